"""The tally book: counts of people as reporters gave them, lined up by window, never added where windows meet."""

from tawatur.analyse.tallies.checks import checked
from tawatur.analyse.tallies.lines import TallyLine, tally_lines
from tawatur.analyse.tallies.replay import Day, Explained, replay
from tawatur.analyse.tallies.series import Increment, Series, addable, series

__all__ = [
    "Day",
    "Explained",
    "Increment",
    "Series",
    "TallyLine",
    "addable",
    "checked",
    "replay",
    "series",
    "tally_lines",
]
