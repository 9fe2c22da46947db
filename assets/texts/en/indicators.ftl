# Indicators: what was published, line by line

indicators-explain = { $count ->
    [one] One published series, at its latest period. Click for definition, source and quote; double-click, or press the icon at the right end, for a chart of all periods.
   *[other] { $count } published series, each at its latest period. Click for definition, source and quote; double-click, or press the icon at the right end, for a chart of all periods.
}
indicators-group = { $group } ({ $count })
indicators-course = Course
indicators-value = Latest
indicators-period = Period and scope
indicators-growth = On the year before
indicators-turn = Change of growth
indicators-rank-head = Rank
indicators-target = Target of the year
indicators-schedule = Against schedule
indicators-chart = Chart all periods
indicators-rank = { $rank }.
indicators-rank-level = { $rank }., as before
indicators-rank-up = { $rank }. ↑{ $by }
indicators-rank-down = { $rank }. ↓{ $by }
