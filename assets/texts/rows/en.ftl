# The same sentences where rows are of any table: they speak of records, not of projects.

view-sectors = Charts
view-projects = Records
search-hint = Name, id, texts
search-name = Search records
projects-empty = No records yet
projects-empty-explain = This table has no records yet. Write them into its file, one a row, and press F5 to read it again; or open another package.
sectors-empty-explain = This table has no records yet, so there is nothing to draw. Write them into its file, one a row, and press F5 to read it again; or open another package.
projects-none = No record matches
sources-none = The package names no sources. They stand in its sources table; records and figures point at them by id.
detail-empty = Click a record or a published figure to see everything about it, and its source.
detail-illustrative = Illustrative record, not published data
detail-records = List the records
context-list = List these records
context-findings-of = Only findings on this record
panel-activate = List the records of this chart below
detail-next = Next record
detail-previous = Previous record
detail-no-list = There is no record in the list
detail-no-project = No record is selected
compare-show =
    { $count ->
        [one] Compare { $count } record
       *[other] Compare { $count } records
    }
compare-title = Records side by side
compare-too-few = Add at least two records to the comparison first
compare-too-many = At most { $count } records can be compared
compare-nothing = No record has been added to the comparison
figure-density = Records in a cell:
figure-remark-unnamed-count = { $count ->
    [one] The name of 1 large record has no room.
   *[other] The names of { $count } large records have no room.
}
facets-explain = Narrow by sector, year, amount and so on, with the number of records of each
facet-row = { $name } · { $count ->
    [one] 1 record
   *[other] { $count } records
}
facet-row-excluded = Left out: { $name } · { $count ->
    [one] 1 record
   *[other] { $count } records
}
facet-stretch = { $from } to under { $below } · { $count ->
    [one] 1 record
   *[other] { $count } records
}
figure-title-scatter = { $completed } against { $planned } of each record
figure-title-treemap = { $measure } by { $first } and record
figure-note-no-pair = { $count ->
    [one] 1 record lacks its planned or completed amount and is not drawn.
   *[other] { $count } records lack their planned or completed amount and are not drawn.
}
figure-note-half-overlaps = { $count ->
    [one] 1 record has progress in periods that overlap in part.
   *[other] { $count } records have progress in periods that overlap in part.
} Of periods that overlap one is counted: one within a calendar year before one across years, then the longer, then the later.
figure-note-missing = { $count ->
    [one] 1 record has no published amount and is not in the totals.
   *[other] { $count } records have no published amount and are not in the totals.
}
figure-note-mixed-currencies = Some records are said to be in another currency; all amounts are added up as { $currency }.
figure-note-lists = A record can be on several lists, so the lists may add up to more than the total.
figure-note-lists-of = A record can have several of “{ $name }”, so these may add up to more than the total.
figure-hover-illustrative = { $count } of them illustrative
figure-hover-all-illustrative = All illustrative
figure-nothing-at-all = The chosen measure would be drawn here by year. The package has no records yet.
figure-nothing-filtered = No record matches the filter. Remove a condition, or clear the filter.
figure-nothing-computed = None of the records found has what this takes. Choose another measure, or count records.
figure-nothing-published = None of the records found has this amount published. Choose another measure, or count records.
figure-nothing-no-pairs = No record has both its planned and its completed amount published. Choose other measures, or another kind.
figure-note-missing-of = { $count ->
    [one] 1 record has no published amount of { $measure } and is not in that sum.
   *[other] { $count } records have no published amount of { $measure } and are not in that sum.
}
figure-note-no-year = { $what ->
    [count] { $count ->
        [one] 1 record has no year and is not drawn.
       *[other] { $count } records have no year and are not drawn.
    }
   *[amount] { $count ->
        [one] 1 record has no year ({ $amount }) and is not drawn.
       *[other] { $count } records have no year ({ $amount }) and are not drawn.
    }
}
figure-note-no-period = { $what ->
    [count] { $count ->
        [one] Data of 1 record that spans years is not drawn.
       *[other] Data of { $count } records that spans years is not drawn.
    }
   *[amount] { $count ->
        [one] Data of 1 record that spans years ({ $amount }) is not drawn.
       *[other] Data of { $count } records that spans years ({ $amount }) is not drawn.
    }
}
figure-note-with-undated = { $what ->
    [count] { $count ->
        [one] 1 record without a year is included.
       *[other] { $count } records without a year are included.
    }
   *[amount] { $count ->
        [one] 1 record without a year ({ $amount }) is included.
       *[other] { $count } records without a year ({ $amount }) are included.
    }
}
figure-note-with-no-period = { $what ->
    [count] { $count ->
        [one] Data of 1 record that spans years is included.
       *[other] Data of { $count } records that spans years is included.
    }
   *[amount] { $count ->
        [one] Data of 1 record that spans years ({ $amount }) is included.
       *[other] Data of { $count } records that spans years ({ $amount }) is included.
    }
}
figure-note-empty-years = No records in { $years }: left empty, which is not 0.
figure-note-undrawn-years = In { $years } there are only records that are not drawn: left empty, which is not 0.
figure-note-side-by-side = The lists overlap, so they stand side by side; in the total each record counts once.
figure-note-side-by-side-of = The groups of “{ $name }” overlap, so they stand side by side; in the total each record counts once.
figure-note-zero = { $count ->
    [one] 1 record has an amount of 0 and is not drawn.
   *[other] { $count } records have an amount of 0 and are not drawn.
}
figure-nothing-no-year = This kind goes along years, and none of the records chosen has one. Choose another year basis, or another kind.
figure-nothing-no-year-known = This kind goes along years, and no record with an amount has one. Choose another year basis, or another kind.
figure-nothing-overlap = Some records have several values of “{ $name }” and would be drawn several times. Choose a ranking, a table or bars side by side.
figure-title-treemap-two = { $measure } by { $first }, { $second } and record
figure-note-density = { $projects ->
    [one] 1 record is
   *[other] { $projects } records are
} drawn as { $cells ->
    [one] 1 cell
   *[other] { $cells } cells
}, the darker the more; the { $points } with the largest plans are points.
filter-period-measure = { $measure } belongs to a period, not to a record, so records cannot be filtered by it. Ask for it as the measure, or filter by a lifetime amount such as planned_total.
filter-count-measure = The number of records is a property of a group, not of a record, so records cannot be filtered by it.
filter-always-given = Every record has this, so there is no “not given”. Name a value.
query-period-of-lifetime = “{ $measure }” is over a record’s whole life and has no period of its own. Take the year of a stage date, for example the year signed, or ask for the amount of a period, such as completed_period.
sheet-list = Records
sheet-no-filter = None, all records
sheet-count = Records
sheet-illustrative-share = { $count } of the records are illustrative, { $share }%: not published data
sheet-name = { $zone } records
sheet-name-filtered = { $zone } records { $conditions }
list-written = { $path } is written: { $count ->
    [one] { $count } record
   *[other] { $count } records
}.
list-total = { $count ->
    [one] Total: 1 record
   *[other] Total: { $count } records
}
list-picked = { $count ->
    [one] Selected: 1 record
   *[other] Selected: { $count } records
}
list-total-missing = { $count ->
    [one] Not published for this record
   *[other] Not published for { $missing } of { $count } records
}
list-total-left-out = { $count ->
    [one] 1 record is left out: a package record is not counted beside its parts
   *[other] { $count } records are left out: a package record is not counted beside its parts
}
list-not-shown = Open the list of records first
list-empty = There are no records in the list
list-copied = { $shown ->
    [one] Copied: 1 record, ready to be pasted into Excel.
   *[other] Copied: { $shown } records, ready to be pasted into Excel.
}
list-nothing-to-copy = No row is selected. Choose records in the list first.
list-save-all = { $count ->
    [one] The only record
   *[other] All { $count } records
}
list-save-picked = { $count ->
    [one] The selected record
   *[other] The { $count } selected records
}
column-count = Records
changes-none = No differences in records
changes-added = { $count ->
    [one] { $count } record added
   *[other] { $count } records added
}
changes-removed = { $count ->
    [one] { $count } record removed
   *[other] { $count } records removed
}
changes-amounts = { $count ->
    [one] { $count } record with other amounts
   *[other] { $count } records with other amounts
}
changes-others = { $count ->
    [one] { $count } record changed otherwise
   *[other] { $count } records changed otherwise
}
help-diff =
    zonescope diff OLD NEW [--format { $format }]
    Compares two packages record by record: what was added and removed, amounts from and to, everything else that
    changed. Records are the same when their ids are. Exit code 1 when something differs, else 0.
    As a file for Excel: [--out FILE.xlsx|.csv] [--no-clobber]

    Example: zonescope diff 2026-09 2026-10 --format csv
palette-hint = A command, a sector, a record: name, id or pinyin
offers-project = Record
focus-search = Search records…
drill-none = List all records in the chart
keys-enter = Press a button; in a chart, list the records of the mark
figure-numbers-projects = Records
measure-project_count = Number of records
measure-within-project_count = the number of records
dimension-project = Record
projects-counted = { $count ->
    [one] 1 record
   *[other] { $count } records
}
without-amount = { $count ->
    [one] 1 record without a published amount
   *[other] { $count } records without a published amount
}
no-project = No record given
unit-projects = records
figure-note-empty-years-step = { $count ->
    [one] No records in 1 { $step }: left empty, which is not 0.
   *[other] No records in { $count } of the periods ({ $step }): left empty, which is not 0.
}
figure-note-undrawn-years-step = { $count ->
    [one] In 1 { $step } there are only records that are not drawn: left empty, which is not 0.
   *[other] In { $count } of the periods ({ $step }) there are only records that are not drawn: left empty, which is not 0.
}
figure-note-no-step = { $what ->
    [count] { $count ->
        [one] Of 1 record the year is known, but not the { $step }; it is not drawn.
       *[other] Of { $count } records the year is known, but not the { $step }; they are not drawn.
    }
   *[amount] { $count ->
        [one] Of 1 record ({ $amount }) the year is known, but not the { $step }; it is not drawn.
       *[other] Of { $count } records ({ $amount }) the year is known, but not the { $step }; they are not drawn.
    }
}
figure-nothing-no-step = This kind goes along time, and the dates of the records chosen are not that exact. Take years along the axis, or choose another kind.
figure-note-missing-statistic = { $count ->
    [one] 1 record without the number is not counted.
   *[other] { $count } records without the number are not counted.
}
figure-note-missing-ratio = { $count ->
    [one] 1 record without both numbers is in neither sum.
   *[other] { $count } records without both numbers are in neither sum.
}
figure-note-missing-distinct = { $count ->
    [one] 1 record of which nothing is said is not counted.
   *[other] { $count } records of which nothing is said are not counted.
}
figure-note-missing-days = { $count ->
    [one] 1 record of which both days are not known is not counted.
   *[other] { $count } records of which both days are not known are not counted.
}
figure-note-unweighted = The mean of a rate is not weighted: each record counts the same, large or small.
year-of-stage = by { $stage }
choice-year-of-stage = By { $stage }
kind-needs-a-year = No record has a year
detail-ladder = Dates
timeline-off-track = Each date
list-illustrative = , { $count } of them illustrative
sheet-extent-first = Only the first { $count } of { $all } that were found
sheet-extent-chosen = Only the { $count } that were selected, of { $all } in the list
cli-no-project = No record has the id “{ $id }”. zonescope list PATH --table NAME shows the ids.
column-missing = Without a value
figure-note-missing-number = { $count ->
    [one] 1 record has no { $measure } and is not counted.
   *[other] { $count } records have no { $measure } and are not counted.
}
figure-note-half-overlaps-step = { $count ->
    [one] 1 record has progress in periods that overlap in part.
   *[other] { $count } records have progress in periods that overlap in part.
} Each half-year, quarter or month has what periods come to exactly it, alone, added up or taken off one another, so together they may be more than the year, of which one of such periods is counted.
figure-note-besides-steps = { $what ->
    [count] { $count ->
        [one] 1 record has progress that does not come to whole periods ({ $step }); it is not drawn.
       *[other] { $count } records have progress that does not come to whole periods ({ $step }); it is not drawn.
    }
   *[amount] { $count ->
        [one] 1 record has progress ({ $amount }) that does not come to whole periods ({ $step }); it is not drawn.
       *[other] { $count } records have progress ({ $amount }) that does not come to whole periods ({ $step }); it is not drawn.
    }
}

check-all-records = All records
verdict-no_records-explain = The table has no records of this scope, so there is nothing to check against.
verdict-amounts_missing-explain = { $missing ->
        [one] 1 record has no value
       *[other] { $missing } records have no value
    }; with it the two may agree or not.
verdict-dates_missing-explain = { $undated ->
        [one] 1 record does not say when it was
       *[other] { $undated } records do not say when they were
    }, or not closely enough to tell whether it belongs here.
verdict-no_value-explain = Neither a value nor a number of records was published in this row.
verdict-other_currency-explain = What was published and the records are in different currencies; nothing is converted.
