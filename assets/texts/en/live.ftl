# The data files changed on disk; what differs between two readings

live-changed = Data files changed: { $files }
live-changed-more = { $files } and others, { $count } files in all
live-reading = Reading again…
live-failed = The new content cannot be read; what is shown is the data from before. { $why }
live-done = Read again. { $summary }
live-reload = Read again
live-by-itself = Always read by itself
live-later = Later
live-show = Show changes
live-retry = Try again
reload-by-itself = Read by itself when data files change
show-changes = Show what changed with the last reading
no-changes = Nothing was read again yet
dismiss-live = Dismiss the message about changed files
live-and = {", "}

changes-title = What changed
changes-none = No differences in projects
changes-and = {", "}
changes-added = { $count ->
    [one] { $count } project added
   *[other] { $count } projects added
}
changes-removed = { $count ->
    [one] { $count } project removed
   *[other] { $count } projects removed
}
changes-amounts = { $count ->
    [one] { $count } project with other amounts
   *[other] { $count } projects with other amounts
}
changes-others = { $count ->
    [one] { $count } project changed otherwise
   *[other] { $count } projects changed otherwise
}
changes-first = The first { $count } are listed
changes-progress = Progress
changes-progress-row = { $period }: { $amounts }
changes-progress-field = { $field } { $value }
column-name_en = English name
change-added = Added
change-removed = Removed
change-amount = Amount
change-other = Other
change-line = { $what }: { $from } → { $to }

help-diff =
    zonescope diff OLD NEW [--format { $format }]
    Compares two packages project by project: what was added and removed, amounts from and to, everything else that
    changed. Projects are the same when their ids are. Exit code 1 when something differs, else 0.
    As a file for Excel: [--out FILE.xlsx|.csv] [--no-clobber]

    Example: zonescope diff 2026-09 2026-10 --format csv
changes-of-table = { $table }: { $changes }
changes-table-added = new table { $table }
changes-table-removed = table { $table } is gone
changes-next-table = ;{" "}
changes-whole-table = whole table

around-table-datapackage = Package
around-table-sectors = Sectors
around-table-places = Places
around-table-stages = Stages
around-table-sources = Sources
around-table-lists = Lists
around-table-indicators = Indicators
around-table-observations = Observations
around-column-name_zh = Name
around-column-name_en = English name
around-column-level = Level
around-column-as_of = Data as of
around-column-currency = Currency
around-column-year_of = Years by
around-column-fiscal_year_start = Fiscal year begins
around-column-parent = Parent
around-column-gbt4754 = GB/T 4754
around-column-color = Colour
around-column-note = Note
around-column-kind = Kind
around-column-lon = Longitude
around-column-lat = Latitude
around-column-order = Order
around-column-title = Title
around-column-title_en = English title
around-column-publisher = Publisher
around-column-publisher_en = English publisher
around-column-issue = Issue
around-column-issue_en = English issue
around-column-date = Date
around-column-url = Link
around-column-license = Licence
around-column-unit = Unit
around-column-direction = Direction
around-column-decimals = Decimals
around-column-group = Group
around-column-definition_zh = Definition
around-column-definition_en = English definition
around-column-measure = Measure
around-column-value = Value
around-column-qualifier = Qualifier
around-column-status = Status
around-column-count = Count
around-column-yoy_pct = Published growth
around-column-rank = Rank
around-column-source = Source
around-column-quote = Quote
changes-columns-added = { $count ->
    [one] 1 column added
   *[other] { $count } columns added
}
changes-columns-removed = { $count ->
    [one] 1 column removed
   *[other] { $count } columns removed
}
changes-around = { $count ->
    [one] 1 difference
   *[other] { $count } differences
}
changes-none-at-all = No differences
