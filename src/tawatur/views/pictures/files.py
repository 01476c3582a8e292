"""Pictures as files: SVG with its own colours, and PNG drawn from it with the fonts that come along."""

from __future__ import annotations

from importlib.resources import as_file, files

from resvg_py import svg_to_bytes

from tawatur.views.pictures.drawing import WIDTH, Picture

FACES = '"IBM Plex Sans Arabic", "IBM Plex Sans", "Noto Sans Arabic", "DejaVu Sans", sans-serif'
STYLE = f"""<style>
text {{ font-family: {FACES}; font-size: 13px; fill: #22262b }}
.p-title {{ font-size: 18px }}
.p-note, .p-tick, .p-aside {{ fill: #5c6470; font-size: 12px }}
.p-number {{ fill: #5c6470 }}
.p-bar {{ fill: #1f6f8b }} .p-faint {{ fill: #c9c3b6 }}
.p-mark {{ fill: #1f6f8b; fill-opacity: 0.45 }} .p-first {{ fill: #b0561b }}
.p-grid {{ stroke: #e7e3da }} .p-axis, .p-thread {{ stroke: #a8a296 }}
</style>"""
"""The colours of the page by day."""
FONT = "IBMPlexSansArabic-Regular.ttf"
SCALE = 2
"""Pixels of a PNG for each unit of the picture: sharp in print."""


def svg(picture: Picture) -> str:
    """A file of its own, on white."""
    ground = f'{STYLE}<rect width="{WIDTH}" height="{picture.height:g}" fill="#ffffff"/>'
    return picture.element(ground, size=True) + "\n"


def png(picture: Picture) -> bytes:
    """The same as points. The font comes along, so that every machine shapes the words alike.

    It has Arabic and Latin letters in one file: words of both in a line are shaped rightly only from one font.
    """
    with as_file(files("tawatur.views.pictures") / "fonts" / FONT) as font:
        return svg_to_bytes(svg_string=svg(picture), skip_system_fonts=True, font_files=[str(font)], zoom=SCALE)
