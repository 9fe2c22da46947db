# The same sentences where rows are of any table: they speak of records, not of projects.

view-sectors = 图表
view-projects = 记录
search-hint = 名称、编号、文字
search-name = 查找记录
projects-empty = 还没有记录
projects-empty-explain = 这张表里还没有记录。在它的文件里每条记录写一行，再按 F5 重新读取；或者打开别的数据包。
sectors-empty-explain = 这张表里还没有记录，没有可画的。在它的文件里每条记录写一行，再按 F5 重新读取；或者打开别的数据包。
projects-none = 没有符合条件的记录
sources-none = 数据包没有写来源。来源在 sources 表里，记录与公布的数用编号指向它。
detail-empty = 点一条记录或一个公布的数，这里显示它的全部信息和出处。
detail-illustrative = 示意记录，不是公布的数据
detail-records = 列出相应的记录
context-list = 列出这些记录
context-findings-of = 只看这条记录的问题
panel-activate = 下方列出这张图的记录
detail-next = 下一条记录
detail-previous = 上一条记录
detail-no-list = 当前列表里没有记录
detail-no-project = 还没有选记录
compare-show = 对比 { $count } 条记录
compare-title = 记录对比
compare-too-few = 先把两个以上的记录加入对比
compare-too-many = 最多对比 { $count } 条记录
compare-nothing = 还没有加入对比的记录
figure-density = 每格记录数：
figure-remark-unnamed-count = 另有 { $count } 条大记录写不下名称。
facets-explain = 按产业、年份、金额等逐项筛选，各项标明记录数
facet-row = { $name } · { $count } 条记录
facet-row-excluded = 已排除 { $name } · { $count } 条记录
facet-stretch = { $from } 至不足 { $below } · { $count } 条记录
figure-title-scatter = 各记录的{ $completed }与{ $planned }
figure-title-treemap = 按{ $first }、记录的{ $measure }
figure-note-no-pair = { $count } 条记录缺计划或完成金额，未画出。
figure-note-half-overlaps = { $count } 条记录的进度期间部分重叠，重叠的只计其一：同一自然年内的优先，其次较长的，再次较晚的。
figure-note-missing = { $count } 条记录未公布金额，未计入合计。
figure-note-mixed-currencies = 有的记录注明了别的币种，金额仍一律按 { $currency } 相加。
figure-note-lists = 一条记录可在多个清单，各清单之和可大于合计。
figure-note-lists-of = 一条记录可有多个“{ $name }”，各组之和可大于合计。
figure-hover-illustrative = 含 { $count } 条示意记录
figure-hover-all-illustrative = 全部为示意记录
figure-nothing-at-all = 这里会按所选口径画出各年的柱。数据包里还没有记录。
figure-nothing-filtered = 没有记录符合现在的筛选。去掉一个条件，或清除筛选。
figure-nothing-computed = 筛出的记录都缺少计算所需的数。换一个口径，或改看记录数。
figure-nothing-published = 筛出的记录都没有公布这个口径的金额。换一个口径，或改看记录数。
figure-nothing-no-pairs = 没有记录同时公布计划和完成金额。换一个口径，或换一种图。
figure-note-missing-of = { $count } 条记录未公布{ $measure }，未计入。
figure-note-no-year = { $what ->
    [count] { $count } 条记录未注明年份，未画出。
   *[amount] { $count } 条记录未注明年份（{ $amount }），未画出。
}
figure-note-no-period = { $what ->
    [count] { $count } 条记录有跨年度的数据，未画出。
   *[amount] { $count } 条记录有跨年度的数据（{ $amount }），未画出。
}
figure-note-with-undated = { $what ->
    [count] 含 { $count } 条未注明年份的记录。
   *[amount] 含 { $count } 条未注明年份的记录（{ $amount }）。
}
figure-note-with-no-period = { $what ->
    [count] 含 { $count } 条记录跨年度的数据。
   *[amount] 含 { $count } 条记录跨年度的数据（{ $amount }）。
}
figure-note-empty-years = { $years } 年没有记录，留空，不是 0。
figure-note-undrawn-years = { $years } 年只有未画出的记录，留空，不是 0。
figure-note-side-by-side = 清单有重叠，并排画出，不相叠；合计中每条记录只计一次。
figure-note-side-by-side-of = 各“{ $name }”有重叠，并排画出，不相叠；合计中每条记录只计一次。
figure-note-zero = { $count } 条记录金额为 0，未画出。
figure-nothing-no-year = 这种图沿年份展开，而所选记录都未注明年份。换一个年份口径，或换一种图。
figure-nothing-no-year-known = 这种图沿年份展开，而有金额的记录都未注明年份。换一个年份口径，或换一种图。
figure-nothing-overlap = 有记录属于几个“{ $name }”，这种图会把它画几次。换成排名、交叉表或分组柱状图。
figure-title-treemap-two = 按{ $first }、{ $second }、记录的{ $measure }
figure-note-density = 记录多，合画成格：{ $projects } 条记录落在 { $cells } 格，颜色越深记录越多；计划金额最大的 { $points } 个画成点。
filter-period-measure = { $measure }属于某一期，不属于记录本身，不能用来筛选记录。请把它作为口径查询，或按计划总投资（planned_total）等全周期金额筛选。
filter-count-measure = 记录数是一组记录的数，不是单条记录的数，不能用来筛选记录。
filter-always-given = 每条记录都有这一项，不存在“未填”。请写出值。
query-period-of-lifetime = “{ $measure }”是记录全周期的金额，没有所属的期。请按某个阶段日期（例如签约）的年份查询，或改查本期完成投资（completed_period）等分期口径。
sheet-list = 记录列表
sheet-no-filter = 无，全部记录
sheet-count = 记录数
sheet-illustrative-share = { $count } 条记录为示意，占 { $share }%，不是公布的数据
sheet-name = { $zone }记录列表
sheet-name-filtered = { $zone }记录列表 { $conditions }
list-written = 已写入 { $path }，共 { $count } 条记录。
list-total = 合计　{ $count } 条记录
list-picked = 已选 { $count } 条记录
list-total-missing = { $count } 条记录中有 { $missing } 个未公布
list-total-left-out = { $count } 条记录因打包项目与其子记录不重复计，未计入
list-not-shown = 先打开记录列表
list-empty = 列表中没有记录
list-copied = 已复制 { $shown } 条记录，可粘贴到 Excel 或 WPS。
list-nothing-to-copy = 没有选中的行。先在列表中选择记录。
list-save-all = 全部 { $count } 条记录
list-save-picked = 选中的 { $count } 条记录
column-count = 记录数
changes-none = 记录没有变化
changes-added = 新增 { $count } 条记录
changes-removed = 删除 { $count } 条记录
changes-amounts = { $count } 条记录金额有变
changes-others = { $count } 条记录其他内容有变
help-diff =
    zonescope diff 旧 新 [--format { $format }]
    逐条记录比较两个数据包：新增、删除、金额从多少变为多少、其他内容的变化。记录按编号对应。
    有变化时退出码为 1，没有变化时为 0。
    存成表格文件：[--out 文件.xlsx|.csv] [--no-clobber]

    例：zonescope diff 2026-09 2026-10 --format csv
palette-hint = 输入命令、产业、记录的名称或拼音
offers-project = 记录
focus-search = 查找记录…
drill-none = 列出图中全部记录
keys-enter = 按下按钮；在图中列出所在标记的记录
figure-numbers-projects = 记录数
measure-project_count = 记录数
measure-within-project_count = 记录数
dimension-project = 记录
projects-counted = { $count } 条记录
without-amount = { $count } 条记录未公布金额
no-project = 未注明记录
unit-projects = 条
figure-note-empty-years-step = 有 { $count } 个{ $step }没有记录，留空，不是 0。
figure-note-undrawn-years-step = 有 { $count } 个{ $step }只有未画出的记录，留空，不是 0。
figure-note-no-step = { $what ->
    [count] { $count } 条记录只知年份、不知{ $step }，未画出。
   *[amount] { $count } 条记录只知年份、不知{ $step }（{ $amount }），未画出。
}
figure-nothing-no-step = 这种图沿时间展开，而所选记录的日期都没有细到所选的时段。横轴改为年份，或换一种图。
figure-note-missing-statistic = { $count } 条记录没有这个数，未计入。
figure-note-missing-ratio = { $count } 条记录两个数不全，分子分母都未计入。
figure-note-missing-distinct = { $count } 条记录未注明，未计入。
figure-note-missing-days = { $count } 条记录的两个日期不全，或没有写到日，未计入。
figure-note-unweighted = 比率的平均值未加权：各条记录同样计入，不论大小。
year-of-stage = 按{ $stage }
choice-year-of-stage = 按{ $stage }
kind-needs-a-year = 记录都未注明年份
detail-ladder = 日期
timeline-off-track = 各个日期
list-illustrative = ，其中示意 { $count } 条
sheet-extent-first = 只有前 { $count } 条，符合条件的共 { $all } 条
sheet-extent-chosen = 只有选中的 { $count } 条，列表共 { $all } 条
cli-no-project = 没有编号为“{ $id }”的记录。用 zonescope list PATH --table 表名 查编号。
column-missing = 缺值
figure-note-missing-number = { $count } 条记录没有“{ $measure }”，未计入。
figure-note-half-overlaps-step = { $count } 条记录的进度期间部分重叠。各半年、季度、月只计恰好能得出的数（原数、相加或相减），加起来可能多于全年；全年中重叠的期间只计其一。
figure-note-besides-steps = { $what ->
    [count] { $count } 条记录有未分到完整{ $step }的进度，未画出。
   *[amount] { $count } 条记录有未分到完整{ $step }的进度（{ $amount }），未画出。
}

check-all-records = 全部记录
verdict-no_records-explain = 表中没有这个范围的记录，无从核对。
verdict-amounts_missing-explain = { $missing } 条记录没有数值，补齐后可能相符，也可能不相符。
verdict-dates_missing-explain = { $undated } 条记录没有注明日期，或日期不够细，不知是否应计入。
verdict-no_value-explain = 这一行既没有公布数值，也没有公布个数。
verdict-other_currency-explain = 公布的数与记录币种不同，这里不做换算。
