"""Contents: where the words that a cue gives on begin, and where they end."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.cues import Cue
from tawatur.annotate.voices.names import bare_name
from tawatur.annotate.voices.phrases import _OUTSIDE, head_at, is_object, phrase_end, said_of
from tawatur.annotate.voices.quotes import close_of, is_speech, opens
from tawatur.annotate.voices.scene import Scene
from tawatur.annotate.voices.speakers import Speaker, is_surname, read_speaker
from tawatur.arabic.letters import fold
from tawatur.model import Link

FARTHEST = 40
"""Tokens between a cue and what introduces its content; the longest seen in the press is near 30."""
_THAT = frozenset(map(fold, ("أن", "بأن", "فإن")))
_NOT_THAT = frozenset(
    map(
        fold,
        (
            "إلا",
            "غير",
            "بيد",
            "رغم",
            "علما",
            "كما",
            "حيث",
            "ذلك",
            "خصوصا",
            "خاصة",
            "سيما",
            "مع",
            "بعد",
            "قبل",
            "دون",
            "منذ",
            "حتى",
            "سوى",
            "لكن",
            "وذلك",
            "برغم",
        ),
    )
)
"""Words behind which أن begins no content: إلا أن، غير أن، قبل أن."""
_WHETHER = frozenset(map(fold, ("إذا", "هل", "كيف", "أين", "لماذا", "متى", "عما", "عمن", "عن", "من")))
_ADJUNCTS = frozenset(
    map(
        fold,
        (
            "في",
            "خلال",
            "عبر",
            "بعد",
            "قبل",
            "أثناء",
            "ضمن",
            "عقب",
            "على",
            "مع",
            "منذ",
            "لدى",
            "عند",
            "حول",
            "بشأن",
            "من",
            "إلى",
            "بحسب",
            "أمام",
        ),
    )
)
_TIMES = frozenset(
    map(
        fold,
        """
اليوم أمس مساء صباح فجر ظهر عصر ليل ليلة يوم أيضا كذلك مؤخرا سابقا لاحقا السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة
أخيرا مجددا رسميا صراحة علنا قبل قليل بدوره بدورها بدورهم الماضي الفائت الجاري الحالي الآن حينها أول من
""".split(),
    )
)
CONTRAST = frozenset(
    map(
        fold,
        (
            "فيما",
            "بينما",
            "وفيما",
            "وبينما",
            "لكن",
            "ولكن",
            "لكنه",
            "لكنها",
            "لكنهم",
            "ولكنه",
            "ولكنها",
            "أما",
            "وأما",
            "كما",
            "ثم",
            "وكما",
            "فبينما",
            "إنما",
            "بل",
            "وإنما",
        ),
    )
)
_IN_TIME = frozenset(map(fold, ("حين", "وقت", "المقابل", "الوقت")))
_BUT = frozenset(map(fold, ("غير", "بيد", "إلا")))


class Opening(NamedTuple):
    """Where content begins, what opens it (clause, quote, colon, object), the subject phrase on the way, and where the opener stands."""

    first: int
    kind: str
    subject: Speaker | None
    at: int


def opening(  # noqa: C901, PLR0912, PLR0915  # one walk to the right, each word either opens, belongs to the subject or ends it
    scene: Scene, cue: Cue, limit: int, *, subject_known: bool
) -> Opening | None:
    """What introduces the content of a verb cue, with the subject between, if any."""
    sheet, entry = scene.sheet, cue.entry
    limit = min(limit, cue.last + FARTHEST)
    subject: Speaker | None = None
    i, aside, fallback = cue.last, False, -1
    while i < limit:
        start = introduced(sheet, i, cue)
        if start is not None and not (
            aside and sheet.tokens[i].key in entry.takes and start[1] == "object" and _that_later(sheet, i, limit)
        ):
            return Opening(start[0], start[1], subject, i)
        other = _cue_at(scene, i) if i > cue.last or sheet.tokens[i].kind == "word" else None
        if other is not None and other.first > cue.first:
            if other.entry.kind == "particle" and other.entry.frame in _LEANS:
                i = _past_particle(sheet, other.last, limit, cue)
                continue
            if i > cue.last and conditions(sheet, other):
                i = next((j for j in range(i, limit) if sheet.tokens[j].text in "،,"), i + 1)
                continue
            noun = entry.bare and subject is not None and bool(other.pronoun) and is_object(sheet, i)
            if i > cue.last and not noun and _ends_zone(other, after_sign=sheet.tokens[i - 1].kind == "sign"):
                break
        token = sheet.tokens[i]
        if token.text in "،,":
            aside = False
            past_aside = unnamed_aside(sheet, i, limit)
            if past_aside:
                i = past_aside
                continue
            if fallback < 0 and entry.bare and subject is not None and subject.known and i == subject.last:
                fallback = i + 1
        if (
            entry.bare
            and (subject_known or subject is not None)
            and opens(sheet, i)
            and i + 1 < limit
            and is_object(sheet, i + 1)
        ):
            return Opening(i, "object", subject, i)
        if token.kind == "sign":
            if subject is None and not subject_known and opens(sheet, i):
                subject = read_speaker(sheet, i, limit, bare=entry.bare, takes=entry.takes)
                if subject is not None:
                    i = max(subject.last, i + 1)
                    continue
            i = _skip_sign(sheet, i, limit)
            continue
        past = _past_adjunct(sheet, i, limit, cue)
        if past > i:
            aside = aside or (token.key in _ADJUNCTS and i + 1 < limit and sheet.tokens[i + 1].key != "وقت")
            i = past
            continue
        shown = _shown(sheet, i, limit, cue) if subject is None and not subject_known else None
        if shown is not None:
            subject, i = shown, shown.last
            continue
        if (
            entry.bare
            and not (aside and _that_later(sheet, i, limit))
            and (subject_known or subject is not None or _bare_object(sheet, i, cue))
            and _object_here(sheet, i, cue, subject)
        ):
            later = _clause_behind_comma(sheet, i)
            if later:
                return Opening(later, "clause", subject, i)
            return Opening(i, "object", subject, i)
        named = _apposed(sheet, i, limit, subject) if subject is not None else None
        if named is not None:
            subject, i = named, named.last
            continue
        if subject is None and not subject_known:
            subject = read_speaker(sheet, i, limit, bare=entry.bare, takes=entry.takes)
            if (
                subject is not None
                and aside
                and not (subject.known or subject.link.kind == "person" or is_surname(sheet, i) >= 0)
            ):
                subject = None
            if subject is not None:
                i = max(subject.last, i + 1)
                continue
        i += 1
    if fallback >= 0 and fallback < limit and sheet.tokens[fallback].key.startswith("ال"):
        return Opening(fallback, "object", subject, fallback)
    if entry.bare and cue.shape == "finite" and subject is not None and _told(sheet, subject, limit):
        return Opening(subject.last, "object", subject, subject.last)
    return Opening(-1, "", subject, -1) if subject is not None else None


def _that_later(sheet: Sheet, i: int, limit: int) -> bool:
    """Whether أن comes later in the sentence, so that a phrase before it is no content yet (أكد خلال زيارته إلى الشمال أن)."""
    return any(_that(sheet, j) and not sheet.tokens[j].key.startswith("و") for j in range(i + 1, limit))


def _shown(sheet: Sheet, i: int, limit: int, cue: Cue) -> Speaker | None:
    """The speaker behind a demonstrative right after its verb (تشير هذه المصادر إلى), where the two agree."""
    if i != cue.last or cue.form is None or not any(p.kind == "demonstrative" for p in sheet.particles[i]):
        return None
    found = read_speaker(sheet, i, limit)
    return found if found is not None and found.known and found.gender in {"?", cue.form.gender} else None


def _apposed(sheet: Sheet, i: int, limit: int, subject: Speaker) -> Speaker | None:
    """The name of an unnamed official that follows between commas (قال القائد في بيان، اللواء فلان الفلاني، إن)."""
    if subject.link.kind != "official" or sheet.tokens[i - 1].text not in "،,":
        return None
    end = bare_name(sheet, i, limit)
    if end:
        link = Link(
            text=sheet.text(i, end),
            span=sheet.span(i, end),
            kind="person",
            role=subject.link.text,
            affiliation=subject.link.affiliation,
        )
        return replace(subject, last=end, link=link)
    found = read_speaker(sheet, i, limit)
    if found is None or found.link.kind != "person" or found.last >= limit:
        return None
    role = " ".join(part for part in (subject.link.text, found.link.role) if part)
    link = replace(found.link, role=role, affiliation=found.link.affiliation or subject.link.affiliation)
    return replace(found, first=subject.first, link=link)


_NAME_WORDS = frozenset(
    map(fold, ("اسمه", "اسمها", "هويته", "هويتها", "أسمائهم", "هوياتهم", "هويتهم", "اسمهما", "أسمائهما", "اسمهم"))
)


def unnamed_aside(sheet: Sheet, comma: int, limit: int) -> int:
    """Past "، طلب عدم ذكر اسمه،", or 0."""
    for i in range(comma + 1, min(limit, comma + 9)):
        if sheet.tokens[i].key in _NAME_WORDS:
            return i + 1
        if sheet.tokens[i].text in "،,":
            return 0
    return 0


def _told(sheet: Sheet, subject: Speaker, limit: int) -> bool:
    """Whether a plain noun right behind a person or outlet is what they tell (كشف القيادي دور الشركة)."""
    i = subject.last
    if (
        i >= limit
        or subject.link.kind not in {"person", "official", "media", "anonymous"}
        or sheet.period_of[i] is not None
    ):
        return False
    return (
        sheet.tokens[i].kind == "word"
        and not sheet.particles[i]
        and not sheet.verbs[i]
        and sheet.tokens[i].key not in _TIMES
    )


def _bare_object(sheet: Sheet, i: int, cue: Cue) -> bool:
    """Whether a joined cue goes straight to what it says, its speaker implied: وأكد استمرار العمليات."""
    return (cue.joined or cue.negated) and i == cue.last and sheet.match_of[i] is None and is_object(sheet, i)


def introduced(sheet: Sheet, i: int, cue: Cue) -> tuple[int, str] | None:
    """Whether token i opens content: that, a colon, an opening quotation, or a preposition that the cue takes."""
    token = sheet.tokens[i]
    for particle in sheet.particles[i]:
        if particle.kind == "complementiser" and particle.lemma in _THAT and particle.conjunction != "و":
            if i > cue.last and sheet.tokens[i - 1].key in _NOT_THAT:
                break
            return (i if particle.pronoun else i + 1), "clause"
    if token.text == ":":
        return i + 1, "colon"
    if opens(sheet, i) and is_speech(sheet, i):
        return i + 1, "quote"
    if cue.entry.frame == "ask" and token.key in _WHETHER:
        return i, "clause"
    if cue.entry.frame in {"say", "state"} and token.key == "كيف":
        return i, "clause"
    takes = cue.entry.takes
    if not takes:
        return None
    if token.key in takes and i + 1 < len(sheet.tokens):
        later = _clause_behind_comma(sheet, i)
        if later:
            return later, "clause"
        after = introduced(sheet, i + 1, cue) if sheet.tokens[i + 1].key not in takes else None
        return after or (i + 1, "object")
    if "الي" in takes and _to_document(sheet, i):
        return i, "object"
    if (
        fold("ب") in takes
        and token.key.startswith("ب")
        and not _colon_soon(sheet, i)
        and (cue.entry.frame == "act" or is_object(sheet, i) or _only_by(sheet, i, cue))
    ):
        return i, "object"
    return None


def _to_document(sheet: Sheet, i: int) -> bool:
    """أشار لتقارير: ل where إلى is meant, before a document."""
    match = sheet.match_of[i]
    if match is None or match.first != i or match.split.preposition != "ل":
        return False
    return any(entry.table == "heads" and entry.parent == "speaker" for entry in match.entries)


def _clause_behind_comma(sheet: Sheet, i: int) -> int:
    """Where the clause begins that a comma and أن open behind another phrase's preposition (أشار تقرير رفع إلى المجلس، أن…), or 0."""
    last = min(sheet.sentences[sheet.sentence_of[i]][1] - 1, i + 15)
    for j in range(i + 2, last):
        if sheet.tokens[j].text in "،," and sheet.tokens[j + 1].key in {"ان", "انه", "انها", "انهم"}:
            return j + 1 if any(p.pronoun for p in sheet.particles[j + 1]) else j + 2
        if _that(sheet, j) or sheet.tokens[j].text in ":؛":
            return 0
    return 0


def _colon_soon(sheet: Sheet, i: int) -> bool:
    """Whether a colon follows at once, so that ب tells how it was said (فأجاب باقتضاب: …), or the word is only a pronoun (به)."""
    return sheet.tokens[i].key in {"به", "بها", "بهم"} or any(t.text == ":" for t in sheet.tokens[i + 1 : i + 3])


def _only_by(sheet: Sheet, i: int, cue: Cue) -> bool:
    """Whether a cue that takes nothing but ب is followed by a noun with it that is no place or time (أفاد بدوي انفجارات)."""
    if cue.entry.takes != {"ب"} or cue.entry.bare or i - cue.last > 14 or sheet.period_of[i] is not None:
        return False
    match = sheet.match_of[i]
    if match is not None or any(p.kind == "preposition" for p in sheet.particles[i]):
        return (
            match is not None
            and match.split.preposition == "ب"
            and not any(e.table in {"places", "cities", "heads"} for e in match.entries)
        )
    return sheet.tokens[i].key not in _PLACED


_PLACED = frozenset(
    map(
        fold,
        (
            "بريف",
            "بمدينة",
            "ببلدة",
            "بمحافظة",
            "بقرية",
            "بمنطقة",
            "ببيان",
            "بتصريح",
            "بمستشفى",
            "بعد",
            "بين",
            "بدوره",
            "بدورها",
        ),
    )
)


_LEANS = frozenset({"according", "quoting", "words", "mouth"})


_CONDITIONS = frozenset(map(fold, ("شريطة", "بشرط", "شرط", "طالبين", "طالبا", "طالبة")))


def conditions(sheet: Sheet, cue: Cue) -> bool:
    """Whether a verb only tells on what condition its subject spoke (تحدثوا شريطة عدم ذكر أسمائهم)."""
    return any(token.key in _CONDITIONS for token in sheet.tokens[cue.last : cue.last + 3])


def _cue_at(scene: Scene, i: int) -> Cue | None:
    return scene.at.get(i)


def _ends_zone(other: Cue, *, after_sign: bool) -> bool:
    """Whether another cue takes what follows for itself."""
    if other.entry.kind != "verb":
        return False
    if other.shape == "hal":
        return True
    return other.shape == "finite" and (other.joined or after_sign)


def _past_particle(sheet: Sheet, i: int, limit: int, cue: Cue) -> int:
    """Past a particle with its name, inside brackets of commas or dashes."""
    named = read_speaker(sheet, i, limit) if i < limit else None
    i = named.last if named is not None and (named.known or named.link.kind == "person") else i
    while i < limit and named is None and sheet.tokens[i].text not in "،,-–—)" and not _that(sheet, i):
        i += 1
    del cue
    return i


def _that(sheet: Sheet, i: int) -> bool:
    return any(particle.kind == "complementiser" and particle.lemma in _THAT for particle in sheet.particles[i])


def _skip_sign(sheet: Sheet, i: int, limit: int) -> int:
    text = sheet.tokens[i].text
    closer = {"(": ")", "[": "]"}.get(text)
    if closer:
        for j in range(i + 1, min(limit, i + 20)):
            if sheet.tokens[j].text == closer:
                return j + 1
    if opens(sheet, i):
        return min(max(close_of(sheet, i), i) + 1, limit)
    return i + 1


def _object_here(sheet: Sheet, i: int, cue: Cue, subject: Speaker | None) -> bool:
    if is_object(sheet, i) or said_of(sheet, i):
        return True
    finite = any(r.form.part in {"past", "present"} for r in sheet.verbs[i])
    near = i - (subject.last if subject is not None and subject.first >= cue.last else cue.last) <= 1
    if (
        near
        and cue.entry.force in {"estimates", "denies"}
        and not finite
        and sheet.tokens[i].kind == "word"
        and not sheet.particles[i]
    ):
        return True
    return cue.shape == "hal" and sheet.tokens[i].kind == "word" and not sheet.particles[i]


def _past_adjunct(sheet: Sheet, i: int, limit: int, cue: Cue) -> int:
    """Past a time, an addressee or another prepositional phrase at i; i itself where there is none."""
    token = sheet.tokens[i]
    if (
        sheet.period_of[i] is not None
        or token.key in _TIMES
        or (token.key.startswith("ب") and i > cue.first and _colon_soon(sheet, i))
    ):
        return i + 1
    if token.key in _ADJUNCTS and token.key not in cue.entry.takes:
        nxt = i + 1
        if nxt < limit and introduced(sheet, nxt, cue) is None:
            own = next((j for j in range(nxt, limit) if sheet.tokens[j].key in cue.entry.takes), limit)
            return max(phrase_end(sheet, nxt, own, head=head_at(sheet, nxt)), nxt)
        return nxt
    match = sheet.match_of[i]
    clings = match is not None and match.first == i and match.split.preposition == "ل"
    if clings or token.key in {"ل", "له", "لها", "لهم", "لنا"} or (token.key.startswith("لل") and len(token.key) > 4):
        if token.key in {"له", "لها", "لهم", "لنا"}:
            return i + 1
        first = i + 1 if token.key == "ل" else i
        return max(phrase_end(sheet, first, limit, head=head_at(sheet, first)), i + 1)
    if any(particle.kind == "relative" for particle in sheet.particles[i]) and token.key != "من":
        j = i + 1
        while j < limit and sheet.tokens[j].text not in "،," and introduced(sheet, j, cue) is None:
            if j > i + 2 and cue.entry.bare and _object_behind(sheet, j, limit):
                return j
            j += 1
        return j
    return i


def _object_behind(sheet: Sheet, j: int, limit: int) -> bool:
    """Whether an event noun stands behind a closed phrase of a relative clause, and no أن follows (أكد الخبراء الذين فحصوا الصور وجود…)."""
    before = sheet.tokens[j - 1]
    return (
        before.key.startswith("ال")
        and not sheet.tokens[j].key.startswith("ب")
        and is_object(sheet, j)
        and not _that_later(sheet, j, limit)
    )


def in_medium(sheet: Sheet, first: int, last: int) -> int:
    """The token of a document or occasion named after في between `first` and `last` (في بيان), or -1."""
    for i in range(first, last - 1):
        if sheet.tokens[i].key == "في" and sheet.tokens[i + 1].key in _OUTSIDE:
            return i + 1
        if sheet.tokens[i].key in {"ببيان", "بتصريح"}:
            return i
    return -1
