# 指标：逐行列出公布的数

indicators-explain = { $count } 项公布的数，每行取最近一期。单击看定义、出处与原文，双击或点右端图标画出全部各期。
indicators-group = { $group }（{ $count }）
indicators-course = 走势
indicators-value = 最近一期
indicators-period = 期间与范围
indicators-growth = 同比
indicators-turn = 增幅变化
indicators-rank-head = 名次
indicators-target = 年度目标
indicators-schedule = 与序时比
indicators-chart = 画出各期
indicators-rank = 第 { $rank }
indicators-rank-level = 第 { $rank }，持平
indicators-rank-up = 第 { $rank } ↑{ $by }
indicators-rank-down = 第 { $rank } ↓{ $by }
