# 公布的指标：按期的数列

series-published = 公布
series-derived = 推算
series-withheld = 未公布
series-missing = 缺
series-not-due = 未到期
series-all = 全区
series-column-sector = 产业
series-column-place = 平台
series-column-stage = 阶段
series-column-lists = 清单
series-column-period = 期间
series-column-value = 数值（{ $unit }）
series-column-how = 由来
series-column-rows = 由哪几期得出
series-column-status = 状态
series-column-yoy-published = 公布同比（%）
series-column-yoy-computed = 算得同比（%）
series-column-change = 增幅变化（百分点）
series-column-rank = 名次
