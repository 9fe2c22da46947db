# How figures are drawn and printed: sizes, grey, folding, what explains a figure inside it.
size-room = { $width } × { $height } mm leave no room for this figure: at a width of { $width } mm it needs a height of { $needed } mm at least. Say --height-mm { $needed }, or --height-mm auto for as high as it has to be.
size-too-much = There is too much in this figure: at a width of { $width } mm it would be { $needed } mm high, and 1200 mm are the most. Make it wider, or let only the largest stand alone (--top).
size-page = There is too much in this figure: at a width of { $width } mm it would be { $needed } mm high, and { $highest } mm are the most that a page holds. Make it wider, let only the largest stand alone (--top), or say --height-mm { $needed }.
size-type = Type of { $pt } pt will not do; 9 to 72 pt will.
figure-remark-rounded = { $decimals ->
    [0] Numbers are rounded to whole ones.
    [one] Numbers are rounded to 1 decimal.
   *[other] Numbers are rounded to { $decimals } decimals.
}
figure-remark-cut = Names without room are cut (…) or left out.
figure-remark-in-full = Names without room in full: { $names }.
figure-remark-in-order = From left to right: { $names }.
figure-size-land = Area of a circle: land,
figure-unit-bare-percent = %
figure-unit-bare-contribution = Percentage points
figure-note-own-axes = Each panel has a value axis of its own.
figure-note-average-dated = What has no year is not in the average.
figure-note-average-all = The average is of each one by itself, also of those that do not stand alone here.
figure-note-aside = { $count } others, together { $value }, are not drawn.
export-print = Print
print-colour = Colour
print-grey = Black and white
export-size-higher = The figure will be { $height } mm high; { $usual } mm are usual.
preset-name = { $name }, { $width } mm wide
figure-remark-unnamed-groups = Groups whose names have no room in the figure, the largest first: { $names }.
figure-density = Projects in a cell:
figure-remark-unnamed-count = { $count ->
    [one] The name of 1 large project has no room.
   *[other] The names of { $count } large projects have no room.
}
figure-end = { $name } ({ $at }: { $value })
figure-remark-unwritten-ends = Ends of lines without room for a label: { $names }.
figure-remark-unwritten-values = Not written for want of room: { $count ->
    [one] 1 value.
   *[other] { $count } values.
}
