# Figures: title, subtitle, notes, sources, hover

figure-title = { $measure } by { $by }
figure-title-percent = Shares of { $within } by { $by }
figure-title-index = Index of { $within } by { $by } ({ $base } = 100)
figure-title-growth = Yearly growth of { $within } by { $by }
figure-title-contribution = What each { $first } adds to the growth of { $within }
figure-title-ranked = { $measure } by { $first }, ranked
figure-title-slope-alone = Change of { $within } since { $base }
figure-title-slope = Change of { $within } by { $first } since { $base }
figure-title-plan = { $completed } against { $planned } by { $by }
figure-title-scatter = { $completed } against { $planned } of each project
figure-title-treemap = { $measure } by { $first } and project
figure-two-dimensions = { $one } and { $two }
year-of-stage = by year { $stage }
year-of-period = by period
amount-with-unit = { $amount } { $unit }
figure-own-only = { $name } (not below)
figure-illustrative = Illustrative
figure-notes = Note: { $notes }
figure-note-illustrative = Hatched parts are illustrative, not published figures.
figure-note-illustrative-lines = Hollow points are mostly illustrative, dashes join two of them; they are not published figures.
figure-note-illustrative-less = Some of what is shown is illustrative, though never more than half of a point; that is not published.
figure-note-illustrative-unmarked = Some of what is shown is illustrative, which nothing in the figure shows; that is not published.
figure-note-illustrative-plans = Plans include illustrative data, not published figures.
figure-note-illustrative-cells = Cells with a hatched corner contain illustrative data, not published figures.
figure-unit-percent-plain = % (on top the total)
figure-unit-percent = % (on top the total, { $unit })
figure-unit-share = %
figure-unit-growth = Growth over the year before, %
figure-unit-contribution = Percentage points (on top the growth of the whole, %)
figure-unit-index = { $year } = 100
figure-axis-name = { $measure } ({ $unit })
figure-rest = { $count } others
figure-total = Total
figure-share = Share
figure-whole = everything
figure-average = Average { $value }
figure-target = Target { $value }
figure-note-unfinished = { $year } is held only to { $date } and is not a whole year.
figure-note-schedule = The dashed line is the schedule: { $months }/12 of the plan for { $year }.
figure-note-no-pair = { $count ->
    [one] 1 project lacks its planned or completed amount and is not drawn.
   *[other] { $count } projects lack their planned or completed amount and are not drawn.
}
figure-hover-growth = { $value } % over the year before
figure-hover-contribution = { $value } percentage points of the growth
figure-hover-index = Index { $value }
figure-hover-change = { $from }: { $before } → { $to }: { $now } { $unit }
figure-hover-rate = { $rate } completed = { $done } ÷ { $planned } { $unit }
figure-hover-ahead = { $points } percentage points ahead of schedule
figure-hover-behind = { $points } percentage points behind schedule
figure-note-all-illustrative = All of it is illustrative, not published figures.
figure-note-half-overlaps = { $count ->
    [one] 1 project has progress in periods that overlap in part.
   *[other] { $count } projects have progress in periods that overlap in part.
} Of periods that overlap one is counted: one within a calendar year before one across years, then the longer, then the later.
figure-note-half-overlaps-step = { $count ->
    [one] 1 project has progress in periods that overlap in part.
   *[other] { $count } projects have progress in periods that overlap in part.
} Each half-year, quarter or month has what periods come to exactly it, alone, added up or taken off one another, so together they may be more than the year, of which one of such periods is counted.
figure-note-kinds-of-years = The years do not all begin with the same month (calendar years, fiscal years) and share months, so they are not to be held against one another.
figure-note-missing = { $count ->
    [one] Not in the totals: 1 project without a published amount.
   *[other] Not in the totals: { $count } projects without a published amount.
}
figure-note-mixed-currencies = Some projects are said to be in another currency; all amounts are added up as { $currency }.
figure-note-totals-unmatched = { $count ->
    [one] 1 row is called a total but is not the sum of the others, and does not count.
   *[other] { $count } rows are called totals but are not the sums of the others, and do not count.
}
figure-note-totals-kept = { $count ->
    [one] 1 row is called like a total but is not the sum of others, and counts.
   *[other] { $count } rows are called like totals but are not the sums of others, and count.
}
figure-note-errors = { $count ->
    [one] There is 1 error
   *[other] There are { $count } errors
} in the data that was read: records may be missing, and what could not be read counts as not published.
figure-note-lists = A project can be on several lists, so the lists may add up to more than the total.
figure-note-lists-of = A project can have several of “{ $name }”, so these may add up to more than the total.
figure-note-hidden = Not included: { $names }.
figure-note-glyphs = The fonts of this program lack { $codes }; 〓 stands in.
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
figure-nothing-shown = Every series is hidden. Show one of them again.
figure-nothing-needs-years = This kind compares years. It works with years along the axis; or choose another kind.
figure-nothing-years-apart = The years begin with different months, and none has another of its kind to be held against, so no change can be computed. Choose another kind.
figure-nothing-one-year = There is only { $year }, so there is no year to compare it with. Widen the years, or choose another kind.
figure-nothing-no-base = No series has an amount above 0 in { $base } to compare with. Choose another year, or another kind.
figure-nothing-no-ends = No series has an amount in { $years }. Choose other years, or another kind.
figure-nothing-no-two-years = No series has amounts in two years in a row, the first of them above 0, so there is nothing to compare. Choose another kind.
figure-nothing-held-apart = No project has its values published in full in two years that can be compared, so no change can be computed. Choose another kind.
figure-nothing-held-apart-step = No project has its values published in full in two periods that can be compared, so no change can be computed. Choose another kind.
figure-nothing-zero = All amounts are 0, so there are no areas. Choose another kind.
figure-nothing-share = The total is zero, so there are no shares. Choose another kind.
figure-nothing-two-currencies = Planned and completed amounts are in different currencies. Choose another kind.
figure-nothing-no-plan = This table has no planned and completed amounts to hold against each other. Choose another kind.
figure-nothing-no-pairs = No project has both its planned and its completed amount published. Choose other measures, or another kind.
figure-summary-head = { $title } ({ $subtitle }).
figure-summary-total = {" "}Total { $total }.
figure-summary-of = {" "}{ $name }: total { $value }.
figure-summary-year = {" "}Total of { $year }: { $value }.
figure-summary-year-whole = {" "}All of { $year }: { $value }.
figure-summary-nothing = {" "}{ $reason }
figure-summary-also = {" "}{ $sentence }
figure-summary-illustrative = It contains illustrative data, not published figures.
figure-summary-largest = {" "}Highest stack: { $category }, { $value }.
figure-summary-course = {" "}{ $name }: { $from } in { $first }, { $to } in { $last }.
figure-summary-moment = {" "}{ $name }: { $from } in { $first }.
figure-value-of-time = { $value } in { $time }
figure-note-no-shares = In { $names } the total is zero, so there are no shares.
figure-note-rates-of-both = Rates are of projects with both amounts.
figure-note-unrated = { $count ->
    [one] 1 bar has
   *[other] { $count } bars have
} no rate: no amount above 0 was planned for the same projects.
name-qualified = { $name } ({ $by })
figure-summary-undated = {" "}{ $name }: { $from } ({ $first }).
figure-summary-together = { $name } together
figure-summary-together-whole = { $name } taken together
figure-summary-larger = {" "}{ $name }: { $value }.
figure-summary-further = {" "}And { $count } more series.
figure-summary-between = {" "}Highest: { $high }; lowest: { $low }.
figure-summary-tied = { $text }, { $count } alike
figure-summary-top = {" "}{ $count } in all, the largest { $names }.
figure-summary-each = {" "}{ $count } in all, among them { $names }.
figure-summary-all-alike = {" "}{ $count } in all, each { $value }.
figure-summary-top-drawn = {" "}{ $count } drawn, the largest { $names }.
figure-summary-only = {" "}{ $names }.
figure-summary-named = { $name } ({ $value })
figure-summary-beside = { $name } { $value }
figure-summary-besides = { $value }, { $more }
figure-summary-behind = {" "}Computed from { $measure } of { $value } in all.
figure-summary-value-percent = { $value } %
figure-summary-value-growth = { $value } %
figure-summary-value-index = { $value }
figure-summary-value-contribution = { $value } percentage points
filter-not = not { $what }
filter-land = Land
filter-mu = { $land } mu
filter-given = { $name } given
filter-date-of = Date { $stage }
filter-missing = no { $name } given
figure-hover-published = Published { $published }; the records give { $computed } ({ $count }), difference { $difference }
figure-published-of = { $value } ({ $count })
figure-note-published = { $mark }: { $line }.
figure-hover-planned = { $measure } { $amount } { $unit }
figure-all-completed = 100 % completed
figure-title-index-no-base = Index of { $within } by { $by }
figure-title-slope-no-base = Change of { $within } by { $first } between two years
figure-without = { $name } (without { $names })
figure-unit-contribution-alone = Percentage points
figure-note-amounts-illustrative = All amounts are illustrative, not published figures.
figure-note-illustrative-growth = Hatched bars contain illustrative data, not published figures.
figure-note-in-part = { $count ->
    [one] 1 project has { $measure } published for some of its periods only; what is not published is in no sum.
   *[other] { $count } projects have { $measure } published for some of their periods only; what is not published is in no sum.
}
figure-hover-in-part = { $count } of them published for some periods only
figure-note-rates-of-periods = Rates are of projects and periods with both amounts published.
figure-note-held-apart = { $count ->
    [one] Changes are of projects published in full in both years; 1 project is left out where it is not.
   *[other] Changes are of projects published in full in both years; { $count } projects are left out where they are not.
}
figure-note-held-apart-step = { $count ->
    [one] Changes are of projects published in full in both periods; 1 project is left out where it is not.
   *[other] Changes are of projects published in full in both periods; { $count } projects are left out where they are not.
}
figure-note-missing-of = { $count ->
    [one] 1 project has no published amount of { $measure } and is not in that sum.
   *[other] { $count } projects have no published amount of { $measure } and are not in that sum.
}
figure-note-no-year = { $what ->
    [count] { $count ->
        [one] 1 project has no year and is not drawn.
       *[other] { $count } projects have no year and are not drawn.
    }
   *[amount] { $count ->
        [one] 1 project has no year ({ $amount }) and is not drawn.
       *[other] { $count } projects have no year ({ $amount }) and are not drawn.
    }
}
figure-note-no-period = { $what ->
    [count] { $count ->
        [one] Data of 1 project that spans years is not drawn.
       *[other] Data of { $count } projects that spans years is not drawn.
    }
   *[amount] { $count ->
        [one] Data of 1 project that spans years ({ $amount }) is not drawn.
       *[other] Data of { $count } projects that spans years ({ $amount }) is not drawn.
    }
}
figure-note-with-undated = { $what ->
    [count] { $count ->
        [one] 1 project without a year is included.
       *[other] { $count } projects without a year are included.
    }
   *[amount] { $count ->
        [one] 1 project without a year ({ $amount }) is included.
       *[other] { $count } projects without a year ({ $amount }) are included.
    }
}
figure-note-with-no-period = { $what ->
    [count] { $count ->
        [one] Data of 1 project that spans years is included.
       *[other] Data of { $count } projects that spans years is included.
    }
   *[amount] { $count ->
        [one] Data of 1 project that spans years ({ $amount }) is included.
       *[other] Data of { $count } projects that spans years ({ $amount }) is included.
    }
}
figure-amount-some-missing = { $amount }, { $count } of them without an amount
figure-note-empty-years = No projects in { $years }: left empty, which is not 0.
figure-note-undrawn-years = In { $years } there are only projects that are not drawn: left empty, which is not 0.
figure-note-unknown-series = Not drawn, having no published amount: { $names }.
figure-note-unknown-years = In { $years } there are records whose numbers are missing: left empty, which is not 0.
figure-note-no-base = Not drawn, having nothing, 0 or less in { $base } to compare with: { $names }.
figure-note-no-end = Not drawn, having nothing in { $years }: { $names }.
figure-note-one-end = With an amount in one of the two years only, drawn as a point: { $names }.
figure-note-one-end-step = With an amount in one of the two periods only, drawn as a point: { $names }.
figure-note-no-two-years-whole = Not drawn, having no amounts in two years in a row of which the first has a total above 0: { $names }.
figure-note-no-two-years-whole-step = Not drawn, having no amounts in two periods in a row of which the first has a total above 0: { $names }.
figure-note-no-two-years = Not drawn, having no amounts in two years in a row of which the first is above 0: { $names }.
figure-note-years-of-other-kinds = Not drawn, beginning with another month than the years that are, so that nothing can be held against them: { $years }.
figure-note-years-not-there = { $years } was asked for and is not there; another year stands in for it.
figure-note-gaps = { $count ->
    [one] 1 change is not drawn: one of its years has no value, or the year before is 0 or less.
   *[other] { $count } changes are not drawn: one of their years has no value, or the year before is 0 or less.
}
figure-note-gaps-whole = { $count ->
    [one] 1 contribution is not drawn: one of its two years has no value, or the year before comes to 0 or less in all.
   *[other] { $count } contributions are not drawn: one of their two years has no value, or the year before comes to 0 or less in all.
}
figure-note-gaps-whole-step = { $count ->
    [one] 1 contribution is not drawn: one of its two periods has no value, or the period before comes to 0 or less in all.
   *[other] { $count } contributions are not drawn: one of their two periods has no value, or the period before comes to 0 or less in all.
}
figure-nothing-no-two-years-whole = No series has values in two years in a row of which the first comes to more than 0 in all, so no contribution can be computed. Choose another kind.
figure-nothing-no-two-years-whole-step = No series has values in two periods in a row of which the first comes to more than 0 in all, so no contribution can be computed. Choose another kind.
figure-note-rounded-parts = Rounding leaves totals off in the last digit: { $names }.
figure-note-rounded-parts-many = Rounding leaves { $count } totals off in the last digit.
figure-note-fewer-alone = { $asked } were to stand alone; at most { $alone } can here, the others stand together.
figure-note-no-whole = In { $years } some series cannot be computed, so the growth of the whole is not written there.
figure-note-side-by-side = The lists overlap, so they stand side by side; in the total each project counts once.
figure-note-side-by-side-of = The groups of “{ $name }” overlap, so they stand side by side; in the total each project counts once.
figure-note-zero = { $count ->
    [one] 1 project has an amount of 0 and is not drawn.
   *[other] { $count } projects have an amount of 0 and are not drawn.
}
figure-nothing-no-year = This kind goes along years, and none of the projects chosen has one. Choose another year basis, or another kind.
figure-nothing-no-year-known = This kind goes along years, and no project with an amount has one. Choose another year basis, or another kind.
figure-nothing-overlap = Some projects have several values of “{ $name }” and would be drawn several times. Choose another kind that adds nothing up: ranking, table, bars side by side.
figure-nothing-no-order = This kind leads from one category to the next, and those chosen follow no order. Take time, stages or classes along the axis, or choose another kind.
figure-title-treemap-two = { $measure } by { $first }, { $second } and project
figure-note-undivided = Not divided by { $names }.
figure-note-illustrative-points = Hollow points are mostly illustrative, not published figures.
figure-note-illustrative-bins = Hollow points and hatched cells are mostly illustrative, not published figures.
figure-note-no-land = { $count ->
    [one] Without land: 1 point, drawn smallest.
   *[other] Without land: { $count } points, drawn smallest.
}
figure-note-density = { $projects ->
    [one] 1 project is
   *[other] { $projects } projects are
} drawn as { $cells ->
    [one] 1 cell
   *[other] { $cells } cells
}, the darker the more; the { $points } with the largest plans are points.
figure-hover-stretch = { $name }: { $from } to less than { $to }
time-year = { $year }
figure-title-growth-step = Growth of { $within } over the period before, by { $by }
figure-unit-growth-step = Growth over the period before, %
figure-hover-growth-step = { $value } % over the period before
figure-nothing-one-year-step = There is only { $year }, so there is nothing to compare it with. Widen the years, or choose another kind.
figure-nothing-no-two-years-step = No series has amounts in two periods in a row, the first of them above 0, so there is nothing to compare. Choose another kind.
figure-note-no-two-years-step = Not drawn, having no amounts in two periods in a row of which the first is above 0: { $names }.
figure-note-gaps-step = { $count ->
    [one] 1 change is not drawn: one of its periods has no value, or the period before is 0 or less.
   *[other] { $count } changes are not drawn: one of their periods has no value, or the period before is 0 or less.
}
figure-note-unfinished-step = { $year } is held only to { $date } and is not whole.
figure-note-empty-years-step = { $count ->
    [one] No projects in 1 { $step }: left empty, which is not 0.
   *[other] No projects in { $count } of the periods ({ $step }): left empty, which is not 0.
}
figure-note-undrawn-years-step = { $count ->
    [one] In 1 { $step } there are only projects that are not drawn: left empty, which is not 0.
   *[other] In { $count } of the periods ({ $step }) there are only projects that are not drawn: left empty, which is not 0.
}
figure-note-unknown-years-step = { $count ->
    [one] In 1 { $step } there are records whose numbers are missing: left empty, which is not 0.
   *[other] In { $count } of the periods ({ $step }) there are records whose numbers are missing: left empty, which is not 0.
}
figure-note-unsure-step = { $count ->
    [one] In 1 { $step } no project is known to be, but some of which only the year is known may be: left empty, which is not 0.
   *[other] In { $count } of the periods ({ $step }) no project is known to be, but some of which only the year is known may be: left empty, which is not 0.
}
figure-note-rest-dwarfs = The other { $count } come to { $value } together, more than any that stands alone.
figure-note-not-yet = { $count ->
    [one] 1 of them is not { $stage } yet.
   *[other] { $count } of them are not { $stage } yet.
}
figure-note-no-step = { $what ->
    [count] { $count ->
        [one] Of 1 project the year is known, but not the { $step }; it is not drawn.
       *[other] Of { $count } projects the year is known, but not the { $step }; they are not drawn.
    }
   *[amount] { $count ->
        [one] Of 1 project ({ $amount }) the year is known, but not the { $step }; it is not drawn.
       *[other] Of { $count } projects ({ $amount }) the year is known, but not the { $step }; they are not drawn.
    }
}
figure-note-besides-steps = { $what ->
    [count] { $count ->
        [one] 1 project has progress that does not come to whole periods ({ $step }); it is not drawn.
       *[other] { $count } projects have progress that does not come to whole periods ({ $step }); it is not drawn.
    }
   *[amount] { $count ->
        [one] 1 project has progress ({ $amount }) that does not come to whole periods ({ $step }); it is not drawn.
       *[other] { $count } projects have progress ({ $amount }) that does not come to whole periods ({ $step }); it is not drawn.
    }
}
figure-nothing-no-step = This kind goes along time, and the dates of the projects chosen are not that exact. Take years along the axis, or choose another kind.
figure-too-many-steps = There are { $count } periods from the first to the last; a figure takes { $most } at most. Choose longer ones, or fewer years with a condition such as year=2019..2021.
figure-summary-whole = {" "}Of all: { $value }.
figure-note-missing-statistic = { $count ->
    [one] 1 project without the number is not counted.
   *[other] { $count } projects without the number are not counted.
}
figure-note-missing-ratio = { $count ->
    [one] 1 project without both numbers is in neither sum.
   *[other] { $count } projects without both numbers are in neither sum.
}
figure-note-missing-distinct = { $count ->
    [one] 1 project of which nothing is said is not counted.
   *[other] { $count } projects of which nothing is said are not counted.
}
figure-note-missing-days = { $count ->
    [one] 1 project of which both days are not known is not counted.
   *[other] { $count } projects of which both days are not known are not counted.
}
figure-note-unweighted = The mean of a rate is not weighted: each project counts the same, large or small.
figure-note-stock = This is a stock and is not added up over time: of each period its last numbers count, and of several periods those of the last ({ $date }).
figure-note-stock-one = This is a stock and is not added up over time: only the last numbers count, those of { $date }.
figure-note-classes = Classes include their lower bound and not their upper.
figure-note-in-doubt = { $count ->
    [one] 1 project has a date too vague to tell whether it passes the filter, and is not counted.
   *[other] { $count } projects have dates too vague to tell whether they pass the filter, and are not counted.
}
figure-note-qualified = { $count ->
    [one] One of the values is
   *[other] { $count } of the values are
 } not meant exactly (about, at least, at most); each counts as the number that is written.
figure-parts-kept-apart = The numbers of “{ $measure }” are of a whole and of its parts, or rates or ranks, and are not put on one another, as the kind “{ $kind }” would do. Kinds that keep them apart: { $kinds }.
figure-series-not-over-time = “{ $measure }” was published by period and is not added up over time; the kind “{ $kind }” would put periods on one another. Put time along the axis, or choose one of: { $kinds }.
figure-note-latest = Of each stretch of time the period published last counts; nothing is added up over time (the last one: { $date }).
figure-note-latest-one = The period published last counts ({ $date }); nothing is added up over time.
figure-kept-apart = The rows say their own currency or unit, and what is in different ones is not put on one another, as the kind “{ $kind }” would do with “{ $measure }”. Kinds that keep them apart: { $kinds }.
figure-note-kept-apart = Sums are kept apart by the column “{ $column }”: each is in its own currency or unit, nothing is converted, and what holds several of them has no sum.
figure-note-one-currency = Only rows of one value of the column “{ $column }” are added up; nothing is converted.
figure-not-additive = “{ $measure }” cannot be added up, and the kind “{ $kind }” adds its parts. Kinds that do: { $kinds }.
figure-no-pair-of-statistic = The kind “{ $kind }” compares what was planned with what was completed, so it is none for “{ $measure }”. Kinds that do: { $kinds }.
figure-not-over-time = “{ $measure }” is a stock and is not added up over time; the kind “{ $kind }” would put times on one another. Put time along the axis, or choose one of: { $kinds }.
figure-below-nothing = The column “{ $column }” has numbers below zero, and no part of a whole and no area is below zero, as the kind “{ $kind }” would have it. Kinds that show them: { $kinds }.
figure-below-nothing-pair = The column “{ $column }” has numbers below zero, and the axes of the kind “{ $kind }” begin at 0. Kinds that show them: { $kinds }.
figure-below-nothing-shares = The column “{ $column }” has numbers below zero, so that there are no shares of what they come to. Show the values instead of shares.
figure-nothing-computed = None of the projects found has what this takes. Choose another measure, or count projects.
figure-note-nets-within = Some numbers are below zero: the segments are what they leave of the others.
figure-note-nets = Numbers below zero hang below the axis; the number on a stack is what they leave of those above it.
figure-note-numbers-illustrative = All numbers are illustrative, not published figures.
figure-note-missing-number = { $count ->
    [one] 1 project has no { $measure } and is not counted.
   *[other] { $count } projects have no { $measure } and are not counted.
}
