# The list of projects: columns, selection, totals, copying, saving

# The second sheet of a saved file
sheet-list = Projects
sheet-about = About
sheet-package = Package
sheet-as-of = Data as of
sheet-filter = Filter
sheet-no-filter = None, all projects
sheet-no-filter-of-part = None
sheet-extent = Extent
sheet-extent-first = Only the first { $count } of { $all } that were found
sheet-extent-chosen = Only the { $count } that were selected, of { $all } in the list
sheet-order = Order
sheet-package-order = As in the package
sheet-likeliest-first = Nearest to the search first
sheet-ascending = { $name } ascending
sheet-descending = { $name } descending
sheet-count = Projects
sheet-unit = Unit of amounts
sheet-illustrative = Illustrative data
sheet-illustrative-share = { $count } of the projects are illustrative, { $share }%: not published data
sheet-early = Dates before 1900
sheet-early-explain = Written as text: spreadsheets know no such dates
sheet-missing = Empty cells
sheet-missing-explain = The package does not say; an empty cell is not 0
sheet-name = { $zone } projects
sheet-name-filtered = { $zone } projects { $conditions }

sheet-too-many-rows = The list has { $rows } rows; an Excel sheet holds at most { $most }. Save it as CSV, or narrow the filter first.
list-not-current = The numbers are still being worked out for the new filter; copy or save them in a moment.
figure-not-current = The figure is still being worked out for the new filter; export it in a moment.
sheet-cancelled = Cancelled; no file was written.

cli-list-unwritten = Not written: { $count ->
    [one] 1 further column
   *[other] { $count } further columns
} ({ $names }{ $more ->
    [0] {""}
   *[other] , …
}). To write every column: --columns all.
cli-list-format = Rows cannot be written as a “.{ $extension }” file. Choose a name that ends in .xlsx or .csv.
cli-list-format-and-out = With --out the ending of the file's name says the format. Leave out --format.
cli-list-in-doubt = { $count ->
    [one] 1 more project has a date too vague to tell whether it passes the filter, and is not listed.
   *[other] { $count } more projects have dates too vague to tell whether they pass the filter, and are not listed.
}
cli-rows-written = { $path } is written: { $count ->
    [one] { $count } row
   *[other] { $count } rows
}.
list-written = { $path } is written: { $count ->
    [one] { $count } project
   *[other] { $count } projects
}.

list-columns = Columns…
list-columns-without-room = No room for now: { $names }
list-last-column = One column has to stay
list-reset-columns = Reset columns
list-columns-untouched = The columns are the proposed ones
list-heading-hint = Click to sort, again to reverse, a third time for the order of the package; Shift-click sorts by one more column. Drag to move, drag the right edge to resize, double-click it to fit, right-click for more.
list-sort-ascending = Sort ascending
list-sort-descending = Sort descending
list-sort-also = Sort by this column too
list-sort-also-by = Sort also by { $name }
list-unsort = Back to the order of the package
list-sorted = Sorted by { $order }
list-not-sorted = This is the order of the package
list-hide-column = Hide this column
list-show-column = Show column: { $name }
list-move-left = Move left
list-move-right = Move right

list-total = { $count ->
    [one] Total: 1 project
   *[other] Total: { $count } projects
}
list-picked = { $count ->
    [one] Selected: 1 project
   *[other] Selected: { $count } projects
}
list-illustrative = , { $count } of them illustrative
list-foot-inexact = { $count ->
    [one] 1 number in it is not meant exactly
   *[other] { $count } numbers in it are not meant exactly
}
list-foot-mean = mean { $mean }
list-foot-several-currencies = several currencies, not added
list-foot-several-times = several times, not added
list-total-missing = { $count ->
    [one] Not published for this project
   *[other] Not published for { $missing } of { $count } projects
}
list-total-left-out = { $count ->
    [one] 1 project is left out: a package project is not counted beside its parts
   *[other] { $count } projects are left out: a package project is not counted beside its parts
}
list-total-counted-once = { $count ->
    [one] 1 record is left out: its period overlaps that of another one of the same thing
   *[other] { $count } records are left out: their periods overlap those of others of the same thing
}
list-spoken-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
list-spoken-row = row { $row }

list-pick-all = Select all rows
list-pick-none = Select no rows
list-copy = Copy selected rows
list-not-shown = Open the list of projects first
list-empty = There are no projects in the list
list-copied = { $shown ->
    [one] Copied: 1 project, ready to be pasted into Excel.
   *[other] Copied: { $shown } projects, ready to be pasted into Excel.
}
list-nothing-to-copy = No row is selected. Choose projects in the list first.
list-too-many-to-copy = { $rows } rows are selected; at most { $most } can be copied. Use “Save list…” to save them as a file.

list-save-offer = Save list…
list-save-title = Save list
list-save-explain = As it is filtered and sorted now; the headings say the units of amounts.
list-save-all = { $count ->
    [one] The only project
   *[other] All { $count } projects
}
list-save-shown-columns = { $count ->
    [one] The 1 column shown
   *[other] The { $count } columns shown
}
list-save-all-columns = { $count ->
    [one] The only column
   *[other] All { $count } columns
}
list-save-picked = { $count ->
    [one] The selected project
   *[other] The { $count } selected projects
}
list-format-xlsx = Excel (xlsx)
list-format-csv = CSV
list-save = Save
list-saving = { $rows } of { $all } rows written

keys-lists = Lists
keys-click = click
keys-rows = In a list: select a range / add or remove a row
keys-range = Extend the selection; with PageUp, PageDown, Home and End too
keys-walk = Move without selecting; Space adds or removes
keys-all = Select all rows, select none
keys-copy = Copy selected rows
keys-sort = On a heading: sort by it, by one more (↑1 ↓2 is which goes first)
keys-column = On a heading: move the column; Shift+← and Shift+→ its width, Shift+F10 its menu
