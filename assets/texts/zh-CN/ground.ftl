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
        [--measure 列|表.列] [--where 条件]… [--tolerance 米] [--format { $format }]
    电子围栏：哪些记录落在数据包的边界内，并与名单对照：界内、界外、界线上（距界线不足 30 米）、不明。
    --date：到那一天、那个月或那一年末，默认为账本的截止日期。不写 --boundary 时用核准边界，没有则用全部边界。
    --definition all 把各种口径放在一起比较。--measure 汇总该表的一列，或引用该表的另一张表在当年的一列。
    --records in|out|border|unknown[/listed|unlisted|unsaid]   列出某一格的记录
    --areas                                                   公布面积与多边形面积对照
    写成 Excel 文件：[--out 文件.xlsx|.csv] [--no-clobber]

    例：zonescope fence PATH --table enterprises --measure enterprise_years.revenue --date 2021
