# What is wrong with a package: where, what, and what to do. Each sentence gets $value, $column, $resource and $file.

severity-note = Note
severity-warning = Warning
severity-error = Error

place-cell = { $file }:{ $line }, { $column }
place-line = { $file }:{ $line }
place-column = { $file }, { $column }
place-file = { $file }

# Why a package cannot be opened
open-not-found = { $path } does not exist. Check the path; it should be a package folder or the datapackage.json in it.
open-not-a-package = { $path } is not a package. Open a folder that contains datapackage.json, that file itself, or a .zonescope file.
open-no-descriptor = { $path } has no datapackage.json, so it is not a package. Choose the folder that contains this file; for bare CSV files, zonescope describe makes one.
open-forbidden = { $path } may not be read by you. Ask for permission to read it, or copy it to a folder of your own.
open-unreadable = { $path } cannot be read ({ $reason }). Check the disk or network drive, or copy the package elsewhere and open the copy.
open-descriptor-is-link = { $path } is a link that leads out of the package folder and was not read. Put the file itself into the folder.
open-descriptor-encoding = { $path } is not UTF-8 text. Save it as UTF-8 and open the package again.
open-descriptor-cut-off = { $path } ends at line { $line } in the middle of a value: it is empty or was cut off. Get a complete copy of the file.
open-descriptor-not-json = { $path } is not valid JSON: line { $line }, column { $column }. Look there for a missing comma, quotation mark or bracket.
open-descriptor-shape = { $path } does not describe a package: line { $line }, column { $column } holds something unexpected. Correct it according to the Data Package standard.
open-no-tables = There is no table to read in { $path }. Put CSV files (.csv or .tsv) there.
open-described = { $path } is there already. zonescope tables shows its tables and columns; to make a new one, move it away first.
open-no-zonescope = { $path } does not say which version of the format it uses. Add "zonescope": {"{"} "version": 1 {"}"} to it, with the zone, the currency and the as-of date.
open-wrong-version = { $path } uses version { $found } of the format, and this program reads version 1. Update the program, or correct zonescope.version.
open-missing-table = { $path } has no resource named { $table }, and nothing can be shown without it. { $near ->
    [none] Add the table; a package needs sectors, stages and projects.
   *[other] Is “{ $near }” meant? Then name that resource { $table }.
}
open-unusable-table = The table { $table } cannot be used, and nothing can be shown without it ({ $place }). { $why }
open-inconsistent = The tables of the package contradict one another in a way that should have been found earlier ({ $reason }). Please report this, with the package.
inconsistent-duplicate = two projects have the same id
inconsistent-cycle = parents form a circle
inconsistent-stages = there are more or fewer date columns than stages
inconsistent-progress = some progress is of no project

# The package as a whole
finding-zone-field-missing = { $column } is missing; { $instead ->
    [none] nothing stands in for it
   *[other] “{ $instead }” stands in for it
}. Add it to datapackage.json.
finding-as-of-missing = The package does not say as of when it holds. Add zonescope.as_of, for example "2021-12-31".
finding-currency-missing = The package does not say which currency its sums are in; { $instead } is assumed. Add zonescope.currency, for example "CNY".
finding-currency-of-rows = The column names { $value }, but the amounts of all projects are added up as { $own }; { $count ->
    [one] one row is
   *[other] { $count } rows are
} in another currency. Convert the amounts to { $own }, or keep projects in other currencies in a table of their own with a column of amounts for each.
finding-currency-of-records = This column says { $value }, but all amounts of the table are added up in { $own }; { $count ->
    [one] 1 row is
   *[other] { $count } rows are
} in another currency. Convert the amounts to { $own }, or leave the unit out of the heading, and sums are kept apart by this column.
finding-currency-spelled = “{ $value }” and “{ $instead }” are one currency; it counts as “{ $instead }”.
finding-currency-unknown = “{ $value }” is not a currency code of ISO 4217; { $instead } is assumed. { $near ->
    [none] Write three capital letters, for example "CNY".
   *[other] Is "{ $near }" meant?
}
finding-year-of-unknown = There is no stage “{ $value }” to give projects their year{ $instead ->
    [none] .
   *[other] ; “{ $instead }” is used.
} Write the id of a stage into zonescope.year_of.
finding-resource-unused = The resource “{ $resource }” is not one this program reads. It was left aside.{ $near ->
    [none] {""}
   *[other] {" "}Is { $near } meant? Then name it so.
}
finding-resource-as-table = The resource “{ $resource }” is read as a table of its own. Is { $near } meant? Then give it that name.
finding-not-ours = The package says nothing for this program, so its tables are read as they are, and amounts without a currency as { $instead }. To name the zone, the currency and the as-of date, add "zonescope": {"{"} "version": 1, … {"}"}.
finding-resource-no-object = { $column } holds { $value }, which is no resource; it was left aside. Write {"{"} "name": "…", "path": "….csv" {"}"} there, or remove it.
finding-resource-nameless = { $column } is missing or no text, so that it is not known which table this is; it was left aside. Write the name of the table there, for example projects or progress.
finding-resource-twice = The package has two resources named “{ $resource }”, which must be unique: “{ $read }” was read, “{ $left }” was left aside. Rename or remove one of them, or list both files in one path.

# A resource and its files
finding-path-missing = The resource “{ $resource }” names no file. Give it a path, for example "{ $resource }.csv".
finding-path-leaves-package = The path “{ $value }” may lead out of the package and was refused. Move the file into the package folder and write a relative path with / and without “..”.
finding-path-is-url = The path “{ $value }” is an address on the network; nothing is downloaded. Put the file into the package folder and write its name.
finding-path-is-link = The path “{ $value }” is a link that leads out of the package folder and was refused. Put the file itself into the folder.
finding-file-missing = The file “{ $value }” is not in the package folder. { $near ->
    [none] Add it, or correct the path in datapackage.json.
   *[other] Is “{ $near }” meant? Then write that into the path in datapackage.json; capital and small letters matter.
}
finding-with-references = { $sentence } { $count ->
    [one] One cell elsewhere refers to what should be in it, and finds nothing.
   *[other] { $count } cells elsewhere refer to what should be in it, and find nothing.
}
finding-file-forbidden = The file “{ $value }” may not be read by you. Ask for permission to read it.
finding-file-unreadable = The file “{ $value }” cannot be read ({ $reason }). Check the disk, or get another copy of it.
finding-file-size-wrong = There are { $found } bytes, but the package says { $value }: the file may be cut off or another one. Get a complete copy, or correct bytes in datapackage.json.
finding-hash-wrong = This is not the file that the package means by its hash (it is { $found }): it may be cut off or another one. Get the original, or correct hash in datapackage.json.
finding-hash-unknown = The hash “{ $value }” cannot be checked, so the file was not. Write md5, sha1, sha224, sha256, sha384 or sha512, for example sha256:….
finding-path-twice = The file “{ $value }” is listed twice; it was read once, or its rows would count double. Remove one.
finding-file-empty = The file is empty. Write at least the line with the names of the columns.
finding-file-of-other-kind = { $kind ->
    [xlsx] This is an Excel workbook (XLSX), whatever its name says. Open it in Excel and save the sheet as “CSV UTF-8”.
    [xls] This is an old Excel workbook (XLS) or another Office document, whatever its name says. Open it in Excel and save the sheet as “CSV UTF-8”.
    [ods] This is an OpenDocument spreadsheet (ODS), whatever its name says. Open it in LibreOffice and save the sheet as CSV in UTF-8.
    [zip] This is a ZIP archive, whatever its name says. Unpack it and put the table itself into the package folder.
    [pdf] This is a PDF document, which has no table to read. Get the table as CSV or XLSX from whoever made it.
    [html] This is a web page or XML, not a table: often what a website gives instead of the file. Open it in a browser, and download the table itself as CSV.
    [json] This is JSON, not CSV. Write "format": "json" into the resource “{ $resource }”.
   *[other] This is a file of the kind { $kind }, not a table of text. Unpack or convert it, and save the table as CSV.
}
finding-compressed = The file “{ $value }” is compressed ({ $compression }); compressed tables are not read. Unpack it, and write the name of the unpacked file into the path.
finding-format-unknown = Tables in the format “{ $value }” are not read. Save the table as CSV or JSON.
finding-elsewhere-unreadable = “{ $value }” does not hold a JSON object, so the { $column } of “{ $resource }” is not known. Correct the file, or write it into datapackage.json.
finding-property-wrong = { $column } holds { $value }, which is not what the Data Package standard has there; it was ignored. Correct it in datapackage.json.
finding-own-property-wrong = { $column } holds { $value }, which is no word that this program knows there; it was ignored. Correct it in datapackage.json.
finding-property-unheeded = { $column } is understood by the standard but not by this program; the values were not checked against it. Check them with frictionless validate.
finding-property-idle = { $column } is understood, but has no effect in this program yet. If it does not matter for reading the table, nothing needs to be done.
finding-type-unheeded = The package says that the column is of the type { $value }, but this program does not read it as such. Correct { $column }, or check whether this is the right column.
finding-date-format-unknown = The date format “{ $value }” is not understood, so dates are read as 2021, 2021-03 or 2021-03-15. Write a pattern such as "%d/%m/%Y" into { $column }.
finding-property-unknown = { $column } is no property of the Data Package standard and was not read. { $near ->
    [none] If it does not matter for reading the table, nothing needs to be done.
   *[other] Did you mean { $near }? If so, correct it in datapackage.json.
}
finding-type-as-text = The column is declared as { $value } and was read as text: it is shown and searched as it stands, but not calculated, grouped or drawn. Nothing needs to be done.
finding-labels-unheeded = The labels of the categories are not shown; the values themselves are. Nothing needs to be done.
finding-foreign-key-unheeded = The package says that { $value }; that was not looked up. What is referred to must be there, with a value in every row of its table, each time another; of several columns their values together, as many on either side. Let the key refer to such columns, or remove it.
finding-key-column-unknown = There is no column “{ $value }”, which { $column } names, so that was ignored. Correct the name, or remove it from { $column }.
finding-fields-match = The columns are not those of the schema (fieldsMatch: { $rule }): { $differing }. They were read by their names. Correct the schema or the first line of the file.
column-without-name = column { $position } (without a name)
finding-dialect-unusable = “{ $value }” is not a single ASCII character; { $instead } was used. Correct { $column }.
finding-encoding-undeclared = The file is not UTF-8; it was read as { $encoding }. Add "encoding": "{ $encoding }" to the resource “{ $resource }”, or save the file as UTF-8.
finding-encoding-is-utf8 = The file is UTF-8 and not { $declared }, as it is declared; it was read as UTF-8. Remove "encoding" from the resource “{ $resource }”, or save the file as { $declared }.
finding-encoding-unknown = There is no encoding “{ $value }”; the file was read as { $encoding }. Correct it in datapackage.json.
finding-delimiter-wrong = The cells are separated by “{ $json }”, not by what the package says; they were read so. Add "dialect": {"{"} "delimiter": "{ $json }" {"}"} to the resource “{ $resource }”.
finding-json-broken = This is not valid JSON (character { $at } of the line). Look there for a missing comma, quotation mark or bracket.
finding-json-cut-off = The file ends in the middle of a value. Get a complete copy of it.
finding-json-not-rows = A JSON table must be an array of objects, one for each row. { $near ->
    [none] Write [ {"{"} "id": … {"}"}, … ].
   *[other] The rows may be under “{ $near }”: then add "dialect": {"{"} "property": "{ $near }" {"}"} to the resource “{ $resource }”.
}
finding-json-row-not-object = This row is not an object and was left out. Write {"{"} "id": … {"}"}.
finding-json-nested = A cell holds a list or an object; it counts as missing. Write a text or a number; members of a list go into one text, separated by ;.

# The ground
finding-geojson-not-features = { $file } is no GeoJSON with features, so it gives no boundaries. Save it as a FeatureCollection.
finding-boundary-no-feature = This is no feature of GeoJSON and gives no boundary. It needs "type": "Feature" with a geometry.
finding-boundary-no-polygon = The feature has no polygon that can be read ({ $kind ->
    [none] nothing, or points that are no pairs of numbers
   *[other] { $kind }
}), so it gives no boundary. Draw it as a Polygon or a MultiPolygon whose rings have three points or more.
finding-boundary-twice = The boundary “{ $value }” is there already (no. { $first }), so this one is left out. Give each an id of its own.
finding-boundary-off-map = { $value } is no point in { $system }, so the boundary is left out. Check whether longitude and latitude are exchanged, or declare the system with "zonescope": {"{"}"crs": …{"}"} at the resource.
finding-boundary-crosses = The boundary crosses itself at { $lon }, { $lat }, so there nobody can tell what lies within. Put the points in their order.
finding-boundary-unchecked = The boundary has so many long edges side by side that it was not looked for places where they cross.
finding-boundary-ends-before = The boundary ends ({ $value }) before it begins ({ $from }), so it never holds. Correct one of the dates.
finding-boundary-area-differs = The published area is { $value } hectares, that of the polygon { $found } ({ $percent } %). Check the boundary, its system of coordinates, and the published figure.
finding-system-unknown = The system of coordinates “{ $value }” is not known, so what is given in it is on no map. Known are { $known }.
finding-system-undeclared = Nothing says in which system the positions of { $resource } are given; they are taken for { $instead }. Add "zonescope": {"{"}"crs": "wgs84"{"}"} (or cgcs2000, gcj02, bd09, epsg:…) to the resource: a wrong one moves everything by half a kilometre or more.
finding-positions-elsewhere = { $other_inside } of { $count } points ({ $column }) lie within the boundaries under { $other }, { $inside } under { $declared }, as which they are read. Check in which system they were recorded, and declare it with "zonescope": {"{"}"crs": …{"}"} at the resource.

# Enterprises
finding-credit-code-spelled = “{ $value }” is the credit code { $instead } written in another way. It was kept as it stands. Write { $instead }, so that it is found.
finding-credit-code-length = A unified social credit code has 18 characters, “{ $value }” has { $length }. It was kept as it stands. Look it up and correct it.
finding-credit-code-sign = “{ $value }” has { $sign }, which is in no unified social credit code. It was kept as it stands. { $near ->
    [none] Look it up and correct it.
   *[other] Perhaps { $near } is meant.
}
finding-credit-code-check = The last character of the credit code “{ $value }” should be { $expected }, so one of its characters is wrong. It was kept as it stands. Look it up and correct it.
finding-certificate-ended = The certificate held until { $value }; when the books were closed ({ $as_of }) it had ended. Enter the new one if there is one.
finding-certificate-ends = { $days ->
    [one] The certificate holds until { $value }, one day after the books were closed ({ $as_of }). See to its renewal.
   *[other] The certificate holds until { $value }, { $days } days after the books were closed ({ $as_of }). See to its renewal.
}

# A table and its columns
finding-header-below = The names of the columns seem to stand in line { $row }, below a title; nothing of the table was read. Remove the lines above them, or add "dialect": {"{"} "headerRows": [{ $row }] {"}"} to the resource “{ $resource }”.{ $near ->
    [none] {""}
   *[other] {" "}Also change the names to those of this program: { $near }.
}
finding-key-column-missing = The table has no column { $columns }, so none of its rows can be placed. { $near ->
    [none] Add it, or check the names in the first line.
   *[other] Perhaps these are meant: { $near }. Then change the names in the first line, or list the fields in the order of the columns in the schema.
}
finding-column-missing = The required column { $column } is missing; all its values count as missing. { $near ->
    [none] Add it, or check the names in the first line.
   *[other] Perhaps this is meant: { $near }. Then change the name in the first line.
}
finding-column-unknown = The column { $column } is not one this program knows. It was left aside.{ $near ->
    [none] {""}
   *[other] {" "}Is { $near } meant? Then name it so in the first line.
}
finding-column-meant = The column “{ $written }” was read as { $column }. Write { $column } in the first line: capital letters, blanks and hyphens count.
finding-column-by-position = The column “{ $written }” stands where the schema has { $column }, and was read as that. Write { $column } in the first line, or check the order of the fields.
finding-column-maybe-meant = The column { $column } was read as a column of its own. If { $near } is meant, call it so.
finding-field-marks-missing = In the column { $column } { $json } stands where a value is missing, and was read so.
finding-field-numbers-ambiguous = In the column { $column } “{ $value }” may be { $one } or { $other }: this table writes numbers with decimal commas elsewhere, or separates its cells as tables with decimal commas do. The column was left a text, and nothing is added up. Add "type": "number" and "decimalChar": "." or "," (with "groupChar") to the field { $column } in datapackage.json.
finding-field-dates-ambiguous = In the column { $column } “{ $value }” may be { $one } or { $other }, and no value says whether day or month comes first. The column was left a text. Add "type": "date" and "format": "%d/%m/%Y" or "%m/%d/%Y" (with the signs the file has) to the field { $column } in datapackage.json.
finding-units-by-row = The numbers of the column { $column } are read in the unit that stands beside each in the column { $by }, and converted to { $to }. Nothing needs to be done.
finding-units-kept-apart = The numbers of the column { $column } are in the units that stand beside them in the column { $by }, which cannot be converted into one another: sums are kept apart by that column.
finding-number-without-unit = “{ $value }” has no unit in the column { $by }, where others have one; it counts as missing. Fill in the unit.
finding-field-units-differ = { $other ->
    [none] In the column { $column } some numbers stand in “{ $one }” and others, like “{ $value }”, in nothing, so that all of it was left a text: it can be filtered and grouped, but not added up. Write all of them in one unit, or the unit into the heading and numbers alone below it.
   *[other] In the column { $column } some numbers stand in “{ $one }” and others, like “{ $value }”, in “{ $other }”, so that all of it was left a text: it can be filtered and grouped, but not added up. Write all of them in one unit, or the unit into a column of its own.
}
finding-field-separator-undecided = In the column { $column }, “{ $separator }” may stand between several values or in one (first “{ $value }”); each cell was read as one value. If they are several, separate them by semicolons, or declare the field as "type": "list", "delimiter": "{ $separator }".
finding-field-maybe-dates = The values of the column { $column } may be dates (first “{ $value }”, which may be { $date }); they were not read as such. { $format ->
    [none] If they are, write each as two dates or as a fiscal year
   *[other] If they are, declare the field as "type": "date", "format": "{ $format }", or name the column for the date that it has
}; if they are not, nothing needs to be done.
finding-rows-overlap = The table has rows of { $long } and of { $short } of the same thing: sums over both would count it twice. Keep the two kinds in two tables, or remove one of them.
finding-rows-may-overlap = The table has rows of { $one } and of { $other }, whose periods overlap, and no column says whether they are of the same thing: sums count all of them. If they are, add a column that names the thing, or keep the two kinds in two tables.
finding-rows-counted-once = The table has rows of { $one } and of { $other } of the same thing, whose periods overlap: sums count the longer one and pass over the others. Filter by a period to see that one.
finding-field-mostly-numbers = { $others } of the { $count } values in the column { $column } are no numbers (first “{ $value }”), so that all of it was left a text: it can be filtered and grouped, but not added up. Write these values as numbers or leave them empty, or declare the field as "type": "number".
finding-column-unnamed = Column { $position } has no name and was left aside. Name it, or remove it.
finding-column-twice = There are two columns { $column }; only the first was read. Rename or remove the other.
finding-date-column-unknown-stage = There is no stage “{ $stage }”, so the column { $column } was read as a column of its own. Add the stage to the table stages if it is the date of one.
finding-unit-missing = The package does not say which unit the column is in; { $instead } is assumed. Add "unit": "{ $instead }" (or 万元, 亿元 …) to the field { $column }.
finding-unit-headed-otherwise = The column { $column } is headed “{ $heading }”, while datapackage.json says “{ $value }”; it was left aside. Correct the one that is wrong.
finding-unit-unknown = “{ $value }” is not a unit of money, so the column { $column } was left aside. { $near ->
    [none] Write 元, 万元, 亿元, USD, 万美元 or the like.
   *[other] Is “{ $near }” meant?
}
finding-unit-as-written = The unit “{ $value }” is not known, so it is only a name: nothing is converted, and nothing counts as money. If “{ $near }” is meant, correct it.
finding-columns-too-many = The table has more than { $limit } columns; the further ones were left aside. Check whether rows and columns were swapped.
finding-no-rows = The table has no rows, so there are no projects to show. Check whether this is the right file.
finding-table-full = The table may not have more than { $limit } rows; this one was left out. Split the package.

# A row
finding-row-ragged = The row has { $found } cells where the header has { $expected }; missing ones count as empty, extra ones were dropped. Check for a separator too many or too few, and put texts that contain one in quotation marks.
finding-row-shifted = The row has { $found } cells where the header has { $expected }, and whether “{ $value }” belongs to { $column } cannot be known; the cell counts as missing. Put in the separators that are lacking, and put texts that contain one in quotation marks.
finding-nul-bytes = { $count ->
    [one] A NUL byte stands here instead of a record, as a crash leaves it behind: the file may be damaged. Replace it by a copy that is whole, or delete the byte.
   *[other] { $count } NUL bytes stand here instead of a record, as a crash leaves them behind: the file may be damaged. Replace it by a copy that is whole, or delete the bytes.
}
finding-row-blank = Nothing stands in any cell of this row; it was skipped. Remove it.
finding-header-repeated = The header is repeated among the data; the line was skipped. Remove it.
finding-quote-unbalanced = A quotation mark opens here and is not closed properly; it was read as an ordinary character up to the end of the line. Close it at the end of the cell, and double any mark inside.
finding-key-missing = The row has no { $column }, so it was left out. Fill it in.
finding-total-without-id = “{ $value }” has no id and is called a total; it was left out, so that nothing counts twice. Leave such rows out of the table. If it is a project, give it an id.
finding-total-set-aside = “{ $name }” (id { $value }) is no project but the sum of others; it was set aside, so that nothing counts twice. Leave such rows out of the table.
finding-total-unmatched = “{ $name }” (id { $value }) is a total, but not the sum of other rows; it was set aside, so that nothing counts twice. Check the numbers, and leave such rows out of the table; if it is a project, give it its name.
finding-part-set-aside = “{ $name }” (id { $value }) is a part of the row above it, which has it already; it was set aside, so that nothing counts twice. Name it without “of which” if it is a project of its own, or give its whole in the parent column.
finding-total-or-project = “{ $value }” is called like a total and is the sum of other rows, but may be the name of a project; it was kept, and counts. Remove the row if it is a total.
finding-row-total-set-aside = The row “{ $value }” is no record but the sum of others; it was set aside, so that nothing counts twice. Leave such rows out of the table.
finding-row-total-unmatched = The row “{ $value }” is a total, but not the sum of other rows; it was set aside, so that nothing counts twice. Check the numbers, and leave such rows out of the table.
finding-row-part-set-aside = The row “{ $value }” is a part of the one above it, which has it already; it was set aside, so that nothing counts twice. Name it without “of which” if it is a record of its own.
finding-row-total-kept = The row “{ $value }” is called a total, but is not the sum of other rows; it was kept as a record, and counts. Remove the row if it is a total, so that nothing counts twice.
finding-observation-other = Something else was published of the same indicator, period and scope: { $other } in { $first }. Charts and the overview use the earlier one; check both and keep one, or say what each is about (sector, place, stage, lists).
finding-total-adds-nothing = “{ $value }” is called a total, but is not the sum of other rows; it was kept as a project. Remove the row if it is a total, or give the project its name.
finding-id-duplicate = The { $column } “{ $value }” already stands in { $first }, so this row was left out. Give each row an id of its own.
finding-id-doubled = “{ $value }” already stands in { $first }, in a column of ids. Both rows were kept, and rows are numbered instead of being called by this column. Correct one of the two.
finding-key-doubled = { $key }: “{ $value }” already stands in { $first }, though the package says that it stands there once. The row was kept. Correct one of the two, or the key in datapackage.json.
finding-progress-duplicate = This project already has a row for { $value } in { $first }, so this one was left out. Keep one row for each project and period.
finding-cycle = The parents form a circle ({ $path }); this one was dropped. Clear the cell in one of these rows.
finding-illustrative-as-published = Name, source or project say that this is illustrative, but it is given as published; it is treated as illustrative. Write illustrative into the column basis.
finding-illustrative-observation = A published figure cannot come from the source “{ $value }”; the row was left out. Name the document it was published in, or remove the row.
finding-stage-order-duplicate = The order { $value } is also that of the stage “{ $other }”. Give each rung of the ladder an order of its own.
finding-stage-order-missing = A stage on the ladder has no order; it was put at the top. Fill in the order, or write off_track as its kind.
finding-stage-order-unneeded = A stage off the ladder needs no order; it was ignored. Clear the cell, or write on_track as its kind.
finding-dates-out-of-order = { $value } is before { $earlier } ({ $date }), though the stage comes after it. Check both dates; they were kept as they stand.
finding-period-half-overlaps = { $value } and { $other } of the same project share months, so they cannot be added: only { $other } is counted in sums of the whole and by year, and what { $value } has beyond it is in none of those; sums by half-year, quarter or month take from either what comes to exactly that. Give periods that follow one another, or one that holds both.
finding-rows-half-overlap = Rows of { $one } and of { $other } of the same thing share months, and neither is part of the other: a sum over both has those months twice. Keep them in two tables, or give stretches that follow one another.
finding-period-overlaps-within = { $value } and { $other } of the same project share months. Sums by year count { $whole }, which holds both; sums by half-year, quarter or month cannot divide them. Give periods that follow one another.
finding-period-parts-exceed = What lies within { $value } ({ $parts }) comes to more than { $value } itself. Sums by year count { $value }; by half-year, quarter or month each of these counts only in the half-years, quarters or months that it exactly makes up, and may come to more than the year. Check which is right.
finding-period-maybe-fiscal = “{ $value }” was read as a month. Beside the others of its column it may also be the fiscal year { $first }/{ $last }: then write its months, for example { $first }-04/{ $last }-03. If it is the month, leave it.
finding-column-period = The heading “{ $column }” may be a month or the fiscal year { $first }/{ $last }; the column was left aside. Periods stand in rows, in the column period of progress or observations: write { $column } for the month, { $first }-04/{ $last }-03 or the like for the year.
finding-position-half = { $other } is given but { $column } is not, so there is no position. Fill in both or neither.

# A cell
finding-not-of-type = “{ $value }” is not of the type that the package declares for the column ({ $kind }), so it counts as missing. Write { $like }, or correct datapackage.json.
finding-member-divided = One of the values in “{ $value }” has a semicolon itself and was divided in two there. Remove the semicolon from it.
finding-rule-broken = “{ $value }” breaks a rule of the package for { $column } ({ $rule }). It was kept as it stands. Correct it, or the rule in datapackage.json.
finding-rule-unfilled = The cell is empty, which breaks a rule of the package for { $column } ({ $rule }). Fill it in, or correct the rule in datapackage.json.
finding-cell-too-long = The cell is { $length } bytes long, more than { $limit }; it counts as missing. Check whether a quotation mark or a line break is missing.
finding-bytes-invalid = Some bytes make no sense in the file’s encoding; � stands in their place. Type the text again, or correct the encoding in datapackage.json.
finding-cell-empty = The cell is empty, but { $column } is required. Fill it in.
finding-name-unseen = The name has characters that nobody sees ({ $signs }): they turn round or hide what stands beside them, and the name is not found as it looks. Delete them.
finding-name-missing = The name is missing; the id “{ $instead }” stands in for it. Fill it in.
finding-dangling-reference = There is no “{ $value }” in { $table }{ $near ->
    [none] .
   *[other] . Is “{ $near }” meant?
} { $outcome ->
    [row] The row was left out.
    [kept] It stays as it is and leads nowhere.
   *[cell] The cell counts as missing.
} Add it to { $table }, or correct the id.
finding-list-unknown = There is no “{ $value }” in lists{ $near ->
    [none] .
   *[other] . Is “{ $near }” meant?
} Its projects stay on it, but it can only be shown by its id. Name it in lists, or correct the id.
finding-lists-unnamed = { $count ->
    [one] 1 list has no name, so that figures can only show its id ({ $lists }). Add a table lists: id, name_zh, name_en.
   *[other] { $count } lists have no names, so that figures can only show their ids ({ $lists }). Add a table lists: id, name_zh, name_en.
}
finding-separator-full-width = Several ids are separated by the full-width ；. They were read as several; write ; instead.
finding-separator-other = Several ids are separated by “{ $separator }”. They were read as several; write ; instead.
finding-number-not-a-number = “{ $value }” is not a number; the cell counts as missing. Write digits only, and units in datapackage.json; leave the cell empty if the value is not known.
finding-number-grouped = “{ $value }” is not written plainly; the cell counts as missing. Write { $instead }{ $declare ->
    [none] .
   *[other] , or, if the whole column is written so, add { $declare } to the field { $column } in datapackage.json.
}
finding-number-ambiguous = “{ $value }” may be { $one } or { $other }; the cell counts as missing. Write the one that is meant, or say for the whole column what “{ $mark }” is: add "groupChar": "{ $mark }" or "decimalChar": "{ $mark }" to the field { $column } in datapackage.json.
finding-number-not-as-declared = “{ $value }” is not written as the package declares for the column (decimalChar “{ $decimal }”{ $group ->
    [none] {""}
   *[other] , groupChar “{ $group }”
}); the cell counts as missing. Write it so, or correct the field { $column } in datapackage.json.
finding-number-range = “{ $value }” is two numbers, from { $from } to { $to }; the cell counts as missing. Decide on one of them, and write the range into the note.
finding-number-is-date = “{ $value }” is a date, not a number; the cell counts as missing. Look up the number: a spreadsheet may have made a date of it.
finding-number-percent = “{ $value }” may be { $number } (per cent) or { $share }; the cell counts as missing. Write the one that fits the unit of the column, without %.
finding-number-approximate = “{ $value }” is not exactly a number; the cell counts as missing. Write { $number } only if it may stand for the value, and say in the note (in observations: in qualifier) that it is not exact.
finding-number-qualified = “{ $value }” is not meant exactly: it was read as such, counts as { $number } and says so wherever it counts. Others in this column likewise.
finding-number-with-unit = “{ $value }” has a unit of its own (“{ $unit }”); the cell counts as missing. { $instead ->
    [none] Write the number in the unit of the column, and the unit into datapackage.json.
   *[other] In the unit of the column it is { $instead }: write that.
}
finding-number-bracketed = “{ $value }” may be −{ $number }, as accountants write it, or { $number }; the cell counts as missing. Write the one that is meant.
finding-number-sheet-error = “{ $value }” is what a spreadsheet shows where it could not calculate; the cell counts as missing. Correct the formula, or leave the cell empty.
finding-missing-mark = “{ $value }” was taken for a mark of a missing value. Leave the cell empty, or add "missingValues": ["", { $json }] to the schema of “{ $resource }”.
finding-number-full-width = “{ $value }” has digits or signs that are not plain; the cell counts as missing. Write { $instead }.
finding-number-not-finite = “{ $value }” is not a value; the cell counts as missing. Leave it empty if the value is not known.
finding-number-too-large = “{ $value }” has more digits than can be kept exactly in this column; the cell counts as missing. Check it for a slip of the pen; if it is right, write the column in a larger unit.
finding-number-not-whole = “{ $value }” is not a whole number from 0 to { $limit }; the cell counts as missing. Correct it.
finding-amount-negative = An amount cannot be negative (“{ $value }”); the cell counts as missing. Write the corrected amount, and the correction into the note.
finding-amount-too-fine = “{ $value }” has more decimals than 0.01 { $unit } allows; the cell counts as missing. Write at most { $decimals } decimals in the unit of this column.
finding-amount-too-large = “{ $value }” is more than any zone invests ({ $limit } { $currency } at the most); the cell counts as missing. Check the number, the unit of the column and the currency of the package.
finding-amounts-rounded = Amounts in the column have more decimals than 0.01 { $currency }, as a calculation leaves them (first “{ $value }”); each was rounded to 0.01 { $currency } (here { $instead }). Nothing needs to be done; to be rid of this, round the column in the spreadsheet.
finding-several-in-cell = Some cells of the column name several (first “{ $value }”). Such a project counts in the group of each, once in sums of all, and passes a filter for any of them; where one is needed, it is the first (here { $first }). Nothing needs to be done.
finding-numbers-too-fine = Numbers in the column have more decimals than can be kept (first “{ $value }”, read as { $instead }): there are very large ones beside them. If these decimals matter, put numbers of such different size into columns of their own, or write the column in a smaller unit.
finding-numbers-as-declared = Numbers in the column have more decimals than the package says (decimals; first “{ $value }”, read as { $instead }) and were rounded. If these decimals matter, declare more.
finding-numbers-rounded = Numbers in the column carry what a calculation left behind (first “{ $value }”); each was read without it (here { $instead }). Nothing needs to be done; to be rid of this, round the column in the spreadsheet.
finding-land-rounded = Land in the column has more decimals than 0.01 mu, as a calculation leaves them (first “{ $value }”); each was rounded to 0.01 mu (here { $instead }). Nothing needs to be done; to be rid of this, round the column in the spreadsheet.
finding-land-negative = Land cannot be negative (“{ $value }”); the cell counts as missing. Correct it.
finding-land-too-fine = “{ $value }” mu has more than two decimals; the cell counts as missing. Round it to two.
finding-degrees-out-of-range = “{ $value }” is not between −{ $limit } and { $limit } degrees, so there is no position. Check whether longitude and latitude are exchanged.
finding-date-after-books = “{ $value }” is later than { $as_of }, the day up to which the books are held, and counts as it is written. If it is only planned, move it to a column for that; if the books have been brought up to date, change zonescope.as_of in datapackage.json.
finding-date-not-a-date = “{ $value }” is not a date; the cell counts as missing. Write { $near ->
    [none] 2021, 2021-03 or 2021-03-15
   *[other] { $near }
}.
finding-date-fiscal = “{ $value }” looks like the fiscal year { $first }/{ $last }, not a day, a month or a year; the cell counts as missing. Write the date, or the year it counts for, such as { $first }.
finding-date-ambiguous = “{ $value }” may be { $one } or { $other }; the cell counts as missing. Write the one that is meant, or, if the whole column is written so, add "type": "date" and "format": "%d/%m/%Y" or "%m/%d/%Y" to the field { $column } in datapackage.json.
finding-date-or-decimal = “{ $value }” may be the month { $month }{ $other ->
    [none] {""}
   *[other] {" "}or { $other }
}, or a year with a part of a year; the cell counts as missing. Look it up, and write the month as { $month }, or only the year.
finding-time-left-out = Of the times in this column, such as “{ $value }”, the day was read and the time of day left out. Nothing needs to be done.
finding-date-read-as-month = What is written like “{ $value }” in this column was read as a month, here { $month }. If parts of a year are meant, write the year alone; if months are, nothing needs to be done.
finding-date-serial = “{ $value }” is no date as a reader knows it. If it is how a spreadsheet counts days, it is { $date }: compare it there, and write that; the cell counts as missing. Save the column with the format yyyy-mm-dd to have all of them so.
finding-date-not-in-format = “{ $value }” is not written as the package declares for the column ({ $format }); the cell counts as missing. Write it so, or correct the format of the field { $column } in datapackage.json.
finding-date-not-there = There is no such day as “{ $value }”; the cell counts as missing. Correct it.
finding-date-early = { $count ->
        [one] A date of the column lies before 1900 and is
       *[other] { $count } dates of the column lie before 1900 (this is the first) and are
    } read as written. Correct what is a slip of the pen.
finding-periods-across-years = { $count ->
        [one] A period of the column spans more than one year and is of none
       *[other] { $count } periods of the column span more than one year (this is the first) and are of none
    }, so the column is kept as text and nothing is added up by its years. Give each year a row of its own, or a date, where years are wanted.
finding-date-year = The year { $year } is not between { $first } and 2100; the cell counts as missing. Correct it.
finding-date-month = There is no month { $month }; the cell counts as missing. Write 01 to 12.
finding-date-day = There is no day { $day } in that month; the cell counts as missing. Write 01 to { $last }, or leave the day out.
finding-period-not-a-period = “{ $value }” is not a period, so the row was left out. Write { $near ->
    [none] 2021, 2021-H1, 2021-Q3, 2021-09 or 2021-01/2021-09
   *[other] { $near }
}.
finding-period-or-decimal = “{ $value }” may be the month { $month }{ $other ->
    [none] {""}
   *[other] {" "}or { $other }
}, or a year with a part of a year, so the row was left out. Look it up, and write the month as { $month }, or the year.
finding-period-serial = “{ $value }” is not a period, so the row was left out. If it is how a spreadsheet counts days, it is the day { $date }: look there which month or year is meant, and write 2021, 2021-Q3 or 2021-09.
finding-period-fiscal = “{ $value }” looks like the fiscal year { $first }/{ $last }, but not which month it begins with, so the row was left out. Write its months, for example { $first }-04/{ $last }-03.
finding-color-not-a-color = “{ $value }” is not a colour; one is chosen by the program. Write # and six hexadecimal digits, for example #1f77b4.
finding-basis-unknown = The basis “{ $value }” is unknown; to be on the safe side it is treated as illustrative. Write published or illustrative.
finding-stage-kind-unknown = The kind “{ $value }” is unknown; { $instead } is assumed. Write on_track or off_track.
finding-status-unknown = The status “{ $value }” is unknown; A (normal) is assumed. Write a code of SDMX OBS_STATUS, for example A, P, E or M.
finding-qualifier-unknown = The qualifier “{ $value }” is unknown and was ignored. Write >=, <= or ~, or leave the cell empty.
finding-direction-unknown = The direction “{ $value }” is unknown; none is assumed. Write up, down or none.
