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
        [--measure COLUMN|TABLE.COLUMN] [--where FILTER]… [--tolerance METRES] [--format { $format }]
    Which records lie within the boundaries of the package (electronic fence), beside the list of those admitted: within,
    outside, on the border (nearer than 30 m to an edge), unknown. --date: at the end of that day, month or year; that of the
    books otherwise. Without --boundary the approved boundaries, else all. --definition all compares the definitions.
    --measure adds up a column of the table, or of one that refers to it, of the year of the date.
    --records in|out|border|unknown[/listed|unlisted|unsaid]   the records of a cell
    --areas                                                   published areas beside those of the polygons
    As a file for Excel: [--out FILE.xlsx|.csv] [--no-clobber]

    Example: zonescope fence PATH --table enterprises --measure enterprise_years.revenue --date 2021
