# 核对：公布的数与项目记录

view-checks = 核对
finding-measure-unknown = 没有口径“{ $value }”，这个指标不与项目记录核对。可用的有：{ $known }；与记录无关的指标请留空。
finding-measure-without-period = 口径 { $measure } 是项目全周期的金额，没有所属的期，year_of 不能写 period，这个指标不与项目记录核对。请写一个阶段的 id（按到达该阶段的年份），或留空（不论年份）。
finding-year-of-unneeded = 没有写口径（measure），year_of 的“{ $value }”没有作用。请填 measure，或删去 year_of。
filter-period = 期间 { $period }

checks-explain = 公布的数与按记录算出的同一个数并列；差额为记录减公布，公布的数按其小数位与“超”“约”“余”的含义比较。
checks-hint = 点一行看出处和原文，双击或按 Enter 列出它的项目记录。另有 { $unrelated } 个公布的数不是项目记录的合计，不在表中。
checks-empty = 没有可核对的数
checks-empty-explain = 这里会把公布的合计与项目记录的合计并列。请在 indicators 表的 measure 列写明指标是哪个口径的合计，在 year_of 列写明期间按什么算。

check-indicator = 指标
check-period = 时期
check-table = 数据表
check-where = 范围
check-measure = 口径
check-year_of = 年份依据
check-unit = 单位
check-qualifier = 限定
check-published = 公布
check-computed = 按记录
check-difference = 差额
check-percent = 差额 %
check-published_count = 公布个数
check-count = 记录个数
check-missing = 无金额
check-illustrative = 其中示意
check-verdict = 结果
check-nothing = 无
check-not-applicable = 不适用
check-all-records = 全部项目

verdict-agrees = 一致
verdict-differs = 不一致
verdict-no_records = 没有相应记录
verdict-only_illustrative = 仅示意，不作结论
verdict-partly_illustrative = 含示意，不作结论
verdict-amounts_missing = 缺金额，待定
verdict-periods_missing = 缺部分期间，待定
verdict-dates_missing = 缺日期，待定
verdict-no_value = 未公布数值
verdict-other_unit = 单位与口径不符
verdict-other_currency = 币种不同，不换算
verdict-no_period = 口径没有分期
verdict-no_table = 没有这张表
verdict-no_measure = 没有这一列数
verdict-no_dates = 没有这一列日期
verdict-no_filter = 条件不成立
verdict-no_column = 没有相应的列
verdict-agrees-explain = 记录与公布的数一致，在公布的精度之内。
verdict-differs-explain = 记录与公布的数不一致；缺的金额和日期无论是多少，都不能使两者相符。
verdict-no_records-explain = 数据包里没有这个范围的项目记录，无从核对。
verdict-only_illustrative-explain = 这些记录全部是示意项目（{ $illustrative } 个），相符与否都不能说明公布的数。
verdict-partly_illustrative-explain = 这些记录中有 { $illustrative } 个示意项目，{ $missing } 个没有金额，相符与否都不能说明公布的数。
verdict-amounts_missing-explain = { $missing } 个项目没有金额，补齐后可能相符，也可能不相符。
verdict-periods_missing-explain = { $in_part } 个项目只有这一期间中部分月份的进度，或各期合起来并非正好这一期间；其余部分没有推算。
verdict-dates_missing-explain = { $undated } 个项目没有注明到达该阶段的日期，或日期不够细，不知是否应计入。
verdict-no_value-explain = 这一行既没有公布数值，也没有公布个数。
verdict-other_unit-explain = 指标的单位不是它的口径所用的单位，没有比较。
verdict-other_currency-explain = 公布的数与项目记录币种不同，这里不做换算。
verdict-no_period-explain = 这个口径是项目全周期的金额，没有所属的期，没有比较。
verdict-no_table-explain = 数据包里没有指标所注明的这张表，没有比较。
verdict-no_measure-explain = 这张表没有指标 measure 所注明的数字列，没有比较。请改为表中的列名，或留空以计行数。
verdict-no_dates-explain = 这张表没有指标 year_of 所注明的日期列，没有比较。请改为表中的列名，或留空。
verdict-no_filter-explain = 指标 filter 所写的条件在这张表里不成立（列名或写法有误），没有比较。请先在筛选栏里试写。
verdict-no_column-explain = 这一行按产业、片区、阶段或名单公布，而这张表没有指向它的列，没有比较。

help-reconcile =
    zonescope reconcile PATH [--format { $format }]
    核对：公布的合计与项目记录的合计并列，给出差额、个数、没有金额的个数和结果。
    CSV 与 JSON 中数值以 unit 一列的单位计，不舍入；where、measure、year_of 可用于 query 与 list。
    存成表格文件：[--out 文件.xlsx|.csv] [--no-clobber]
    结果：agrees differs no_records only_illustrative partly_illustrative amounts_missing dates_missing
          periods_missing no_value other_unit other_currency no_period no_table
          no_measure no_dates no_filter no_column

    例：zonescope reconcile data/shaoxing

checks-differ = 不一致 { $count }
checks-agree = 一致 { $count }
checks-not-comparable = 不可比 { $count }
check-not-comparable = 不可比：{ $reason }
