# Checks: published figures against the project records

view-checks = Checks
finding-measure-unknown = There is no measure “{ $value }”; this indicator is not checked against the records. Known are { $known }; leave it empty for an indicator that is no total of records.
finding-measure-without-period = The measure { $measure } is over a project's life and has no period, so year_of cannot be period; this indicator is not checked against the records. Write the id of a stage (by the year it was reached), or leave it empty (whatever the year).
finding-year-of-unneeded = No measure is given, so “{ $value }” in year_of does nothing. Fill in measure, or remove year_of.
filter-period = Period { $period }

checks-explain = Each published total stands beside the same total of the records; the difference is records minus published, judged by the decimals and words (over, about) of what was published.
checks-hint = Click a row for its source and quote; double-click or press Enter for its project records. { $unrelated ->
    [one] 1 other published figure is no total
   *[other] { $unrelated } other published figures are no totals
} of the records and not listed.
checks-empty = Nothing to check
checks-empty-explain = Published totals stand here beside those of the project records. Say in the measure column of the indicators table which measure an indicator is a total of, and in year_of what its period means.

check-indicator = Indicator
check-period = Period
check-table = Table
check-where = Scope
check-measure = Measure
check-year_of = Year basis
check-unit = Unit
check-qualifier = Qualifier
check-published = Published
check-computed = Records
check-difference = Difference
check-percent = Diff. %
check-published_count = Publ. no.
check-count = Rec. no.
check-missing = No amount
check-illustrative = Illustr.
check-verdict = Result
check-nothing = none
check-not-applicable = n/a
check-all-records = All projects

verdict-agrees = Agrees
verdict-differs = Differs
verdict-no_records = No such records
verdict-only_illustrative = Illustrative only
verdict-partly_illustrative = Partly illustrative
verdict-amounts_missing = Amounts missing
verdict-periods_missing = Part of the period missing
verdict-dates_missing = Dates missing
verdict-no_value = No value published
verdict-other_unit = Unit does not fit
verdict-other_currency = Other currency
verdict-no_period = Measure has no period
verdict-no_table = No such table
verdict-no_measure = No such column of numbers
verdict-no_dates = No such column of dates
verdict-no_filter = Not a condition here
verdict-no_column = No such column
verdict-agrees-explain = The records agree with what was published, as nearly as it was published.
verdict-differs-explain = The records differ from what was published; no missing amount or date could make them agree.
verdict-no_records-explain = The package has no project records of this scope, so there is nothing to check against.
verdict-only_illustrative-explain = All of these records ({ $illustrative }) are illustrative: whether they agree says nothing about what was published.
verdict-partly_illustrative-explain = Of these records { $illustrative } are illustrative and { $missing } have no amount: whether they agree says nothing about what was published.
verdict-amounts_missing-explain = { $missing ->
    [one] 1 project has
   *[other] { $missing } projects have
} no amount; with it the two may agree or not.
verdict-periods_missing-explain = { $in_part ->
    [one] 1 project has
   *[other] { $in_part } projects have
} progress for a part of the period only, or for periods that do not come to exactly it; no amount was made up for the rest.
verdict-dates_missing-explain = { $undated ->
    [one] 1 project does
   *[other] { $undated } projects do
} not say when the stage was reached, or not precisely enough to tell whether it belongs here.
verdict-no_value-explain = Neither a value nor a number of projects was published in this row.
verdict-other_unit-explain = The unit of the indicator is not one of its measure; nothing was compared.
verdict-other_currency-explain = What was published and the project records are in different currencies; nothing is converted.
verdict-no_period-explain = This measure is over a project's life and has no period; nothing was compared.
verdict-no_table-explain = The package has no table of the name that the indicator says; nothing was compared.
verdict-no_measure-explain = The table has no column of numbers that the indicator names in measure; nothing was compared. Name one it has, or leave it empty to count rows.
verdict-no_dates-explain = The table has no column of dates that the indicator names in year_of; nothing was compared. Name one it has, or leave it empty.
verdict-no_filter-explain = What the indicator says in filter is no condition on this table (a name or the spelling is wrong); nothing was compared. Try it in the filter field first.
verdict-no_column-explain = This row is published by sector, place, stage or list, and the table has no column that refers to it; nothing was compared.

help-reconcile =
    zonescope reconcile PATH [--format { $format }]
    Published totals beside the same totals of the project records: difference, number of projects, how many have no
    amount, and what follows. In CSV and JSON values are in the unit of the unit column, unrounded; where, measure and
    year_of can be given to query and list.
    As a file for Excel: [--out FILE.xlsx|.csv] [--no-clobber]
    Results: agrees differs no_records only_illustrative partly_illustrative amounts_missing dates_missing
             periods_missing no_value other_unit other_currency no_period no_table
             no_measure no_dates no_filter no_column

    Example: zonescope reconcile data/shaoxing

checks-differ = Differ: { $count }
checks-agree = Agree: { $count }
checks-not-comparable = Not comparable: { $count }
check-not-comparable = Not comparable: { $reason }
