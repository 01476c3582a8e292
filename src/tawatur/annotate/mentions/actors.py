"""Actors and people: listed names, members of them, forces of a state, new groups named by a head noun, persons."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from tawatur.annotate.mentions.phrase import Phrase, Sort
from tawatur.annotate.mentions.places import strip_clitics
from tawatur.annotate.mentions.ties import Owner, adjectives_after, of_phrase, owner_after
from tawatur.annotate.mentions.words import adverbial, known_word, preposition_before, site_word, skip_signs
from tawatur.arabic.letters import fold
from tawatur.arabic.verbs import Gender
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.tables import rows
from tawatur.model import Mention, MentionKind, Span

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

MEMBERS = frozenset(
    {
        "fighters",
        "soldiers",
        "forces",
        "factions",
        "militias",
        "officers",
        "gunmen",
        "mercenaries",
        "police",
        "prisoners",
        "victims",
        "opposition",
        "officials",
        "defectors",
        "suspects",
        "crew",
        "missing",
    }
)
"""Classes of people whose members are their force: عناصر قسد is قسد."""
_LONGEST_QUOTED = 4
_FORCES = frozenset({"forces", "soldiers", "officers", "police", "crew", "officials"})
_NEW_HEADS = frozenset(
    {
        "faction",
        "army",
        "militia",
        "tribe",
        "party",
        "company",
        "agency",
        "police",
        "alliance",
        "court",
        "organisation",
        "government",
    }
)
_VAGUE_WORDS = frozenset(
    fold(word)
    for word in (
        "عنصر",
        "مقاتل",
        "مسلح",
        "تابع",
        "عملية",
        "حملة",
        "مشروع",
        "غرفة",
        "عاصمة",
        "ولاية",
        "دولة",
        "مصنع",
        "فخذ",
        "مركز",
        "شبكة",
    )
)
"""Heads too common to name an actor by themselves; with a name they may."""
_INSIDE = frozenset(
    {
        "في",
        "داخل",
        "خارج",
        "وسط",
        "شمال",
        "جنوب",
        "شرق",
        "غرب",
        "شمالي",
        "جنوبي",
        "شرقي",
        "غربي",
        "عبر",
        "ب",
        "باتجاه",
        "نحو",
    }
)
"""Prepositions after which a state is a place, not an actor."""
_FEMININE = frozenset(
    (
        "قوات",
        "امم",
        "ولايات",
        "قوه",
        "ميليشيا",
        "مليشيا",
        "ميليشيات",
        "مليشيات",
        "حركه",
        "جماعه",
        "هييه",
        "وزاره",
        "شركه",
        "جبهه",
        "فرقه",
        "كتايب",
        "وحدات",
        "فصايل",
        "خلايا",
        "خليه",
        "حكومه",
        "الحكومه",
        "سرايا",
        "عصايب",
        "مجموعه",
        "القوات",
        "المليشيات",
        "الميليشيات",
        "قسد",
        "دوله",
        "كتيبه",
        "اداره",
        "قياده",
        "مديريه",
        "شرطه",
        "سلطات",
        "السلطات",
        "استخبارات",
        "مخابرات",
    )
)


def actor_phrase(reader: Reader, i: int, entry: Entry) -> Phrase | None:
    """A listed actor, outlet or state, with the marks that only repeat it: (قسد), الإرهابي."""
    sheet = reader.sheet
    match = sheet.match_of[i]
    if match is None:
        return None
    if entry.kind == "metonym" and preposition_before(sheet, i) in {"في", "قرب", "باتجاه"}:
        return None
    if entry.table == "states" and match.split.article and match.split.stem.endswith("يه"):
        return None
    last = _repeated(reader, i, match.last, entry)
    if entry.table == "states" and (match.split.preposition or preposition_before(sheet, i)) in _INSIDE:
        mention = _mention(reader, i, match.last, entry, "place")
        return Phrase(
            i,
            match.last,
            mention,
            match.split.preposition or preposition_before(sheet, i),
            match.split.conjunction,
            i,
            "place",
            "state",
            "f",
            "s",
            definite=True,
        )
    kind: MentionKind = "outlet" if entry.table == "outlets" else "person" if entry.kind == "person" else "actor"
    sort: Sort = "outlet" if entry.table == "outlets" else "person" if entry.kind == "person" else "actor"
    return Phrase(
        i,
        last,
        _mention(reader, i, match.last, entry, kind),
        match.split.preposition or preposition_before(sheet, i),
        match.split.conjunction,
        i,
        sort,
        entry.kind,
        _gender(reader, i, entry),
        "s",
        definite=True,
    )


def _repeated(reader: Reader, i: int, j: int, entry: Entry) -> int:
    """Past brackets and quotation marks that hold another name of the same actor, and past a hostile label."""
    sheet = reader.sheet
    if (
        sheet.quote_of[i] >= 0
        and j < len(sheet.tokens)
        and sheet.tokens[j].text in '”»"’'
        and sheet.quote_of[j] == sheet.quote_of[i]
    ):
        j += 1
    if reader.same_sentence(i, j) and reader.key(j) in {"الارهابي", "الارهابيه", "المتشدد", "المتشدده"}:
        j += 1
    at = skip_signs(sheet, j)
    if at > j and reader.same_sentence(i, at):
        again = reader.entries(at).get("actors")
        match = sheet.match_of[at]
        if again is not None and again.id == entry.id and match is not None:
            return skip_signs(sheet, match.last)
    return j


_EITHER = frozenset({"داعش", "حماس", "فتح", "القاعده", "النصره", "فاغنر", "طالبان"})
"""Names that the press uses as masculine and as feminine."""


def _gender(reader: Reader, i: int, entry: Entry) -> Gender:
    if entry.table == "states" and entry.kind != "metonym":
        return "m" if entry.label in {"Iraq", "Lebanon", "Yemen", "Jordan", "Sudan", "Morocco"} else "f"
    if entry.kind == "person":
        return "m"
    if entry.kind == "metonym" and not reader.key(i).endswith(("ه", "ا", "ن", "و")):
        return "?"
    word = reader.key(i).removeprefix("و").removeprefix("ل").removeprefix("ب")
    if word in _EITHER or len(word) <= 1:
        return "?"
    if (
        word in _FEMININE
        or word.removeprefix("ال") in _FEMININE
        or word.endswith(("ه", "ات"))
        or entry.table == "states"
    ):
        return "f"
    return (
        "?"
        if " " not in entry.label
        and word not in {"حزب", "جيش", "تنظيم", "فيلق", "لواء"}
        and match_length(reader, i) == 1
        else "m"
    )


def match_length(reader: Reader, i: int) -> int:
    """How many tokens the lexicon's match at token i covers."""
    match = reader.sheet.match_of[i]
    return match.last - match.first if match is not None else 1


def _mention(reader: Reader, i: int, last: int, entry: Entry, kind: MentionKind) -> Mention:
    sheet = reader.sheet
    match = sheet.match_of[i]
    span = Span(sheet.tokens[i].start, sheet.tokens[last - 1].end)
    text = span.of(sheet.report.body)
    if match is not None:
        text = strip_clitics(text, match.split.conjunction, match.split.preposition)
    return Mention(kind=kind, text=text, span=span, label=entry.label or None, ref=entry.ref)


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
        _mention(reader, i, match.last, entry, "people"),
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
        named = _widened(reader, plain, quoted, keep=False)
        return named._replace(mention=replace(named.mention, kind="actor"), sort="actor", generic=False, definite=True)
    last = _described_further(reader, i, match.last, entry)
    if last > match.last:
        plain = _widened(reader, plain, last)
    owner = owner_after(reader, last - 1, last, construct=not split.article)
    if entry.kind in MEMBERS and (owner is None or owner.how == "nisba"):
        owner = of_phrase(reader, last - 1, owner.last if owner is not None else last) or owner
    if entry.kind == "victims":
        plain = _victims(reader, plain, match.last, last)
    if owner is None and not split.article:
        opposed = _of_opposition(reader, plain) if entry.kind in MEMBERS else None
        if opposed is not None:
            return opposed
        plain = _of_something(reader, plain)
    if owner is None or entry.kind not in MEMBERS:
        return _with_adjectives(reader, plain, owner)
    return owned_phrase(reader, plain, owner)


def _accusing(reader: Reader, i: int, j: int) -> bool:
    """Whether a word for the accused is the participle of who accuses, somebody right behind it: متهما إيران بدعم."""
    bare = reader.key(i).removeprefix("و")
    return bare in {"متهما", "متهمه", "متهمين"} and bool(reader.entries(j).keys() & {"actors", "states"})


def _of_opposition(reader: Reader, plain: Phrase) -> Phrase | None:
    """Members of a body that only a class of people names: مقاتلو المعارضة."""
    inner = reader.at(plain.last) if reader.same_sentence(plain.first, plain.last) else None
    if inner is None or inner.kind != "opposition" or inner.preposition or inner.conjunction:
        return None
    return plain._replace(mention=inner.mention, last=inner.last, kind=inner.kind)


def _of_something(reader: Reader, plain: Phrase) -> Phrase:
    """A class of people in construct with a place or thing: سكان البلدة, سائق سيارة."""
    at = plain.last
    if (
        reader.same_sentence(plain.first, at + 1)
        and any(r.form.part == "masdar" for r in reader.sheet.verbs[at])
        and (
            reader.key(at + 1).startswith("ال")
            and not reader.key(at).startswith(("ال", "ب", "ل"))
            and plain.kind == "workers"
        )
    ):
        return _widened(reader, plain, at + 2)
    inner = reader.at(at) if reader.same_sentence(plain.first, at) else None
    if (
        inner is None
        or inner.first != at
        or inner.preposition
        or inner.conjunction
        or inner.sort not in {"place", "materiel"}
    ):
        return plain
    return plain._replace(last=inner.last)


def _victims(reader: Reader, plain: Phrase, j: int, last: int) -> Phrase:
    """Whom قتلى and جرحى are: قتلى عسكريين, جرحى من المدنيين."""
    if last > j:
        again = reader.entries(j).get("groups")
        if again is not None:
            return plain._replace(mention=_mention(reader, j, last, again, "people"))
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
    if again is None or match is None or match.split.conjunction or match.split.preposition or match.split.pronoun:
        return j
    first = reader.sheet.match_of[i]
    same = first is not None and first.split.article == match.split.article
    cases = reader.key(i)[-2:], reader.key(j)[-2:]
    return match.last if same and set(cases) != {"ون", "ين"} and (again.number in (entry.number, "?")) else j


def _with_adjectives(reader: Reader, plain: Phrase, owner: Owner | None) -> Phrase:
    last = adjectives_after(reader, plain.last - 1, plain.last)
    if owner is not None and owner.how == "nisba":
        last = owner.last
    if last == plain.last:
        return plain
    return _widened(reader, plain, last)


def _widened(reader: Reader, plain: Phrase, last: int, *, keep: bool = True) -> Phrase:
    sheet = reader.sheet
    span = Span(sheet.tokens[plain.head].start, sheet.tokens[last - 1].end)
    match = sheet.match_of[plain.head]
    text = span.of(sheet.report.body)
    if match is not None:
        text = strip_clitics(text, match.split.conjunction, match.split.preposition)
    old = plain.mention
    label, ref = (old.label, old.ref) if keep else (None, None)
    return plain._replace(last=last, mention=Mention(kind=old.kind, text=text, span=span, label=label, ref=ref))


def owned_phrase(reader: Reader, plain: Phrase, owner: Owner) -> Phrase:
    """A force or its members with whose they are: the owner itself, a state, or a new actor under its full words."""
    wide = _widened(reader, plain, owner.last, keep=False)
    if owner.how in {"loyal", "backed"} or owner.how.endswith("-pronoun"):
        new = Mention(kind="actor", text=wide.mention.text, span=wide.mention.span)
        return wide._replace(
            mention=new, sort="actor", generic=False, owner=owner.phrase.mention if owner.phrase else None
        )
    if owner.state is not None:
        return _of_state(wide, plain, owner.state)
    if owner.phrase is None:
        return plain
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


def _of_state(wide: Phrase, plain: Phrase, state: Entry) -> Phrase:
    if plain.kind in _FORCES:
        mention = Mention(
            kind="actor", text=wide.mention.text, span=wide.mention.span, label=state.label, ref=state.ref
        )
        return wide._replace(mention=mention, sort="actor", generic=False, definite=True)
    mention = Mention(kind="actor", text=wide.mention.text, span=wide.mention.span)
    owner = Mention(kind="actor", text=state.label, span=wide.mention.span, label=state.label, ref=state.ref)
    return wide._replace(mention=mention, sort="actor", generic=False, owner=owner, how_owned="nisba")


def head_phrase(reader: Reader, i: int, entry: Entry) -> Phrase | None:
    """A head noun that names a new actor with the words after it (لواء الجبل), or recalls one (اللواء)."""
    sheet = reader.sheet
    match = sheet.match_of[i]
    if match is None or entry.kind not in _NEW_HEADS or _vague(entry) or reader.key(i) == "بقياده":
        return None
    split = match.split
    preposition = split.preposition or preposition_before(sheet, i)
    gender: Gender = "f" if match.split.stem.endswith("ه") or entry.number == "p" else "m"
    span = Span(sheet.tokens[i].start, sheet.tokens[match.last - 1].end)
    text = strip_clitics(span.of(sheet.report.body), split.conjunction, split.preposition)
    plain = Phrase(
        i,
        match.last,
        Mention(kind="actor", text=text, span=span),
        preposition,
        split.conjunction,
        i,
        "actor",
        entry.kind,
        gender,
        entry.number,
        True,
        split.article,
        None,
        None,
        split.pronoun,
    )
    if split.pronoun:
        return plain
    quoted = _whole_quotation(reader, i)
    if quoted:
        plain = _widened(reader, plain, quoted, keep=False)._replace(generic=False, definite=True)
        inside = of_phrase(reader, quoted - 1, quoted)
        return _owned_head(reader, plain, inside) if inside is not None else plain
    owner = owner_after(reader, match.last - 1, match.last, construct=not split.article)
    if owner is not None and not (
        split.article and owner.how == "of" and entry.kind in {"government", "army", "state"}
    ):
        return _owned_head(reader, plain, owner)
    if split.article:
        last = adjectives_after(reader, i, match.last)
        whose = of_phrase(reader, last - 1, last) if entry.id == _UNIT and entry.number == "p" else None
        if whose is not None and whose.phrase is not None and not whose.phrase.generic:
            return _owned_head(reader, plain, whose)
        return _widened(reader, plain, last, keep=False)
    part = (
        of_phrase(reader, match.last - 1, match.last)
        if entry.kind in {"army", "faction"} and not split.article
        else None
    )
    if part is not None and part.phrase is not None and part.phrase.sort == "actor" and not part.phrase.generic:
        return _owned_head(reader, plain, part)
    led = _led(reader, match.last)
    if led > match.last:
        return _widened(reader, plain, led, keep=False)._replace(generic=False, definite=True)
    name = _name_after(reader, i, match.last)
    if name == match.last:
        inner = reader.at(skip_signs(sheet, match.last))
        if inner is not None and inner.sort == "place" and not inner.preposition and not inner.conjunction:
            name = inner.last
    if name == match.last:
        return (
            plain
            if entry.id != "h-battalion-companies" and entry.kind in {"faction", "army", "militia", "company"}
            else None
        )
    whose = _owner_past(reader, match.last, name)
    if whose is not None:
        return _owned_head(reader, plain, whose)
    state = reader.entries(name).get("nisbas") if reader.same_sentence(i, name) else None
    after = sheet.match_of[name] if state is not None else None
    if state is not None and after is not None and not after.split.conjunction and not after.split.preposition:
        return _owned_head(reader, plain, Owner(None, state, after.last, "nisba"))._replace(definite=True)
    return _widened(reader, plain, name, keep=False)._replace(generic=False, definite=True)


_UNIT = "h-unit"
_OF_A_KIND = frozenset({"خاصه", "خاص", "مشتركه", "امنيه", "مختصه", "متخصصه"})
"""Adjectives that name no body: a special unit is somebody's."""


def _owner_past(reader: Reader, j: int, last: int) -> Owner | None:
    """Whose a body is that only a plain adjective tells apart: وحدات خاصة من قسد, قوة مشتركة تابعة للجيش."""
    if last != j + 1 or reader.key(j) not in _OF_A_KIND:
        return None
    owner = owner_after(reader, j, last, construct=False)
    if owner is not None and owner.phrase is not None:
        return owner
    part = of_phrase(reader, j, last)
    return part if part is not None and part.phrase is not None and not part.phrase.generic else None


def _whole_quotation(reader: Reader, i: int) -> int:
    """Past the words of the quotation that token i begins, where it is short enough to be a name of several words."""
    sheet = reader.sheet
    if i == 0 or sheet.quote_of[i] != i - 1:
        return 0
    last = i
    while last < len(sheet.tokens) and sheet.quote_of[last] == i - 1:
        last += 1
    return last - 1 if _SHORTEST_TITLE <= last - 1 - i <= _LONGEST_TITLE else 0


_SHORTEST_TITLE, _LONGEST_TITLE = 2, 5


@cache
def _singulars() -> dict[str, str]:
    return {row["id"]: fold(row["singular"]) for row in rows("heads")}


def _vague(entry: Entry) -> bool:
    return _singulars().get(entry.id) in _VAGUE_WORDS


_LED = frozenset({"يقودها", "يتزعمها", "يقوده", "يتزعمه", "يراسها", "بقياده", "بزعامه"})
"""Words between a group and its leader."""


def _led(reader: Reader, j: int) -> int:
    """Where the leader that names a group ends: مجموعة يقودها المدعو جهاد الحاج."""
    if reader.key(j) not in _LED or not reader.same_sentence(j, j + 1):
        return j
    leader = reader.at(j + 1)
    return leader.last if leader is not None and leader.sort == "person" and not leader.conjunction else j


def _owned_head(reader: Reader, plain: Phrase, owner: Owner) -> Phrase:
    wide = _widened(reader, plain, owner.last, keep=False)._replace(generic=False)
    if owner.state is not None:
        if plain.kind in {"army", "police", "agency", "government"}:
            mention = Mention(
                kind="actor",
                text=wide.mention.text,
                span=wide.mention.span,
                label=owner.state.label,
                ref=owner.state.ref,
            )
            return wide._replace(mention=mention)
        return wide
    if owner.how in {"construct", "of", "belongs"} and owner.phrase is not None:
        named = owner.phrase.mention
        return wide._replace(
            mention=Mention(
                kind="actor", text=wide.mention.text, span=wide.mention.span, label=named.label, ref=named.ref
            )
        )
    return wide


def _name_after(reader: Reader, i: int, j: int) -> int:
    """Where the new name that begins at token j ends: a quotation, or up to three words that nobody knows."""
    sheet = reader.sheet
    at = skip_signs(sheet, j)
    if at > j and reader.same_sentence(i, at) and sheet.quote_of[at] >= 0:
        last = at
        while last < len(sheet.tokens) and sheet.quote_of[last] == sheet.quote_of[at] and last - at < 5:
            last += 1
        return last
    last = _cause(reader, i, j)
    if last > j:
        return last
    while (
        reader.same_sentence(i, last)
        and last - j < 3
        and _names(reader, last)
        and not reader.key(last).startswith(("ب", "و") if last == j else ("ب", "ل", "و"))
    ):
        last += 1
    return last if last > j and not (last == j + 1 and _common(reader, j) and not reader.key(j).startswith("ال")) else j


_CAUSES = frozenset({"تحرير", "انقاذ", "حمايه", "نصره", "صون"})
"""Verbal nouns that a force is named after."""


def _cause(reader: Reader, i: int, j: int) -> int:
    """Past a cause that a force is named after: جيش تحرير الوادي, حركة إنقاذ الجنوب."""
    if not reader.same_sentence(i, j + 1) or reader.key(j) not in _CAUSES:
        return j
    match = reader.sheet.match_of[j + 1]
    if match is not None and match.first == j + 1 and not match.split.preposition and not match.split.conjunction:
        return match.last
    return j + 2 if reader.key(j + 1).startswith("ال") else j


def _names(reader: Reader, i: int) -> bool:
    """Whether a word can be part of a new name: nobody knows it, or it is a common noun (أنصار, شهداء, الجبل)."""
    key = reader.key(i)
    if key.endswith("ت") and not key.startswith("ال") and not key.endswith("ات"):
        return False
    if adverbial(reader.sheet.tokens[i].text):
        return False
    if key.startswith("ل") and reader.key(i + 1).startswith("ال"):
        return False
    return not known_word(reader.sheet, i) or _common(reader, i)


def _common(reader: Reader, i: int) -> bool:
    sheet = reader.sheet
    if sheet.particles[i] or sheet.quantity_of[i] or sheet.period_of[i] or any(r.form.person for r in sheet.verbs[i]):
        return False
    tables = set(reader.entries(i))
    return tables <= {"groups", "heads", "units", "cities"} and (
        bool(tables) or site_word(reader.key(i), "") is not None
    )


def person_phrase(reader: Reader, i: int) -> Phrase | None:
    """A person by title and name: العقيد نبيل الحموي, تاجر من سبها يدعى عيسى البوسيفي."""
    sheet = reader.sheet
    match = sheet.match_of[i]
    if match is None:
        return None
    j = match.last
    inner = reader.at(j) if reader.same_sentence(i, j) else None
    if inner is not None and inner.sort == "person" and not inner.preposition and not inner.conjunction:
        return inner._replace(
            first=i,
            preposition=match.split.preposition or preposition_before(sheet, i),
            conjunction=match.split.conjunction,
        )
    if not match.split.article and not reader.key(i).removeprefix("و").startswith(("ال", "لل")):
        return _ranking(reader, i)
    last = j
    while (
        reader.same_sentence(i, last)
        and last - j < 4
        and not known_word(sheet, last)
        and not reader.key(last).startswith(("ب", "ل"))
    ):
        last += 1
    if last - j < 1:
        return None
    span = sheet.span(j, last)
    mention = Mention(kind="person", text=span.of(sheet.report.body), span=span)
    return Phrase(
        i,
        last,
        mention,
        match.split.preposition or preposition_before(sheet, i),
        match.split.conjunction,
        i,
        "person",
        "person",
        "m",
        "s",
        definite=True,
    )


_RANKING = frozenset({"leader", "commander", "p-figure", "p-officer"})
"""Kinds and ids of heads that, of a body, tell of somebody in it: أمير في التنظيم."""


def _ranking(reader: Reader, i: int) -> Phrase | None:
    """Somebody unnamed who leads or ranks in a body: قياديا في داعش, متزعم محلي لتنظيم الدولة, أمير في التنظيم."""
    sheet, match = reader.sheet, reader.sheet.match_of[i]
    rank = next((e for e in match.entries if e.table == "heads" and {e.kind, e.id} & _RANKING), None) if match else None
    if match is None or rank is None or any(e.table == "groups" for e in match.entries):
        return None
    within = reader.key(match.last - 1) in {"في", "من"}
    inner = reader.at(match.last) if within and reader.same_sentence(i, match.last) else None
    owner = (
        owner_after(reader, match.last - 1, match.last, construct=True) or of_phrase(reader, match.last - 1, match.last)
        if not within
        else None
    )
    body = inner or (owner.phrase if owner is not None else None)
    if body is None or body.sort not in {"actor", "people"} or body.conjunction:
        return None
    return Phrase(
        i,
        body.last,
        body.mention,
        match.split.preposition or preposition_before(sheet, i),
        match.split.conjunction,
        i,
        "actor",
        "officers",
        "m",
        "s" if rank.number == "?" else rank.number,
        definite=True,
    )


def nisba_phrase(reader: Reader, i: int, entry: Entry) -> Phrase | None:
    """A nationality that stands alone: the power (الروس, الأتراك) or, indefinite, people of it (ليبيين اثنين)."""
    sheet = reader.sheet
    match = sheet.match_of[i]
    if match is None:
        return None
    split = match.split
    if entry.number != "p" and not (split.article and split.stem in {fold("روس"), fold("أتراك")}):
        return None
    text, span = sheet.text(i, match.last), sheet.span(i, match.last)
    power = Mention(kind="actor", text=text, span=span, label=entry.label, ref=entry.ref)
    people = Mention(kind="people", text=strip_clitics(text, split.conjunction, split.preposition), span=span)
    return Phrase(
        i,
        match.last,
        power if split.article else people,
        split.preposition or preposition_before(sheet, i),
        split.conjunction,
        i,
        "people",
        "nationals",
        "m",
        "p",
        definite=split.article,
    )
