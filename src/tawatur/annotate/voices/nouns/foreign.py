"""Words that cannot belong to the phrase before them: another body, another noun's genitive."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.nouns.heads import Head
from tawatur.annotate.voices.quotes import QUOTES
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.word_classes import word_class


def is_foreign(sheet: Sheet, i: int, first: int, head: Head) -> bool:
    """Whether token i cannot belong to the head: a word without article behind a definite common noun, no adjective behind a source."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    if (
        token.kind != "word"
        or token.key.startswith(("ال", "لل", "وال"))
        or (match is not None and _is_name(match.entries))
    ):
        return False
    if any(sheet.tokens[j].key in word_class("tying") for j in range(first + 1, i)):
        return False
    if match is not None and any(e.table == "heads" for e in match.entries) and head.role == "source":
        return False
    if token.key.startswith("ل") and len(token.key) > 3 and head.role in {"actor", "speaker"}:
        return False
    if head.name is not None and i >= head.last:
        return not (match is not None and match.split.conjunction)
    if head.plural and match is not None and any(e.table in {"materiel", "units"} for e in match.entries):
        return True
    if head.plural and token.key.endswith("ا") and match is None and not sheet.tokens[i - 1].key.endswith("ا"):
        return True
    if head.role == "source" and (entry := head.of("heads")) is not None and entry.kind in {"residents", "witness"}:
        return False
    if head.role == "source" and i + 1 < len(sheet.tokens) and sheet.tokens[i + 1].key in {"من", "في", "علي"}:
        return False
    if sheet.tokens[first].text in QUOTES and not head.role:
        return True
    if head.role == "source":
        return not token.text.endswith(("ة", "ي", "ين", "ون", "ى", "ان")) or (
            token.key.startswith("و") and not token.text.endswith(("ة", "ي"))
        )
    if not head.entries and head.article and sheet.tokens[i - 1].key.startswith("ال") and not is_given(sheet, i):
        return True
    if (head.role in {"speaker", "actor"} or head.plural) and match is None and token.kind == "word":
        before = sheet.tokens[i - 1]
        if before.key.startswith(("ال", "لل")) and not token.text.endswith(("ي", "ية")):
            return True
    plain = all(
        sheet.tokens[j].key.startswith(("ال", "لل", "وال", "بال", "فال"))
        for j in range(first, i)
        if sheet.tokens[j].kind == "word"
    )
    return head.role in {"speaker", "actor"} and head.name is None and head.article and plain


def is_other_body(sheet: Sheet, i: int, first: int, head: Head) -> bool:
    """Whether a state stands bare behind a definite body (طالب الفريق الأممي تركيا): another actor, no part of the phrase."""
    match = sheet.match_of[i]
    if match is None or match.first != i or match.split.conjunction or match.split.preposition or match.split.article:
        return False
    if not any(e.table == "states" for e in match.entries) or sheet.tokens[i].key.startswith("ال"):
        return False
    return i > first and head.name is None and sheet.tokens[i - 1].key.startswith(("ال", "وال"))


def _is_name(entries: tuple[Entry, ...]) -> bool:
    return any(entry.table in {"actors", "outlets", "states", "nisbas", "places", "cities"} for entry in entries)
