"""Verb cues: a word that reads like a verb of speech, and the reasons for which it is none."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.verb_readings import VerbReading
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.cues.ways import cue_ways
from tawatur.annotate.voices.nouns.objects import is_object
from tawatur.annotate.voices.quotes import OPENERS
from tawatur.lexicon.cues import CueEntry
from tawatur.lexicon.word_classes import word_class


def verb_cue(sheet: Sheet, at: int) -> Cue | None:
    """The cue that the verb at a token may be, or None where it is something else."""
    token = sheet.tokens[at]
    ways = cue_ways(token.key, token.text)
    if not ways:
        return None
    match = sheet.match_of[at]
    if match is not None and match.last - match.first > 1 and not all(entry.generic for entry in match.entries):
        return None
    entry, shape, reading = ways[0]
    if (
        entry.frame == "stand"
        and len(ways) > 1
        and not (at + 1 < len(sheet.tokens) and sheet.tokens[at + 1].key == "في")
    ):
        entry, shape, reading = next((way for way in ways if way[0].frame != "stand"), ways[0])
    if _no_cue(sheet, at, entry, reading) or (shape == "hal" and token.key in word_class("circumstance")):
        return None
    if token.key in word_class("must") and not (at and sheet.tokens[at - 1].key in word_class("verb-negation")):
        return None
    if entry.cue == _CLAIMS and reading.form.part == "present" and token.text.endswith("ى"):
        return None
    joined = bool(reading.split.conjunction) or (at > 0 and sheet.tokens[at - 1].key in {"و", "ف"})
    if not _stands(sheet, at, shape, entry, joined=joined):
        return None
    if at > 1 and sheet.tokens[at - 1].key == "ان" and sheet.tokens[at - 2].key in word_class("without"):
        return None
    before = at - 1
    while before >= 0 and sheet.tokens[before].key in word_class("gloss"):
        before -= 1
    if before > 0 and sheet.tokens[before].key == "ما" and sheet.tokens[before - 1].key in word_class("seldom"):
        return None
    negated = (
        before >= 0
        and sheet.tokens[before].key in word_class("verb-negation")
        and sheet.sentence_of[before] == sheet.sentence_of[at]
    )
    return Cue(
        at,
        at + 1,
        entry,
        shape,
        reading.form,
        reading.split.pronoun,
        joined=joined,
        negated=negated and shape == "finite",
    )


def _no_cue(sheet: Sheet, at: int, entry: CueEntry, reading: VerbReading) -> bool:
    """Whether a word that reads like a cue is something else.

    A state (تشاد), a name withheld (ذكر اسمه), an ability (قدرتها), somebody who followed it (تابعتها الوكالة).
    """
    if entry.frame == "goon" and reading.split.pronoun and reading.form.person:
        return True
    match = sheet.match_of[at]
    if match is not None and any(known.table == "states" for known in match.entries):
        return True
    if at + 1 < len(sheet.tokens) and sheet.tokens[at + 1].key in word_class("own-name"):
        return True
    if (
        _looks_alike(sheet, at, entry, reading)
        or _verbal_noun(sheet, at, entry)
        or sheet.tokens[at].key in word_class("exists")
    ):
        return True
    if sheet.tokens[at].key in word_class("turned-out") and _turned_out(sheet, at):
        return True
    return entry.cue in _ABLE and bool(reading.split.pronoun)


def _looks_alike(sheet: Sheet, at: int, entry: CueEntry, reading: VerbReading) -> bool:
    """Whether a word is another that is written like the cue: an age (يبلغ 11 عاماً), families (أسر), a value (قيمتها)."""
    if entry.cue == _CONFIDES:
        return "\u0651" not in sheet.tokens[at].text
    if entry.cue == _VALUES:
        return bool(reading.split.pronoun)
    counts = at + 1 < len(sheet.tokens) and sheet.quantity_of[at + 1] is not None
    return entry.cue == _REACHES and reading.form.part == "present" and counts


LATER = 4
"""Words of time between a verb of turning out and أن (تبين بعد ذلك أن)."""


def _turned_out(sheet: Sheet, at: int) -> bool:
    """Whether أن follows at once, or behind a time or pronoun: nobody makes clear what turns out."""
    for i in range(at + 1, min(at + 1 + LATER, len(sheet.tokens))):
        if sheet.tokens[i].key in word_class("that-forms"):
            return True
        timed = sheet.period_of[i] is not None or sheet.tokens[i].key in word_class("afterwards")
        if not timed and not any(particle.pronoun for particle in sheet.particles[i]):
            return False
    return False


_REACHES = "بلغ.IV"
"""يبلغ, he tells; before a number it is "he is … old"."""
_CONFIDES = "سرر.IV"
"""أسرّ, he confided; without its doubled letter it is "families" or "capture"."""
_VALUES = "قيم.II"
"""قيّم, he assessed; with a pronoun it is "its value" (قيمتها)."""
_CLAIMS = "دعو.VIII"
"""يدّعي, he claims; written يُدعى it is "he is called", of دعا."""


_ABLE = frozenset({"قدر.II"})


def _verbal_noun(sheet: Sheet, at: int, entry: CueEntry) -> bool:
    """Whether what could be a past is a verbal noun: in the genitive (رحلات نقل السلاح), or what another verb tells (أعلن رفض كذا)."""
    if at == 0 or sheet.sentence_of[at - 1] != sheet.sentence_of[at]:
        return False
    if not any(
        r.form.part == "masdar" and not r.split.conjunction and not r.split.preposition for r in sheet.verbs[at]
    ):
        return False
    before = sheet.tokens[at - 1]
    ways = cue_ways(before.key, before.text) if sheet.verbs[at - 1] else ()
    if ways and ways[0][1] == "finite" and ways[0][0].bare:
        return True
    if before.text.endswith(("ه", "ها", "هم")):
        return False  # من جانبه نقل المراسل: whose pronoun it is stands in the genitive already
    plain = before.kind == "word" and not sheet.particles[at - 1] and not sheet.verbs[at - 1]
    known = before.key in word_class("before-verb") or before.key in word_class("auxiliary") or sheet.match_of[at - 1]
    return entry.frame == "relay" and plain and not known and not before.key.startswith("ال")


def _stands(sheet: Sheet, at: int, shape: str, entry: CueEntry, *, joined: bool) -> bool:
    """Whether a word may be a cue where it stands: a participle behind a comma or before its content, no preposition in disguise."""
    tokens = sheet.tokens
    if any(particle.kind == "preposition" and particle.pronoun != "ي" for particle in sheet.particles[at]):
        first, last = sheet.sentences[sheet.sentence_of[at]]
        that = any(token.key in word_class("that-forms") for token in tokens[at + 1 : min(at + 7, last)])
        sign = tokens[at + 1].text if at + 1 < last else ""
        set_off = sign in "،," and at + 2 < len(tokens) and tokens[at + 2].key in word_class("that-behind-comma")
        opens_with = at == first and joined and at + 1 < last and tokens[at + 1].key == "عن"  # وعبر عن تأييده
        return opens_with or "\u0651" in tokens[at].text or (that and ((at == first and joined) or set_off))
    if shape == "finite" and not joined and at > 0 and tokens[at - 1].key in word_class("governing"):
        return False
    if shape == "finite" and tokens[at].key.endswith("نا") and not joined and at > 0:
        return tokens[at - 1].kind == "sign" or bool(sheet.particles[at - 1])
    known = sheet.match_of[at] is not None and not tokens[at].key.startswith("بالقول")
    if shape == "hal" and known and not _accuses(sheet, at):
        return False
    if shape != "hal" or joined or at == 0:
        return True
    before, after = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
    if _adjective(sheet, at):
        return False
    aside = before.kind == "sign" and before.text not in OPENERS and before.text != ":"
    own = after is not None and (after.key in entry.takes or _by(sheet, at + 1, entry))
    return aside or own or (after is not None and after.key in word_class("after-participle"))


def _adjective(sheet: Sheet, at: int) -> bool:
    """Whether what could be a participle is the adjective of an indefinite noun right before it (معلومات مؤكدة عن كذا)."""
    noun = sheet.match_of[at - 1]
    source = noun is not None and any(e.table == "heads" and e.parent == "speaker" for e in noun.entries)
    plural = sheet.tokens[at - 1].key.endswith("ات") and not sheet.tokens[at - 1].key.startswith("ال")
    return source and plural and sheet.tokens[at].text.endswith("ة")


def _by(sheet: Sheet, i: int, entry: CueEntry) -> bool:
    """Whether ب clings to the noun at token i that a participle with ب takes (غادر منددا بتسليم كذا, but جماعة متهمة بجرائم)."""
    return (
        not sheet.tokens[i - 1].text.endswith("ة")
        and "ب" in entry.takes
        and sheet.tokens[i].key.startswith("ب")
        and is_object(sheet, i)
    )


def _accuses(sheet: Sheet, at: int) -> bool:
    """Whether a word for the accused is the participle of who accuses somebody named right behind it: ، متهما إيران بدعم."""
    match = sheet.match_of[at]
    if match is None or match.last != at + 1 or at + 1 >= len(sheet.tokens) or sheet.tokens[at - 1].kind != "sign":
        return False
    if any(entry.id != "accused" for entry in match.entries):
        return False
    after, key = sheet.match_of[at + 1], sheet.tokens[at + 1].key
    if after is None:
        return key in word_class("object-pronoun") or key.startswith("ال")
    return not after.split.preposition and any(entry.table in _CAN_BE_ACCUSED for entry in after.entries)


_CAN_BE_ACCUSED = frozenset({"actors", "states", "heads", "groups"})
