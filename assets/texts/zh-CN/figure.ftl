# 图：标题、副题、注、来源、悬停说明

figure-title = 按{ $by }的{ $measure }
figure-title-percent = 按{ $by }的{ $within }占比
figure-title-index = 按{ $by }的{ $within }指数（{ $base } = 100）
figure-title-growth = 按{ $by }的{ $within }同比增长
figure-title-contribution = 各{ $first }对{ $within }增长的拉动
figure-title-ranked = { $measure }排名：{ $first }
figure-title-slope-alone = { $within }：{ $base }以来的变化
figure-title-slope = 按{ $first }的{ $within }：{ $base }以来的变化
figure-title-plan = 按{ $by }的{ $completed }与{ $planned }
figure-title-scatter = 各项目的{ $completed }与{ $planned }
figure-title-treemap = 按{ $first }、项目的{ $measure }
figure-two-dimensions = { $one }、{ $two }
year-of-stage = 按{ $stage }年份
year-of-period = 按期间
amount-with-unit = { $amount } { $unit }
figure-own-only = { $name }（未分下级）
figure-illustrative = 示意数据
figure-notes = 注：{ $notes }
figure-note-illustrative = 斜线部分为示意数据，不是公布的数字。
figure-note-illustrative-lines = 空心点以示意数据为主，两端都如此的线段为虚线；不是公布的数字。
figure-note-illustrative-less = 部分数值含示意数据（各点中均不过半），不是公布的数字。
figure-note-illustrative-plans = 计划数含示意数据，不是公布的数字。
figure-note-illustrative-cells = 角上有斜线的格含示意数据，不是公布的数字。
figure-unit-percent-plain = %（柱顶为合计）
figure-unit-percent = %（柱顶为合计，{ $unit }）
figure-unit-share = %
figure-unit-growth = 同比增长，%
figure-unit-contribution = 拉动，百分点（柱顶为合计增长，%）
figure-unit-index = { $year } = 100
figure-axis-name = { $measure }（{ $unit }）
figure-rest = 其余 { $count } 个
figure-total = 合计
figure-share = 占比
figure-whole = 全部
figure-average = 平均 { $value }
figure-target = 目标 { $value }
figure-note-unfinished = { $year } 年的数据只到 { $date }，不是整年。
figure-note-schedule = 虚线为序时进度：{ $year } 年计划的 { $months }/12。
figure-note-no-pair = { $count } 个项目缺计划或完成金额，未画出。
figure-hover-growth = 同比 { $value } %
figure-hover-contribution = 拉动 { $value } 个百分点
figure-hover-index = 指数 { $value }
figure-hover-change = { $from }：{ $before } → { $to }：{ $now } { $unit }
figure-hover-rate = 完成率 { $rate } = { $done } ÷ { $planned } { $unit }
figure-hover-ahead = 比序时进度快 { $points } 个百分点
figure-hover-behind = 比序时进度慢 { $points } 个百分点
figure-note-all-illustrative = 全部为示意数据，不是公布的数字。
figure-note-half-overlaps = { $count } 个项目的进度期间部分重叠，重叠的只计其一：同一自然年内的优先，其次较长的，再次较晚的。
figure-note-half-overlaps-step = { $count } 个项目的进度期间部分重叠。各半年、季度、月只计恰好能得出的数（原数、相加或相减），加起来可能多于全年；全年中重叠的期间只计其一。
figure-note-kinds-of-years = 各年度起始月份不同（自然年、财年），月份相互交叉，不宜直接比较。
figure-note-missing = { $count } 个项目未公布金额，未计入合计。
figure-note-mixed-currencies = 有的项目注明了别的币种，金额仍一律按 { $currency } 相加。
figure-note-errors = 读取数据时有 { $count } 个错误，有的记录可能未计入，读不出的数按未公布计。
figure-note-totals-unmatched = { $count } 个合计行与其他行之和不符，未计入。
figure-note-totals-kept = { $count } 行名称像合计行，但与其他行之和不符，仍计入。
figure-note-lists = 一个项目可在多个清单，各清单之和可大于合计。
figure-note-lists-of = 一个项目可有多个“{ $name }”，各组之和可大于合计。
figure-note-hidden = 未含{ $names }。
figure-note-glyphs = { $codes } 不在字库中，以〓代替。
figure-sources = 资料来源：{ $sources }。
figure-sources-as-of = 资料来源：{ $sources }。数据截至 { $date }。
figure-no-source = 未注明
figure-more-sources = 另有 { $count } 项
source-title = 《{ $title }》
source-separator = ；
note-separator = {""}
figure-hover-share = 占 { $of } 合计的 { $share }
figure-hover-missing = { $projects }，其中 { $count } 个未公布金额
figure-hover-illustrative = 含 { $count } 个示意项目
figure-hover-all-illustrative = 全部为示意项目
figure-nothing-at-all = 这里会按所选口径画出各年的柱。数据包里还没有项目。
figure-nothing-filtered = 没有项目符合现在的筛选。去掉一个条件，或清除筛选。
figure-nothing-published = 筛出的项目都没有公布这个口径的金额。换一个口径，或改看项目个数。
figure-nothing-shown = 各系列都已隐藏。重新显示其中一个才有图。
figure-nothing-needs-years = 这种图比较各年。横轴改为年份后可用，或换一种图。
figure-nothing-one-year = 只有 { $year } 一年，没有可比的年份。放宽年份，或换一种图。
figure-nothing-no-base = 各系列在 { $base }没有数值，或不大于零，算不出变化。换一个年份，或换一种图。
figure-nothing-no-ends = 各系列在 { $years }都没有数值，算不出变化。换别的年份，或换一种图。
figure-nothing-no-two-years = 各系列都没有可比的相邻两年（上一年须有数值且大于零），算不出变化。换一种图。
figure-nothing-zero = 金额都是零，没有面积可画。换一种图。
figure-nothing-share = 合计为零，算不出占比。换一种图。
figure-nothing-two-currencies = 计划与完成的币种不同，不能相比。换一种图。
figure-nothing-no-plan = 这张表没有计划与完成两种金额，不能这样比较。换一种图。
figure-nothing-no-pairs = 没有项目同时公布计划和完成金额。换一个口径，或换一种图。
figure-summary-head = { $title }（{ $subtitle }）。
figure-summary-total = 合计 { $total }。
figure-summary-of = { $name }合计 { $value }。
figure-summary-year = { $year }合计 { $value }。
figure-summary-year-whole = { $year }全部 { $value }。
figure-summary-nothing = { $reason }
figure-summary-also = { $sentence }
figure-summary-illustrative = 含示意数据，不是公布的数字。
figure-summary-largest = 合计最高：{ $category }，{ $value }。
figure-summary-course = { $name }：{ $first } { $from }，{ $last } { $to }。
figure-summary-moment = { $name }：{ $first } { $from }。
figure-value-of-time = { $time } { $value }
figure-note-no-shares = { $names }合计为零，算不出占比。
figure-note-rates-of-both = 完成率按两项金额均已公布的项目计算。
figure-note-unrated = 有 { $count } 根柱没有完成率：同一批项目没有大于 0 的计划额。
name-qualified = { $name }（{ $by }）
figure-summary-undated = { $name }：{ $first } { $from }。
figure-summary-together = { $name }合计
figure-summary-together-whole = { $name }合并计算
figure-summary-larger = { $name }：{ $value }。
figure-summary-further = 另有 { $count } 个系列。
figure-summary-between = 最高：{ $high }；最低：{ $low }。
figure-summary-tied = { $text }，共 { $count } 处相同
figure-summary-top = 共 { $count } 个，最大的是{ $names }。
figure-summary-each = 共 { $count } 个，其中{ $names }。
figure-summary-all-alike = 共 { $count } 个，各{ $value }。
figure-summary-top-drawn = 画出 { $count } 个，最大的是{ $names }。
figure-summary-only = { $names }。
figure-summary-named = { $name }（{ $value }）
figure-summary-beside = { $name } { $value }
figure-summary-besides = { $value }，{ $more }
figure-summary-behind = 所据{ $measure }合计 { $value }。
figure-summary-value-percent = { $value } %
figure-summary-value-growth = { $value } %
figure-summary-value-index = { $value }
figure-summary-value-contribution = { $value } 个百分点
filter-not = 非 { $what }
filter-land = 用地
filter-mu = { $land } 亩
filter-given = 有{ $name }
filter-date-of = { $stage }日期
filter-missing = 无{ $name }
figure-hover-published = 公布 { $published }；记录 { $computed }（{ $count }），差 { $difference }
figure-published-of = { $value }（{ $count }）
figure-note-published = { $mark }：{ $line }。
figure-hover-planned = { $measure } { $amount } { $unit }
figure-all-completed = 完成率 100 %
figure-title-index-no-base = 按{ $by }的{ $within }指数
figure-title-slope-no-base = 按{ $first }的{ $within }：两年之间的变化
figure-without = { $name }（不含{ $names }）
figure-unit-contribution-alone = 拉动，百分点
figure-note-amounts-illustrative = 图中金额均为示意数据，不是公布的数字。
figure-note-illustrative-growth = 有斜线的柱含示意数据，不是公布的数字。
figure-note-missing-of = { $count } 个项目未公布{ $measure }，未计入。
figure-note-no-year = { $what ->
    [count] { $count } 个项目未注明年份，未画出。
   *[amount] { $count } 个项目未注明年份（{ $amount }），未画出。
}
figure-note-no-period = { $what ->
    [count] { $count } 个项目有跨年度的数据，未画出。
   *[amount] { $count } 个项目有跨年度的数据（{ $amount }），未画出。
}
figure-note-with-undated = { $what ->
    [count] 含 { $count } 个未注明年份的项目。
   *[amount] 含 { $count } 个未注明年份的项目（{ $amount }）。
}
figure-note-with-no-period = { $what ->
    [count] 含 { $count } 个项目跨年度的数据。
   *[amount] 含 { $count } 个项目跨年度的数据（{ $amount }）。
}
figure-amount-some-missing = { $amount }，其中 { $count } 个未公布
figure-note-empty-years = { $years } 年没有项目，留空，不是 0。
figure-note-undrawn-years = { $years } 年只有未画出的项目，留空，不是 0。
figure-note-unknown-years = { $years } 年有记录但数值缺失，留空，不是 0。
figure-note-no-base = { $names }在 { $base }没有数值，或不大于零，算不出指数，未画出。
figure-note-no-end = { $names }在 { $years }都没有数值，未画出。
figure-note-one-end = { $names }只有其中一年有数值，画作单点。
figure-note-one-end-step = { $names }只有其中一期有数值，画作单点。
figure-note-no-two-years-whole = { $names }没有可比的相邻两年（两年都须有数值，上一年合计须大于零），算不出拉动，未画出。
figure-note-no-two-years-whole-step = { $names }没有可比的相邻两期（两期都须有数值，上一期合计须大于零），算不出拉动，未画出。
figure-note-no-two-years = { $names }没有可比的相邻两年（两年都须有数值，上一年须大于零），算不出变化，未画出。
figure-note-years-not-there = 所选的 { $years } 年没有数据，以其他年份代替。
figure-note-gaps = 有 { $count } 处缺一年的数值，或上一年不大于零，算不出变化，未画出。
figure-note-gaps-whole = 有 { $count } 处两年中有一年没有数值，或上一年合计不大于零，算不出拉动，未画出。
figure-note-gaps-whole-step = 有 { $count } 处两期中有一期没有数值，或上一期合计不大于零，算不出拉动，未画出。
figure-nothing-no-two-years-whole = 各系列都没有可比的相邻两年（两年都须有数值，上一年合计须大于零），算不出拉动。换一种图。
figure-nothing-no-two-years-whole-step = 各系列都没有可比的相邻两期（两期都须有数值，上一期合计须大于零），算不出拉动。换一种图。
figure-note-rounded-parts = 因四舍五入，{ $names }的各项相加与所列合计的末位有出入。
figure-note-rounded-parts-many = 因四舍五入，{ $count } 处合计与各项之和末位有出入。
figure-note-fewer-alone = 要求单列 { $asked } 个，此图最多单列 { $alone } 个，其余合并。
figure-note-no-whole = { $years }有系列算不出拉动，不标合计增长。
figure-note-side-by-side = 清单有重叠，并排画出，不相叠；合计中每个项目只计一次。
figure-note-side-by-side-of = 各“{ $name }”有重叠，并排画出，不相叠；合计中每个项目只计一次。
figure-note-zero = { $count } 个项目金额为 0，未画出。
figure-nothing-no-year = 这种图沿年份展开，而所选项目都未注明年份。换一个年份口径，或换一种图。
figure-nothing-no-year-known = 这种图沿年份展开，而有金额的项目都未注明年份。换一个年份口径，或换一种图。
figure-nothing-overlap = 有项目属于几个“{ $name }”，这种图会把它画几次。换成不做加总的图：排名、表格、分组。
figure-nothing-no-order = 这种图沿着先后次序展开，而所选的类别没有先后。横轴换成时间、阶段或分档，或换一种图。
figure-title-treemap-two = 按{ $first }、{ $second }、项目的{ $measure }
figure-note-undivided = 未按{ $names }区分。
figure-note-illustrative-points = 空心点以示意数据为主，不是公布的数字。
figure-note-illustrative-bins = 空心点和带斜线的格以示意数据为主，不是公布的数字。
figure-note-no-land = { $count } 个点用地不详，画作最小。
figure-note-density = 项目多，合画成格：{ $projects } 个项目落在 { $cells } 格，颜色越深项目越多；计划金额最大的 { $points } 个画成点。
figure-hover-stretch = { $name }：{ $from } 至不足 { $to }
time-year = { $year } 年
figure-title-growth-step = 按{ $by }的{ $within }环比增长
figure-unit-growth-step = 环比增长，%
figure-hover-growth-step = 环比 { $value } %
figure-nothing-one-year-step = 只有 { $year } 一期，没有可比的。放宽年份，或换一种图。
figure-nothing-no-two-years-step = 各系列都没有可比的相邻两期（上一期须有数值且大于零），算不出变化。换一种图。
figure-note-no-two-years-step = { $names }没有可比的相邻两期（两期都须有数值，上一期须大于零），算不出变化，未画出。
figure-note-gaps-step = 有 { $count } 处缺一期的数值，或上一期不大于零，算不出变化，未画出。
figure-note-unfinished-step = { $year }的数据只到 { $date }，不是整期。
figure-note-empty-years-step = 有 { $count } 个{ $step }没有项目，留空，不是 0。
figure-note-undrawn-years-step = 有 { $count } 个{ $step }只有未画出的项目，留空，不是 0。
figure-note-unknown-years-step = 有 { $count } 个{ $step }有记录但数值缺失，留空，不是 0。
figure-note-unsure-step = 有 { $count } 个{ $step }未见项目，但只知年份的项目可能在其中，留空，不是 0。
figure-note-rest-dwarfs = 其余 { $count } 个合计 { $value }，多于单列的任何一个。
figure-note-not-yet = 其中 { $count } 个尚未{ $stage }。
figure-note-no-step = { $what ->
    [count] { $count } 个项目只知年份、不知{ $step }，未画出。
   *[amount] { $count } 个项目只知年份、不知{ $step }（{ $amount }），未画出。
}
figure-note-besides-steps = { $what ->
    [count] { $count } 个项目有未分到完整{ $step }的进度，未画出。
   *[amount] { $count } 个项目有未分到完整{ $step }的进度（{ $amount }），未画出。
}
figure-nothing-no-step = 这种图沿时间展开，而所选项目的日期都没有细到所选的时段。横轴改为年份，或换一种图。
figure-too-many-steps = 从最早到最晚共 { $count } 期，图上最多画 { $most } 期。换更长的时间粒度，或用筛选缩短年份，如 year=2019..2021。
figure-summary-whole = 全部 { $value }。
figure-note-missing-statistic = { $count } 个项目没有这个数，未计入。
figure-note-missing-ratio = { $count } 个项目两个数不全，分子分母都未计入。
figure-note-missing-distinct = { $count } 个项目未注明，未计入。
figure-note-missing-days = { $count } 个项目的两个日期不全，或没有写到日，未计入。
figure-note-unweighted = 比率的平均值未加权：各项目同样计入，不论大小。
figure-note-stock = 这是存量，不同时间的数不相加：每一期只计期内最后的数，各期合计只计最近一期（{ $date }）。
figure-note-stock-one = 这是存量，不同时间的数不相加：只计最近一期（{ $date }）的数。
figure-note-classes = 各档含下限，不含上限。
figure-note-in-doubt = { $count } 个项目的日期不够细，看不出是否符合筛选，未计入。
figure-note-qualified = 其中 { $count } 个值并不确切（约、以上、以下等），按所写的数计。
figure-parts-kept-apart = “{ $measure }”分属整体与部分，或是比率、名次，不能叠在一起；{ $kind }会把各部分加起来。可用的图：{ $kinds }。
figure-series-not-over-time = “{ $measure }”是公布的指标，不跨期相加；{ $kind }会把各期叠在一起。请把时间放在横轴上，或改用：{ $kinds }。
figure-note-latest = 每段时间取其中最后公布的一期，不跨期相加（最后一期：{ $date }）。
figure-note-latest-one = 取最后公布的一期（{ $date }），不跨期相加。
figure-kept-apart = 各行自带币种或单位，不同的不能叠在一起，而{ $kind }会把{ $measure }的各部分加起来。可用的图：{ $kinds }。
figure-note-kept-apart = 按“{ $column }”列分别合计：各数均以自己的币种或单位计，不做换算；含多种的地方不给合计。
figure-note-one-currency = 只合计“{ $column }”列为同一值的各行，不做换算。
figure-not-additive = { $measure }不能相加，{ $kind }会把各部分加起来。可用的图：{ $kinds }。
figure-no-pair-of-statistic = { $kind }比较计划与完成的合计，不能用于{ $measure }。可用的图：{ $kinds }。
figure-not-over-time = { $measure }是存量，不同时间的数不能相加，{ $kind }会把各期叠起来。把时间放在横轴上，或换一种图：{ $kinds }。
figure-below-nothing = “{ $column }”列有负数，而整体的组成部分和面积都不能为负，画不成{ $kind }。可用的图：{ $kinds }。
figure-below-nothing-pair = “{ $column }”列有负数，而{ $kind }的坐标从 0 起，画不出。可用的图：{ $kinds }。
figure-below-nothing-shares = “{ $column }”列有负数，正负相抵后算不出占比。请改为显示数值。
figure-nothing-computed = 筛出的项目都缺少计算所需的数。换一个口径，或改看项目个数。
figure-note-nets-within = 有负数，柱中是正负相抵后的净额。
figure-note-nets = 负数画在零线以下；柱顶的数是正负相抵后的净额。
figure-note-numbers-illustrative = 图中数值均为示意数据，不是公布的数字。
figure-note-missing-number = { $count } 个项目没有“{ $measure }”，未计入。
