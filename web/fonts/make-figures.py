"""Makes the tabular figures of the app: the digits of Be Vietnam Pro on one width.

Be Vietnam Pro has no tabular figures (its 1 is 385 units wide, its 4 is 710), so a column of
money does not line up. This script takes the digits alone, narrows them a little and centres
each on 640 units. The style sheet puts the result before Be Vietnam Pro, by unicode-range.

Run once per version of the font, with Debian's python3-fonttools and python3-brotli:
    /usr/bin/python3 web/fonts/make-figures.py
Be Vietnam Pro is under the SIL Open Font License 1.1 without a reserved name.
"""

from pathlib import Path

from fontTools import subset
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "node_modules/@fontsource/be-vietnam-pro/files"
TARGET = ROOT / "web/src/ui/fonts"
WIDTH = 640
NARROWED = {400: 0.96, 600: 0.95}


def make(weight: int) -> None:
    font = TTFont(SOURCE / f"be-vietnam-pro-latin-{weight}-normal.woff2")
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.glyph_names = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="0123456789")
    subsetter.subset(font)
    glyphs = font.getGlyphSet()
    for name in [font.getBestCmap()[ord(digit)] for digit in "0123456789"]:
        old = font["glyf"][name]
        scale = NARROWED[weight]
        ink = (old.xMax - old.xMin) * scale
        shift = (WIDTH - ink) / 2 - old.xMin * scale
        pen = TTGlyphPen(None)
        glyphs[name].draw(TransformPen(pen, (scale, 0, 0, 1, shift, 0)))
        glyph = pen.glyph()
        glyph.recalcBounds(font["glyf"])
        font["glyf"][name] = glyph
        font["hmtx"][name] = (WIDTH, glyph.xMin)
    font.flavor = "woff2"
    font.save(TARGET / f"figures-{weight}.woff2")


for each in NARROWED:
    make(each)
