"""Claims about one happening brought together: candidates by time and place, for a human to join or part."""

from tawatur.analyse.incidents.candidates import incidents
from tawatur.analyse.incidents.nearness import places_of
from tawatur.analyse.incidents.records import Count, Difference, Incident, Range

__all__ = ["Count", "Difference", "Incident", "Range", "incidents", "places_of"]
