# Search; completion, chips and kept filters of the filter field

filter-search = search “{ $words }”

field-period = Period
field-land = Land
field-text = Text
field-search = Search

filter-candidates = What may be written here
filter-keys = ↑  ↓ choose, Tab fills in, Enter applies, Esc closes
chip-edit = Edit this condition
chip-negate = Change to: { $what }
chip-remove = Remove “{ $what }”
edit-condition = Edit condition: { $name }
negate-condition = Turn condition round: { $name }

kept-filters = Kept
kept-filters-none = No filters kept yet
kept-filter-keep = Keep this filter…
kept-filter-use = Apply filter: { $name }
kept-filter-rename = Rename
kept-filter-rename-named = Rename filter: { $name }
kept-filter-delete = Delete
kept-filter-delete-named = Delete filter: { $name }
kept-filter-gone = The filter “{ $name }” uses what this package does not have, and was not applied. { $reason }
kept-filter-keep-title = Keep this filter
kept-filter-keep-button = Keep
kept-filter-rename-title = Rename filter
kept-filter-rename-button = Rename
kept-filter-name = Name
kept-filter-taken = There is a filter named “{ $name }” already.
kept-filter-replace = Replace
kept-filter-delete-question = Delete the filter “{ $name }”?
kept-filter-delete-button = Delete

column-found-in = Found in
found-in = { $field }: { $text }
found-in-and = {", "}
