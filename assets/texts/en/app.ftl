# The window

window-title = Zonescope
view-overview = Overview
view-sectors = Sectors
view-projects = Projects
view-sources = Sources
view-findings = Findings
view-indicators = Indicators

open-package = Open package…
reload-package = Read again
open-bundled = Open the bundled Shaoxing package
recent-packages = Recent
bundled-package = Bundled package
theme-light = Light
theme-dark = Dark
theme-system = System
toggle-detail = Detail
cancel = Cancel
about-name = Zonescope
about-version = Version { $version }
about-what = Opens a development zone's books and makes figures for reports. Without a network, and without writing into any package.
about-licence = Licensed under MIT or Apache-2.0, at your choice.
about-notices = What is built in, whose it is, and its licences:
about-copy = Copy version
pack-title = Save a copy as one file
pack-explain = All of the package as one .zonescope file, to send and to open by double-click.
browse = Browse…
browse-file = Browse files…
dismiss = Dismiss
copy-path = Copy path
go-back = Go back
try-again = Try again

filter-name = Filter condition
filter-add = + Filter
filter-hint = Filter: { $example }
filter-help = Write a condition and press Enter: sector=ic,bio; year=2019..2021; planned_total>=1bn; basis=published; text~示意
filter-remove = Remove this condition
filter-clear = Clear filter
filter-more = { $count } more conditions: { $conditions }
filter-more-brief = +{ $count }

status-filtered = { $count } filtered
status-in-doubt = { $count } more with dates too vague to tell
status-as-of = data as of { $date }
status-findings = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
status-errors = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, data may be missing ({ $count ->
    [one] 1 finding
   *[other] { $count } findings
})

working = Working…
loading-heading = Reading
loading-sentence = { $path }
broken-heading = This package cannot be opened

open-title = Open package
open-explain = Choose the folder that holds datapackage.json or a .zonescope file, or drop it on the window.
open-path = Path of the folder or of datapackage.json
open = Open

export-figure = Export figure
export-title = Export figure
export-preset = Layout
export-format = Format
export-also = And also
export-fit = Whole figure
export-true-size = Pixel by pixel
export-preview-coming = Drawing…
export-size = { $width } × { $height } mm · { $pixels } pixels
export-path = Save as
export = Export
format-png = PNG
format-svg = SVG
format-pdf = PDF
preset-label = { $name }, { $width } mm wide, { $pixels } pixels
preset-report-full = Report, full width
preset-report-half = Report, half width
preset-report-landscape = Report, landscape
preset-slide-full = Slide
preset-slide-half = Half a slide
preset-wechat = WeChat
picture-written = Written to { $path }.

choice-measure = Measure
choice-year-of = Year
choice-year-of-stage = Year { $stage }
choice-year-of-period = Period
kind-stacked = Stacked
kind-percent = 100 %
kind-lines = Lines
kind-area = Stacked area
kind-heat_map = Heat map
kind-grouped = Grouped
kind-index = Index
kind-growth = Growth
kind-contribution = Contribution
kind-ranked = Ranked
kind-multiples = Small multiples
kind-slope = Slope
kind-plan = Plan and completion
kind-scatter = Scatter
kind-treemap = Treemap
kind-table = Table
show-all-series = Show all series
all-in-chart = All in the chart
not-in-chart = { $why ->
    [all] also listed: { $count } not drawn, without a published amount
    [some] also listed: { $count } not drawn, { $without } of them without a published amount
   *[none] also listed: { $count } not drawn, for the reason in the note
}
behind-chart = Behind this chart
back-to-all = ← All

search-name = Search projects
search-hint = Name, id, investor, note
projects-empty = No projects yet
projects-empty-explain = The projects of the package are listed here. Write them into its projects table, one a row, and press F5 to read it again; or open another package.
sectors-empty-explain = Investment by sector and year is drawn here, above its projects. The package has none yet: write them into its projects table, one a row, and press F5 to read it again; or open another package.
projects-none = No project matches
projects-none-explain = Try another word, remove a condition, or clear the filter.

overview-empty = No published figures
overview-empty-explain = Published figures are shown here by group, each with its source. They stand in the observations table.
sources-documents = Documents and data sources
sources-none = The package names no sources. They stand in its sources table; projects and figures point at them by id.
sources-files = Files read
file-resource = Table
file-path = File
file-rows = Rows
file-size = Size
file-encoding = Encoding
findings-none = Nothing to report
findings-none-explain = Every row of the package reads well and fits the others.
findings-shortened = { $shown } of { $total } are listed; of one problem in one column only the first.

detail-empty = Click a project or a published figure to see everything about it, and its source.
detail-illustrative = Illustrative project, not published data
detail-in-group = { $group } · { $title }
detail-ladder = Stages
detail-date-unknown = date not published
detail-not-reached = not yet
detail-amounts = Amounts
detail-facts = Facts
detail-progress = Progress by period
detail-sources = Sources
detail-records = List the project records
detail-quote = Quote
quote = “{ $text }”
progress-period = Period
progress-rate = Rate

group-industry = Industry
group-key_projects = Key projects
group-bonded_zone = Bonded zone
group-construction = Construction
group-innovation_platforms = Innovation platforms
group-talent = Talent
group-other = Other
group-instruments = Instruments

qualifier-at-least = ≥
qualifier-at-most = ≤
qualifier-about = about
observation-rank = Rank { $rank }
observation-period = Period
observation-sector = Sector
observation-place = Place
observation-stage = Stage
observation-count = Count
observation-yoy = Year on year (as published)
observation-rank-field = Rank
observation-lists = Lists
observation-status = Status
status-a = Normal
status-b = Time series break
status-d = Definition differs
status-e = Estimated
status-f = Forecast
status-g = Experimental
status-h = Missing (holiday)
status-i = Imputed
status-j = Derogation
status-k = Included in another category
status-l = Not collected
status-m = Not published
status-n = Not significant
status-o = Missing
status-p = Provisional
status-q = Suppressed
status-s = Strike
status-u = Low reliability
status-v = Not validated
status-w = Includes another category
status-x = Not applicable

overwrite-question = There is “{ $name }” already.
overwrite-replace = Replace
overwrite-beside = Keep both (as “{ $name }”)
browse-missing = This machine has no file dialog (xdg-desktop-portal or zenity). Type the path into the field, or install one of them.
task-lost = Something went wrong inside the program, and this was not finished. Nothing else is lost; please report it.
settings-damaged = The settings file was damaged. It is kept as { $path }, and what could not be read of it is as it was at first.
settings-not-saved = The settings, and with them the kept filters, cannot be saved: { $reason }

open-written-file = Open file
open-written-folder = Open folder
cannot-open-written = Cannot open { $path }: { $reason }. Copy its path and open it in the file manager.
words-copied = Copied
context-list = List these projects
context-detail = Show details
context-only = Only { $name }
context-without = Leave out { $name }
context-copy-value = Copy value
context-copy-mark = Copy description
context-copy-cell = Copy cell
context-copy-row = Copy row
context-copy-all = Copy all of it
context-findings-of = Only findings on this project
context-findings-table = Only findings in this table
context-nothing = Nothing stands here

findings-all = All
findings-so-many = { $name } { $count }
findings-any-table = All tables
findings-words = Search findings
findings-none-so = No finding matches
findings-column-severity = Severity
findings-column-table = Table
findings-column-file = File
findings-column-line = Line
findings-column-column = Column
findings-column-value = Value
findings-column-sentence = What is wrong and what to do
findings-column-code = Code
# The parts of the window, spoken when F6 leads to them
pane-top = Top bar
pane-views = Views
pane-chart = Chart
pane-detail = Detail
pane-list = List
