"""Choosing: which of the forms that a word may be it likeliest is, a verb or a noun, active or passive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from tawatur.annotate.facts.frames import BELONG, CONTAIN, PASS, frames
from tawatur.annotate.facts.noun_places import AUXILIARIES, is_noun
from tawatur.annotate.sheet import DAMMA, Sheet
from tawatur.annotate.verb_readings import VerbReading
from tawatur.lexicon.word_classes import word_class

_TANWIN = "\u064b"


_RARE = frozenset({"قدم.I", "حصل.V"})
"""Verbs whose finite forms are those of a commoner one (يقدم); only their participles are read."""
_TRADES = frozenset({"تجر.III"})
"""Verbs whose past is spelt as the noun for whoever does it: تاجر السلاح."""
_GEMINATE = frozenset({"شنن.I"})
"""Verbs whose past is spelt as their verbal noun: with a pronoun they are verbs (هجوم شنه التنظيم)."""


def choose(
    sheet: Sheet, i: int, readings: tuple[VerbReading, ...], preposition: str, *, governed: Callable[[], bool]
) -> VerbReading | None:
    """The likeliest reading: a verbal noun after a preposition, an article or a verb; else a finite verb.

    `governed` says whether the words before want a noun; it is asked only of a word that may be a verb and a verbal noun.
    """
    if not readings:
        return None
    printed = sheet.tokens[i].text
    kept = tuple(r for r in readings if r.split.pronoun != "ه") if printed.endswith("ة") else readings
    verbs, others = _sorted_out(kept)
    finite = _verb_there(sheet, i, verbs, others) if verbs else []
    nominal = [r for r in others if not (r.verb in _GEMINATE and r.split.pronoun)]
    masdars = [r for r in nominal if r.form.part == "masdar" and not (finite and _open_ta(printed, r))]
    if sheet.printed_passive(i) and finite:
        return _finite(_printed_passives(printed, finite))
    if finite and masdars and finite[0].verb in _HOLDS and _behind_things(sheet, i):
        return _finite(finite)
    if finite and not preposition and _with_it(sheet, i):
        return _finite(finite)
    if finite and not (masdars and (preposition or governed() or is_noun(sheet, i, finite, masdars))):
        return _finite([r for r in finite if not passes(r.verb)] or finite)
    if masdars and not (_tells_known_things(sheet, i) and any(r.form.part.endswith("participle") for r in nominal)):
        return masdars[0]
    return _participle(sheet, i, [r for r in nominal if r.form.part != "masdar"])


@lru_cache(maxsize=50_000)
def _sorted_out(readings: tuple[VerbReading, ...]) -> tuple[tuple[VerbReading, ...], tuple[VerbReading, ...]]:
    """The finite readings and the others, of verbs that have a frame, else of any but those that only give another its time."""
    known = frames()
    told = [r for r in readings if r.verb in known] or [r for r in readings if r.verb not in AUXILIARIES]
    verbs = (r for r in told if r.form.person and (r.verb not in _TRADES or r.form.part == "present"))
    return tuple(verbs), tuple(r for r in told if not r.form.person)


def _verb_there(
    sheet: Sheet, i: int, verbs: tuple[VerbReading, ...], nominal: tuple[VerbReading, ...]
) -> list[VerbReading]:
    """The finite readings that the print of a word and the words right beside it leave."""
    printed = sheet.tokens[i].text
    after_preposition = i > 0 and sheet.keys[i - 1] in word_class("before-nouns") and not behind_who(sheet, i)
    if _TANWIN in printed or after_preposition or _accusative(sheet, i):
        return []
    if printed.endswith("ي") and any(r.form.part == "masdar" for r in nominal):
        verbs = tuple(r for r in verbs if r.form.part != "past")
    return _agreeing(sheet, i, verbs)


def _agreeing(sheet: Sheet, i: int, finite: Sequence[VerbReading]) -> list[VerbReading]:
    """The readings without a masculine past that takes no object before a feminine: تسلح المليشيات is her arming them."""
    behind = sheet.keys[i + 1] if i + 1 < len(sheet.keys) else ""
    hers = any(r.form.part == "present" and r.form.gender == "f" for r in finite)
    if not hers or not behind.endswith(_FEMININE_ENDINGS) or behind.startswith(_CLINGING):
        return [*finite]
    return [r for r in finite if r.form.part != "past" or r.form.gender != "m" or _takes_object(r.verb)]


_FEMININE_ENDINGS = ("ه", "ات")
"""How a folded feminine noun ends."""
_CLINGING = ("ب", "ل", "ك", "و", "ف")
"""What may cling to a noun that is no subject."""


def _tells_known_things(sheet: Sheet, i: int) -> bool:
    """Whether a definite word right behind definite goods describes them, and is no verbal noun: الأسلحة المصادرة."""
    match = sheet.match_of[i - 1] if i else None
    things = match is not None and any(e.table in {"materiel", "units"} for e in match.entries)
    definite = match is not None and match.split.article and sheet.keys[i].startswith("ال")
    return things and definite and match is not None and match.last == i


_HOLDS = frozenset({"ضمم.I"})
"""Verbs of holding whose past is spelt as their verbal noun: مخبأ ضم أسلحة."""


def _behind_things(sheet: Sheet, i: int) -> bool:
    """Whether a word stands right behind a store, a load or goods spoken of for the first time, which it describes: مخبأ ضم أسلحة."""
    match = sheet.match_of[i - 1] if i else None
    things = match is not None and any(e.table in {"materiel", "units"} for e in match.entries)
    return match is not None and things and match.last == i and not match.split.article


def _with_it(sheet: Sheet, i: int) -> bool:
    """Whether a word takes up a noun right before it with ب, as only a verb does: رسالة بعث بها."""
    before = i > 0 and sheet.tokens[i - 1].kind == "word" and not sheet.particles[i - 1]
    return before and i + 1 < len(sheet.keys) and sheet.keys[i + 1] in {"بها", "به"}


def behind_who(sheet: Sheet, i: int) -> bool:
    """Whether token i stands behind a من that means who, where only a verb does: روسيا هي من سلّح."""
    return i > 1 and sheet.keys[i - 1] == "من" and sheet.keys[i - 2].removeprefix("و") in {"هو", "هي", "هم"}


def _accusative(sheet: Sheet, i: int) -> bool:
    """Whether a word that may be a dual verb is a noun in the accusative, as its adjective shows: أن قصفا مدفعيا."""
    key = sheet.keys[i]
    if not key.endswith("ا") or key.endswith(("ها", "نا")) or i + 1 == len(sheet.keys):
        return False
    return sheet.keys[i + 1].endswith("يا") and sheet.match_of[i + 1] is None


def _open_ta(printed: str, reading: VerbReading) -> bool:
    """A verbal noun in ة is written with ت only before a pronoun: سيطرت is a verb."""
    return printed.endswith("ت") and not printed.endswith("ات") and not reading.split.pronoun


def passes(verb: str) -> bool:
    """Whether a verb's frames only say of whom an event tells."""
    return verb in frames() and all(frame.kind in {PASS, BELONG, CONTAIN} for frame in frames()[verb])


def _printed_passives(printed: str, finite: list[VerbReading]) -> list[VerbReading]:
    """The readings that a printed damma allows: on the letter of a present it is that of a passive present (تُقدم)."""
    passives = [r for r in finite if r.form.voice != "active"] or finite
    bare = printed.removeprefix("و").removeprefix("ف")
    present = bare[1:2] == DAMMA and bare[:1] in {"ي", "ت", "ن"}
    return ([r for r in passives if r.form.part == "present"] if present else []) or passives


def _finite(finite: list[VerbReading]) -> VerbReading:
    def order(r: VerbReading) -> tuple[bool, ...]:
        return (
            r.form.person != 3 or r.verb in _RARE,
            bool(r.split.pronoun),
            bool(r.split.pronoun) and not _takes_object(r.verb),
            r.form.voice == "passive",
            r.form.part == "present",
        )

    return min(finite, key=order)


@cache
def _takes_object(verb: str) -> bool:
    """Whether some frame of a verb has an object, as a pronoun on it is: تسلحهم is of arming, not of arming oneself."""
    return any("obj" in frame.sources for frame in frames().get(verb, ()))


def _construct_with_article(reading: VerbReading) -> bool:
    """A plural before a genitive takes no article: الجامعي is an adjective, not الجامعين cut short."""
    return reading.split.article and reading.form.number == "p" and reading.split.stem.endswith("ي")


_BACKERS = frozenset({"backer", "financier", "supplier"})
"""Classes of people whose words are also participles that take their objects: داعم, ممول."""


def _participle(sheet: Sheet, i: int, participles: list[VerbReading]) -> VerbReading | None:
    match = sheet.match_of[i]
    if match is not None and any(e.table != "nisbas" and e.id not in _BACKERS | {"accused"} for e in match.entries):
        return None
    usable = [
        r for r in participles if r.verb in frames() and not r.split.preposition and not _construct_with_article(r)
    ]
    if not usable:
        return None
    definite = [r for r in usable if r.split.article]
    return (definite or usable)[0]
