"""Readings: how one word is read as a predicate, from its forms and the words beside it."""

from __future__ import annotations

from functools import cache

from tawatur.annotate.facts.choosing import choose
from tawatur.annotate.facts.frames import NounReading, frames, noun_reading
from tawatur.annotate.facts.predicates import Part, Predicate
from tawatur.annotate.mentions.words import preposition_before
from tawatur.annotate.sheet import DAMMA, Sheet, VerbReading
from tawatur.lexicon.word_classes import word_class


def may_state(sheet: Sheet, i: int) -> bool:
    """Whether token i is a form of a listed verb or a noun that states something."""
    return bool(sheet.verbs[i]) or noun_reading(sheet.keys[i]) is not None


def _idiomatic(sheet: Sheet, predicate: Predicate) -> Predicate:
    """The predicate without the frames that only hold with a word that does not follow it."""
    if predicate.name == _IMPOSE:
        near = {sheet.tokens[k].key for k in range(predicate.at + 1, min(predicate.at + _IDIOM, len(sheet.tokens)))}
        predicate.frames = () if near & word_class("imposed") else predicate.frames
    if any(frame.after for frame in predicate.frames):
        after = [sheet.tokens[k].key for k in range(predicate.at + 1, min(predicate.at + _IDIOM, len(sheet.tokens)))]
        predicate.frames = tuple(
            f for f in predicate.frames if not f.after or any(key.startswith(word) for word in f.after for key in after)
        )
    return predicate


_IMPOSE = "فرض.I"
"""The verb of levying money, and of imposing what takes none: فرضت واشنطن عقوبات."""
_IDIOM = 6
"""Tokens after a verb that an idiom's other word may stand in."""


def predicate_at(
    sheet: Sheet, i: int, *, after_verb: bool, after_noun: bool = False, ruled: bool = False, present: bool = False
) -> Predicate | None:
    """How token i is read as a predicate.

    `after_verb` says that a finite verb stands right before, `after_noun` that a governed verbal noun does, which و may go on from,
    `ruled` that the clause has its verb, so that a bare word that may be a verbal noun is one.
    """
    if sheet.quantity_of[i] is not None or sheet.period_of[i] is not None or _functional(sheet, i):
        return None
    readings = tuple(
        r
        for r in sheet.verbs[i]
        if not (r.split.pronoun and r.verb in _NO_OBJECT) and (r.form.part == "past" or r.verb not in _ONLY_PAST)
    )
    if i > 0 and sheet.tokens[i - 1].key in _BEFORE_FINITE and any(r.form.person for r in readings):
        readings = tuple(r for r in readings if r.form.person)
    if present and any(r.form.part == "present" and r.verb in frames() for r in readings):
        governed = i > 0 and sheet.tokens[i - 1].key in _GOVERNS_PRESENT
        readings = tuple(r for r in readings if r.form.part == "present" or (not governed and r.form.part != "past"))
    if sheet.tokens[i].key.removeprefix("و") in _COUNTS_AS and not _promises(sheet, i):
        readings = tuple(r for r in readings if r.verb == _COUNT)
    preposition = preposition_before(sheet, counted_from(sheet, i))
    listed = (
        after_noun
        and sheet.tokens[i].key.startswith("و")
        and sheet.quantity_of[min(i + 1, len(sheet.tokens) - 1)] is not None
    )
    reading = choose(
        sheet,
        i,
        readings,
        preposition,
        after_verb=after_verb or listed or (ruled and not sheet.tokens[i].key.startswith(("و", "ف"))),
    )
    noun = noun_reading(sheet.tokens[i].key)
    plural = reading is not None and reading.form.part == "masdar" and reading.form.number == "p"
    if noun is not None and sheet.tokens[i].text.endswith("ة") and noun.lemma.endswith("ه"):
        noun = None
    if noun is not None and noun.lemma == _CAMPAIGN and _of_arrests(sheet, i + 1):
        return None
    two = noun is not None and noun.number == "d"
    described = (
        reading is not None and reading.form.part.endswith("participle") and (bool(reading.split.pronoun) or two)
    )
    if noun is not None and (reading is None or plural or described or reading.verb not in frames()):
        return _of_noun(i, noun, preposition)
    if reading is None:
        return None
    found = _only_new(sheet, _idiomatic(sheet, _of_verb(i, reading, preposition)))
    if (not found.frames and found.name in _BECOMING) or (plural and found.name in _THINGS_IN_PLURAL):
        return None
    if _immaterial(sheet, found):
        return None
    if found.name in _YEH and found.voice == "passive" and not sheet.printed_passive(i):
        found.voice = "active"
    if found.verbal and found.voice == "either" and sheet.printed_passive(i) and not _active_damma(sheet, i, reading):
        found.voice = "passive"
    return found


def _only_new(sheet: Sheet, predicate: Predicate) -> Predicate:
    """The predicate without its strike where it is no new escalation: خفض التصعيد, صعدت هجماتها, تصعيد قسد."""
    new = predicate.part == "masdar" and sheet.tokens[predicate.at].key.endswith("ا")
    if predicate.name == _ESCALATE and not new:
        predicate.frames = tuple(frame for frame in predicate.frames if frame.kind != "attack")
    return predicate


_ESCALATE = "صعد.II"
"""The verb of escalation, whose verbal noun tells of strikes where a place sees one: تصعيدا من قبل قوات النظام."""
_CAMPAIGN = "حملة"
"""The noun of a campaign, which its genitive may say to be of arrests rather than of strikes."""


def _of_arrests(sheet: Sheet, i: int) -> bool:
    """Whether the word at token i, or one joined to it, says that a campaign is of arrests: حملة اعتقالات, حملة دهم واعتقال."""
    for j in range(i, min(i + 2, len(sheet.tokens))):
        masdars = [r for r in sheet.verbs[j] if r.form.part == "masdar" and not r.split.preposition]
        if any(f.kind == "detention" for r in masdars for f in frames().get(r.verb, ())):
            return j == i or sheet.tokens[j].key.startswith("و")
    return False


def counted_from(sheet: Sheet, i: int) -> int:
    """Where a counted deed begins: في 23 هجوما stands after في, شن المزيد من الغارات after شن."""
    first = i
    if first > 1 and sheet.keys[first - 1] in _FOREMOST:
        return first - 1
    if first > 1 and sheet.keys[first - 1] == "من" and sheet.keys[first - 2] in word_class("numbers-of-deeds"):
        return first - 2
    while (
        first > 0 and sheet.quantity_of[first - 1] is not None and sheet.sentence_of[first - 1] == sheet.sentence_of[i]
    ):
        first -= 1
    return first


_FOREMOST = frozenset({"اخر", "احدث", "ابرز", "اول", "احدي", "احد", "اعنف", "اكبر"})
"""Words that single out one deed of several: في أحدث هجماته."""


def _active_damma(sheet: Sheet, i: int, reading: VerbReading) -> bool:
    """Whether the only damma printed is that of an active present of forms II to IV: تُرسل, يُزوّد."""
    text = sheet.tokens[i].text.removeprefix("و")
    wide = reading.form.part == "present" and reading.verb.rpartition(".")[2] in {"II", "III", "IV", "Q1"}
    return wide and text[1:2] == DAMMA and DAMMA not in text[2:] and _FATHA not in text


_FATHA = "\u064e"
_HELP = frozenset({"دعم.I", "دعم", "سند.III", "سعد.III"})


def _immaterial(sheet: Sheet, found: Predicate) -> bool:
    """Whether support is said to be of a kind that arms nobody: دعما إنسانيا, الدعم السياسي."""
    if found.name not in _HELP or found.verbal or found.at + 1 >= len(sheet.tokens):
        return False
    key = sheet.tokens[found.at + 1].key.removeprefix("ال")
    return key.removesuffix("ا").removesuffix("ه") in word_class("immaterial-help")


def _of_noun(i: int, noun: NounReading, preposition: str) -> Predicate | None:
    split = noun.split
    return Predicate(
        at=i,
        name=noun.lemma,
        part="noun",
        voice="active",
        gender="f" if noun.number == "p" else "?",
        number=noun.number,
        preposition=split.preposition or preposition,
        conjunction=split.conjunction,
        article=split.article,
        pronoun=split.pronoun,
        frames=frames()[noun.lemma],
        end=i + 1,
    )


_NO_OBJECT = frozenset({"أول.I"})
"""Verbs that never have a pronoun as object: الأهم is no form of آل."""
_ONLY_PAST = frozenset({"حصل.V"})
"""Verbs whose other forms are those of a commoner one (تحصل)."""
_BECOMING = frozenset({"بيت.I", "ضحي.IV"})
"""Verbs of becoming, which without a hand that holds something only lead to another verb: باتت القوات تتبع."""
_THINGS_IN_PLURAL = frozenset({"عزز.II"})
"""Verbs whose verbal noun in the plural is what is sent, not a deed: تعزيزات."""
_GOVERNS_PRESENT = frozenset({"ان", "لم", "ولم", "لن", "ولن", "سوف"})
"""Words that only a present, and no noun of the same letters, follows: أن تزود."""
_BEFORE_FINITE = frozenset({"لم", "ولم", "لن", "ولن", "سوف", "وسوف"})
"""Particles that only a finite verb follows."""
_NOUNS_AND_ADJECTIVES = frozenset(
    {"منتجات", "مقاتلات", "جدد", "عايدات", "خارج", "باستمرار", "مدني", "ال", "راس", "اسلحه", "امن"}
)
"""Words that look like forms of verbs and hardly ever are: fighter jets, new, proceeds, always, family of, head, security."""
_IN_TURN = frozenset({"بدوره", "بدورها", "بدورهم", "بدورهما"})
"""In one's turn: a word between a verb and what it takes, not a part that somebody plays."""
_COUNTS_AS = frozenset(verb + pronoun for verb in ("يعد", "تعد") for pronoun in ("", "ه", "ها", "هم"))
_COUNT = "عدد.I"
"""To count as, whose present is spelt as those of to promise and, behind لم, to return: تعد إيران من أكبر الداعمين."""
_TO_WHOM = 4
"""Tokens behind a verb of promising within which what is promised follows with ب."""
_SEEMS = frozenset({"يبدو", "ويبدو", "تبدو"})
"""على ما يبدو: a hedge inside a clause, not a clause."""
_YEH = frozenset({"حظي.I", "بقي.I", "لقي.I", "طول.I"})
"""Verbs whose active past ends as a passive does."""


def _promises(sheet: Sheet, i: int) -> bool:
    """Whether what is promised follows with ب, or لم stands before: تعد برلين بتسليم, لم تعد."""
    if i and sheet.tokens[i - 1].key in _BEFORE_FINITE:
        return True
    after = sheet.tokens[i + 1 : i + _TO_WHOM]
    return any(token.key.startswith("ب") and sheet.sentence_of[i] == sheet.sentence_of[i + 1] for token in after)


def _functional(sheet: Sheet, i: int) -> bool:
    match = sheet.match_of[i]
    if match is not None and any(e.table == "nisbas" for e in match.entries) and not match.split.conjunction:
        return True
    key, before = sheet.keys[i], sheet.keys[i - 1] if i > 0 else ""
    if key in word_class("made") and i > 0 and _nationality(sheet, i - 1):
        return True
    if before in {"اكثر", "اقل", "اشد", "مخلفات", "بقايا"}:
        return True
    if key in _no_predicates() or _numbers_deeds(sheet, i):
        return True
    if before == "ما" and key in word_class("ascribing-after-ma"):
        return True
    particles = sheet.particles[i]
    if key in _LEFT and _left_behind(sheet, i):
        return False
    return _stands_written(sheet, i) or (bool(particles) and any(p.kind in _FUNCTIONS for p in particles))


@cache
def _no_predicates() -> frozenset[str]:
    """Every word that states nothing, whatever verb is spelt like it."""
    nouns = frozenset(article + noun for noun in _NOUNS_AND_ADJECTIVES for article in ("", "ال"))
    return nouns | _IN_TURN | word_class("name-openers") | _SEEMS


_LEFT = frozenset({"خلفها", "خلفه"})


def _left_behind(sheet: Sheet, i: int) -> bool:
    """Whether خلفها is a verb, whose doer follows, and no "behind it": الأسلحة التي خلفها داعش."""
    before, after = sheet.match_of[i - 1], sheet.match_of[i + 1] if i + 1 < len(sheet.tokens) else None
    left = sheet.tokens[i - 1].key in word_class("which") or (
        before is not None and any(e.table == "materiel" for e in before.entries)
    )
    return left and after is not None and any(e.table in {"actors", "groups", "heads"} for e in after.entries)


def _numbers_deeds(sheet: Sheet, i: int) -> bool:
    """Whether a word tells with من how many deeds were done: موجة من الغارات."""
    after = sheet.tokens[i + 1].key if i + 1 < len(sheet.tokens) else ""
    return after == "من" and sheet.tokens[i].key in word_class("numbers-of-deeds")


def _stands_written(sheet: Sheet, i: int) -> bool:
    """Whether a verb of coming only tells where words stand: بحسب ما جاء في التقرير, كما ورد في البيان."""
    if sheet.keys[i] not in {"جاء", "جاءت", "ورد", "وردت"}:
        return False
    after = sheet.keys[i + 1] if i + 1 < len(sheet.keys) else ""
    return i > 0 and sheet.keys[i - 1] in {"ما", "كما"} and after == "في"


_FUNCTIONS = frozenset({"preposition", "negation", "demonstrative", "relative", "pronoun"})
"""Kinds of particles that state nothing, whatever verb is spelt like them."""


def _nationality(sheet: Sheet, i: int) -> bool:
    match = sheet.match_of[i]
    return match is not None and any(e.table == "nisbas" for e in match.entries)


def _of_verb(i: int, reading: VerbReading, preposition: str) -> Predicate:
    form, split = reading.form, reading.split
    part: Part = "finite"
    if form.part == "masdar":
        part = "masdar"
    elif form.part == "active-participle":
        part = "active"
    elif form.part == "passive-participle":
        part = "passive"
    return Predicate(
        at=i,
        name=form.verb,
        part=part,
        voice=form.voice,
        gender=form.gender,
        number=form.number,
        person=form.person,
        preposition=("" if part == "finite" else split.preposition or preposition),
        conjunction=split.conjunction,
        article=split.article,
        pronoun=split.pronoun,
        frames=frames().get(form.verb, ()),
        end=i + 1,
    )


def accuses_meanwhile(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether a participle tells whom somebody accuses while he does something else: متهما إيران بدعمها."""
    carry = predicate.carries()
    after = sheet.match_of[predicate.at + 1] if predicate.at + 1 < len(sheet.tokens) else None
    return (
        predicate.part in {"active", "passive"}
        and not predicate.article
        and carry is not None
        and carry.sources_of("doer", ("",))[0] == "obj"
        and after is not None
        and any(e.table in {"actors", "states"} for e in after.entries)
        and not after.split.preposition
    )
