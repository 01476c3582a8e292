"""THE DESK: `Report` to attributions, claims and problems; pure; a visible tuple of stages."""

from tawatur.annotate.desk import annotate

__all__ = ["annotate"]
