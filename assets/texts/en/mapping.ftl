# Other people's spreadsheets: the mapping in the window

import-sheets = Import a spreadsheet…
import-title = Import a spreadsheet
import-explain = Open a spreadsheet of somebody else (XLSX, XLS, ODS, CSV, JSON …), see what each column is, and save it as a package. The file itself is not changed.
import-read = Read
import-cancel = Stop reading
import-leave = Leave
import-leave-explain = What you changed is saved neither as a package nor as a recipe, and will be lost.
import-leave-unsaved = Leave without saving
import-failed = This spreadsheet cannot be read
import-reading = Reading { $path } ({ $number } of { $count })
import-understanding = Finding headings, and what columns mean and in which unit

mapping-pane-sheet = The sheet
mapping-pane-tables = The tables it becomes
mapping-pane-below = Account
mapping-sheet = Sheet
mapping-sheet-hidden = { $sheet } (hidden)
mapping-sheet-spoken = Sheet { $sheet }
mapping-table-spoken = Table { $table }
mapping-tab = { $table } { $rows }
mapping-table-sectors = Sectors
mapping-table-places = Places
mapping-table-sources = Sources
mapping-table-indicators = Indicators
mapping-table-stages = Stages
mapping-table-projects = Projects
mapping-table-observations = Observations
mapping-becomes = This sheet becomes
mapping-becomes-table = a table
mapping-becomes-long = a row a period
mapping-becomes-projects = projects
mapping-becomes-observations = indicators
mapping-becomes-nothing = not imported
mapping-no-periods = No columns of years or months stand side by side in this sheet
mapping-encoding = Encoding
mapping-delimiter = Delimiter
mapping-row-data = Data
mapping-row-spoken = Row { $row } { $what }
mapping-row-heading = This is the heading row
mapping-row-also-heading = This row is of the heading, too
mapping-row-aside = Set this row aside
mapping-row-data-after-all = This row is data
mapping-row-as-found = As it was found
mapping-no-table-so = So there would be no table; nothing was changed
mapping-out-row = { $row }, of row { $from }
mapping-left-out = left out
mapping-leave-out = Leave this column out
mapping-chosen = chosen by you
mapping-made = made for you
mapping-why = { $confidence }% sure, { $reason }
mapping-nothing = There is no table that can be imported

mapping-all-periods = The columns of all periods change together
mapping-name = Name
mapping-meaning = Meaning
mapping-no-role = Another column
mapping-kind = Kind
mapping-unit = Unit
mapping-sum = Adds up
mapping-numbers = Numbers
mapping-dates = Dates
mapping-dates-year = Year first
mapping-dates-day = Day first
mapping-dates-month = Month first
mapping-dates-serial = Day numbers of a spreadsheet

mapping-known-indicator = Indicator
mapping-known-period = Period
mapping-known-place = Place
mapping-known-value = Value
mapping-known-qualifier = Qualifier
mapping-known-source = Source
mapping-known-id = Id
mapping-known-name_zh = Name
mapping-known-title = Title
mapping-known-publisher = Publisher
mapping-known-note = Note
mapping-known-unit = Unit
mapping-known-kind = Kind
mapping-known-order = Order

mapping-dates-point = 2022.4 is April
mapping-dates-october = 2022.1 is October
mapping-dates-republic = Years of the Republic
mapping-dates-fiscal = Years as 2011-12
mapping-role-id = Project id
mapping-role-name = Project name
mapping-role-name_en = English name
mapping-role-sector = Sector
mapping-role-place = Place
mapping-role-stage = Stage
mapping-role-basis = Basis
mapping-role-investor = Investor
mapping-role-lists = Lists
mapping-role-parent = Part of project
mapping-role-land_mu = Land
mapping-role-lon = Longitude
mapping-role-lat = Latitude
mapping-role-contracted = Contracted investment
mapping-role-planned_total = Planned investment
mapping-role-completed_total = Completed investment
mapping-role-funds_in_place = Funds in place
mapping-role-foreign_utilised = Foreign capital used
mapping-role-approval_code = Online approval code
mapping-role-construction = Kind of construction
mapping-role-note = Note
mapping-role-sources = Source
mapping-role-date_signed = Date signed
mapping-role-date_started = Date started
mapping-role-date_completed = Date completed

mapping-below-account = Account
mapping-below-findings = Findings
mapping-below-spellings = Spellings
mapping-below-changes = Unlike the recipe
mapping-rows-agree = { $sheet }: { $rows } rows = { $taken } of data + { $aside } others, { $written } written: agrees
mapping-rows-differ = { $sheet }: { $rows } rows ≠ { $taken } of data + { $aside } others, { $written } written: differs
mapping-rows-not-imported = { $sheet }: { $rows } rows, not imported
mapping-aside = { $what } ({ $count }):
mapping-no-sums = There are no numbers to add up
mapping-sum-column = Numbers
mapping-sum-before = Sum before
mapping-sum-after = Sum after
mapping-sum-unit = Unit
mapping-sum-agrees = Check
mapping-sum-same = equal
mapping-sum-different = not equal
mapping-doubt = “{ $column }”: { $why }
mapping-no-findings = Nothing odd was found
mapping-note-no-number = “{ $text }” in “{ $column }” is no number that can be read in one way; the words are kept
mapping-note-no-date = “{ $text }” in “{ $column }” is no date that can be read in one way; the words are kept
mapping-note-range = “{ $text }” in “{ $column }” goes from one number to another, and is in no sum; the words are kept
mapping-note-not-exact = “{ $text }” in “{ $column }” is not meant exactly; its number is taken, and the words are kept beside it
mapping-note-from-to = “{ $text }” in “{ $column }” goes from one number to another; the lower one is taken, the upper one and the words are kept beside it
mapping-note-in-prose = The amount of “{ $column }” stands in a sentence: “{ $text }”; it is taken, and the words are kept beside it
mapping-note-first-of = “{ $text }” in “{ $column }” says several dates; the first one is taken, and the words are kept beside it
mapping-note-month-or-years = “{ $text }” in “{ $column }” may be a month, or a year that ends in the next one; it is taken for a month; if years are meant, choose so under Dates
mapping-note-years-of-two = “{ $text }” above “{ $column }” is a year that ends in the next one, and nothing says in which month it begins; the table is kept as it is, not as published figures
mapping-note-total-of-periods = “{ $column }” adds up the periods of its row; it is left out, as each period would repeat it
mapping-note-total-differs = “{ $text }” in “{ $column }” is not what the periods of its row add up to; check them. The column is left out
mapping-cell = { $sheets ->
        [one] {""}
       *[several] { $sheet }, {""}
    }{ $column-is-said ->
        [no] {""}
       *[yes] column { $column }{ $row-is-said ->
            [no] {""}
           *[yes] , {""}
        }
    }{ $row-is-said ->
        [no] {""}
       *[yes] row { $row }
    }
mapping-spellings-explain = These may be one thing. Press one of them, and all are written so; the file itself is not changed.
mapping-no-spellings = No category is written in several ways
mapping-spelling = { $text } ×{ $count }
mapping-merge = Merge
mapping-merge-all = Merge all
mapping-merge-into = Write all as “{ $text }”
mapping-apart = Keep apart

mapping-save = Save as package…
mapping-save-title = Save as package
mapping-save-explain = Written to a new folder, and opened. No folder and no package that is there is written over.
mapping-save-and-open = Save and open
mapping-save-taken = There are files in { $path }, and nothing was written. Choose another folder.
mapping-title = Name of the package
mapping-folder = New folder
mapping-save-recipe = Save recipe…
mapping-save-recipe-explain = A recipe keeps how each sheet and column is imported, for next month's file.
mapping-recipe-file = { $name } recipe
mapping-recipe-saved = Recipe saved to { $path }
mapping-use-recipe = Use recipe…
mapping-use-recipe-explain = Choose a recipe that was saved, for the spreadsheet that is open. It can be undone.
mapping-use = Use
mapping-recipe-fits = The recipe is used, and the spreadsheet is as it knows it
mapping-recipe-differs = The recipe is used; the spreadsheet differs from it in { $count } {""}{ $count ->
        [one] place
       *[other] places
    }: see below
mapping-change-mended = found again
mapping-change-is-now = It is now { $column } “{ $heading }”

account-file = File
account-sheet = Sheet
account-table = Table
account-what = What
account-before = Before
account-after = After
account-rows = Rows
account-all-rows = Rows with anything in them
account-rows-of-table = Rows of the table
account-rows-written = Rows written
account-aside = Set aside: { $what }
account-sum = Sum of { $column }
