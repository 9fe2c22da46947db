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
