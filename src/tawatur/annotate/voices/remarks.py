"""Remarks: what the outlet says again behind what somebody said, without a new speaker."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.blocks import quoted_to
from tawatur.annotate.voices.plans.plan import Plan
from tawatur.annotate.voices.scene.stems import stem_of
from tawatur.lexicon.word_classes import word_class

_COMMAS = "،,-–—؛"


def outlet_again(sheet: Sheet, made: Plan, bounds: tuple[int, int], first: int, last: int) -> int:
    """Where, in the content of a plan from token `first` to `last`, the outlet speaks again; `last` where it does not."""
    end = min(last, _conceded(sheet, made, bounds, first, last), _behind_quotation(sheet, made, last))
    end = min(end, _speaker_acts(sheet, made, first, end))
    end = min(end, _next_headline(sheet, first, end))
    return min(end, _remark(sheet, first, end))


def _goes_on(sheet: Sheet, i: int) -> bool:
    """Whether a word that و joins stands at token i behind a comma, and is no name or particle: the verb of another clause."""
    joined = sheet.tokens[i].key.startswith("و") and sheet.tokens[i - 1].text in "،,"
    return joined and sheet.match_of[i] is None and not sheet.particles[i]


def _behind_quotation(sheet: Sheet, made: Plan, last: int) -> int:
    """Where the outlet goes on behind a quotation that is all that was said (قالت المجلة إن «…»، واستندت إلى كذا), else `last`."""
    close = quoted_to(sheet, made.first) if made.kind == "clause" else -1
    verb = close + 2
    if close < 0 or verb >= last or not _goes_on(sheet, verb):
        return last
    past = any(r.split.conjunction and r.form.part == "past" and r.form.person for r in sheet.verbs[verb])
    return close + 1 if past or sheet.tokens[verb].key.endswith("ت") else last


def _speaker_acts(sheet: Sheet, made: Plan, first: int, last: int) -> int:
    """Where the outlet tells what the speaker did, called again by what he is (قالت المنظمة إن كذا، واستعانت المنظمة ب…), else `last`."""
    subject = made.subject
    if subject is None or made.kind != "clause" or subject.first >= first:
        return last
    again = (i for i in range(first + 1, last - 2) if _goes_on(sheet, i) and sheet.tokens[i + 1].key.startswith("ال"))
    return next((i - 1 for i in again if stem_of(sheet, i + 1) == stem_of(sheet, subject.first)), last)


def _next_headline(sheet: Sheet, first: int, last: int) -> int:
    """Where the second half of a title begins, behind two dots (فلان ينفي كذا.. ومصادر تؤكده), else `last`."""
    title = sheet.report.title_span
    if title is None or first >= last or not title.covers(sheet.span(first, last)):
        return last
    dots = (i for i in range(first + 1, last - 1) if sheet.tokens[i].text == sheet.tokens[i + 1].text == ".")
    return next(dots, last)


def _remark(sheet: Sheet, first: int, last: int) -> int:
    """Where the outlet's own remark on what was said begins (، وهو ما تنفيه…, وهي تهمة نفاها…, في إشارة إلى فلان), else `last`."""
    for i in range(first + 1, last - 2):
        if sheet.keys[i] not in _REMARKING:
            continue
        if _explains(sheet, i) or _leaves_out(sheet, i):
            return i
        if sheet.tokens[i].key not in {"وهو", "وهي"}:
            continue
        comma = sheet.tokens[i - 1].text in _COMMAS
        if comma and sheet.tokens[i + 1].key in {"ما", "الامر", "امر", "موقف"}:
            return i
        if sheet.tokens[i + 1].key in word_class("accusations") and not sheet.tokens[i + 1].key.startswith("ال"):
            return i
    return last


_REMARKING = frozenset({"وذلك", "في", "من", "دون", "بدون", "وهو", "وهي"})
"""Words that such a remark may begin with."""


def _explains(sheet: Sheet, i: int) -> bool:
    """Whether the outlet says from token i on whom a speaker meant: في إشارة إلى فلان."""
    at = i + (sheet.tokens[i].key == "وذلك")
    pointing = sheet.tokens[at].key == "في" and sheet.tokens[at + 1].key in word_class("pointing")
    return pointing and sheet.tokens[at - 1].key not in word_class("linker")


def _leaves_out(sheet: Sheet, i: int) -> bool:
    """Whether the outlet says from token i on what a speaker left unsaid: دون أن يحدد كذا."""
    at = i + (sheet.tokens[i].key == "من")
    without = sheet.tokens[at].key in {"دون", "بدون"} and sheet.tokens[at + 1].key == "ان"
    return without and at + 2 < len(sheet.tokens) and sheet.tokens[at + 2].key in word_class("left-unsaid")


def _conceded(sheet: Sheet, made: Plan, bounds: tuple[int, int], first: int, last: int) -> int:
    """Where the main clause begins behind words that are only conceded (ورغم أنه قيل إن كذا، إلا أن…), else `last`.

    What stands beside a mere noun (أكد شهود وصول كذا، بينما…) is another clause too.
    """
    at = made.cue.first
    opener = (*range(bounds[0], min(bounds[0] + 2, at)), *range(max(bounds[0], at - 3), at))
    conceding = any(sheet.tokens[i].key in word_class("conceding") for i in opener)
    breaks = (
        word_class("conceded") if conceding else word_class("beside-noun") if made.kind == "object" else frozenset()
    )
    breaks |= word_class("while") if made.cue.entry.frame == "accuse" else frozenset()
    found = (i for i in range(first + 1, last - 1) if sheet.tokens[i].text in "،,")
    end = next((i for i in found if sheet.tokens[i + 1].key in breaks or (conceding and made.kind == "object")), last)
    if made.cue.entry.frame == "act":
        end = min(end, _befell(sheet, first, last))
    return min(end, _however(sheet, first, last)) if made.kind == "object" else end


def _befell(sheet: Sheet, first: int, last: int) -> int:
    """Where the outlet says what led to a call (دعا فلان إلى كذا، وذلك بعد مقتل…), else `last`."""
    led = (i for i in range(first + 1, last - 1) if sheet.tokens[i].key == "وذلك")
    return next((i for i in led if sheet.tokens[i + 1].key in word_class("after-which")), last)


def _however(sheet: Sheet, first: int, last: int) -> int:
    """Where إلا أن begins behind a mere noun (تحدث فلان عن وجود كذا إلا أنه تبين…), else `last`."""
    for i in range(first + 1, last - 1):
        if sheet.tokens[i].key == "الا" and sheet.tokens[i + 1].key in word_class("that-forms"):
            return i - (sheet.tokens[i - 1].text in "،,")
    return last
