# Words of analysis: the formula of each, and its sentences

analysis-same-period-formula = Growth = this period ÷ the same period a year before − 1, of the values as published; not at comparable prices
analysis-previous-formula = Growth = this period ÷ the period before − 1, without seasonal adjustment
analysis-change-formula = Change = growth of this period − growth of the period before, in percentage points
analysis-share-formula = Share = part ÷ whole, both of the same definition
analysis-pull-formula = Contribution in points = growth of the part × its share of the whole a year before; over all parts they add up to the growth of the whole
analysis-contribution-formula = Share of the growth = contribution in points ÷ growth of the whole; not where the whole grew by less than ±0.5 %
analysis-two-years-formula = Two-year average = √((1 + growth this year) × (1 + growth last year)) − 1
analysis-against-formula = Above or below = own growth − theirs, in percentage points
analysis-completion-formula = Completion = this year so far ÷ the year's target
analysis-schedule-formula = Against schedule = completion in percent − months passed ÷ 12, in percentage points
analysis-full-year-formula = Year at this pace = this year so far ÷ months passed × 12; an extrapolation, not a forecast
analysis-needed-formula = Needed a month = (the year's target − this year so far) ÷ months left

analysis-none-zero-base = The base of the comparison is 0: no percentage
analysis-none-negative-base = The base of the comparison is negative: no percentage
analysis-none-small-growth = The whole grew by less than ±0.5 %: shares of that say nothing
analysis-none-no-target = The target is 0 or negative: no rate of completion
analysis-none-not-begun = No month of the year has passed yet
analysis-none-year-over = The year is over: no months are left
analysis-none-reached = The year's target is reached
analysis-none-all-lost = A fall of more than 100 %: no average
analysis-none-too-large = Too many digits to calculate exactly

analysis-turn-faster = growth up { $points } percentage points{ $since }
analysis-turn-slower = growth down { $points } percentage points{ $since }
analysis-turn-fall-narrower = the fall narrowed by { $points } percentage points{ $since }
analysis-turn-fall-wider = the fall widened by { $points } percentage points{ $since }
analysis-turn-fall-to-growth = turned from fall to growth
analysis-turn-growth-to-fall = turned from growth to fall
analysis-turn-fall-to-level = the fall came to a halt
analysis-turn-growth-to-level = growth came to a halt
analysis-turn-level-to-growth = began to grow
analysis-turn-level-to-fall = began to fall
analysis-turn-same-growth = growth unchanged{ $since }
analysis-turn-same-fall = the fall unchanged{ $since }
analysis-turn-level = level as before

analysis-same-period-up = up { $value } on the year
analysis-same-period-down = down { $value } on the year
analysis-same-period-level = unchanged on the year
analysis-same-period-none = on the year —
analysis-same-period-difference = on the year —, { $difference }
analysis-previous-up = up { $value } on the period before
analysis-previous-down = down { $value } on the period before
analysis-previous-level = unchanged on the period before
analysis-previous-none = on the period before —
analysis-previous-difference = on the period before —, { $difference }
analysis-two-years-up = up { $value } a year over two years
analysis-two-years-down = down { $value } a year over two years
analysis-two-years-level = unchanged over two years
analysis-two-years-none = two-year average —
analysis-pull-up = adds { $value } percentage points of growth
analysis-pull-down = takes { $value } percentage points off growth
analysis-pull-level = adds 0 percentage points
analysis-pull-none = contribution in points —
analysis-against-up = { $value } percentage points above { $other }
analysis-against-down = { $value } percentage points below { $other }
analysis-against-level = level with { $other }
analysis-against-none = against { $other } —
analysis-schedule-up = { $value } percentage points ahead of schedule
analysis-schedule-down = { $value } percentage points behind schedule
analysis-schedule-level = on schedule
analysis-schedule-none = against schedule —
analysis-said-share = share { $value }
analysis-said-contribution = { $value } of the growth
analysis-said-completion = { $value } of the year's target
analysis-said-full-year = { $value } in the year at this pace
analysis-said-needed = { $value } a month needed
analysis-difference = difference { $value }
