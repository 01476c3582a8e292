"""Cues: the words of a report that may give somebody's words on, before it is settled whether they do."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from tawatur.annotate.sheet import Sheet, VerbReading, verb_readings
from tawatur.arabic.letters import fold
from tawatur.arabic.verbs import VerbForm
from tawatur.lexicon.cues import CueEntry, phrase_cues, verb_cues

HAL_ENDINGS = ("ا", "اً", "ًا", "ة", "ةً", "ين", "ات", "تين", "ى", "ىً", "ي")
_NEGATIONS = frozenset(map(fold, ("لم", "لن", "لا", "ولم", "ولن", "ولا", "فلم", "فلن", "فلا")))
_GLOSS = frozenset(map(fold, ("قد", "لقد", "وقد", "سوف", "لطالما", "طالما", "أيضا", "ثم")))


class Cue(NamedTuple):
    """Tokens `first` to `last` (exclusive) that may be a cue.

    `shape` is how it stands: finite, hal (a participle in the accusative), masdar (with a pronoun: قوله), or words for what is
    no verb. `joined` says that و or ف clings to it or a conjunction stands before it.
    """

    first: int
    last: int
    entry: CueEntry
    shape: str
    form: VerbForm | None = None
    pronoun: str = ""
    joined: bool = False
    negated: bool = False


@lru_cache(maxsize=50_000)
def _verb_cues(key: str, text: str) -> tuple[tuple[CueEntry, str, VerbReading], ...]:
    """The ways to read a word as a cue verb, the best first: finite before participle before verbal noun, active before passive."""
    found: list[tuple[int, int, CueEntry, str, VerbReading]] = []
    cues = verb_cues()
    for reading in verb_readings(key):
        if (
            reading.verb.endswith(".IV")
            and reading.form.part in {"past", "present"}
            and text.lstrip("وف").startswith("إ")
        ):
            continue  # a hamza below opens the verbal noun of the fourth form (إشادته), never its past
        entry = cues.get(reading.verb)
        shape = _shape(reading, text) if entry is not None else ""
        if entry is None or not shape:
            continue
        found.append((_rank(reading, shape), len(found), entry, shape, reading))
    return tuple(way[2:] for way in sorted(found, key=lambda way: way[:2]))


def _shape(reading: VerbReading, text: str) -> str:
    form, split = reading.form, reading.split
    if split.pronoun and text.rstrip("\u064b\u064c\u064d").endswith("ة"):
        return ""
    if form.part in {"past", "present"}:
        if form.gender == "f" and form.number == "p":
            return ""
        return "finite" if form.person == 3 else ""  # the first person quotes nobody else
    if form.part == "masdar" and form.verb == "قول.I" and split.preposition == "ب":
        return "hal"
    if split.article or split.preposition:
        return ""
    if form.part == "active-participle" and not split.pronoun and _accusative(text):
        return "hal"
    return "masdar" if form.part == "masdar" and split.pronoun else ""


def _accusative(text: str) -> bool:
    return text.rstrip("\u064b\u064e").endswith(HAL_ENDINGS)


def _rank(reading: VerbReading, shape: str) -> int:
    order = {"finite": 0, "hal": 10, "masdar": 20}[shape]
    return (
        order + (reading.form.voice == "passive") * 2 + bool(reading.split.pronoun) + (reading.split.preposition == "ل")
    )


def find_cues(sheet: Sheet) -> list[Cue]:
    """Every word or phrase of a report that may be a cue, in order."""
    found: list[Cue] = []
    starts, at, tokens, verbs = _starts(), 0, sheet.tokens, sheet.verbs
    while at < len(tokens):
        cue = _phrase(sheet, at, starts[tokens[at].key]) if tokens[at].key in starts else None
        if cue is None and verbs[at]:
            cue = _verb(sheet, at)
        if cue is None:
            at += 1
        else:
            found.append(cue)
            at = cue.last
    return found


Ways = tuple[tuple[tuple[str, ...], CueEntry, bool], ...]


@cache
def _starts() -> dict[str, Ways]:
    """The phrases by the printed key of their first word, with and without و or ف: (its other words, entry, joined)."""
    table: dict[str, list[tuple[tuple[str, ...], CueEntry, bool]]] = {}
    for first, rows in phrase_cues().items():
        for keys, entry in rows:
            if entry.frame != "object":
                for joint in ("", "و", "ف"):
                    table.setdefault(joint + first, []).append((keys[1:], entry, bool(joint)))
    return {first: tuple(sorted(ways, key=lambda way: (way[2], -len(way[0])))) for first, ways in table.items()}


def _phrase(sheet: Sheet, at: int, ways: Ways) -> Cue | None:
    after = sheet.tokens[at + 1].key[:1] if at + 1 < len(sheet.tokens) else ""
    for rest, entry, joined in ways:
        if rest and rest[0][:1] != after:
            continue
        last = _follows(sheet, at + 1, rest) if rest else at + 1
        if last:
            return Cue(at, last, entry, "words", joined=joined)
    return None


_PRONOUNS = ("ه", "ها", "هم", "هما")


def _follows(sheet: Sheet, at: int, rest: tuple[str, ...]) -> int:
    """Past the words `rest` that begin at token `at`, or 0; a final ل may cling to the next word, any last word takes a pronoun."""
    tokens, final = sheet.tokens, at + len(rest) - 1
    if final >= len(tokens):
        return 0
    for i, key in enumerate(rest, start=at):
        word = tokens[i].key
        if word == key:
            continue
        if i != final:
            return 0
        if key == "ل":
            return i if word.startswith("ل") else 0
        return i + 1 if word.startswith(key) and word[len(key) :] in _PRONOUNS else 0
    return final if rest[-1] == "ل" else final + 1


def glued_what(sheet: Sheet, at: int) -> Cue | None:
    """A verb of saying printed in one word with ما (بحسب ماذكرت)."""
    token = sheet.tokens[at]
    if not token.key.startswith("ما") or len(token.key) < 5:
        return None
    ways = [way for way in _verb_cues(token.key[2:], token.text[2:]) if way[1] == "finite"]
    return Cue(at, at + 1, ways[0][0], "finite", ways[0][2].form) if ways else None


_THAT = frozenset(map(fold, ("أن", "إن", "بأن", "أنه", "أنها")))
_AFTER_HAL = frozenset(
    map(
        fold,
        (
            "أن",
            "إن",
            "أنه",
            "أنها",
            "أنهم",
            "إنه",
            "إنها",
            "بأن",
            "بأنه",
            "بأنها",
            "إلى",
            "على",
            "عن",
            ":",
            "“",
            "«",
            '"',
            "إياه",
            "إياها",
        ),
    )
)


def _stands(sheet: Sheet, at: int, shape: str, *, joined: bool) -> bool:
    """Whether a word may be a cue where it stands: a participle behind a comma or before its content, no preposition in disguise."""
    tokens = sheet.tokens
    if any(particle.kind == "preposition" and particle.pronoun != "ي" for particle in sheet.particles[at]):
        first, last = sheet.sentences[sheet.sentence_of[at]]
        that = any(token.key in {"ان", "بان", "انه", "انها"} for token in tokens[at + 1 : min(at + 7, last)])
        sign = tokens[at + 1].text if at + 1 < last else ""
        set_off = sign in "،," and at + 2 < len(tokens) and tokens[at + 2].key in _THAT
        return "\u0651" in tokens[at].text or (that and ((at == first and joined) or set_off))
    if shape == "finite" and not joined and at > 0 and tokens[at - 1].key in _GOVERN:
        return False
    if shape == "finite" and tokens[at].key.endswith("نا") and not joined and at > 0:
        return tokens[at - 1].kind == "sign" or bool(sheet.particles[at - 1])
    if shape == "hal" and sheet.match_of[at] is not None and not tokens[at].key.startswith("بالقول"):
        return False
    if shape != "hal" or joined or at == 0:
        return True
    before, after = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
    return before.kind == "sign" or (after is not None and after.key in _AFTER_HAL)


_GOVERN = frozenset(
    map(fold, ("عن", "بعد", "قبل", "عبر", "عقب", "إثر", "خلال", "ضمن", "على", "في", "إلى", "مع", "دون", "بدون", "بلا"))
)
"""Prepositions behind which a word is a noun, whatever verb it could be (على أمل أن)."""
_SELDOM = frozenset(map(fold, ("نادرا", "ونادرا", "قلما", "وقلما")))


def tokens_key(sheet: Sheet, i: int) -> str:
    """The key of token i."""
    return sheet.tokens[i].key


_MUST = frozenset(map(fold, ("يجب", "وجب", "تجب", "ويجب", "يبدو", "ويبدو", "تبدو", "وتبدو", "فيبدو")))
_CLAIMS = "دعو.VIII"
"""يدّعي, he claims; written يُدعى it is "he is called", of دعا."""


_ONESELF = frozenset(
    map(fold, ("اسمه", "اسمها", "أسمائهم", "اسميهما", "هويته", "هويتها", "هويتهم", "هوياتهم", "الاسم", "اسم", "أسماء"))
)
_ABLE = frozenset({"قدر.II"})


def _no_cue(sheet: Sheet, at: int, entry: CueEntry, reading: VerbReading) -> bool:
    """Whether a word that reads like a cue is something else: a state (تشاد), a name withheld (ذكر اسمه), an ability (قدرتها)."""
    match = sheet.match_of[at]
    if match is not None and any(known.table == "states" for known in match.entries):
        return True
    if at + 1 < len(sheet.tokens) and sheet.tokens[at + 1].key in _ONESELF:
        return True
    return entry.cue in _ABLE and bool(reading.split.pronoun)


def _verb(sheet: Sheet, at: int) -> Cue | None:
    token = sheet.tokens[at]
    ways = _verb_cues(token.key, token.text)
    if not ways:
        return None
    match = sheet.match_of[at]
    if match is not None and match.last - match.first > 1 and not all(entry.generic for entry in match.entries):
        return None
    entry, shape, reading = ways[0]
    if (
        entry.frame == "stand"
        and len(ways) > 1
        and not (at + 1 < len(sheet.tokens) and sheet.tokens[at + 1].key == "في")
    ):
        entry, shape, reading = next((way for way in ways if way[0].frame != "stand"), ways[0])
    if _no_cue(sheet, at, entry, reading):
        return None
    if token.key in _MUST and not (at and sheet.tokens[at - 1].key in _NEGATIONS):
        return None
    if entry.cue == _CLAIMS and reading.form.part == "present" and token.text.endswith("ى"):
        return None
    if not _stands(sheet, at, shape, joined=bool(reading.split.conjunction)):
        return None
    before = at - 1
    while before >= 0 and sheet.tokens[before].key in _GLOSS:
        before -= 1
    if before > 0 and tokens_key(sheet, before) == "ما" and tokens_key(sheet, before - 1) in _SELDOM:
        return None
    negated = (
        before >= 0 and sheet.tokens[before].key in _NEGATIONS and sheet.sentence_of[before] == sheet.sentence_of[at]
    )
    return Cue(
        at,
        at + 1,
        entry,
        shape,
        reading.form,
        reading.split.pronoun,
        joined=bool(reading.split.conjunction),
        negated=negated and shape == "finite",
    )
