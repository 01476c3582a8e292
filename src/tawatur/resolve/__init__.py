"""THE REGISTER: which is which; judgements applied on reading."""

from tawatur.resolve.canonical import judged
from tawatur.resolve.judgements import in_force, make_judgement, withdrawal
from tawatur.resolve.register import Register, Standing

__all__ = ["Register", "Standing", "in_force", "judged", "make_judgement", "withdrawal"]
