# The command palette, and keys

language-name = English

palette-name = Find a command
palette-hint = A command, a sector, a project: name, id or pinyin
palette-list = Commands
palette-nothing = Nothing found. Try another word, or only the beginnings of words.
palette-keys = ↑  ↓ choose   Enter run   Esc close
palette-current = current

offers-go-to = Go to
offers-chart = Chart
offers-measure = Measure
offers-years = Years
offers-series = Series
offers-filter = Filter
offers-list = List
offers-file = File
offers-appearance = Appearance
offers-help = Help
offers-project = Project
offers-figure = Published

show-palette = Find a command…
show-keys = Keyboard shortcuts
show-about = About Zonescope
focus-search = Search projects…
focus-filter = Type a condition…
detail-pane = Detail pane
dismiss-notice = Dismiss the message
open-recent = Open { $name }
remove-condition = Remove: { $name }
only-those = { $dimension }: { $name }
sort-by = Sort by { $name }
series-hide = Hide { $name }
series-show = Show { $name }
drill-none = List all projects in the chart
published-figure = { $name }: { $value }, { $about }

no-filter = Nothing is filtered
no-figure = There is no figure to export
no-series-hidden = No series is hidden

keys-title = Keyboard shortcuts
keys-close = Close
keys-moving = Moving about
keys-tab = To the next or the previous control
keys-parts = To the next or the previous part of the window
keys-arrows = From mark to mark in a chart, from row to row in lists and facets, along headings
keys-enter = Press a button; in a chart, list the projects of the mark
keys-escape = Close a dialog; in a chart, back to all
keys-page = Pages of a view or list, its first and last row
keys-pane = Pages of the detail pane
keys-zoom = Larger, smaller, normal size

go-back-to = Back
go-forward-to = Forward
nowhere-to-go = Nothing else was looked at yet
save-as-one-file = Save a copy as one file…
