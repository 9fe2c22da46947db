# Other people's spreadsheets

cli-missing-file = The file to read is missing. Example: zonescope inspect projects.xlsx
help-inspect =
    zonescope inspect FILE [--sheet NAME]… [--encoding NAME] [--delimiter SIGN] [--format { $format }]
    What is in a file, and what it would become; nothing is written. CSV, TSV, XLSX, XLS, XLSB, ODS, JSON, GeoJSON, DBF, SHP. Lists the sheets,
    hidden ones too; encoding and delimiter with what speaks for them; rows that are titles, headings, units, totals and notes;
    and for each column what stands in it, in which unit, how sure that is (0 to 100) and why.

    Example: zonescope inspect projects.xlsx --sheet 2024
help-import =
    zonescope import FILE… (--out FOLDER | --into PACKAGE [--write]) [--recipe R.json] [--save-recipe R.json] [--sheet NAME]… [--encoding NAME] [--delimiter SIGN] [--fiscal] [--fiscal-start MONTH] [--reading YEAR] [--strict] [--no-clobber]
    Writes one or several files as a new package. Every row is somewhere: in a table, or a title, heading, total or note; the
    sum of each column of numbers is told as it was and as it is. What cannot be read keeps its words and never becomes 0.
    --save-recipe keeps what became of what, to be changed and used again; --recipe does the same to next month's file, and
    says where that is not as it was.
    --reading takes the columns of that year where a file has several, as Status 2023 and Status 2024.
    --fiscal says that 2011-12 is a year that ends in the next one, where a column or the headings leave open whether it is a month.
    --fiscal-start 4 says that too, and that such years begin in April: published figures are kept as those of their months.
    From which file, sheet and row every row came is told in import.json in the new folder.
    --into does what that says to next month's file, and shows what would be added, changed and removed; only --write puts the
    new version in the place of the old one, which stays beside it as PACKAGE.1.
    Exit code: 0 done; 1 the package has errors, or with --strict rows were set aside or cells not read; 2 cannot be opened.

    Example: zonescope import projects.xlsx --out books --save-recipe recipe.json
import-unreadable = { $path } cannot be read: { $reason }.
import-file-too-large = { $path } has more than { $most } MB, which is too much. Cut it into several files.
import-too-large = { $path } has more cells than a table has. Keep only the sheets that are needed, save it and try again.
import-bomb = { $path } unpacks to far more than spreadsheets do, and was not read. If it is what it should be, open it in a spreadsheet program, save it as CSV and try again.
import-too-many-columns = { $path } has more than { $most } columns. Look at what separates its cells, or keep only the columns that are needed.
import-hardly-filled = { $path } has { $rows } rows and { $columns } columns with next to nothing in them: hardly any row shares a column with another. Give all rows the same columns and try again.
import-out-of-order = The cells of { $path } are not in order; the file may be damaged. Open it in a spreadsheet program, save it and try again.
import-encrypted = { $path } has a password. Remove it in a spreadsheet program, save the file and try again.
import-damaged = { $path } is no whole { $kind } file ({ $damage }). Open it in a spreadsheet program, save it and try again.
import-damage-archive = what is packed in it is not whole
import-damage-content = what is in it is not as such files are
import-damage-records = { $told } records are promised and { $there } are there
import-other-kind = { $path } is a { $kind } file and no table. Save it as XLSX or CSV and try again.
import-no-table = There is no table in { $path }.
import-unknown-encoding = There is no encoding “{ $encoding }”. There are utf-8, gb18030, big5, shift_jis, euc-kr, windows-1252 and others.
import-not-json = { $path } is no JSON from line { $line }, column { $column } on.
import-no-rows = There is no array of rows in { $path }.
import-no-sheet = There is no sheet “{ $sheet }” in { $path }. It has: { $known }.
import-nothing = There is no table in these files that can be imported. See what is in them: zonescope inspect FILE
import-recipe-unreadable = The recipe { $path } cannot be read: { $reason }.
import-recipe-wrong = The recipe { $path } is wrong in line { $line }, column { $column }. Save one with --save-recipe and change that.
import-recipe-version = The recipe { $path } is of version { $found }; this program knows only 1.

import-aside-title = Title
import-aside-heading = Heading
import-aside-units = Units
import-aside-column-numbers = Numbers of columns
import-aside-heading-again = Heading again
import-aside-total = Total
import-aside-part = Part of the row above
import-aside-section = Name of a section
import-aside-note = Note
import-aside-chosen = Set aside by you

inspect-evidence-asked = as asked
inspect-evidence-mark = it has a byte order mark
inspect-evidence-ascii = all of it is ASCII
inspect-evidence-valid = all of it is valid UTF-8
inspect-evidence-zeros = every other byte is zero
inspect-evidence-mostly-valid = most of it is valid UTF-8
inspect-evidence-frequent-han = its characters are frequent Chinese ones
inspect-evidence-statistics = by which bytes follow which
inspect-encoding = { $encoding } ({ $evidence })
inspect-damaged = some bytes make no sense
inspect-alternative = as { $encoding } it would read: { $preview }
inspect-sheet = Sheet “{ $sheet }”: { $rows } { $rows ->
        [one] row
       *[other] rows
    }, { $cells } { $cells ->
        [one] cell
       *[other] cells
    }{ $hidden ->
        [yes] , hidden
       *[no] {""}
    }
inspect-only-sheet = { $rows } { $rows ->
        [one] row
       *[other] rows
    }, { $cells } { $cells ->
        [one] cell
       *[other] cells
    }
inspect-no-table = no table
inspect-rows = { $count ->
        [one] row { $rows }
       *[other] rows { $rows } ({ $count })
    }
inspect-table-rows = Data
inspect-unit = Unit of the whole table
inspect-missing = missing: { $marks }
inspect-why = [{ $confidence }, { $reason }]
inspect-becomes-table = → table { $table } “{ $title }”
inspect-becomes-long = → table { $table } “{ $title }”, with a row for each period
inspect-becomes-observations = → { $indicator-is-said ->
        [no] an indicator a row
       *[yes] indicator “{ $indicator }”{ $unit-is-said ->
            [no] {""}
           *[yes] {" "}({ $unit })
        }, by place
    } and period
inspect-becomes-projects = → projects “{ $title }”, with their sectors, stages and places
inspect-becomes-nothing = not imported
inspect-spellings = “{ $column }” may be one: { $texts }
inspect-more-spellings = and { $count } more such { $count ->
        [one] group
       *[other] groups
    }: see --format json
inspect-reason-values = by its values
inspect-reason-heading = by its heading
inspect-reason-format = by the format of its cells
inspect-reason-heading-unit = its heading names the unit
inspect-reason-unit-row = the row of units says so
inspect-reason-unit-line = a line above the table names the unit
inspect-reason-value-units = its values name their unit
inspect-reason-words = words
inspect-reason-ambiguous = there are two ways to read it: look at it
inspect-reason-empty = nothing in it

import-account = { $place } → { $table }: of { $rows } rows { $taken } are data, which became { $written }; the other { $aside }:
import-no-account = { $place }: { $rows } { $rows ->
        [one] row
       *[other] rows
    }, not imported
import-aside = { $what }: { $count ->
        [one] row { $rows }
       *[other] rows { $rows } ({ $count })
    }
import-sum = “{ $column }” adds up to { $before }{ $unit-is-said ->
        [no] {""}
       *[yes] {" "}{ $unit }
    }, before and after
import-sum-differs = “{ $column }” added up to { $before } before, and to { $after } after
import-column-gone = { $place }: the column “{ $heading }” of the recipe is not there.
import-column-new = { $place }: there is a new column “{ $heading }”, taken as { $kind }.
import-period-new = { $place }: there is a new period “{ $heading }”, taken as the others are.
import-sheet-gone = { $place }: this sheet of the recipe is not there.
import-sheet-new = { $place }: the recipe does not know this sheet, and nothing became of it.
import-note-no-number = { $place } { $cell }: “{ $text }” in “{ $column }” is no number that can be read in one way; the words are kept. { $count ->
        [one] There is one such cell.
       *[other] There are { $count } such cells.
    }
import-note-no-date = { $place } { $cell }: “{ $text }” in “{ $column }” is no date that can be read in one way; the words are kept. { $count ->
        [one] There is one such cell.
       *[other] There are { $count } such cells.
    }
import-note-range = { $place } { $cell }: “{ $text }” in “{ $column }” goes from one number to another, and is in no sum; the words are kept. { $count ->
        [one] There is one such cell.
       *[other] There are { $count } such cells.
    }
import-note-from-to = { $place } { $cell }: “{ $text }” in “{ $column }” goes from one number to another; the lower one is taken, the upper one and the words are kept beside it. { $count ->
        [one] There is one such cell.
       *[other] There are { $count } such cells.
    }
import-note-not-exact = { $place } { $cell }: “{ $text }” in “{ $column }” is not meant exactly; its number is taken, and the words are kept beside it. { $count ->
        [one] There is one such cell.
       *[other] There are { $count } such cells.
    }
import-written = Written to { $path }: { $tables } { $tables ->
        [one] table
       *[other] tables
    }; checked: { $errors } { $errors ->
        [one] error
       *[other] errors
    }, { $warnings } { $warnings ->
        [one] warning
       *[other] warnings
    }.

help-workbook =
    zonescope workbook PATH [--out FILE.xlsx] [--no-clobber] [--strict]
    Writes a whole package as one workbook for Excel and WPS: a page for each table, with headings for people above the names
    of the columns, a page that says what is in them, and a last one with all that a workbook has no word for. Change the
    pages as you like; zonescope import FILE.xlsx --out FOLDER makes a package of it again. What nobody changed comes back
    byte by byte.
    Exit code: 0 done; 1 it cannot be written; 2 the package cannot be opened.

    Example: zonescope workbook data/shaoxing --out shaoxing.xlsx
book-written = { $path }: { $tables } { $tables ->
        [one] table
       *[other] tables
    }. zonescope import makes a package of it again.
book-kept = { $file } says more than cells can hold (quotation marks, empty lines, very long texts); the file stands on the last page, too, and comes back as it is unless its own page is changed.
book-plainer = { $file } was changed in the workbook and is now written plainly: quotation marks and empty lines are not as they were.
book-too-many-rows = { $table } has { $rows } rows, and a page of a workbook has { $most }. Pack it instead: zonescope pack
book-not-written = The workbook cannot be made: { $said }.
book-about = About
book-keep = Keep this page: without it the workbook does not become a package again.
book-table = Table
book-file = File
book-name = Name
book-rows = Rows
book-description = Description
book-column = Column
book-unit = Unit
book-heading = { $title } ({ $unit })
import-book-page-missing = In the workbook { $path } the page “{ $sheet }” is missing or damaged, without which it does not become a package again. Write it anew with zonescope workbook, and leave that page as it is.
import-book-other-version = { $path } is a “{ $mark }” of version { $found }; this program knows only 1.
import-book-path-leaves = The workbook { $path } names a file outside of the package: { $file }. It was not read.
import-not-written = Nothing was written yet. With --write this becomes the package{ $errors ->
        [0] {""}
        [one] , which then has an error
       *[other] , which then has { $errors } errors
    }; the old version stays beside it.
import-old-version = The old version is in { $path }.
import-no-recipe = { $path } does not say how it was imported (there is no import.json in it). Name a recipe with --recipe.
import-more-changes = and { $count } more { $count ->
        [one] change
       *[other] changes
    }: see zonescope diff
import-note-in-prose = { $place } { $cell }: the amount of “{ $column }” stands in a sentence: “{ $text }”; it is taken, and the words are kept beside it. { $count ->
        [one] There is one such cell.
       *[other] There are { $count } such cells.
    }
import-note-first-of = { $place } { $cell }: “{ $text }” in “{ $column }” says several dates; the first one is taken, and the words are kept beside it. { $count ->
        [one] There is one such cell.
       *[other] There are { $count } such cells.
    }
import-note-month-or-years = { $place } { $cell }: “{ $text }” in “{ $column }” may be a month, or a year that ends in the next one. It is taken for a month; if years are meant, use --fiscal. { $count ->
        [one] There is one such cell.
       *[other] There are { $count } such cells.
    }
import-note-years-of-two = { $place } { $cell }: “{ $text }” is a year that ends in the next one, and nothing says in which month it begins. The table was kept as it is, not as published figures; for those, add --fiscal-start with the month, such as 4. { $count ->
        [one] There is one such heading.
       *[other] There are { $count } such headings.
    }
import-note-total-of-periods = { $place } { $cell }: “{ $column }” adds up the periods of its row; it was left out, as each period would repeat it. { $count ->
        [one] There is one such cell.
       *[other] There are { $count } such cells.
    }
import-note-total-differs = { $place } { $cell }: “{ $text }” in “{ $column }” is not what the periods of its row add up to; check them. The column was left out. { $count ->
        [one] There is one such cell.
       *[other] There are { $count } such cells.
    }
import-hidden-rows = hidden rows that were taken like all others: { $count }
import-set = flags
inspect-turned = The headings stand in the first column: the table is turned, its rows are the columns of the file
inspect-hidden-rows = Hidden: rows { $rows }, which are taken like all others
inspect-hidden-columns = Hidden: columns { $columns }, which are taken like all others
inspect-set = in the set “{ $set }”
inspect-shapes = Shapes that are no points: { $count }, kept as text until there is a map
inspect-shapes-left = Shapes that do not fit into a cell, and are not in the table: { $count }. Keep the file until there is a map
import-no-table-beside = { $path } has only shapes, and { $file } with what they are is not beside it. Put both into one folder, with the file .cpg if there is one.
inspect-readings = It says how things stood in { $years }: one year is taken, the other stands beside. Import each with --reading { $first } … and compare them with zonescope diff
import-no-reading = The files do not say how things stood in { $year }. Years of which they do: { $known }
