# 列表的更多列；打包项目与其子项目不重复计

column-lon = 经度
column-lat = 纬度
column-sources = 来源
column-parent-id = 所属打包项目编号
column-qualifier = { $column }限定

columns-land = 用地
columns-left-out-of = { $column } { $projects }
columns-left-out = { $which }未计入合计：打包项目与其子项目不重复计。
columns-left-out-aside = ；{ $which }未计入：打包项目与其子项目不重复计
columns-not-counted = 未计入合计：打包项目与其子项目不重复计
columns-not-counted-spoken = { $amount }（未计入合计）
columns-none-counted = 未计入
columns-sheet-left-out = 不重复计
columns-sheet-explain = { $sentence }表中以灰色斜体标出，直接求和会多计；合计见下。
columns-sheet-total = 合计：{ $column }

figure-note-left-out = { $count } 个项目未计入：打包项目与其子项目不重复计。

known-column-color = 颜色
known-column-kind = 类别
known-column-order = 次序
known-column-parent = 上级
known-column-name_zh = 名称
known-column-gbt4754 = 国标行业代码
known-column-title = 标题
known-column-title_en = 英文标题
known-column-publisher = 发布单位
known-column-publisher_en = 发布单位英文名
known-column-issue = 期号
known-column-issue_en = 期号英文
known-column-date = 日期
known-column-url = 网址
known-column-license = 许可
known-column-project = 项目
known-column-period = 时期
known-column-planned = 本期计划投资
known-column-completed = 本期完成投资
known-column-funds_in_place = 本期到位资金
known-column-unit = 单位
known-column-direction = 期望方向
known-column-decimals = 小数位数
known-column-group = 分组
known-column-definition_zh = 定义
known-column-definition_en = 英文定义
known-column-measure = 对应口径
known-column-year_of = 年份依据
known-column-indicator = 指标
known-column-value = 数值
known-column-qualifier = 限定
known-column-status = 数据状态
known-column-count = 个数
known-column-yoy_pct = 同比
known-column-rank = 位次
known-column-quote = 原文
