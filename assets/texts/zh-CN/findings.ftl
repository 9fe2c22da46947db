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
open-not-a-package = { $path } 不是数据包。请打开含有 datapackage.json 的文件夹，或直接打开该文件。
open-no-descriptor = { $path } 里没有 datapackage.json，不是数据包。请选择含有该文件的文件夹。
open-forbidden = 没有读取 { $path } 的权限。请申请读取权限，或将其复制到自己的文件夹。
open-unreadable = 无法读取 { $path }（{ $reason }）。请检查磁盘或网络盘，或将数据包复制到别处再打开。
open-descriptor-is-link = { $path } 是指向数据包文件夹以外的链接，未读取。请把文件本身放进文件夹。
open-descriptor-encoding = { $path } 不是 UTF-8 文本。请另存为 UTF-8 后重新打开。
open-descriptor-cut-off = { $path } 到第 { $line } 行就中断了：文件为空或不完整。请取得完整的文件。
open-descriptor-not-json = { $path } 不是有效的 JSON：问题在第 { $line } 行第 { $column } 列。请检查该处是否缺少逗号、引号或括号。
open-descriptor-shape = { $path } 描述的不是数据包：第 { $line } 行第 { $column } 列的内容不合要求。请按 Data Package 标准改正。
open-no-zonescope = { $path } 没有注明格式版本。请加入 "zonescope": {"{"} "version": 1 {"}"}，并写明开发区、币种和数据截止日期。
open-wrong-version = { $path } 的格式版本为 { $found }，本程序只能读取版本 1。请更新程序，或改正 zonescope.version。
open-missing-table = { $path } 中没有名为 { $table } 的资源，缺了它什么都无法显示。请补上这张表；数据包必须有 sectors、stages 和 projects。
open-unusable-table = { $table } 表无法使用，缺了它什么都无法显示（{ $place }）。{ $why }
open-inconsistent = 数据包的各表相互矛盾，而且本应更早发现（{ $reason }）。请连同数据包一起向我们反映。
inconsistent-duplicate = 两个项目编号相同
inconsistent-cycle = 上下级成环
inconsistent-stages = 日期列与阶段的个数不同
inconsistent-progress = 有的进度不属于任何项目

# 数据包整体
finding-zone-field-missing = 缺少 { $column }，暂以“{ $instead }”代替。请在 datapackage.json 中补上。
finding-as-of-missing = 数据包没有注明数据截止日期。请加上 zonescope.as_of，例如 "2021-12-31"。
finding-currency-missing = 数据包没有注明合计所用的币种，暂按 { $instead } 处理。请加上 zonescope.currency，例如 "CNY"。
finding-currency-unknown = “{ $value }”不是币种代码，暂按 { $instead } 处理。请写三个大写字母，例如 "CNY"。
finding-year-of-unknown = 没有“{ $value }”这个阶段，无法据此确定项目年份{ $instead ->
    [none] 。
   *[other] ，改用“{ $instead }”。
}请在 zonescope.year_of 中写阶段的 id。
finding-resource-unused = 本程序不读取资源“{ $resource }”，已略过。
finding-resource-twice = 数据包中有两个名为“{ $resource }”的资源，只读取了第一个。请将另一个改名或删除，或把两个文件写进同一个 path。

# 资源与文件
finding-path-missing = 资源“{ $resource }”没有注明文件。请写上 path，例如 "{ $resource }.csv"。
finding-path-leaves-package = 路径“{ $value }”可能指向数据包之外，已拒绝读取。请将文件移入数据包文件夹，并用 / 写相对路径，不要用“..”。
finding-path-is-url = 路径“{ $value }”是网址，本程序不从网上下载。请将文件放进数据包文件夹，并写文件名。
finding-path-is-link = 路径“{ $value }”是指向数据包之外的链接，已拒绝读取。请将文件本身放进文件夹。
finding-file-missing = 数据包文件夹里没有文件“{ $value }”。请补上，或改正 datapackage.json 中的路径。
finding-file-forbidden = 没有读取文件“{ $value }”的权限。请申请读取权限。
finding-file-unreadable = 无法读取文件“{ $value }”（{ $reason }）。请检查磁盘，或另取一份。
finding-file-size-wrong = 文件共 { $found } 字节，数据包写的是 { $value } 字节：文件可能不完整或被换过。请取得完整的文件，或改正 datapackage.json 中的 bytes。
finding-hash-wrong = 文件与数据包写明的校验值不符（实为 { $found }）：文件可能不完整或被换过。请取得原来的文件，或改正 datapackage.json 中的 hash。
finding-hash-unknown = 不能核对校验值“{ $value }”，文件未经核对。请写成 md5、sha1、sha224、sha256、sha384 或 sha512，例如 sha256:…。
finding-path-twice = 同一文件“{ $value }”列了两次，第二次未读取，否则其中各行会重复计算。请删去一个。
finding-file-empty = 文件是空的。请至少写上列名那一行。
finding-format-unknown = 不能读取“{ $value }”格式的表。请另存为 CSV 或 JSON。
finding-schema-elsewhere = “{ $resource }”的 schema 或 dialect 写在另一个文件里，未读取。请写进 datapackage.json，尤其是金额的单位。
finding-dialect-unusable = “{ $value }”不是单个 ASCII 字符，已改用 { $instead }。请改正 { $column }。
finding-encoding-undeclared = 文件不是 UTF-8 编码，已按 { $encoding } 读取。请给资源“{ $resource }”加上 "encoding": "{ $encoding }"，或将文件另存为 UTF-8。
finding-encoding-unknown = 没有名为“{ $value }”的编码，已按 { $encoding } 读取。请在 datapackage.json 中改正。
finding-delimiter-wrong = 单元格实际以“{ $json }”分隔，与数据包所写不符，已按实际读取。请给资源“{ $resource }”加上 "dialect": {"{"} "delimiter": "{ $json }" {"}"}。
finding-json-broken = 不是有效的 JSON（该行第 { $at } 个字符处）。请检查该处是否缺少逗号、引号或括号。
finding-json-cut-off = 文件在中途断掉了。请取得完整的文件。
finding-json-not-rows = JSON 表应为对象组成的数组，每行一个对象。请写成 [ {"{"} "id": … {"}"}, … ]。
finding-json-row-not-object = 这一行不是对象，未予采用。请写成 {"{"} "id": … {"}"}。
finding-json-nested = 单元格里是数组或对象，按缺失处理。请写文本或数字；多个值写成一段文本，用 ; 分隔。

# 表与列
finding-key-column-missing = 表中没有 { $columns } 列，各行都无法归位。请补上该列，或检查首行的列名。
finding-column-missing = 缺少必需的 { $column } 列，该列的值均按缺失处理。请补上该列，或检查首行的列名。
finding-column-unknown = 本程序不认识 { $column } 列，已略过。
finding-column-unnamed = 第 { $position } 列没有列名，已略过。请写上列名，或删去该列。
finding-column-twice = 有两个 { $column } 列，只读取了第一个。请将另一个改名或删除。
finding-date-column-unknown-stage = 没有“{ $stage }”这个阶段，{ $column } 列已略过。请在 stages 表中补上该阶段，或改正列名。
finding-unit-missing = 数据包没有注明该列的单位，暂按 { $instead } 处理。请给字段 { $column } 加上 "unit": "{ $instead }"（或万元、亿元等）。
finding-unit-unknown = “{ $value }”不是金额单位，{ $column } 列已略过。请写元、万元、亿元、USD、万美元等。
finding-no-rows = 表中没有数据行，因此没有项目可以显示。请检查文件是否正确。
finding-table-full = 该表最多 { $limit } 行，这一行未予采用。请拆分数据包。

# 行
finding-row-ragged = 这一行有 { $found } 个单元格，表头有 { $expected } 个；缺少的按空处理，多出的已舍去。请检查分隔符是否多了或少了，含分隔符的文本请加引号。
finding-header-repeated = 数据中间又出现了表头，这一行已跳过。请删去。
finding-quote-unbalanced = 引号从这里开始而没有正确结束，到行末为止均按普通字符读取。请在单元格末尾补上引号，单元格内的引号请写成两个。
finding-key-missing = 这一行没有填写 { $column }，未予采用。请补上。
finding-id-duplicate = { $column }“{ $value }”已见于 { $first }，这一行未予采用。请让每一行的 id 各不相同。
finding-progress-duplicate = 该项目 { $value } 的进度已见于 { $first }，这一行未予采用。每个项目每个时期请只保留一行。
finding-cycle = 上级关系首尾相连（{ $path }），该上级已去掉。请清空其中一行的该单元格。
finding-illustrative-as-published = 名称、来源或所属项目表明这是示意数据，却标为公布；已按示意处理。请在 basis 列填写 illustrative。
finding-illustrative-observation = 公布的数据不能以“{ $value }”为来源，这一行未予采用。请写明发布它的文件，或删去这一行。
finding-stage-order-duplicate = 次序 { $value } 与阶段“{ $other }”相同。请让各阶段的次序互不相同。
finding-stage-order-missing = 正常推进的阶段没有填写次序，暂排在最后。请填写 order，或将 kind 改为 off_track。
finding-stage-order-unneeded = 非正常推进的阶段不需要次序，已忽略。请清空该单元格，或将 kind 改为 on_track。
finding-dates-out-of-order = { $value } 早于 { $earlier }（{ $date }），但该阶段应在其后。请核对两个日期；目前均按原样保留。
finding-position-half = 填了 { $other } 而没有填 { $column }，无法定位。请两项都填，或都不填。

# 单元格
finding-cell-too-long = 单元格长达 { $length } 字节，超过上限 { $limit }，按缺失处理。请检查是否漏了引号或换行。
finding-bytes-invalid = 有些字节不符合文件的编码，以 � 代替。请重新录入该文本，或改正 datapackage.json 中的编码。
finding-cell-empty = 单元格为空，而 { $column } 必须填写。请补上。
finding-name-missing = 没有填写名称，暂以 id“{ $instead }”代替。请补上。
finding-dangling-reference = { $table } 表中没有“{ $value }”{ $near ->
    [none] 。
   *[other] ，是否应为“{ $near }”？
}{ $outcome ->
    [row] 这一行未予采用。
   *[cell] 该单元格按缺失处理。
}请在 { $table } 表中补上，或改正 id。
finding-separator-full-width = 多个 id 之间用了全角的“；”，已按多个读取。请改用半角的“;”。
finding-number-not-a-number = “{ $value }”不是数字，按缺失处理。请只写数字，单位写在 datapackage.json 里；数值不详时请留空。
finding-number-grouped = “{ $value }”的写法不规范，按缺失处理。请写成 { $instead }，不用千位分隔符，小数点至多一个。
finding-number-full-width = “{ $value }”用了全角数字，按缺失处理。请写成 { $instead }。
finding-number-not-finite = “{ $value }”不是数值，按缺失处理。数值不详时请留空。
finding-number-too-large = “{ $value }”的位数超出一切合理的数据，按缺失处理。请检查是否笔误。
finding-number-not-whole = “{ $value }”不是 0 到 { $limit } 之间的整数，按缺失处理。请改正。
finding-amount-negative = 金额不能为负（“{ $value }”），按缺失处理。请写更正后的金额，更正情况写入 note。
finding-amount-too-fine = “{ $value }”的小数位数超过了 0.01 { $unit } 的精度，按缺失处理。按本列的单位，最多写 { $decimals } 位小数。
finding-amount-too-large = “{ $value }”超出任何开发区的投资规模，按缺失处理。请核对数字和本列的单位。
finding-land-negative = 用地面积不能为负（“{ $value }”），按缺失处理。请改正。
finding-land-too-fine = “{ $value }”亩的小数超过两位，按缺失处理。请四舍五入到两位。
finding-degrees-out-of-range = “{ $value }”不在 −{ $limit } 到 { $limit } 度之间，无法定位。请检查经度和纬度是否写反。
finding-date-not-a-date = “{ $value }”不是日期，按缺失处理。请写成 { $near ->
    [none] 2021、2021-03 或 2021-03-15
   *[other] { $near }
}。
finding-date-year = 年份 { $year } 不在 1900 到 2100 之间，按缺失处理。请改正。
finding-date-month = 没有 { $month } 月，按缺失处理。月份请写 01 到 12。
finding-date-day = 该月没有 { $day } 日，按缺失处理。请写 01 到 { $last }，或只写到月份。
finding-period-not-a-period = “{ $value }”不是时期，这一行未予采用。请写成 2021、2021-H1、2021-Q3、2021-09 或 2021-01/2021-09。
finding-color-not-a-color = “{ $value }”不是颜色，改由程序选色。请写 # 加六位十六进制数字，例如 #1f77b4。
finding-basis-unknown = 不认识数据性质“{ $value }”，为稳妥起见按示意处理。请写 published 或 illustrative。
finding-stage-kind-unknown = 不认识阶段类别“{ $value }”，暂按 { $instead } 处理。请写 on_track 或 off_track。
finding-status-unknown = 不认识状态“{ $value }”，暂按 A（正常）处理。请写 SDMX OBS_STATUS 的代码，例如 A、P、E、M。
finding-qualifier-unknown = 不认识限定符“{ $value }”，已忽略。请写 >=、<= 或 ~，或留空。
finding-direction-unknown = 不认识方向“{ $value }”，暂按 none 处理。请写 up、down 或 none。
