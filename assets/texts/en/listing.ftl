# Names of columns and fields

column-id = Id
column-name = Name
column-sector = Sector
column-place = Place
column-stage = Stage
column-basis = Basis
column-investor = Investor
column-year = Year
column-year-of = Year { $stage }
column-land_mu = Land (mu)
column-amount = { $measure } ({ $unit })
column-date = Date { $stage }
column-lists = Lists
column-parent = Part of
column-position = Longitude, latitude
column-source = Source
column-note = Note
column-count = Projects
column-missing = Without amount
column-in-part = In part only

# Measures as headings of columns
column-amount-contracted = Contracted
column-amount-planned_total = Planned
column-amount-completed_total = Completed
column-amount-funds_in_place = Funds in place
column-amount-foreign_utilised = Foreign

# Units of published figures
unit-of-piece = {""}
unit-of-mu = mu
unit-of-case = cases
unit-of-month = months
unit-of-year = years
unit-of-item = items
unit-of-enterprise = enterprises
unit-of-person = people
unit-of-seat = people
unit-of-set = units
unit-of-wan-set = ten thousand units
unit-of-visit = enterprise uses
unit-of-session = editions
unit-of-hectare = ha
unit-of-square-metre = m²
unit-of-square-kilometre = km²
unit-of-kilometre = km
unit-of-tonne = t
unit-of-hour = hours
unit-of-day = days
unit-of-household = households
unit-of-wan-person = ten thousand people
unit-of-person-time = person-times
unit-of-time = times
unit-of-point = points
unit-of-suite = sets
