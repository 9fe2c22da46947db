# Published figures: series over time

series-published = published
series-derived = worked out
series-withheld = not published
series-missing = missing
series-not-due = not yet due
series-all = whole zone
series-column-sector = Sector
series-column-place = Place
series-column-stage = Stage
series-column-lists = Lists
series-column-period = Period
series-column-value = Value ({ $unit })
series-column-how = Origin
series-column-rows = Worked out of
series-column-status = Status
series-column-yoy-published = Growth as published (%)
series-column-yoy-computed = Growth as computed (%)
series-column-change = Change of growth (points)
series-column-rank = Rank
