# More columns of lists; a package project is not counted beside its parts

column-approval_code = Online approval code
column-construction = Kind of construction
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
figure-note-counted-once = { $count ->
    [one] 1 record is
   *[other] { $count } records are
} not counted: of periods of the same thing that overlap only one is.

known-column-color = Colour
known-column-kind = Kind
known-column-order = Order
known-column-parent = Part of
known-column-name_zh = Name
known-column-gbt4754 = GB/T 4754 class
known-column-title = Title
known-column-title_en = English title
known-column-publisher = Publisher
known-column-publisher_en = Publisher in English
known-column-issue = Issue
known-column-issue_en = Issue in English
known-column-date = Date
known-column-url = Address
known-column-license = Licence
known-column-matter = Approval
known-column-authority = Authority
known-column-document = Document
known-column-project = Project
known-column-period = Period
known-column-planned = Planned investment in the period
known-column-completed = Investment completed in the period
known-column-funds_in_place = Funds received in the period
known-column-unit = Unit
known-column-direction = Better when
known-column-decimals = Decimals
known-column-group = Group
known-column-definition_zh = Definition in Chinese
known-column-definition_en = Definition
known-column-measure = Measure
known-column-year_of = Year of
known-column-indicator = Indicator
known-column-value = Value
known-column-qualifier = Qualifier
known-column-status = Status
known-column-count = Number
known-column-yoy_pct = Change on a year before
known-column-rank = Rank
known-column-quote = Quote
