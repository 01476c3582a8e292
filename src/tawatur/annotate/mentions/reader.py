"""Reading one noun phrase at one place: the longest that its head and what follows allow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from tawatur.annotate.mentions.goods import materiel_phrase
from tawatur.annotate.mentions.groups import group_phrase
from tawatur.annotate.mentions.heads import head_phrase
from tawatur.annotate.mentions.listed import actor_phrase
from tawatur.annotate.mentions.persons import NAMED, leads_name, name_phrase
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.places import place_phrase, site_phrase
from tawatur.annotate.mentions.ties import owner_after
from tawatur.annotate.mentions.titles import nisba_phrase, person_phrase
from tawatur.annotate.mentions.words import (
    LATTER,
    is_preposition,
    looks_adjective,
    number_clitics,
    opens_site,
    preposition_before,
    quantifier,
    site_word,
    skip_signs,
)
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.letters import fold
from tawatur.arabic.verbs import Number
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.names import find_names
from tawatur.model import Mention, Span

OTHERS = "others"
"""The kind of a phrase for more of those told of before."""
_ANOTHER: dict[str, Number] = {
    **dict.fromkeys(("اخر", "ثالث", "ثالثه", "رابع", "رابعه", "خامس", "سادس"), "s"),
    "اخران": "d",
    "واخران": "d",
}
"""One or two more of those told of before: وأصيب آخر, وأصيب ثالث بجروح, وآخران بجروح طفيفة."""
_DEEPEST = 40
"""Phrases within phrases that are followed: قائد لواء في جيش … goes on for a handful, hostile text for ever."""


@dataclass(slots=True)
class Reader:
    """Reads phrases of one sheet and remembers them."""

    sheet: Sheet
    _memo: dict[int, Phrase | None] = field(default_factory=dict)
    _depth: int = 0
    _keys: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._keys = [token.key for token in self.sheet.tokens]

    def at(self, i: int) -> Phrase | None:
        """The phrase that begins at token i, or None."""
        if i >= len(self.sheet.tokens):
            return None
        if i not in self._memo:
            self._memo[i] = None
            if self._may_begin(i) and self._depth < _DEEPEST:
                self._depth += 1
                self._memo[i] = self._quantified(i) or self._plain(i)
                self._depth -= 1
        return self._memo[i]

    def _may_begin(self, i: int) -> bool:
        """Whether anything at token i could begin a phrase: most words cannot, and are passed over at once."""
        sheet = self.sheet
        match = sheet.match_of[i]
        if (match is not None and match.first == i) or sheet.quantity_of[i] is not None:
            return True
        return (
            opens_phrase(sheet.tokens[i].key)
            or sheet.tokens[i].key == "واخري"
            or (i > 0 and sheet.tokens[i - 1].key in NAMED)
        )

    def entries(self, i: int) -> dict[str, Entry]:
        """The lexicon entries of the match that begins at token i, by table."""
        match = self.sheet.match_of[i] if i < len(self.sheet.tokens) else None
        if match is None or match.first != i:
            return {}
        if match.split.pronoun in _FIRST_PERSONS:
            return {}
        if match.split.pronoun == "ه" and self.sheet.tokens[i].text.rstrip("،").endswith("ة"):
            return {}
        found: dict[str, Entry] = {}
        parts = i > 0 and self.key(i - 1) in _AMONG
        for entry in match.entries:
            if parts and entry.table == "actors" and any(e.table == "groups" for e in match.entries):
                continue
            if entry.table in {"states", "nisbas", "places"} and i > 0 and self.key(i - 1) == "غير":
                continue
            if entry.table == "states" and match.split.article and match.last == i + 1 and _is_nisba(match.entries):
                continue
            before = found.setdefault(entry.table, entry)
            if before.number == "d" and entry.number == "p" and entry.id == before.id:
                found[entry.table] = entry
        return found

    def key(self, i: int) -> str:
        """The folded word at token i, "" past the end."""
        keys = self._keys
        return keys[i] if 0 <= i < len(keys) else ""

    def same_sentence(self, i: int, j: int) -> bool:
        """Whether both tokens stand in one sentence."""
        tokens = self.sheet.tokens
        return j < len(tokens) and self.sheet.sentence_of[i] == self.sheet.sentence_of[j]

    def _quantified(self, i: int) -> Phrase | None:
        """A phrase that begins with a number or a quantifier: سبعة من عناصر, عدد من المواقع, أحد قادة."""
        sheet, key = self.sheet, self.key(i)
        quantity = sheet.quantity_of[i]
        j = i
        if quantity is not None:
            if i and sheet.quantity_of[i - 1] is quantity:
                return None
            while j < len(sheet.tokens) and sheet.quantity_of[j] is quantity:
                j += 1
        elif key in _PARTS and (of := self._adjective_past(i + 1)):
            j = of
        elif quantifier(key):
            j = i + 1
        else:
            return None
        counted = j
        if self.key(j) in {"اخرين", "اخرون", "اخري"} and quantity is not None:
            j += 1
            counted = j
        if quantity is None and self.key(j) in _SIZES and is_preposition(self.key(j + 1), "من"):
            j += 1
        within = is_preposition(self.key(j - 1), "من") and j > i
        if quantity is not None and quantity.value is None and quantity.low is not None and quantity.low <= _SOME:
            quantity = None
        if is_preposition(self.key(j), "من") and self.same_sentence(i, j + 1):
            j = skip_signs(sheet, j + 1)
        if self.key(j) in {"في", "من"} and self.key(j + 1) == "صفوف":
            j = skip_signs(sheet, j + 2)
        elif self.key(j) == "صفوف":
            j = skip_signs(sheet, j + 1)
        if not self.same_sentence(i, j):
            return self._count(i, counted)
        inner = self.at(j) or (self._accusative(j) if quantity is not None and j == counted else None)
        if inner is None or inner.conjunction or (j == counted and inner.preposition and not within):
            return self._count(i, counted)
        if inner.sort == "place" and not inner.preposition.strip():
            return inner._replace(
                first=i,
                preposition=number_clitics(key)[1] or preposition_before(sheet, i),
                conjunction=number_clitics(key)[0],
            )
        if inner.sort in {"place", "outlet", "count"}:
            return None
        conjunction, preposition = number_clitics(key)
        return inner._replace(
            first=i,
            preposition=preposition or preposition_before(sheet, i),
            conjunction=conjunction,
            quantity=quantity or inner.quantity,
            gender="?" if quantity is not None else inner.gender,
            number="s" if key in _ONE else "p" if quantity is not None else inner.number,
        )

    def _adjective_past(self, i: int) -> int:
        """Where من stands at token i or past an adjective there (الجزء الأكبر من, جزء كبير من); 0 where it does not."""
        return next((j for j in (i, i + 1) if is_preposition(self.key(j), "من")), 0)

    def _accusative(self, j: int) -> Phrase | None:
        """The people after a number in the accusative, which the lexicon takes for an adverb: 86 عسكريا سوريا."""
        token = self.sheet.tokens[j]
        if not token.key.endswith("ا"):
            return None
        found = find_names([token._replace(key=token.key[:-1])]) or find_names(
            [token._replace(key=token.key[:-1] + "ون")]
        )
        entry = next((e for e in found[0].entries if e.table == "groups"), None) if found else None
        if entry is None:
            return None
        mention = Mention(
            kind="people", text=token.text, span=Span(token.start, token.end), label=entry.label, ref=entry.ref
        )
        state = self.entries(j + 1).get("nisbas") if self.same_sentence(j, j + 1) else None
        if state is not None and entry.kind in {"soldiers", "officers", "police"}:
            span = self.sheet.span(j, j + 2)
            mention = Mention(
                kind="actor", text=span.of(self.sheet.report.body), span=span, label=state.label, ref=state.ref
            )
            return Phrase(j, j + 2, mention, "", "", j, "actor", entry.kind, "m", "p")
        return Phrase(j, j + 1, mention, "", "", j, "people", entry.kind, "m", "p", generic=True)

    def _count(self, i: int, j: int) -> Phrase | None:
        """A number that no noun follows: أصيب 7, بينهم امرأة."""
        sheet = self.sheet
        quantity = sheet.quantity_of[i]
        other = (
            quantity is not None
            and quantity.unit is not None
            and (fold(quantity.unit) in _AFTER or self.key(j) in _TOTALS)
        )
        if (
            quantity is None
            or (quantity.unit is not None and not other)
            or sheet.period_of[i] is not None
            or (i and self._numbered(i))
        ):
            return None
        conjunction, preposition = number_clitics(self.key(i))
        mention = Mention(kind="people", text=quantity.text, span=quantity.span)
        return Phrase(
            i,
            j,
            mention,
            preposition or preposition_before(sheet, i),
            conjunction,
            i,
            "count",
            "count",
            "?",
            "p",
            generic=True,
            quantity=quantity,
        )

    def _numbered(self, i: int) -> bool:
        """Whether the number is part of the name before it: الفوج 46, الساعة 9, عيار 23."""
        before = self.key(i - 1)
        return (before.startswith("ال") and before != "الي") or before in {
            "عيار",
            "طراز",
            "رقم",
            "نوع",
            "الساعه",
            "عام",
            "سنه",
        }

    def _plain(self, i: int) -> Phrase | None:
        entries = self.entries(i)
        after = self.key(skip_signs(self.sheet, i + 1))
        for reading in _ORDER:
            found = reading(self, i, entries, after)
            if found is not None:
                return self._numbered_after(found)
        return self._latter(i) or self._others_of(i) or self._another(i)

    def _another(self, i: int) -> Phrase | None:
        """One more of those told of before, right after a word for a deed: وإصابة آخر, والقبض على آخر."""
        number: Number | None = _ANOTHER.get(self.key(i))
        deed = i - 2 if i > 1 and self.key(i - 1) == "علي" else i - 1
        if number is None or deed < 0 or not self.same_sentence(deed, i):
            return None
        if not self.sheet.verbs[deed] and self.key(i) != "واخران":
            return None
        after = i + 1
        if self.same_sentence(i, after) and self.sheet.tokens[after].kind == "word" and not self._sets_off(after):
            return None
        span = self.sheet.span(i, i + 1)
        mention = Mention(kind="people", text=self.sheet.tokens[i].text, span=span)
        conjunction = "و" if self.key(i) == "واخران" else ""
        preposition = preposition_before(self.sheet, i)
        return Phrase(i, i + 1, mention, preposition, conjunction, i, "people", OTHERS, "m", number, generic=True)

    def _sets_off(self, i: int) -> bool:
        """Whether the word at token i cannot be what آخر tells the last of: آخر بقصف, آخر في, آخر اليوم, not آخر تطورات."""
        key, sheet = self.key(i), self.sheet
        return (
            key.startswith(("ب", "و", "ل"))
            or bool(sheet.particles[i])
            or sheet.period_of[i] is not None
            or any(r.form.person for r in sheet.verbs[i])
            or key in {"اليوم", "امس", "نتيجه", "جراء", "اثر", "اثناء"}
        )

    def _others_of(self, i: int) -> Phrase | None:
        """وأخرى لحزب الله: more places of the kind told before, with whose they are."""
        if self.key(i) != "واخري" or not self.same_sentence(i, i + 1):
            return None
        owner = self.at(i + 1)
        if owner is None or owner.sort != "actor" or owner.preposition != "ل" or owner.first != i + 1:
            return None
        span = self.sheet.span(i, owner.last)
        mention = Mention(kind="place", text=span.of(self.sheet.report.body)[1:], span=Span(span.start + 1, span.end))
        return Phrase(
            i,
            owner.last,
            mention,
            "",
            "و",
            i,
            "post",
            "post",
            "f",
            "p",
            generic=True,
            owner=owner.mention,
            how_owned="of",
        )

    def _latter(self, i: int) -> Phrase | None:
        """للأخيرة, الأخير: the last mentioned, resolved later."""
        key = self.key(i)
        bare = "ا" + key[1:] if key.startswith("لل") else key
        if bare not in LATTER or (bare == key and i > 0 and self.key(i - 1).startswith(("ال", "وال"))):
            return None
        token = self.sheet.tokens[i]
        mention = Mention(kind="actor", text=token.text, span=Span(token.start, token.end))
        return Phrase(
            i,
            i + 1,
            mention,
            "ل" if bare != key else preposition_before(self.sheet, i),
            "",
            i,
            "actor",
            "latter",
            LATTER[bare],
            "s",
            generic=True,
            definite=True,
        )

    def _numbered_after(self, phrase: Phrase) -> Phrase:
        """مدنيين اثنين: the number may follow an indefinite noun."""
        at = phrase.last
        if phrase.definite or phrase.quantity is not None or phrase.sort not in {"people", "actor", "post"}:
            return phrase
        if not self.same_sentence(phrase.first, at) or self.key(at) not in _AFTER:
            return phrase
        quantity = self.sheet.quantity_of[at]
        return phrase._replace(
            last=at + 1, quantity=quantity if quantity is not None and quantity.value is not None else None
        )


def _is_nisba(entries: tuple[Entry, ...]) -> bool:
    return any(entry.table == "nisbas" for entry in entries)


_AMONG = frozenset({"بينهم", "بينهن", "منهم", "منهن", "مقتل", "اصابه"})
"""Words after which people are counted: what else their word names is not meant (بينهم طالبان)."""
_ONE = frozenset({"احد", "احدي", "واحد", "لاحد", "باحد", "واحدي"})
"""Words that pick one of a group: أحد عناصر."""
_SIZES = frozenset(
    {"اخر", "اخرا", "كبير", "كبيرا", "كبيره", "قليل", "قليلا", "محدود", "محدودا", "محدوده", "ضخمه", "اضافيا"}
)
"""Adjectives of a word of number: عددا آخر من المستودعات."""
_PARTS = frozenset({"دفعه", "دفعات", "الجزء", "جزء", "جزءا", "القسم", "قسم", "قسما", "النصيب"})
"""Words for a part of something: الجزء الأكبر من."""
_TOTALS = frozenset({"تعداد", "عدد", "اصابات", "وفيات"})
"""Words after a number that say what it totals: يرتفع إلى 124 تعداد القتلى."""
_SOME = 2
"""The low bound of words that give no number (عدد من): such a phrase is not counted."""
_AFTER = frozenset({"اثنين", "اثنان", "اثنتين", "اثنتان", "واحد", "واحده", "اخر", "اخري", "اخرين", "اخرون"})
"""Number words and the like that follow the noun they count."""
_FIRST_PERSONS = frozenset({"ي", "ك", "كم", "ني"})
"""Pronouns that the press hardly writes on nouns: what looks like them is a nisba or part of the stem."""


@cache
def opens_phrase(key: str) -> bool:
    """Whether a word that the lexicon does not list can begin a phrase: a quantifier, a site noun, a given name, the latter."""
    bare = "ا" + key[1:] if key.startswith("لل") else key
    return key in _PARTS or key in _ANOTHER or bare in LATTER or quantifier(key) or opens_site(key) or leads_name(key)


Reading = Callable[[Reader, int, dict[str, Entry], str], Phrase | None]


def _named(reader: Reader, i: int, entries: dict[str, Entry], after: str) -> Phrase | None:
    del after
    for table in ("actors", "outlets", "states"):
        if table in entries:
            return actor_phrase(reader, i, entries[table])
    return None


def _site_plural(reader: Reader, i: int, entry: Entry, after: str) -> bool:
    """Whether a word for one man is the plural of a place before a feminine adjective: المزارع الجنوبية are farms."""
    return (
        entry.number == "s"
        and site_word(reader.key(i), "") is not None
        and after.endswith("ه")
        and after.startswith("ال")
        and reader.key(i).removeprefix("و").startswith("ال")
        and looks_adjective(after.removeprefix("ال"))
    )


def _group(reader: Reader, i: int, entries: dict[str, Entry], after: str) -> Phrase | None:
    if "groups" not in entries or reader.key(i) == "بقياده" or _site_plural(reader, i, entries["groups"], after):
        return None
    if entries["groups"].kind in {"factions", "militias", "forces"}:
        for entry in _heads(reader, i):
            named = head_phrase(reader, i, entry) if entry.parent == "actor" else None
            if (
                named is not None
                and not named.generic
                and named.mention.ref is None
                and named.owner is None
                and _new_name(reader, named)
            ):
                return named
    return group_phrase(reader, i, entries["groups"])


def _new_name(reader: Reader, named: Phrase) -> bool:
    """Whether a head noun is followed by a name of its own, not by an owner or an adjective."""
    match = reader.sheet.match_of[named.first]
    if match is None:
        return False
    at = skip_signs(reader.sheet, match.last)
    return (
        at < named.last
        and (at > match.last or reader.key(at).startswith("ال") or not looks_adjective(reader.key(at)))
        and owner_after(reader, match.last - 1, match.last, construct=True) is None
    )


def _person(reader: Reader, i: int, entries: dict[str, Entry], after: str) -> Phrase | None:
    del after, entries
    return person_phrase(reader, i) if any(e.parent == "person" for e in _heads(reader, i)) else None


def _heads(reader: Reader, i: int) -> list[Entry]:
    match = reader.sheet.match_of[i]
    return [e for e in match.entries if e.table == "heads"] if match and match.first == i else []


def _head(reader: Reader, i: int, entries: dict[str, Entry], after: str) -> Phrase | None:
    del after, entries
    for entry in _heads(reader, i):
        if entry.parent == "actor":
            return head_phrase(reader, i, entry)
    return None


def _nisba(reader: Reader, i: int, entries: dict[str, Entry], after: str) -> Phrase | None:
    del after
    return nisba_phrase(reader, i, entries["nisbas"]) if "nisbas" in entries else None


_BY_WAY = frozenset({"جوا", "برا", "بحرا"})
"""By air, by land, by sea: adverbs with a place's letters."""


def _site(reader: Reader, i: int, entries: dict[str, Entry], after: str) -> Phrase | None:
    if reader.key(i) in _BY_WAY or ("groups" in entries and not _site_plural(reader, i, entries["groups"], after)):
        return None
    site = site_word(reader.key(i), after)
    if site is not None and site.split.pronoun == "ه" and reader.sheet.tokens[i].text.endswith("ة"):
        return None
    if site is not None and (site.split.pronoun in _FIRST_PERSONS or reader.key(i).removeprefix("و") == "بهدف"):
        return None
    match = reader.sheet.match_of[i]
    if (
        match is not None
        and match.first == i
        and match.last > i + 1
        and any(e.table in {"places", "cities"} for e in match.entries)
    ):
        return None
    return site_phrase(reader, i, site) if site is not None else None


def _place(reader: Reader, i: int, entries: dict[str, Entry], after: str) -> Phrase | None:
    del after
    for table in ("places", "cities"):
        if table in entries:
            return place_phrase(reader, i, entries[table])
    return None


def _materiel(reader: Reader, i: int, entries: dict[str, Entry], after: str) -> Phrase | None:
    del after
    if "groups" in entries:
        return None
    for table in ("materiel", "units"):
        if table in entries:
            return materiel_phrase(reader, i, entries[table])
    return None


def _by_name(reader: Reader, i: int, entries: dict[str, Entry], after: str) -> Phrase | None:
    del after, entries
    return name_phrase(reader, i)


_ORDER: tuple[Reading, ...] = (_by_name, _named, _materiel, _site, _person, _group, _head, _place, _nisba)
"""What a word is tried as, the most telling first; a place name that is also a common noun comes late."""
