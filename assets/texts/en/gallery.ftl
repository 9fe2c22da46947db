# The gallery: keeping, opening, renaming, deleting figures

view-figures = Figures

figures-keep = Keep in gallery…
figures-keep-title = Keep in gallery
figures-keep-button = Keep
figures-name = Name
figures-save = Save figure as file…
figures-save-title = Save figure as file
figures-save-button = Save
figures-open = Open figure file…
figures-open-title = Open figure file
figures-path = Path of the figure's .json file
figures-rename = Rename
figures-rename-title = Rename figure
figures-delete = Delete
figures-delete-title = Delete figure
figures-delete-explain = Delete “{ $name }”? This cannot be undone.
figures-replace = Replace
figures-taken = There is “{ $name }” already. Choose another name, or press Replace; the earlier figure is then gone.

figures-kept = Kept in the gallery: { $name }.
figures-saved = { $path } written.
figures-renamed = Renamed to “{ $name }”.
figures-deleted = “{ $name }” deleted.

figures-named = Figure: { $name }
figures-none = There is no figure to keep
figures-counted = { $count ->
    [one] { $count } figure
   *[other] { $count } figures
} · { $folder }
figures-empty = No figures kept yet
figures-empty-explain = Figures that you keep are shown here, drawn small from the open data; a click opens one. Make a chart under Sectors and press Keep in gallery, or open a figure file somebody gave you, or drop it on the window.
figures-only-small = “{ $name }” is grouped by { $by }. Charts under Sectors always go by year; drawn there it would be another figure, so it is shown in the gallery only.
figures-cannot-open = Cannot open “{ $name }”: { $reason }
figures-other-date = When the figure was kept the data ran to { $then }; those open run to { $here }.
