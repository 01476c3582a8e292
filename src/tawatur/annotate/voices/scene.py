"""The scene: what is known while a report is read from top to bottom; who has spoken, and which document is whose."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.cues import Cue
from tawatur.annotate.voices.speakers import Speaker, clean, is_surname, read_speaker
from tawatur.arabic.letters import fold
from tawatur.arabic.nouns import noun_forms
from tawatur.lexicon.tables import rows, several
from tawatur.model import Force, Link

MEMORY = 6
"""Paragraphs after which a speaker is no longer meant by a bare وأضاف."""


NESTING = 4
"""Drafts back that may still hold a speaker who is quoted in them."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """An attribution in the making: content tokens `first` to `last` (exclusive), its own links, and how it was found.

    `wide` marks a particle's or a layout's content, which takes in the cues inside it; `rank` breaks ties between equal contents.
    """

    first: int
    last: int
    own: tuple[Link, ...]
    force: Force
    rule: str
    cue: Cue | None
    wide: bool = False
    inner: bool = False


@dataclass(slots=True, kw_only=True)
class Said:
    """A speaker who has spoken at token `at`."""

    speaker: Speaker
    at: int
    paragraph: int
    links: tuple[Link, ...]
    aside: bool = False
    """Whether the speaker speaks in a relative clause only (نفى الجيش ما ورد في بيان الوزارة)."""


@dataclass(slots=True, kw_only=True)
class Scene:
    """The state of the reading: cues in order, drafts so far, speakers so far, the issuers of documents."""

    sheet: Sheet
    cues: list[Cue]
    at: dict[int, Cue]
    drafts: list[Draft] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    issued: list[tuple[str, Link]] = field(default_factory=list)

    def remember(self, speaker: Speaker, at: int, links: tuple[Link, ...], *, aside: bool = False) -> None:
        """Notes that somebody has spoken; `aside` in a relative clause, or inside another's words."""
        aside = aside or any(d.first <= at < d.last and not d.wide for d in self.drafts[-NESTING:])
        self.said.append(Said(speaker=speaker, at=at, paragraph=self.sheet.paragraph_of[at], links=links, aside=aside))


@cache
def _stems() -> dict[str, str]:
    """From the first word of any form of a head noun to the first word of its singular (مصادر to مصدر)."""
    table: dict[str, str] = {}
    for name in ("heads", "groups"):
        for row in rows(name):
            plurals = several(row["plural"])
            names = (row["singular"], *plurals, *several(row.get("phrases", "")))
            first = fold(next(name for name in names if name).split()[0])
            for key, _ in noun_forms(row["singular"], plurals):
                table.setdefault(key.split()[0], first)
    return table


def stem_of(sheet: Sheet, first: int) -> str:
    """The singular of the noun at token `first`, without article, as a key."""
    key = sheet.tokens[first].key
    for candidate in (key, key.removeprefix("و"), key.removeprefix("ل"), key.removeprefix("ب")):
        bare = candidate[2:] if candidate.startswith(("ال", "لل")) else candidate
        if bare in _stems():
            return _stems()[bare]
    return key.removeprefix("ال")


_ANY_SOURCE = frozenset(
    map(
        fold,
        ("مصدر", "متحدث", "ناطق", "مسؤول", "متكلم", "كاتب", "خبير", "باحث", "محلل", "ضابط", "قيادي", "وزير", "رئيس"),
    )
)
_SOURCE = "مصدر"
_ANY_MEDIA = frozenset(
    map(fold, ("وكالة", "صحيفة", "قناة", "موقع", "شبكة", "منصة", "مجلة", "إذاعة", "جريدة", "تلفزيون"))
)


def resolve(scene: Scene, speaker: Speaker, at: int) -> tuple[Link, ...]:
    """The links that a speaker's phrase means: itself, or whom it points back to."""
    link = speaker.link
    if speaker.issuer is not None:
        return resolve(scene, speaker.issuer, at)
    if not link.text and link.implied and scene.said:
        return scene.said[-1].links
    if link.kind == "person" or not speaker.known:
        found = _by_surname(scene, link) or _named_before(scene, speaker)
        if found is not None:
            return found
    if link.kind == "official" and not speaker.points:
        named = _by_role(scene, speaker)
        if named is not None:
            return named
    if speaker.points or (speaker.document and not _issued(link)):
        found = _pointed(scene, speaker)
        if found is not None:
            return tuple(replace(old, implied=True) for old in found)
    return (link,)


_GENERIC = frozenset(map(fold, ("مسؤول", "قيادي", "متحدث", "ناطق")))


SHORT = 3
"""Letters up to which a leading waw belongs to a name (وسام)."""


def _by_role(scene: Scene, speaker: Speaker) -> tuple[Link, ...] | None:
    """The person named before with this role (المتحدث باسم الجيش, after المتحدث باسم الجيش العميد فلان): all its words are in theirs."""
    words = [_bare(word) for word in fold(speaker.link.text).split()]
    if len(words) < 2 or (not speaker.link.text.startswith(("ال", "لل")) and len(words) < 3):
        return None
    needed = set(words[1:] if words[0] in _GENERIC else words)
    for said in reversed(scene.said):
        known = said.links[-1]
        if known.kind != "person" or not known.role:
            continue
        role = {_bare(word) for word in fold(f"{known.role} {known.affiliation or ''}").split()}
        if needed and needed <= role:
            return (replace(known, implied=True),)
    return None


def _bare(word: str) -> str:
    """A folded word without article."""
    return word.removeprefix("ال")


def _issued(link: Link) -> bool:
    return link.kind != "report"


def _document(scene: Scene, speaker: Speaker, stem: str) -> tuple[Link, ...] | None:
    """Whose document is meant by البيان, التقرير: its issuer, named before or after."""
    if not speaker.points:
        return None
    if (
        scene.sheet.tokens[speaker.first].key.endswith(("ه", "ها", "هم"))
        and scene.said
        and not speaker.link.text.endswith("ة")
    ):
        return scene.said[-1].links[-1:]
    for name, link in reversed(scene.issued):
        if name == stem:
            return (link,)
    later = _issued_later(scene, speaker, stem)
    if later is not None:
        return (later,)
    for said in reversed(scene.said):
        if said.speaker.document and said.links[-1].kind != "report":
            return said.links[-1:]
    for said in reversed(scene.said):
        if said.links[-1].kind in {"organisation", "media"}:
            return said.links[-1:]
    return None


def _pointed(scene: Scene, speaker: Speaker) -> tuple[Link, ...] | None:
    stem = stem_of(scene.sheet, speaker.first)
    if speaker.document:
        return _document(scene, speaker, stem)
    told_apart = _qualities(speaker.link.text)
    for said in reversed(scene.said):
        alike = said.speaker.first < speaker.first and stem_of(scene.sheet, said.speaker.first) == stem
        if alike and (told_apart <= _qualities(said.links[-1].text) or stem in _ANY_MEDIA):
            return said.links[-1:]
    if stem == _SOURCE and told_apart:
        return None
    named = _in_text(scene, speaker, stem)
    if named is not None:
        return (named,)
    if stem in _ANY_SOURCE:
        kinds = {"anonymous", "official", "media", "organisation", "residents"} if stem == _SOURCE else {"person"}
        for said in reversed(scene.said):
            if said.links[-1].kind in kinds:
                return said.links[-1:]
    if stem in _ANY_MEDIA:
        for said in reversed(scene.said):
            if said.links[-1].kind == "media":
                return said.links[-1:]
    return None


def _qualities(text: str) -> set[str]:
    """The words behind a phrase's head without article and endings, so that المصادر المصرية is not مصادر إسرائيلية."""
    return {word.removeprefix("ال")[:4] for word in fold(text).split()[1:] if word not in _SAME}


_SAME = frozenset(map(fold, ("ذاته", "ذاتها", "نفسه", "نفسها", "عينه", "المذكور", "المذكورة")))


def _issued_later(scene: Scene, speaker: Speaker, stem: str) -> Link | None:
    """The issuer of the first document of this kind that the text names further on (a caption before its article)."""
    if scene.said:
        return None
    sheet = scene.sheet
    for i in range(speaker.last, len(sheet.tokens)):
        if sheet.tokens[i].kind == "word" and stem_of(sheet, i) == stem and sheet.tokens[i].key in _forms_of(stem):
            found = read_speaker(sheet, i, len(sheet.tokens))
            if found is not None and found.issuer is not None:
                return found.issuer.link
    return None


def _in_text(scene: Scene, speaker: Speaker, stem: str) -> Link | None:
    """Whom an earlier, longer phrase with the same head names (نشرت صحيفة «س» تحقيقاً … وتقول الصحيفة)."""
    sheet = scene.sheet
    if stem in _ANY_SOURCE:
        return None
    for i in range(speaker.first - 1, -1, -1):
        if sheet.tokens[i].kind == "word" and stem_of(sheet, i) == stem and sheet.tokens[i].key in _forms_of(stem):
            found = read_speaker(sheet, i, len(sheet.tokens))
            if found is not None and not found.points and found.known and found.last - found.first > 1:
                return found.link
    return None


@cache
def _forms_of(stem: str) -> frozenset[str]:
    """Every form of a head noun with and without article and clitics."""
    bare = [key for key, first in _stems().items() if first == stem]
    return frozenset(c + a + key for key in bare for c in ("", "و", "ل", "ب", "ف") for a in ("", "ال")) | {
        "ل" + "ل" + key for key in bare
    }


def _named_before(scene: Scene, speaker: Speaker) -> tuple[Link, ...] | None:
    """The person named in full earlier in the text whose last name stands here alone."""
    sheet = scene.sheet
    if speaker.last - speaker.first != 1:
        return None
    at = is_surname(sheet, speaker.first)
    if at < 0:
        return None
    text, _, _ = clean(sheet, at, at + 2)
    known = next(
        (m for i in (at, at + 1) if (m := sheet.match_of[i]) is not None and m.entries[0].kind == "person"), None
    )
    if known is not None:
        entry = known.entries[0]
        text, at, past = clean(sheet, known.first, known.last)
        return (
            Link(text=text, span=sheet.span(at, past), kind="person", label=entry.label, ref=entry.ref, implied=True),
        )
    return (Link(text=text, span=sheet.span(at, at + 2), kind="person", implied=True),)


def _by_surname(scene: Scene, link: Link) -> tuple[Link, ...] | None:
    words = {fold(word) for word in link.text.replace("”", " ").replace("“", " ").split()}
    if len(words) == 1:
        words = {word[1:] if word[0] == "و" and len(word) > SHORT else word for word in words}
    for said in reversed(scene.said):
        known = said.links[-1]
        if known.kind == "person" and known.text != link.text:
            names = set(fold(known.text).split())
            if words and words < names:
                return (replace(known, implied=True),)
    return None


def heard(scene: Scene, speaker: Speaker) -> bool:
    """Whether a phrase is part of the name of a person who has spoken."""
    words = set(fold(speaker.link.text).split())
    return any(
        said.links[-1].kind == "person" and words <= set(fold(said.links[-1].text).split()) for said in scene.said
    )


def implied(scene: Scene, cue: Cue) -> Said | None:
    """Who is meant by a cue without subject: the last speaker that agrees with it in gender and number, else the last."""
    paragraph = scene.sheet.paragraph_of[cue.first]
    near = [said for said in reversed(scene.said) if paragraph - said.paragraph <= MEMORY and said.at < cue.first]
    fits = [said for said in near[:6] if agrees(cue, said.speaker)]
    ranked = [*(said for said in fits if not said.aside), *fits, *near]
    return ranked[0] if ranked else None


def agrees(cue: Cue, speaker: Speaker) -> bool:
    """Whether the cue's verb could have this subject."""
    form = cue.form
    if form is None or speaker.gender == "?":
        return True
    if form.number == "p":
        return speaker.number != "s"
    if form.number == "s" and speaker.number == "p" and speaker.gender == "m":
        return False
    return form.gender in {"?", speaker.gender}
