# What is wrong with a filter or a query: a sentence that says what to do. Below a filter's the place is marked.

filter-no-operator = “{ $clause }” compares nothing. A condition is a field, a sign and a value, for example sector=ic, year>=2019 or text~park.
filter-written-elsewhere = “{ $clause }” is written here as { $meant }.
filter-no-field = There is no field before the sign, for example sector, year or planned_total.
filter-quote-open = This quotation mark is not closed. A quotation mark within a value is written twice.
filter-unknown-field = There is no field “{ $value }”.
filter-unknown-field-nearest = There is no field “{ $value }”. Is { $nearest } meant?
filter-unknown-field-known = There is no field “{ $value }”. There are: { $known }.
filter-period-measure = { $measure } belongs to a period, not to a project, so projects cannot be filtered by it. Ask for it as the measure, or filter by a lifetime amount such as planned_total.
filter-count-measure = The number of projects is a property of a group, not of a project, so projects cannot be filtered by it.
filter-wrong-operator = “{ $operator }” does not fit this field. It takes { $allowed }.
filter-one-value = “{ $operator }” takes one value, neither a list nor a range. Use = for those.
filter-empty-value = A value is missing here.
filter-always-given = Every project has this, so there is no “not given”. Name a value.
filter-no-words = There are no words to look for.
filter-range-reversed = This range ends before it begins. Swap its ends.
filter-ambiguous-value = { $dimension }: several are called “{ $value }”. Write the id or the whole name: { $known }.
filter-unknown-value = { $dimension }: there is no “{ $value }”.
filter-unknown-value-nearest = { $dimension }: there is no “{ $value }”. Is { $nearest } meant?
filter-unknown-value-known = { $dimension }: there is no “{ $value }”. There are: { $known }.
filter-not-a-year = “{ $value }” is no year. Write 2021, 2019..2021 or 2019,2021.
filter-year-range = The year { $value } lies outside { $first }–{ $last } and must be a slip.
filter-not-a-date = “{ $value }” is no date. Write 2021, 2021-H1, 2021-Q3, 2021-03 or 2021-03-15.
filter-fiscal-start = “{ $value }” is a fiscal year, and the package does not say with which month such years begin. Write its months, as 2023-04..2024-03, or declare `fiscal_year_start`.
filter-fiscal-which = “{ $value }” is a fiscal year, and the books have fiscal years that begin with different months. Write its months, as 2023-04/2024-03.
filter-not-a-period = “{ $value }” is no period. Write 2021, 2021-H1, 2021-Q3, 2021-09 or 2021-01/2021-09.
filter-not-land = “{ $value }” is no area of land. Write a number of mu with at most two decimals, or another unit of area, for example 100, 66.5亩 or 3 ha.
filter-not-a-number = “{ $value }” is no number. Write it with a point, for example 12.5.
filter-not-an-amount = “{ $value }” is no amount. Write a number without separators and a unit, for example 1bn, 50 million or 1.5亿元.
filter-number-between = “{ $value }” is finer than the column, whose numbers have { $decimals ->
    [0] no decimals
    [one] one decimal
   *[other] { $decimals } decimals
 }, so that none is equal to it. Use >= and <=, or a value with no more decimals.
filter-other-unit = The column is in { $column }, and { $written } does not measure the same. Leave the unit out or use one that does.
filter-number-of-no-unit = The column says no unit, so that { $written } cannot be compared with it. Write the number alone.
filter-unknown-unit = “{ $value }” has an unknown unit. There are thousand, million (m) and billion (bn), 万, 亿, 万元, 亿元 and 元; without a unit it is yuan.
filter-other-currency = The amounts of this field are in { $column }, the value is in { $written }. Nothing is converted: leave the currency out or use { $column }.
filter-amount-negative = “{ $value }” is negative, which no investment is.
filter-amount-too-fine = “{ $value }” is finer than the smallest coin.
filter-amount-too-large = “{ $value }” is larger than any investment.

query-unknown-measure = There is no measure “{ $value }”.
query-unknown-measure-nearest = There is no measure “{ $value }”. Is { $nearest } meant?
query-unknown-measure-known = There is no measure “{ $value }”. There are: { $known }.
query-mixed-measures = “{ $one }” and “{ $other }” are different quantities: adding them, or putting them on one axis, would give a number that means nothing. Ask for each on its own.
query-measure-twice = “{ $measure }” stands there twice. Ask for one measure.
query-no-dimension = Say what to group by: one or two of sector, place, stage, year, basis, list, investor.
query-unknown-dimension = There is no dimension “{ $value }”.
query-no-groups = The column “{ $column }” ({ $kind }) does not put rows into groups. Group by a column of categories, references, sets or flags{ $classes ->
    [0] .
   *[other] , or by classes of its numbers: classes:{ $column }.
}
query-unknown-dimension-nearest = There is no dimension “{ $value }”. Is { $nearest } meant?
query-unknown-dimension-known = There is no dimension “{ $value }”. There are: { $known }.
query-dimension-twice = Grouping by “{ $dimension }” twice says nothing more. Name two different dimensions, or one.
query-unknown-statistic = There is no column “{ $value }” for this ({ $how }). Columns there are: { $known }. Write it like { $example }.
query-unknown-classes = There are no numbers for “{ $value }”. There are: { $known }.
query-two-times = Years, halves, quarters and months are steps of the same time: group by one of them, and by something else such as sector or place.
query-too-many-dimensions = { $count } dimensions are too many. Group by one or two and filter by the others.
query-unknown-year-basis = “{ $value }” is no year basis.
query-unknown-year-basis-nearest = “{ $value }” is no year basis. Is { $nearest } meant?
query-unknown-year-basis-known = “{ $value }” is no year basis. There are: { $known }.
query-period-of-lifetime = “{ $measure }” is over a project’s whole life and has no period of its own. Take the year of a stage date, for example the year signed, or ask for the amount of a period, such as completed_period.
query-no-ratio-of-periods = “{ $measure }” is published period by period, and there are no ratios of such amounts. For the rate of completion draw the kind “{ $kind }” (--kind plan).
query-unknown-column = There is no column “{ $value }”.
query-unknown-column-nearest = There is no column “{ $value }”. Is { $nearest } meant?
query-unknown-column-known = There is no column “{ $value }”. There are: { $known }.
query-sort-order = “{ $value }” is no order. Write asc or desc after the colon.

query-named = { $name } ({ $id })
query-named-and = {", "}
query-no-numbers = The column “{ $column }” ({ $kind }) has no numbers that could be added up.
query-parts-kept-apart = The rows of “{ $measure }” are of a whole and of its parts, or rates or ranks, and are not added up. Group by { $column }, or ask for one of them, for example { $column }={ $example }.
query-kept-apart = The rows of “{ $measure }” say their own currency or unit in the column “{ $column }”, and what is in different ones is not added up. Group by { $column }, or ask for one of them, for example { $column }={ $example }.
query-share-no-measure = A share is no measure of its own. Ask for the measure { $measure } and show it as shares (share), or choose the kind percent.
query-share-of-no-part = “{ $measure }” cannot be added up, so it is no part of a whole and has no share.
query-completion-no-measure = Completion is no measure of its own. Ask for ratio:{ $measure }/{ $planned }, or choose the kind plan.
query-completion-of-no-plan = “{ $measure }” has no plan to be held against, so it has no rate of completion. Only completed_total (of planned_total) and completed_period (of planned_period) have.
query-never-added = The numbers of the column “{ $column }” are not added up: they are rates, ranks or scores. Ask for their mean (mean:{ $column }), or for least, most or median. Only where adding up makes sense may a declared field say so with zonescope.sum = all.
