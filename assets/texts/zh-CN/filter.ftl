# 筛选与查询有误时的说明：错在哪里、怎么改。筛选条件的下一行标出位置。

filter-no-operator = “{ $clause }”没有比较符。条件由字段、符号和值组成，例如 sector=ic、year>=2019、text~示意。
filter-written-elsewhere = “{ $clause }”在这里写作 { $meant }。
filter-no-field = 符号前缺少字段，例如 sector、year、planned_total。
filter-quote-open = 这个引号没有成对。值里的引号请写两次。
filter-unknown-field = 没有字段“{ $value }”。
filter-unknown-field-nearest = 没有字段“{ $value }”，是否指 { $nearest }？
filter-unknown-field-known = 没有字段“{ $value }”。可用的有：{ $known }。
filter-period-measure = { $measure }属于某一期，不属于项目本身，不能用来筛选项目。请把它作为口径查询，或按计划总投资（planned_total）等全周期金额筛选。
filter-count-measure = 项目个数是一组项目的数，不是单个项目的数，不能用来筛选项目。
filter-wrong-operator = 这个字段不能用“{ $operator }”，可用 { $allowed }。
filter-one-value = “{ $operator }”只比较一个值，不能是多个值或区间；多个值和区间请用 =。
filter-empty-value = 这里缺少一个值。
filter-always-given = 每个项目都有这一项，不存在“未填”。请写出值。
filter-no-words = 没有写要找的词。
filter-range-reversed = 区间的起点在终点之后，请对调。
filter-ambiguous-value = { $dimension }中有几个都叫“{ $value }”。请写编号或全名：{ $known }。
filter-unknown-value = { $dimension }中没有“{ $value }”。
filter-unknown-value-nearest = { $dimension }中没有“{ $value }”，是否指 { $nearest }？
filter-unknown-value-known = { $dimension }中没有“{ $value }”。可用的有：{ $known }。
filter-not-a-year = “{ $value }”不是年份。请写 2021、2019..2021 或 2019,2021。
filter-year-range = 年份 { $value } 不在 { $first }–{ $last } 之内，应是笔误。
filter-not-a-date = “{ $value }”不是日期。请写 2021、2021-H1、2021-Q3、2021-03 或 2021-03-15。
filter-fiscal-start = “{ $value }”是财年，但数据包没有说明财年从几月开始。请写起止月份，例如 2023-04..2024-03，或在描述文件中注明 `fiscal_year_start`。
filter-fiscal-which = “{ $value }”是财年，但账本里的财年不止一种起始月份。请写起止月份，例如 2023-04/2024-03。
filter-not-a-period = “{ $value }”不是期间。请写 2021、2021-H1、2021-Q3、2021-09 或 2021-01/2021-09。
filter-not-land = “{ $value }”不是用地面积。请写亩数（最多两位小数）或其他面积单位，例如 100、66.5亩、3公顷。
filter-not-a-number = “{ $value }”不是数字。请用小数点书写，例如 12.5。
filter-not-an-amount = “{ $value }”不是金额。请写不带分隔符的数和单位，例如 10亿、5000万、1.5亿元。
filter-number-between = “{ $value }”比该列更细（该列数字{ $decimals ->
    [0] 没有小数
   *[other] 有 { $decimals } 位小数
 }），不会有相等的值。请用 >= 和 <=，或者写位数不超过该列的值。
filter-other-unit = 该列以{ $column }计，{ $written }不是同一种量。请不写单位，或改用同种量的单位。
filter-number-of-no-unit = 该列没有单位，无法与以{ $written }计的值比较。请只写数字。
filter-unknown-unit = “{ $value }”的单位不认识。可用亿、亿元、万、万元、元；不写单位即为元。
filter-other-currency = 这个字段以 { $column } 计，所写的值以 { $written } 计。这里不做换算：请不写币种，或改用 { $column }。
filter-amount-negative = “{ $value }”是负数，投资额没有负数。
filter-amount-too-fine = “{ $value }”细于一分。
filter-amount-too-large = “{ $value }”大于任何投资额。

query-unknown-measure = 没有口径“{ $value }”。
query-unknown-measure-nearest = 没有口径“{ $value }”，是否指 { $nearest }？
query-unknown-measure-known = 没有口径“{ $value }”。可用的有：{ $known }。
query-mixed-measures = “{ $one }”与“{ $other }”是不同的口径，相加或放在同一坐标轴上得到的数没有意义。请分别查询。
query-measure-twice = “{ $measure }”写了两次，请只写一个口径。
query-no-dimension = 请写明按什么分组：sector、place、stage、year、basis、list、investor 中的一个或两个。
query-unknown-dimension = 没有维度“{ $value }”。
query-no-groups = “{ $column }”列（{ $kind }）不能用来分组。请按类别、引用、多选或是否列分组{ $classes ->
    [0] 。
   *[other] ，或按数的大小分档：classes:{ $column }。
}
query-unknown-dimension-nearest = 没有维度“{ $value }”，是否指 { $nearest }？
query-unknown-dimension-known = 没有维度“{ $value }”。可用的有：{ $known }。
query-dimension-twice = 按“{ $dimension }”分两次组没有意义，请写两个不同的维度，或只写一个。
query-unknown-statistic = 没有可以求{ $how }的列“{ $value }”。可用的列：{ $known }。写法如 { $example }。
query-unknown-classes = 没有可以分档的数“{ $value }”。可用：{ $known }。
query-two-times = 年份、半年、季度、月份一次只能按一种分组，请只写一个，另一个换成产业、平台等维度。
query-too-many-dimensions = { $count } 个维度太多。请按一个或两个维度分组，其余的用来筛选。
query-unknown-year-basis = “{ $value }”不能作为年份依据。
query-unknown-year-basis-nearest = “{ $value }”不能作为年份依据，是否指 { $nearest }？
query-unknown-year-basis-known = “{ $value }”不能作为年份依据。可用的有：{ $known }。
query-period-of-lifetime = “{ $measure }”是项目全周期的金额，没有所属的期。请按某个阶段日期（例如签约）的年份查询，或改查本期完成投资（completed_period）等分期口径。
query-no-ratio-of-periods = “{ $measure }”按期公布，不能作比。要看完成率，请用“{ $kind }”图（--kind plan）。
query-unknown-column = 没有列“{ $value }”。
query-unknown-column-nearest = 没有列“{ $value }”，是否指 { $nearest }？
query-unknown-column-known = 没有列“{ $value }”。可用的有：{ $known }。
query-sort-order = “{ $value }”不是排序方向。请在冒号后写 asc 或 desc。

query-named = { $name }（{ $id }）
query-named-and = 、
query-no-numbers = “{ $column }”列（{ $kind }）没有可以相加的数。
query-parts-kept-apart = “{ $measure }”的各行分属整体与部分，或是比率、名次，不能相加。请按 { $column } 分组，或只看其中一种，例如 { $column }={ $example }。
query-kept-apart = “{ $measure }”的币种或单位由“{ $column }”列逐行注明，不同的不能相加。请按 { $column } 分组，或只看其中一种，例如 { $column }={ $example }。
query-share-no-measure = 占比不是单独的口径。请用口径 { $measure } 并按占比显示（share），或选百分比图（percent）。
query-share-of-no-part = “{ $measure }”不能相加，不是整体的一部分，没有占比。
query-completion-no-measure = 完成率不是单独的口径。请用 ratio:{ $measure }/{ $planned }，或选计划与完成图（plan）。
query-completion-of-no-plan = “{ $measure }”没有对应的计划数，没有完成率。只有 completed_total（对 planned_total）和 completed_period（对 planned_period）有。
query-never-added = “{ $column }”列的数不能相加：它是比率、排名或得分。可以求平均（mean:{ $column }）、最小、最大或中位数。只有确实能相加时，才在字段声明中写 zonescope.sum = all。
