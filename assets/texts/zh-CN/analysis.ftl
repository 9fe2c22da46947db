# 分析用语：每个词的算式和句子

analysis-same-period-formula = 同比 = 本期 ÷ 上年同期 − 1，按公布的数算出，不是可比价增速
analysis-previous-formula = 环比 = 本期 ÷ 上一期 − 1，未作季节调整
analysis-change-formula = 增幅变化 = 本期增幅 − 上一期增幅，单位为百分点
analysis-share-formula = 占比 = 部分 ÷ 总量，两者口径须相同
analysis-pull-formula = 拉动 = 部分的增幅 × 它在上年同期总量中的占比；各部分的拉动之和等于总量的增幅
analysis-contribution-formula = 贡献率 = 拉动 ÷ 总量的增幅；总量增幅在 ±0.5 % 以内时不算
analysis-two-years-formula = 两年平均 = √((1 + 本年增幅) × (1 + 上年增幅)) − 1
analysis-against-formula = 高于或低于 = 本地增幅 − 对方增幅，单位为百分点
analysis-completion-formula = 完成年度目标 = 本年累计 ÷ 全年目标
analysis-schedule-formula = 比序时 = 完成年度目标的百分比 − 已过月数 ÷ 12，单位为百分点
analysis-full-year-formula = 按此进度全年 = 本年累计 ÷ 已过月数 × 12，只是推算，不是预测
analysis-needed-formula = 尚需月均 = (全年目标 − 本年累计) ÷ 余下的月数

analysis-none-zero-base = 比较的基数为 0，不算百分比
analysis-none-negative-base = 比较的基数为负，不算百分比
analysis-none-small-growth = 总量增幅在 ±0.5 % 以内，不算贡献率
analysis-none-no-target = 目标为 0 或为负，不算完成比例
analysis-none-not-begun = 本年还没有过完一个月
analysis-none-year-over = 全年已过，没有余下的月份
analysis-none-reached = 全年目标已经完成
analysis-none-all-lost = 降幅超过 100 %，不算平均
analysis-none-too-large = 数的位数太多，不能准确计算

analysis-turn-faster = 增幅{ $since }加快 { $points } 个百分点
analysis-turn-slower = 增幅{ $since }回落 { $points } 个百分点
analysis-turn-fall-narrower = 降幅{ $since }收窄 { $points } 个百分点
analysis-turn-fall-wider = 降幅{ $since }扩大 { $points } 个百分点
analysis-turn-fall-to-growth = 由降转增
analysis-turn-growth-to-fall = 由增转降
analysis-turn-fall-to-level = 由降转平
analysis-turn-growth-to-level = 由增转平
analysis-turn-level-to-growth = 由平转增
analysis-turn-level-to-fall = 由平转降
analysis-turn-same-growth = 增幅{ $since }持平
analysis-turn-same-fall = 降幅{ $since }持平
analysis-turn-level = 保持持平

analysis-same-period-up = 同比增长 { $value }
analysis-same-period-down = 同比下降 { $value }
analysis-same-period-level = 同比持平
analysis-same-period-none = 同比 —
analysis-same-period-difference = 同比 —，{ $difference }
analysis-previous-up = 环比增长 { $value }
analysis-previous-down = 环比下降 { $value }
analysis-previous-level = 环比持平
analysis-previous-none = 环比 —
analysis-previous-difference = 环比 —，{ $difference }
analysis-two-years-up = 两年平均增长 { $value }
analysis-two-years-down = 两年平均下降 { $value }
analysis-two-years-level = 两年平均持平
analysis-two-years-none = 两年平均 —
analysis-pull-up = 拉动增长 { $value } 个百分点
analysis-pull-down = 下拉 { $value } 个百分点
analysis-pull-level = 拉动 0 个百分点
analysis-pull-none = 拉动 —
analysis-against-up = 高于{ $other } { $value } 个百分点
analysis-against-down = 低于{ $other } { $value } 个百分点
analysis-against-level = 与{ $other }持平
analysis-against-none = 与{ $other }相比 —
analysis-schedule-up = 快于序时 { $value } 个百分点
analysis-schedule-down = 慢于序时 { $value } 个百分点
analysis-schedule-level = 与序时持平
analysis-schedule-none = 比序时 —
analysis-said-share = 占比 { $value }
analysis-said-contribution = 贡献率 { $value }
analysis-said-completion = 完成年度目标 { $value }
analysis-said-full-year = 按此进度全年 { $value }
analysis-said-needed = 尚需月均 { $value }
analysis-difference = 相差 { $value }
