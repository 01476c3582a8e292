"""A question taken apart: the word that asks, who speaks, what happens, and the names with what marks their roles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tawatur.analyse.periods import MONTHS
from tawatur.arabic.dates import find_periods
from tawatur.arabic.particles import particles
from tawatur.arabic.tokens import Token, tokenise
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.names import Match, find_names
from tawatur.lexicon.questions import QuestionWord, abbreviations, labelled, question_words
from tawatur.model import Mention, MentionKind, Span

KINDS: dict[str, MentionKind] = {
    "states": "actor", "actors": "actor", "nisbas": "actor", "places": "place", "cities": "place",
    "materiel": "materiel", "groups": "people", "outlets": "outlet",
}  # fmt: skip
"""Tables that a question's names may come from, and what each names; a name in several is the first of these."""
RECEIVED = "received"
"""Events told from the side of those to whom they are done ("gets", تلقى)."""
FROM = "من"
"""Both "who" and "from": only what begins a question asks."""
NO_ROLE = frozenset({"passive", "denied"})
_ARTICLES = frozenset({"the", "al", "a", "an", "of", "its", "their", "people"})
_SHED = ("", "و", "ب", "ل", "ال", "بال", "لل")
_LONGEST_ABBREVIATION = 3

Words = Mapping[str, tuple[QuestionWord, ...]]


@dataclass(slots=True)
class Named:
    """A name in a question: what it names, at which word it begins and ends, and what marks its role."""

    mention: Mention
    first: int
    last: int
    marker: str = ""


@dataclass(slots=True)
class Parts:
    """A question taken apart. `event_at` is the place of the word that names the kind of proposition, -1 without one.

    `turned` says that the event's grammatical subject is whom it is done to: a passive, or a verb of receiving.
    `feminine` says that its subject must be feminine, so that "who" is not it; `negated` that it is said not to be so.
    `whence` says that the word that asks is من أين, of which the first alone would be "who".
    """

    ask: str = ""
    whence: bool = False
    speech: str = ""
    speech_at: int = -1
    event: str = ""
    event_at: int = -1
    turned: bool = False
    negated: bool = False
    feminine: bool = False
    names: list[Named] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """The kind of proposition that the event word names, "" without one."""
        return self.event.partition(":")[0]

    @property
    def category(self) -> str | None:
        """What narrows the kind: a tally's category."""
        return self.event.partition(":")[2] or None


def take_apart(text: str) -> Parts:
    """What each word of a question does in it."""
    tokens = tokenise(text)
    words = question_words()
    readings = [_readings(token.key, words) for token in tokens]
    parts = Parts(names=[name for name in names_in(tokens) if not _is_event(name, readings)])
    taken = {i for name in parts.names for i in range(name.first, name.last)}
    for i, found in enumerate(readings):
        if i not in taken:
            _note(parts, i, found)
    _note_voice(parts, tokens, [() if i in taken else found for i, found in enumerate(readings)])
    for name in parts.names:
        name.marker = _marker_before(name.first, tokens, words) or name.marker
    for name in unknown_names(text, tokens, parts, taken | {i for i, found in enumerate(readings) if found}):
        name.marker = _marker_before(name.first, tokens, words)
        parts.names.append(name)
    return parts


def names_in(tokens: Sequence[Token]) -> list[Named]:
    """The lexicon's names in a question, in order."""
    found = [named for match in find_names(tokens) if (named := _named(match, tokens))]
    taken = {i for name in found for i in range(name.first, name.last)}
    for i, token in enumerate(tokens):
        known = abbreviations().get(token.text)
        if known and i not in taken:
            span = Span(token.start, token.end)
            mention = Mention(kind="actor", text=token.text, span=span, label=known[1], ref=f"actors/{known[0]}")
            found.append(Named(mention, i, i + 1))
    return sorted(found, key=lambda name: name.first)


def _named(match: Match, tokens: Sequence[Token]) -> Named | None:
    entry = _best(match)
    words = " ".join(token.text for token in tokens[match.first : match.last])
    # "is" is a verb, "IS" a name: a short abbreviation counts only in capitals.
    if entry is None or (len(words) <= _LONGEST_ABBREVIATION and words.isascii() and words.islower()):
        return None
    span = Span(tokens[match.first].start, tokens[match.last - 1].end)
    mention = Mention(kind=KINDS[entry.table], text=words, span=span, label=entry.label or None, ref=entry.ref)
    marker = {"ل": "second", "ب": "goods"}.get(match.split.preposition, "")
    return Named(mention, match.first, match.last, marker)


def unknown_names(text: str, tokens: Sequence[Token], parts: Parts, known: set[int]) -> list[Named]:
    """The words after the deed or the verb of saying that name what the lexicon does not know, where it knows nothing.

    A question about a name that nobody listed must not turn into one about everybody. In Latin letters only words with
    a capital are taken for a name, or those that are part of one listed name alone ("the Observatory").
    """
    anchor = max(parts.event_at, parts.speech_at)
    if anchor < 0 or any(name.first > anchor and _settles(name) for name in parts.names):
        return []
    dated = {i for period in find_periods(tokens, text, None) for i in _inside(tokens, period.span)}
    described = _after_goods(tokens, parts)
    free = [i not in known | dated | described and _may_name(token) for i, token in enumerate(tokens)]
    run = _first_run(free, anchor + 1, len(tokens))
    if not run and parts.event_at < 0:  # "what does X say?"; Arabic puts X behind the verb
        run = _first_run([may and token.kind == "latin" for may, token in zip(free, tokens, strict=True)], 0, anchor)
    if not run:
        return []
    span = Span(tokens[run[0]].start, tokens[run[-1]].end)
    words = span.of(text)
    listed = labelled(words) if words.isascii() else None
    if listed is None and words.isascii() and not words[0].isupper():
        return []
    kind: MentionKind = "actor" if listed or parts.event_at >= 0 else "person"
    ref, label = listed or (None, None)
    return [Named(Mention(kind=kind, text=words, span=span, label=label, ref=ref), run[0], run[-1] + 1)]


def _after_goods(tokens: Sequence[Token], parts: Parts) -> set[int]:
    """The word after goods that nothing marks describes them: أسلحة مركزية."""
    ends = [name.last for name in parts.names if name.mention.kind == "materiel" and not name.marker]
    return {next((i for i in range(end, len(tokens)) if tokens[i].kind != "sign"), end) for end in ends}


def _settles(name: Named) -> bool:
    """Whether a known name leaves no room for an unknown one: goods and what words are about do not."""
    return name.mention.kind != "materiel" and name.marker != "about"


def _first_run(free: Sequence[bool], start: int, end: int) -> list[int]:
    """The first unbroken stretch of free places from `start` to `end`."""
    run: list[int] = []
    for i in range(start, end):
        if free[i]:
            run.append(i)
        elif run:
            break
    return run


def _may_name(token: Token) -> bool:
    if token.kind == "latin":
        return token.key not in MONTHS and token.key not in _ARTICLES
    return token.kind == "word" and token.key not in particles()


def _inside(tokens: Sequence[Token], span: Span) -> list[int]:
    return [i for i, token in enumerate(tokens) if span.covers(Span(token.start, token.end))]


def _best(match: Match) -> Entry | None:
    ranked = [entry for table in KINDS for entry in match.entries if entry.table == table]
    return ranked[0] if ranked else None


def _is_event(name: Named, readings: Sequence[Sequence[QuestionWord]]) -> bool:
    """Whether a listed noun is the deed itself: "supplies", دعم."""
    alone = name.last - name.first == 1 and name.mention.kind in {"materiel", "people"}
    return alone and any(word.sense == "event" for word in readings[name.first])


def says_deed(text: str) -> bool:
    """Whether words are one noun for what happens (قتلى), and no name."""
    tokens = tokenise(text)
    return len(tokens) == 1 and any(word.sense == "event" for word in _readings(tokens[0].key, question_words()))


def _readings(key: str, words: Words) -> tuple[QuestionWord, ...]:
    """What a word may be; where it is not listed as it is, without a conjunction, preposition or article."""
    for shed in _SHED:
        found = words.get(key.removeprefix(shed)) if key.startswith(shed) else None
        if found:
            return found
    return ()


def _note(parts: Parts, i: int, found: Sequence[QuestionWord]) -> None:
    senses = {word.sense: word for word in reversed(found)}
    if (word := senses.get("ask")) and parts.event_at < 0 and parts.speech_at < 0:
        parts.whence |= parts.ask == "who" and word.value == "where"
        parts.ask = parts.ask or word.value
    elif (word := senses.get("speech")) and parts.speech_at < 0 and parts.event_at < 0:
        parts.speech, parts.speech_at = word.value, i
    elif (word := senses.get("event")) and parts.event_at < 0:
        parts.event, parts.event_at = word.value, i


def _note_voice(parts: Parts, tokens: Sequence[Token], readings: Sequence[Sequence[QuestionWord]]) -> None:
    if parts.event_at < 0:
        return
    events = [word for word in readings[parts.event_at] if word.sense == "event"]
    printed = tokens[parts.event_at].key
    begun = max(parts.speech_at, 0)
    be = any(word.value == "passive" for found in readings[begun : parts.event_at] for word in found)
    passive = (be and not printed.endswith("ing")) or all(word.passive for word in events)
    parts.turned = passive != (parts.category == RECEIVED)
    parts.feminine = all(word.feminine for word in events)
    parts.negated = any(word.value == "denied" for found in readings[: parts.event_at] for word in found[:1])


def _marker_before(first: int, tokens: Sequence[Token], words: Words) -> str:
    at = first - 1
    while at >= 0 and tokens[at].key in _ARTICLES:
        at -= 1
    if at > 0 and tokens[at].key == FROM:
        return "first"
    found = words.get(tokens[at].key, ()) if at >= 0 else ()
    return next((word.value for word in found if word.sense == "marker" and word.value not in NO_ROLE), "")
