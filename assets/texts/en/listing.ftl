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
column-parts = Parts
column-position = Longitude, latitude
column-source = Source
column-note = Note
column-count = Projects
column-missing = Without amount
