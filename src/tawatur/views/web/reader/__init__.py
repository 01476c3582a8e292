"""The reader: a report cut so that each word knows whose word it is, what is claimed by it, and what else is known of it."""

from tawatur.views.web.reader.chains import Hop, hops
from tawatur.views.web.reader.marks import Mark, marks_of
from tawatur.views.web.reader.paragraphs import Paragraph, paragraphs
from tawatur.views.web.reader.runs import Run
from tawatur.views.web.reader.source import SourceRow, source_rows
from tawatur.views.web.reader.voices import Heard, Voice, voices_of

__all__ = [
    "Heard",
    "Hop",
    "Mark",
    "Paragraph",
    "Run",
    "SourceRow",
    "Voice",
    "hops",
    "marks_of",
    "paragraphs",
    "source_rows",
    "voices_of",
]
