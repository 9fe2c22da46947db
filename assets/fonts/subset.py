#!/usr/bin/env python3
"""Cut NotoSansSC-Regular.otf and NotoSansSC-Bold.otf out of Noto Sans CJK.

    python3 subset.py NotoSansCJK-Regular.ttc NotoSansCJK-Bold.ttc tgh-8105.txt [OUT_DIR]

The list is any text whose Han characters are wanted. The same input and the
same fontTools give the same bytes. Needs: pip install fonttools
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection

FACE = "Noto Sans CJK SC"

# What a report needs beside Han characters; inclusive ranges.
RANGES = [
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x00FF),  # Latin-1
    (0x0100, 0x017F),  # Latin Extended-A
    (0x01CD, 0x01DC),  # pinyin vowels with tones
    (0x01F8, 0x01F9),  # pinyin n with grave
    (0x0300, 0x030C),  # combining marks
    (0x0370, 0x03FF),  # Greek
    (0x2000, 0x200A),  # spaces
    (0x2010, 0x2027),  # general punctuation
    (0x202F, 0x205F),  # narrow space, per mille, primes
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x214F),  # letterlike: ℃ № ™ Ω
    (0x2150, 0x218F),  # fractions, Roman numerals
    (0x2190, 0x2199),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2460, 0x2473),  # ① to ⑳
    (0x2474, 0x249B),  # ⑴ to ⒛
    (0x25A0, 0x25FF),  # geometric shapes
    (0x3000, 0x303F),  # CJK punctuation
    (0x3220, 0x3229),  # ㈠ to ㈩
    (0x3380, 0x33DF),  # units
    (0xFF00, 0xFFEF),  # full and half width
]
SINGLES = "↩↪↵⇧⇨⌘⌃⌥⌫⏎☆★♀♂✓✔✕✗・\ufffd"

# Plain horizontal text in simplified Chinese; other regions' glyph forms stay out.
FEATURES = ["ccmp", "kern", "locl", "mark"]
SCRIPTS = [
    f"{script}.{language}"
    for script in ("DFLT", "latn", "grek", "hani", "kana")
    for language in ("dflt", "ZHS ")
]


def gb2312_hanzi():
    """The 6,763 Han characters of GB/T 2312, rows 16 to 87."""
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                yield ord(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                pass


def wanted(list_path):
    points = {ord(c) for c in Path(list_path).read_text("utf-8") if not c.isspace()}
    points.update(gb2312_hanzi())
    points.update(map(ord, SINGLES))
    for first, last in RANGES:
        points.update(range(first, last + 1))
    return points


def cut(ttc_path, points, out_path):
    fonts = TTCollection(ttc_path, lazy=True).fonts
    font = next(f for f in fonts if f["name"].getDebugName(1) == FACE)
    font.recalcTimestamp = False

    options = subset.Options()
    options.recalc_timestamp = False
    options.layout_features = FEATURES
    options.layout_scripts = SCRIPTS
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    options.notdef_outline = True
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx"]

    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=points)
    cutter.subset(font)
    subset.save_font(font, out_path, options)
    return font


def main(arguments):
    if len(arguments) not in (3, 4):
        sys.exit(__doc__)
    regular, bold, list_path = arguments[:3]
    out = Path(arguments[3]) if len(arguments) == 4 else Path(__file__).parent
    points = wanted(list_path)
    for ttc_path, name in ((regular, "NotoSansSC-Regular.otf"), (bold, "NotoSansSC-Bold.otf")):
        font = cut(ttc_path, points, str(out / name))
        size = (out / name).stat().st_size
        print(f"{name}: {len(font.getBestCmap())} characters, {size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
