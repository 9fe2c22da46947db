# The electronic fence and boundaries

fence-name = Fence
fence-definition = Definition
fence-registered = Registered within
fence-operating = Works within
fence-either = Registered or works within
fence-both = Registered and works within
fence-listed = On the list
fence-list = List
fence-list-listed = On the list
fence-list-unlisted = Not on the list
fence-list-unsaid = Not said
fence-side = Side
fence-side-in = Within
fence-side-out = Outside
fence-side-border = On the border
fence-side-unknown = Unknown
fence-side-all = All
fence-value = What
fence-count = Records
fence-missing = Without a number
fence-title = { $definition }: { $names }{ $date ->
    [none] {""}
   *[other] , at the end of { $date }
}. Nearer than { $metres } m to an edge counts as on the border; a record that lies in several boundaries is counted once.
fence-no-boundaries = The package has no boundaries. Add a resource with a .geojson file of polygons.
fence-unknown-boundary = There is no boundary “{ $what }”. zonescope fence PATH --areas lists them.
fence-none-holds = No boundary holds at the end of { $what }. zonescope fence PATH --areas lists from when to when they hold.
fence-no-positions = No record of the table says where it is. Positions stand in the columns lon and lat, reg_lon and reg_lat, op_lon and op_lat; another table is asked with --table.
fence-unknown-measure = There is no column of numbers “{ $measure }” to add up. There are: { $known }.
fence-never-added = “{ $measure }” is not added up: its numbers are rates, ranks, or in several currencies.

area-id = Id
area-name = Boundary
area-level = Level
area-valid_from = From
area-valid_to = To
area-published_ha = Published (ha)
area-computed_ha = Computed (ha)
area-difference_percent = Difference (%)
area-holds = Holds
area-holds-yes = Yes
area-holds-no = No

help-fence =
    zonescope fence PATH [--table NAME] [--definition { $definition }] [--date DATE] [--boundary ID]…
        {""}[--measure COLUMN|TABLE.COLUMN] [--where FILTER]… [--tolerance METRES] [--format { $format }]
    Which records lie within the boundaries of the package (electronic fence), beside the list of those admitted: within,
    outside, on the border (nearer than 30 m to an edge), unknown. With --date at the end of that day, month or year, else
    at the end of the books. Without --boundary the approved boundaries, else all. --definition all compares the definitions.
    --measure adds up a column of the table, or of one that refers to it, of the year of the date.
    --records in|out|border|unknown[/listed|unlisted|unsaid]   the records of a cell
    --areas                                                   published areas beside those of the polygons
    As a file for Excel: [--out FILE.xlsx|.csv] [--no-clobber]

    Example: zonescope fence PATH --table enterprises --measure enterprise_years.revenue --date 2021

# Maps

map-title = { $zone }: { $table } on the map
map-title-of = { $zone }: { $table } by { $what }
map-projects = projects
map-sketch = Sketch map: not surveyed, not reviewed.
map-reviewed = Map review number: { $number }.
map-unplaced = { $count ->
    [one] One record says nowhere where it is and is not on the map.
   *[other] { $count } records say nowhere where they are and are not on the map.
}
map-in-several = What lies in several boundaries counts in each.
map-illustrative = Hollow marks, and boundaries marked (illustrative), are made up.
map-system = The system of coordinates is not declared; positions are read as WGS-84.
map-errors = { $count ->
    [one] The package has an error.
   *[other] The package has { $count } errors.
}
map-side = { $side }: { $count }
map-summary = { $title }. { $points } points, { $areas } areas. { $note }
map-none = Nothing here says where it is: no positions (lon, lat), no places with positions, no boundaries. Add them to the package; docs/packages.md says how.
map-no-values = There is no column of numbers “{ $measure }” to add up. There are: { $known }.
map-format = A map is written as .png, .svg or .pdf, not as “{ $extension }”.
help-map =
    zonescope map PATH --out FILE.png|.svg|.pdf [--table NAME] [--position { $position }] [--measure COLUMN|TABLE.COLUMN]
        {""}[--fill] [--date DATE] [--where FILTER]… [--preset { $preset }]
        {""}[--width-mm W] [--height-mm H] [--dpi D] [--no-clobber]
    A map of the records of a table and of the boundaries of the package: nothing else is on it, and no network is asked.
    --font FILE names a TrueType or OpenType file for characters that the program's own fonts lack.
    --measure makes circles whose area is the number; --fill colours boundaries by what lies within them, which is the number
    of records where --measure is not given; --date chooses the boundaries that hold then. It is called a sketch map unless the package
    says under which number its maps were reviewed.

    Example: zonescope map PATH --table enterprises --measure enterprise_years.revenue --out map.png

view-map = Map
map-empty = Nothing to draw
map-no-numbers = The numbers that the circles stand for are not to be had in this table. Choose others.
map-circles = Circles
map-no-circles = Points of one size
map-fill = Colour boundaries
map-position = Position
map-position-own = Its own
map-position-registered = Registered
map-position-operating = Working
map-fit = Show the whole map
map-is-fitted = All of it is in sight.
map-save = Save the map as a picture…
map-nothing-to-save = There is no map to save.
