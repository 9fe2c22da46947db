# Figures: title, subtitle, notes, sources, hover

figure-title = { $measure } by { $by }
figure-title-share = Shares of { $measure } by { $by }
figure-two-dimensions = { $one } and { $two }
year-of-stage = by year { $stage }
year-of-period = by period
amount-with-unit = { $amount } { $unit }
figure-own-only = { $name } (not below)
figure-illustrative = Illustrative
figure-notes = Note: { $notes }
figure-note-illustrative = Hatched parts are illustrative, not published figures.
figure-note-illustrative-lines = Hollow points are mostly illustrative, dashes join two of them; they are not published figures.
figure-note-illustrative-cells = Cells with a hatched corner contain illustrative data, not published figures.
figure-unit-percent = % (on top the total, { $unit })
figure-note-all-illustrative = All of it is illustrative, not published figures.
figure-note-missing = { $count ->
    [one] 1 project has no published amount and is not in the totals.
   *[other] { $count } projects have no published amount and are not in the totals.
}
figure-note-lists = A project can be on several lists, so the lists may add up to more than the total.
figure-note-hidden = Not included: { $names }.
figure-note-glyphs = No font here has { $codes }; 〓 stands in.
figure-sources = Source: { $sources }.
figure-sources-as-of = Source: { $sources }. Data as of { $date }.
figure-no-source = not given
figure-more-sources = { $count } more
source-title = , “{ $title }”
source-separator = ;{" "}
note-separator = {" "}
figure-hover-share = { $share } of the total of { $of }
figure-hover-missing = { $projects }, { $count } of them without a published amount
figure-hover-illustrative = { $count } of them illustrative
figure-hover-all-illustrative = All illustrative
figure-nothing-at-all = The chosen measure would be drawn here by year. The package has no projects yet.
figure-nothing-filtered = No project matches the filter. Remove a condition, or clear the filter.
figure-nothing-published = None of the projects found has this amount published. Choose another measure, or count projects.
figure-nothing-shown = Every series is hidden. Click the legend to show one.
figure-summary = { $title } ({ $subtitle }). Total { $total }.
figure-summary-largest = {" "}Highest: { $category }, { $value }.
filter-not = not { $what }
filter-land = Land
filter-mu = { $land } mu
filter-given = { $name } given
filter-missing = no { $name } given
