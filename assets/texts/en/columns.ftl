# More columns of lists; a package project is not counted beside its parts

column-lon = Longitude
column-lat = Latitude
column-sources = Sources
column-parent-id = Part of (id)
column-qualifier = { $column } qualifier

columns-land = Land
columns-left-out-of = { $column } { $projects }
columns-left-out = Not in the totals: { $which }. A package project is not counted beside its parts.
columns-left-out-aside = ; { $which } not counted (a package project is not counted beside its parts)
columns-not-counted = Not in the total: a package project is not counted beside its parts
columns-not-counted-spoken = { $amount } (not in the total)
columns-none-counted = Not counted
columns-sheet-left-out = Not counted twice
columns-sheet-explain = { $sentence } They are in grey italics; a plain sum of the cells is too large, these are the totals:
columns-sheet-total = Total: { $column }

figure-note-left-out = { $count ->
    [one] 1 project is
   *[other] { $count } projects are
} not counted: a package project is not counted beside its parts.
