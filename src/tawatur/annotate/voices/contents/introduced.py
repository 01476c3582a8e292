"""What opens content: that, a colon, a quotation, or a preposition that the cue takes."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.objects import is_object
from tawatur.annotate.voices.quotes import is_speech, opens
from tawatur.arabic.letters import fold
from tawatur.lexicon.word_classes import word_class


def that_later(sheet: Sheet, i: int, limit: int) -> bool:
    """Whether أن comes later in the sentence, so that a phrase before it is no content yet (أكد خلال زيارته إلى الشمال أن)."""
    return any(
        is_that(sheet, j)
        and not sheet.tokens[j].key.startswith("و")
        and sheet.tokens[j - 1].key not in word_class("not-that")
        for j in range(i + 1, limit)
    )


def introduced(sheet: Sheet, i: int, cue: Cue) -> tuple[int, str] | None:
    """Whether token i opens content: that, a colon, an opening quotation, or a preposition that the cue takes."""
    token = sheet.tokens[i]
    for particle in sheet.particles[i]:
        if particle.kind == "complementiser" and particle.lemma in word_class("that") and particle.conjunction != "و":
            if cue.entry.frame == "show" and token.key.startswith("ب"):
                break  # تظهر الصور عناصر …، يبدو بأنه: what shows itself is no clause with بأن
            if i > cue.last and sheet.tokens[i - 1].key in word_class("not-that"):
                break
            return (i if particle.pronoun else i + 1), "clause"
    if token.text == ":":
        return i + 1, "colon"
    if opens(sheet, i) and is_speech(sheet, i):
        return i + 1, "quote"
    if cue.entry.frame == "ask" and token.key in word_class("whether"):
        return i, "clause"
    if cue.entry.frame in {"say", "state"} and token.key in word_class("how"):
        return i, "clause"
    if cue.entry.frame in {"say", "goon"} and token.key in word_class("speaks-straight"):
        return i, "clause"
    takes = cue.entry.takes
    if not takes:
        return None
    if token.key in takes and i + 1 < len(sheet.tokens):
        later = clause_behind_comma(sheet, i)
        if later:
            return later, "clause"
        after = introduced(sheet, i + 1, cue) if sheet.tokens[i + 1].key not in takes else None
        after = after or _concluded(sheet, i + 1)
        return after or (i + 1, "object")
    if "الي" in takes and _to_document(sheet, i):
        return i, "object"
    if i and sheet.tokens[i - 1].key in word_class("concerned"):
        return None
    if (
        fold("ب") in takes
        and _clings_by(sheet, i)
        and not colon_soon(sheet, i)
        and (cue.entry.frame == "act" or is_object(sheet, i) or _only_by(sheet, i, cue))
    ):
        return i, "object"
    return None


def _clings_by(sheet: Sheet, i: int) -> bool:
    """Whether ب clings to token i, which is no state that begins with it (بلغراد) nor a verb of issuing (بثه)."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    own = match is not None and match.first == i and not match.split.preposition
    state = own and match is not None and any(e.table == "states" for e in match.entries)
    return token.key.startswith("ب") and not state and token.key not in word_class("issued-by")


def _to_document(sheet: Sheet, i: int) -> bool:
    """أشار لتقارير: ل where إلى is meant, before a document."""
    match = sheet.match_of[i]
    if match is None or match.first != i or match.split.preposition != "ل":
        return False
    return any(entry.table == "heads" and entry.parent == "speaker" for entry in match.entries)


def _concluded(sheet: Sheet, i: int) -> tuple[int, str] | None:
    """The clause behind a noun that only announces it (خلصت إلى نتيجة مفادها أن, أشار إلى حقيقة أن)."""
    if sheet.tokens[i].key.removeprefix("ال") not in word_class("concluded"):
        return None
    last = min(sheet.sentences[sheet.sentence_of[i]][1], i + 4)
    that = next((j for j in range(i + 1, last) if is_that(sheet, j)), -1)
    if that < 0:
        return None
    return (that if any(p.pronoun for p in sheet.particles[that]) else that + 1), "clause"


def clause_behind_comma(sheet: Sheet, i: int) -> int:
    """Where the clause begins that a comma and أن open behind another phrase's preposition (أشار تقرير رفع إلى المجلس، أن…), or 0."""
    last = min(sheet.sentences[sheet.sentence_of[i]][1] - 1, i + 15)
    for j in range(i + 2, last):
        if sheet.tokens[j].text in "،," and sheet.tokens[j + 1].key in {"ان", "انه", "انها", "انهم"}:
            return j + 1 if any(p.pronoun for p in sheet.particles[j + 1]) else j + 2
        if is_that(sheet, j) or sheet.tokens[j].text in ":؛" or _joins_verb(sheet, j):
            return 0
    return 0


def _joins_verb(sheet: Sheet, j: int) -> bool:
    """Whether a comma at token j stands before another verb that و joins (نفت الوزارة الاتهامات، وقال الناطق، إن)."""
    finite = (r.split.conjunction and r.form.part in {"past", "present"} and r.form.person for r in sheet.verbs[j + 1])
    return sheet.tokens[j].text in "،," and any(finite)


def colon_soon(sheet: Sheet, i: int) -> bool:
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
    return sheet.tokens[i].key not in word_class("placed")


def is_that(sheet: Sheet, i: int) -> bool:
    """Whether token i is that, in any form that may open content."""
    return any(
        particle.kind == "complementiser" and particle.lemma in word_class("that") for particle in sheet.particles[i]
    )
