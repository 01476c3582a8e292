"""Where a particle stands and what it covers: before its clause, behind what it closes, or inside all of its sentence."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.introduced import introduced
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.lexicon.word_classes import word_class

FARTHEST_THEN = 40


def place_of(scene: Scene, cue: Cue, end: int, first: int, last: int) -> tuple[str, int, int] | None:
    """Where a particle stands and what it covers: before (its clause follows), behind (it closes), or inside (all of the sentence)."""
    sheet = scene.sheet
    if cue.first == first and _left_over(sheet, end, last) <= 1:
        k = sheet.sentence_of[first]
        back = k > 0 and sheet.paragraph_of[sheet.sentences[k - 1][0]] == sheet.paragraph_of[first]
        return ("behind", sheet.sentences[k - 1][0], cue.first) if back else None
    if cue.first > first and _left_over(sheet, _past_times(sheet, end, last), last) == 0:
        return "behind", _joined_relative(sheet, cue, first), cue.first
    if _opens_clause(sheet, cue, first) and not _dashed(sheet, cue, end, first):
        if cue.entry.frame == "as" and cue.entry.cue != "على ما" and not _stands_written(sheet, cue, end):
            return None
        start = _then(scene, cue, end, last)
        return ("before", start, -1) if start < last else None
    i = _phrase_over(sheet, cue, end, last)
    rest = _left_over(sheet, i, last)
    if rest <= 1 or _new_clause(scene, i, last):
        return "behind", _joined_relative(sheet, cue, first), cue.first
    return "inside", max(_own_verb(scene, cue, i, first), _meanwhile(sheet, cue, first)), -1


def _past_times(sheet: Sheet, i: int, last: int) -> int:
    """Past commas and times behind a particle's name (بحسب ما نقلته القناة، اليوم الخميس)."""
    while i < last and (sheet.tokens[i].text in _COMMAS or _timed(sheet, i)):
        i += 1
    return i


def _timed(sheet: Sheet, i: int) -> bool:
    return sheet.period_of[i] is not None or sheet.tokens[i].key in word_class("time")


def _joined_relative(sheet: Sheet, cue: Cue, first: int) -> int:
    """Where the last joined relative clause before a closing particle begins, which alone it closes (، والذي راح ضحيته كذا، بحسب فلان)."""
    for i in range(cue.first - 2, first, -1):
        if sheet.tokens[i].text in _COMMAS or sheet.quote_of[i] >= 0:
            return first
        joined = sheet.tokens[i].key.startswith("وال") and any(p.kind == "relative" for p in sheet.particles[i])
        if joined and sheet.tokens[i - 1].text in _COMMAS:
            return i
    return first


def _own_verb(scene: Scene, cue: Cue, i: int, first: int) -> int:
    """Where the clause begins whose verb a particle parts from what it says: تفاهم بين الطرفين قضى، وفق فلان، بأن.

    Only behind another verb's clause and its comma; else the whole sentence stands on the word that is named.
    """
    sheet, verb = scene.sheet, cue.first - 2
    if verb <= first or sheet.tokens[verb + 1].text not in _COMMAS or not any(r.form.person for r in sheet.verbs[verb]):
        return first
    says = any(p.kind == "complementiser" for p in sheet.particles[min(i + 1, len(sheet.tokens) - 1)])
    commas = [k for k in range(first, verb) if sheet.tokens[k].text in _COMMAS]
    apart = bool(commas) and any(r.form.person for k in range(first, commas[-1]) for r in sheet.verbs[k])
    return verb if says and apart else first


_COMMAS = "،,"


def _meanwhile(sheet: Sheet, cue: Cue, first: int) -> int:
    """Where the clause that a particle stands inside begins: behind the last comma with "while", else with its sentence."""
    opened = (
        i
        for i in range(cue.first - 1, first, -1)
        if sheet.tokens[i].key in word_class("while") and sheet.tokens[i - 1].text in "،,"
    )
    return next(opened, first)


def _dashed(sheet: Sheet, cue: Cue, end: int, first: int) -> bool:
    """Whether a particle and its name stand between dashes in the middle of a clause (اعتمدوا -حسب فلان- طرقاً)."""
    after = sheet.tokens[end] if end < len(sheet.tokens) else None
    return (
        cue.first > first + 1
        and sheet.tokens[cue.first - 1].text in "-–—"
        and after is not None
        and after.text in "-–—"
    )


def _stands_written(sheet: Sheet, cue: Cue, end: int) -> bool:
    """Whether كما opens a sentence with where it stands written (كما جاء في بيان للوزارة، …)."""
    written = cue.last < len(sheet.tokens) and sheet.tokens[cue.last].key in word_class("stands-written")
    return written and end < len(sheet.tokens) and sheet.tokens[end].text in "،,"


def _left_over(sheet: Sheet, first: int, last: int) -> int:
    return sum(token.kind != "sign" for token in sheet.tokens[first:last])


def _opens_clause(sheet: Sheet, cue: Cue, first: int) -> bool:
    if cue.first == first or cue.joined:
        return True
    before = sheet.tokens[cue.first - 1]
    return before.text in "-–—•:" or before.key in word_class("contrast")


def _phrase_over(sheet: Sheet, cue: Cue, end: int, last: int) -> int:
    i = end
    while i < last and sheet.tokens[i].text not in "،,:؛.!؟-–—" and introduced(sheet, i, cue) is None and i - end < 25:
        i += 1
    return i


def _new_clause(scene: Scene, i: int, last: int) -> bool:
    """Whether what follows a particle's phrase is another clause rather than the rest of its own."""
    sheet = scene.sheet
    if i + 1 >= last or sheet.tokens[i].kind != "sign":
        return False
    cue = scene.at.get(i + 1)
    if cue is not None and (cue.shape == "hal" or cue.joined or cue.entry.frame in {"own", "turn"}):
        return True
    return sheet.tokens[i + 1].key in word_class("contrast") or sheet.tokens[i + 1].key in {
        "وذلك",
        "في",
        "غير",
        "الا",
        "مما",
        "ما",
    }


def _then(scene: Scene, cue: Cue, end: int, last: int) -> int:
    """Where the clause that a preposed particle qualifies begins: behind فإن if there is one, behind its comma, or at once."""
    sheet = scene.sheet
    for i in range(end, min(last, end + FARTHEST_THEN)):
        if sheet.tokens[i].key.startswith("فان") and any(p.kind == "complementiser" for p in sheet.particles[i]):
            return i if any(p.pronoun for p in sheet.particles[i]) else i + 1
        if i > end and i in scene.at and scene.at[i].entry.kind == "verb" and scene.at[i].joined:
            break
    if (
        end < last
        and sheet.tokens[end].kind == "word"
        and sheet.tokens[end].key not in word_class("which")
        and not sheet.particles[end]
    ):
        return end
    i = end
    while i < last and sheet.tokens[i].text not in "،,:":
        got = introduced(sheet, i, cue)
        if got is not None:
            return got[0]
        i += 1
    i = i + 1 if i < last else end
    if i < last and sheet.tokens[i].key in word_class("which"):
        while i < last and sheet.tokens[i].text not in "،,":
            i += 1
        i += 1
    got = introduced(sheet, i, cue) if i < last else None
    return got[0] if got is not None else i
