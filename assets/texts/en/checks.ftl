# Checks: published figures against the project records

view-checks = Checks
finding-measure-unknown = There is no measure “{ $value }”; this indicator is not checked against the records. Known are { $known }; leave it empty for an indicator that is no total of records.
finding-measure-without-period = The measure { $measure } is over a project's life and has no period, so year_of cannot be period; this indicator is not checked against the records. Write the id of a stage (by the year it was reached), or leave it empty (whatever the year).
finding-year-of-unneeded = No measure is given, so “{ $value }” in year_of does nothing. Fill in measure, or remove year_of.
filter-period = Period { $period }
filter-not-a-period = “{ $value }” is no period. Write 2021, 2021-H1, 2021-Q3, 2021-09 or 2021-01/2021-09.
