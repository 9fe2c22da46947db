# The panel of facets: narrow by sector, year, amount and so on, with the number of projects of each.
facets-title = Filter
facets-panel = Filter panel
no-facets-here = There is no filter panel on this page; go to Sectors or Projects.
facets-explain = Narrow by sector, year, amount and so on, with the number of projects of each
facet-year = Year
facet-amount = Amount
facet-land = Land
facet-amount-choose = Measure of amounts: { $name }
facet-row = { $name } · { $count ->
    [one] 1 project
   *[other] { $count } projects
}
facet-row-excluded = Left out: { $name } · { $count ->
    [one] 1 project
   *[other] { $count } projects
}
facet-stretch = { $from } to under { $below } · { $count ->
    [one] 1 project
   *[other] { $count } projects
}
brief-yi = { $number }×10⁸
brief-wan = { $number }×10⁴
brief-billion = { $number } bn
brief-million = { $number } m
brief-thousand = { $number }k
facet-missing = Not given
facet-search = Find…
facet-search-name = Find in { $name }
facet-none = Nothing like that
facet-more = { $count } more…
facet-less = Show fewer
facet-rest = { $count } more: type to find them
facet-clear = Clear { $name }
facet-only = Only this
facet-include = Include
facet-exclude = Leave out
facet-exclude-named = Leave out { $name }
facet-open = Any
