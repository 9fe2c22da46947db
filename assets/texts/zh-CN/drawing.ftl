# 图怎样画、怎样印：尺寸、灰度、合并、图内说明。
size-room = { $width } × { $height } 毫米放不下这幅图：宽 { $width } 毫米时至少要高 { $needed } 毫米。可改为 --height-mm { $needed }，或用 --height-mm auto 由内容定高。
size-too-much = 这幅图内容太多：宽 { $width } 毫米时要高 { $needed } 毫米，超过 1200 毫米。请加宽，或只单列最大的几个（--top）。
size-page = 这幅图内容太多：宽 { $width } 毫米时要高 { $needed } 毫米，一页最多放 { $highest } 毫米。请加宽，或只单列最大的几个（--top），或指定 --height-mm { $needed }。
size-type = { $pt } 磅的字不合适，应在 9 到 72 磅之间。
figure-remark-rounded = { $decimals ->
    [0] 图中数字四舍五入到整数。
   *[other] 图中数字四舍五入到{ $decimals }位小数。
}
figure-remark-cut = 放不下的名称以“…”截短或未标出。
figure-remark-in-full = 图中未写全的名称：{ $names }。
figure-remark-in-order = 由左至右依次为：{ $names }。
figure-size-land = 圆面积为用地：
figure-unit-bare-percent = %
figure-unit-bare-contribution = 拉动，百分点
figure-note-own-axes = 各分图的纵轴刻度不同。
figure-note-average-dated = 平均值不含未注明年份的。
figure-note-average-all = 平均值按每一个分别计算，未单独画出的也在内。
figure-note-aside = 其余 { $count } 个合计 { $value }，未画出。
export-print = 印刷
print-colour = 彩色
print-grey = 黑白
export-size-higher = 图高 { $height } 毫米（此版式通常为 { $usual } 毫米）。
preset-name = { $name }，宽 { $width } 毫米
figure-remark-unnamed-groups = 名称在图中写不下的组，由大到小：{ $names }。
figure-density = 每格项目数：
figure-remark-unnamed-count = 另有 { $count } 个大项目写不下名称。
figure-end = { $name }（{ $at }，{ $value }）
figure-remark-unwritten-ends = 放不下标注的终点：{ $names }。
figure-remark-unwritten-values = 另有 { $count } 个数值放不下，未标出。
