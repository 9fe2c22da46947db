# Detail: stages and the time between them, package projects, similar projects, comparison

elapsed-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
elapsed-months =
    { $count ->
        [one] about { $count } month
       *[other] about { $count } months
    }
elapsed-years =
    { $count ->
        [one] about { $count } year
       *[other] about { $count } years
    }
elapsed-same-month = less than a month
elapsed-same-year = less than a year
elapsed-between = dates are incomplete: between { $least } and { $most } days

timeline-waiting-days =
    { $count ->
        [one] { $count } day since { $stage }; next: { $next }
       *[other] { $count } days since { $stage }; next: { $next }
    }
timeline-waiting-months =
    { $count ->
        [one] About { $count } month since { $stage }; next: { $next }
       *[other] About { $count } months since { $stage }; next: { $next }
    }
timeline-waiting-years =
    { $count ->
        [one] About { $count } year since { $stage }; next: { $next }
       *[other] About { $count } years since { $stage }; next: { $next }
    }
timeline-waiting-same-month = Less than a month since { $stage }; next: { $next }
timeline-waiting-same-year = Less than a year since { $stage }; next: { $next }
timeline-waiting-unknown = Waiting since { $stage } (date not published); next: { $next }
timeline-off-track-days =
    { $count ->
        [one] { $count } day { $stage }
       *[other] { $count } days { $stage }
    }
timeline-off-track-months =
    { $count ->
        [one] About { $count } month { $stage }
       *[other] About { $count } months { $stage }
    }
timeline-off-track-years =
    { $count ->
        [one] About { $count } year { $stage }
       *[other] About { $count } years { $stage }
    }
timeline-off-track-same-month = Less than a month { $stage }
timeline-off-track-same-year = Less than a year { $stage }
timeline-off-track-unknown = Now { $stage }, date not published
timeline-until = as of { $date }
timeline-after-as-of = after the books were closed on { $date }
timeline-out-of-order = before { $stage }: out of order
timeline-contradiction = The stage says { $stage }, but there is a date for { $later }
timeline-since-days =
    { $count ->
        [one] { $count } day after { $stage }
       *[other] { $count } days after { $stage }
    }
timeline-since-months =
    { $count ->
        [one] about { $count } month after { $stage }
       *[other] about { $count } months after { $stage }
    }
timeline-since-years =
    { $count ->
        [one] about { $count } year after { $stage }
       *[other] about { $count } years after { $stage }
    }
timeline-since-same-month = less than a month after { $stage }
timeline-since-same-year = less than a year after { $stage }
timeline-with-notes = { $date } ({ $notes })
timeline-off-track = Off the ladder
clause-separator = {"; "}

progress-head-planned = Plan
progress-head-completed = Done
progress-schedule = Schedule
progress-unpublished = n.p.
progress-not-applicable = n.a.
progress-unit = Unit: { $unit }; schedule in percentage points; n.p. not published, n.a. not applicable
progress-units = Unit: plan { $planned }, done { $completed }; two currencies, so no rate and no chart; n.p. not published, n.a. not applicable
progress-two-currencies = planned { $planned }, completed { $completed }; two currencies, so no rate
progress-with-schedule = { $said }, { $points } pp against schedule
progress-total = Completed in all periods: { $amount } { $unit }
progress-total-overlapping = Completed in all periods: { $amount } { $unit }, overlapping periods counted once
progress-within = Within another period, not counted again
progress-instead = Overlaps { $period } in part; only that is added up
progress-total-passed-over = Completed in all periods: { $amount } { $unit }, of periods that overlap in part only one counted
progress-legend-planned = Planned
progress-legend-completed = Completed
progress-legend-due = Due by schedule
progress-chart-name = Planned and completed by period

parts-heading = Parts ({ $count })
parts-part = Part
parts-title = Parts together, { $measure }
parts-together = { $amount }
parts-together-missing = { $amount } ({ $known } of { $count } published)
parts-unpublished = No part published
parts-own = this project { $own }
parts-own-equal = same as this project’s { $own }
parts-own-less = this project { $own }, parts { $difference } more
parts-own-more = this project { $own }, parts { $difference } less
parts-of-part = parts { $amount }
parts-show-all = List all { $count }

neighbours-heading = Similar projects
neighbours-investor = Same investor · { $name }
neighbours-place = Same place · { $name }
neighbours-sector-year = { $name } · { $stage } in { $year }
neighbours-count =
    { $count ->
        [one] { $count } other
       *[other] { $count } others
    }
neighbours-show-all = List all

neighbours-list-investor = List the projects of the same investor
neighbours-list-place = List the projects at the same place
neighbours-list-sector_and_year = List the projects of the same sector and year
detail-findings-list = List the findings on this record
detail-waiting = Waiting
detail-contradiction = Doubtful
detail-finding = Finding
detail-findings = Findings on this record ({ $count })
detail-finding-line = { $place }: { $sentence }
detail-findings-cut = There are too many findings of one kind; only the first were kept, so some may lack here.
detail-findings-show = Show in Findings
detail-copy = Copy the whole record
detail-copy-brief = Copy
detail-copy-value = Copy “{ $value }”
detail-copied = Copied
detail-line = { $title }: { $value }
detail-of-package = From another package: { $zone }
detail-position = { $position } of { $count }
detail-not-in-list = Not in this list
detail-next = Next project
detail-previous = Previous project
detail-no-list = There is no project in the list
detail-no-project = No project is selected

findings-of-project =
    { $count ->
        [one] Only the record of “{ $name }”: { $count } finding
       *[other] Only the record of “{ $name }”: { $count } findings
    }
findings-of-all = Show all findings

compare-pin = Add to comparison
compare-unpin = Remove from comparison
compare-show =
    { $count ->
        [one] Compare { $count } project
       *[other] Compare { $count } projects
    }
compare-title = Projects side by side
compare-field = Field
compare-copy = Copy as table
compare-close = Close
compare-open = Details
compare-remove = Remove { $name }
compare-too-few = Add at least two projects to the comparison first
compare-too-many = At most { $count } projects can be compared
compare-first-to-last = First to last stage
compare-nothing = No project has been added to the comparison
compare-same = Fields that are the same stand back
compare-clear = Clear comparison
detail-referring = Linked records
detail-referring-by = { $table } · { $column }
detail-referring-count = { $count ->
    [one] 1 record
   *[other] { $count } records
}
detail-referring-spoken = { $title }, { $count ->
    [one] 1 record
   *[other] { $count } records
}: list
detail-follow = Open: { $name }
