"""Finds told of again: what was seized, by nobody said and uncounted, after a seizure with its doer recalls that seizure."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.finds import WIDE
from tawatur.model import Claim, Seizure


def without_recalled(claims: Sequence[Claim], recent: Sequence[Claim]) -> list[Claim]:
    """The claims of a sentence without finds that only recall one told before: الأسلحة التي تم العثور عليها.

    A find of its own says who made it, how much it was, where, that others than before held it, or is another speaker's news.
    """
    told = [c for c in recent if isinstance(c.proposition, Seizure) and c.proposition.seizers]
    return [c for c in claims if not any(_recalls(c, before) for before in told)]


def _recalls(item: Claim, before: Claim) -> bool:
    found, told = item.proposition, before.proposition
    if not isinstance(found, Seizure) or not isinstance(told, Seizure):
        return False
    own = found.seizers or found.quantity is not None or found.places or found.when is not None
    same = {m.key for m in found.holders} <= {m.key for m in told.holders}
    again = item.chain == before.chain and _told_before(found, told)
    return not own and same and (_not_news(found, item) or again)


def _told_before(found: Seizure, told: Seizure) -> bool:
    """Whether the goods of a find are some of those of one before, or goods of a kind that may hold them."""
    refs = {m.ref for m in told.goods}
    return all(m.ref in refs or m.ref in WIDE for m in found.goods)


def _not_news(found: Seizure, item: Claim) -> bool:
    """Whether nobody says it but the report, or the goods are spoken of as known."""
    return not item.chain or all(m.text.startswith("ال") for m in found.goods)
