# Figure files: reading, saving, the gallery, the command line

document-at = At { $pointer }: { $why }
document-at-value = At { $pointer } stands { $value }: { $why }
document-not-json = This is not JSON from line { $line }, column { $column } on. Check quotes, commas and brackets.
document-not-a-figure = This is not a figure file: it must be an object with "zonescope_figure": 1 in it.
document-newer = This figure was saved in a newer format (version { $found }); this program knows up to version { $known }. Update Zonescope to open it.
document-version = The version of the format must be { $known }.
document-field-nearest = There is no field “{ $field }”. Is { $nearest } meant?
document-field-known = There is no field “{ $field }”. The fields are { $known }.
document-word-nearest = There is no such value. Is { $nearest } meant?
document-word-known = There is no such value. The values are { $known }.
document-text = It must be text in quotes; leave the field out when it is not needed.
document-list = It must be a list in square brackets; an empty one is [].
document-flag = It must be true or false.
document-top = It must be a whole number of at least 1; leave the field out to show all.
document-year = It must be a year from { $first } to { $last }, without quotes.
document-key = It must be an id in the first dimension, such as "ic"; of another dimension write {"{"}"dimension": "year", "id": "2021"{"}"}.
document-reference = It must be "average", "schedule" or {"{"}"target": "30bn"{"}"}.
document-opened-none = The id of the sector to open is missing.
document-target-count = A target for “{ $measure }” must be a number of at least 0, such as "12".
document-other-zone = This figure was made for “{ $zone }”; it is drawn here from the data of { $here }.

cli-document-in-file = { $path }: { $why }
cli-cannot-read-file = Cannot read { $path }: { $reason }. Check the path.
cli-not-utf-8 = { $path } is not UTF-8 text. Save it as UTF-8.
cli-no-documents = The folder { $path } has no .json files.
cli-one-to-save = --save-spec saves one figure at a time, and { $count } were given. Run them one by one.
cli-out-for-several = { $count } figures go into a folder, but { $path } is a file. Name a folder.
cli-wrong-target = The target “{ $value }” of --reference will not do: { $why }
cli-document-saved = The figure's settings were saved to { $path }.

gallery-no-name = Give the figure a name.
gallery-name-taken = There is a figure named “{ $name }” already. Choose another name, or confirm that it is replaced.
gallery-not-in-gallery = { $path } is not a file of the gallery.
gallery-no-folder = There is no folder to keep figures in: the one beside the package cannot be written to, and the system names no folder for the user's data.
gallery-cannot-read = Cannot read { $path }: { $reason }. Check the file and its permissions.
gallery-cannot-delete = Cannot delete { $path }: { $reason }.
gallery-not-utf-8 = This file is not UTF-8 text. Save it as UTF-8.
