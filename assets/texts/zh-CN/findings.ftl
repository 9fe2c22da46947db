# 数据包的问题：在哪里、是什么、怎么办。每句都可用 $value、$column、$resource、$file。

severity-note = 提示
severity-warning = 警告
severity-error = 错误

place-cell = { $file }:{ $line }，{ $column }
place-line = { $file }:{ $line }
place-column = { $file }，{ $column }
place-file = { $file }

# 数据包为什么打不开
open-not-found = { $path } 不存在。请检查路径，应为数据包文件夹或其中的 datapackage.json。
open-not-a-package = { $path } 不是数据包。请打开含有 datapackage.json 的文件夹、该文件本身，或 .zonescope 文件。
open-no-descriptor = { $path } 里没有 datapackage.json，不是数据包。请选择含有该文件的文件夹；只有 CSV 文件时，可用 zonescope describe 生成它。
open-forbidden = 没有读取 { $path } 的权限。请申请读取权限，或将其复制到自己的文件夹。
open-unreadable = 无法读取 { $path }（{ $reason }）。请检查磁盘或网络盘，或将数据包复制到别处再打开。
open-descriptor-is-link = { $path } 是指向数据包文件夹以外的链接，未读取。请把文件本身放进文件夹。
open-descriptor-encoding = { $path } 不是 UTF-8 文本。请另存为 UTF-8 后重新打开。
open-descriptor-cut-off = { $path } 到第 { $line } 行就中断了：文件为空或不完整。请取得完整的文件。
open-descriptor-not-json = { $path } 不是有效的 JSON：问题在第 { $line } 行第 { $column } 列。请检查该处是否缺少逗号、引号或括号。
open-descriptor-shape = { $path } 描述的不是数据包：第 { $line } 行第 { $column } 列的内容不合要求。请按 Data Package 标准改正。
open-no-tables = { $path } 里没有可读的表。请把 CSV 文件（.csv 或 .tsv）放进这个文件夹。
open-described = { $path } 已有说明。用 zonescope tables 看各表与列；要重新生成，请先把它移走。
open-no-zonescope = { $path } 没有注明格式版本。请加入 "zonescope": {"{"} "version": 1 {"}"}，并写明开发区、币种和数据截止日期。
open-wrong-version = { $path } 的格式版本为 { $found }，本程序只能读取版本 1。请更新程序，或改正 zonescope.version。
open-missing-table = { $path } 中没有名为 { $table } 的资源，缺了它什么都无法显示。{ $near ->
    [none] 请补上这张表；数据包必须有 sectors、stages 和 projects。
   *[other] 是否应为“{ $near }”？如是，请将该资源改名为 { $table }。
}
open-unusable-table = { $table } 表无法使用，缺了它什么都无法显示（{ $place }）。{ $why }
open-inconsistent = 数据包的各表相互矛盾，而且本应更早发现（{ $reason }）。请连同数据包一起向我们反映。
inconsistent-duplicate = 两个项目编号相同
inconsistent-cycle = 上下级成环
inconsistent-stages = 日期列与阶段的个数不同
inconsistent-progress = 有的进度不属于任何项目

# 数据包整体
finding-zone-field-missing = 缺少 { $column }，{ $instead ->
    [none] 暂缺
   *[other] 暂以“{ $instead }”代替
}。请在 datapackage.json 中补上。
finding-as-of-missing = 数据包没有注明数据截止日期。请加上 zonescope.as_of，例如 "2021-12-31"。
finding-currency-missing = 数据包没有注明合计所用的币种，暂按 { $instead } 处理。请加上 zonescope.currency，例如 "CNY"。
finding-currency-of-rows = 这一列写着{ $value }，但所有项目的金额都按 { $own } 相加；有 { $count } 行是别的币种。请把金额换算成 { $own }，或者把其他币种的项目另放一张表。
finding-currency-of-records = 这一列写着{ $value }，但这张表的金额都按 { $own } 相加；有 { $count } 行是别的币种。请把金额换算成 { $own }，或者在列名中去掉单位，以便按这一列分币种合计。
finding-currency-spelled = “{ $value }”与“{ $instead }”是同一币种，按“{ $instead }”计。
finding-currency-unknown = “{ $value }”不是 ISO 4217 的币种代码，暂按 { $instead } 处理。{ $near ->
    [none] 请写三个大写字母，例如 "CNY"。
   *[other] 是否要写 "{ $near }"？
}
finding-year-of-unknown = 没有“{ $value }”这个阶段，无法据此确定项目年份{ $instead ->
    [none] 。
   *[other] ，改用“{ $instead }”。
}请在 zonescope.year_of 中写阶段的 id。
finding-resource-unused = 本程序不读取资源“{ $resource }”，已略过。{ $near ->
    [none] {""}
   *[other] 是否应为 { $near }？如是，请改用该名称。
}
finding-resource-as-table = 资源“{ $resource }”按一张普通的表读取。是否应为 { $near }？如是，请改用该名称。
finding-not-ours = 数据包没有 zonescope 说明，各表按普通的表读取，没有注明币种的金额按 { $instead } 处理。要写明开发区、币种和数据截止日期，请加入 "zonescope": {"{"} "version": 1, … {"}"}。
finding-resource-no-object = { $column } 的内容 { $value } 不是资源，已略过。请写成 {"{"} "name": "…", "path": "….csv" {"}"}，或将其删去。
finding-resource-nameless = { $column } 缺失或不是文本，不知道是哪一张表，已略过。请写上表名，例如 projects 或 progress。
finding-resource-twice = 数据包中有两个名为“{ $resource }”的资源，而名称不得重复：已读取“{ $read }”，“{ $left }”未读取。请将其中一个改名或删除，或把两个文件写进同一个 path。

# 资源与文件
finding-path-missing = 资源“{ $resource }”没有注明文件。请写上 path，例如 "{ $resource }.csv"。
finding-path-leaves-package = 路径“{ $value }”可能指向数据包之外，已拒绝读取。请将文件移入数据包文件夹，并用 / 写相对路径，不要用“..”。
finding-path-is-url = 路径“{ $value }”是网址，本程序不从网上下载。请将文件放进数据包文件夹，并写文件名。
finding-path-is-link = 路径“{ $value }”是指向数据包之外的链接，已拒绝读取。请将文件本身放进文件夹。
finding-file-missing = 数据包文件夹里没有文件“{ $value }”。{ $near ->
    [none] 请补上，或改正 datapackage.json 中的路径。
   *[other] 是否应为“{ $near }”？如是，请改正 datapackage.json 中的 path，注意区分大小写。
}
finding-with-references = { $sentence }其他表另有 { $count } 处引用因此落空。
finding-file-forbidden = 没有读取文件“{ $value }”的权限。请申请读取权限。
finding-file-unreadable = 无法读取文件“{ $value }”（{ $reason }）。请检查磁盘，或另取一份。
finding-file-size-wrong = 文件共 { $found } 字节，数据包写的是 { $value } 字节：文件可能不完整或被换过。请取得完整的文件，或改正 datapackage.json 中的 bytes。
finding-hash-wrong = 文件与数据包写明的校验值不符（实为 { $found }）：文件可能不完整或被换过。请取得原来的文件，或改正 datapackage.json 中的 hash。
finding-hash-unknown = 不能核对校验值“{ $value }”，文件未经核对。请写成 md5、sha1、sha224、sha256、sha384 或 sha512，例如 sha256:…。
finding-path-twice = 同一文件“{ $value }”列了两次，第二次未读取，否则其中各行会重复计算。请删去一个。
finding-file-empty = 文件是空的。请至少写上列名那一行。
finding-file-of-other-kind = { $kind ->
    [xlsx] 这其实是 Excel 工作簿（XLSX），只是文件名写成了别的。请用 Excel 打开，将工作表另存为“CSV UTF-8”。
    [xls] 这其实是旧版 Excel 工作簿（XLS）或其他 Office 文档，只是文件名写成了别的。请用 Excel 打开，将工作表另存为“CSV UTF-8”。
    [ods] 这其实是 ODS 电子表格，只是文件名写成了别的。请用 LibreOffice 打开，将工作表另存为 UTF-8 编码的 CSV。
    [zip] 这其实是 ZIP 压缩包，只是文件名写成了别的。请解压后把表格文件本身放进数据包文件夹。
    [pdf] 这其实是 PDF 文档，里面没有可读取的表。请向提供方索取 CSV 或 XLSX 格式的表。
    [html] 这其实是网页或 XML，不是表：常见于网站没有给出文件本身的情况。请用浏览器打开，重新下载 CSV 格式的表。
    [json] 这其实是 JSON，不是 CSV。请在资源“{ $resource }”中写 "format": "json"。
   *[other] 这其实是 { $kind } 文件，不是文本格式的表。请解压或转换，并另存为 CSV。
}
finding-compressed = 文件“{ $value }”是压缩文件（{ $compression }），本程序不读取压缩的表。请解压，并在 path 中写解压后的文件名。
finding-format-unknown = 不能读取“{ $value }”格式的表。请另存为 CSV 或 JSON。
finding-elsewhere-unreadable = “{ $value }”中不是 JSON 对象，因此无法得知“{ $resource }”的 { $column }。请改正该文件，或直接写进 datapackage.json。
finding-property-wrong = { $column } 的内容 { $value } 不符合 Data Package 标准，已忽略。请在 datapackage.json 中改正。
finding-own-property-wrong = { $column } 的内容 { $value } 不是本程序在此处认识的词，已忽略。请在 datapackage.json 中改正。
finding-property-unheeded = { $column } 属于标准，但本程序不支持，未据此检查数据。请用 frictionless validate 检查。
finding-property-idle = { $column } 能读懂，但在本程序中尚不起作用。如果它不影响读表，无需处理。
finding-type-unheeded = 数据包注明该列的类型为 { $value }，但本程序并不这样读取。请改正 { $column }，或检查该列是否正确。
finding-date-format-unknown = 无法理解日期格式“{ $value }”，日期按 2021、2021-03 或 2021-03-15 读取。请在 { $column } 中写 "%d/%m/%Y" 一类的格式。
finding-property-unknown = { $column } 不是 Data Package 标准的属性，未读取。{ $near ->
    [none] 如果它不影响读表，无需处理。
   *[other] 是否应为 { $near }？如是，请在 datapackage.json 中改正。
}
finding-type-as-text = 该列注明为 { $value }，按文本读取：原样显示和搜索，不参与计算、分组和制图。无需处理。
finding-labels-unheeded = 类别的标签不予显示，只显示值本身。无需处理。
finding-foreign-key-unheeded = 数据包注明 { $value }，这条引用没有照此查找。被引用的表和列必须存在，每行都有值且不重复；由几列合成的外键看几列的值合起来是否如此，两边列数也要相同。请改为引用这样的列，或删去这条外键。
finding-key-column-unknown = { $column } 提到的“{ $value }”列不在表中，已略过。请改正列名，或从 { $column } 中删去。
finding-fields-match = 各列与 schema 不一致（fieldsMatch：{ $rule }）：{ $differing }。已按列名读取。请改正 schema 或文件首行。
column-without-name = 第 { $position } 列（无列名）
finding-dialect-unusable = “{ $value }”不是单个 ASCII 字符，已改用 { $instead }。请改正 { $column }。
finding-encoding-undeclared = 文件不是 UTF-8 编码，已按 { $encoding } 读取。请给资源“{ $resource }”加上 "encoding": "{ $encoding }"，或将文件另存为 UTF-8。
finding-encoding-is-utf8 = 文件是 UTF-8 编码，不是声明的 { $declared }，已按 UTF-8 读取。请去掉资源“{ $resource }”的 "encoding"，或将文件另存为 { $declared }。
finding-encoding-unknown = 没有名为“{ $value }”的编码，已按 { $encoding } 读取。请在 datapackage.json 中改正。
finding-delimiter-wrong = 单元格实际以“{ $json }”分隔，与数据包所写不符，已按实际读取。请给资源“{ $resource }”加上 "dialect": {"{"} "delimiter": "{ $json }" {"}"}。
finding-json-broken = 不是有效的 JSON（该行第 { $at } 个字符处）。请检查该处是否缺少逗号、引号或括号。
finding-json-cut-off = 文件在中途断掉了。请取得完整的文件。
finding-json-not-rows = JSON 表应为对象组成的数组，每行一个对象。{ $near ->
    [none] 请写成 [ {"{"} "id": … {"}"}, … ]。
   *[other] 数据行可能在“{ $near }”之下；如是，请给资源“{ $resource }”加上 "dialect": {"{"} "property": "{ $near }" {"}"}。
}
finding-json-row-not-object = 这一行不是对象，未予采用。请写成 {"{"} "id": … {"}"}。
finding-json-nested = 单元格里是数组或对象，按缺失处理。请写文本或数字；多个值写成一段文本，用 ; 分隔。

# 地理位置
finding-geojson-not-features = { $file } 不是含要素的 GeoJSON，没有读出边界。请另存为 FeatureCollection。
finding-boundary-no-feature = 此处不是 GeoJSON 要素，没有读出边界。要素须写明 "type": "Feature" 并带几何图形。
finding-boundary-no-polygon = 该要素没有可用的多边形（{ $kind ->
    [none] 没有图形，或坐标不成对
   *[other] { $kind }
}），没有读出边界。请画成 Polygon 或 MultiPolygon，每一环至少三个点。
finding-boundary-twice = 边界“{ $value }”已经有了（第 { $first } 个），此处的没有读入。请给每个边界不同的编号。
finding-boundary-off-map = { $value } 不是 { $system } 中的点，该边界没有读入。请检查经度和纬度是否写反，或在该资源的 "zonescope": {"{"}"crs": …{"}"} 中注明坐标系。
finding-boundary-crosses = 边界在 { $lon }，{ $lat } 处自相交，无法判断此处的内外。请按顺序排列各点。
finding-boundary-unchecked = 边界并列的长边太多，没有检查是否自相交。
finding-boundary-ends-before = 边界的失效日期（{ $value }）早于生效日期（{ $from }），任何时候都不成立。请改正其中一个日期。
finding-boundary-area-differs = 公布面积为 { $value } 公顷，按多边形算得 { $found } 公顷（{ $percent }%）。请核对边界、坐标系和公布数。
finding-system-unknown = 不认识坐标系“{ $value }”，以它给出的位置上不了图。可用的有 { $known }。
finding-system-undeclared = { $resource } 没有注明坐标系，目前按 { $instead } 处理。请在该资源中加上 "zonescope": {"{"}"crs": "wgs84"{"}"}（或 cgcs2000、gcj02、bd09、epsg:…）：坐标系弄错，位置会偏移半公里以上。
finding-positions-elsewhere = { $count } 个点（{ $column }）按 { $other } 有 { $other_inside } 个落在边界内，按目前所用的 { $declared } 只有 { $inside } 个。请核实采集时所用的坐标系，并在该资源的 "zonescope": {"{"}"crs": …{"}"} 中注明。

# 企业
finding-credit-code-spelled = “{ $value }”是统一社会信用代码 { $instead } 的另一种写法，目前按原样保留。请写成 { $instead }，以便查找。
finding-credit-code-length = 统一社会信用代码应为 18 位，“{ $value }”是 { $length } 位，目前按原样保留。请查证后改正。
finding-credit-code-sign = “{ $value }”中的 { $sign } 不会出现在统一社会信用代码里，目前按原样保留。{ $near ->
    [none] 请查证后改正。
   *[other] 可能是 { $near }。
}
finding-credit-code-check = 统一社会信用代码“{ $value }”的校验码应为 { $expected }，其中有一位不对，目前按原样保留。请查证后改正。
finding-certificate-ended = 证书有效期至 { $value }，到账本截止日期（{ $as_of }）已经过期。如已换证，请补录新证。
finding-certificate-ends = 证书有效期至 { $value }，距账本截止日期（{ $as_of }）还有 { $days } 天。请安排续期。

# 表与列
finding-header-below = 列名似乎在第 { $row } 行，上面是标题，该表未能读取。请删去列名上面的各行，或在资源“{ $resource }”中加上 "dialect": {"{"} "headerRows": [{ $row }] {"}"}。{ $near ->
    [none] {""}
   *[other] 并请把列名改为本程序所用的名称：{ $near }。
}
finding-key-column-missing = 表中没有 { $columns } 列，各行都无法归位。{ $near ->
    [none] 请补上该列，或检查首行的列名。
   *[other] 可能是：{ $near }。如是，请改正首行的列名，或在 schema 中按各列的顺序列出字段。
}
finding-column-missing = 缺少必需的 { $column } 列，该列的值均按缺失处理。{ $near ->
    [none] 请补上该列，或检查首行的列名。
   *[other] 可能是：{ $near }。如是，请改正首行的列名。
}
finding-column-unknown = 本程序不认识 { $column } 列，已略过。{ $near ->
    [none] {""}
   *[other] 是否应为 { $near }？如是，请改正首行的列名。
}
finding-column-meant = “{ $written }”列已按 { $column } 读取。请在首行写 { $column }，注意大小写、空格和连字符。
finding-column-by-position = “{ $written }”列的位置在 schema 中是 { $column }，已据此读取。请在首行写 { $column }，或检查字段的顺序。
finding-column-maybe-meant = { $column } 列已作为自有列读入。如果指的是 { $near }，请改用这个列名。
finding-field-marks-missing = { $column } 列中的 { $json } 表示没有数值，已按缺失处理。
finding-field-numbers-ambiguous = { $column } 列中的“{ $value }”可能是 { $one }，也可能是 { $other }：本表其他列用逗号作小数点，或者像这类表那样用分号分隔单元格。该列按文字读取，不参与求和。请在 datapackage.json 中给字段 { $column } 加上 "type": "number" 和 "decimalChar": "." 或 ","（连同 "groupChar"）。
finding-field-dates-ambiguous = { $column } 列中的“{ $value }”可能是 { $one }，也可能是 { $other }，全列没有一个值能说明日、月谁在前。该列按文字读取。请在 datapackage.json 中给字段 { $column } 加上 "type": "date" 和 "format": "%d/%m/%Y" 或 "%m/%d/%Y"（符号与文件一致）。
finding-units-by-row = { $column } 列的数按同一行“{ $by }”列所写的单位读取，统一换算为 { $to }。无需处理。
finding-units-kept-apart = { $column } 列的数以同一行“{ $by }”列所写的单位计，这些单位不能相互换算，因此按该列分别合计。
finding-number-without-unit = “{ $value }”在“{ $by }”列没有写单位，而其他行写了；按缺失处理。请补上单位。
finding-field-units-differ = { $other ->
    [none] { $column } 列中有的数带单位“{ $one }”，有的（如“{ $value }”）不带，因此整列按文字读取：可以筛选和分组，不能求和。请统一写成同一单位，或把单位写进列名、格内只写数字。
   *[other] { $column } 列中有的数单位是“{ $one }”，有的（如“{ $value }”）是“{ $other }”，因此整列按文字读取：可以筛选和分组，不能求和。请统一写成同一单位，或把单位另列一列。
}
finding-field-separator-undecided = { $column } 列中的“{ $separator }”可能分隔几个值，也可能是值的一部分（首例“{ $value }”），因此每格按一个值读取。如为几个值，请改用分号分隔，或者把该字段声明为 "type": "list"、"delimiter": "{ $separator }"。
finding-field-maybe-dates = { $column } 列的值可能是日期（首例“{ $value }”，可能是 { $date }），读取时未按日期处理。{ $format ->
    [none] 如是日期，请写成起止两个日期，或写成财年
   *[other] 如是日期，请把该字段声明为 "type": "date"、"format": "{ $format }"，或在列名中写明是什么日期
}；如不是，无需处理。
finding-rows-overlap = 同一对象既有 { $long } 的行，又有 { $short } 的行，期间重叠：两者一并求和会重复计算。请把两种分成两张表，或删去其中一种。
finding-rows-may-overlap = 表中既有 { $one } 的行，又有 { $other } 的行，期间重叠，但没有一列说明它们是不是同一对象：求和时都计入。如系同一对象，请加一列对象名称，或把两种分成两张表。
finding-rows-counted-once = 同一对象既有 { $one } 的行，又有 { $other } 的行，期间重叠：求和时只计较长的一期，其余略过。要看某一期，请按该期筛选。
finding-field-mostly-numbers = { $column } 列的 { $count } 个值中有 { $others } 个不是数字（首例“{ $value }”），因此整列按文字读取：可以筛选和分组，不能求和。请把这些值写成数字或留空，或者把该字段声明为 "type": "number"。
finding-column-unnamed = 第 { $position } 列没有列名，已略过。请写上列名，或删去该列。
finding-column-twice = 有两个 { $column } 列，只读取了第一个。请将另一个改名或删除。
finding-date-column-unknown-stage = 没有“{ $stage }”这个阶段，{ $column } 列已作为自有列读入。如果是某个阶段的日期，请在 stages 表中补上该阶段。
finding-unit-missing = 数据包没有注明该列的单位，暂按 { $instead } 处理。请给字段 { $column } 加上 "unit": "{ $instead }"（或万元、亿元等）。
finding-unit-headed-otherwise = { $column } 列首行写的单位是“{ $heading }”，datapackage.json 中却是“{ $value }”，该列已略过。请改正其中之一。
finding-unit-unknown = “{ $value }”不是金额单位，{ $column } 列已略过。{ $near ->
    [none] 请写元、万元、亿元、USD、万美元等。
   *[other] 是否要写“{ $near }”？
}
finding-unit-as-written = 不认识单位“{ $value }”，只把它当作一个名称，不能换算，也不与金额一起计。如果指的是“{ $near }”，请改正。
finding-columns-too-many = 表中的列超过 { $limit } 列，其余的列未读取。请检查行列是否颠倒。
finding-no-rows = 表中没有数据行，因此没有项目可以显示。请检查文件是否正确。
finding-table-full = 该表最多 { $limit } 行，这一行未予采用。请拆分数据包。

# 行
finding-row-ragged = 这一行有 { $found } 个单元格，表头有 { $expected } 个；缺少的按空处理，多出的已舍去。请检查分隔符是否多了或少了，含分隔符的文本请加引号。
finding-row-shifted = 这一行有 { $found } 个单元格，表头有 { $expected } 个，无法确定“{ $value }”是否属于 { $column } 列，按缺失处理。请补上缺少的分隔符，含分隔符的文本请加引号。
finding-nul-bytes = 这里是 { $count } 个 NUL 字节，不是记录，多为意外中断所留，文件可能已损坏。请换用完整的副本，或删去这些字节。
finding-row-blank = 这一行各列都是空的，已跳过。可以删去。
finding-header-repeated = 数据中间又出现了表头，这一行已跳过。请删去。
finding-quote-unbalanced = 引号从这里开始而没有正确结束，到行末为止均按普通字符读取。请在单元格末尾补上引号，单元格内的引号请写成两个。
finding-key-missing = 这一行没有填写 { $column }，未予采用。请补上。
finding-total-without-id = “{ $value }”没有编号，像是合计行，已略过，以免重复计算。请不要把合计行放进表里；如确为项目，请补上编号。
finding-total-set-aside = “{ $name }”（编号 { $value }）不是项目，而是其他行的合计；为免重复计算，已剔除。请不要把合计行放进表里。
finding-total-unmatched = “{ $name }”（编号 { $value }）是合计行，但与其他行的合计不符；为免重复计算，已剔除。请核对数额，并不要把合计行放进表里；如确为项目，请写明项目名称。
finding-part-set-aside = “{ $name }”（编号 { $value }）是上面一行的其中项，已含在上面一行里；为免重复计算，已剔除。如确为独立项目，请去掉“其中”；如为子项目，请填写 parent 列。
finding-total-or-project = “{ $value }”名称像合计行，数额也正是其他行之和，但也可能确是项目名称；已按项目保留并计入。如确为合计，请删去这一行。
finding-row-total-set-aside = “{ $value }”这一行不是记录，而是其他行的合计；为免重复计算，已剔除。请不要把合计行放进表里。
finding-row-total-unmatched = “{ $value }”这一行是合计行，但与其他行的合计不符；为免重复计算，已剔除。请核对数额，并不要把合计行放进表里。
finding-row-part-set-aside = “{ $value }”这一行是上面一行的其中项，已含在上面一行里；为免重复计算，已剔除。如确为独立的记录，请去掉“其中”。
finding-row-total-kept = “{ $value }”这一行像是合计行，但与其他行的合计不符，仍按记录计入。如确为合计，请删去这一行，以免重复计算。
finding-observation-other = 同一指标、时期和范围已有另一个公布的数：{ $first } 为 { $other }。图表和总览只用前一个；请核对后只保留一个，或写明各自的范围（sector、place、stage、lists）。
finding-total-adds-nothing = “{ $value }”像是合计行，但与其他行的合计不符，仍按项目保留。如确为合计，请删去这一行；否则请写明项目名称。
finding-id-duplicate = { $column }“{ $value }”已见于 { $first }，这一行未予采用。请让每一行的 id 各不相同。
finding-id-doubled = 编号“{ $value }”已见于 { $first }。两行都照常采用，各行改用序号，不再以这一列为编号。请改正其中之一。
finding-key-doubled = { $key }：“{ $value }”已见于 { $first }，而数据包注明不得重复。这一行照常采用。请改正其中之一，或改正 datapackage.json 中的键。
finding-progress-duplicate = 该项目 { $value } 的进度已见于 { $first }，这一行未予采用。每个项目每个时期请只保留一行。
finding-cycle = 上级关系首尾相连（{ $path }），该上级已去掉。请清空其中一行的该单元格。
finding-illustrative-as-published = 名称、来源或所属项目表明这是示意数据，却标为公布；已按示意处理。请在 basis 列填写 illustrative。
finding-illustrative-observation = 公布的数据不能以“{ $value }”为来源，这一行未予采用。请写明发布它的文件，或删去这一行。
finding-stage-order-duplicate = 次序 { $value } 与阶段“{ $other }”相同。请让各阶段的次序互不相同。
finding-stage-order-missing = 正常推进的阶段没有填写次序，暂排在最后。请填写 order，或将 kind 改为 off_track。
finding-stage-order-unneeded = 非正常推进的阶段不需要次序，已忽略。请清空该单元格，或将 kind 改为 on_track。
finding-dates-out-of-order = { $value } 早于 { $earlier }（{ $date }），但该阶段应在其后。请核对两个日期；目前均按原样保留。
finding-period-half-overlaps = 同一项目的 { $value } 与 { $other } 有月份重叠，不能相加：合计和按年汇总时只计 { $other }，{ $value } 超出的部分未计入；按半年、季度或月汇总时，两者中恰好能得出的数都会计入。请改为前后相接的时期，或填写包含两者的时期。
finding-rows-half-overlap = 同一对象 { $one } 与 { $other } 的行有月份重叠，又互不包含：一并求和时重叠的月份会重复计算。请把两者分成两张表，或改为前后相接的时期。
finding-period-overlaps-within = 同一项目的 { $value } 与 { $other } 有月份重叠。按年合计时只计包含两者的 { $whole }；按半年、季度或月合计时无法拆分。请改为前后相接的时期。
finding-period-parts-exceed = { $value } 之内各期（{ $parts }）之和大于 { $value } 本身。按年合计时计 { $value }；按半年、季度或月合计时，各期只计入它们恰好组成的半年、季度或月，所得之和可能大于按年的数。请核对哪一个正确。
finding-period-maybe-fiscal = “{ $value }”按月份读取；从该列其他各项看，也可能是 { $first }/{ $last } 财年。若是财年，请写明起止月份，例如 { $first }-04/{ $last }-03；若是月份，无须改动。
finding-column-period = 列名“{ $column }”可能是月份，也可能是 { $first }/{ $last } 财年，该列已略过。时期应写在 progress 或 observations 的 period 列中：月份写 { $column }，财年写起止月份，例如 { $first }-04/{ $last }-03。
finding-position-half = 填了 { $other } 而没有填 { $column }，无法定位。请两项都填，或都不填。

# 单元格
finding-not-of-type = “{ $value }”不是数据包为该列注明的类型（{ $kind }），按缺失处理。请写成 { $like }，或改正 datapackage.json。
finding-member-divided = “{ $value }”中有一项本身含分号，分号前后成了两项。请去掉该项中的分号。
finding-rule-broken = “{ $value }”不符合数据包为 { $column } 定的规则（{ $rule }），目前按原样保留。请改正，或改正 datapackage.json 中的规则。
finding-rule-unfilled = 单元格为空，不符合数据包为 { $column } 定的规则（{ $rule }）。请补上，或改正 datapackage.json 中的规则。
finding-cell-too-long = 单元格长达 { $length } 字节，超过上限 { $limit }，按缺失处理。请检查是否漏了引号或换行。
finding-bytes-invalid = 有些字节不符合文件的编码，以 � 代替。请重新录入该文本，或改正 datapackage.json 中的编码。
finding-cell-empty = 单元格为空，而 { $column } 必须填写。请补上。
finding-name-unseen = 名称里有看不见的字符（{ $signs }），会颠倒或遮住旁边的文字，照样子输入也查不到。请删去。
finding-name-missing = 没有填写名称，暂以 id“{ $instead }”代替。请补上。
finding-dangling-reference = { $table } 表中没有“{ $value }”{ $near ->
    [none] 。
   *[other] ，是否应为“{ $near }”？
}{ $outcome ->
    [row] 这一行未予采用。
    [kept] 该值照原样保留，但没有对应的记录。
   *[cell] 该单元格按缺失处理。
}请在 { $table } 表中补上，或改正 id。
finding-list-unknown = lists 表中没有“{ $value }”{ $near ->
    [none] 。
   *[other] ，是否应为“{ $near }”？
}项目仍在这个清单里，但只能以 id 显示。请在 lists 表中补上名称，或改正 id。
finding-lists-unnamed = { $count } 个清单没有名称，图表里只能显示 id（{ $lists }）。请加一张 lists 表：id、name_zh、name_en。
finding-separator-full-width = 多个 id 之间用了全角的“；”，已按多个读取。请改用半角的“;”。
finding-separator-other = 多个 id 之间用了“{ $separator }”，已按多个读取。请改用半角的“;”。
finding-number-not-a-number = “{ $value }”不是数字，按缺失处理。请只写数字，单位写在 datapackage.json 里；数值不详时请留空。
finding-number-grouped = “{ $value }”的写法不规范，按缺失处理。请写成 { $instead }{ $declare ->
    [none] 。
   *[other] ；如果整列都这样写，请在 datapackage.json 中给字段 { $column } 加上 { $declare }。
}
finding-number-ambiguous = “{ $value }”可能是 { $one }，也可能是 { $other }，按缺失处理。请写明是哪一个；或说明整列中“{ $mark }”的含义：在 datapackage.json 中给字段 { $column } 加上 "groupChar": "{ $mark }" 或 "decimalChar": "{ $mark }"。
finding-number-not-as-declared = “{ $value }”不符合数据包为该列注明的写法（decimalChar “{ $decimal }”{ $group ->
    [none] {""}
   *[other] ，groupChar “{ $group }”
}），按缺失处理。请按此改写，或改正 datapackage.json 中的字段 { $column }。
finding-number-range = “{ $value }”是两个数，从 { $from } 到 { $to }，按缺失处理。请确定其中之一，区间写入 note。
finding-number-is-date = “{ $value }”是日期，不是数字，按缺失处理。请核对原来的数字：可能被电子表格改成了日期。
finding-number-percent = “{ $value }”可能是 { $number }（百分之几），也可能是 { $share }，按缺失处理。请按本列的单位写，不写 %。
finding-number-approximate = “{ $value }”不是确切的数字，按缺失处理。如果可以用 { $number } 代表该值，请写 { $number }，并在 note（observations 表用 qualifier）中说明并不确切。
finding-number-qualified = “{ $value }”不是确切的数：已按约数读取，计算时按 { $number } 计，用到时都会注明。该列其他类似的值同样处理。
finding-number-with-unit = “{ $value }”自带单位“{ $unit }”，按缺失处理。{ $instead ->
    [none] 请按本列的单位写数字，单位写在 datapackage.json 里。
   *[other] 按本列的单位应为 { $instead }，请这样写。
}
finding-number-bracketed = “{ $value }”可能是 −{ $number }（会计上的写法），也可能是 { $number }，按缺失处理。请写明是哪一个。
finding-number-sheet-error = “{ $value }”是电子表格的计算错误，按缺失处理。请改正公式，或留空。
finding-missing-mark = “{ $value }”已视为缺失。请留空，或在“{ $resource }”的 schema 中加上 "missingValues": ["", { $json }]。
finding-number-full-width = “{ $value }”用了全角或其他文字的数字、符号，按缺失处理。请写成 { $instead }。
finding-number-not-finite = “{ $value }”不是数值，按缺失处理。数值不详时请留空。
finding-number-too-large = “{ $value }”的位数超出本列能精确保存的范围，按缺失处理。请检查是否笔误；如无误，请让整列改用更大的单位。
finding-number-not-whole = “{ $value }”不是 0 到 { $limit } 之间的整数，按缺失处理。请改正。
finding-amount-negative = 金额不能为负（“{ $value }”），按缺失处理。请写更正后的金额，更正情况写入 note。
finding-amount-too-fine = “{ $value }”的小数位数超过了 0.01 { $unit } 的精度，按缺失处理。按本列的单位，最多写 { $decimals } 位小数。
finding-amount-too-large = “{ $value }”超出任何开发区的投资规模（最多 { $limit } { $currency }），按缺失处理。请核对数字、本列的单位和数据包的币种。
finding-amounts-rounded = 该列金额的小数位数超过 0.01 { $currency } 的精度，应为计算所留（首例“{ $value }”），均已四舍五入到 0.01 { $currency }（此处为 { $instead }）。无需处理；如要消除，请在电子表格中对该列取整。
finding-several-in-cell = 该列有的单元格写了不止一项（首例“{ $value }”）：分组时每项都计入，合计只计一次，按其中任一项都能筛选到；只能用一项时取第一项（此处为 { $first }）。无需处理。
finding-numbers-too-fine = 该列数字的小数位保留不下（首例“{ $value }”，读作 { $instead }）：列中另有很大的数。如这些小数要紧，请把大小悬殊的数分列，或换用更小的单位。
finding-numbers-as-declared = 该列的数比数据包注明的小数位数（decimals）更细（首例“{ $value }”，读作 { $instead }），已四舍五入。如这些小数要紧，请改大 decimals。
finding-numbers-rounded = 该列数字带有计算留下的尾数（首例“{ $value }”），读取时均已去掉（此处为 { $instead }）。无需处理；如要消除，请在电子表格中对该列四舍五入。
finding-land-rounded = 该列用地面积的小数位数超过 0.01 亩的精度，应为计算所留（首例“{ $value }”），均已四舍五入到 0.01 亩（此处为 { $instead }）。无需处理；如要消除，请在电子表格中对该列取整。
finding-land-negative = 用地面积不能为负（“{ $value }”），按缺失处理。请改正。
finding-land-too-fine = “{ $value }”亩的小数超过两位，按缺失处理。请四舍五入到两位。
finding-degrees-out-of-range = “{ $value }”不在 −{ $limit } 到 { $limit } 度之间，无法定位。请检查经度和纬度是否写反。
finding-date-after-books = “{ $value }”晚于账本的截止日期 { $as_of }，仍按所写日期计。如果是计划日期，请移到计划列；如果账本已经更新，请改 datapackage.json 中的 zonescope.as_of。
finding-date-not-a-date = “{ $value }”不是日期，按缺失处理。请写成 { $near ->
    [none] 2021、2021-03 或 2021-03-15
   *[other] { $near }
}。
finding-date-fiscal = “{ $value }”像是 { $first }/{ $last } 财年，不是一天、一个月或一年，按缺失处理。请写当时的日期，或所属的年份，例如 { $first }。
finding-date-ambiguous = “{ $value }”可能是 { $one }，也可能是 { $other }，按缺失处理。请写明是哪一个；如果整列都这样写，请在 datapackage.json 中给字段 { $column } 加上 "type": "date" 和 "format": "%d/%m/%Y" 或 "%m/%d/%Y"。
finding-date-or-decimal = “{ $value }”可能是 { $month }{ $other ->
    [none] {""}
   *[other] {" "}或 { $other }
} 这个月份，也可能是带小数的年份；该单元格按缺失处理。请核对后写成 { $month } 这样的月份，或只写年份。
finding-time-left-out = 本列的时刻（如“{ $value }”）只读取到日，时刻略去。无需处理。
finding-date-read-as-month = 本列中“{ $value }”这样的写法按月份读取，此处为 { $month }。如果是一年的几分之几，请只写年份；如果是月份，无需处理。
finding-date-serial = “{ $value }”不是日期。如果是电子表格中日期的序号，即为 { $date }，请对照原表核实后写成这样；该单元格按缺失处理。将该列的格式设为 yyyy-mm-dd 再另存，即可一次改好。
finding-date-not-in-format = “{ $value }”不符合数据包为该列注明的格式（{ $format }），按缺失处理。请按此改写，或改正 datapackage.json 中字段 { $column } 的 format。
finding-date-not-there = 没有“{ $value }”这一天，按缺失处理。请改正。
finding-date-early = 本列有 { $count } 个日期早于 1900 年（此为第一个），已照原样读入。如系笔误，请改正。
finding-periods-across-years = 本列有 { $count } 个时期跨两个以上年度（此为第一个），不属于任何一年，本列因此按文字保留，不能按年汇总。需要按年看时，请按年分行，或改用一列日期。
finding-date-year = 年份 { $year } 不在 { $first } 到 2100 之间，按缺失处理。请改正。
finding-date-month = 没有 { $month } 月，按缺失处理。月份请写 01 到 12。
finding-date-day = 该月没有 { $day } 日，按缺失处理。请写 01 到 { $last }，或只写到月份。
finding-period-not-a-period = “{ $value }”不是时期，这一行未予采用。请写成 { $near ->
    [none] 2021、2021-H1、2021-Q3、2021-09 或 2021-01/2021-09
   *[other] { $near }
}。
finding-period-or-decimal = “{ $value }”可能是 { $month }{ $other ->
    [none] {""}
   *[other] {" "}或 { $other }
} 这个月份，也可能是带小数的年份，该行已略过。请核对后写成 { $month } 这样的月份，或只写年份。
finding-period-serial = “{ $value }”不是时期，该行已略过。如果是电子表格中日期的序号，即为 { $date } 这一天，请对照原表看是哪一年或哪个月，写成 2021、2021-Q3 或 2021-09。
finding-period-fiscal = “{ $value }”像是 { $first }/{ $last } 财年，但没有写明从哪个月开始，这一行未予采用。请写明起止月份，例如 { $first }-04/{ $last }-03。
finding-color-not-a-color = “{ $value }”不是颜色，改由程序选色。请写 # 加六位十六进制数字，例如 #1f77b4。
finding-basis-unknown = 不认识数据性质“{ $value }”，为稳妥起见按示意处理。请写 published 或 illustrative。
finding-stage-kind-unknown = 不认识阶段类别“{ $value }”，暂按 { $instead } 处理。请写 on_track 或 off_track。
finding-status-unknown = 不认识状态“{ $value }”，暂按 A（正常）处理。请写 SDMX OBS_STATUS 的代码，例如 A、P、E、M。
finding-qualifier-unknown = 不认识限定符“{ $value }”，已忽略。请写 >=、<= 或 ~，或留空。
finding-direction-unknown = 不认识方向“{ $value }”，暂按 none 处理。请写 up、down 或 none。
