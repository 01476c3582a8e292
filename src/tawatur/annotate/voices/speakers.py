"""Speakers: a noun phrase read as one hand that words passed through, its role and affiliation split from the name."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.given import is_given
from tawatur.annotate.voices.names import person_name
from tawatur.annotate.voices.phrases import _ADVERBS, Head, head_at, phrase_end
from tawatur.annotate.voices.quotes import QUOTES, opens
from tawatur.arabic.clitics import noun_splits
from tawatur.arabic.letters import fold
from tawatur.lexicon.entries import Entry
from tawatur.model import Link, SpeakerKind

NAMED = frozenset({"actors", "outlets", "states"})
_ORGANISATION: dict[str, SpeakerKind] = {"media": "media", "outlet": "media", "person": "person"}
_GROUPS: dict[str, SpeakerKind] = {
    "residents": "residents",
    "civilians": "residents",
    "refugees": "residents",
    "factions": "organisation",
    "forces": "organisation",
    "security": "organisation",
    "army": "organisation",
    "militias": "organisation",
    "militia": "organisation",
}
_UNNAMED = {
    "خاص": "private",
    "محلي": "local",
    "امني": "security",
    "طبي": "medical",
    "ميداني": "field",
    "اعلامي": "media",
    "صحفي": "media",
    "صحافي": "media",
    "عسكري": "military",
    "رسمي": "official",
    "حكومي": "official",
    "مسوول": "official",
}
_SAME = frozenset(map(fold, ("ذاته", "ذاتها", "نفسه", "نفسها", "عينه", "المذكور", "المذكورة", "آنفا", "الآنف")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A speaker's phrase: tokens `first` to `last` (exclusive), the link they make, and how later words can point back to it.

    `stem` is the head noun without article, `gender` m, f or ?, `number` s, p or ?. `points` says that the phrase only points
    to a speaker named elsewhere ("المصدر ذاته"). `known` says that its head can speak, by the lexicon.
    """

    first: int
    last: int
    link: Link
    stem: str
    gender: str = "?"
    number: str = "?"
    points: bool = False
    known: bool = True
    document: bool = False
    issuer: Speaker | None = None


def read_speaker(
    sheet: Sheet,
    first: int,
    limit: int,
    *,
    bare: bool = False,
    bound: bool = False,
    takes: frozenset[str] = frozenset(),
) -> Speaker | None:
    """The speaker whose phrase begins at token `first`, or None where no noun phrase stands there.

    `bare` stops the phrase before what is announced; `bound` allows a preposition to cling to its first word; `takes` are the
    prepositions that belong to the cue before it.
    """
    while first < limit and sheet.tokens[first].text in "-–—(":
        first += 1
    if first >= limit:
        return None
    if sheet.tokens[first].key in {"ذات", "نفس", "عين"} and first + 1 < limit:
        same = read_speaker(sheet, first + 1, limit, bare=bare, bound=bound)
        return replace(same, first=first + 1, points=True) if same is not None else None
    if (
        any(p.kind == "demonstrative" for p in sheet.particles[first])
        and first + 1 < limit
        and sheet.tokens[first + 1].key.startswith("ال")
    ):
        shown = read_speaker(sheet, first + 1, limit, bare=bare, bound=bound)
        return replace(shown, first=first + 1, points=True) if shown is not None and shown.known else None
    counted = _counted(sheet, first, limit, bare=bare)
    if counted is not None:
        return counted
    if not _nominal(sheet, first):
        return None
    head = head_at(sheet, first)
    if head.preposition in {"ب", "ك"} and not bound:
        return None
    if (
        not head.entries or (head.last == first + 1 and head.name is None and (not head.article or not head.role))
    ) and is_surname(sheet, first) >= 0:
        return describe(sheet, first, first + 1, head._replace(entries=()), first + 1)
    last = phrase_end(sheet, first, limit, head=head, bare=bare, takes=takes)
    if last <= first:
        return None
    return _with_name(sheet, describe(sheet, first, last, head, limit, bare=bare), limit)


def _with_name(sheet: Sheet, role: Speaker, limit: int) -> Speaker:
    """An official with the titled name that follows between commas (على لسان قائد القوات، العميد فلان الفلاني: …)."""
    i = role.last
    if role.link.kind != "official" or role.points or i + 2 >= limit or sheet.tokens[i].text not in "،,":
        return role
    head = head_at(sheet, i + 1)
    if head.role != "person" or not head.article or (sheet.match_of[i + 1] is not None and head.preposition):
        return role
    last = phrase_end(sheet, i + 1, limit, head=head)
    named = describe(sheet, i + 1, last, head, last)
    if named.link.kind != "person" or last >= limit or sheet.tokens[last].text not in "،,:":
        return role
    titles = " ".join(part for part in (role.link.text, named.link.role) if part)
    link = replace(named.link, role=titles, affiliation=named.link.affiliation or role.link.affiliation)
    return replace(named, first=role.first, link=link, stem=role.stem)


_QUANTIFIERS = frozenset(
    map(
        fold,
        (
            "واحدا",
            "اثنان",
            "اثنين",
            "عدد",
            "بعض",
            "أحد",
            "إحدى",
            "مجموعة",
            "جميع",
            "معظم",
            "عشرات",
            "غالبية",
            "كل",
            "واحد",
            "واحدة",
        ),
    )
)
_ONE_OF_THEM = frozenset(map(fold, ("أحدهم", "إحداهن", "بعضهم", "أحدهما", "منهم", "منهما")))
"""One of those who spoke before: the speaker before, no further hand."""


def _counted(sheet: Sheet, first: int, limit: int, *, bare: bool) -> Speaker | None:
    """A speaker behind a number or quantifier: اثنين من المسؤولين، أحد السكان، ثلاثة لاجئين."""
    token = sheet.tokens[first]
    if token.key in _ONE_OF_THEM:
        link = Link(text="", span=None, kind="anonymous", implied=True)
        return Speaker(first=first, last=first + 1, link=link, stem="", points=True)
    counts = token.key in _QUANTIFIERS or (sheet.quantity_of[first] is not None and sheet.period_of[first] is None)
    if not counts or sheet.match_of[first] is not None:
        return None
    i = first + 1
    while i < limit and (
        sheet.tokens[i].key == "من"
        or (sheet.quantity_of[i] is not None and sheet.quantity_of[i] is sheet.quantity_of[first])
    ):
        i += 1
    if i < limit and sheet.tokens[i].key in _ONE_OF_THEM:
        link = Link(text="", span=None, kind="anonymous", implied=True)
        return Speaker(first=first, last=i + 1, link=link, stem="", points=True)
    inner = read_speaker(sheet, i, limit, bare=bare) if i < limit else None
    if inner is None or not inner.known or inner.link.kind == "person":
        return None
    kind: SpeakerKind = "residents" if inner.link.kind == "residents" else "anonymous"
    link = replace(_link(sheet, first, inner.last, kind), unnamed=inner.link.unnamed)
    return replace(inner, first=first, link=link, points=False, gender=inner.gender, number="p", issuer=None)


def _nominal(sheet: Sheet, i: int) -> bool:
    token = sheet.tokens[i]
    if token.kind == "sign":
        return token.text in QUOTES
    if token.kind == "number":
        return False
    if sheet.period_of[i] is not None or token.key in _ADVERBS:
        return False
    if token.key == fold("أم") and i + 1 < len(sheet.tokens) and is_given(sheet, i + 1):
        return True
    return sheet.match_of[i] is not None or not any(
        particle.kind in {"preposition", "complementiser", "relative", "negation", "conjunction", "demonstrative"}
        for particle in sheet.particles[i]
    )


def describe(sheet: Sheet, first: int, last: int, head: Head, limit: int, *, bare: bool = False) -> Speaker:
    """The speaker that the phrase of tokens `first` to `last` names."""
    inner = first + (sheet.tokens[first].text in QUOTES)
    if inner > first and inner < last:
        head = head_at(sheet, inner)
    speaker = _by_head(sheet, first, last, head, limit, bare=bare)
    gender, number = _agreement(sheet, inner if inner < last else first, head)
    if speaker.gender == "?" and speaker.number == "?":
        speaker = replace(speaker, gender=gender, number=number)
    return speaker


def _by_head(sheet: Sheet, first: int, last: int, head: Head, limit: int, *, bare: bool) -> Speaker:
    name, role = head.name, head.role
    last = max(last, head.last)
    if role in {"source", "person"} or head.of("groups") is not None:
        body = _own_people(sheet, first, head, limit, bare=bare)
        if body is not None:
            return body
    if name is not None and not (role == "person" and name.table == "outlets"):
        return _named(sheet, first, last, head, name)
    if role == "speaker":
        return _document(sheet, first, last, head, limit)
    if role == "source":
        return _plain(sheet, first, last, head, _source_kind(head))
    if role == "person":
        return _person(sheet, first, last, head, limit)
    if role == "actor":
        return _organisation(sheet, first, last, head)
    group = head.of("groups")
    if group is not None:
        kind = _GROUPS.get(group.kind, "anonymous")
        return _person(sheet, first, last, head, limit, fallback=kind)
    return _unknown(sheet, first, last, head, limit)


def _link(sheet: Sheet, first: int, last: int, kind: SpeakerKind, entry: Entry | None = None) -> Link:
    text, first, last = clean(sheet, first, last)
    return Link(
        text=text,
        span=sheet.span(first, last),
        kind=kind,
        label=entry.label if entry else None,
        ref=entry.ref if entry else None,
    )


def clean(sheet: Sheet, first: int, last: int) -> tuple[str, int, int]:
    """A phrase as printed without outer quotation marks and without a clinging preposition; and its tokens."""
    while first < last - 1 and sheet.tokens[first].text in QUOTES:
        first += 1
    while last - 1 > first and sheet.tokens[last - 1].key in _SAME:
        last -= 1
    while last - 1 > first and sheet.tokens[last - 1].text in (*QUOTES, "،", ",") and not _opened(sheet, first, last):
        last -= 1
    text = sheet.text(first, last)
    printed = sheet.tokens[first].text
    bare = _without_clitics(sheet, first)
    return bare + text[len(printed) :] if bare else text, first, last


def _opened(sheet: Sheet, first: int, last: int) -> bool:
    return any(sheet.tokens[i].text in QUOTES for i in range(first, last - 1))


def _without_clitics(sheet: Sheet, i: int) -> str:
    """The printed first word without و, ف, ل, ب where the lexicon or its article shows that they cling."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    text, key = token.text, token.key
    if match is not None and match.first == i:
        shed = match.split.conjunction + match.split.preposition
    elif key.startswith("لل") and len(key) > 4:
        shed = "ل"
    else:
        splits = [split for split in noun_splits(key) if split.article]
        shed = splits[0].conjunction + splits[0].preposition if splits else ""
    rest = text[len(shed) :]
    if shed.endswith("ل") and key[len(shed) - 1 :].startswith("لل"):
        return "ا" + rest if not rest.startswith("ا") else rest
    return rest


def _named(sheet: Sheet, first: int, last: int, head: Head, name: Entry) -> Speaker:
    kind = _ORGANISATION.get(name.kind, "media" if name.table == "outlets" else "organisation")
    end = max(head.last, first + 1)
    if end < len(sheet.tokens) and (sheet.tokens[end].text in QUOTES and not opens(sheet, end)):
        end += 1
    if end < len(sheet.tokens) and sheet.tokens[end].text == ")":
        end += 1
    last = max(last, end)
    link = _link(sheet, first, max(end, first + 1), kind, name)
    stem = head.stem
    return Speaker(first=first, last=last, link=link, stem=stem)


def _source_kind(head: Head) -> SpeakerKind:
    entry = head.of("heads")
    return "residents" if entry is not None and entry.kind == "residents" else "anonymous"


def _plain(sheet: Sheet, first: int, last: int, head: Head, kind: SpeakerKind) -> Speaker:
    """An unnamed speaker: the phrase itself; alone with its article it points back."""
    link = replace(_link(sheet, first, last, kind), unnamed=unnamed(sheet, first, last, head))
    return Speaker(
        first=first,
        last=last,
        link=link,
        stem=_singular(head),
        points=_points(sheet, first, last, head),
    )


def unnamed(sheet: Sheet, first: int, last: int, head: Head) -> str:
    """The type of an unnamed source, by its adjective or by its head."""
    entry = head.of("heads")
    kind = entry.kind if entry is not None else ""
    by_head = {"witness": "eyewitness", "residents": "residents", "media": "media", "activists": "activists"}
    if kind in by_head:
        return by_head[kind]
    for token in sheet.tokens[first:last]:
        stem = token.key.removeprefix("ال")
        for adjective, name in _UNNAMED.items():
            if stem in {adjective, adjective + "ه", adjective + "ين"}:
                return name
    return "unknown"


_ORDINALS = frozenset(
    map(
        fold,
        """
الأول الأولى الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة السادس السادسة السابع السابعة الثامن التاسع العاشر الآخر الأخرى
""".split(),
    )
)


def _points(sheet: Sheet, first: int, last: int, head: Head) -> bool:
    """Whether the phrase is a definite common noun alone, or one with "the same" behind it."""
    if not head.article:
        return head.role == "source" and any(token.key.startswith("ال") for token in sheet.tokens[first + 1 : last][:1])
    rest = [token for token in sheet.tokens[max(head.last, first + 1) : last] if token.text not in QUOTES]
    if rest and rest[0].key in _ORDINALS:
        return False
    return (
        not rest or rest[0].key in _SAME or (len(rest) == 1 and rest[0].key.startswith("ال") and head.role != "person")
    )


def _singular(head: Head) -> str:
    """The head noun's row in heads.tsv or groups.tsv, so that مصادر and المصدر meet; else its stem."""
    entry = head.of("heads", "groups")
    return entry.id if entry is not None else head.stem


_BODIES = frozenset(map(fold, ("مرصد", "مركز", "منظمة", "شبكة", "لجنة", "بعثة")))


def _own_people(sheet: Sheet, first: int, head: Head, limit: int, *, bare: bool) -> Speaker | None:
    """The monitor whose own people speak (نشطاء المرصد, مصادر المرصد): its voice, not a further hand's."""
    i = head.last
    if head.article or i >= limit or sheet.tokens[i].kind != "word":
        return None
    entry = head.of("heads", "groups")
    if entry is None or (entry.number != "p" and entry.kind != "anonymous"):
        return None
    inner = head_at(sheet, i)
    if inner.preposition or not (
        (inner.name is not None and inner.name.kind == "monitor")
        or (inner.role == "actor" and inner.stem in _BODIES and inner.article)
    ):
        return None
    body = read_speaker(sheet, i, limit, bare=bare)
    return replace(body, first=first, gender="?") if body is not None else None


_SAID_BY = frozenset(
    map(
        fold,
        """
أصدره أصدرته أصدرها أصدرتها نشره نشرته نشرها نشرتها أعده أعدته أعدها أعدتها أجراه أجرته أجراها أجرتها كتبه كتبته بثه بثته بثها بثتها وجهته
وجهه وجهتها تلاه تلته ألقاه ألقاها أذاعه أذاعته أصدروه أعلنه أعلنته أعلنتها أعلنها قدمه قدمته كتبها أوردته
أوردتها يعده تعده تصدره يصدره تنشره ينشره بثوها نشروها نشروه
""".split(),
    )
)
_GIVEN_BY = frozenset(
    map(
        fold,
        (
            "معلومات",
            "معلومة",
            "بيانات",
            "معطيات",
            "شهادة",
            "شهادات",
            "رواية",
            "روايات",
            "إفادة",
            "إفادات",
            "اعترافات",
            "تسريبات",
        ),
    )
)
_HAD_BY = frozenset(map(fold, ("حصل", "حصلت", "حصلوا", "تحصل", "أدلى", "أدلت", "أدلوا", "توصل", "توصلت")))
_HAD_WITH = frozenset(map(fold, ("عليها", "عليه", "بها", "به", "إليها", "إليه")))
FARTHEST_ISSUER = 14


def issuer(sheet: Sheet, first: int, head: Head, limit: int) -> Speaker | None:
    """Who issued the document that `head` names: صادر عن X، نشره X، تقرير لـX, or the name right behind it."""
    tokens = sheet.tokens
    i = head.last
    whole, limit = limit, min(limit, i + FARTHEST_ISSUER)
    given = head.stem in _GIVEN_BY or tokens[first].key.removeprefix("ال") in _GIVEN_BY
    while i < limit:
        token, match = tokens[i], sheet.match_of[i]
        if token.text in "،,:؛." or token.key in {"ان", "بان", "انه", "انها"}:
            return None
        if token.key.removeprefix("ال").startswith("صادر"):
            i += 1
            continue
        finite = match is None and any(r.form.part in {"past", "present"} and r.form.person for r in sheet.verbs[i])
        if finite and not given and token.key not in _SAID_BY and token.key not in _HAD_BY:
            return None
        at = -1
        if (
            token.key in {"عن", "من"} and tokens[i - 1].key.removeprefix("ال").startswith("صادر")
        ) or token.key in _SAID_BY:
            at = i + 1
        elif (
            i + 1 < limit
            and token.key in _HAD_BY
            and tokens[i + 1].key in _HAD_WITH
            and (given or token.key.startswith("ادل"))
        ):
            at = i + 2
        elif (
            i == head.last
            and match is not None
            and match.split.conjunction
            and any(e.parent == "speaker" for e in match.entries)
        ):
            head = head_at(sheet, i)
            i = max(head.last, i + 1)
            continue
        elif (
            token.key == "ل"
            or token.key.startswith("لل")
            or (match is not None and match.first == i and match.split.preposition == "ل")
        ):
            at = i + (token.key == "ل")
        elif given and token.key == "من":
            at = i + 1
        elif i == head.last and not head.article and _heads_body(sheet, i, witness=given):
            at = i
        if at >= 0:
            found = read_speaker(sheet, at, whole) if at < whole else None
            if found is not None and token.key in _SAID_BY and sheet.tokens[at].key.startswith("ال"):
                return found
            if found is not None and token.key in _HAD_BY and found.last + 1 < whole and tokens[found.last].key == "من":
                found = read_speaker(sheet, found.last + 1, whole) or found
            if (
                found is not None
                and (found.known or found.link.kind == "person")
                and (not found.document or found.points)
            ):
                return found
            return None
        i += 1
    return None


def _issued_by_same(sheet: Sheet, i: int) -> bool:
    """Whether a document is the one that the speaker before issued (حسب بيان نشرته عبر صفحتها)."""
    for j in range(i, min(i + 3, len(sheet.tokens) - 1)):
        if sheet.tokens[j].key in _SAID_BY:
            return any(p.kind == "preposition" for p in sheet.particles[j + 1]) or sheet.period_of[j + 1] is not None
    return False


_ADJECTIVES = frozenset(map(fold, ("سرية",)))
"""Words that head a body's name elsewhere, but describe a document right behind it (وثائق سرية)."""


def _heads_body(sheet: Sheet, i: int, *, witness: bool) -> bool:
    head = head_at(sheet, i)
    if sheet.tokens[i].key in _ADJECTIVES:
        return False
    return not head.preposition and (
        (head.name is not None and head.name.kind != "nisba")
        or head.role == "actor"
        or (head.role in {"person", "source", "speaker"} and (head.article or witness))
        or (head.of("groups") is not None and (head.article or witness))
    )


def _document(sheet: Sheet, first: int, last: int, head: Head, limit: int) -> Speaker:
    by = issuer(sheet, first, head, limit)
    if by is not None:
        return Speaker(
            first=first,
            last=max(last, by.last),
            link=by.link,
            stem=_singular(head),
            document=True,
            issuer=by,
            gender="f" if sheet.tokens[first].text.endswith(("ة", "ات")) else "m",
            number="s",
        )
    link = _link(sheet, first, last, "report")
    return Speaker(
        first=first,
        last=last,
        link=link,
        stem=_singular(head),
        document=True,
        points=_points(sheet, first, last, head) or bool(head.pronoun) or _issued_by_same(sheet, head.last),
    )


def _organisation(sheet: Sheet, first: int, last: int, head: Head) -> Speaker:
    entry = head.of("heads")
    kind: SpeakerKind = "media" if entry is not None and entry.kind == "media" else "organisation"
    label = None
    if kind == "media":
        label = _outlet(sheet, first, last)
    elif bare_key(sheet, first).removeprefix("ال") in _ORGANS:
        label = _body(sheet, head.last, last, "actors")
    label = label or _itself(sheet, head.last, last)
    link = _link(sheet, first, last, kind, label)
    points = label is None and _points(sheet, first, last, head)
    return Speaker(first=first, last=last, link=link, stem=_singular(head), points=points)


def _itself(sheet: Sheet, first: int, last: int) -> Entry | None:
    """The body that a generic head only introduces: منظمة “الدفاع المدني السوري”."""
    while first < last and (sheet.tokens[first].text in QUOTES or sheet.tokens[first].text == "("):
        first += 1
    match = sheet.match_of[first] if first < last else None
    if match is None or match.first != first or match.split.preposition or match.split.conjunction:
        return None
    return next(
        (entry for entry in match.entries if entry.table in {"actors", "outlets"} and entry.kind != "person"), None
    )


_ORGANS = frozenset(map(fold, ("قيادة", "مركز", "مكتب", "رئاسة", "أركان")))
"""Bodies that are an organ of the body named behind them (قيادة الجيش, المركز الإعلامي لـX)."""


def _person(
    sheet: Sheet, first: int, last: int, head: Head, limit: int, *, fallback: SpeakerKind = "official"
) -> Speaker:
    found = person_name(sheet, first, last, head, limit)
    if found is not None:
        name_first, name_last, entry = found
        inner = head.last
        role_last = max(name_first, first)
        role = sheet.text(first, role_last).strip(' ،,“”«»"(') or None if role_last > first else None
        if role is None and name_last < last:
            role = sheet.text(name_last, last).strip(" ،")
        text, a, b = clean(sheet, name_first, name_last)
        affiliation = _affiliation(sheet, inner, name_first if name_first > inner else last)
        link = Link(
            text=text,
            span=sheet.span(a, b),
            kind="person",
            label=entry.label if entry else None,
            ref=entry.ref if entry else None,
            role=role,
            affiliation=affiliation,
        )
        return Speaker(first=first, last=max(last, name_last), link=link, stem=_singular(head))
    entry = head.of("heads")
    kind: SpeakerKind = "media" if entry is not None and entry.kind == "journalist" else fallback
    body = _body(sheet, first, last) if entry is not None and entry.kind == "spokesman" else None
    link = _link(sheet, first, last, kind, body)
    return Speaker(
        first=first,
        last=last,
        link=replace(link, affiliation=_affiliation(sheet, head.last, last)),
        stem=_singular(head),
        points=_points(sheet, first, last, head),
    )


def _outlet(sheet: Sheet, first: int, last: int) -> Entry | None:
    return _body(sheet, first, last, "outlets")


def _body(sheet: Sheet, first: int, last: int, *tables: str) -> Entry | None:
    """The first organisation, outlet or state named in a phrase, or only one of `tables`."""
    for i in range(first, last):
        match = sheet.match_of[i]
        if match is not None and match.first == i:
            entry = next((e for e in match.entries if e.table in (tables or NAMED) and e.kind != "person"), None)
            if entry is not None:
                return entry
    return None


def _affiliation(sheet: Sheet, first: int, last: int) -> str | None:
    entry_at = next(
        (
            (i, m)
            for i in range(first, last)
            if (m := sheet.match_of[i]) is not None and m.first == i and any(e.table in NAMED for e in m.entries)
        ),
        None,
    )
    if entry_at is None:
        return None
    text, _, _ = clean(sheet, entry_at[0], min(entry_at[1].last, last))
    return text


_NAMED_OFTEN = 40
"""Places of a word looked at for its first mention as a surname: a person is introduced early."""


def is_surname(sheet: Sheet, i: int) -> int:
    """Where a person is first named whose last name stands alone at token i: the token of the given name, or -1."""
    if sheet.tokens[i].kind != "word":
        return -1
    key = bare_key(sheet, i)
    title = sheet.report.title_span
    whole = title is not None and sheet.tokens[i].start < title.end
    for j in sheet.places_of.get(key, ())[:_NAMED_OFTEN]:
        if not whole and j >= i:
            break
        match = sheet.match_of[j]
        if (
            j != i
            and match is not None
            and match.first < j == match.last - 1
            and any(e.kind == "person" for e in match.entries)
        ):
            return match.first
        if 0 < j != i and (is_given(sheet, j - 1) or _titled(sheet, j - 1)):
            return j - 1
    return -1


def _titled(sheet: Sheet, i: int) -> bool:
    """Whether token i is a plain word behind a person's title (العقيد المتقاعد بشرى …)."""
    if sheet.tokens[i].kind != "word" or sheet.tokens[i].key.startswith("ال") or sheet.verbs[i] or sheet.particles[i]:
        return False
    return any(
        (match := sheet.match_of[j]) is not None
        and any(e.table == "heads" and e.parent == "person" for e in match.entries)
        for j in range(max(0, i - 2), i)
    )


def bare_key(sheet: Sheet, i: int) -> str:
    """A definite word's key without clinging و, ف, ب, ل."""
    key = sheet.tokens[i].key
    for split in noun_splits(key):
        if split.article and not split.pronoun:
            return "ال" + split.stem
    return key


def _unknown(sheet: Sheet, first: int, last: int, head: Head, limit: int) -> Speaker:
    found = person_name(sheet, first, last, head, limit)
    if found is not None:
        name_first, name_last, entry = found
        text, a, b = clean(sheet, name_first, name_last)
        role = sheet.text(first, name_first).strip(" ،,") if name_first > first else None
        link = Link(
            text=text,
            span=sheet.span(a, b),
            kind="person",
            label=entry.label if entry else None,
            ref=entry.ref if entry else None,
            role=role or None,
        )
        return Speaker(first=first, last=max(last, name_last), link=link, stem=head.stem)
    return Speaker(
        first=first,
        last=last,
        link=_link(sheet, first, last, "organisation"),
        stem=head.stem,
        known=False,
        points=_points(sheet, first, last, head),
    )


_MASCULINE_STATES = frozenset({"iraq", "lebanon", "jordan", "sudan", "yemen", "morocco", "vatican"})


def _agreement(sheet: Sheet, first: int, head: Head) -> tuple[str, str]:
    """Gender and number that a verb after the phrase would show."""
    name, role = head.name, head.role
    entry = head.of("heads", "groups") or name
    plural = entry is not None and entry.number == "p"
    text = sheet.tokens[first].text
    if name is not None and name.table in {"actors", "outlets"}:
        return ("f" if text.endswith("ة") else "?"), "s"
    if name is not None and name.table == "states":
        return ("m" if name.id in _MASCULINE_STATES else "f"), "s"
    if plural:
        human = (
            role == "person"
            or head.of("groups") is not None
            or (entry is not None and entry.kind in {"witness", "observers"})
        )
        return ("m", "p") if human else ("f", "s")
    if text.endswith(("ة", "ات")) or sheet.tokens[first].key.endswith(("قوات", "مصادر", "وسائل", "فصائل")):
        return "f", "s"
    return ("?" if text.endswith(("يا", "اء")) else "m"), "s"
