# 图的文件：读、存、图集、命令行

document-at = { $pointer }：{ $why }
document-at-value = { $pointer } 处是 { $value }：{ $why }
document-not-json = 第 { $line } 行第 { $column } 列起不是合法的 JSON。请检查引号、逗号与括号。
document-not-a-figure = 这不是图的文件：最外层应是对象，且含有 "zonescope_figure": 1。
document-newer = 这份图是用更新的格式（版本 { $found }）保存的，本程序只认到版本 { $known }。请更新园镜后再打开。
document-version = 格式版本应是 { $known }。
document-field-nearest = 没有“{ $field }”这个字段。是否指 { $nearest }？
document-field-known = 没有“{ $field }”这个字段。可用的字段：{ $known }。
document-word-nearest = 没有这个值。是否指 { $nearest }？
document-word-known = 没有这个值。可用的值：{ $known }。
document-text = 应是带引号的文字；不需要时请删去这个字段。
document-list = 应是方括号里的列表；没有内容时写 []。
document-flag = 应是 true 或 false。
document-top = 应是不小于 1 的整数；要全部列出时请删去这个字段。
document-year = 应是 { $first } 到 { $last } 之间的年份，不加引号。
document-key = 应是第一个维度中的编号，如 "ic"；其他维度写作 {"{"}"dimension": "year", "id": "2021"{"}"}。
document-reference = 应是 "average"、"schedule" 或 {"{"}"target": "300亿"{"}"}。
document-opened-none = 展开的产业要写编号。
document-target-count = “{ $measure }”的目标应是不小于 0 的数，如 "12"。
document-other-zone = 这份图原是为“{ $zone }”做的，现在用的是{ $here }的数据。

cli-document-in-file = { $path }：{ $why }
cli-cannot-read-file = 读不了 { $path }：{ $reason }。请检查路径。
cli-not-utf-8 = { $path } 不是 UTF-8 文本。请另存为 UTF-8。
cli-no-documents = 文件夹 { $path } 中没有 .json 文件。
cli-one-to-save = --save-spec 一次只能保存一份图，这里给了 { $count } 份。请逐份运行。
cli-out-for-several = { $count } 份图要写进一个文件夹，而 { $path } 是文件。请给出文件夹。
cli-wrong-target = --reference 的目标“{ $value }”不能用：{ $why }
cli-document-saved = 图的设定已存入 { $path }。

gallery-no-name = 请给图起个名字。
gallery-name-taken = 已经有名为“{ $name }”的图。请换个名字，或确认覆盖。
gallery-not-in-gallery = { $path } 不是图集中的文件。
gallery-no-folder = 找不到可以存放图的文件夹：数据包旁边不能写，系统也没有给出用户数据文件夹。
gallery-cannot-read = 读不了 { $path }：{ $reason }。请检查文件与权限。
gallery-cannot-delete = 删不了 { $path }：{ $reason }。
gallery-not-utf-8 = 这个文件不是 UTF-8 文本。请另存为 UTF-8。
