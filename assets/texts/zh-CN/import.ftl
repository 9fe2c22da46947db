# 导入别人的表格

cli-missing-file = 缺少要读的文件。例：zonescope inspect 项目清单.xlsx
help-inspect =
    zonescope inspect FILE [--sheet 工作表]… [--encoding 编码] [--delimiter 分隔符] [--format { $format }]
    看一个文件里有什么，不写任何文件：CSV、TSV、XLSX、XLS、XLSB、ODS、JSON、GeoJSON、DBF、SHP。列出各工作表（隐藏的也列）、编码与分隔符及其依据、标题行、表头行、单位行、合计行、脚注行，以及各列的含义、单位、把握（0–100）和依据。

    例：zonescope inspect 项目清单.xlsx --sheet 2024年
help-import =
    zonescope import FILE… (--out 文件夹 | --into 数据包 [--write]) [--recipe 配方.json] [--save-recipe 配方.json] [--sheet 工作表]… [--encoding 编码] [--delimiter 分隔符] [--fiscal] [--fiscal-start 月份] [--reading 年份] [--strict] [--no-clobber]
    把一个或几个文件写成一个新的数据包。每一行都有去处：表中的行、标题、表头、合计、脚注；每个数值列导入前后的合计都列出来。看不懂的单元格保留原文，不会变成 0。
    --save-recipe 存下全部对应关系，可改可再用；--recipe 用它处理下个月的文件，表有变化时说明变在哪里。
    --reading：文件里有几个年份的状态列（如 Status 2023、Status 2024）时，取这一年的。
    --fiscal：一列或表头里的 2011-12 既可能是月份、也可能是财年时，按财年处理。
    --fiscal-start 4：同上，并说明财年从 4 月开始，公布数据即可按起止月份保存。
    各行从哪个文件、哪个工作表、哪一行来，写在新文件夹的 import.json 里。
    --into 用数据包自带的配方处理下个月的文件，先列出会新增、改动、删除什么；加上 --write 才更新，旧版本以“数据包.1”保留在旁边。
    退出码：0 成功；1 数据包有错误，或加了 --strict 而有合计等行未导入、有单元格看不懂；2 打不开。

    例：zonescope import 项目清单.xlsx --out 项目数据包 --save-recipe 配方.json
import-unreadable = { $path } 读不了：{ $reason }。
import-file-too-large = { $path } 超过 { $most } MB，太大。请拆成几个文件。
import-too-large = { $path } 里的单元格太多，不像一张表。请只保留要用的工作表，另存后再试。
import-bomb = { $path } 解压后比正常的表格大得多，没有读。若确实要用，请在表格软件中打开，另存为 CSV 后再试。
import-too-many-columns = { $path } 超过 { $most } 列。请检查分隔符，或只保留要用的列。
import-hardly-filled = { $path } 有 { $rows } 行、{ $columns } 列，几乎全是空的：各行的列名几乎都不相同。请让各行用同样的列，再试一次。
import-out-of-order = { $path } 的单元格次序是乱的，文件可能已损坏。请在表格软件中打开，另存后再试。
import-encrypted = { $path } 有密码。请在表格软件中去掉密码，另存后再试。
import-damaged = { $path } 不是完好的 { $kind } 文件（{ $damage }）。请在表格软件中打开，另存后再试。
import-damage-archive = 压缩的内容不完整
import-damage-content = 内容不合这种文件的格式
import-damage-records = 文件头写明 { $told } 条记录，实际只有 { $there } 条
import-other-kind = { $path } 是 { $kind } 文件，不是表格。请另存为 XLSX 或 CSV 后再试。
import-no-table = { $path } 里没有表。
import-unknown-encoding = 没有“{ $encoding }”这种编码。可用 utf-8、gb18030、big5、shift_jis、euc-kr、windows-1252 等。
import-not-json = { $path } 第 { $line } 行第 { $column } 列起不是 JSON。
import-no-rows = { $path } 里没有由行组成的数组。
import-no-sheet = { $path } 里没有工作表“{ $sheet }”，现有：{ $known }。
import-nothing = 这些文件里没有可以导入的表。先用 zonescope inspect 看看里面有什么。
import-recipe-unreadable = 配方 { $path } 读不了：{ $reason }。
import-recipe-wrong = 配方 { $path } 第 { $line } 行第 { $column } 列不对。请用 --save-recipe 重新存一份，再改。
import-recipe-version = 配方 { $path } 的版本是 { $found }，这个程序只认 1。

import-aside-title = 标题
import-aside-heading = 表头
import-aside-units = 单位行
import-aside-column-numbers = 栏次行
import-aside-heading-again = 重复的表头
import-aside-total = 合计
import-aside-part = 其中项
import-aside-section = 小标题
import-aside-note = 注
import-aside-chosen = 手动剔除

inspect-evidence-asked = 按指定
inspect-evidence-mark = 有字节顺序标记
inspect-evidence-ascii = 全是 ASCII
inspect-evidence-valid = 全文是合法的 UTF-8
inspect-evidence-zeros = 隔字节为零
inspect-evidence-mostly-valid = 大部分是合法的 UTF-8
inspect-evidence-frequent-han = 都是常用汉字
inspect-evidence-statistics = 按字节的统计规律
inspect-encoding = 编码 { $encoding }（{ $evidence }）
inspect-damaged = 有读不出的字节
inspect-alternative = 若按 { $encoding } 读：{ $preview }
inspect-sheet = 工作表“{ $sheet }”：{ $rows } 行，{ $cells } 个单元格{ $hidden ->
        [yes] ，已隐藏
       *[no] {""}
    }
inspect-only-sheet = { $rows } 行，{ $cells } 个单元格
inspect-no-table = 没有表
inspect-rows = 第 { $rows } 行，共 { $count } 行
inspect-table-rows = 数据
inspect-unit = 全表单位
inspect-missing = 缺失记作 { $marks }
inspect-why = [{ $confidence }，{ $reason }]
inspect-becomes-table = → 表 { $table }“{ $title }”
inspect-becomes-long = → 表 { $table }“{ $title }”，各期的列转成行
inspect-becomes-observations = → 指标{ $indicator-is-said ->
        [no] ，每行一项
       *[yes] “{ $indicator }”{ $unit-is-said ->
            [no] {""}
           *[yes] （{ $unit }）
        }，分地区
    }，分时期
inspect-becomes-projects = → 项目“{ $title }”，连同产业、阶段、地点
inspect-becomes-nothing = 不导入
inspect-spellings = “{ $column }”可能是同一个：{ $texts }
inspect-more-spellings = 还有 { $count } 组写法不同的，见 --format json
inspect-reason-values = 看数据
inspect-reason-heading = 看表头
inspect-reason-format = 看单元格格式
inspect-reason-heading-unit = 表头写明单位
inspect-reason-unit-row = 单位行写明
inspect-reason-unit-line = 表上方写明单位
inspect-reason-value-units = 数据自带单位
inspect-reason-words = 是文字
inspect-reason-ambiguous = 有两种读法，请核对
inspect-reason-empty = 空列

import-account = { $place } → { $table }：{ $rows } 行中有数据 { $taken } 行，写出 { $written } 行；其余 { $aside } 行：
import-no-account = { $place }：{ $rows } 行，未导入
import-aside = { $what }：第 { $rows } 行，共 { $count } 行
import-sum = “{ $column }”合计 { $before }{ $unit-is-said ->
        [no] {""}
       *[yes] {" "}{ $unit }
    }，导入前后相等
import-sum-differs = “{ $column }”导入前合计 { $before }，导入后 { $after }，不相等
import-column-gone = { $place }：配方里的列“{ $heading }”不见了。
import-column-new = { $place }：多了一列“{ $heading }”，按{ $kind }导入。
import-period-new = { $place }：多了一期“{ $heading }”，与其他各期一样导入。
import-sheet-gone = { $place }：配方里的这张工作表不见了。
import-sheet-new = { $place }：配方里没有这张工作表，未导入。
import-note-no-number = { $place } { $cell }：“{ $column }”中的“{ $text }”读不成数，保留原文。这样的单元格共 { $count } 个。
import-note-no-date = { $place } { $cell }：“{ $column }”中的“{ $text }”读不成日期，保留原文。这样的单元格共 { $count } 个。
import-note-range = { $place } { $cell }：“{ $column }”中的“{ $text }”是一个范围，不计入合计，保留原文。这样的单元格共 { $count } 个。
import-note-from-to = { $place } { $cell }：“{ $column }”中的“{ $text }”是一个范围，按下限导入，上限和原文另存。这样的单元格共 { $count } 个。
import-note-not-exact = { $place } { $cell }：“{ $column }”中的“{ $text }”不是确数，按其中的数导入，原文另存一列。这样的单元格共 { $count } 个。
import-written = 已写入 { $path }：{ $tables } 张表；检查结果：{ $errors } 个错误，{ $warnings } 个警告。

help-workbook =
    zonescope workbook 数据包 [--out 文件.xlsx] [--no-clobber] [--strict]
    把整个数据包写成一个 Excel/WPS 工作簿：每张表一页，列名上方是便于阅读的标题；首页说明各页内容；末页保存工作簿本身无法表达的信息。
    各页可以随意修改，再用 zonescope import 文件.xlsx --out 文件夹 还原成数据包。没有改动的表逐字节还原。
    退出码：0 完成；1 写不成；2 数据包打不开。

    例：zonescope workbook data/shaoxing --out shaoxing.xlsx
book-written = { $path }：{ $tables } 张表。可用 zonescope import 还原成数据包。
book-kept = { $file } 中有单元格存不下的内容（引号、空行、超长文字等），原文件另存于末页；只要不改动它的那一页，就原样还原。
book-plainer = { $file } 在工作簿中有改动，已按常规格式写出，引号和空行与原来不同。
book-too-many-rows = { $table } 有 { $rows } 行，而工作簿一页最多 { $most } 行。请改用 zonescope pack 打包。
book-not-written = 工作簿生成失败：{ $said }。
book-about = 说明
book-keep = 请保留本页：没有它，工作簿无法还原成数据包。
book-table = 表
book-file = 文件
book-name = 名称
book-rows = 行数
book-description = 说明
book-column = 列
book-unit = 单位
book-heading = { $title }（{ $unit }）
import-book-page-missing = 工作簿 { $path } 缺少“{ $sheet }”页，或该页已损坏，无法还原成数据包。请用 zonescope workbook 重新生成，并保留该页。
import-book-other-version = { $path } 是“{ $mark }”第 { $found } 版，本程序只认识第 1 版。
import-book-path-leaves = 工作簿 { $path } 中有指向数据包之外的文件：{ $file }。未读取。
import-not-written = 尚未写入。加上 --write 才会更新数据包{ $errors ->
        [0] {""}
       *[other] （更新后有 { $errors } 个错误）
    }，旧版本保留在旁边。
import-old-version = 旧版本在 { $path }。
import-no-recipe = { $path } 中没有 import.json，不知道当初是怎样导入的。请用 --recipe 指定配方。
import-more-changes = 另有 { $count } 处变化，可用 zonescope diff 查看
import-note-in-prose = { $place } { $cell }：“{ $column }”的金额写在句子里：“{ $text }”。已取出金额，原文另存一列。这样的单元格共 { $count } 个。
import-note-first-of = { $place } { $cell }：“{ $column }”中的“{ $text }”有几个日期，取第一个，原文另存一列。这样的单元格共 { $count } 个。
import-note-month-or-years = { $place } { $cell }：“{ $column }”中的“{ $text }”可能是月份，也可能是跨年度的财年，暂按月份导入；若是财年，请加 --fiscal。这样的单元格共 { $count } 个。
import-note-years-of-two = { $place } { $cell }：“{ $text }”是跨年度的财年，但没有写明从哪个月开始，因此整张表按原样保存，没有作为公布数据。如要作为公布数据，请加 --fiscal-start 和起始月份，例如 4。这样的表头共 { $count } 个。
import-note-total-of-periods = { $place } { $cell }：“{ $column }”是同一行各期之和，没有另存，以免每一期都重复一次。这样的单元格共 { $count } 个。
import-note-total-differs = { $place } { $cell }：“{ $column }”中的“{ $text }”与同一行各期之和不符，请核对；这一列没有导入。这样的单元格共 { $count } 个。
import-hidden-rows = 隐藏的行也一并导入：{ $count } 行
import-set = 标签
inspect-turned = 表头在第一列：按转置读取，原来的一列为一行
inspect-hidden-rows = 隐藏的行：{ $rows }，照常导入
inspect-hidden-columns = 隐藏的列：{ $columns }，照常导入
inspect-set = 归入多值列“{ $set }”
inspect-shapes = 不是点的图形：{ $count } 个，暂作文本保留，等有了地图再用
inspect-shapes-left = 单元格存不下、未导入的图形：{ $count } 个，请保留原文件，等有了地图再用
import-no-table-beside = { $path } 里只有图形，旁边没有说明各图形的 { $file }。请把这几个文件（连同 .cpg）放在同一文件夹。
inspect-readings = 表里有几个年份的状况：{ $years }。默认取其一，其余照列；可用 --reading { $first } 等分别导入，再用 zonescope diff 比较
import-no-reading = 文件里没有 { $year } 年的状况。有的年份：{ $known }
