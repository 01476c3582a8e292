"""Noun phrases that may name a speaker: where they begin and end, and what kind of word heads them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.given import KUNYA, is_given
from tawatur.annotate.voices.quotes import OPENERS, QUOTES, name_end, opens
from tawatur.arabic.clitics import noun_splits
from tawatur.arabic.letters import fold
from tawatur.arabic.tokens import Token
from tawatur.lexicon.cues import phrase_cues
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.names import Match, find_names

LONGEST_BRACKET = 9
LONGEST_PHRASE = 28

_ADVERBS = frozenset(
    map(
        fold,
        """
اليوم أمس مساء صباح فجر ظهر عصر ليل ليلة يوم أيضا كذلك مؤخرا سابقا لاحقا حينها السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء
الخميس الجمعة خلال قبل بعد منذ عقب عبر أثناء حول بشأن إن أن حسب وفق بحسب آنذاك حديثا حصرا ضمن عند لدى حيال تعليقا ردا مضيفا قائلا
بالقول أخيرا مجددا رسميا صراحة علنا مطلع منتصف أواخر بداية نهاية نحو هنا هناك الآن بوضوح بشكل إثر جراء حتى فيما بينما حيث عندما
إذ لكن ثم أو بل إذا كما قد لقد فقد وقد عما مما هو هي هم وهو وهي وهم أنه أنها أنهم بدوره بدورها مثل
""".split(),
    )
)
_OUTSIDE = frozenset(
    map(
        fold,
        """
بيان بيانه بيانها بيانهم تصريح تصريحات حديث حديثه حديثها مؤتمر تغريدة تغريدات مقابلة كلمة كلمته كلمتها منشور خطاب خطابه رسالة اتصال وقت
ختام إطار سياق معرض تقرير تقريرها تقريره حوار لقاء إحاطة جلسة مقال تعليق رد رده تسجيل مقطع فيديو صفحته صفحتها حسابه حسابها الوقت هذا
ذلك تلك إشارة وقت حين تدوينة نشرة تعليقها تعليقه آخر حصيلة تحقيق مقابلته إفادة إفادته شهادة شهادته معلومات اتصاله مداخلة ندوة إيجاز
""".split(),
    )
)
OWN_SAYING = frozenset(
    map(
        fold,
        """
قوله قولها قولهم قولهما تأكيده تأكيدها تأكيدهم نفيه نفيها نفيهم إشارته إشارتها توضيحه إعلانه ترجيحه تصريحه
اعترافه اعترافها قولهن زعمه زعمها القول التأكيد تصريحها تصريحاته
""".split(),
    )
)
"""Verbal nouns with the speaker's pronoun, behind نقل عن (نقلت عن فلان قوله)."""
_INNER = frozenset(map(fold, ("في", "من", "لدى", "باسم", "عن", "مع")))
"""Prepositions that may tie a role to its body: مصدر في، مسؤول من، المتحدث باسم."""


@lru_cache(maxsize=10_000)
def is_occasion(key: str) -> bool:
    """Whether a word names an occasion or medium of speaking, also with a pronoun (تغريدته، بيانها)."""
    if key in _OUTSIDE:
        return True
    for pronoun in ("هما", "ها", "هم", "ه"):
        bare = key.removesuffix(pronoun)
        if bare != key:
            return bare in _OUTSIDE or (bare.endswith("ت") and bare[:-1] + "ه" in _OUTSIDE)
    return False


class Head(NamedTuple):
    """What heads a phrase: the lexicon's entries for its first words, how many tokens they take, and the word without article."""

    entries: tuple[Entry, ...]
    last: int
    stem: str
    article: bool
    preposition: str
    pronoun: str = ""

    def of(self, *tables: str) -> Entry | None:
        """The first entry of one of these tables."""
        return next((entry for entry in self.entries if entry.table in tables), None)

    @property
    def name(self) -> Entry | None:
        """The entry that this phrase names outright: an actor, an outlet or a state."""
        return self.of("actors", "outlets", "states")

    @property
    def plural(self) -> bool:
        """Whether the head is a common noun in the plural, which no personal name follows."""
        entry = self.of("heads", "groups")
        return entry is not None and entry.number == "p"

    @property
    def role(self) -> str:
        """What heads.tsv says of the head noun: actor, person, speaker, source, or empty."""
        return _role(self.of("heads"))


def _role(entry: Entry | None) -> str:
    return entry.parent if entry is not None else ""


def head_at(sheet: Sheet, i: int) -> Head:
    """What stands at token i as the head of a noun phrase."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    splits = noun_splits(token.key)
    if match is not None and match.first == i and (match.last == i + 1 or _speaks(match.entries)):
        split = match.split
        if match.last == i + 1 and i + 1 < len(sheet.tokens) and is_given(sheet, i + 1):
            ranked = sorted(match.entries, key=lambda entry: entry.parent != "person")
            return Head(tuple(ranked), match.last, split.stem, split.article, split.preposition, split.pronoun)
        return Head(match.entries, match.last, split.stem, split.article, split.preposition, split.pronoun)
    alone = _alone(token)
    if alone is not None and match is not None:
        return Head(
            alone.entries, i + 1, alone.split.stem, alone.split.article, alone.split.preposition, alone.split.pronoun
        )
    if not splits:
        return Head((), i + 1, token.key, False, "")
    bare = next((s for s in splits if s.article), splits[0])
    return Head((), i + 1, bare.stem, bare.article, bare.preposition if bare.article else "")


_SPEAKING = frozenset({"actors", "outlets", "states", "heads", "groups"})


def _speaks(entries: tuple[Entry, ...]) -> bool:
    return any(entry.table in _SPEAKING for entry in entries)


def _alone(token: Token) -> Match | None:
    """What a word would be by itself, where it stands inside a longer name of goods or a place (وثائق شحن)."""
    return _word(token.key, token.text)


@lru_cache(maxsize=20_000)
def _word(key: str, text: str) -> Match | None:
    found = find_names([Token(0, len(text), text, key, "word")])
    return found[0] if found and _speaks(found[0].entries) else None


_PATTERN = re.compile("(?:ت[^ا]{2}ي.|ا[^ا]ت[^ا]ا[^اه]|است[^ا]{2}ا.|ان[^ا]{2}ا.)(?:ه|ها|هم|هما)?")
"""Verbal nouns by their shape: form II (تدمير), VIII (اغتنام), X (استهداف), VII (انفجار)."""


_FOURTH = re.compile("ب?إ[^اوي][^ا]?ا[^ا]ة?")
"""Verbal nouns of form IV as printed, with hamza below alef, which keeps broken plurals (أسباب) apart: إلغاء, إطلاق, إصابة."""


@cache
def object_nouns() -> frozenset[str]:
    """Nouns that stand for an event or state of affairs as the object of a cue (مقتل, وجود)."""
    return frozenset(keys[0] for rows in phrase_cues().values() for keys, entry in rows if entry.frame == "object")


def is_object(sheet: Sheet, i: int) -> bool:
    """Whether token i can head what is announced or denied: a verbal noun, an event noun or a demonstrative."""
    token = sheet.tokens[i]
    if sheet.period_of[i] is not None:
        return False
    if sheet.quantity_of[i] is not None:
        return True
    if token.kind != "word":
        return token.kind == "number"
    key = token.key
    if any(particle.kind == "demonstrative" for particle in sheet.particles[i]):
        return True
    if any(
        particle.kind in {"preposition", "complementiser"} and particle.pronoun != "ي"
        for particle in sheet.particles[i]
    ):
        return False
    match = sheet.match_of[i]
    if match is not None and any(entry.table in {"actors", "outlets", "states"} for entry in match.entries):
        return False
    for split in noun_splits(key):
        if split.conjunction or split.article or split.preposition not in {"", "ب"}:
            continue
        if split.stem in object_nouns():
            return True
    if match is None and _FOURTH.fullmatch(token.text.rstrip("\u064f\u0650\u064e")):
        return True
    if match is None and not sheet.verbs[i] and _PATTERN.fullmatch(key.removeprefix("ب")):
        return True
    if any(
        r.form.part == "masdar" and r.split.article and not r.split.conjunction and not r.split.preposition
        for r in sheet.verbs[i]
    ):
        return i + 1 < len(sheet.tokens) and any(p.kind == "preposition" for p in sheet.particles[i + 1])
    return any(
        reading.form.part == "masdar"
        and not reading.split.article
        and not reading.split.conjunction
        and reading.split.preposition in {"", "ب"}
        for reading in sheet.verbs[i]
    )


def phrase_end(
    sheet: Sheet, first: int, limit: int, *, head: Head, bare: bool = False, takes: frozenset[str] = frozenset()
) -> int:
    """Where the noun phrase that begins at `first` ends, before `limit`.

    `bare` stops it before what is announced, `takes` are prepositions that belong to the cue before it.
    """
    i = max(first + 1, head.last) if first < limit else first
    limit = min(limit, first + LONGEST_PHRASE)
    tokens = sheet.tokens
    if first < limit and tokens[first].text in OPENERS:
        i = name_end(sheet, first, limit) or first
    while i < limit:
        token = tokens[i]
        if token.kind == "sign":
            step = _past_sign(sheet, i, limit)
            if not step:
                break
            i = step
            continue
        if token.kind == "number" or _opens_content(sheet, i, takes) or _stops(sheet, i, first, head, bare=bare):
            break
        match = sheet.match_of[i]
        i = match.last if match is not None and match.first == i and match.last <= limit else i + 1
    i = min(i, limit)
    while (
        i > first + 1
        and sheet.tokens[i - 1].text != "علي"
        and any(p.kind == "preposition" and not p.pronoun for p in sheet.particles[i - 1])
        and sheet.match_of[i - 1] is None
    ):
        i -= 1
    return i


def _opens_content(sheet: Sheet, i: int, takes: frozenset[str]) -> bool:
    """Whether token i is the cue's own preposition: شكك خبراء في, حذر الأهالي من وصول."""
    key = sheet.tokens[i].key
    match = sheet.match_of[i]
    if "الي" in takes and match is not None and match.first == i and match.split.preposition == "ل":
        return any(entry.table == "heads" and entry.parent == "speaker" for entry in match.entries)
    if key not in takes:
        return False
    return key != "من" or (i + 1 < len(sheet.tokens) and is_object(sheet, i + 1))


def _past_sign(sheet: Sheet, i: int, limit: int) -> int:
    """Past a short quoted or bracketed name inside a phrase, or 0 where the sign ends the phrase."""
    text = sheet.tokens[i].text
    if opens(sheet, i):
        return 0 if i + 1 < limit and is_object(sheet, i + 1) else name_end(sheet, i, limit)
    if text == "(":
        return _past_pair(sheet, i, limit, ")")
    return 0


def _past_pair(sheet: Sheet, i: int, limit: int, closer: str) -> int:
    for j in range(i + 1, min(limit, i + LONGEST_BRACKET)):
        if sheet.tokens[j].text == closer:
            return j + 1
    return 0


_TANWIN = ("\u0627\u064b", "\u064b\u0627")


_AT = fold("لدى")


def _stops(sheet: Sheet, i: int, first: int, head: Head, *, bare: bool) -> bool:
    token = sheet.tokens[i]
    if token.key in _ADVERBS or token.key in OWN_SAYING or sheet.period_of[i] is not None:
        return True
    if (
        i > first
        and token.key.endswith("ا")
        and (m := sheet.match_of[i]) is not None
        and any(e.parent == "speaker" for e in m.entries)
    ):
        return True
    if token.text.endswith(_TANWIN) and not sheet.tokens[first].text.endswith((*_TANWIN, "ا")):
        return True
    match = sheet.match_of[i]
    inside = match is not None and match.first < i
    for particle in sheet.particles[i]:
        if particle.kind in {"complementiser", "relative", "negation", "demonstrative"} and token.text != "من":
            return True
        if particle.pronoun and head.role == "source" and i == head.last and particle.lemma in {"في", "من", "لدي"}:
            return False
        if (
            particle.kind == "preposition"
            and not inside
            and token.text != "علي"
            and particle.pronoun != "ي"
            and not token.text.endswith("ية")
        ):
            return not _ties(sheet, i, head)
    if inside:
        return False
    if _foreign(sheet, i, first, head) or _other_body(sheet, i, first, head):
        return True
    if bare and _closed(sheet, i - 1, first) and is_object(sheet, i):
        return True
    if said_of(sheet, i) or (match is not None and match.split.pronoun == "نا" and _closed(sheet, i - 1, first)):
        return True
    return _verb_here(sheet, i) or _clings(sheet, i, head)


def said_of(sheet: Sheet, i: int) -> bool:
    """Whether token i is a definite noun for what has been said (الاتهامات, الأنباء): the object of a cue, no part of a speaker."""
    key = sheet.tokens[i].key
    return key.startswith("ال") and key[2:] in _SAYINGS and not sheet.tokens[i - 1].key.endswith(("وكاله", "وكالات"))


_SAYINGS = frozenset(
    map(
        fold,
        (
            "اتهامات",
            "اتهام",
            "أنباء",
            "مزاعم",
            "ادعاءات",
            "خبر",
            "رواية",
            "كلام",
            "أمر",
            "قرار",
            "هجوم",
            "خطوة",
            "حادث",
            "اتفاق",
            "تقارير",
            "معلومات",
            "شائعات",
            "تصريحات",
            "تهم",
            "تهمة",
        ),
    )
)


def _foreign(sheet: Sheet, i: int, first: int, head: Head) -> bool:
    """Whether token i cannot belong to the head: a word without article behind a definite common noun, no adjective behind a source."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    if (
        token.kind != "word"
        or token.key.startswith(("ال", "لل", "وال"))
        or (match is not None and _is_name(match.entries))
    ):
        return False
    if any(sheet.tokens[j].key in _INNER for j in range(first + 1, i)):
        return False
    if match is not None and any(e.table == "heads" for e in match.entries) and head.role == "source":
        return False
    if token.key.startswith("ل") and len(token.key) > 3 and head.role in {"actor", "speaker"}:
        return False
    if head.name is not None and i >= head.last:
        return not (match is not None and match.split.conjunction)
    if head.plural and match is not None and any(e.table in {"materiel", "units"} for e in match.entries):
        return True
    if head.plural and token.key.endswith("ا") and match is None and not sheet.tokens[i - 1].key.endswith("ا"):
        return True
    if head.role == "source" and (entry := head.of("heads")) is not None and entry.kind in {"residents", "witness"}:
        return False
    if head.role == "source" and i + 1 < len(sheet.tokens) and sheet.tokens[i + 1].key in {"من", "في", "علي"}:
        return False
    if sheet.tokens[first].text in QUOTES and not head.role:
        return True
    if head.role == "source":
        return not token.text.endswith(("ة", "ي", "ين", "ون", "ى", "ان")) or (
            token.key.startswith("و") and not token.text.endswith(("ة", "ي"))
        )
    if not head.entries and head.article and sheet.tokens[i - 1].key.startswith("ال") and not is_given(sheet, i):
        return True
    if (head.role in {"speaker", "actor"} or head.plural) and match is None and token.kind == "word":
        before = sheet.tokens[i - 1]
        if before.key.startswith(("ال", "لل")) and not token.text.endswith(("ي", "ية")):
            return True
    plain = all(
        sheet.tokens[j].key.startswith(("ال", "لل", "وال", "بال", "فال"))
        for j in range(first, i)
        if sheet.tokens[j].kind == "word"
    )
    return head.role in {"speaker", "actor"} and head.name is None and head.article and plain


def _other_body(sheet: Sheet, i: int, first: int, head: Head) -> bool:
    """Whether a state stands bare behind a definite body (طالب الفريق الأممي تركيا): another actor, no part of the phrase."""
    match = sheet.match_of[i]
    if match is None or match.first != i or match.split.conjunction or match.split.preposition or match.split.article:
        return False
    if not any(e.table == "states" for e in match.entries) or sheet.tokens[i].key.startswith("ال"):
        return False
    return i > first and head.name is None and sheet.tokens[i - 1].key.startswith(("ال", "وال"))


def _is_name(entries: tuple[Entry, ...]) -> bool:
    return any(entry.table in {"actors", "outlets", "states", "nisbas", "places", "cities"} for entry in entries)


def _ties(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a preposition ties the head to its body: a source, person or document in, of or with somebody."""
    token = sheet.tokens[i]
    if i + 1 >= len(sheet.tokens):
        return False
    after = sheet.tokens[i + 1]
    if token.key == "ل":
        return head.role == "actor" or (head.role == "speaker" and after.text not in OPENERS)
    if token.key not in _INNER:
        return False
    if token.key == "من" and head.role == "actor" and not head.article:
        return after.key.startswith("ال")
    if is_occasion(after.key) or after.key in _ADVERBS or sheet.period_of[i + 1] is not None or after.kind == "sign":
        return after.text in OPENERS
    stem = after.key.removeprefix("ال")
    match = sheet.match_of[i + 1]
    body = match is not None and any(
        e.table in {"actors", "places", "states", "cities", "nisbas", "heads"} for e in match.entries
    )
    if (is_occasion(stem) or token.key == _AT) and not body:
        return False
    if token.key == "من" and head.role == "person" and head.article and not body:
        return False
    if token.key == fold("عن"):
        return head.role == "speaker" or sheet.tokens[i - 1].key.endswith(fold("صادر"))
    return head.role in {"person", "source", "speaker"} or head.of("groups") is not None or not head.entries


def _closed(sheet: Sheet, i: int, first: int) -> bool:
    """Whether the phrase may be complete at token i: a definite word, a name, a pronoun or a quotation mark."""
    token = sheet.tokens[i]
    if token.text in QUOTES or token.text == ")" or token.kind == "latin" or token.key.startswith(("ال", "لل")):
        return True
    match = sheet.match_of[i]
    if match is not None and any(
        entry.table in {"actors", "outlets", "states", "places", "cities"} for entry in match.entries
    ):
        return True
    return i > first and not is_object(sheet, i)


def _verb_here(sheet: Sheet, i: int) -> bool:
    """Whether a finite verb stands at token i: one that the lexicon does not know as a name or common noun."""
    if sheet.match_of[i] is not None or sheet.tokens[i].key.startswith(("ال", "صادر")):
        return False
    if i and (sheet.tokens[i - 1].key in KUNYA or (is_given(sheet, i) and is_given(sheet, i - 1))):
        return False
    return any(reading.form.part in {"past", "present"} and reading.form.person == 3 for reading in sheet.verbs[i])


def _clings(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a clinging preposition opens something outside the phrase: an addressee, a place, an instrument."""
    token = sheet.tokens[i]
    if token.key.startswith("ال") or len(token.key) < 3:
        return False
    match = sheet.match_of[i]
    if match is not None and match.first == i:
        preposition, conjunction = match.split.preposition, match.split.conjunction
        if preposition == "ل":
            return not _of_body(sheet, i, head)
        if preposition == "ب" and head.role in {"source", "person"}:
            return not any(e.table == "actors" or (e.table == "heads" and e.parent == "actor") for e in match.entries)
        return bool(preposition) or bool(conjunction and head.role == "source")
    if token.key.startswith("لل"):
        return not _of_body(sheet, i, head)
    return (
        token.key.startswith(("بال", "كال"))
        or token.key in _BOUND
        or (token.key.startswith("ب") and is_object(sheet, i))
    )


def _of_body(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a clinging ل says whose the head is (متحدث لـX, منسق عام لمجلس X) rather than whom it speaks to."""
    if head.role in {"speaker", "actor"}:
        return True
    if head.role != "person" and head.of("groups") is None:
        return False
    match = sheet.match_of[i]
    outlet = match is not None and any(entry.table == "outlets" for entry in match.entries)
    named = any(
        (inner := sheet.match_of[j]) is not None
        and any(e.table in {"actors", "states", "outlets"} for e in inner.entries)
        for j in range(head.last, i)
    )
    return not outlet and not named


_BOUND = frozenset(
    map(fold, ("بريف", "بمدينة", "ببلدة", "بمحافظة", "بقرية", "بحق", "بدمشق", "بمنطقة", "ببيان", "بتصريح"))
)
