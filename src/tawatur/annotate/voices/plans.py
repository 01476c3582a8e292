"""Plans: what each cue would give on, read from its own sentence before anybody is remembered or any extent is settled."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.content import CONTRAST, Opening, conditions, in_medium, introduced, opening, unnamed_aside
from tawatur.annotate.voices.cues import Cue
from tawatur.annotate.voices.phrases import _ADVERBS, OWN_SAYING, head_at, is_object, phrase_end
from tawatur.annotate.voices.quotes import QUOTES, close_of, name_end, opens
from tawatur.annotate.voices.scene import Scene, heard
from tawatur.annotate.voices.speakers import Speaker, is_surname, read_speaker
from tawatur.arabic.letters import fold
from tawatur.lexicon.cues import verb_cues
from tawatur.model import Link

_DENIES = "denies"
_LINKERS = frozenset(
    map(
        fold,
        (
            "أما",
            "وأما",
            "لكن",
            "ولكن",
            "فيما",
            "بينما",
            "وفيما",
            "وبينما",
            "حين",
            "وقت",
            "أن",
            "إن",
            "فإن",
            "بأن",
            "حيث",
            "إذ",
            "كما",
            "ثم",
            "أنه",
        ),
    )
)
_SPEAKABLE = {"person", "organisation", "official", "anonymous", "media", "residents"}
_VOICE_KINDS = {"media", "organisation", "anonymous", "residents", "official", "report"}


@dataclass(slots=True, kw_only=True)
class Plan:
    """A cue that can be read as giving words on: where they begin, who is named, and how the clause is built.

    `start` is where the cue's clause begins (a content before it ends there). `left` says that the content stands before the cue.
    `via` are further speakers named on the way, outermost first.
    """

    cue: Cue
    first: int
    kind: str
    start: int
    subject: Speaker | None = None
    via: tuple[Speaker, ...] = ()
    left: bool = False
    relative: bool = False
    force: str = ""
    last: int = -1
    medium: int = -1
    named: int = -1
    pronominal: bool = False


def plan(scene: Scene, cue: Cue) -> Plan | None:
    """How a verb cue would be read, or None where it gives nothing on."""
    if cue.entry.frame == "state" and conditions(scene.sheet, cue):
        return None
    if cue.entry.frame == "ask" and scene.sheet.tokens[cue.first].key.endswith("نا"):
        return None
    maker = _MAKERS.get(cue.entry.frame)
    if maker is None or cue.entry.kind != "verb" or (cue.shape == "masdar" and cue.entry.frame != "direct"):
        return None
    if cue.negated and not (cue.entry.force == _DENIES or cue.entry.frame == "hide"):
        return None
    if cue.entry.frame == "hide" and not cue.negated:
        return None
    made = maker(scene, cue)
    if (
        made is not None
        and made.subject is None
        and made.relative
        and scene.sheet.tokens[cue.first - 1].key not in _WHAT_FREE
        and not cue.pronoun
    ):
        return None
    if (
        made is not None
        and scene.sheet.printed_passive(cue.first)
        and cue.form is not None
        and cue.form.verb in _PASSIVES
    ):
        return None
    if made is not None and made.subject is None and made.via and (_impersonal(scene, cue, made) or not scene.said):
        made.subject, made.via = made.via[0], made.via[1:]
    if made is not None and made.subject is None and _impersonal(scene, cue, made):
        if cue.form is None or cue.form.verb not in _SAID:
            return None
        made.subject = _nobody(scene.sheet, cue)
    if made is not None and cue.negated:
        made.force = "asserts"
    return made


_SAID = frozenset({"قول.I"})
"""Passives that say plainly that somebody, unnamed, said it (قيل، يقال)."""


def _nobody(sheet: Sheet, cue: Cue) -> Speaker:
    del sheet
    link = Link(text="", span=None, kind="anonymous", unnamed="unknown")
    return Speaker(first=cue.first, last=cue.last, link=link, stem="", gender="?", number="s")


_WHAT_FREE = frozenset({"ما", "بما", "لما", "مما", "عما"})
_PASSIVES = frozenset(
    {
        "رجح.II",
        "عقد.VIII",
        "ذكر.I",
        "زعم.I",
        "وقع.V",
        "قدر.II",
        "شبه.VIII",
        "ظنن.I",
        "علم.I",
        "عرف.I",
        "خشي.I",
        "فرض.VIII",
        "لحظ.III",
        "خلف.I",
    }
)


def _impersonal(scene: Scene, cue: Cue, made: Plan) -> bool:
    """Whether a cue without subject is a passive (يُرجح أن، يُعتقد أن): nobody's word, so the word of whoever speaks around it."""
    if cue.shape == "finite" and scene.sheet.tokens[cue.first].key in {"تردد", "وتردد", "يتردد", "ويتردد"}:
        return True
    if cue.shape != "finite" or cue.form is None or cue.form.gender != "m" or cue.form.number != "s":
        return False
    if scene.sheet.printed_passive(cue.first) or cue.form.voice == "passive":
        return True
    return cue.form.part == "present" and cue.form.verb in _PASSIVES and not made.relative


def _bounds(sheet: Sheet, cue: Cue) -> tuple[int, int]:
    return sheet.sentences[sheet.sentence_of[cue.first]]


def _before(scene: Scene, cue: Cue) -> Speaker | None:
    """The subject that stands before its verb (X قال), if one does."""
    sheet = scene.sheet
    first, _ = _bounds(sheet, cue)
    if cue.shape != "finite":
        return None
    if _within(sheet, cue):
        return _testimony(sheet, cue)
    if _pronoun_before(sheet, cue):
        return None
    key = sheet.tokens[cue.first].key
    if cue.joined and not (key.startswith("ف") and sheet.tokens[first].key in {"اما", "واما"}):
        return None
    at, tries = cue.first - 1, 0
    while at >= first and tries < 4:
        start = _clause_start(sheet, at, first)
        found = _subject_from(sheet, start, cue.first)
        if found is not None and not _clashes(cue, found):
            return _named_before_role(sheet, found, start, first) or found
        if start <= first or sheet.tokens[start - 1].text not in "،,":
            return None
        at, tries = start - 2, tries + 1
    return None


def _clashes(cue: Cue, subject: Speaker) -> bool:
    """Whether a verb in the feminine singular cannot follow a masculine plural of people (ثلاثة أشخاص … قالت)."""
    form = cue.form
    return (
        form is not None
        and form.gender == "f"
        and form.number == "s"
        and subject.gender == "m"
        and subject.number == "p"
    )


def _named_before_role(sheet: Sheet, found: Speaker, start: int, first: int) -> Speaker | None:
    """The name that stands before its role in commas: العميد فلان، عضو المجلس، أعلن…."""
    if found.link.kind != "official" or start - 2 < first or sheet.tokens[start - 1].text not in "،,":
        return None
    named = _subject_from(sheet, _clause_start(sheet, start - 2, first), start - 1)
    return named if named is not None and named.link.kind == "person" and named.last >= start - 1 else None


def _pronoun_before(sheet: Sheet, cue: Cue) -> bool:
    """Whether the subject is a pronoun right before the verb: لكنها تكرر، إنه قال، وهو يشير."""
    i = cue.first - 1
    if i < 0 or sheet.sentence_of[i] != sheet.sentence_of[cue.first]:
        return False
    return any(p.kind == "pronoun" or (p.kind == "complementiser" and p.pronoun) for p in sheet.particles[i])


def _clause_start(sheet: Sheet, at: int, first: int) -> int:
    i = at
    while i >= first:
        token = sheet.tokens[i]
        if (token.kind == "sign" and token.text not in QUOTES and token.text not in "()/_") or token.key in _LINKERS:
            return i + 1
        i -= 1
    return first


_AUXILIARY = frozenset(
    map(fold, ("غير", "بيد", "إلا", "قد", "وقد", "كان", "وكان", "كانت", "وكانت", "كانوا", "وكانوا", "فقد", "لقد"))
)


def _subject_from(sheet: Sheet, start: int, verb: int) -> Speaker | None:
    while start < verb and (
        sheet.tokens[start].key in _LINKERS
        or sheet.tokens[start].key in _AUXILIARY
        or (opens(sheet, start) and not name_end(sheet, start, verb))
    ):
        start += 1
    if start >= verb:
        return None
    found = read_speaker(sheet, start, verb)
    if found is not None and _lone_name(sheet, start, verb, found):
        return found
    if found is None or not (
        found.known
        or (found.link.kind == "person" and found.last >= verb - 1)
        or (found.last - start == 1 and is_surname(sheet, start) >= 0)
    ):
        return None
    i = found.last
    while i < verb:
        if sheet.tokens[i].text in "،," and unnamed_aside(sheet, i, verb):
            i = unnamed_aside(sheet, i, verb)
            continue
        if sheet.tokens[i].key in _CALLED and i + 1 < verb:
            i = next((j for j in range(i, verb) if sheet.tokens[j].text in "،,"), verb)
            continue
        if _finite_event(sheet, i):
            comma = _relative_to(sheet, i, found, verb)
            if not comma:
                return None
            i = comma
        i += 1
    return found


_CALLED = frozenset(map(fold, ("ويدعى", "يدعى", "وتدعى", "تدعى", "واسمه", "واسمها", "ويلقب", "الملقب", "المدعو")))


def _relative_to(sheet: Sheet, i: int, found: Speaker, verb: int) -> int:
    """The comma that ends a clause without pronoun behind an indefinite phrase (صفحات محلية تحمل اسم البلدة، نشرت), or 0."""
    if i != found.last or sheet.tokens[found.first].key.startswith("ال"):
        return 0
    return next((j for j in range(verb - 1, i, -1) if sheet.tokens[j].text in "،,"), 0)


def _lone_name(sheet: Sheet, start: int, verb: int, found: Speaker) -> bool:
    """Whether one unknown word stands between أن or لكن and the verb of saying: a surname that the lexicon does not know."""
    token = sheet.tokens[start]
    linked = start > 0 and (sheet.tokens[start - 1].key in _LINKERS or sheet.tokens[start - 1].key in _AUXILIARY)
    plain = (
        token.kind == "word" and not sheet.verbs[start] and not sheet.particles[start] and sheet.match_of[start] is None
    )
    if linked and found.last == verb and token.key.startswith("ال"):
        return True
    return linked and plain and start + 1 == verb


def _finite_event(sheet: Sheet, i: int) -> bool:
    token = sheet.tokens[i]
    if sheet.match_of[i] is not None or token.key in _ADVERBS:
        return False
    relative = i > 0 and any(p.kind == "relative" for p in sheet.particles[i - 1])
    return not relative and any(r.form.part in {"past", "present"} and r.form.person == 3 for r in sheet.verbs[i])


def _relative(sheet: Sheet, cue: Cue) -> bool:
    before = cue.first - 1
    return before >= 0 and any(p.kind == "relative" and p.lemma != "من" for p in sheet.particles[before])


def _antecedent(sheet: Sheet, cue: Cue) -> Speaker | None:
    """Whom a relative clause is about: the phrase that ends at its pronoun (المصدر الذي أكد أن)."""
    at = cue.first - 1
    for i in range(at - 1, max(at - 7, -1), -1):
        match = sheet.match_of[i]
        if match is None or match.first != i:
            continue
        found = read_speaker(sheet, i, at)
        if found is not None and found.known and found.last >= at - 1:
            return found
    return None


def _start(sheet: Sheet, cue: Cue, subject: Speaker | None) -> int:
    """Where the clause of a cue begins: its subject if that stands first, and the linkers and comma before it."""
    i = min(cue.first, subject.first if subject is not None else cue.first)
    first, _ = _bounds(sheet, cue)
    while i > first and (
        sheet.tokens[i - 1].key
        in _LINKERS | CONTRAST | {"في", "وفي", "غير", "بيد", "الا", "قد", "وقد", "كان", "وكان", "كانت", "وكانت"}
        or sheet.tokens[i - 1].text in "،,؛-–"
    ):
        i -= 1
    return i


def _subject(scene: Scene, cue: Cue) -> tuple[Speaker | None, Opening | None]:
    _, last = _bounds(scene.sheet, cue)
    before = _before(scene, cue)
    known = before is not None or cue.shape == "hal" or _pronoun_before(scene.sheet, cue) or _within(scene.sheet, cue)
    found = opening(scene, cue, last, subject_known=known)
    if before is None and _relative(scene.sheet, cue) and (found is None or found.subject is None):
        before = _antecedent(scene.sheet, cue)
    if before is None and found is not None and found.subject is None and found.kind == "clause":
        who = _just_before(scene.sheet, cue)
        if who is not None:
            return who, found
    if before is None and found is not None:
        return found.subject, found
    if before is not None and scene.sheet.tokens[cue.first - 1].text in "،,":
        behind = opening(scene, cue, last, subject_known=False)
        named = behind.subject if behind is not None else None
        if (
            named is not None
            and behind is not None
            and named.first == cue.last
            and named.known
            and behind.first >= 0
            and named.link.kind != "person"
        ):
            return named, behind
    return before, found


def _just_before(sheet: Sheet, cue: Cue) -> Speaker | None:
    """The indefinite people whom a plural verb right behind them is about (شهادات ثلاثة مقاتلين قالوا إن)."""
    if cue.shape != "finite" or cue.joined or cue.form is None or cue.form.number != "p":
        return None
    first, _ = _bounds(sheet, cue)
    for i in range(max(first, cue.first - 4), cue.first):
        found = read_speaker(sheet, i, cue.first)
        if found is not None and found.known and found.last == cue.first and not sheet.tokens[i].key.startswith("ال"):
            return found if found.number == "p" or found.gender == "?" else None
    return None


def _made(scene: Scene, cue: Cue, found: Opening, subject: Speaker | None) -> Plan:
    sheet = scene.sheet
    return Plan(
        cue=cue,
        first=found.first,
        kind=found.kind,
        start=_start(sheet, cue, subject),
        subject=subject,
        relative=_relative(sheet, cue),
        pronominal=_pronoun_before(sheet, cue),
        force=cue.entry.force,
        medium=in_medium(sheet, cue.first, max(found.at, cue.last)),
    )


def _postposed(scene: Scene, cue: Cue, subject: Speaker | None) -> Plan | None:
    """The content stands before its cue: "…"، قال فلان."""
    sheet = scene.sheet
    first, _ = _bounds(sheet, cue)
    if cue.shape != "finite" or cue.joined or cue.first == first:
        return None
    if subject is None and cue.entry.frame == "say" and _behind_quote(sheet, cue) and _spoken(sheet, cue, first):
        last = cue.first - 1 if sheet.tokens[cue.first - 1].text in "،," else cue.first
        return Plan(cue=cue, first=first, last=last, kind="left", start=cue.first, left=True, force=cue.entry.force)
    if subject is None or subject.first < cue.first:
        return None
    if _dashed(sheet, cue, subject):
        return Plan(cue=cue, first=first, kind="aside", start=cue.first, subject=subject, force=cue.entry.force)
    if sheet.tokens[first].key in {"بينما", "وبينما", "فبينما", "فيما", "وفيما"}:
        return None
    at = cue.first - 1
    while at > first and sheet.tokens[at].key in _SO:
        at -= 1
    before = sheet.tokens[at]
    plain = sheet.tokens[subject.first].key.startswith("ال") and _behind_quote(sheet, cue)
    if before.text not in '،,”»"؛' or not (subject.known or subject.link.kind == "person" or plain):
        return None
    if _behind_quote(sheet, cue) and not _spoken(sheet, cue, first):
        return None
    after = sheet.tokens[subject.last] if subject.last < len(sheet.tokens) else None
    if cue.entry.frame != "say" and after is not None and after.kind != "sign":
        return None
    return Plan(
        cue=cue,
        first=first,
        last=cue.first - 1 if before.text in "،,؛" else cue.first,
        kind="left",
        start=cue.first,
        subject=subject,
        left=True,
        force=cue.entry.force,
    )


def _say(scene: Scene, cue: Cue) -> Plan | None:
    subject, found = _subject(scene, cue)
    if not _stands_free(scene, cue, subject):
        return None
    if found is not None and found.first >= 0:
        left = (
            _postposed(scene, cue, subject) if _behind_quote(scene.sheet, cue) or opens(scene.sheet, found.at) else None
        )
        return left or _made(scene, cue, found, subject)
    return _postposed(scene, cue, subject)


def _dashed(sheet: Sheet, cue: Cue, subject: Speaker) -> bool:
    """Whether a cue and its speaker stand between dashes in the middle of what is said (- قال فلان -)."""
    after = sheet.tokens[subject.last] if subject.last < len(sheet.tokens) else None
    return sheet.tokens[cue.first - 1].text in "-–—" and after is not None and after.text in "-–—"


def _behind_quote(sheet: Sheet, cue: Cue) -> bool:
    """Whether a cue stands right behind a closed quotation: "…"، قال فلان."""
    i = cue.first - 1
    while i > 0 and (sheet.tokens[i].text in "،," or sheet.tokens[i].key in _SO):
        i -= 1
    return i >= 0 and sheet.tokens[i].text in QUOTES and not opens(sheet, i)


def _spoken(sheet: Sheet, cue: Cue, first: int) -> bool:
    """Whether the quotation that closes before a cue is speech, no name in quotation marks."""
    i = cue.first - 1
    while sheet.tokens[i].text not in QUOTES:
        i -= 1
    j = i - 1
    while j > max(first - 60, 0) and not (opens(sheet, j) and close_of(sheet, j) == i):
        j -= 1
    return i - j > 4 or j == first


_SO = frozenset(map(fold, ("هكذا", "بهذا", "هذا", "كما")))
_FREE = frozenset(
    map(
        fold,
        (
            "قد",
            "لقد",
            "وقد",
            "لم",
            "لن",
            "لا",
            "أن",
            "إن",
            "ما",
            "الذي",
            "التي",
            "كان",
            "كانت",
            "وكان",
            "وكانت",
            "حيث",
            "كما",
            "إذ",
            "وهو",
            "وهي",
            "وهم",
            "أيضا",
            "كذلك",
            "قبل",
            "بعد",
            "بعدما",
            "عندما",
            "حين",
            "ولم",
            "سوف",
            "هكذا",
            "بينما",
            "فيما",
            "لكن",
            "ولكن",
            "لكنه",
            "لكنها",
            "ثم",
            "أنه",
            "أنها",
            "إنه",
            "إنها",
            "لطالما",
            "فقد",
            "هو",
            "هي",
            "هم",
            "الذين",
            "مما",
            "بما",
            "لما",
            "عما",
            "كيف",
            "إذا",
            "حتى",
            "لو",
            "ذلك",
            "نادرا",
            "دون",
            "إنما",
            "بل",
            "وإنما",
        ),
    )
)


_TIME_WORDS = frozenset(map(fold, ("وقت", "حين", "الوقت", "الحين", "يوم", "مرحلة")))
_WITHIN = frozenset(map(fold, ("فيه", "فيها", "فيهما", "خلاله", "خلالها", "عبره", "عبرها")))


def _within(sheet: Sheet, cue: Cue) -> bool:
    """Whether the cue says in what its speaker issued (نشرت بيانا أكدت فيه أن): the issuer speaks, not the document."""
    timed = any(sheet.tokens[i].key in _TIME_WORDS for i in range(max(0, cue.first - 2), cue.first))
    return cue.last < len(sheet.tokens) and sheet.tokens[cue.last].key in _WITHIN and not timed


def _testimony(sheet: Sheet, cue: Cue) -> Speaker | None:
    """Whose account the cue says something in (شهادة ضابط منشق قال فيها)."""
    for i in range(max(cue.first - 7, 0), cue.first):
        if head_at(sheet, i).role == "speaker":
            found = read_speaker(sheet, i, cue.first)
            if found is not None and found.issuer is not None and found.issuer.last >= cue.first - 1:
                return found.issuer
    return None


def _stands_free(scene: Scene, cue: Cue, subject: Speaker | None) -> bool:
    """Whether nothing unknown to the lexicon stands where the subject of a cue would: عدة أمور تشير إلى أن is nobody's word."""
    sheet = scene.sheet
    if cue.shape != "finite" or (subject is not None and (subject.known or subject.link.kind == "person")):
        return True
    first, _ = _bounds(sheet, cue)
    if cue.joined or cue.first == first or cue.pronoun or _within(sheet, cue):
        return True
    if subject is not None and subject.first >= cue.last and is_surname(sheet, subject.first) >= 0:
        return True
    before = sheet.tokens[cue.first - 1]
    if before.kind == "sign":
        return before.text not in QUOTES or not _behind_quote(sheet, cue) or subject is not None
    if cue.entry.cue == "قول.I" and sheet.tokens[min(cue.last, len(sheet.tokens) - 1)].key in {"انها", "انه", "انهم"}:
        return True
    return before.key in _FREE or sheet.period_of[cue.first - 1] is not None or bool(sheet.particles[cue.first - 1])


def _state(scene: Scene, cue: Cue) -> Plan | None:
    made = _say(scene, cue)
    if made is None or made.kind != "object":
        return made
    if cue.pronoun and made.relative:
        return None
    if scene.sheet.tokens[made.first - 1].key == "عن" and head_at(scene.sheet, made.first).role == "source":
        return _source_behind(scene, cue, made)
    subject = made.subject
    if subject is None and cue.shape == "finite" and not (cue.joined or made.relative or cue.pronoun):
        first, _ = _bounds(scene.sheet, cue)
        return made if cue.first > first else None
    if subject is not None and not subject.known and subject.link.kind != "person":
        return made if _plainly(scene.sheet, cue, subject) or heard(scene, subject) else None
    return made


_BENEFITS = "فيد.IV"


def _plainly(sheet: Sheet, cue: Cue, subject: Speaker) -> bool:
    """Whether a verb that means nothing but saying opens its clause, so that whatever stands behind it speaks (أعلنت كنيسة…)."""
    first, _ = _bounds(sheet, cue)
    opens_clause = cue.joined or cue.first == first or sheet.tokens[cue.first - 1].kind == "sign"
    return opens_clause and subject.first >= cue.last and (not cue.entry.also or cue.entry.cue == _BENEFITS)


def _source_behind(scene: Scene, cue: Cue, made: Plan) -> Plan:
    """كشفت الصحيفة عن مصدر أن…: عن before a source names a further hand, not what is told."""
    sheet = scene.sheet
    _, last = _bounds(sheet, cue)
    origin = read_speaker(sheet, made.first, last)
    probe = cue._replace(entry=cue.entry._replace(takes=frozenset(), frame="say"))
    if origin is not None:
        for i in range(origin.last, min(last, origin.last + 20)):
            got = introduced(sheet, i, probe)
            if got is not None:
                made.first, made.kind, made.via = got[0], got[1], (origin,)
                break
    return made


def _observe(scene: Scene, cue: Cue) -> Plan | None:
    """وثق المرصد مقتل…: what a monitor, outlet or source records; anybody else's seeing is no voice."""
    subject, found = _subject(scene, cue)
    if found is not None and found.kind in {"clause", "colon"}:
        return _made(scene, cue, found, subject)
    if subject is None or not subject.known or subject.link.kind not in _VOICE_KINDS or subject.first < cue.first - 30:
        return None
    _, last = _bounds(scene.sheet, cue)
    at = max(subject.last, cue.last)
    if at > last or not _watches(scene.sheet, subject):
        return None
    if cue.pronoun and _relative(scene.sheet, cue) and subject.first >= cue.last:
        return _counted_by(scene, cue, subject)
    return _made(scene, cue, Opening(at, "object", subject, at), subject) if at < last else None


def _counted_by(scene: Scene, cue: Cue, subject: Speaker) -> Plan:
    """القتلى الذين وثقهم المرصد: the whole sentence counts what a watcher has recorded."""
    first, last = _bounds(scene.sheet, cue)
    return Plan(
        cue=cue,
        first=first,
        last=last,
        kind="object",
        start=cue.first,
        subject=subject,
        left=True,
        force=cue.entry.force,
    )


_WATCHERS = frozenset(
    map(
        fold,
        (
            "مرصد",
            "مركز",
            "شبكة",
            "منظمة",
            "نشطاء",
            "ناشطون",
            "مصدر",
            "مصادر",
            "مراسل",
            "فريق",
            "لجنة",
            "محقق",
            "محققو",
            "وكالة",
            "موقع",
            "تقرير",
            "تحقيق",
            "خبراء",
            "بعثة",
            "قناة",
            "صحيفة",
            "مؤسسة",
            "عدسة",
            "مراصد",
            "دفاع",
            "جمعية",
            "هيئة",
            "مكتب",
            "منصة",
            "فرق",
            "صفحات",
            "نشطا",
            "محققون",
            "محققي",
        ),
    )
)


def _watches(sheet: Sheet, subject: Speaker) -> bool:
    if subject.link.ref is not None and subject.link.ref.startswith("outlets/"):
        return True
    return any(
        token.key.removeprefix("ال") in _WATCHERS or token.key in {"مراسلنا", "مراسلونا"}
        for token in sheet.tokens[subject.first : subject.last]
    )


_SEEMS = frozenset({"بين.V", "وضح.VIII"})


def _show(scene: Scene, cue: Cue) -> Plan | None:
    """أظهرت وثائق أن: only a document or a picture says something by showing; what an event shows is the report's own voice."""
    subject, found = _subject(scene, cue)
    if subject is None or not subject.document or cue.entry.cue in _SEEMS:
        return None
    if found is None or found.first < 0:
        found = Opening(subject.last, "object", subject, subject.last)
    return _made(scene, cue, found, subject)


def _renew(scene: Scene, cue: Cue) -> Plan | None:
    """جدّد التأكيد أن, جدد نفيه لـ: renewing a statement; renewing an attack is no cue."""
    made = _state(scene, cue)
    if made is None or made.kind != "object":
        return made
    readings = scene.sheet.verbs[made.first]
    return made if any(reading.verb in verb_cues() and reading.form.part == "masdar" for reading in readings) else None


def _find(scene: Scene, cue: Cue) -> Plan | None:
    subject, found = _subject(scene, cue)
    if subject is None or not subject.document:
        return None
    if found is None or found.first < 0:
        found = Opening(subject.last, "object", subject, subject.last)
    return _made(scene, cue, found, subject)


def _opine(scene: Scene, cue: Cue) -> Plan | None:
    subject, found = _subject(scene, cue)
    if found is None or found.kind not in {"clause", "colon", "quote"}:
        return None
    return _made(scene, cue, found, subject)


def _goon(scene: Scene, cue: Cue) -> Plan | None:
    """وتابع أن، وأضاف فلان: a verb of going on, which is only a cue right before its content."""
    made = _opine(scene, cue)
    if made is None or made.first - cue.last > NEAR + (made.subject.last - made.subject.first if made.subject else 0):
        return None
    return made


NEAR = 6


_CALL_NEAR = {"عدد.I": 5}
"""Tokens within which a verb of taking for must have its clause; the word for counting is also that of preparing (تعد لـ)."""


def _call(scene: Scene, cue: Cue) -> Plan | None:
    """اعتبر أن…, or X اعتبره Y كذا: what somebody takes something for."""
    subject, found = _subject(scene, cue)
    if (
        found is not None
        and found.kind in {"clause", "colon", "quote"}
        and found.at - cue.last < _CALL_NEAR.get(cue.entry.cue, 15)
    ):
        return _made(scene, cue, found, subject)
    if cue.form is not None and cue.form.voice == "passive":
        return None
    if cue.pronoun in {"ه", "ها", "هم", "هما"} and (
        _relative(sheet := scene.sheet, cue) or cue.first == _bounds(sheet, cue)[0]
    ):
        named = subject is not None and (
            subject.first < cue.first or subject.link.ref is not None or subject.link.kind == "person"
        )
        known = subject if named else None
        at = known.last if known is not None and known.first >= cue.last else cue.last
        return _made(scene, cue, Opening(at, "object", known, at), known)
    named = (
        subject is not None
        and subject.first >= cue.last
        and (subject.link.ref is not None or subject.link.kind == "person")
    )
    if (
        named
        and subject is not None
        and cue.first <= _bounds(scene.sheet, cue)[0] + 1
        and subject.last < len(scene.sheet.tokens)
    ):
        nxt = scene.sheet.match_of[subject.last]
        definite = scene.sheet.tokens[subject.last].key.startswith("ال") or (
            nxt is not None and not nxt.split.preposition and nxt.entries[0].table in {"actors", "states"}
        )
        if definite:
            return _made(scene, cue, Opening(subject.last, "object", subject, subject.last), subject)
    return None


def _accuse(scene: Scene, cue: Cue) -> Plan | None:
    """اتهم X Y بكذا: what Y is accused of, with Y, is the content."""
    sheet = scene.sheet
    _, last = _bounds(sheet, cue)
    before = _before(scene, cue)
    charge = _charge(sheet, cue.last, last)
    if charge < 0:
        return None
    if before is not None:
        return (
            _made(scene, cue, Opening(cue.last, "object", before, cue.last), before)
            if charge > cue.last or cue.pronoun
            else None
        )
    subject = read_speaker(sheet, cue.last, charge) if cue.shape == "finite" and not cue.pronoun else None
    if cue.pronoun and cue.shape == "finite":
        subject = read_speaker(sheet, cue.last, charge)
    if subject is not None and not cue.pronoun:
        subject, first = _split_pair(sheet, cue.last, subject.last, subject)
        if subject is not None and subject.last >= charge and _accused(cue, subject):
            subject = None
    first = subject.last if subject is not None else cue.last
    if subject is not None and not cue.pronoun and not _anybody(sheet, first, charge):
        return None
    if subject is not None and subject.link.ref is not None:
        first = min(first, max(head_at(sheet, subject.first).last, cue.last))
    return _made(scene, cue, Opening(first, "object", subject, first), subject)


def _accused(cue: Cue, phrase: Speaker) -> bool:
    """Whether the only phrase behind an accusing verb disagrees with it, so that it is whom somebody else accuses."""
    form = cue.form
    if (
        form is None
        or form.gender == "?"
        or phrase.gender == "?"
        or (phrase.link.ref is None and phrase.link.kind == "person")
    ):
        return False
    return phrase.gender != form.gender


def _split_pair(sheet: Sheet, first: int, charge: int, whole: Speaker) -> tuple[Speaker | None, int]:
    """Accuser and accused side by side: cut before the second name that the lexicon knows, or take it all for the accused."""
    for i in range(first + 1, charge):
        match = sheet.match_of[i]
        if (
            match is not None
            and any(e.table == "nisbas" for e in match.entries)
            and sheet.tokens[i].text.endswith("ية")
        ):
            continue
        if (
            match is not None
            and match.first == i
            and any(e.table in {"actors", "states", "heads", "outlets", "groups"} for e in match.entries)
        ):
            head = head_at(sheet, first)
            if head.role == "person" and any(e.kind == "person" for e in match.entries):
                continue
            if head.last <= i and not match.split.conjunction and _complete(sheet, i - 1):
                again = read_speaker(sheet, first, i)
                if again is not None and phrase_end(sheet, first, i, head=head) >= i - 1:
                    return again, i
    return whole, whole.last


def _anybody(sheet: Sheet, first: int, charge: int) -> bool:
    """Whether anybody stands between accuser and charge; if not, the verb is a passive (اتُّهمت الميليشيا بـ)."""
    return any(t.kind != "sign" and t.key not in _ADVERBS for t in sheet.tokens[first:charge])


def _complete(sheet: Sheet, i: int) -> bool:
    """Whether a phrase can end at token i: a definite word or a name, no noun that still waits for its genitive."""
    match = sheet.match_of[i]
    token = sheet.tokens[i]
    if token.text in QUOTES or token.key.startswith(("ال", "لل", "وال")) or token.text.endswith(("ون", "ين", "ية")):
        return True
    return match is not None and any(
        e.table in {"actors", "states", "places", "cities", "outlets", "nisbas"} for e in match.entries
    )


def _charge(sheet: Sheet, first: int, last: int) -> int:
    """The token that begins what somebody is accused of: ب with a verbal noun, or بأن."""
    for i in range(first, min(last, first + 30)):
        token = sheet.tokens[i]
        if token.key.startswith(("بان", "بانه")) and any(p.kind == "complementiser" for p in sheet.particles[i]):
            return i
        if token.key.startswith("ب") and (is_object(sheet, i) or _masdar_like(sheet, i) or _deed(sheet, i, last)):
            return i
        if token.key == "ب":
            return i
    return -1


def _deed(sheet: Sheet, i: int, last: int) -> bool:
    """Whether ب clings to a verbal noun that is also a name (بفتح معسكر)."""
    return (
        i + 1 < last
        and sheet.tokens[i + 1].kind == "word"
        and any(r.form.part == "masdar" and r.split.preposition == "ب" and not r.split.article for r in sheet.verbs[i])
    )


def _masdar_like(sheet: Sheet, i: int) -> bool:
    key = sheet.tokens[i].key
    if any(p.kind == "preposition" for p in sheet.particles[i]):
        return False
    return key.startswith(("بال", "بت", "با", "بم")) and sheet.match_of[i] is None and sheet.period_of[i] is None


def _blame(scene: Scene, cue: Cue) -> Plan | None:
    sheet = scene.sheet
    _, last = _bounds(sheet, cue)
    for i in range(cue.last, min(last, cue.last + 15)):
        if sheet.tokens[i].key.removeprefix("ب").removeprefix("ال").startswith(("مسووليه", "مسووليت", "لوم")):
            break
    else:
        return None
    before = _before(scene, cue)
    subject = before or (read_speaker(sheet, cue.last, i) if cue.shape == "finite" else None)
    first = max(cue.last, subject.last if subject is not None and subject.first >= cue.last else cue.last)
    if subject is not None and subject.first >= cue.last and first >= i:
        subject, first = _split_pair(sheet, cue.last, i, subject)
    return _made(scene, cue, Opening(first, "object", subject, first), subject)


def _direct(scene: Scene, cue: Cue) -> Plan | None:
    """وجّه X اتهامات لـY ب…."""
    sheet = scene.sheet
    _, last = _bounds(sheet, cue)
    for i in range(cue.last, min(last, cue.last + 12)):
        if sheet.tokens[i].key.removeprefix("ال") in {"اتهاما", "اتهامات", "اتهام", "تهما", "تهمه", "تهم", "تهمت"}:
            before = _before(scene, cue)
            subject = before or (read_speaker(sheet, cue.last, i) if i > cue.last and cue.shape == "finite" else None)
            if subject is not None and not subject.known:
                return None
            return _made(scene, cue, Opening(i + 1, "object", subject, i + 1), subject)
    return None


def _relay(scene: Scene, cue: Cue) -> Plan | None:
    """نقل A عن B قوله إن…: two hands; with goods and a direction it is a transport and no cue."""
    sheet = scene.sheet
    _, last = _bounds(sheet, cue)
    about = next((i for i in range(cue.last, min(last, cue.last + 25)) if sheet.tokens[i].key in _ABOUT), -1)
    ascribes = cue.entry.cue == _ASCRIBES
    if about < 0 or (sheet.tokens[about].key == "الي") != ascribes or cue.shape != "finite":
        return None
    origin = read_speaker(sheet, _described(sheet, about, last), last)
    if origin is None:
        return None
    named = origin.known or origin.link.kind == "person" or is_surname(sheet, origin.first) >= 0
    if not named and not any(sheet.tokens[i].key in OWN_SAYING for i in range(origin.last, min(last, origin.last + 2))):
        return None
    probe = cue._replace(entry=cue.entry._replace(takes=frozenset(), frame="say"))
    found = None
    i = origin.last
    limit = min(last, origin.last + 35)
    while i < limit:
        got = introduced(sheet, i, probe)
        if got is not None:
            found = Opening(got[0], got[1], None, i)
            break
        other = scene.at.get(i)
        if (
            other is not None
            and other.entry.kind == "verb"
            and other.shape == "finite"
            and other.entry.frame in _TELLING
            and i > origin.last + 3
        ):
            return None
        if sheet.tokens[i].key in OWN_SAYING:
            found = _after_saying(sheet, i, limit, probe)
            break
        if i <= origin.last + 1 and is_object(sheet, i):
            found = Opening(i, "object", None, i)
            break
        i += 1
    if found is None:
        return None
    before = _before(scene, cue)
    subject = before
    if subject is None and about > cue.last:
        subject = read_speaker(sheet, cue.last, about)
    made = _made(scene, cue, found, subject)
    made.via = (origin,)
    made.force = cue.entry.force
    return made


_ABOUT = frozenset({"عن", "عما", "عمن", "الي"})
_ASCRIBES = "نسب.I"


def _described(sheet: Sheet, about: int, last: int) -> int:
    """Where the source's name begins behind عن, or behind عما وصفته بـ."""
    if sheet.tokens[about].key in {"عن", "الي"}:
        return about + 1
    for i in range(about + 1, min(last, about + 6)):
        if opens(sheet, i) or sheet.tokens[i - 1].key == "ب":
            return i
    return min(about + 1, last - 1)


def _after_saying(sheet: Sheet, at: int, limit: int, probe: Cue) -> Opening:
    """What قوله or تأكيده opens: a clause, perhaps behind an aside between commas, else the noun behind it."""
    for i in range(at + 1, min(limit, at + 20)):
        got = introduced(sheet, i, probe)
        if got is not None:
            return Opening(got[0], got[1], None, i)
        if i == at + 1 and sheet.tokens[i].kind == "word" and is_object(sheet, i):
            break
    return Opening(at + 1, "object", None, at + 1)


_TELLING = frozenset({"say", "state"})
_THIS = frozenset(map(fold, ("ذلك", "هذا", "النفي", "الرد", "التصريح", "الإعلان", "كلامه", "كلامها")))


def _standing_before(scene: Scene, cue: Cue) -> Plan | None:
    """وفي رسالة إلى المجلس، جاء أن…: the document stands before its verb."""
    sheet = scene.sheet
    first, last = _bounds(sheet, cue)
    if cue.last >= last or cue.joined or sheet.tokens[first].key not in {"في", "وفي"}:
        return None
    probe = cue._replace(entry=cue.entry._replace(takes=frozenset(), frame="say"))
    got = introduced(sheet, cue.last, probe)
    subject = read_speaker(sheet, first + 1, cue.first) if got is not None else None
    if got is None or subject is None or not subject.document:
        return None
    return _made(scene, cue, Opening(got[0], got[1], subject, cue.last), subject)


def _stand(scene: Scene, cue: Cue) -> Plan | None:
    """جاء في البيان أن…: the document speaks."""
    sheet = scene.sheet
    _, last = _bounds(sheet, cue)
    at = next((i for i in range(cue.last, min(last, cue.last + 6)) if sheet.tokens[i].key == "في"), -1)
    if at < 0 or at + 1 >= last:
        return _standing_before(scene, cue)
    subject = read_speaker(sheet, at + 1, last)
    if subject is None or not subject.document:
        return None
    if at > cue.last and sheet.tokens[cue.last].key in _THIS:
        return None
    probe = cue._replace(entry=cue.entry._replace(takes=frozenset(), frame="say"))
    for i in range(subject.last, min(last, subject.last + 30)):
        other = scene.at.get(i)
        if other is not None and other.entry.kind == "verb" and (other.shape == "hal" or other.joined):
            return None
        got = introduced(sheet, i, probe)
        if got is not None:
            return _made(scene, cue, Opening(got[0], got[1], subject, i), subject)
    return None


def _learn(scene: Scene, cue: Cue) -> Plan | None:
    """علم المرصد من مصادر أن…: an outlet's own word, with its source as the further hand."""
    made = _opine(scene, cue)
    if (
        made is None
        or made.subject is None
        or not made.subject.known
        or made.subject.link.kind not in {"media", "organisation", "anonymous"}
    ):
        return None
    sheet = scene.sheet
    if not _watches(sheet, made.subject) and made.subject.link.kind != "media":
        return None
    i = made.subject.last
    if i < made.first and sheet.tokens[i].key == "من":
        origin = read_speaker(sheet, i + 1, made.first)
        made.via = (origin,) if origin is not None and origin.known else ()
    return made


def _clarify(scene: Scene, cue: Cue) -> Plan | None:
    """بيّن فلان أن, and what pictures or documents make clear (بينت الصور وجود…)."""
    return _say(scene, cue) or _show(scene, cue)


def _issue(scene: Scene, cue: Cue) -> Plan | None:
    """أصدرت القيادة البيان التالي: …: a document, then its words."""
    sheet = scene.sheet
    _, last = _bounds(sheet, cue)
    colon = next((i for i in range(cue.last, min(last, cue.last + 25)) if sheet.tokens[i].text == ":"), -1)
    if colon < 0 or cue.shape != "finite" or cue.pronoun:
        return None
    found = [i for i in range(cue.last, colon) if head_at(sheet, i).role == "speaker"]
    subject = _before(scene, cue) or (
        read_speaker(sheet, cue.last, found[0]) if found and found[0] > cue.last else None
    )
    if not found or (subject is not None and not subject.known):
        return None
    return _made(scene, cue, Opening(colon + 1, "colon", subject, colon), subject)


def _strict(scene: Scene, cue: Cue) -> Plan | None:
    """سلّم بأن، ذهب إلى أن: a verb that gives words on only with that."""
    made = _say(scene, cue)
    if made is None or made.kind == "object" or (cue.entry.frame == "grant" and cue.pronoun):
        return None
    if cue.entry.frame == "grant" and made.kind != "clause" and cue.entry.cue != "ردد.I":
        return None
    if (
        cue.entry.frame == "grant"
        and made.kind == "clause"
        and not scene.sheet.tokens[made.first - 1].key.startswith("بان")
        and not scene.sheet.tokens[made.first].key.startswith("بان")
    ):
        return None
    return made


def _describe(scene: Scene, cue: Cue) -> Plan | None:
    """ما سمّاه «…», وصف X كذا بأنه…: the name or description is the speaker's."""
    sheet = scene.sheet
    subject, found = _subject(scene, cue)
    if cue.form is not None and cue.form.voice == "passive":
        return None
    if found is not None and found.first >= 0 and (cue.shape == "hal" or (subject is not None and subject.known)):
        return _made(scene, cue, found, subject)
    if cue.pronoun and _relative(sheet, cue):
        at = subject.last if subject is not None and subject.known and subject.first >= cue.last else cue.last
        return _made(
            scene, cue, Opening(at, "object", subject, at), subject if subject is not None and subject.known else None
        )
    return None


def _act(scene: Scene, cue: Cue) -> Plan | None:
    made = _state(scene, cue)
    subject = made.subject if made is not None else None
    if subject is not None and not subject.known and subject.link.kind != "person" and not heard(scene, subject):
        return None
    return made


_MAKERS = {
    "say": _say,
    "state": _state,
    "observe": _observe,
    "show": _show,
    "find": _find,
    "opine": _opine,
    "call": _call,
    "accuse": _accuse,
    "blame": _blame,
    "direct": _direct,
    "relay": _relay,
    "stand": _stand,
    "learn": _learn,
    "grant": _strict,
    "hold": _strict,
    "describe": _describe,
    "express": _state,
    "act": _act,
    "ask": _opine,
    "goon": _goon,
    "renew": _renew,
    "circulate": _opine,
    "hide": _opine,
    "issue": _issue,
    "clarify": _clarify,
}
