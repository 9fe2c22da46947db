# The list of projects: columns, selection, totals, copying, saving

# The second sheet of a saved file
sheet-list = Projects
sheet-about = About
sheet-package = Package
sheet-as-of = Data as of
sheet-filter = Filter
sheet-no-filter = None, all projects
sheet-order = Order
sheet-package-order = As in the package
sheet-ascending = { $name }, ascending
sheet-descending = { $name }, descending
sheet-count = Projects
sheet-unit = Unit of amounts
sheet-illustrative = Illustrative data
sheet-illustrative-share = { $count } of the projects are illustrative, { $share }%: not published data
sheet-missing = Empty cells
sheet-missing-explain = The package does not say; an empty cell is not 0
sheet-name = { $zone } projects
sheet-name-filtered = { $zone } projects { $conditions }

sheet-too-many-rows = The list has { $rows } rows; an Excel sheet holds at most { $most }. Save it as CSV, or narrow the filter first.
sheet-of-package = “{ $path }” is a file of the package itself and is never overwritten. Choose another name or folder.
sheet-cancelled = Cancelled; no file was written.

cli-list-format = A list cannot be a “.{ $extension }” file. Choose a name that ends in .xlsx or .csv.
cli-list-format-and-out = With --out the ending of the file's name says the format. Leave out --format.
list-written = { $path } is written: { $count ->
    [one] { $count } project
   *[other] { $count } projects
}.
