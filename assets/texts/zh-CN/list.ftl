# 项目列表：列、选择、合计、复制、保存

# 保存的文件里的说明页
sheet-list = 项目列表
sheet-about = 说明
sheet-package = 数据包
sheet-as-of = 数据截至
sheet-filter = 筛选
sheet-no-filter = 无，全部项目
sheet-no-filter-of-part = 无
sheet-extent = 范围
sheet-extent-first = 只有前 { $count } 个，符合条件的共 { $all } 个
sheet-extent-chosen = 只有选中的 { $count } 个，列表共 { $all } 个
sheet-order = 排序
sheet-package-order = 按数据包中的顺序
sheet-likeliest-first = 与搜索词最接近的在前
sheet-ascending = { $name }升序
sheet-descending = { $name }降序
sheet-count = 项目个数
sheet-unit = 金额单位
sheet-illustrative = 示意数据
sheet-illustrative-share = { $count } 个项目为示意，占 { $share }%，不是公布的数据
sheet-early = 1900 年以前的日期
sheet-early-explain = 以文本写出：电子表格没有这样的日期
sheet-missing = 空单元格
sheet-missing-explain = 数据包中没有这项数据，不表示 0
sheet-name = { $zone }项目列表
sheet-name-filtered = { $zone }项目列表 { $conditions }

sheet-too-many-rows = 列表有 { $rows } 行，一张 Excel 工作表最多容纳 { $most } 行。请改存为 CSV，或先缩小筛选范围。
list-not-current = 数据还在按新的条件计算，请稍候再复制或保存。
figure-not-current = 图还在按新的条件计算，请稍候再导出。
sheet-cancelled = 已取消，没有写文件。

cli-list-unwritten = 另有 { $count } 列未写出：{ $names }{ $more ->
    [0] {""}
   *[other] 等
}。要写出全部列，请加 --columns all。
cli-list-format = 表格不能写成“.{ $extension }”文件。请用 .xlsx 或 .csv 结尾的文件名。
cli-list-format-and-out = 用 --out 时，格式由文件名的结尾决定。请去掉 --format。
cli-list-in-doubt = 另有 { $count } 个项目的日期不够细，看不出是否符合筛选，未列出。
cli-rows-written = 已写入 { $path }：{ $count } 行。
list-written = 已写入 { $path }，共 { $count } 个项目。

list-columns = 列…
list-columns-without-room = 现在没有地方显示：{ $names }
list-last-column = 至少留一列
list-reset-columns = 恢复默认列
list-columns-untouched = 现在就是默认的列
list-heading-hint = 单击排序，再单击反向，第三次恢复原顺序；按住 Shift 单击，再加一列排序。拖动换位置，拖右边缘改宽度，双击右边缘适合内容，右键有更多。
list-sort-ascending = 升序排列
list-sort-descending = 降序排列
list-sort-also = 再按这一列排序
list-sort-also-by = 再按{ $name }排序
list-unsort = 恢复数据包中的顺序
list-sorted = 排序：{ $order }
list-not-sorted = 现在就是数据包中的顺序
list-hide-column = 隐藏这一列
list-show-column = 显示列：{ $name }
list-move-left = 左移
list-move-right = 右移

list-total = 合计　{ $count } 个项目
list-picked = 已选 { $count } 个项目
list-illustrative = ，其中示意 { $count } 个
list-foot-inexact = 其中 { $count } 个数并不确切
list-foot-mean = 平均 { $mean }
list-foot-several-currencies = 多币种不相加
list-foot-several-times = 不跨期相加
list-total-missing = { $count } 个项目中有 { $missing } 个未公布
list-total-left-out = { $count } 个项目因打包项目与其子项目不重复计，未计入
list-total-counted-once = { $count } 条记录期间与其他记录重叠，同一对象只计一次，未计入
list-spoken-rows = 共 { $count } 行
list-spoken-row = 第 { $row } 行

list-pick-all = 全选列表
list-pick-none = 取消选择
list-copy = 复制选中的行
list-not-shown = 先打开项目列表
list-empty = 列表中没有项目
list-copied = 已复制 { $shown } 个项目，可粘贴到 Excel 或 WPS。
list-nothing-to-copy = 没有选中的行。先在列表中选择项目。
list-too-many-to-copy = 选中了 { $rows } 行，一次最多复制 { $most } 行。请用“保存列表…”存成文件。

list-save-offer = 保存列表…
list-save-title = 保存列表
list-save-explain = 按现在的筛选和排序保存；金额单位见列标题。
list-save-all = 全部 { $count } 个项目
list-save-shown-columns = 显示的 { $count } 列
list-save-all-columns = 全部 { $count } 列
list-save-picked = 选中的 { $count } 个项目
list-format-xlsx = Excel（xlsx）
list-format-csv = CSV
list-save = 保存
list-saving = 已写 { $rows } / { $all } 行

keys-lists = 列表
keys-click = 单击
keys-rows = 在列表中选择一段 / 添加或去掉一行
keys-range = 扩大或缩小选择；PageUp、PageDown、Home、End 也可以
keys-walk = 只移动，不选择；再按 Space 选择或去掉
keys-all = 全选列表，取消选择
keys-copy = 复制选中的行
keys-sort = 在列标题上：按它排序，再加一列排序（↑1 ↓2 是先后）
keys-column = 在列标题上：换位置；Shift+←、Shift+→ 改宽度，Shift+F10 打开菜单
