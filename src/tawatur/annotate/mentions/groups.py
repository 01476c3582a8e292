"""Classes of people: alone, with their adjectives, or with whose members they are."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from tawatur.annotate.mentions.armies import SOLDIERS, army_of
from tawatur.annotate.mentions.naming import mention_of, widened
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.ties import Owner, adjectives_after, of_phrase, owner_after
from tawatur.annotate.mentions.words import known_word, opens_site, preposition_before, site_word, skip_signs
from tawatur.arabic.verbs import Gender
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.tables import rows
from tawatur.model import Mention

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

BODIES = frozenset(
    {"fighters", "soldiers", "forces", "factions", "militias", "officers", "gunmen", "mercenaries", "opposition"}
)
"""Classes of people under arms, whom a name beside them makes more precise."""
MEMBERS = BODIES | {"police", "prisoners", "victims", "officials", "defectors", "suspects", "crew", "missing"}
"""Classes of people whose members are their force: عناصر قسد is قسد."""


_FORCES = frozenset({"forces", "soldiers", "officers", "police", "crew", "officials"})


_LONGEST_QUOTED = 4


_OF_GOODS = frozenset({"traders", "smugglers", "workers", "crew", "companies", "passengers", "officials"})
"""People who may be called after goods: تاجر أسلحة, سائق شاحنة; what stands behind مواطن is not his name."""


@cache
def _group_gender() -> dict[str, Gender]:
    return {row["id"]: "f" if row["gender"] == "f" else "m" for row in rows("groups")}


def group_phrase(reader: Reader, i: int, entry: Entry) -> Phrase | None:
    """A class of people; with an actor after it, that actor."""
    sheet = reader.sheet
    match = sheet.match_of[i]
    if match is None:
        return None
    split = match.split
    preposition = split.preposition or preposition_before(sheet, i)
    several = split.stem.endswith("ات") or reader.key(i).endswith("ات")
    plain = Phrase(
        i,
        match.last,
        mention_of(reader, i, match.last, entry, "people"),
        preposition,
        split.conjunction,
        i,
        "people",
        entry.kind,
        "f" if several else _group_gender().get(entry.id, "?"),
        "p" if several else entry.number,
        True,
        split.article,
        None,
        None,
        split.pronoun,
    )
    if split.pronoun:
        return plain
    if _accusing(reader, i, match.last):
        return None
    quoted = _quoted(reader, match.last)
    if quoted > match.last and entry.kind in MEMBERS and not split.article:
        named = widened(reader, plain, quoted, keep=False)
        return named._replace(mention=replace(named.mention, kind="actor"), sort="actor", generic=False, definite=True)
    last = _described_further(reader, i, match.last, entry)
    if last > match.last:
        plain = widened(reader, plain, last)
    led = _led_by(reader, plain, last) if entry.kind in BODIES else None
    if led is not None:
        return led
    whole = entry.number == "p" and reader.key(last - 1).endswith("ون")
    owner = owner_after(reader, last - 1, last, construct=not (split.article or whole))
    known = split.article and entry.kind == "forces"
    if entry.kind in MEMBERS and not known and (owner is None or owner.how == "nisba"):
        owner = of_phrase(reader, last - 1, owner.last if owner is not None else last) or owner
    if entry.kind == "victims":
        plain = _victims(reader, plain, match.last, last)
    if owner is None and not split.article:
        opposed = _of_opposition(reader, plain) if entry.kind in MEMBERS else None
        if opposed is not None:
            return opposed
        plain = _native(reader, _of_something(reader, plain))
    if owner is None or entry.kind not in MEMBERS:
        return _with_adjectives(reader, plain, owner)
    return owned_phrase(reader, plain, owner)


def _accusing(reader: Reader, i: int, j: int) -> bool:
    """Whether a word for the accused is the participle of who accuses, somebody right behind it: متهما إيران بدعم."""
    bare = reader.key(i).removeprefix("و")
    return bare in {"متهما", "متهمه", "متهمين"} and bool(reader.entries(j).keys() & {"actors", "states"})


def _of_opposition(reader: Reader, plain: Phrase) -> Phrase | None:
    """Members of a body that only a class of people names: مقاتلو المعارضة, عناصر حرس الحدود."""
    inner = reader.at(plain.last) if reader.same_sentence(plain.first, plain.last) else None
    if inner is None or inner.preposition or inner.conjunction or inner.quantity is not None:
        return None
    force = inner.kind in _FORCES and inner.sort == "people" and reader.key(inner.last - 1).startswith("ال")
    if inner.kind != "opposition" and not (force and inner.last > inner.first + 1):
        return None
    return plain._replace(mention=inner.mention, last=inner.last, kind=inner.kind)


def _of_something(reader: Reader, plain: Phrase) -> Phrase:
    """A class of people in construct with a place or thing: سكان البلدة, سائق سيارة; never of قوات الأمن, told to its end."""
    at = plain.last
    if at - plain.first > 1 and reader.key(at - 1).startswith("ال"):
        return plain
    if (
        reader.same_sentence(plain.first, at + 1)
        and any(r.form.part == "masdar" for r in reader.sheet.verbs[at])
        and (
            reader.key(at + 1).startswith("ال")
            and not reader.key(at).startswith(("ال", "ب", "ل"))
            and plain.kind == "workers"
        )
    ):
        return widened(reader, plain, at + 2)
    inner = reader.at(at) if reader.same_sentence(plain.first, at) else None
    if inner is None and (_settlement(reader, plain, at) if plain.kind == "residents" else _ware(reader, plain, at)):
        return widened(reader, plain, at + 1)
    if (
        inner is None
        or inner.first != at
        or inner.preposition
        or inner.conjunction
        or inner.sort not in {"place", "materiel", "post"}
        or (inner.sort == "materiel" and (plain.kind not in _OF_GOODS or inner.quantity is not None))
        or (inner.sort == "post" and plain.kind not in {"residents", "displaced"})
    ):
        return plain
    if plain.kind == "residents" and inner.sort == "place":
        return widened(reader, plain, inner.last)
    return plain._replace(last=inner.last)


def _settlement(reader: Reader, plain: Phrase, at: int) -> bool:
    """Whether a village that is not named stands right behind those who live there: أهالي قرية قرب الحدود."""
    here = reader.same_sentence(plain.first, at + 1)
    return here and opens_site(reader.key(at)) and site_word(reader.key(at), reader.key(at + 1)) is not None


def _ware(reader: Reader, plain: Phrase, i: int) -> bool:
    """Whether an indefinite noun that the lexicon does not know is what a trader trades in: بائع خردة."""
    if plain.kind not in _TRADING or not reader.same_sentence(plain.first, i):
        return False
    token = reader.sheet.tokens[i]
    return token.kind == "word" and not token.key.startswith(("ال", "لل")) and not known_word(reader.sheet, i)


def _native(reader: Reader, plain: Phrase) -> Phrase:
    """Somebody who trades, with where he is from: تاجر من اللجاة."""
    if plain.kind not in _TRADING or plain.number != "s" or reader.key(plain.last) != "من":
        return plain
    home = reader.at(plain.last + 1) if reader.same_sentence(plain.first, plain.last + 1) else None
    if home is None or home.sort != "place" or home.generic or home.conjunction:
        return plain
    return widened(reader, plain, home.last)


_TRADING = frozenset({"traders", "smugglers"})


def _victims(reader: Reader, plain: Phrase, j: int, last: int) -> Phrase:
    """Whom قتلى and جرحى are: قتلى عسكريين, جرحى من المدنيين."""
    if last > j:
        again = reader.entries(j).get("groups")
        if again is not None:
            return plain._replace(mention=mention_of(reader, j, last, again, "people"))
    at = skip_signs(reader.sheet, last)
    if reader.key(at) in {"من", "في"} and reader.same_sentence(plain.first, at + 1):
        at += 1
        if reader.key(at) == "صفوف":
            at = skip_signs(reader.sheet, at + 1)
        inner = reader.at(at) if reader.same_sentence(plain.first, at) else None
        if inner is not None and inner.sort == "people" and inner.quantity is None and not inner.conjunction:
            return plain._replace(mention=inner.mention, last=inner.last)
    return plain


NAMED_AS = frozenset({"تعرف", "يعرف", "المعروفه", "المعروف", "تسمي", "تدعي", "يطلق"})
"""Words that bring in a name: ميليشيا تعرف باسم «…»."""


def _quoted(reader: Reader, j: int) -> int:
    """Where a name in quotation marks that begins right at token j ends, if the lexicon does not know it: متمردي «الوثبة»."""
    sheet = reader.sheet
    if reader.key(j) in NAMED_AS and reader.key(j + 1) in {"باسم", "ب", "اسم"}:
        j += 2
    at = skip_signs(sheet, j)
    if at == j or not reader.same_sentence(j - 1, at) or sheet.quote_of[at] < 0 or sheet.quote_of[at] != j:
        return j
    inner = reader.at(at)
    if inner is not None and inner.sort in {"actor", "person", "outlet"}:
        return j
    last = at
    while last < len(sheet.tokens) and sheet.quote_of[last] == j:
        last += 1
        if last - at > _LONGEST_QUOTED:
            return j
    return last


def _described_further(reader: Reader, i: int, j: int, entry: Entry) -> int:
    """Past a second noun of people that agrees with the first: مواطن مدني, شخص مجهول."""
    again = reader.entries(j).get("groups") if reader.same_sentence(i, j) else None
    match = reader.sheet.match_of[j] if again is not None else None
    if (
        again is None
        or again.kind == "forces"
        or match is None
        or match.split.conjunction
        or match.split.preposition
        or match.split.pronoun
    ):
        return j
    first = reader.sheet.match_of[i]
    closed = j > i + 1 and reader.key(j - 1).startswith("ال") and not match.split.article
    same = first is not None and first.split.article == match.split.article and not closed
    cases = reader.key(i)[-2:], reader.key(j)[-2:]
    return match.last if same and set(cases) != {"ون", "ين"} and (again.number in (entry.number, "?")) else j


def _with_adjectives(reader: Reader, plain: Phrase, owner: Owner | None) -> Phrase:
    last = adjectives_after(reader, plain.last - 1, plain.last)
    if owner is not None and owner.how == "nisba":
        last = owner.last
    if last == plain.last:
        return plain
    return _across(reader, plain, last) or widened(reader, plain, last)


_LEADING = frozenset({"يقودها", "تقودها", "يقودهم", "تقودهم", "يتزعمها", "تتزعمها"})


def _led_by(reader: Reader, plain: Phrase, last: int) -> Phrase | None:
    """A body told by the people who lead it, which is as good as a name: الميليشيات التي يقودها الأكراد."""
    if reader.key(last) not in {"التي", "الذين"} or reader.key(last + 1) not in _LEADING:
        return None
    people = reader.at(last + 2) if reader.same_sentence(plain.first, last + 2) else None
    if people is None or people.kind not in {"community", "nationals"} or people.preposition or people.conjunction:
        return None
    wide = widened(reader, plain, people.last, keep=False)
    return wide._replace(
        mention=Mention(kind="actor", text=wide.mention.text, span=wide.mention.span),
        sort="actor",
        generic=False,
        definite=True,
    )


_CROSSING = frozenset({"العابره", "العابر", "عابره", "عابر"})


def _across(reader: Reader, plain: Phrase, last: int) -> Phrase | None:
    """A body told by what it crosses, which is as good as a name: الميليشيات العابرة للحدود."""
    across = reader.at(last) if reader.key(last - 1) in _CROSSING and reader.same_sentence(plain.first, last) else None
    if across is None or across.preposition != "ل" or across.first != last or plain.kind not in BODIES:
        return None
    wide = widened(reader, plain, across.last, keep=False)
    new = Mention(kind="actor", text=wide.mention.text, span=wide.mention.span)
    return wide._replace(mention=new, sort="actor", generic=False, definite=True)


def owned_phrase(reader: Reader, plain: Phrase, owner: Owner) -> Phrase:
    """A force or its members with whose they are: the owner itself, a state, or a new actor under its full words."""
    wide = widened(reader, plain, owner.last, keep=False)
    if owner.how in {"loyal", "backed"} or owner.how.endswith("-pronoun"):
        new = Mention(kind="actor", text=wide.mention.text, span=wide.mention.span)
        return wide._replace(
            mention=new, sort="actor", generic=False, owner=owner.phrase.mention if owner.phrase else None
        )
    if owner.state is not None:
        return _of_state(wide, plain, owner.state)
    if owner.phrase is None:
        return plain
    if plain.mention.ref in _ON_SIDE:
        return wide._replace(mention=replace(wide.mention, kind="people"), owner=owner.phrase.mention)
    named = owner.phrase.mention
    if owner.phrase.sort == "place":
        return plain
    if owner.phrase.generic:
        return owner.phrase._replace(
            first=plain.first,
            preposition=plain.preposition,
            conjunction=plain.conjunction,
            quantity=plain.quantity,
            number=plain.number,
            gender=plain.gender,
            kind=plain.kind,
        )
    mention = Mention(kind="actor", text=wide.mention.text, span=wide.mention.span, label=named.label, ref=named.ref)
    if named.ref is None:
        mention = Mention(kind="actor", text=named.text, span=named.span)
    return wide._replace(mention=mention, sort="actor", generic=False, definite=True)


_ON_SIDE = frozenset({"groups/ally", "groups/proxy"})
"""Classes of those who are on somebody's side and are not him: حلفاء لتركيا, وكلاء إيران."""


def _of_state(wide: Phrase, plain: Phrase, state: Entry) -> Phrase:
    if plain.kind in _FORCES:
        ref, label = army_of(state) if plain.kind in SOLDIERS else (state.ref, state.label)
        mention = Mention(kind="actor", text=wide.mention.text, span=wide.mention.span, label=label, ref=ref)
        return wide._replace(mention=mention, sort="actor", generic=False, definite=True)
    mention = Mention(kind="actor", text=wide.mention.text, span=wide.mention.span)
    owner = Mention(kind="actor", text=state.label, span=wide.mention.span, label=state.label, ref=state.ref)
    return wide._replace(mention=mention, sort="actor", generic=False, owner=owner, how_owned="nisba")
