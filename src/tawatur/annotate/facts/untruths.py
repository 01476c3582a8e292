"""Untruths: what is said only to be called untrue: لا صحة لـ, ليس صحيحا أن, الاتهامات بـ … لا أساس لها, ترفض الاتهامات بشأن."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from tawatur.annotate.facts.absences import none_exists, none_of_any
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.tokens import Token
from tawatur.lexicon.cues import verb_cues
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Attribution


def called_untrue(sheet: Sheet, predicate: Predicate, voice: Attribution | None) -> bool:
    """Whether the words around a predicate say that what it says is not so, or that who is charged with it rejects that.

    What stands before a verb with و that the predicate's `voice` goes on with says nothing of it.
    """
    first, _ = sheet.sentences[sheet.sentence_of[predicate.at]]
    if voice is not None and voice.cue is not None and voice.force == "asserts":
        cue = bisect_left(sheet.tokens, voice.cue.start, key=_start)
        first = cue if first < cue < predicate.at and sheet.tokens[cue].key.startswith("و") else first
    before = _untrue_before(sheet, predicate, first) or none_exists(sheet, predicate, first)
    before = before or (predicate.part == "noun" and none_of_any(sheet, predicate.at, first))
    return (
        before
        or _charge_denied(sheet, predicate, first)
        or _untrue_after(sheet, predicate, _content(sheet, predicate, voice))
    )


def _content(sheet: Sheet, predicate: Predicate, voice: Attribution | None) -> int:
    """Where the words of a predicate's voice begin in its sentence, else the sentence itself."""
    first, _ = sheet.sentences[sheet.sentence_of[predicate.at]]
    return max(first, bisect_left(sheet.tokens, voice.content.start, key=_start)) if voice is not None else first


def calls_untrue(keys: Sequence[str]) -> bool:
    """Whether words call something untrue: محض افتراء, لا أساس لها, تفتقر إلى أي دليل."""
    return any(_untrue_at(keys, i) for i in range(len(keys)))


def _untrue_at(keys: Sequence[str], i: int) -> bool:
    """Whether the word at i calls something untrue, or does so with the two behind it; على أساس is "on the ground"."""
    key = keys[i].removeprefix("و") if len(keys[i]) > _SHORTEST else keys[i]
    if key in word_class("truth-denials"):
        return any(after in word_class("truth") for after in keys[i + 1 : i + 3])
    untrue = key in word_class("untrue-after") or (
        key[:1] == "ب" and key[1:].removeprefix("ال") in word_class("untrue-after")
    )
    return untrue and (i == 0 or keys[i - 1] != "علي")


_SHORTEST = 3
"""Letters up to which a leading و may be a word's own."""
_TRUTH_REACH = 12
"""Tokens between لا صحة and what it denies."""


def _untrue_before(sheet: Sheet, predicate: Predicate, first: int) -> bool:
    """Whether the words before say that it is not so: ليس صحيحاً أن, لا صحة لـ, لا دليل على, لم يثبت أن, من المستحيل أن."""
    if not sheet.has(_truth_words(), predicate.at):
        return False
    keys = [key.removeprefix("و") for key in sheet.keys[max(first, predicate.at - _TRUTH_REACH) : predicate.at]]
    since = max((i + 1 for i, key in enumerate(keys) if key in word_class("rather")), default=0)
    return any(_denies_truth(keys, i) for i in range(since, len(keys)))


@cache
def _truth_words() -> frozenset[str]:
    """The words that may say by themselves, or with those before them, that something is not so."""
    truths = frozenset(lead + word for word in word_class("truth") for lead in ("", "ل", "ب", "لب"))
    told = truths | word_class("impossible") | word_class("instead") | word_class("proves")
    return frozenset(lead + word for word in told for lead in ("", "و"))


def _denies_truth(keys: Sequence[str], i: int) -> bool:
    """Whether the word at i says that what follows it is not so, alone or with the three before it."""
    key = keys[i]
    if key in word_class("impossible"):
        return word_class("truth-denials").isdisjoint(keys[max(0, i - 2) : i])
    if key in word_class("instead"):
        return keys[i + 1 :] == ["من"]
    if key in word_class("proves"):
        conceded = i + 1 < len(keys) and keys[i + 1] in word_class("conceding-words")
        return i > 0 and keys[i - 1] in {"لم", "لا", "لن"} and not conceded
    true, bare = word_class("truth"), key.removeprefix("ل").removeprefix("ب")
    if (key not in true and bare not in true) or (i + 1 < len(keys) and keys[i + 1] in {"،", ","}):
        return False  # قال دون أن يقدم أدلة، إن
    none = i > 1 and keys[i - 2] == "ما" and keys[i - 1] in {"من", "هناك"}
    return none or not word_class("truth-denials").isdisjoint(keys[max(0, i - 3) : i])


def _untrue_after(sheet: Sheet, predicate: Predicate, first: int) -> bool:
    """Whether the same sentence goes on to call what is said untrue: بأنه محض افتراء, عار عن الصحة.

    What a whole clause says only where it is the content of a claim: ادعاؤه بأن كذا غير صحيح, التقرير أن كذا هو هراء.
    """
    _, last = sheet.sentences[sheet.sentence_of[predicate.at]]
    if predicate.verbal:
        opening = sheet.tokens[first : min(first + _TO_CLAIM, predicate.at)]
        if not any(token.key.startswith(_CLAIMED) for token in opening):
            return False
        keys = [token.key for token in sheet.tokens[predicate.at : last]]
        plainly = any(a in {"غير", "ليس"} and b.startswith(("صحيح", "دقيق")) for a, b in pairwise(keys))
        called = any(key in {"هو", "هي"} and calls_untrue(keys[i + 1 : i + 4]) for i, key in enumerate(keys))
        return plainly or called
    for i in range(predicate.at + 1, min(predicate.at + _CHARGE_REACH, last - 1)):
        if sheet.tokens[i].key in word_class("somebody-else"):
            return False
        if sheet.tokens[i].key in {"بانه", "بانها", "بانهم", "انه", "انها", "باطل", "باطله", "امر"}:
            return any(sheet.tokens[k].key in word_class("untrue-after") for k in range(i + 1, min(i + 4, last)))
    return False


_CLAIMED = ("ادعا", "زعم", "مزاعم", "القول", "الادعا", "التقرير", "الخبر", "الحديث")
"""How a noun for a claim begins."""
_TO_CLAIM = 4
"""Tokens from a sentence's beginning among which the claim stands that it calls untrue."""
_CHARGE_REACH = 20
"""Tokens between a denied charge and what it says."""


def _charge_denied(sheet: Sheet, predicate: Predicate, first: int) -> bool:
    """Whether what is said is the content of a charge that somebody rejects: ترفض الاتهامات بشأن تورطها في توريد."""
    first = max(first, predicate.at - _CHARGE_REACH)
    if _charges().isdisjoint(sheet.keys[first : predicate.at]):
        return False
    charge = next((i for i in range(predicate.at - 1, first - 1, -1) if _tells_of_charge(sheet, i)), -1)
    if charge < 0 or any(sheet.tokens[i].key in word_class("clause-openers") for i in range(charge, predicate.at)):
        return False
    if sheet.tokens[charge + 1].key in word_class("untrue-after") or _proves_untrue(sheet, predicate.at):
        return True
    denial = next((i for i in range(charge - 1, max(charge - _TO_CHARGE, first - 1), -1) if _rejects(sheet, i)), -1)
    if any(sheet.tokens[i].text in {"،", ","} for i in range(denial, charge)):
        return False
    return denial >= 0 and not (denial and sheet.tokens[denial - 1].key.removeprefix("و") in {"لم", "لا", "لن"})


@cache
def _charges() -> frozenset[str]:
    """The words without which no charge is told of."""
    return word_class("accusations") | word_class("hearsay") | word_class("talk") | word_class("what")


def _tells_of_charge(sheet: Sheet, i: int) -> bool:
    """Whether token i is a noun for what is said of somebody, or ما before a verb of saying: ما يقال عن."""
    key = sheet.tokens[i].key
    if key in word_class("accusations") or key in word_class("hearsay") or key in word_class("talk"):
        return True
    said = key in word_class("what") and i + 1 < len(sheet.tokens)
    return said and (sheet.tokens[i + 1].key in word_class("what-was-said") or _says(sheet, i + 1))


def _says(sheet: Sheet, i: int) -> bool:
    return any(r.verb in verb_cues() and r.form.person for r in sheet.verbs[i])


def _proves_untrue(sheet: Sheet, at: int) -> bool:
    """Whether a charge that says what stands at `at` is then called untrue: المزاعم بشأن تسليحه لا أساس لها, عديمة الصحة."""
    _, last = sheet.sentences[sheet.sentence_of[at]]
    keys = [token.key for token in sheet.tokens[at + 1 : min(at + 1 + _CHARGE_REACH, last)]]
    for i, key in enumerate(keys):
        if _untrue_at(keys, i):
            return True
        if key in word_class("somebody-else") or key in word_class("clause-openers"):
            return False
    return False


_TO_CHARGE = 10
"""Tokens between the verb that rejects and the charge: its subject, with title and name."""


def _rejects(sheet: Sheet, i: int) -> bool:
    return any(r.verb in _REJECTING and (r.form.person or r.form.part == "masdar") for r in sheet.verbs[i])


_REJECTING = frozenset({"رفض.I", "نفي.I", "كذب.II", "دحض.I", "فند.II", "نكر.IV", "نكر.X", "هجن.X", "سخف.II"})
"""Verbs of rejecting a charge."""


def _start(token: Token) -> int:
    return token.start
