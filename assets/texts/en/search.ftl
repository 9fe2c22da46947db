# Search; completion, chips and kept filters of the filter field

filter-search = search “{ $words }”

field-period = Period
field-land = Land
field-text = Text
field-search = Search
