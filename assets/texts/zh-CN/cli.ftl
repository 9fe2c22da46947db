# 命令行：帮助与说明

help =
    园镜 zonescope：打开开发区的账本，看分产业、分年份的投资，查项目，出图。

    zonescope [PATH]                打开窗口；PATH 为数据包文件夹、其中的 datapackage.json，或别人的表格
    zonescope check PATH            检查数据包，列出问题
    zonescope describe PATH         为只有 CSV 的文件夹写出 datapackage.json
    zonescope inspect FILE          看别人的表格里有什么
    zonescope import FILE… …        把别人的表格写成新的数据包
    zonescope tables PATH           各张表和各列里有什么
    zonescope reconcile PATH        核对公布的数与项目记录
    zonescope fence PATH …          哪些记录落在边界内（电子围栏）
    zonescope diff 旧 新            比较两个数据包有哪些变化
    zonescope query PATH …          按维度汇总
    zonescope list PATH …           列出项目
    zonescope show PATH ID          一个项目的全部信息
    zonescope figure PATH …         出图：PNG、SVG、PDF；或图中的数：XLSX、CSV
    zonescope map PATH …            记录与边界的分布图：PNG、SVG、PDF
    zonescope report PATH TEMPLATE  按模板写报告：DOCX、HTML、Markdown
    zonescope picture PATH …        不用显示器画出整个窗口
    zonescope pack PATH …           写成一个可双击打开的文件
    zonescope workbook PATH …       把数据包写成一个工作簿，改好后可再导入
    zonescope sample …              生成任意大小的示意数据包
    zonescope completion SHELL      生成命令行补全脚本
    zonescope man                   把全部帮助写成 man 手册页

    不写 PATH 时打开上次的数据包，没有则打开内置的绍兴高新区。
    各命令的说明与例子：zonescope 命令 --help。所有命令可加 --locale zh-CN|en。
    已有同名文件时替换它并说明；加 --no-clobber 就不写。程序从不往任何数据包里写文件。
    数据包有错误时在标准错误输出中说明个数；凡由数据包得出结果的命令（query、figure、report、pack、workbook 等），加 --strict 则不写任何结果，退出码为 1。
help-check =
    zonescope check PATH [--format { $format }]
    列出数据包中的问题：文件、行、列、原因和改法。
    退出码：0 没有比警告更重的问题；1 有错误；2 打不开。
    存成表格文件：[--out 文件.xlsx|.csv] [--no-clobber]

    例：zonescope check data/shaoxing
help-query =
    zonescope query PATH [--table 表名] --measure 口径 --by 维度[,维度] [--year-of 阶段|period] [--where 筛选]… [--format { $format }]
    口径：{ $measures }
    统计：mean: median: least: most: 加一列，如 median:planned_total；distinct:place  ratio:planned_total/land_mu  days:signed:started
    维度：{ $dimensions }，classes:planned_total 等按数的大小分档
    筛选：sector=ic,bio  year=2019..2021  planned_total>=10亿  stage!=suspended  basis=published  text~示意
    CSV 每格一行：维度，value（元，两位小数），count（项目数），missing（其中未公布金额的），in_part（其中只公布部分时段的，有才列出）。
    存成表格文件：[--out 文件.xlsx|.csv] [--no-clobber]

    公布的指标：zonescope query PATH --table observations --indicator 指标 [--basis { $basis }]
    一期一行，single 为当期，cumulative 为累计（1—N 月）；算出的当期写明由哪几期得出，公布的同比与算出的同比分列。
    query、list、figure 也可把公布的指标当作表：--table series（年度）、series_single（当期）、series_cumulative（累计），加“:指标”只取一项，如 --table series_cumulative:指标 --measure 指标 --by year,months

    例：zonescope query data/shaoxing --measure planned_total --by branch,year --where "year=2019..2021" --format csv
help-list =
    zonescope list PATH [--table 表名] [--where 筛选]… [--search 词] [--sort 列[:desc]] [--limit N] [--columns 列,列] [--year-of 阶段] [--format { $format }]
    列：{ $columns }，以及各阶段的日期 date_阶段（也可只写阶段）。
    --search 按名称、编号、投资方、备注查找，可用拼音或首字母；不排序时最相关的在前。
    CSV 与 JSON 中金额以元计，表格用合适的单位。
    --columns all 取全部列；不加 --columns 时只写列表最初显示的列，并说明还有哪些列。
    存成文件，供 Excel 或 WPS 打开：[--out 文件.xlsx|.csv] [--no-clobber]，列标题写明单位，另附说明页（xlsx）。

    例：zonescope list data/shaoxing --where sector=ic --sort planned_total:desc --limit 10
help-show =
    zonescope show PATH ID [--table 表名] [--format { $format }]
    一个项目的全部字段、阶段、进度与来源。

    例：zonescope show data/shaoxing smic-phase-2
help-figure =
    zonescope figure PATH [--table 表名] --measure 口径 --by sector,year [--kind 图型] [--year-of 阶段|period] [--where 筛选]… --out 文件.png|.svg|.pdf|.xlsx|.csv…
    zonescope figure PATH --spec 文件.json|旧图|文件夹… [下列任何选项，优先于文件所写] --out 文件|文件夹 [--no-clobber]
    图型：{ $kinds }
    选项：{ $choices }
    选项：[--focus 编号,编号]… [--hide 编号,编号]… [--open 产业,产业]… [--reference average|schedule|target=300亿]…
    尺寸：[--preset 版式] [--width-mm W] [--height-mm H|auto] [--text-pt 9] [--dpi D] [--svg-text { $svg-text }] [--font 字体文件]… [--format { $format }] [--allow-empty] [--locale zh-CN|en]
    --font 给出含缺字的字体文件（TrueType 或 OpenType），内置字库没有的字用它画。
    版式：{ $presets }；不写时用第一种（公文版心，宽 156 毫米）
    存下图的设定，以后用 --spec 再画：[--save-spec 文件.json]
    多个 --spec 或一个文件夹：每份设定一张图，以图名命名，写进 --out 文件夹；格式由 --format 指定，默认 png。

    例：zonescope figure data/shaoxing --measure planned_total --by branch,year --out 图1.png
help-a-year = 年份
help-a-text = 文字
help-picture =
    zonescope picture [PATH] --view { $view } [--table 表名] [--size 1600x1000] [--scale 1] [--theme { $theme }]
        可选：[--where 筛选]… [--search 词] [--typing 正在输入的筛选] [--select ID]… [--pane 宽度] [--columns 列,列] [--locale zh-CN|en] --out 文件.png [--no-clobber] [--strict]
    不用显示器和显卡画出整个窗口。PATH 是别人的表格时画出导入的对照，--select D、12、D12 依次为列菜单、行菜单、单元格。

    例：zonescope picture data/shaoxing --view sectors --out window.png
help-pack =
    zonescope pack PATH --out 文件.zonescope [--no-clobber] [--strict]
    把数据包及其说明所列的文件写成一个文件，便于发送；双击、作为参数或拖进窗口即可打开，不需解压。

    例：zonescope pack data/shaoxing --out 绍兴.zonescope
pack-written = 已写入 { $path }（{ $files } 个文件）。
pack-cannot-read = 读不了 { $path }：{ $reason }，没有写出文件。
help-sample =
    zonescope sample [--projects N] [--seed S] --out 文件夹 [--no-clobber]
    zonescope sample --table { $table } [--rows N] [--columns C] [--seed S] --out 文件夹
    生成示意数据包；同样的选项得到同样的字节。
    --table 另加一张表：企业、科研仪器、招商线索，或 wide：谁也没见过的宽表，各种列轮着来，共 C 列（5 至 1000，默认 20）。
    加了 --table 时项目只有 100 个，除非用 --projects 另写。

    例：zonescope sample --projects 20000 --seed 7 --out sample-20k
    例：zonescope sample --table wide --rows 1000000 --columns 20 --out wide-1m
help-completion =
    zonescope completion SHELL [--locale zh-CN|en]
    SHELL 为 bash、zsh 或 fish。
    写出命令、选项及其取值的补全脚本；zsh 和 fish 中还会显示各命令的用途。
    Linux 安装包已自带。自行安装时，把脚本放进命令行补全的目录，或直接载入。

    例：zonescope completion bash > ~/.local/share/bash-completion/completions/zonescope
help-man =
    zonescope man [--locale zh-CN|en]
    把全部命令的帮助写成一页 man 手册。

    例：zonescope man > zonescope.1
man-name = 名称
man-what = 打开开发区的账本，出报告用图
man-description = 说明
man-commands = 命令
man-files = 文件
man-files-text =
    数据包旁的“数据包名-figures”文件夹    存下的图
    窗口的设置记在系统存放程序设置的目录中，文件夹名为 zonescope。
built-with-window = 含窗口
built-without-window = 不含窗口
built-for-release = 发布版
built-for-development = 开发版
built-from-commit = 提交 { $commit }
built-between = ，

cli-missing-shell = 缺少命令行程序的名称：bash、zsh 或 fish。
cli-unknown-shell = 不认识“{ $shell }”，可用的有 bash、zsh 和 fish。
cli-reference-unheeded = --reference { $value } 在这里对{ $kind }不起作用：图上不画这条线。
cli-measure-unheeded = --measure { $measure } 对“{ $kind }”不起作用：这种图比较{ $completed }与{ $planned }。
cli-figure-other-kinds = {""}能画出来的图型：--kind { $kinds }
cli-choice-unheeded = --{ $option } 对“{ $kind }”不起作用。
cli-missing-value = 选项 --{ $option } 缺少值。
cli-missing-option = 缺少选项 --{ $option }。用 --help 看说明与例子。
cli-missing-path = 缺少数据包的路径。用 --help 看说明与例子。
cli-missing-glyphs = 字库中没有 { $characters }，图中以〓代替。请用 --font 给出含这些字的字体文件。
cli-no-font = “{ $path }”不是可用的字体文件。请给一个 TrueType 或 OpenType 文件（.ttf、.otf、.ttc）。
cli-missing-id = 缺少项目编号。用 zonescope list PATH 查编号。
cli-unknown-word = 不认识“{ $word }”。用 --help 看可用的命令与选项。
cli-unknown-option-nearest = 不认识“{ $word }”，是否指 --{ $nearest }？用 --help 看可用的命令与选项。
cli-strange-word = 读不懂“{ $word }”。用 --help 看说明与例子。
cli-wrong-value = --{ $option } 不能是“{ $value }”。用 --help 看可用的值。
cli-cannot-write-output = 写不出结果：{ $reason }。
cli-check-summary-tables = { $tables } 张表；{ $errors } 个错误，{ $warnings } 个警告，{ $notes } 条提示。
cli-check-summary = { $projects } 个项目；{ $errors } 个错误，{ $warnings } 个警告，{ $notes } 条提示。
cli-no-value = { $option } 后面不带值，却写了“{ $value }”。请去掉。
cli-misread = 看不懂命令行。用法见 zonescope --help。
cli-package-errors = { $path } 中有 { $count } 个错误，有的记录可能未计入结果。用 zonescope check 查看；加 --strict 则有错误就不给出结果。
cli-package-errors-strict = { $path } 中有 { $count } 个错误，按 --strict 的要求不给出结果。用 zonescope check 查看，改正后再试。
cli-no-project = 没有编号为“{ $id }”的项目。用 zonescope list PATH 查编号。
cli-show-progress = 计划 { $planned }，完成 { $completed } { $unit }，完成率 { $rate }
cli-figure-format = 不能写“.{ $extension }”文件。请用 .png、.svg、.pdf、.xlsx 或 .csv 结尾的文件名。
cli-picture-format = 不能写“.{ $extension }”文件。请用 .png 结尾的文件名。
cli-out-is-a-folder = { $path } 是文件夹。请给出其中的文件名，例如 { $example }。
cli-sample-written = 已在 { $out } 生成 { $projects } 个示意项目。
cli-sample-table-written = 已在 { $out } 生成表 { $table }：{ $rows } 行示意数据{ $projects ->
    [0] {""}
   *[other] ，另有 { $projects } 个示意项目
 }。
cli-sample-columns = --columns 只用于 --table wide：其他表有固定的列。请去掉 --columns，或改用 --table wide。
sample-not-empty = 文件夹 { $path } 不是空的。请给一个新的或空的文件夹。
sample-not-a-folder = { $path } 不是文件夹。请给一个新的或空的文件夹。
cli-no-display = 打不开窗口：{ $reason }。在有桌面的机器上运行，或用不需要窗口的命令：check、describe、inspect、import、tables、reconcile、fence、diff、query、list、show、figure、map、report、picture、pack、workbook、sample、completion、man（见 zonescope --help）。
no-display-reason = 找不到可用的显示器
no-opengl-reason = 没有可用的 OpenGL
cli-no-window-feature = 这个程序编译时没有带窗口。用 cargo build --features window 重新编译，或用不需要窗口的命令（见 zonescope --help）。

figure-numbers-written = 已写入 { $path }。
figure-written = 已写入 { $path }（{ $width } × { $height } 毫米，{ $pixels } 像素）。
cannot-write-file = 写不了 { $path }：{ $reason }。请换一个文件夹，或关闭正在使用该文件的程序。
file-in-package = “{ $path }”在数据包的文件夹 { $folder } 里，程序从不往数据包里写文件。请换一个文件夹。
file-of-package = “{ $path }”是数据包 { $folder } 里一个文件的另一个名字，程序从不改动数据包。请换一个文件名。
output-source = “{ $path }”是正在读取的文件，程序从不改动读取的文件。请换一个文件名。
output-twice = 两处输出是同一个文件 { $path }，请用不同的文件名。
cli-counted-once = 同一对象的期间重叠时只计一次；略过的记录数见图注。
output-taken = 已经有 { $path }。请换一个文件名；要替换它，就去掉 --no-clobber。
output-folder-taken = 文件夹 { $path } 已经存在，里面有内容。请换一个文件夹名：已有的文件夹不会被替换。
output-unread = 没有程序在读管道 { $path }。请先启动读它的程序。
output-not-a-file = { $path } 是磁盘或套接字，不能当文件写。请换一个文件名。
file-replaced = 原有的同名文件已被替换。
io-not-found = 没有这个文件或文件夹
io-denied = 没有权限
io-exists = 已经有同名的文件或文件夹
io-is-a-folder = 这是一个文件夹
io-not-a-folder = 路径中有一段不是文件夹
io-full = 磁盘空间不足
io-read-only = 磁盘是只读的
io-name = 系统不接受这个文件名
io-not-empty = 文件夹不是空的
io-too-large = 文件太大
io-not-text = 不是文本
io-damaged = 压缩内容已损坏，或用了不支持的压缩方式
io-no-file = 不是普通文件
io-shorter = 读取时文件变短了
io-busy = 另一个程序正在使用
io-memory = 内存不足
io-closed = 接收的一端已关闭
io-network = 网络盘没有响应
io-device = 磁盘读写出错
io-too-many-open = 打开的文件太多
io-loop = 链接绕成了圈
io-other = 系统错误
size-length = { $mm } 毫米不像图的边长，应在 40 到 1200 毫米之间。若原意是像素或厘米，请换算成毫米。
size-dpi = { $dpi } dpi 不合适，应在 96 到 600 之间。
size-pixels = { $pixels } 像素太大，总共最多 { $most } 像素。请减小尺寸或 dpi。
export-failed = 出图失败。这是程序的缺陷，请反馈。
sheet-defect = 表格没有写成。这是程序的缺陷，请反馈。
cli-unknown-indicator = 没有“{ $indicator }”这个指标，共有 { $count } 个，例如：{ $known }。
cli-unknown-indicator-nearest = 没有“{ $indicator }”这个指标，是不是“{ $near }”？
cli-not-with-indicator = --{ $option } 只用于项目等记录，不能与 --indicator 同用，请去掉其中一个。
cli-unknown-table = 这个数据包里没有“{ $table }”表，现有：{ $known }。
help-describe =
    zonescope describe PATH [--write] [--out datapackage.json] [--no-clobber]
    为一个只有 CSV 文件的文件夹（或其中一个文件）写出完整的 datapackage.json：编码、分隔符、表头所在行、注释行，以及各列的类型与单位。默认只显示，不写文件；--write 写进该文件夹，已有时不覆盖。

    例：zonescope describe 台账 --write
help-tables =
    zonescope tables PATH [--format { $format }]
    列出数据包中的各张表及其各列：内容类型、单位、类别数、判断依据、缺失行数。query、list、show、figure、picture 指定表名后可查询任何一张表。
    存成表格文件：[--out 文件.xlsx|.csv] [--no-clobber]

    例：zonescope tables data/shaoxing
