# 电子围栏与边界

fence-name = 电子围栏
fence-definition = 口径
fence-registered = 注册在内
fence-operating = 经营在内
fence-either = 注册或经营在内
fence-both = 注册和经营都在内
fence-listed = 在库
fence-list = 名单
fence-list-listed = 在库
fence-list-unlisted = 不在库
fence-list-unsaid = 未注明
fence-side = 位置
fence-side-in = 界内
fence-side-out = 界外
fence-side-border = 界线上
fence-side-unknown = 不明
fence-side-all = 合计
fence-value = 内容
fence-count = 记录数
fence-missing = 没有数值
fence-title = { $definition }：{ $names }{ $date ->
    [none] {""}
   *[other] ，{ $date } 末
}。距界线不足 { $metres } 米算界线上；同时落在几个边界内的记录只计一次。
fence-no-boundaries = 数据包没有边界。请加入一个多边形的 .geojson 资源。
fence-unknown-boundary = 没有边界“{ $what }”。用 zonescope fence PATH --areas 可列出全部边界。
fence-none-holds = { $what } 末没有有效的边界。用 zonescope fence PATH --areas 可列出各边界的起止日期。
fence-no-positions = 该表没有一条记录写明位置。位置写在 lon 和 lat、reg_lon 和 reg_lat、op_lon 和 op_lat 各列；查其他表请用 --table。
fence-unknown-measure = 没有可以汇总的数值列“{ $measure }”。可用的有：{ $known }。
fence-never-added = “{ $measure }”不能相加：它是比率、名次，或含多种币种。

area-id = 编号
area-name = 边界
area-level = 级别
area-valid_from = 生效
area-valid_to = 失效
area-published_ha = 公布面积（公顷）
area-computed_ha = 计算面积（公顷）
area-difference_percent = 相差（%）
area-holds = 有效
area-holds-yes = 是
area-holds-no = 否

help-fence =
    zonescope fence PATH [--table 表] [--definition { $definition }] [--date 日期] [--boundary 编号]…
        {""}[--measure 列|表.列] [--where 条件]… [--tolerance 米] [--format { $format }]
    电子围栏：哪些记录落在数据包的边界内，并与名单对照：界内、界外、界线上（距界线不足 30 米）、不明。
    --date：到那一天、那个月或那一年末，默认为账本的截止日期。不写 --boundary 时用核准边界，没有则用全部边界。
    --definition all 把各种口径放在一起比较。--measure 汇总该表的一列，或引用该表的另一张表在当年的一列。
    --records in|out|border|unknown[/listed|unlisted|unsaid]   列出某一格的记录
    --areas                                                   公布面积与多边形面积对照
    写成 Excel 文件：[--out 文件.xlsx|.csv] [--no-clobber]

    例：zonescope fence PATH --table enterprises --measure enterprise_years.revenue --date 2021

# 地图

map-title = { $zone }{ $table }分布图
map-title-of = { $zone }{ $table }分布图：{ $what }
map-projects = 项目
map-sketch = 示意图，未经测绘和审图。
map-reviewed = 审图号：{ $number }。
map-unplaced = { $count } 条记录没有写明位置，未上图。
map-in-several = 落在几个边界内的记录，在各边界都计入。
map-illustrative = 空心的点和带（示意）的边界是示意数据。
map-system = 坐标系未注明，按 WGS-84 处理。
map-errors = 数据包有 { $count } 处错误。
map-side = { $side }：{ $count }
map-summary = { $title }。点 { $points } 个，区域 { $areas } 个。{ $note }
map-none = 没有任何位置可画：没有坐标（lon、lat），没有带坐标的平台，也没有边界。请加到数据包里，写法见 docs/packages.md。
map-no-values = 没有可以汇总的数值列“{ $measure }”。可用的有：{ $known }。
map-format = 地图写成 .png、.svg 或 .pdf，不能写成“{ $extension }”。
help-map =
    zonescope map PATH --out 文件.png|.svg|.pdf [--table 表] [--position { $position }] [--measure 列|表.列]
        {""}[--fill] [--date 日期] [--where 条件]… [--preset { $preset }]
        {""}[--width-mm 宽] [--height-mm 高] [--dpi 分辨率] [--no-clobber]
    画一张表的记录和数据包的边界：图上没有别的东西，也不联网。
    --font 文件 指定字体文件（TrueType、OpenType），补自带字体没有的字。
    --measure 画成圆，面积就是数值；--fill 按边界内的数着色（不写 --measure 时按记录数）；--date 取当时有效的边界。
    数据包没有写审图号的，图上注明是示意图。

    例：zonescope map PATH --table enterprises --measure enterprise_years.revenue --out 分布图.png

view-map = 地图
map-empty = 没有可画的
map-no-numbers = 这张表没有圆所代表的数。请另选。
map-circles = 圆的大小
map-no-circles = 一样大的点
map-fill = 按边界着色
map-position = 位置
map-position-own = 自身位置
map-position-registered = 注册地
map-position-operating = 经营地
map-fit = 显示全图
map-is-fitted = 已经是全图。
map-save = 把地图存成图片…
map-nothing-to-save = 没有地图可存。
