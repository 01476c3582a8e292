"""What words around a number make of it: at least, more than, about, at most, less than."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import Literal, NamedTuple

from tawatur.arabic.letters import fold
from tawatur.arabic.listed import SEPARATOR, keys_of, listed, rows
from tawatur.arabic.number_lexicon import number_words_by_key
from tawatur.arabic.tokens import Token
from tawatur.arabic.verbs import Verb, VerbForm, conjugate

BoundKind = Literal["least", "more", "about", "most", "less"]


class Bound(NamedTuple):
    """How a number is bounded, and where the words that say so begin, None when they stand apart from it."""

    kind: BoundKind
    begin: int | None


_KINDS: tuple[BoundKind, ...] = ("least", "more", "less", "most", "about")
_LEADS = ("", "و", "ب", "ل", "ف", "ك")
_RELATIVES = ("", "ما ", "بما ")
"""What may open a bounding clause: ما يزيد عن."""
_NEGATIONS = ("لا ", "لا", "لم ", "لن ", "ما لا ", "ما لا", "مالا ", "مالا", "بما لا ")
"""What denies it; لايقل and مالايقل are printed as one word as often."""
_THIRD = 3
_COMPARED = frozenset({"<", ">"})
_REACH_BACK = 7
_REACH_ON = 5
_NOT = frozenset({"لا", "لم", "لن"})
_OPENING = frozenset('"“«(')
"""What may stand between such words and a number: أكثر من «173» من المقاتلين."""


class _BoundingVerb(NamedTuple):
    """A verb that bounds a number: its folded forms, the prepositions before the number, what it says, and denied."""

    forms: tuple[str, ...]
    prepositions: tuple[str, ...]
    kind: BoundKind
    denied: BoundKind | None
    apart: bool


@cache
def _bounding_verbs() -> tuple[_BoundingVerb, ...]:
    """Rows of `bounding_verbs.tsv`, with the third person of each verb from the rules of conjugation."""
    kinds: Mapping[str, BoundKind] = {kind: kind for kind in _KINDS}
    return tuple(
        _BoundingVerb(
            _third_person(Verb(id=row["id"], root=row["root"], form=row["form"], middle=row["middle"]), row["parts"]),
            tuple(fold(word) for word in row["prepositions"].split(SEPARATOR)),
            kinds[row["kind"]],
            kinds.get(row["denied"]),
            row["apart"] == "yes",
        )
        for row in rows("bounding_verbs")
    )


def _third_person(verb: Verb, parts: str) -> tuple[str, ...]:
    told = (key for key, form in conjugate(verb) if form.part in parts.split() and _singular(form))
    return tuple(dict.fromkeys(told))


def _singular(form: VerbForm) -> bool:
    return form.person == _THIRD and form.number == "s" and form.voice != "passive"


@cache
def _by_last_word() -> dict[str, list[tuple[tuple[str, ...], BoundKind]]]:
    """The ways to bound the number behind them, by their last word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], BoundKind]]] = {}
    for phrase, kind in _phrases():
        words = tuple(phrase.split())
        found.setdefault(words[-1], []).append((words, kind))
        if len(words) == 1:
            for lead in _LEADS[1:]:
                found.setdefault(lead + words[0], []).append((words, kind))
    for ways in found.values():
        ways.sort(key=lambda way: -len(way[0]))
    return found


def _phrases() -> Iterator[tuple[str, BoundKind]]:
    for kind in _KINDS:
        yield from ((phrase, kind) for phrase in listed(f"bound-{kind}"))
    for verb in _bounding_verbs():
        for form, preposition in product(verb.forms, verb.prepositions):
            behind = f"{form} {preposition}".rstrip()
            yield from ((opening + behind, verb.kind) for opening in _RELATIVES)
            if verb.denied is not None:
                yield from ((negation + behind, verb.denied) for negation in _NEGATIONS)


@cache
def _after() -> dict[tuple[str, str], BoundKind]:
    """The words that bound the number before them: one or two, the second empty where it is one."""
    found: dict[tuple[str, str], BoundKind] = {}
    kinds: tuple[BoundKind, ...] = ("least", "most", "about")
    for kind in kinds:
        for phrase in listed(f"bound-{kind}-after"):
            first, _, second = phrase.partition(" ")
            found[first, second] = kind
    return found


@cache
def _apart() -> dict[str, _BoundingVerb]:
    """The forms of verbs that bound a number past their subject: يتجاوز عدد القتلى 50."""
    return {form: verb for verb in _bounding_verbs() if verb.apart for form in verb.forms}


def bound_before(tokens: Sequence[Token], at: int) -> Bound | None:
    """The words right before `tokens[at]` that bound it, or a verb with its subject between.

    "ما لا يقل عن 50" and "يتجاوز عدد القتلى 50" bound alike; the second stands apart from its number.
    """
    if at == 0:
        return None
    place = at - 1
    if place and (tokens[place].key == "ال" or tokens[place].text in _OPENING):
        place -= 1
    for words, kind in _by_last_word().get(tokens[place].key, ()):
        begin = place - len(words) + 1
        if begin < 0 or (words[0] in _COMPARED and begin and tokens[begin - 1].key == "="):
            continue
        if any(tokens[begin + n].key != word for n, word in enumerate(words) if n):
            continue
        first = tokens[begin].key
        if first == words[0] or (first[1:] == words[0] and first[0] in _LEADS):
            return Bound(kind, begin)
    return _verb_before(tokens, at)


def _verb_before(tokens: Sequence[Token], at: int) -> Bound | None:
    counted = tokens[at - 1].key == "عن"
    for place in range(at - 1, max(-1, at - 1 - _REACH_BACK), -1):
        token = tokens[place]
        if token.kind in {"sign", "number"}:
            return None
        counted = counted or token.key in keys_of("counts-of")
        verb = _apart().get(token.key.removeprefix("و"))
        if verb is not None:
            negated = place > 0 and tokens[place - 1].key.removeprefix("و") in _NOT
            return Bound((verb.denied if negated else None) or verb.kind, None) if counted else None
    return None


def bound_after(tokens: Sequence[Token], at: int) -> tuple[Bound, int] | None:
    """The words that bound the number ending before `at`, soon after it in its clause, and the place after them."""
    for place in range(at, min(len(tokens), at + _REACH_ON)):
        token = tokens[place]
        following = tokens[place + 1].key if place + 1 < len(tokens) else ""
        after = _after()
        kind = after.get((token.key, following)) or after.get((token.key, ""))
        if kind is not None and not _opens_another(tokens, place + 2):
            end = place + (2 if (token.key, following) in after else 1)
            return Bound(kind, at if place == at else None), end
        if token.kind in {"sign", "number"} or token.key.startswith("و") or token.key in {"في", "من قبل"}:
            return None
    return None


def _opens_another(tokens: Sequence[Token], at: int) -> bool:
    """Whether "of" and a further number go on at `at`: "5000 or less than 6000" are two figures."""
    if at + 1 >= len(tokens) or tokens[at].key != "من":
        return False
    return tokens[at + 1].kind == "number" or tokens[at + 1].key in number_words_by_key()
