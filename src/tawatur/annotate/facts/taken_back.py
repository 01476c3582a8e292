"""What only takes back what was said before: نفت هذه الاتهامات جملة وتفصيلا, قال إن هذه مزاعم لا أساس لها."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from tawatur.annotate.facts.untruths import calls_untrue
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.tokens import Token
from tawatur.lexicon.cues import verb_cues
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Attribution, Claim

_LONGEST = 16
"""Tokens of a content that says nothing but that something is denied or untrue."""
_NEAR = 4
"""Tokens from the beginning of what somebody asserts to what was said."""


def takes_back(sheet: Sheet, voice: Attribution, claims: Sequence[Claim]) -> bool:
    """Whether an attribution only denies, or calls untrue, what was said before it: its content makes no claim itself."""
    first = bisect_left(sheet.tokens, voice.content.start, key=_start)
    last = bisect_left(sheet.tokens, voice.content.end, key=_start)
    if not 0 < last - first <= _LONGEST or any(claim.attribution == voice.id for claim in claims):
        return False
    behind = bisect_left(sheet.tokens, voice.cue.end, key=_start) if voice.cue is not None else first
    behind = behind if first - _NEAR <= behind < first else first
    keys = [token.key for token in sheet.tokens[behind:last]]
    if voice.force == "denies":
        last = next((i for i in range(first + 1, last) if _goes_on(sheet, i)), last)
        return all(_stands_for_said(sheet, i) for i in range(first, last)) and _said(keys)
    return voice.force in {"asserts", "claims"} and _said(keys[: first - behind + _NEAR]) and calls_untrue(keys)


def _goes_on(sheet: Sheet, i: int) -> bool:
    """Whether a denier goes on at token i with what he says of it: نفت هذه الاتهامات ووصفتها بأنها."""
    return any(r.split.conjunction == "و" and r.form.person and r.verb in verb_cues() for r in sheet.verbs[i])


def _said(keys: Sequence[str]) -> bool:
    return any(k in word_class("what-was-said") for key in keys for k in (key, _bare(key)))


def _bare(key: str) -> str:
    return key.removeprefix("و").removeprefix("ب").removeprefix("ال") if len(key) > _SHORTEST else key


_SHORTEST = 3
"""Letters up to which a leading و or ب may be a word's own."""


def _stands_for_said(sheet: Sheet, i: int) -> bool:
    """Whether token i is a word for what was said, for who said it, for how it is denied or for its being untrue."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    if token.kind != "word" or any(p.kind == "relative" or p.pronoun for p in sheet.particles[i]):
        return True
    named = match is not None and any(entry.table in _WHO_SAYS for entry in match.entries)
    speech = any(r.verb in verb_cues() or r.verb in _LAYING for r in sheet.verbs[i])
    return named or speech or token.key in _words_of_denials() or _bare(token.key) in _words_of_denials()


_WHO_SAYS = frozenset({"actors", "states", "nisbas", "outlets", "heads"})
"""Tables of those who accuse."""
_LAYING = frozenset({"وجه.II", "طلق.IV", "سوق.I", "ورد.I", "ورد.IV", "جيء.I", "نشر.I", "صدر.I"})
"""Verbs that tell where a charge came from."""


@cache
def _words_of_denials() -> frozenset[str]:
    """The words of a denial that says nothing new."""
    untrue = word_class("untrue-after") | word_class("truth") | word_class("truth-denials")
    return untrue | word_class("what-was-said") | word_class("denied-how")


def _start(token: Token) -> int:
    return token.start
