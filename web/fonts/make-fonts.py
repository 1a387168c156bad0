"""Makes the fonts of the app: Be Vietnam Pro, Latin and Vietnamese in one file a weight, with tabular digits.

One file a weight, since on a slow line each request costs more than its bytes. Be Vietnam Pro has no
tabular figures (its 1 is 385 units wide, its 4 is 710), so a column of money does not line up: the digits
are narrowed a little and centred on 640 units.

Run once per version of the font, with Debian's python3-fonttools and python3-brotli:
    /usr/bin/python3 web/fonts/make-fonts.py
Be Vietnam Pro is under the SIL Open Font License 1.1 without a reserved name.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "node_modules/@fontsource/be-vietnam-pro/files"
TARGET = ROOT / "web/src/ui/fonts"
WIDTH = 640
NARROWED = {400: 0.96, 600: 0.95}


def merged(weight: int) -> TTFont:
    """The subsets of one weight as one font."""
    with TemporaryDirectory() as folder:
        files = []
        for subset in ("latin", "vietnamese"):
            font = TTFont(SOURCE / f"be-vietnam-pro-{subset}-{weight}-normal.woff2")
            font.flavor = None
            files.append(f"{folder}/{subset}.ttf")
            font.save(files[-1])
        return Merger().merge(files)


def add_tabular_digits(font: TTFont, scale: float) -> None:
    """Digits under names of their own, which no kerning knows: 11 must be as wide as 44."""
    glyphs = font.getGlyphSet()
    digits = {ord(digit): font.getBestCmap()[ord(digit)] for digit in "0123456789"}
    for code, name in digits.items():
        old = font["glyf"][name]
        ink = (old.xMax - old.xMin) * scale
        shift = (WIDTH - ink) / 2 - old.xMin * scale
        pen = TTGlyphPen(None)
        glyphs[name].draw(TransformPen(pen, (scale, 0, 0, 1, shift, 0)))
        glyph = pen.glyph()
        glyph.recalcBounds(font["glyf"])
        tabular = f"{name}.tabular"
        font.setGlyphOrder([*font.getGlyphOrder(), tabular])
        font["glyf"][tabular] = glyph
        font["hmtx"][tabular] = (WIDTH, glyph.xMin)
        for table in font["cmap"].tables:
            if code in table.cmap:
                table.cmap[code] = tabular


for weight, scale in NARROWED.items():
    font = merged(weight)
    add_tabular_digits(font, scale)
    font.flavor = "woff2"
    font.save(TARGET / f"be-vietnam-pro-{weight}.woff2")
