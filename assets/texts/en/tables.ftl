# Tables that can be copied and saved
table-copy-findings = Copy findings
table-copy-figure = Copy the chart’s numbers
table-copy-checks = Copy checks
table-copy-changes = Copy changes
table-copy-comparison = Copy comparison
table-copy-columns = Copy columns
table-copy-sources = Copy sources
table-copy-account = Copy the account
table-save-findings = Save findings…
table-save-figure = Save the chart’s numbers…
table-save-checks = Save checks…
table-save-changes = Save changes…
table-save-comparison = Save comparison…
table-save-columns = Save columns…
table-save-sources = Save sources…
table-save-account = Save the account…
table-copied-findings = Copied { $count } findings. They can be pasted into Excel or WPS.
table-copied-figure = Copied { $count } rows of numbers. They can be pasted into Excel or WPS.
table-copied-checks = Copied { $count } checks. They can be pasted into Excel or WPS.
table-copied-changes = Copied { $count } changes. They can be pasted into Excel or WPS.
table-copied-comparison = Copied the comparison: { $count } rows. They can be pasted into Excel or WPS.
table-copied-columns = Copied { $count } columns. They can be pasted into Excel or WPS.
table-copied-sources = Copied { $count } sources. They can be pasted into Excel or WPS.
table-copied-account = Copied { $count } rows of the account. They can be pasted into Excel or WPS.
table-title-findings = Save findings
table-title-figure = Save the chart’s numbers
table-title-checks = Save checks
table-title-changes = Save changes
table-title-comparison = Save comparison
table-title-columns = Save columns
table-title-sources = Save sources
table-title-account = Save the account
table-explain-findings = Saves the findings listed now, one a row.
table-explain-figure = Saves every number that is drawn; notes and sources stand on a second sheet.
table-explain-checks = Saves all checks, one a row, in the order on screen.
table-explain-changes = Saves what differs between the two readings, one a row.
table-explain-comparison = Saves the projects side by side, a field a row.
table-explain-columns = Saves what each column of the table in sight is taken for, one a row.
table-explain-sources = Saves the documents the books name, one a row.
table-explain-account = Saves where every row went, and what the numbers of each column add up to before and after.
table-file-findings = { $zone } data findings
table-file-figure = { $zone } { $name }
table-file-checks = { $zone } checks
table-file-changes = { $zone } changes
table-file-comparison = { $zone } comparison
table-file-columns = { $zone } { $name } columns
table-file-sources = { $zone } sources
table-file-account = { $name } import account
table-written-findings = Wrote { $count } findings to { $path }.
table-written-figure = Wrote { $count } rows of numbers to { $path }.
table-written-checks = Wrote { $count } checks to { $path }.
table-written-changes = Wrote { $count } changes to { $path }.
table-written-comparison = Wrote { $count } rows of the comparison to { $path }.
table-written-columns = Wrote { $count } columns to { $path }.
table-written-sources = Wrote { $count } sources to { $path }.
table-written-account = Wrote { $count } rows of the account to { $path }.
table-none-findings = Nothing to report
table-none-figure = The chart has no numbers
table-none-checks = There is nothing to check
table-none-changes = Nothing has changed
table-none-comparison = At least two projects must be pinned
table-none-columns = Open the page of sources first
table-none-sources = The books name no source
table-none-account = Nothing is imported yet

changes-name = Changes
change-column-kind = Change
change-column-id = Id
change-column-name = Name
change-column-what = Field
change-column-from = Before
change-column-to = Now
change-column-table = Table
figure-numbers-with-unit = { $name } ({ $unit })
figure-numbers-category = Category
figure-numbers-series = Series
figure-numbers-mark = Name
figure-numbers-value = Value
figure-numbers-planned = { $name }: planned
figure-numbers-illustrative = { $name }: of that illustrative
figure-numbers-illustrative-part = Of that illustrative
figure-numbers-total = Total
figure-numbers-projects = Projects
table-approvals = Approvals
table-series = Published series by year
table-series_single = Published series by month and quarter
table-series_cumulative = Published series since January
table-series-of = { $indicator } by year
table-series_single-of = { $indicator } by month and quarter
table-series_cumulative-of = { $indicator } since January
table-projects = Projects
describe-table = { $path } → { $table }: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}, { $columns ->
    [one] 1 column
   *[other] { $columns } columns
}{ $odd }
describe-odd = , { $odd }
describe-tab = a tab
describe-delimiter = separated by { $sign }
describe-header-row = heading in row { $row }
describe-no-header = no heading
describe-own-names = columns without a name, or with one that comes twice, were named
describe-unit = the line above the table says { $unit }, taken as the unit of numbers without one
describe-notes = { $count ->
    [one] 1 row of titles or notes
   *[other] { $count } rows of titles or notes
}
describe-stock = { $column } is a stock (“{ $word }”): not added up over time, the last value in { $time } holds ("sum": "not_over_time")
describe-never-added = never added up: { $column } (“{ $word }”; "sum": "never")
describe-reference = { $column } refers to { $table }: all { $count } of its values stand in its column { $id } ("foreignKeys")
describe-left-aside = Left aside: { $names }
describe-written = Wrote { $path }.
tables-table = { $table } ({ $title }): { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}, { $columns ->
    [one] 1 column
   *[other] { $columns } columns
}
tables-groups = { $count ->
    [one] 1 group
   *[other] { $count } groups
}
tables-declared = as declared
tables-around = Read with the tables above, their columns being those that the program knows: { $count } tables: { $tables }
tables-around-table = { $table } ({ $rows } rows)
tables-guessed = from its values
tables-missing = { $count ->
    [one] 1 missing
   *[other] { $count } missing
}
tables-column-groups = Groups
tables-column-missing = Missing
tables-column-rows = Rows of the table
tables-heading = Tables
table-show = Table { $table }
table-spoken = { $table }, { $rows } rows

sources-columns = Columns: { $table }
sources-columns-explain = What each column is taken for, and on whose word. Columns that the program does not know can be changed; that is remembered on this computer, not written into the package, so the command line and other computers read the package as it is and may come to other numbers; copied into datapackage.json it holds everywhere.
sources-column = Column
sources-kind = Taken for
sources-unit = Unit
sources-word = On whose word
sources-values = Values
sources-known = known to the program
sources-chosen = chosen by you
sources-kind-spoken = { $column }, taken for { $kind }, change
sources-adds-up-all = Adds up
sources-adds-up-not_over_time = Stock: not added up over time
sources-adds-up-never = Never added up
sources-as-read = As it was read
sources-copy-descriptor = Copy as a descriptor says it
sources-copied = Copied; paste it into the resources of datapackage.json.
sources-nothing-taken = No column was changed by hand

sheet-figure = Chart
sheet-figure-title = Title
sheet-figure-subtitle = Subtitle
sheet-figure-kind = Kind
sheet-figure-unit = Unit
sheet-figure-as-of = Data as of
sheet-figure-note = Note
sheet-figure-source = Source
sheet-figure-in-words = In words
sheet-figure-chart = Chart
sheet-figure-native = Drawn by the spreadsheet from the table, and open to changes. Slanted stripes (hollow points of lines, dashes where all of a line is) stand for what is illustrative by more than half.
sheet-figure-native-without-lines = Drawn by the spreadsheet from the table, and open to changes. Slanted stripes (hollow points of lines, dashes where all of a line is) stand for what is illustrative by more than half. The figure's reference lines are not drawn.
sheet-figure-shades = Spreadsheets have no heat maps: the cells of the table are shaded by their values instead.
sheet-figure-no-native = Spreadsheets have no chart of the kind “{ $kind }”, so there are only its numbers.
sheet-figure-again = Open again
sheet-figure-again-how = Drop this file on the window of Zonescope, or give it to zonescope figure as --spec: the figure is drawn again as it was asked for, and whether the data has changed since is said.

record-none = There is no figure of Zonescope in the file. PNG, SVG, PDF and XLSX files that Zonescope wrote carry their figure; saved again by another program they may lose it.
record-newer = The file was written by a newer version of Zonescope: update Zonescope first.
record-unchanged = The data has not changed: drawn as it was asked for then, the numbers are those of the file.
record-changed = The data has changed: drawn as it was asked for then, the numbers are not those of the file.
record-changed-few = The data has changed: { $count ->
        [one] one number differs
       *[other] { $count } numbers differ
    } from the file: { $changes }.
record-changed-many = The data has changed: { $count } numbers differ from the file, among them { $changes }.
record-change = { $name }: { $was } → { $is }
record-no-number = none
record-of-table = The figure is of the table “{ $table }”. Open that table on the left first.
