# 核对：公布的数与项目记录

view-checks = 核对
finding-measure-unknown = 没有口径“{ $value }”，这个指标不与项目记录核对。可用的有：{ $known }；与记录无关的指标请留空。
finding-measure-without-period = 口径 { $measure } 是项目全周期的金额，没有所属的期，year_of 不能写 period，这个指标不与项目记录核对。请写一个阶段的 id（按到达该阶段的年份），或留空（不论年份）。
finding-year-of-unneeded = 没有写口径（measure），year_of 的“{ $value }”没有作用。请填 measure，或删去 year_of。
filter-period = 期间 { $period }
filter-not-a-period = “{ $value }”不是期间。请写 2021、2021-H1、2021-Q3、2021-09 或 2021-01/2021-09。
