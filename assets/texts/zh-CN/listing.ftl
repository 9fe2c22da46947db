# 列表与详情的栏目名

column-id = 编号
column-name = 名称
column-sector = 产业
column-place = 平台
column-stage = 阶段
column-basis = 数据性质
column-investor = 投资方
column-year = 年份
column-year-of = { $stage }年份
column-land_mu = 用地（亩）
column-amount = { $measure }（{ $unit }）
column-date = { $stage }日期
column-lists = 清单
column-parent = 所属打包项目
column-position = 经纬度
column-source = 来源
column-note = 备注
column-count = 项目个数
column-missing = 未公布金额
column-in-part = 只公布部分时段

# 列标题用的口径名
column-amount-contracted = 协议投资
column-amount-planned_total = 计划总投资
column-amount-completed_total = 累计完成投资
column-amount-funds_in_place = 到位资金
column-amount-foreign_utilised = 实际利用外资

# 公布的数所用的单位
unit-of-piece = 个
unit-of-mu = 亩
unit-of-case = 例
unit-of-month = 月
unit-of-year = 年
unit-of-item = 项
unit-of-enterprise = 家
unit-of-person = 人
unit-of-seat = 名
unit-of-set = 台
unit-of-wan-set = 万台
unit-of-visit = 家次
unit-of-session = 届
unit-of-hectare = 公顷
unit-of-square-metre = 平方米
unit-of-square-kilometre = 平方公里
unit-of-kilometre = 公里
unit-of-tonne = 吨
unit-of-hour = 小时
unit-of-day = 天
unit-of-household = 户
unit-of-wan-person = 万人
unit-of-person-time = 人次
unit-of-time = 次
unit-of-point = 分
unit-of-suite = 套
