"""Polarity and certainty of what a predicate says, according to the voice it stands in."""

from __future__ import annotations

from itertools import pairwise

from tawatur.annotate.facts.modality import modality_of
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Attribution, Factuality, Polarity


def factuality_of(sheet: Sheet, predicate: Predicate, voice: Attribution | None, implied: str) -> Factuality:
    """Denied by a negation, by the word itself or by a denying voice; questioned in a question; hedged by the words before."""
    return Factuality(polarity=_polarity(sheet, predicate, voice, implied), modality=modality_of(sheet, predicate))


def _polarity(sheet: Sheet, predicate: Predicate, voice: Attribution | None, implied: str) -> Polarity:
    _, last = sheet.sentences[sheet.sentence_of[predicate.at]]
    if sheet.tokens[last - 1].text in "؟?" or (
        last < len(sheet.tokens) and sheet.tokens[last - 1].text in '”»"' and sheet.tokens[last - 2].text in "؟?"
    ):
        return "questioned"
    if (voice is not None and voice.force == "questions") or _asked_whether(sheet, predicate):
        return "questioned"
    negated = predicate.negated or implied == "denied" or _untrue(sheet, predicate) or _charge_denied(sheet, predicate)
    negated = negated or _called_untrue(sheet, predicate)
    deed = predicate
    while deed.governor is not None and not negated and deed.governed not in word_class("beside"):
        deed = deed.governor
        negated = _denies(deed, predicate)
    if voice is not None and voice.force == "denies":
        return "denied"
    return "denied" if negated else "affirmed"


def _denies(governor: Predicate, deed: Predicate) -> bool:
    """Whether a governor says that a deed was not: لم تنفذ غارات, منع القصف; لم تعلق على مقتلهم says nothing of the dead."""
    if not governor.frames and any(f.kind in _BEFALLS for f in deed.frames):
        return False
    return governor.negated != any(f.polarity == "denied" for f in governor.frames[:1])


_WHETHER = 8
"""Tokens between whether and its verb."""


def _asked_whether(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether a verb stands behind whether: من غير الواضح ما إذا كانت قد سلمت."""
    first, _ = sheet.sentences[sheet.sentence_of[predicate.at]]
    keys = [token.key for token in sheet.tokens[max(first, predicate.at - _WHETHER) : predicate.at]]
    asked = (i for i in range(1, len(keys)) if keys[i] == "اذا" and keys[i - 1] in word_class("what"))
    since = next(asked, -1)
    return predicate.verbal and since >= 0 and not {"،", ",", "ان", "انه", "انها"} & set(keys[since:])


_BEFALLS = frozenset({"attack", "detention", "tally"})
"""Kinds told as having come about by a verb that only speaks of them, negated or not."""


_TRUTH_REACH = 12
"""Tokens between لا صحة and what it denies."""


def _untrue(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether the words before say that it is not so: ليس صحيحاً أن, لا صحة لـ, لا دليل على."""
    first, _ = sheet.sentences[sheet.sentence_of[predicate.at]]
    near = sheet.tokens[max(first, predicate.at - _TRUTH_REACH) : predicate.at]
    keys = [token.key.removeprefix("و") for token in near]
    true, untrue = word_class("truth"), word_class("truth-denials")
    if untrue.isdisjoint(keys):
        return False
    for i, key in enumerate(keys):
        bare = key.removeprefix("ل").removeprefix("ب")
        if (key in true or bare in true) and not untrue.isdisjoint(keys[max(0, i - 3) : i]):
            return True
    return False


def _called_untrue(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether the same sentence goes on to call what is said untrue: بأنه محض افتراء, عار عن الصحة.

    What a whole clause says only where it is the content of a claim: ادعاؤه بأن كذا غير صحيح.
    """
    first, last = sheet.sentences[sheet.sentence_of[predicate.at]]
    if predicate.verbal:
        claim = any(
            sheet.tokens[i].key.startswith(_CLAIMED) for i in range(first, min(first + _TO_CLAIM, predicate.at))
        )
        keys = [token.key for token in sheet.tokens[predicate.at : last]]
        pairs = pairwise(keys)
        return claim and any(a in {"غير", "ليس"} and b.startswith(("صحيح", "دقيق")) for a, b in pairs)
    for i in range(predicate.at + 1, min(predicate.at + _CHARGE_REACH, last - 1)):
        if sheet.tokens[i].key in word_class("somebody-else"):
            return False
        if sheet.tokens[i].key in {"بانه", "بانها", "بانهم", "انه", "انها", "باطل", "باطله", "امر"}:
            return any(sheet.tokens[k].key in word_class("untrue-after") for k in range(i + 1, min(i + 4, last)))
    return False


_CLAIMED = ("ادعا", "زعم", "مزاعم", "القول", "الادعا")
"""How a noun for a claim begins."""
_TO_CLAIM = 4
"""Tokens from a sentence's beginning among which the claim stands that it calls untrue."""
_CHARGE_REACH = 20
"""Tokens between a denied charge and what it says."""


def _charge_denied(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether what is said is the content of a charge that somebody rejects: ترفض الاتهامات بشأن تورطها في توريد."""
    first, _ = sheet.sentences[sheet.sentence_of[predicate.at]]
    first, accusations = max(first, predicate.at - _CHARGE_REACH), word_class("accusations") | word_class("hearsay")
    charge = next((i for i in range(predicate.at - 1, first, -1) if sheet.tokens[i].key in accusations), 0)
    if not charge or any(sheet.tokens[i].key in word_class("clause-openers") for i in range(charge, predicate.at)):
        return False
    if sheet.tokens[charge + 1].key in word_class("untrue-after") or _proves_untrue(sheet, predicate.at):
        return True
    denial = next((i for i in range(charge - 1, max(charge - _TO_CHARGE, first - 1), -1) if _rejects(sheet, i)), -1)
    if any(sheet.tokens[i].text in {"،", ","} for i in range(denial, charge)):
        return False
    return denial >= 0 and not (denial and sheet.tokens[denial - 1].key.removeprefix("و") in {"لم", "لا", "لن"})


def _proves_untrue(sheet: Sheet, at: int) -> bool:
    """Whether a charge that says what stands at `at` is then called untrue: المزاعم بشأن تسليحه لا أساس لها, عديمة الصحة."""
    _, last = sheet.sentences[sheet.sentence_of[at]]
    for i in range(at + 1, min(at + _CHARGE_REACH, last - 1)):
        key = sheet.tokens[i].key
        if key in word_class("truth-denials") and sheet.tokens[i + 1].key in word_class("truth"):
            return True
        if key in word_class("untrue-after") and sheet.tokens[i - 1].key != "علي":
            return True
        if key in word_class("somebody-else") | word_class("clause-openers"):
            return False
    return False


_TO_CHARGE = 10
"""Tokens between the verb that rejects and the charge: its subject, with title and name."""


def _rejects(sheet: Sheet, i: int) -> bool:
    return any(r.verb in _REJECTING and (r.form.person or r.form.part == "masdar") for r in sheet.verbs[i])


_REJECTING = frozenset({"رفض.I", "نفي.I", "كذب.II", "دحض.I", "فند.II", "نكر.IV", "نكر.X"})
