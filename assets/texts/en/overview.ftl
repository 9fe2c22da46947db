# Overview

overview-hint = Press any figure for its chart, its records or its source. Type a filter above; Ctrl+K finds every command.
overview-filtered = Filtered: what is counted of records below is of { $count } projects only; published figures do not change.
overview-illustrative = illustrative
overview-with-illustrative = with illustrative data
overview-of-plan = { $rate } of the year's plan
overview-indicators = { $count ->
    [one] 1 indicator
   *[other] { $count } indicators
}
overview-tables = { $count ->
    [one] 1 other table
   *[other] { $count } other tables
}
overview-all-records = all
overview-unit-projects = {""}
overview-without-amount = { $count } without an amount
overview-year = { $year }
overview-months = { $year }, months 1–{ $months }
overview-reached = { $stage } this year
overview-growth-published = Growth as published, not computed
overview-others = { $count } more parts
overview-stages = How far projects are
overview-stages-explain = full colour: still at this stage
overview-of-first = of first
overview-of-before = of last
overview-median = median
overview-days = { $days } days
overview-rung = { $name }: { $reached } reached it ({ $first } of the first stage), { $now } are there now
overview-off-track = { $count } suspended, withdrawn …
overview-unknown-stage = { $count } of unknown stage
overview-waiting = { $from }, not { $to }
overview-waiting-sum = { $missing ->
    [0] longest first · { $count } · { $amount }
   *[other] longest first · { $count } · { $amount } · { $missing } without an amount
}
overview-wait-since = since { $date }
overview-wait-unknown = date unknown
overview-nobody-waits = None
overview-places = Platforms and districts
overview-to-do = Changes and checks
overview-unchanged = No file has changed since it was opened
overview-checks = { $count } published figures checked: { $agree } agree, { $differ } differ, { $open } open
overview-findings = { $count ->
    [one] 1 finding in the files
   *[other] { $count } findings in the files
}
overview-to-sources = Sources, and the columns of each table
overview-to-figures = Figures that are kept
overview-published = Published figures
overview-published-all = Published figures (not filtered)
zone-level-national = National
zone-level-provincial = Provincial
zone-level-municipal = Municipal
overview-waiting-count = longest first · { $count }
