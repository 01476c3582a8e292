"""The export window: a case as files that other programs open. It decides nothing; masking hides, it never invents."""

from tawatur.views.export.formats import FORMATS, export

__all__ = ["FORMATS", "export"]
