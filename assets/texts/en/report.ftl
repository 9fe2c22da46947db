# Reports: what is wrong in a template, gaps, and the words that reports bring with them

help-report =
    zonescope report PATH TEMPLATE --out FILE.docx [--out FILE.html] [--out FILE.md] [--set NAME=VALUE]… [--table NAME] [--font FILE]… [--no-clobber]
    Writes a report from a template: every number in it is a slot that the books fill in. TEMPLATE is a Markdown file, or one that comes with the program: monthly-economy, key-projects.
    A slot stands in double braces, such as value: planned_total where sector=ic year=2021; also change, turn, share, completion, schedule, largest; figure, table, records and indicators on lines of their own.
    The next issue is one parameter: --set period=2021-09
    A slot without a value says “Not published” and is listed on standard error; with --strict nothing is written then, and the exit code is 1.
    --explain [--format { $format }] lists each slot with query, value, source and quote.
    --template FILE.docx takes over the styles of that document. --save-template FILE.md writes the template out, to be changed.
    --font FILE names a TrueType or OpenType file for characters of figures that the program's own fonts lack.
    The syntax is in docs/reports.md.

    Example: zonescope report data/shaoxing monthly-economy --out report.docx

report-missing-template = The template is missing: a Markdown file, or one of monthly-economy, key-projects.
report-template-unknown = There is no template “{ $name }”. The program has { $known }; for your own name its file, such as monthly.md.
report-template-saved = The template was written to { $path }. Change it and name that file as TEMPLATE.
report-set = “{ $value }” is no parameter. Write --set NAME=VALUE, such as --set year=2021.
report-format = A report cannot be written as .{ $extension }; it can be { $known }.
report-written = Written to { $path } ({ $slots ->
    [one] 1 slot
   *[other] { $slots } slots
}, { $figures ->
    [one] 1 figure
   *[other] { $figures } figures
}).
report-not-made = The report could not be made: { $reason }.
report-gap = { $file }, line { $line }, column { $column } has no value: { $slot } ({ $why })
report-gaps-strict = { $count ->
    [one] One slot has
   *[other] { $count } slots have
} no value, so nothing was written. Add the data, or leave out --strict.
report-note-missing = Without { $count ->
    [one] one record that lacks it
   *[other] { $count } records that lack it
}.
report-gap-none = there are no such records
report-gap-missing = { $count ->
    [one] the one record lacks it
   *[other] all { $count } records lack it
}
report-gap-period = there is no such period
report-gap-target = there is no target for that year
report-gap-growth = neither published nor two periods to compare
report-gap-after = the books were closed on { $date }, before that time
report-gap-before = the books begin with { $year }, after that time
report-gap-open = the books were closed on { $date }, before the end of that time: it cannot be held against a whole one
report-gap-in-doubt = { $count ->
    [one] one record has a date too vague to tell whether it belongs there
   *[other] { $count } records have dates too vague to tell whether they belong there
}
report-gap-see = what it refers to has nothing in it
report-value-in-doubt = { $value } (not counting { $count } with dates too vague to tell)
report-styles-no-document = { $path } is no Word document (.docx), so its styles cannot be taken over.
report-styles-unreadable = The styles of { $path } cannot be read. Open it in Word or WPS and save it as .docx again.

report-at = { $file }, line { $line }, column { $column }: { $why }
report-head-open = The --- at the top is not closed. Put a line of --- behind the parameters.
report-head-line = “{ $line }” is no parameter. Between the two lines of --- each line says “name: value”; names have letters, digits and underscores.
report-head-twice = The parameter { $name } stands there twice. Leave one out.
report-braces-open = These {"{{"} have no {"}}"}. Add them, or write \{"{{"} for the braces themselves.
report-bold-open = This ** has no other **. Add it, or write \*\* for the stars themselves.
report-comment-open = This <!-- has no -->.
report-heading = A heading is one to four # and a blank, as in “## Heading”.
report-no-code = A report has no blocks of code. Leave the line out, or put \ before it.
report-no-images = Figures of a report are drawn from the books; other pictures cannot be put in. Write {"{{"}figure: …{"}}"}.
report-no-html = A report takes no HTML. Leave it out, or write \< for the sign itself.
report-row-width = This row has { $found } cells and the heading { $expected }; they must be as many.
report-table-rule = Below the heading of a table stands a line of dashes, such as | --- | ---: |, with as many cells.
report-alone = { $slot } stands on a line of its own; next to it may be its caption only.
report-caption-of-nothing = A caption stands right above or below its figure or table, without an empty line.
report-see-nearest = No figure or table is called “{ $name }”. Is { $nearest } meant?
report-see-unknown = No figure or table is called “{ $name }”. Write as { $name } in its slot, so that the text can refer to it.
report-slot-strange = “{ $slot }” is neither a parameter nor a slot. A parameter is {"{{"}year{"}}"}, a slot {"{{"}value: …{"}}"}.
report-slot-empty = “{ $slot }” does not say what is asked for. Behind the colon comes the measure, such as planned_total.
report-kind-nearest = There is no slot “{ $word }”. Is { $nearest } meant?
report-kind-known = There is no slot “{ $word }”. There are { $known }.
report-word-empty = Nothing stands behind { $word }.
report-word-strange = “{ $word }” is not understood in “{ $slot }”. A value with a blank in it is quoted.
report-word-value = { $word } cannot be “{ $value }”.
report-word-missing = “{ $slot }” lacks { $word }.
report-needs-time = “{ $slot }” needs to know of when: say year=2021 or period=2021-09 behind where, or say against what.
report-parameter-nearest = There is no parameter “{ $name }”. Is { $nearest } meant?
report-parameter-known = There is no parameter “{ $name }”. There are { $known }. Parameters stand at the top of the template, between two lines of ---.
report-property-unknown = There is no “.{ $property }”. There are { $known }.
report-property-of-none = The parameter { $name } is “{ $value }”, which has no .{ $property }: it must be a period such as 2021, 2021-09, 2021-01/2021-09.
report-steps-of-none = The parameter { $name } is “{ $value }”, which cannot be moved by { $steps }: it must be a whole number or a period.
report-not-published = Of published figures only value, change, turn, completion and schedule can be asked: “{ $slot }”.
report-condition-published = Published figures know no condition “{ $clause }”. There are { $known }, each with an equals sign.
report-published-several = There are several series of “{ $indicator }”. Say which: { $known }
report-figure-unknown = There is no figure “{ $name }”. Kept beside the package: { $known }. Or say what it shows: {"{{"}figure: MEASURE by DIM,DIM …{"}}"}.
report-figure-wrong = The figure “{ $name }” cannot be drawn: { $why }
report-no-figures = none

report-change-up = rose by { $value }
report-change-down = fell by { $value }
report-change-level = was unchanged
report-change-more = rose by { $value }
report-change-less = fell by { $value }
report-largest-one = { $name } ({ $value })
report-caption = { $measure } by { $by }
report-caption-unit = { $measure } by { $by } ({ $unit })
report-caption-with-unit = { $caption } ({ $unit })
report-caption-records = { $count ->
    [one] The project
   *[other] The { $count } projects
}
report-caption-published = Published figures, { $period }
report-caption-group = { $caption }: { $group }
report-indicator = Indicator
report-about = Of
report-growth = Year on year
report-unit-count = {""}
report-total = Total
report-number = No.
report-records-none = There are none.
report-records-first = The first { $shown } of { $count }.
report-table-illustrative = With illustrative data, not to be cited.
report-illustrative = With illustrative data, made by the program to show what it does: not published, not to be cited.
report-figure-word = Figure
report-table-word = Table
report-caption-blank = {" "}
report-caption-behind = {". "}{ $caption }
report-figure-caption = Figure { $number }. { $caption }
report-table-caption = Table { $number }. { $caption }
report-see = see { $numbers }
report-see-figure = Figure { $number }
report-see-table = Table { $number }
report-see-and = {" and "}

report-day = { $day } { $month } { $year }
report-period-year = { $year }
report-period-half-1 = the first half of { $year }
report-period-half-2 = the second half of { $year }
report-period-quarter = Q{ $part } { $year }
report-period-month = { $first } { $year }
report-period-months = { $first }–{ $last } { $year }
report-period-years = { $first } { $year } to { $last } { $end }
report-month-1 = January
report-month-2 = February
report-month-3 = March
report-month-4 = April
report-month-5 = May
report-month-6 = June
report-month-7 = July
report-month-8 = August
report-month-9 = September
report-month-10 = October
report-month-11 = November
report-month-12 = December

report-column-line = Line
report-column-slot = Slot
report-column-query = Query
report-column-value = Value
report-column-exact = Exact value
report-column-source = Source
report-column-quote = Quote
report-column-how = Worked out as
report-column-gap = Why there is none
