"""Verbs of accusing and blaming: who accuses, who is accused, and of what."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.subjects import apposed, named_last
from tawatur.annotate.voices.contents.walk import Opening
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.layout.marks import past_bullet
from tawatur.annotate.voices.nouns.ends import phrase_end
from tawatur.annotate.voices.nouns.heads import Head, head_at
from tawatur.annotate.voices.nouns.name_first import role_start
from tawatur.annotate.voices.nouns.name_words import can_name, trailing_name
from tawatur.annotate.voices.nouns.objects import is_object
from tawatur.annotate.voices.plans.accusation import charge_at
from tawatur.annotate.voices.plans.asyndetic import document_before
from tawatur.annotate.voices.plans.plan import Plan, bounds_of, made_plan
from tawatur.annotate.voices.plans.preposed import subject_before
from tawatur.annotate.voices.plans.subjects import disagrees
from tawatur.annotate.voices.quotes import QUOTES
from tawatur.annotate.voices.scene.implied import agrees
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class

FARTHEST_CHARGE = 25
"""Words between a verb of directing and its charge: who directs it, and between commas what he is."""


def plan_accusation(scene: Scene, cue: Cue) -> Plan | None:
    """اتهم X Y بكذا: what Y is accused of, with Y, is the content."""
    sheet = scene.sheet
    _, last = bounds_of(sheet, cue)
    before = subject_before(scene, cue) or document_before(scene, cue)
    if cue.last < last and sheet.tokens[cue.last].key in word_class("within"):
        cue = cue._replace(last=cue.last + 1)  # في وقت يتهم فيه الأهالي…
    charge = charge_at(sheet, cue.last, last)
    if charge < 0:
        return None
    if before is not None:
        return (
            made_plan(scene, cue, Opening(cue.last, "object", before, cue.last), before)
            if charge > cue.last or cue.pronoun
            else None
        )
    subject = read_speaker(sheet, cue.last, charge) if cue.shape == "finite" and not cue.pronoun else None
    if cue.pronoun and cue.shape == "finite":
        subject = read_speaker(sheet, cue.last, charge)
    name = role_start(sheet, cue.last, charge) if subject is not None and subject.last >= charge else 0
    if name and subject is not None:  # اتهم فلان الفلاني قائد الجيش بكذا: the role is whom he accuses
        subject = replace(subject, last=name, link=replace(subject.link, role=None))
    if subject is not None and not cue.pronoun and not name:
        subject, first = _split_pair(sheet, cue.last, subject.last, subject)
        if subject is not None and subject.last >= charge and disagrees(cue, subject):
            subject = None
    first = subject.last if subject is not None else cue.last
    if subject is not None and not cue.pronoun and not subject.document and not _anybody(sheet, first, charge):
        if not _goes_on(scene, cue):
            return None
        subject, first = None, cue.last  # قال إن كذا، واتهم الحراس ببيع كذا: whom the same speaker accuses
    if subject is not None and subject.link.ref is not None:
        first = min(first, max(head_at(sheet, subject.first).last, cue.last))
    named = _named_between(sheet, subject, charge, cue)
    if named is not None:
        subject = named
        first = named.last
    first = _past_apposition(sheet, first, charge)
    made = made_plan(scene, cue, Opening(first, "object", subject, first), subject)
    made.last = _listed(sheet, charge, last)
    return made


LONGEST_LIST = 8


def _listed(sheet: Sheet, charge: int, last: int) -> int:
    """Past the lines below ب and a colon that each begin with what somebody is accused of (متهماً إياه بـ: …), or -1."""
    if sheet.tokens[charge].key != "ب" or charge + 2 != last or sheet.tokens[charge + 1].text != ":":
        return -1
    k, end = sheet.sentence_of[charge] + 1, last
    for first, after in sheet.sentences[k : k + LONGEST_LIST]:
        if not is_object(sheet, past_bullet(sheet, first, after)):
            break
        end = after
    return end if end > last else -1


LONGEST_NAME = 5


def _named_between(sheet: Sheet, subject: Speaker | None, charge: int, cue: Cue) -> Speaker | None:
    """The accuser by the name that stands between commas behind his office (اتهم ممثل كذا، فلان الفلاني، الحكومة ب…), if any."""
    if subject is None or subject.link.kind != "official":
        return None
    comma = next(
        (i for i in range(subject.last, min(subject.last + LONGEST_NAME, charge)) if sheet.tokens[i].text in "،,"), -1
    )
    if comma > subject.last:  # اتهمت المتحدثة باسم كذا فلانة الفلانية، في بيان، …
        return named_last(sheet, subject, comma, cue=cue)
    if comma < 0:
        return None
    found = apposed(sheet, subject.last + 1, charge, subject)
    closed = found is not None and found.last + 1 < charge and sheet.tokens[found.last].text in "،,"
    return found if closed else None


def _goes_on(scene: Scene, cue: Cue) -> bool:
    """Whether a joined verb goes on, in its sentence or paragraph, with a speaker who agrees with it."""
    if not cue.joined or scene.sheet.printed_passive(cue.first):
        return False
    first, _ = bounds_of(scene.sheet, cue)
    forms = (other.form for i in range(first, cue.first) if (other := scene.at.get(i)) is not None)
    if any(form is not None and cue.form is not None and form.gender == cue.form.gender for form in forms):
        return True
    last = scene.said[-1] if scene.said else None
    return last is not None and last.paragraph == scene.sheet.paragraph_of[cue.first] and agrees(cue, last.speaker)


def _past_apposition(sheet: Sheet, first: int, charge: int) -> int:
    """Past what the accuser is, or where he said it, told between commas (اتهم فلان، خبير كذا، الحكومة ب…); else `first` itself."""
    if sheet.tokens[first].text not in "،,":
        return first
    aside = any(p.kind == "preposition" for p in sheet.particles[first + 1])
    if not aside and head_at(sheet, first + 1).role not in {"person", "actor"}:
        return first
    comma = next((i for i in range(first + 1, charge - 1) if sheet.tokens[i].text in "،,"), -1)
    return comma + 1 if comma > 0 else first


def _split_pair(sheet: Sheet, first: int, charge: int, whole: Speaker) -> tuple[Speaker | None, int]:
    """Accuser and accused side by side: cut before the second name that the lexicon knows, or take it all for the accused."""
    for i in range(first + 1, charge):
        match = sheet.match_of[i]
        if _accusative(sheet, first, i):
            again = read_speaker(sheet, first, i)
            return (again, i) if again is not None else (whole, whole.last)
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
            if can_name(sheet, i) and trailing_name(sheet, first, i + 1) == first:
                continue  # عبد الله المعلمي: a surname that is also a calling
            if head.role == "person" and (any(e.kind == "person" for e in match.entries) or _titles(sheet, first, i)):
                continue
            if (
                head.last <= i
                and not (match.split.conjunction or match.split.preposition == "ل")
                and (_complete(sheet, i - 1) or _named_fully(sheet, first, i) or _described(sheet, head, i - 1))
            ):
                again = read_speaker(sheet, first, i)
                if again is not None and phrase_end(sheet, first, i, head=head) >= i - 1:
                    return again, i
    return whole, whole.last


def _accusative(sheet: Sheet, first: int, i: int) -> bool:
    """Whether token i is a definite plural in the accusative behind a definite singular: the accused (المنظمة الطرفين)."""
    key, before = sheet.tokens[i].key, sheet.tokens[i - 1].key
    plural = key.startswith("ال") and key.endswith("ين") and sheet.tokens[i].kind == "word"
    return (
        plural
        and before.startswith("ال")
        and not before.endswith(("ين", "ون", "ات"))
        and sheet.tokens[first].key.startswith("ال")
    )


def _titles(sheet: Sheet, first: int, i: int) -> bool:
    """Whether a definite title at token i goes on with an accuser whose name has not come yet (الأمين العام للحركة الشيخ فلان)."""
    title = sheet.tokens[i].key.startswith("ال") and head_at(sheet, i).role == "person"
    before = read_speaker(sheet, first, i) if title else None
    return before is not None and before.link.kind == "official" and trailing_name(sheet, i + 1, i + 3) == i + 1


def _anybody(sheet: Sheet, first: int, charge: int) -> bool:
    """Whether anybody stands between accuser and charge; if not, the verb is a passive (اتُّهمت الميليشيا بـ)."""
    return any(t.kind != "sign" and t.key not in word_class("adverb") for t in sheet.tokens[first:charge])


def _named_fully(sheet: Sheet, first: int, i: int) -> bool:
    """Whether a person's name ends right before a state or body that it accuses (اتهم حاكم الإقليم فلان الفلاني تشاد)."""
    match = sheet.match_of[i]
    body = match is not None and any(e.table in {"states", "actors"} and e.kind != "person" for e in match.entries)
    return body and head_at(sheet, first).role == "person" and trailing_name(sheet, first + 1, i) > first


def _described(sheet: Sheet, head: Head, i: int) -> bool:
    """Whether token i is the adjective of an indefinite document, which ends its phrase (اتهم تقرير دولي الحكومة بكذا)."""
    return head.role == "speaker" and not head.article and i >= head.last and sheet.tokens[i].key.endswith("ي")


def _complete(sheet: Sheet, i: int) -> bool:
    """Whether a phrase can end at token i: a definite word or a name, no noun that still waits for its genitive."""
    match = sheet.match_of[i]
    token = sheet.tokens[i]
    if (
        token.text in QUOTES
        or token.text == ")"
        or token.key.startswith(("ال", "لل", "وال"))
        or token.text.endswith(("ون", "ين", "ية"))
    ):
        return True
    return match is not None and any(
        e.table in {"actors", "states", "places", "cities", "outlets", "nisbas"} for e in match.entries
    )


def plan_blame(scene: Scene, cue: Cue) -> Plan | None:
    """حمّل X Y مسؤولية كذا: what Y is responsible for, with Y, is the content."""
    sheet = scene.sheet
    _, last = bounds_of(sheet, cue)
    for i in range(cue.last, min(last, cue.last + 15)):
        if sheet.tokens[i].key.removeprefix("ب").removeprefix("ال").startswith(("مسووليه", "مسووليت", "لوم")):
            break
    else:
        return None
    before = subject_before(scene, cue)
    subject = before or (read_speaker(sheet, cue.last, i) if cue.shape == "finite" else None)
    first = max(cue.last, subject.last if subject is not None and subject.first >= cue.last else cue.last)
    if subject is not None and subject.first >= cue.last and first >= i:
        subject, first = _split_pair(sheet, cue.last, i, subject)
    return made_plan(scene, cue, Opening(first, "object", subject, first), subject)


def plan_directed_charge(scene: Scene, cue: Cue) -> Plan | None:
    """وجّه X اتهامات لـY ب…."""
    sheet = scene.sheet
    _, last = bounds_of(sheet, cue)
    for i in range(cue.last, min(last, cue.last + FARTHEST_CHARGE)):
        if sheet.tokens[i].key.removeprefix("ال") in {"اتهاما", "اتهامات", "اتهام", "تهما", "تهمه", "تهم", "تهمت"}:
            before = subject_before(scene, cue)
            subject = before or (read_speaker(sheet, cue.last, i) if i > cue.last and cue.shape == "finite" else None)
            if subject is not None and not subject.known:
                return None
            return made_plan(scene, cue, Opening(i + 1, "object", subject, i + 1), subject)
    return None
