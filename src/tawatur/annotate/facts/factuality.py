"""Polarity and certainty of what a predicate says, according to the voice it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.modality import modality_of
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.untruths import called_untrue
from tawatur.annotate.facts.wars import only_known
from tawatur.annotate.facts.withheld import BAN
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Attribution, Factuality, Polarity


def factuality_of(sheet: Sheet, predicate: Predicate, voice: Attribution | None, implied: str) -> Factuality:
    """Denied by a negation, by the word itself or by a denying voice; questioned in a question; hedged by the words before."""
    return Factuality(polarity=_polarity(sheet, predicate, voice, implied), modality=modality_of(sheet, predicate))


def _polarity(sheet: Sheet, predicate: Predicate, voice: Attribution | None, implied: str) -> Polarity:
    if _in_question(sheet, predicate):
        return "questioned"
    if (voice is not None and voice.force == "questions") or _asked_whether(sheet, predicate):
        return "questioned"
    negated = (
        (predicate.negated and not _unreal(sheet, predicate))
        or implied == "denied"
        or called_untrue(sheet, predicate, voice)
    )
    deed = predicate
    while deed.governor is not None and not negated and deed.governed not in word_class("beside"):
        if deed.at and sheet.keys[deed.at - 1] in word_class("told-of-a-deed"):
            break  # لا يوجد سبب لاستمرار التعاون
        governed, deed = deed.governed, deed.governor
        negated = _denies(deed, governed, predicate)
    if voice is not None and voice.force == "denies" and not only_known(predicate):
        return "denied"
    return "denied" if negated else "affirmed"


def _in_question(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether a sentence ends in a question mark, whatever quotation marks and dots close it: ؟", ؟."""
    _, last = sheet.sentences[sheet.sentence_of[predicate.at]]
    while sheet.tokens[last - 1].text in _CLOSING and last - 1 > predicate.at:
        last -= 1
    beyond = last < len(sheet.tokens) and sheet.tokens[last - 1].text in '”»"' and sheet.tokens[last - 2].text in "؟?"
    return beyond or sheet.tokens[last - 1].text in "؟?"


_CLOSING = frozenset({".", "..", "...", "…"})


def _unreal(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether somebody asks what would be if a deed had not been done, which says that it was: لو لم ندعم العراق."""
    return predicate.verbal and predicate.at > 1 and sheet.keys[predicate.at - 2] == "لو"


def _denies(governor: Predicate, governed: str, deed: Predicate) -> bool:
    """Whether a governor says that a deed was not: لم تنفذ غارات, منع القصف; لم تعلق على مقتلهم says nothing of the dead.

    What a ban does not govern, it leaves alone: خرق الحظر بتزويد المليشيا, حظر السلاح مع بدء الهجوم.
    """
    if not governor.frames and any(f.kind in _BEFALLS for f in deed.frames):
        return False
    denies = any(f.polarity == "denied" for f in governor.frames[:1])
    return governor.negated != (denies and not (governor.name == BAN and governed in _BESIDE_A_BAN))


_BESIDE_A_BAN = frozenset({"ب", "عبر", "مع", "منذ", "بعد", "خلال", "في"})
"""Prepositions of what happens beside a ban or breaks it."""


_WHETHER = 8
"""Tokens between whether and its verb."""


def _asked_whether(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether a verb or participle stands behind whether: من غير الواضح ما إذا كانت قد سلمت, إذا كانت الأسلحة متجهة إلى."""
    if not (predicate.verbal or predicate.part in {"active", "passive"}):
        return False
    first, _ = sheet.sentences[sheet.sentence_of[predicate.at]]
    keys = sheet.keys[max(first, predicate.at - _WHETHER) : predicate.at]
    asked = (i for i in range(1, len(keys)) if _whether_at(keys, i))
    since = next(asked, -1)
    return since >= 0 and not {"،", ",", "ان", "انه", "انها"} & set(keys[since + 1 :])


def _whether_at(keys: Sequence[str], i: int) -> bool:
    """Whether the word at i is whether (ما إذا, إن before كان behind what is not known), or asks who: السؤال من يموله."""
    if keys[i] == "اذا":
        return keys[i - 1] in word_class("what")
    if keys[i] == "من":
        return not word_class("a-question").isdisjoint(keys[max(0, i - _NEAR) : i])
    was = keys[i] == "ان" and i + 1 < len(keys) and keys[i + 1] in {"كان", "كانت", "كانوا"}
    return was and not word_class("unknown").isdisjoint(keys[max(0, i - 3) : i])


_NEAR = 4
"""Tokens from a word for a question to who it asks about."""


_BEFALLS = frozenset({"attack", "detention", "tally"})
"""Kinds told as having come about by a verb that only speaks of them, negated or not."""
