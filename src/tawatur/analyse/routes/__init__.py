"""Supply routes: the graph of who is said to supply whom, and the paths that its edges compose."""

from tawatur.analyse.routes.edges import SupplyEdge, one_ended, supply_edges
from tawatur.analyse.routes.paths import Path, Ways, paths, whole

__all__ = ["Path", "SupplyEdge", "Ways", "one_ended", "paths", "supply_edges", "whole"]
