"""Lines: voices that layout alone marks: "X: …", "… : X" in titles, and the answers of an interview."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.extents import block_end
from tawatur.annotate.voices.given import is_given
from tawatur.annotate.voices.phrases import is_object
from tawatur.annotate.voices.quotes import OPENERS
from tawatur.annotate.voices.scene import Draft, Scene, resolve
from tawatur.annotate.voices.speakers import Speaker, read_speaker
from tawatur.arabic.letters import fold
from tawatur.model import Link

LONGEST_LABEL = 10
SHORTEST_CONTENT = 3
LONGEST_PUT = 18
_ANSWERS = frozenset({"ج", "جواب", "الجواب", "ا"})
_CREDITS = frozenset(
    map(
        fold,
        """
المصدر مصدر إعداد ترجمة تحرير حوار تقرير كتب كتبت تصوير خاص متابعات إعداد مراسل مونتاج صورة فيديو شاهد اقرأ المزيد تحديث بيان عاجل
التحديث تابع تابعونا حاوره حاورته المراسل تعديل مراجعة ملاحظة العنوان هاتف رابط المترجم الكاتب
""".split(),
    )
)
_PEOPLE = {"person", "official", "organisation", "media", "residents", "anonymous", "report"}


def read_lines(scene: Scene, k: int) -> bool:
    """Adds the draft of sentence k if its layout names who speaks; whether it did."""
    sheet = scene.sheet
    first, last = sheet.sentences[k]
    first = past_bullet(sheet, first, last)
    if first >= last:
        return False
    if sheet.tokens[first].key in _ANSWERS and first + 1 < last and sheet.tokens[first + 1].text == ":":
        return _answer(scene, first + 2)
    return _labelled(scene, first, last) or _signed(scene, first, last) or _put_so(scene, first, last)


def past_bullet(sheet: Sheet, first: int, last: int) -> int:
    """Past the dash, dot or number that opens a line."""
    while first < last and (
        sheet.tokens[first].text in "-–—•*▪●■"
        or (sheet.tokens[first].kind == "number" and first + 1 < last and sheet.tokens[first + 1].text in ".)-")
    ):
        first += 1 + (sheet.tokens[first].kind == "number")
    return first


def _colon(sheet: Sheet, first: int, last: int) -> int:
    for i in range(first + 1, min(last, first + LONGEST_LABEL + 1)):
        token = sheet.tokens[i]
        if token.text == ":":
            return i
        if token.text in OPENERS or token.text in '“”»"()':
            continue
        if token.kind == "sign":
            return -1
    return -1


def _labelled(scene: Scene, first: int, last: int) -> bool:
    sheet = scene.sheet
    colon = _colon(sheet, first, last)
    if colon == last - 1 and _testifies(scene, first, colon):
        return True
    if colon < 0 or _words(sheet, colon + 1, last) < SHORTEST_CONTENT:
        return False
    if sheet.tokens[first].key in _CREDITS and colon == first + 1 and sheet.tokens[first].key not in {"تقرير", "بيان"}:
        return False
    if _is_place(sheet, first, colon):
        return _labelled(scene, colon + 1, last)
    speaker = _label(sheet, first, colon)
    if speaker is None:
        return False
    links = resolve(scene, speaker, first)
    scene.remember(speaker, first, links)
    if speaker.link.kind in {"person", "official"} and first <= sheet.sentences[sheet.sentence_of[first]][0] + 2:
        last = _paragraph_end(sheet, first, last)
    scene.drafts.append(
        Draft(first=colon + 1, last=last, own=links, force="asserts", rule="label", cue=None, wide=True)
    )
    return True


def _paragraph_end(sheet: Sheet, first: int, last: int) -> int:
    """Where the paragraph of a label ends, if the label opens it: a person goes on speaking in it."""
    if (
        first
        and sheet.paragraph_of[sheet.sentences[sheet.sentence_of[first]][0] - 1] == sheet.paragraph_of[first]
        and sheet.sentence_of[first]
    ):
        return last
    while last < len(sheet.tokens) and sheet.paragraph_of[last] == sheet.paragraph_of[first]:
        last += 1
    return last


def _put_so(scene: Scene, first: int, last: int) -> bool:
    """A person opens the sentence and a colon gives their words without a verb of saying (فلان يضع الأمر في سياق آخر: …)."""
    sheet = scene.sheet
    colon = next((i for i in range(first, min(last, first + LONGEST_PUT)) if sheet.tokens[i].text == ":"), -1)
    if colon < 0 or _words(sheet, colon + 1, last) <= SHORTEST_CONTENT:
        return False
    if any(
        i in scene.at and scene.at[i].entry.kind == "verb" and scene.at[i].shape == "finite"
        for i in range(first, colon)
    ):
        return False
    speaker = read_speaker(sheet, first, colon)
    if speaker is None or speaker.link.kind != "person" or speaker.first != first:
        return False
    links = resolve(scene, speaker, first)
    scene.remember(speaker, first, links)
    scene.drafts.append(
        Draft(first=colon + 1, last=last, own=links, force="asserts", rule="put-so", cue=None, wide=True)
    )
    return True


def _testifies(scene: Scene, first: int, colon: int) -> bool:
    """A person or unnamed witness alone on a line with a colon: the paragraphs below are theirs (شهادة لاجئة:)."""
    sheet = scene.sheet
    paragraph = sheet.paragraph_of[colon]
    if (
        colon + 1 >= len(sheet.tokens)
        or sheet.paragraph_of[colon + 1] == paragraph
        or sheet.tokens[colon + 1].kind != "word"
    ):
        return False
    if first > 0 and sheet.paragraph_of[first - 1] == paragraph:
        return False
    speaker = _label(sheet, first, colon)
    if speaker is None or speaker.link.kind not in {"person", "anonymous", "residents", "official"}:
        return False
    links = resolve(scene, speaker, first)
    scene.remember(speaker, first, links)
    last = block_end(sheet, colon + 1)
    scene.drafts.append(
        Draft(first=colon + 1, last=last, own=links, force="asserts", rule="testimony", cue=None, wide=True)
    )
    return True


def _label(sheet: Sheet, first: int, colon: int) -> Speaker | None:
    """The speaker that fills a label entirely."""
    if (
        any(r.form.part in {"past", "present"} and r.form.person for r in sheet.verbs[first])
        and sheet.match_of[first] is None
    ):
        return None
    speaker = read_speaker(sheet, first, colon)
    if speaker is None or not (speaker.known or speaker.link.kind == "person") or speaker.last < colon - 2:
        return None
    if (speaker.link.ref or "").startswith("states/") and colon + 1 < len(sheet.tokens) and is_object(sheet, colon + 1):
        return None
    return speaker if speaker.link.kind in _PEOPLE else None


def _is_place(sheet: Sheet, first: int, last: int) -> bool:
    tables = {
        entry.table for i in range(first, last) if (match := sheet.match_of[i]) is not None for entry in match.entries
    }
    return bool(tables & {"places", "cities"}) and not tables & {"actors", "heads", "outlets"}


def _signed(scene: Scene, first: int, last: int) -> bool:
    """A title that ends with its speaker: "… : X"."""
    sheet = scene.sheet
    title = sheet.report.title_span
    if title is None or not title.covers(sheet.span(first, last)):
        return False
    colon = next((i for i in range(last - 1, first, -1) if sheet.tokens[i].text == ":"), -1)
    if (
        colon < 0
        or not 0 < _words(sheet, colon + 1, last) <= LONGEST_LABEL // 2
        or _words(sheet, first, colon) < SHORTEST_CONTENT
    ):
        return False
    speaker = read_speaker(sheet, colon + 1, last)
    if speaker is None or not speaker.known or speaker.last < last - 1 or _is_place(sheet, colon + 1, last):
        return False
    links = resolve(scene, speaker, first)
    scene.drafts.append(
        Draft(first=first, last=colon, own=links, force="asserts", rule="signed-title", cue=None, wide=True)
    )
    return True


def _answer(scene: Scene, first: int) -> bool:
    """ج: …: the answer of the person interviewed, to the end of its paragraph."""
    sheet = scene.sheet
    last = first
    while last < len(sheet.tokens) and sheet.paragraph_of[last] == sheet.paragraph_of[first - 1]:
        last += 1
    links = interviewed(scene, first)
    if links is None or last <= first:
        return False
    scene.drafts.append(
        Draft(first=first, last=last, own=links, force="asserts", rule="interview", cue=None, wide=True)
    )
    return True


def interviewed(scene: Scene, before: int) -> tuple[Link, ...] | None:
    """The first person named with a role before an interview's first question."""
    sheet = scene.sheet
    for i in range(1, before - 1):
        if sheet.tokens[i].key == "مع" and sheet.tokens[i + 1].kind == "word":
            met = read_speaker(sheet, i + 1, before)
            end = met.last if met is not None else i + 1
            named = met is not None and met.link.kind == "person"
            if met is not None and named:
                return (met.link,)
            begin = next((j for j in range(i + 1, min(end + 1, i + 5)) if is_given(sheet, j)), -1)
            whose = read_speaker(sheet, begin, before) if begin > 0 else None
            if whose is not None and whose.link.kind == "person":
                return (whose.link,)
    for i in range(before):
        match = sheet.match_of[i]
        if (
            match is None
            or match.first != i
            or not any(e.parent == "person" or e.kind == "person" for e in match.entries)
        ):
            continue
        speaker = read_speaker(sheet, i, before)
        if speaker is not None and speaker.link.kind == "person":
            return (speaker.link,)
    return None


def _words(sheet: Sheet, first: int, last: int) -> int:
    return sum(token.kind != "sign" for token in sheet.tokens[first:last])
