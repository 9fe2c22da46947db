# 各处共用的词：口径、数据性质、维度、单位。

app-name = 园镜

measure-contracted = 协议投资
measure-planned_total = 计划总投资
measure-planned_period = 年度计划投资
measure-completed_total = 累计完成投资
measure-completed_period = 本期完成投资
measure-funds_in_place = 到位资金
measure-foreign_utilised = 实际利用外资
measure-project_count = 项目个数
measure-within-project_count = 项目个数

classes-of = { $name }分档
class-below = 不足 { $to }
class-between = { $from }–{ $to }
class-from = { $from }以上
class-land = { $land } 亩
class-all = 有数

# 统计量：不能相加
statistic-mean = 平均值
statistic-median = 中位数
statistic-least = 最小值
statistic-most = 最大值
statistic-distinct = 不同值个数
statistic-ratio = 比值
statistic-days = 相隔天数
statistic-sum = 合计
statistic-mean-of = { $one }平均值
statistic-median-of = { $one }中位数
statistic-least-of = { $one }最小值
statistic-most-of = { $one }最大值
statistic-distinct-of = { $one }的不同值个数
statistic-ratio-of = { $one } ÷ { $other }
statistic-days-of = { $one }到{ $other }的天数（中位数）
statistic-column-land_mu = 用地

basis-published = 公布
basis-illustrative = 示意

dimension-sector = 产业
dimension-branch = 产业大类
dimension-place = 平台
dimension-stage = 阶段
dimension-year = 年份
dimension-fiscal = 财年
dimension-half = 半年
dimension-quarter = 季度
dimension-month = 月份
step-half = { $part ->
    [1] { $year }年上半年
   *[other] { $year }年下半年
}
step-quarter = { $year }-Q{ $part }
step-month = { $year }年{ $part }月
step-fiscal-unknown = { $kind ->
    [fiscal] { $year } 财年（财年不详）
   *[calendar] { $year }年（财年不详）
}
step-half-unknown = { $kind ->
    [fiscal] { $year } 财年（半年不详）
   *[calendar] { $year }年（半年不详）
}
step-quarter-unknown = { $kind ->
    [fiscal] { $year } 财年（季度不详）
   *[calendar] { $year }年（季度不详）
}
step-half-unknown-all = 半年不详
step-quarter-unknown-all = 季度不详
step-month-unknown-all = 月份不详
step-fiscal-unknown-all = 财年不详
step-fiscal-besides = { $year }年（未分到完整财年）
step-half-besides = { $year }年（未分到完整半年）
step-quarter-besides = { $year }年（未分到完整季度）
step-month-besides = { $year }年（未分到单月）
step-fiscal-besides-all = 未分到完整财年
step-half-besides-all = 未分到完整半年
step-quarter-besides-all = 未分到完整季度
step-month-besides-all = 未分到单月
step-month-unknown = { $kind ->
    [fiscal] { $year } 财年（月份不详）
   *[calendar] { $year }年（月份不详）
}
dimension-basis = 数据性质
dimension-list = 清单
dimension-investor = 投资方
dimension-project = 项目

unit-cny = 元
unit-usd = 美元
unit-eur = 欧元
unit-jpy = 日元
unit-hkd = 港元
unit-gbp = 英镑
unit-behind-cny = 元
unit-step-one = { $currency }
unit-step-wan = 万{ $currency }
unit-step-million = 百万{ $currency }
unit-step-yi = 亿{ $currency }
unit-step-billion = 十亿{ $currency }
unit-behind-step-one = { $currency }
unit-behind-step-wan = 万{ $currency }
unit-behind-step-million = 百万{ $currency }
unit-behind-step-yi = 亿{ $currency }
unit-behind-step-billion = 十亿{ $currency }
unit-projects = 个
unit-mu = 亩
unit-own-currency = 原币
unit-days = 天
unit-different = 个

# 没有数的几种情形，从不留空，也从不写 0
value-unread = 读不出
value-perhaps-unread = 未公布或读不出
value-unpublished = 未公布
value-not-applicable = 不适用
value-none = 未填

projects-counted = { $count } 个项目
without-amount = { $count } 个项目未公布金额
no-year-yet = 未{ $stage }或未注明
no-year = 未注明年份
across-years = 跨年度
no-sector = 未注明产业
no-place = 未注明平台
no-stage = 未注明阶段
no-list = 不在清单
no-investor = 未注明投资方
no-category = 未注明
no-project = 未注明项目
list-separator = 、
names-and-more = { $names }等 { $count } 个

# What stands in a column.
column-kind-id = 编号
column-kind-name = 名称
column-kind-text = 文字
column-kind-link = 网址
column-kind-category = 类别
column-kind-reference = 引用
column-kind-set = 多选
column-kind-amount = 金额
column-kind-quantity = 数量
column-kind-number = 数字
column-kind-date = 日期
column-kind-period = 时期
column-kind-flag = 是否
flag-yes = 是
flag-no = 否
column-kind-longitude = 经度
column-kind-latitude = 纬度

# What is one step away from a table.
hop-column = { $of }的{ $what }
hop-level = { $of }（{ $level } 级）
hop-parent = { $of }的上级
hop-only = { $of }（不含下级）
place-kind = 类型
