# Words used everywhere: measures, basis, dimensions, units.

app-name = Zonescope

measure-contracted = Contracted investment
measure-planned_total = Total planned investment
measure-planned_period = Planned investment in the period
measure-completed_total = Investment completed to date
measure-completed_period = Investment completed in the period
measure-funds_in_place = Funds in place
measure-foreign_utilised = Foreign investment utilised
measure-project_count = Number of projects
classes-of = Classes of { $name }
class-below = under { $to }
class-between = { $from } – { $to }
class-from = { $from } or more
class-land = { $land } mu
class-all = given

# Statistics: they cannot be added up.
statistic-mean = Mean
statistic-median = Median
statistic-least = Least
statistic-most = Most
statistic-distinct = Different values
statistic-ratio = Ratio
statistic-days = Days between
statistic-sum = Sum
statistic-mean-of = Mean of { $one }
statistic-median-of = Median of { $one }
statistic-least-of = Least { $one }
statistic-most-of = Most { $one }
statistic-distinct-of = Different values of { $one }
statistic-ratio-of = Ratio of { $one } to { $other }
statistic-days-of = Days from { $one } to { $other } (median)
statistic-column-land_mu = Land
measure-within-project_count = the number of projects

basis-published = Published
basis-illustrative = Illustrative

dimension-sector = Sector
dimension-branch = Branch
dimension-place = Place
dimension-stage = Stage
dimension-year = Year
dimension-fiscal = Fiscal year
dimension-half = Half-year
dimension-quarter = Quarter
dimension-month = Month
step-half = { $year }-H{ $part }
step-quarter = { $year }-Q{ $part }
step-month = { $part ->
    [1] { $year }-01
    [2] { $year }-02
    [3] { $year }-03
    [4] { $year }-04
    [5] { $year }-05
    [6] { $year }-06
    [7] { $year }-07
    [8] { $year }-08
    [9] { $year }-09
   *[other] { $year }-{ $part }
}
step-fiscal-unknown = { $kind ->
    [fiscal] FY { $year }, fiscal year unknown
   *[calendar] { $year }, fiscal year unknown
}
step-half-unknown = { $kind ->
    [fiscal] FY { $year }, half unknown
   *[calendar] { $year }, half unknown
}
step-quarter-unknown = { $kind ->
    [fiscal] FY { $year }, quarter unknown
   *[calendar] { $year }, quarter unknown
}
step-half-unknown-all = Half unknown
step-quarter-unknown-all = Quarter unknown
step-month-unknown-all = Month unknown
step-fiscal-unknown-all = Fiscal year unknown
step-fiscal-besides = { $year }, not in whole fiscal years
step-half-besides = { $year }, not in whole halves
step-quarter-besides = { $year }, not in whole quarters
step-month-besides = { $year }, not in single months
step-fiscal-besides-all = Not in whole fiscal years
step-half-besides-all = Not in whole halves
step-quarter-besides-all = Not in whole quarters
step-month-besides-all = Not in single months
step-month-unknown = { $kind ->
    [fiscal] FY { $year }, month unknown
   *[calendar] { $year }, month unknown
}
dimension-basis = Basis
dimension-list = List
dimension-investor = Investor
dimension-project = Project

unit-cny = RMB
unit-usd = USD
unit-eur = EUR
unit-jpy = JPY
unit-hkd = HKD
unit-gbp = GBP
unit-behind-cny = yuan
unit-step-one = { $currency }
unit-step-wan = { $currency } 10,000
unit-step-million = { $currency } million
unit-step-yi = { $currency } 100 million
unit-step-billion = { $currency } billion
unit-behind-step-one = { $currency }
unit-behind-step-wan = ten thousand { $currency }
unit-behind-step-million = million { $currency }
unit-behind-step-yi = hundred million { $currency }
unit-behind-step-billion = billion { $currency }
unit-mu = mu
unit-own-currency = own currency
unit-days = days
unit-different = different
unit-projects = projects

# The ways a number can be absent; never blank and never 0
value-unread = not readable
value-perhaps-unread = not published or not readable
value-unpublished = Not published
value-not-applicable = Not applicable
value-none = Not given

projects-counted = { $count ->
    [one] 1 project
   *[other] { $count } projects
}
without-amount = { $count ->
    [one] 1 project without a published amount
   *[other] { $count } projects without a published amount
}
no-year-yet = Not { $stage } or not given
no-year = No year given
across-years = Across years
no-sector = No sector given
no-place = No place given
no-stage = No stage given
no-list = On no list
no-investor = No investor given
no-category = Not given
no-project = No project given
list-separator = ,{" "}
names-and-more = { $names } and { $count } more

# What stands in a column.
column-kind-id = ID
column-kind-name = Name
column-kind-text = Text
column-kind-link = Link
column-kind-category = Category
column-kind-reference = Reference
column-kind-set = Set
column-kind-amount = Amount
column-kind-quantity = Quantity
column-kind-number = Number
column-kind-date = Date
column-kind-period = Period
column-kind-flag = Flag
flag-yes = Yes
flag-no = No
column-kind-longitude = Longitude
column-kind-latitude = Latitude

# What is one step away from a table.
hop-column = { $of }: { $what }
hop-level = { $of } (level { $level })
hop-parent = { $of }: parent
hop-only = { $of } (itself only)
place-kind = Kind
