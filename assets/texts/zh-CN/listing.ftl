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
column-parts = 打包的项目
column-position = 经纬度
column-source = 来源
column-note = 备注
column-count = 项目个数
column-missing = 未公布金额
