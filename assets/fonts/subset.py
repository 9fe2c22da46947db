#!/usr/bin/env python3
"""Cut the bundled fonts: Han and kana out of Noto Sans CJK, other alphabets out of Source Sans, a few signs out of
Noto Sans.

    python3 subset.py HAN_REGULAR.ttc HAN_BOLD.ttc LATIN_REGULAR.ttf LATIN_BOLD.ttf \\
        SIGNS_REGULAR.ttf SIGNS_BOLD.ttf tgh-8105.txt [OUT_DIR]

The list is any text whose Han characters are wanted. The same input and the
same fontTools give the same bytes. Needs: pip install fonttools
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.scaleUpem import scale_upem

HAN_FACE = "Noto Sans CJK SC"
# The same outlines with the other region's characters: its quotation marks are as wide as Latin type has them.
PROPORTIONAL_FACE = "Noto Sans CJK KR"
LATIN_NAME = "Zonescope Latin"
# The Latin letters of Noto Sans CJK are those of Source Sans, so many times as large.
LATIN_SCALE = 1.117

# What the Han face has beside Han characters; inclusive ranges.
HAN_RANGES = [
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x00FF),  # Latin-1
    (0x0100, 0x017F),  # Latin Extended-A
    (0x0180, 0x024F),  # Latin Extended-B, with the pinyin vowels
    (0x0300, 0x030C),  # combining marks
    (0x1E00, 0x1EFF),  # Vietnamese
    (0x2000, 0x200A),  # spaces
    (0x2010, 0x2027),  # general punctuation
    (0x202F, 0x205F),  # narrow space, per mille, primes
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20C0),  # currency
    (0x2100, 0x214F),  # letterlike: ℃ № ™ Ω
    (0x2150, 0x218F),  # fractions, Roman numerals
    (0x2190, 0x2199),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2460, 0x2473),  # ① to ⑳
    (0x2474, 0x249B),  # ⑴ to ⒛
    (0x25A0, 0x25FF),  # geometric shapes
    (0x3000, 0x303F),  # CJK punctuation
    (0x3040, 0x30FF),  # kana
    (0x3105, 0x312F),  # bopomofo
    (0x31F0, 0x31FF),  # small katakana
    (0x3220, 0x3229),  # ㈠ to ㈩
    (0x3380, 0x33DF),  # units
    (0xFF00, 0xFFEF),  # full and half width
]
HAN_SINGLES = "↩↪↵⇧⇨⌘⌃⌥⌫⏎☆★♀♂✓✔✕✗・\ufffd"

# Whole alphabets: a word of Greek or Cyrillic comes from one face.
LATIN_RANGES = [
    (0x0020, 0x024F),  # Latin, with Extended-A and -B
    (0x02B0, 0x036F),  # modifiers and combining marks
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin Extended Additional
    (0x1F00, 0x1FFF),  # Greek with accents
    (0x2010, 0x203A),  # punctuation
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20C0),  # currency
    (0x2100, 0x214F),  # letterlike
]

# Signs that neither of the others has.
SIGN_RANGES = [
    (0x20A0, 0x20C0),  # currency
]

# Plain horizontal text in simplified Chinese; other regions' glyph forms stay out.
FEATURES = ["ccmp", "kern", "locl", "mark"]
SCRIPTS = [
    f"{script}.{language}"
    for script in ("DFLT", "latn", "grek", "cyrl", "hani", "kana")
    for language in ("dflt", "ZHS ")
]

# Quotation marks, the apostrophe and the raised point are the same characters in Chinese and in Latin text, but not as
# wide. Among Latin letters and digits they are Latin ones; beside a Han character they stay Chinese, and the points
# between parts of one text are all of a kind.
MARKS = "‘’“”"
POINT = "·"
# Stands on the line in Latin text, and where nothing tells; in the middle behind a Han character.
ELLIPSIS, CENTRED_ELLIPSIS = "…", "⋯"
# How far a mark looks for its other one, and for a Han character.
REACH = 24


def contextual_marks(font, proportional):
    """Feature code that picks the proportional marks in Latin text."""
    cmap = font.getBestCmap()

    def glyphs(characters):
        return " ".join(dict.fromkeys(cmap[ord(c)] for c in characters if ord(c) in cmap))

    widths = font["hmtx"].metrics
    of = {mark: cmap[ord(mark)] for mark in MARKS + POINT + CENTRED_ELLIPSIS}
    to = proportional
    em = font["head"].unitsPerEm
    # Others may share the glyph of a mark.
    han = [chr(c) for c in cmap if c >= 0x2E80 and widths[cmap[c]][0] == em and cmap[c] not in of.values()]
    letters = [chr(c) for c in cmap if 0x30 <= c <= 0x24F and chr(c).isalnum() or 0x1E00 <= c <= 0x1EFF]
    narrow = [chr(c) for c in cmap if 0x20 <= c <= 0x24F or 0x1E00 <= c <= 0x1EFF or 0x2010 <= c <= 0x2014]
    both = lambda marks: " ".join(f"{of[mark]} {to[mark]}" for mark in marks)
    reach = range(REACH)
    until_han = [f"ignore sub [{of['‘']} {of['“']}]' {'@run ' * (k + 1)}@han;" for k in reach]
    of_wide = [f"ignore sub {of['“']} {'@said ' * k}{of['”']}';" for k in reach]
    of_narrow = [f"sub {to['“']} {'@said ' * k}{of['”']}' lookup latin;" for k in reach]
    beside_han = [f"ignore sub {of[POINT]}' {'@run ' * k}@han;" for k in reach]
    behind_han = [f"ignore sub @han {'@run ' * k}{of[POINT]}';" for k in reach]
    of_single = [f"ignore sub {of['‘']} {'@word ' * k}{of['’']}';" for k in reach]
    lines = "\n            ".join
    return f"""
        languagesystem DFLT dflt;
        languagesystem latn dflt;
        languagesystem hani dflt;
        @han = [{glyphs(han)}];
        @wide = [@han {" ".join(of.values())}];
        @word = [{glyphs(letters)}];
        @point = [{glyphs(".,;:!?%)]")} {to[ELLIPSIS]}];
        @open = [{glyphs(" ([-–/")}];
        @next = [{glyphs(" .,;:!?)]-–/")} @word];
        @run = [{glyphs(narrow)} {to[ELLIPSIS]} {both(MARKS + POINT)}];
        @said = [{glyphs(narrow)} @han {to[ELLIPSIS]} {of[CENTRED_ELLIPSIS]} {both("‘’" + POINT)}];
        lookup latin {{
            {"".join(f"sub {of[mark]} by {to[mark]};" for mark in MARKS + POINT)}
        }} latin;
        lookup centred {{
            sub {to[ELLIPSIS]} by {of[CENTRED_ELLIPSIS]};
        }} centred;
        feature calt {{
            sub @wide {to[ELLIPSIS]}' lookup centred;
            {lines(beside_han)}
            {lines(behind_han)}
            sub [@word @point {to["”"]}] {of[POINT]}' lookup latin;
            sub [@word @point {to["”"]}] {glyphs(" ")} {of[POINT]}' lookup latin;
            {lines(of_wide)}
            {lines(of_narrow)}
            {lines(of_single)}
            sub [@word @point] {of["’"]}' lookup latin @next;
            sub [@word @point] {of["”"]}' lookup latin @next;
            ignore sub @wide {of["’"]}' @word;
            sub {of["’"]}' lookup latin @word;
            sub @point [{of["’"]} {of["”"]}]' lookup latin;
            ignore sub [{of["’"]} {of["”"]}]' @han;
            sub @word [{of["’"]} {of["”"]}]' lookup latin;
            sub @open [{of["‘"]} {of["“"]}]' lookup latin @word;
            ignore sub @wide [{of["‘"]} {of["“"]}]';
            {lines(until_han)}
            sub [{of["‘"]} {of["“"]}]' lookup latin [@word {of["‘"]} {of["“"]}];
        }} calt;
    """


def gb2312_hanzi():
    """The 6,763 Han characters of GB/T 2312, rows 16 to 87."""
    return encoded("gb2312", range(0xB0, 0xF8), range(0xA1, 0xFF))


def big5_hanzi():
    """The 5,401 frequent characters of Big5, level 1: with them the 4,808 of 常用國字標準字體表."""
    return encoded("big5", range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])


def encoded(encoding, rows, cells):
    for row in rows:
        for cell in cells:
            try:
                yield ord(bytes([row, cell]).decode(encoding))
            except UnicodeDecodeError:
                pass


def in_ranges(ranges):
    return {point for first, last in ranges for point in range(first, last + 1)}


def wanted_han(list_path):
    points = {ord(c) for c in Path(list_path).read_text("utf-8") if not c.isspace()}
    points.update(gb2312_hanzi(), big5_hanzi(), map(ord, HAN_SINGLES), in_ranges(HAN_RANGES))
    return points


def options(hinting):
    chosen = subset.Options()
    chosen.recalc_timestamp = False
    chosen.layout_features = FEATURES
    chosen.layout_scripts = SCRIPTS
    chosen.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    chosen.notdef_outline = True
    chosen.hinting = hinting
    chosen.drop_tables += ["BASE", "VORG", "vhea", "vmtx", "DSIG", "FFTM"]
    return chosen


def cut(font, points, out_path, hinting, glyphs=(), finish=lambda font: None):
    font.recalcTimestamp = False
    cutter = subset.Subsetter(options(hinting))
    cutter.populate(unicodes=points, glyphs=glyphs)
    cutter.subset(font)
    finish(font)
    subset.save_font(font, out_path, options(hinting))
    return font


def proportional_form(font, character):
    """The glyph of a character that is as wide as it is."""
    table, glyph = font["GSUB"].table, font.getBestCmap()[ord(character)]
    for record in table.FeatureList.FeatureRecord:
        for at in record.Feature.LookupListIndex if record.FeatureTag == "pwid" else []:
            for subtable in table.LookupList.Lookup[at].SubTable:
                mapping = getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {})
                if glyph in mapping:
                    return mapping[glyph]
    raise ValueError(f"no proportional {character}")


def cut_han(ttc_path, points, out_path):
    fonts = {font["name"].getDebugName(1): font for font in TTCollection(ttc_path, lazy=True).fonts}
    other = fonts[PROPORTIONAL_FACE].getBestCmap()
    proportional = {mark: other[ord(mark)] for mark in MARKS + POINT}
    proportional[ELLIPSIS] = proportional_form(fonts[HAN_FACE], ELLIPSIS)

    def finish(font):
        for table in font["cmap"].tables:
            if table.isUnicode() and ord(ELLIPSIS) in table.cmap:
                table.cmap[ord(ELLIPSIS)] = proportional[ELLIPSIS]
        # In the place of all other substitutions: none of them acts on the characters kept.
        addOpenTypeFeaturesFromString(font, contextual_marks(font, proportional), tables=["GSUB"])

    return cut(fonts[HAN_FACE], points, out_path, hinting=True, glyphs=proportional.values(), finish=finish)


def add_signs(font, path):
    """Draws the signs that the font lacks, as wide as its digits."""
    source = TTFont(path)
    has, offers = font.getBestCmap(), source.getBestCmap()
    order, glyphs = font.getGlyphOrder(), source.getGlyphSet()
    digit, source_digit = font["hmtx"][has[ord("0")]][0], source["hmtx"][offers[ord("0")]][0]
    scale = digit / source_digit
    for point in sorted(in_ranges(SIGN_RANGES) & offers.keys() - has.keys()):
        pen = TTGlyphPen(None)
        glyphs[offers[point]].draw(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        name = f"uni{point:04X}.sign"
        order.append(name)
        font["glyf"][name] = pen.glyph()
        width, left = source["hmtx"][offers[point]]
        font["hmtx"][name] = (round(width * scale), round(left * scale))
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[point] = name
    font.setGlyphOrder(order)


def cut_latin(path, signs_path, metrics, out_path):
    font = TTFont(path)
    for table in ("fpgm", "prep", "cvt ", "hdmx", "VDMX", "LTSH"):
        if table in font:
            del font[table]
    add_signs(font, signs_path)
    scale_upem(font, round(font["head"].unitsPerEm * LATIN_SCALE))
    # Larger outlines on the old em: as large as the Latin letters of the Han face, and on the same line.
    font["head"].unitsPerEm = metrics["head"].unitsPerEm
    for table, fields in {
        "hhea": ["ascent", "descent", "lineGap"],
        "OS/2": ["sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"],
    }.items():
        for field in fields:
            setattr(font[table], field, getattr(metrics[table], field))
    # "Source" is a reserved name: what is changed goes by another.
    for record in font["name"].names:
        text = record.toUnicode()
        if record.nameID in (1, 3, 4, 6):
            name = LATIN_NAME if record.nameID in (1, 4) else LATIN_NAME.replace(" ", "")
            bold = " Bold" if record.nameID in (3, 4, 6) and "Bold" in str(path) else ""
            record.string = name + (bold if record.nameID == 4 else bold.replace(" ", "-"))
        elif record.nameID not in (0, 2, 5, 7, 13, 14):
            record.string = text
    # Its hints are for outlines of another size.
    return cut(font, in_ranges(LATIN_RANGES), out_path, hinting=False)


def main(arguments):
    if len(arguments) not in (7, 8):
        sys.exit(__doc__)
    *faces, list_path = arguments[:7]
    out = Path(arguments[7]) if len(arguments) == 8 else Path(__file__).parent
    points = wanted_han(list_path)
    for weight, (han_path, latin_path, signs_path) in (("Regular", faces[0::2]), ("Bold", faces[1::2])):
        han_name, latin_name = f"NotoSansSC-{weight}.otf", f"ZonescopeLatin-{weight}.ttf"
        han = cut_han(han_path, points, str(out / han_name))
        latin = cut_latin(latin_path, signs_path, han, str(out / latin_name))
        for name, font in ((han_name, han), (latin_name, latin)):
            print(f"{name}: {len(font.getBestCmap())} characters, {(out / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
