# Search; completion, chips and kept filters of the filter field

filter-search = search “{ $words }”
