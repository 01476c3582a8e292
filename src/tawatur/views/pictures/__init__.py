"""Pictures of figures, drawn as SVG by hand: for the page in its own colours, as files in theirs, as PNG; no script."""

from tawatur.views.pictures.drawing import LANGUAGES, Language, Picture
from tawatur.views.pictures.files import png, svg
from tawatur.views.pictures.summaries import pictures_of

__all__ = ["LANGUAGES", "Language", "Picture", "pictures_of", "png", "svg"]
