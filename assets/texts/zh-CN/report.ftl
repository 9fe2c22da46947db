# 报告：模板哪里不对，空缺，报告里自带的词句

help-report =
    zonescope report PATH TEMPLATE --out 文件.docx [--out 文件.html] [--out 文件.md] [--set 参数=值]… [--table 表名] [--font 字体文件]… [--no-clobber]
    按模板写出报告：文中的每个数都是空位，由账本填入；TEMPLATE 为 Markdown 文件，或自带的 monthly-economy（月度经济运行分析）、key-projects（重点项目进展通报）。
    空位写在双花括号里，如 value: planned_total where sector=ic year=2021；另有 change、turn、share、completion、schedule、largest；figure、table、records、indicators 单独成行。
    换一期只改一个参数：--set period=2021-09
    没有值的空位写“未公布”，并在标准错误输出中逐个列出；加 --strict 则不写文件，退出码为 1。
    --explain [--format { $format }]：逐个列出空位、查询、值、来源与原文
    --template 文件.docx：沿用该文档的样式。--save-template 文件.md：写出模板，改好后再用。
    --font 文件：指定字体文件（TrueType、OpenType），补图中自带字体没有的字。
    语法见 docs/reports.md。

    例：zonescope report data/shaoxing monthly-economy --out 分析.docx

report-missing-template = 没有写模板：一个 Markdown 文件，或 monthly-economy、key-projects 之一。
report-template-unknown = 没有名为“{ $name }”的模板。自带的有 { $known }；自己的模板请写文件名，如 月报.md。
report-template-saved = 模板已写入 { $path }，改好后在 TEMPLATE 处写这个文件名。
report-set = “{ $value }”不是参数。请写成 --set 名称=值，如 --set year=2021。
report-format = 报告不能写成 .{ $extension }，可以是 { $known }。
report-written = 已写入 { $path }（{ $slots } 个空位，{ $figures } 幅图）。
report-not-made = 报告没有写成：{ $reason }。
report-gap = { $file } 第 { $line } 行第 { $column } 列没有值：{ $slot }（{ $why }）
report-gaps-strict = 有 { $count } 个空位没有值，没有写文件。补上数据，或去掉 --strict。
report-note-missing = 其中 { $count } 个没有公布这个数，不在内。
report-gap-none = 没有这样的记录
report-gap-missing = { $count } 条记录都没有这个数
report-gap-period = 没有这一期
report-gap-target = 没有这一年的目标
report-gap-growth = 没有公布，也没有可比的两期
report-gap-after = 账本截至 { $date }，还没有这一期
report-gap-before = 账本从 { $year } 年起，没有这一期
report-gap-open = 账本截至 { $date }，这一期还没有结束，不能与整期相比
report-gap-in-doubt = { $count } 条记录的日期不够细，看不出是否属于这一期
report-gap-see = 所指的图表没有内容
report-value-in-doubt = { $value }（另有 { $count } 个日期不够细，未计入）
report-styles-no-document = { $path } 不是 Word 文档（.docx），不能沿用它的样式。
report-styles-unreadable = 读不懂 { $path } 的样式。请在 Word 或 WPS 中打开后另存为 .docx。

report-at = { $file } 第 { $line } 行第 { $column } 列：{ $why }
report-head-open = 开头的 --- 没有结束。请在参数之后另写一行 ---。
report-head-line = “{ $line }”不是参数。两行 --- 之间每行写“名称: 值”，名称只用字母、数字和下划线。
report-head-twice = 参数 { $name } 写了两次，请删去一个。
report-braces-open = 这里的 {"{{"} 没有对应的 {"}}"}。请补上，或写成 \{"{{"} 表示括号本身。
report-bold-open = 这里的 ** 没有对应的 **。请补上，或写成 \*\* 表示星号本身。
report-comment-open = 这里的 <!-- 没有对应的 -->。
report-heading = 标题写成一至四个 # 加空格，如“## 二级标题”。
report-no-code = 报告中没有代码块。请删去这一行，或在前面加 \。
report-no-images = 报告中的图由账本画出，不能放别的图片。请写 {"{{"}figure: …{"}}"}。
report-no-html = 报告中不能写 HTML。请删去，或写成 \< 表示小于号本身。
report-row-width = 这一行有 { $found } 格，表头有 { $expected } 格，应当一样多。
report-table-rule = 表头下面应有一行短横，如 | --- | ---: |，格数与表头相同。
report-alone = { $slot } 要单独成行，上下的行只能是它的 caption。
report-caption-of-nothing = caption 要紧挨着它的图或表，中间不空行。
report-see-nearest = 没有叫“{ $name }”的图表。是 { $nearest } 吗？
report-see-unknown = 没有叫“{ $name }”的图表。在图表的空位里写 as { $name }，文中才能用 see 引用它。
report-slot-strange = “{ $slot }”不是参数，也不是空位。参数写成 {"{{"}year{"}}"}，空位写成 {"{{"}value: …{"}}"}。
report-slot-empty = “{ $slot }”没有说要什么。冒号后面先写口径，如 planned_total。
report-kind-nearest = 没有“{ $word }”这种空位，是否指 { $nearest }？
report-kind-known = 没有“{ $word }”这种空位，有 { $known }。
report-word-empty = { $word } 后面没有内容。
report-word-strange = 在“{ $slot }”中看不懂“{ $word }”。值中有空格时加引号。
report-word-value = { $word } 不能是“{ $value }”。
report-word-missing = “{ $slot }”还缺 { $word }。
report-needs-time = “{ $slot }”要知道是哪一期：在 where 后写 year=2021 或 period=2021-09，或写明 against。
report-parameter-nearest = 没有参数“{ $name }”，是否指 { $nearest }？
report-parameter-known = 没有参数“{ $name }”，有 { $known }。参数写在模板开头两行 --- 之间。
report-property-unknown = 没有“.{ $property }”，有 { $known }。
report-property-of-none = 参数 { $name } 是“{ $value }”，说不出它的 .{ $property }：它要是一个时期，如 2021、2021-09、2021-01/2021-09。
report-steps-of-none = 参数 { $name } 是“{ $value }”，不能 { $steps }：它要是整数或时期。
report-not-published = 公布的指标只能用 value、change、turn、completion、schedule：“{ $slot }”。
report-condition-published = 公布的指标不认条件“{ $clause }”，可以写 { $known }，都用等号。
report-published-several = “{ $indicator }”有几个系列，要说明是哪个：{ $known }
report-figure-unknown = 没有名为“{ $name }”的图。数据包旁存下的有：{ $known }。也可以写 {"{{"}figure: 口径 by 维度,维度 …{"}}"}。
report-figure-wrong = 图“{ $name }”画不出：{ $why }
report-no-figures = 一幅也没有

report-change-up = 增长 { $value }
report-change-down = 下降 { $value }
report-change-level = 持平
report-change-more = 增加 { $value }
report-change-less = 减少 { $value }
report-largest-one = { $name }（{ $value }）
report-caption = 按{ $by }的{ $measure }
report-caption-unit = 按{ $by }的{ $measure }（{ $unit }）
report-caption-with-unit = { $caption }（{ $unit }）
report-caption-records = 项目名单（{ $count } 个）
report-caption-published = { $period } 公布的指标
report-caption-group = { $caption }：{ $group }
report-indicator = 指标
report-about = 范围
report-growth = 同比
report-unit-count = 个
report-total = 合计
report-number = 序号
report-records-none = 没有这样的记录。
report-records-first = 共 { $count } 个，列出前 { $shown } 个。
report-table-illustrative = 表中含示意数据，不可引用。
report-illustrative = 含示意数据：由程序生成，用来展示软件，不是公布的数据，不可引用。
report-figure-word = 图
report-table-word = 表
report-caption-blank = {""}
report-caption-behind = {"　"}{ $caption }
report-figure-caption = 图{ $number }　{ $caption }
report-table-caption = 表{ $number }　{ $caption }
report-see = 见{ $numbers }
report-see-figure = 图{ $number }
report-see-table = 表{ $number }
report-see-and = 、

report-day = { $year }年{ $month }月{ $day }日
report-period-year = { $year }年
report-period-half-1 = { $year }年上半年
report-period-half-2 = { $year }年下半年
report-period-quarter = { $year }年第{ $part }季度
report-period-month = { $year }年{ $first }月
report-period-months = { $year }年{ $first }—{ $last }月
report-period-years = { $year }年{ $first }月至{ $end }年{ $last }月
report-month-1 = 1
report-month-2 = 2
report-month-3 = 3
report-month-4 = 4
report-month-5 = 5
report-month-6 = 6
report-month-7 = 7
report-month-8 = 8
report-month-9 = 9
report-month-10 = 10
report-month-11 = 11
report-month-12 = 12

report-column-line = 行
report-column-slot = 空位
report-column-query = 查询
report-column-value = 值
report-column-exact = 准确值
report-column-source = 来源
report-column-quote = 原文
report-column-how = 算法
report-column-gap = 空缺原因
