# Command line: help and messages

help =
    zonescope opens a development zone's books: investment by sector and year, projects, figures.

    zonescope [PATH]                the window; PATH is a package folder, its datapackage.json, or a spreadsheet
    zonescope check PATH            what is wrong with a package
    zonescope describe PATH         a datapackage.json for a folder of bare CSV files
    zonescope inspect FILE          what is in a spreadsheet of somebody else
    zonescope import FILE… …        such spreadsheets as a new package
    zonescope tables PATH           the tables of a package, and what is in their columns
    zonescope reconcile PATH        published totals beside those of the records
    zonescope fence PATH …          which records lie within the boundaries (electronic fence)
    zonescope diff OLD NEW          what differs between two packages
    zonescope query PATH …          sums by dimensions
    zonescope list PATH …           projects
    zonescope show PATH ID          one project in full
    zonescope figure PATH …         a figure: PNG, SVG, PDF, or its numbers: XLSX, CSV
    zonescope map PATH …            a map of records and boundaries: PNG, SVG, PDF
    zonescope report PATH TEMPLATE  a report from a template: DOCX, HTML, Markdown
    zonescope picture PATH …        the whole window, drawn without a display
    zonescope pack PATH …           a package as one file to double-click
    zonescope workbook PATH …       a package as one workbook, to be changed and imported again
    zonescope sample …              an illustrative package of any size
    zonescope completion SHELL      what a shell needs to complete these words
    zonescope man                   this and all other help as a page for man

    Without PATH the package opened last, or the bundled Shaoxing Hi-tech Zone.
    More on a command, with an example: zonescope COMMAND --help. Every command takes --locale zh-CN|en.
    A file that is there already is replaced, which is said; with --no-clobber nothing is written then. Nothing is ever written into a package.
    Errors in a package are counted on standard error; with --strict everything that is made of one, from query
    and figure to report, pack and workbook, then writes nothing and exits with 1.
help-check =
    zonescope check PATH [--format { $format }]
    Lists what is wrong: file, row, column, reason and cure.
    Exit code: 0 nothing worse than a warning; 1 errors; 2 cannot be opened.
    As a file for Excel: [--out FILE.xlsx|.csv] [--no-clobber]

    Example: zonescope check data/shaoxing
help-query =
    zonescope query PATH [--table NAME] --measure M --by DIM[,DIM] [--year-of STAGE|period] [--where FILTER]… [--format { $format }]
    Measures: { $measures }
    Statistics: mean: median: least: most: with a column, as in median:planned_total; distinct:place  ratio:planned_total/land_mu  days:signed:started
    Dimensions: { $dimensions }, and classes of a number as in classes:planned_total
    Filters: sector=ic,bio  year=2019..2021  planned_total>=1bn  stage!=suspended  basis=published  text~示意
    CSV has one row a cell: dimensions, value (yuan, two decimals), count (projects), missing (those without an amount), in_part (those with an amount for some of their periods only; where there are any).
    As a file for Excel: [--out FILE.xlsx|.csv] [--no-clobber]

    Published figures: zonescope query PATH --table observations --indicator NAME [--basis { $basis }]
    A row a period: each by itself, or from January on. A value worked out says of which periods; published growth and computed growth stand apart.
    As tables of query, list and figure: --table series (by year), series_single (by month and quarter), series_cumulative (since January), of one indicator series:NAME, as in --table series_cumulative:NAME --measure NAME --by year,months

    Example: zonescope query data/shaoxing --measure planned_total --by branch,year --where "year=2019..2021" --format csv
help-list =
    zonescope list PATH [--table NAME] [--where FILTER]… [--search WORDS] [--sort COLUMN[:desc]] [--limit N] [--columns A,B] [--year-of STAGE] [--format { $format }]
    Columns: { $columns }, and the date of each stage, date_STAGE (or STAGE).
    --search looks in name, id, investor and note, by pinyin and initials too; the likeliest comes first unless sorted.
    Amounts are in yuan in CSV and JSON, in the unit that suits them in a table.
    --columns all takes every column; without --columns those that a list shows at first are written, and the others are named.
    As a file for Excel: [--out FILE.xlsx|.csv] [--no-clobber], with units in the headings and, in xlsx, a second sheet that explains.

    Example: zonescope list data/shaoxing --where sector=ic --sort planned_total:desc --limit 10
help-show =
    zonescope show PATH ID [--table NAME] [--format { $format }]
    All fields, stages, progress and sources of one project.

    Example: zonescope show data/shaoxing smic-phase-2
help-figure =
    zonescope figure PATH [--table NAME] --measure M --by sector,year [--kind KIND] [--year-of STAGE|period] [--where FILTER]… --out FILE.png|.svg|.pdf|.xlsx|.csv…
    zonescope figure PATH --spec FILE.json|OLD_FIGURE|FOLDER… [any option below instead of what the file says] --out FILE|FOLDER [--no-clobber]
    Kinds: { $kinds }
    Options: { $choices }
    Options: [--focus ID,ID]… [--hide ID,ID]… [--open SECTOR,SECTOR]… [--reference average|schedule|target=30bn]…
    Size: [--preset PRESET] [--width-mm W] [--height-mm H|auto] [--text-pt 9] [--dpi D] [--svg-text { $svg-text }] [--font FILE]… [--format { $format }] [--allow-empty] [--locale zh-CN|en]
    --font names a TrueType or OpenType file for characters that the program's own fonts lack.
    Presets: { $presets }; the first, 156 mm wide, unless said otherwise
    To keep what was drawn: [--save-spec FILE.json] and later --spec FILE.json
    A folder, or --spec several times, makes one file each in the folder --out FOLDER, called by its name; PNG unless --format says otherwise.

    Example: zonescope figure data/shaoxing --measure planned_total --by branch,year --out figure1.png
help-a-year = YEAR
help-a-text = TEXT
help-picture =
    zonescope picture [PATH] --view { $view } [--table NAME] [--size 1600x1000] [--scale 1] [--theme { $theme }]
        Options: [--where FILTER]… [--search WORDS] [--typing FILTER] [--select ID]… [--pane WIDTH] [--columns A,B] [--locale zh-CN|en] --out FILE.png [--no-clobber] [--strict]
    Draws the whole window without a display or a graphics card. Of a spreadsheet it draws how it is imported; --select D, 12
    and D12 are the menu of a column, that of a row, and a cell.

    Example: zonescope picture data/shaoxing --view sectors --out window.png
help-pack =
    zonescope pack PATH --out FILE.zonescope [--no-clobber] [--strict]
    Writes a package, with all files that its descriptor names, as one file to send. It opens by double-click, as an argument,
    or dropped on the window, without being unpacked.

    Example: zonescope pack data/shaoxing --out shaoxing.zonescope
pack-written = Wrote { $path } ({ $files ->
    [one] 1 file
   *[other] { $files } files
}).
pack-cannot-read = { $path } cannot be read: { $reason }. Nothing was written.
help-sample =
    zonescope sample [--projects N] [--seed S] --out FOLDER [--no-clobber]
    zonescope sample --table { $table } [--rows N] [--columns C] [--seed S] --out FOLDER
    Makes an illustrative package; the same options give the same bytes.
    --table adds a table: enterprises, instruments, leads, or wide: one that nobody has heard of, with columns of every
    kind in turn, C in all (5 to 1000, 20 unless said). Then there are 100 projects unless --projects says otherwise.

    Example: zonescope sample --projects 20000 --seed 7 --out sample-20k
    Example: zonescope sample --table wide --rows 1000000 --columns 20 --out wide-1m
help-completion =
    zonescope completion SHELL [--locale zh-CN|en]
    SHELL is bash, zsh or fish.
    Writes what the shell needs to complete commands, options and their values; what commands do is said beside them (zsh, fish).
    Packages for Linux install it. The script goes where the shell looks for it, or is read at once.

    Example: zonescope completion bash > ~/.local/share/bash-completion/completions/zonescope
help-man =
    zonescope man [--locale zh-CN|en]
    Writes the help of all commands as one page for man.

    Example: zonescope man > zonescope.1
man-name = Name
man-what = open a development zone's books, and make figures for reports
man-description = Description
man-commands = Commands
man-files = Files
man-files-text =
    PACKAGE-figures beside a package    the figures that are kept
    The window remembers its settings in zonescope, in the folder that the system has for settings of programs.
built-with-window = with window
built-without-window = without window
built-for-release = release
built-for-development = development
built-from-commit = from { $commit }
built-between = {", "}

cli-missing-shell = The shell is missing: bash, zsh or fish.
cli-unknown-shell = “{ $shell }” is no shell that is known here. There are bash, zsh and fish.
cli-reference-unheeded = --reference { $value } makes no difference to “{ $kind }” here: it draws no such line.
cli-measure-unheeded = --measure { $measure } makes no difference to “{ $kind }”: it holds { $completed } against { $planned }.
cli-figure-other-kinds = {" "}Kinds that draw something here: --kind { $kinds }
cli-choice-unheeded = --{ $option } makes no difference to “{ $kind }”.
cli-missing-value = Option --{ $option } lacks its value.
cli-missing-option = Option --{ $option } is missing. See --help for an example.
cli-missing-path = The path of the package is missing. See --help for an example.
cli-missing-glyphs = No font here has { $characters }; 〓 stands in. Name a font file that has them with --font.
cli-no-font = “{ $path }” is not a font that can be used. Give a TrueType or OpenType file (.ttf, .otf, .ttc).
cli-missing-id = The id of the project is missing. zonescope list PATH shows the ids.
cli-unknown-word = “{ $word }” is not understood. See --help for commands and options.
cli-unknown-option-nearest = “{ $word }” is not understood. Is --{ $nearest } meant? See --help for commands and options.
cli-strange-word = “{ $word }” cannot be read. See --help for an example.
cli-wrong-value = --{ $option } cannot be “{ $value }”. See --help for what it can be.
cli-cannot-write-output = The answer could not be written: { $reason }.
cli-check-summary-tables = { $tables ->
    [one] One table
   *[other] { $tables } tables
}; { $errors ->
    [one] one error
   *[other] { $errors } errors
}, { $warnings ->
    [one] one warning
   *[other] { $warnings } warnings
}, { $notes ->
    [one] one note
   *[other] { $notes } notes
}.
cli-check-summary = { $projects ->
    [one] 1 project
   *[other] { $projects } projects
}; { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}, { $notes ->
    [one] 1 note
   *[other] { $notes } notes
}.
cli-no-value = { $option } takes no value, but “{ $value }” was given. Leave it away.
cli-misread = The command line is not understood. See zonescope --help.
cli-package-errors = { $count ->
    [one] There is 1 error
   *[other] There are { $count } errors
} in { $path }, so records may be missing from the result. See them with zonescope check; with --strict nothing is answered from a package with errors.
cli-package-errors-strict = { $count ->
    [one] There is 1 error
   *[other] There are { $count } errors
} in { $path }, so nothing is answered, as --strict asks. See them with zonescope check, and correct them.
cli-no-project = No project has the id “{ $id }”. zonescope list PATH shows the ids.
cli-show-progress = planned { $planned }, completed { $completed } { $unit }, rate { $rate }
cli-figure-format = Cannot write a “.{ $extension }” file. Use a name that ends in .png, .svg, .pdf, .xlsx or .csv.
cli-picture-format = Cannot write a “.{ $extension }” file. Use a name that ends in .png.
cli-out-is-a-folder = { $path } is a folder. Name a file in it, such as { $example }.
cli-sample-written = { $projects } illustrative projects written to { $out }.
cli-sample-table-written = Table { $table } of { $rows } illustrative rows written to { $out }{ $projects ->
    [0] {""}
   *[other] , with { $projects } illustrative projects
 }.
cli-sample-columns = --columns goes with --table wide only: the columns of other tables are fixed. Leave --columns out, or ask for --table wide.
sample-not-empty = The folder { $path } is not empty. Name a new or an empty one.
sample-not-a-folder = { $path } is not a folder. Name a new or an empty one.
cli-no-display = The window cannot be opened: { $reason }. Run it on a machine with a desktop, or use the commands that need no window: check, describe, inspect, import, tables, reconcile, fence, diff, query, list, show, figure, map, report, picture, pack, workbook, sample, completion, man (see zonescope --help).
no-display-reason = there is no display
no-opengl-reason = there is no usable OpenGL
cli-no-window-feature = This program was built without its window. Build it again with cargo build --features window, or use the commands that need none (see zonescope --help).

figure-numbers-written = Written to { $path }.
figure-written = Written to { $path } ({ $width } × { $height } mm, { $pixels } pixels).
cannot-write-file = Cannot write { $path }: { $reason }. Choose another folder, or close the program that has the file open.
file-in-package = “{ $path }” is in the folder of the package { $folder }, where nothing is ever written. Choose another folder.
file-of-package = “{ $path }” is another name of a file of the package { $folder }, which is never written to. Choose another name.
output-source = “{ $path }” is one of the files that are read, which are never written to. Choose another name.
output-twice = Two of the files to write are the same file, { $path }. Give them different names.
cli-counted-once = Periods of the same thing that overlap are counted once; the note in the figure says how many records are passed over.
output-taken = { $path } is there already. Choose another name, or leave --no-clobber out to replace it.
output-folder-taken = The folder { $path } is there already, with something in it. Choose another name: no folder is replaced.
output-unread = Nobody reads from the pipe { $path }. Start the program that reads from it first.
output-not-a-file = { $path } is a disk or a socket, to which no file can be written. Choose another name.
file-replaced = The file that was there before was replaced.
io-not-found = there is no such file or folder
io-denied = permission is denied
io-exists = something of that name is there already
io-is-a-folder = it is a folder
io-not-a-folder = a part of the path is not a folder
io-full = the disk is full
io-read-only = the disk is read-only
io-name = the system does not take that name
io-not-empty = the folder is not empty
io-too-large = it is too large
io-not-text = it is not text
io-damaged = what is packed is damaged, or packed in a way that is not supported
io-no-file = it is not a regular file
io-shorter = it became shorter while it was read
io-busy = another program is using it
io-memory = there is not enough memory
io-closed = nobody reads it any more
io-network = the network drive does not answer
io-device = the disk cannot be read or written
io-too-many-open = too many files are open
io-loop = its links lead round in a circle
io-other = system error
size-length = { $mm } mm is no length for a figure; 40 to 1200 mm are. If pixels or centimetres were meant, convert them.
size-dpi = { $dpi } dpi will not do; 96 to 600 will.
size-pixels = { $pixels } pixels are too many. There may be { $most } in all: reduce the size or the dpi.
export-failed = The figure could not be made. This is a defect of the program; please report it.
sheet-defect = The workbook could not be made. This is a defect of the program; please report it.
cli-unknown-indicator = There is no indicator “{ $indicator }”. There are { $count }, such as { $known }.
cli-unknown-indicator-nearest = There is no indicator “{ $indicator }”. Did you mean “{ $near }”?
cli-not-with-indicator = --{ $option } is for projects and other records and does not go with --indicator: leave one of the two out.
cli-unknown-table = There is no table “{ $table }” in this package. It has: { $known }.
help-describe =
    zonescope describe PATH [--write] [--out datapackage.json] [--no-clobber]
    Makes a complete datapackage.json for a folder of bare CSV files, or for one of them: encoding, delimiter, the row of the
    heading, rows that are notes, and the type and unit of each column. It is only shown; --write puts it into the folder,
    never in the place of one that is there.

    Example: zonescope describe books --write
help-tables =
    zonescope tables PATH [--format { $format }]
    Lists the tables of a package and their columns: what stands in each, in which unit, how many groups, how that is known,
    and how many rows say nothing. query, list, show, figure and picture ask any of them when its name is given as their table.
    As a file for Excel: [--out FILE.xlsx|.csv] [--no-clobber]

    Example: zonescope tables data/shaoxing
