"""What is lost between two passages: a speaker, a doubt, a figure's bounds, a source's namelessness."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from tawatur.analyse.copies.merges import fact_key
from tawatur.analyse.copies.own_voice import speaks_itself
from tawatur.analyse.copies.passages import Passage
from tawatur.analyse.copies.records import Lost
from tawatur.analyse.copies.words import Words
from tawatur.model import Attribution, Chain, Claim, Quantity, Reading, Report, Span

LEAST_RUN = 7
"""Agreeing words in a row that must have lost their speaker: fewer may be the end of his words drawn differently."""
WEAK = frozenset({"claims", "questions", "estimates"})


def losses(a: Reading, b: Reading, words: tuple[Words, Words], passage: Passage) -> tuple[Lost, ...]:
    """What either passage says of its words that the other does not, in a fixed order."""
    points = _points(words, passage)
    span_a, span_b = words[0].span(*passage.a), words[1].span(*passage.b)
    found = [*_speakers(a, b, points), *_figures(a, b, words, passage), *_denials(a, b, span_a, span_b)]
    return tuple(dict.fromkeys(found))


def losses_between(a: Reading, b: Reading, span_a: Span, span_b: Span) -> tuple[Lost, ...]:
    """The same for places that share no wording: told by the claims there that say the same."""
    found: list[Lost] = []
    theirs = {fact_key(claim): claim for claim in b.claims if claim.span.meets(span_b)}
    for claim in a.claims:
        other = theirs.get(fact_key(claim)) if claim.span.meets(span_a) else None
        if other is not None:
            found += _claims(a, b, claim, other)
    return tuple(dict.fromkeys((*found, *_denials(a, b, span_a, span_b))))


def _claims(a: Reading, b: Reading, one: Claim, other: Claim) -> Iterator[Lost]:
    if one.chain and not other.chain and not speaks_itself(b.report, one.chain):
        yield Lost(loss="attribution", where="b", a=_hands(one.chain), b="")
    if other.chain and not one.chain and not speaks_itself(a.report, other.chain):
        yield Lost(loss="attribution", where="a", a="", b=_hands(other.chain))
    ours, theirs = one.proposition.quantity, other.proposition.quantity
    if ours and theirs and _reading(ours) != _reading(theirs):
        yield Lost(loss="figure", where="b", a=ours.text, b=theirs.text)


def _denials(a: Reading, b: Reading, span_a: Span, span_b: Span) -> Iterator[Lost]:
    """A denial of what the passage says, which one of the two reports gives and the other leaves out."""
    said = {_unsigned(claim) for claim in a.claims if claim.span.meets(span_a)}
    said |= {_unsigned(claim) for claim in b.claims if claim.span.meets(span_b)}
    denied_a, denied_b = _denied(a), _denied(b)
    for key in sorted(said & denied_a.keys() - denied_b.keys()):
        yield Lost(loss="denial", where="b", a=denied_a[key].span.of(a.report.body), b="")
    for key in sorted(said & denied_b.keys() - denied_a.keys()):
        yield Lost(loss="denial", where="a", a="", b=denied_b[key].span.of(b.report.body))


def _denied(reading: Reading) -> dict[tuple[str, ...], Claim]:
    return {_unsigned(claim): claim for claim in reading.claims if claim.factuality.polarity == "denied"}


def _unsigned(claim: Claim) -> tuple[str, ...]:
    """What a claim says, whether it affirms or denies it."""
    return fact_key(claim)[1:]


def _points(words: tuple[Words, Words], passage: Passage) -> list[tuple[int, int]]:
    """Where the agreeing words stand on either side, as code points."""
    left, right = words
    return [
        (int(left.starts[at_a + k]), int(right.starts[at_b + k]))
        for at_a, at_b, size in passage.blocks
        for k in range(size)
    ]


def voice_at(attributions: Sequence[Attribution], place: int) -> Attribution | None:
    """The innermost attribution whose content covers a code point, if any."""
    over = [voice for voice in attributions if voice.content.start <= place < voice.content.end]
    return min(over, key=lambda voice: len(voice.content)) if over else None


def _speakers(a: Reading, b: Reading, points: Sequence[tuple[int, int]]) -> Iterator[Lost]:
    pairs = [(voice_at(a.attributions, at_a), voice_at(b.attributions, at_b)) for at_a, at_b in points]
    lost_in_b = _unspoken([(ours, theirs) for ours, theirs in pairs], b.report)
    lost_in_a = _unspoken([(theirs, ours) for ours, theirs in pairs], a.report)
    if lost_in_b:
        yield Lost(loss="attribution", where="b", a=_said_by(lost_in_b), b="")
    if lost_in_a:
        yield Lost(loss="attribution", where="a", a="", b=_said_by(lost_in_a))
    for voice, other in dict.fromkeys((v, o) for v, o in pairs if v and o and _speaks(v) and _speaks(o)):
        yield from _between(voice, other)


def _unspoken(pairs: Sequence[tuple[Attribution | None, Attribution | None]], report: Report) -> Attribution | None:
    """The first voice whose words stand unbroken in the other report's own voice, long enough to be no accident."""
    for (voice, bare), run in groupby(pairs, key=_voice_left_bare):
        long = sum(1 for _ in run) >= LEAST_RUN
        if voice and bare and voice.chain and long and not speaks_itself(report, voice.chain):
            return voice
    return None


def _voice_left_bare(pair: tuple[Attribution | None, Attribution | None]) -> tuple[Attribution | None, bool]:
    voice, other = pair
    return voice, not _speaks(other)


def _between(a: Attribution, b: Attribution) -> Iterator[Lost]:
    if (a.force in WEAK) != (b.force in WEAK):
        yield Lost(loss="force", where="b" if a.force in WEAK else "a", a=_cue(a), b=_cue(b))
    unnamed_a, unnamed_b = a.chain[-1].kind == "anonymous", b.chain[-1].kind == "anonymous"
    if unnamed_a != unnamed_b:
        yield Lost(loss="unnamed-promoted", where="b" if unnamed_a else "a", a=_said_by(a), b=_said_by(b))


def _speaks(voice: Attribution | None) -> bool:
    return bool(voice and voice.chain)


def _said_by(voice: Attribution) -> str:
    return _hands(voice.chain)


def _hands(chain: Chain) -> str:
    return " ← ".join(link.text or "(unnamed)" for link in chain)


def _cue(voice: Attribution) -> str:
    return f"{_said_by(voice)} ({voice.force})"


def _figures(a: Reading, b: Reading, words: tuple[Words, Words], passage: Passage) -> Iterator[Lost]:
    """Figures that stand opposite each other and differ in number or in bound."""
    left, right = words
    blocks = passage.blocks
    for (at_a, at_b, size), (next_a, next_b, _) in pairwise(blocks):
        gap_a = _gap(left, at_a + size, next_a)
        gap_b = _gap(right, at_b + size, next_b)
        if gap_a is None or gap_b is None:
            continue
        for one, other in zip(_inside(a.quantities, gap_a), _inside(b.quantities, gap_b), strict=False):
            if _reading(one) != _reading(other):
                yield Lost(loss="figure", where="b", a=one.text, b=other.text)


def _reading(quantity: Quantity) -> tuple[object, ...]:
    return quantity.value, quantity.low, quantity.high, quantity.approximate


def _gap(words: Words, first: int, last: int) -> Span | None:
    """The differing words between two agreeing runs, with one word of either neighbour for a bound's words."""
    if last <= first:
        return None
    first, last = max(0, first - 1), min(len(words.codes), last + 1)
    return words.span(first, last)


def _inside(quantities: Sequence[Quantity], span: Span) -> list[Quantity]:
    starts = [quantity.span.start for quantity in quantities]
    later = quantities[bisect_right(starts, span.start - 1) :]
    return [quantity for quantity in later if quantity.span.start < span.end]
