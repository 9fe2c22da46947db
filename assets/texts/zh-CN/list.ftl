# 项目列表：列、选择、合计、复制、保存

# 保存的文件里的说明页
sheet-list = 项目列表
sheet-about = 说明
sheet-package = 数据包
sheet-as-of = 数据截至
sheet-filter = 筛选
sheet-no-filter = 无，全部项目
sheet-order = 排序
sheet-package-order = 按数据包中的顺序
sheet-ascending = { $name }升序
sheet-descending = { $name }降序
sheet-count = 项目个数
sheet-unit = 金额单位
sheet-illustrative = 示意数据
sheet-illustrative-share = { $count } 个项目为示意，占 { $share }%，不是公布的数据
sheet-missing = 空单元格
sheet-missing-explain = 数据包中没有这项数据，不表示 0
sheet-name = { $zone }项目列表
sheet-name-filtered = { $zone }项目列表 { $conditions }

sheet-too-many-rows = 列表有 { $rows } 行，一张 Excel 工作表最多容纳 { $most } 行。请改存为 CSV，或先缩小筛选范围。
sheet-of-package = “{ $path }”是数据包自己的文件，不会被改写。请换一个文件名或文件夹。
sheet-cancelled = 已取消，没有写文件。

cli-list-format = 列表不能写成“.{ $extension }”文件。请用 .xlsx 或 .csv 结尾的文件名。
cli-list-format-and-out = 用 --out 时，格式由文件名的结尾决定。请去掉 --format。
list-written = 已写入 { $path }，共 { $count } 个项目。
