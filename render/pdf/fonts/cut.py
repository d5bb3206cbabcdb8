"""Cuts the faces of the program out of the published ones: see README.md.

    python cut.py FOLDER-OF-PUBLISHED-FACES
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

# What a text in any script may hold: space, digits, punctuation, marks that join and divide, the dotted circle.
COMMON = "20-40,5B-60,7B-7E,A0,AB,BB,200C-200F,2010-2015,2018-201F,2022,2026,25CC"

# Published file: our file, name that it gets if it must not keep its own, characters.
FACES = [
    ("SourceSans3_400Regular", "DueRegardSans-Regular", "Due Regard Sans", "*"),
    ("SourceSans3_600SemiBold", "DueRegardSans-SemiBold", "Due Regard Sans SemiBold", "*"),
    ("SourceSans3_400Regular_Italic", "DueRegardSans-Italic", "Due Regard Sans", "*"),
    ("NotoSansArabic_400Regular", "NotoSansArabic-Regular", "", COMMON + ",600-6FF,750-77F,8A0-8FF,FDF0-FDFF"),
    ("NotoSansDevanagari_400Regular", "NotoSansDevanagari-Regular", "", COMMON + ",900-97F,1CD0-1CFF,A8E0-A8FF"),
    ("NotoSansGurmukhi_400Regular", "NotoSansGurmukhi-Regular", "", COMMON + ",964-965,A00-A7F"),
    ("NotoSansBengali_400Regular", "NotoSansBengali-Regular", "", COMMON + ",964-965,980-9FF"),
]

# What sets marks on letters in the Latin, Greek and Cyrillic scripts. The others keep all that shapes them.
MARKS = ["ccmp", "mark", "mkmk"]
UNUSED = ["aalt", "dlig", "ordn", "pnum", "tnum", "ss01"]


def options(marks_only):
    o = subset.Options()
    o.hinting = False
    o.glyph_names = False
    o.notdef_outline = True
    o.recalc_timestamp = False
    o.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    o.drop_tables += ["BASE", "STAT", "gasp", "meta"]
    if marks_only:
        o.layout_features = MARKS
    else:
        o.layout_features = [f for f in o.layout_features if f not in UNUSED]
    return o


def as_list(coverage, font):
    """A coverage table in format 1. In format 2, go-text/typesetting 0.3.5 overlooks what stands behind a long range
    (its issue 278): Arabic yeh, noon and teh marbuta would not join."""
    coverage.Format = 1
    return {"GlyphArray": coverage.glyphs}


def characters(font, ranges):
    if ranges == "*":
        return list(font.getBestCmap())
    return subset.parse_unicodes(ranges.replace(",", " "))


def rename(font, file, family):
    style = file.split("-")[1]
    for record in list(font["name"].names):
        name = {1: family, 3: file, 4: family.removesuffix(" " + style) + " " + style, 6: file}.get(record.nameID)
        if name:
            record.string = name


def main(published):
    otTables.Coverage.preWrite = as_list
    here = Path(__file__).parent
    for source, file, family, ranges in FACES:
        font = TTFont(Path(published) / f"{source}.ttf", recalcTimestamp=False)
        cutter = subset.Subsetter(options(marks_only=bool(family)))
        cutter.populate(unicodes=characters(font, ranges))
        cutter.subset(font)
        if family:
            rename(font, file, family)
        font.save(here / f"{file}.ttf")


if __name__ == "__main__":
    main(sys.argv[1])
