"""Linkage: whether likenesses between seizures are more than chance would show, told without a verdict."""

from tawatur.analyse.linkage.link import link
from tawatur.analyse.linkage.records import Holding, Linkage, PairLink, Reference, Result

__all__ = ["Holding", "Linkage", "PairLink", "Reference", "Result", "link"]
