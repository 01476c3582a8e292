"""THE REGISTER: which is which; judgements applied on reading."""

from tawatur.resolve.alike import alike
from tawatur.resolve.canonical import judged, scoped
from tawatur.resolve.history import Histories
from tawatur.resolve.judgements import in_force, make_judgement, withdrawal
from tawatur.resolve.register import Register, Standing

__all__ = ["Histories", "Register", "Standing", "alike", "in_force", "judged", "make_judgement", "scoped", "withdrawal"]
