"""Who issued a document: صادر عن X، نشره X، تقرير لـX, or the name right behind it."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.heads import Head, head_at
from tawatur.annotate.voices.speakers.speaker import ReadSpeaker, Speaker
from tawatur.lexicon.word_classes import word_class

FARTHEST_ISSUER = 14


def issuer(sheet: Sheet, first: int, head: Head, limit: int, read: ReadSpeaker) -> Speaker | None:
    """Who issued the document that `head` names: صادر عن X، نشره X، تقرير لـX, or the name right behind it."""
    i, end = head.last, min(limit, head.last + FARTHEST_ISSUER)
    given = head.stem in word_class("given-by") or sheet.tokens[first].key.removeprefix("ال") in word_class("given-by")
    while i < end:
        if _ends(sheet, i, end, head, given=given):
            return None
        at = _named_at(sheet, i, head, end, given=given)
        if at >= 0:
            found = _issuing(sheet, i, at, limit, read)
            if found is not None or not _for_what(sheet, i):
                return found
        if i == head.last and _and_document(sheet, i):
            head = head_at(sheet, i)
            i = max(head.last, i + 1)
        else:
            i += 1
    return None


def _ends(sheet: Sheet, i: int, end: int, head: Head, *, given: bool) -> bool:
    """Whether the document's phrase is over: at that, a sign without a relative clause behind it, or another verb."""
    token = sheet.tokens[i]
    if token.text in "،,":
        return not (
            i + 2 < end
            and any(p.kind == "relative" for p in sheet.particles[i + 1])
            and sheet.tokens[i + 2].key in word_class("issued-by")
        )
    if token.text in ":؛." or token.key in {"ان", "بان", "انه", "انها"}:
        return True
    finite = any(r.form.part in {"past", "present"} and r.form.person for r in sheet.verbs[i])
    if not head.article and _of_another(sheet, i, head):
        return True
    if head.article and i >= head.last and (token.key in {"الي", "علي"} or _another_noun(sheet, i)):
        return True
    known = (
        given
        or token.key in _makers()
        or token.key in word_class("published")
        or token.key in word_class("had-by")
        or is_issued(sheet, i)
    )
    return sheet.match_of[i] is None and finite and not known


def _of_another(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a relative pronoun takes up a noun behind a preposition, not the document (تقارير عن التسهيلات التي أعلنتها)."""
    if sheet.tokens[i].key == "من" or not any(p.kind == "relative" for p in sheet.particles[i]):
        return False
    led = any(p.kind == "preposition" for j in range(head.last, i) for p in sheet.particles[j])
    return led and sheet.tokens[i - 1].text not in "،,"


def _tells_issuer(sheet: Sheet, i: int) -> bool:
    """Whether a verb or participle says who issued a document, or where."""
    key = sheet.tokens[i].key
    return key in _makers() or key in word_class("published") or key in word_class("had-by") or is_issued(sheet, i)


def _another_noun(sheet: Sheet, i: int) -> bool:
    """Whether a bare noun stands behind a definite document: what it holds or says, no part of its name."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    if token.kind != "word" or sheet.particles[i] or token.key.startswith(("ال", "لل", "ل", "ب")):
        return False
    return not _tells_issuer(sheet, i) and (match is None or all(entry.table == "heads" for entry in match.entries))


def _named_at(sheet: Sheet, i: int, head: Head, end: int, *, given: bool) -> int:
    """Where the issuer's name begins that token i announces, or -1."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    if (token.key in {"عن", "من"} and is_issued(sheet, i - 1)) or token.key in _makers():
        return i + 1
    if token.key in word_class("published"):
        return _site_of(sheet, i + 1, end + LONGEST_SITE)
    had = i + 1 < end and token.key in word_class("had-by") and sheet.tokens[i + 1].key in word_class("had-with")
    if had and (given or token.key.startswith("ادل")):
        return i + 2
    if _and_document(sheet, i) and i == head.last:
        return -1
    clings = match is not None and match.first == i and match.split.preposition == "ل"
    if token.key == "ل" or token.key.startswith("لل") or clings:
        return i + (token.key == "ل") if not _told_before(sheet, head.last, i) else -1
    if given and token.key == "من":
        return i + 1
    heads = i == head.last and not head.article and not _of_what_kind(sheet, i) and _heads_body(sheet, i, witness=given)
    return i if heads else -1


def _of_what_kind(sheet: Sheet, i: int) -> bool:
    """Whether a word only says of what kind the document before it is, and is nobody: تقرير إعلامي, معلومات استخباراتية."""
    head = head_at(sheet, i)
    if head.role == "actor" and head.of("groups") is None:
        return False
    plain = sheet.tokens[i].key.endswith("ي") and not sheet.tokens[i].key.startswith("ال")
    feminine = sheet.tokens[i - 1].text.endswith(("ة", "ات"))
    return sheet.tokens[i].text.endswith("ية") if feminine else plain


def is_issued(sheet: Sheet, i: int) -> bool:
    """Whether "issued" stands at token i, or before the time of issuing there (صدر مؤخراً عن)."""
    if i > 0 and (sheet.period_of[i] is not None or sheet.tokens[i].key in word_class("adverb")):
        return is_issued(sheet, i - 1)
    return sheet.tokens[i].key.removeprefix("ال").startswith(("صادر", "صدر", "وارده"))


def _told_before(sheet: Sheet, first: int, i: int) -> bool:
    """Whether عن or بشأن has told what a document is about, so that ل behind it is part of that (تقارير عن إرسال أسلحة للجماعة)."""
    return any(sheet.tokens[j].key in word_class("about") and not is_issued(sheet, j - 1) for j in range(first, i))


LONGEST_SITE = 6
"""Words between على and whose site it is."""


def _makers() -> frozenset[str]:
    return word_class("issued-by") | word_class("collected")


def _site_of(sheet: Sheet, i: int, end: int) -> int:
    """Where the name begins of whose site or account a document was published on (نُشر على الموقع الإلكتروني للوزارة), or -1."""
    if i >= len(sheet.tokens) or sheet.tokens[i].key not in {"علي", "عبر", "في"}:
        return -1
    for j in range(i + 1, min(end, len(sheet.tokens))):
        match = sheet.match_of[j]
        if match is not None and match.first == j and match.split.preposition == "ل":
            return j
        if match is not None and any(entry.table in {"actors", "states"} for entry in match.entries):
            return j
    return -1


def _and_document(sheet: Sheet, i: int) -> bool:
    """Whether a further document is joined to the one before (صور ووثائق نشرها فلان)."""
    match = sheet.match_of[i]
    return match is not None and bool(match.split.conjunction) and any(e.parent == "speaker" for e in match.entries)


def _for_what(sheet: Sheet, i: int) -> bool:
    """Whether ل says what a document is for rather than whose it is (غير مخصص للنشر)."""
    return sheet.tokens[i].key.startswith("لل") and sheet.match_of[i] is None


def _issuing(sheet: Sheet, i: int, at: int, limit: int, read: ReadSpeaker) -> Speaker | None:
    """The speaker at token `at`, if a document can be theirs; behind "obtained from", the one it was obtained from."""
    token = sheet.tokens[i]
    had = token.key in word_class("had-by") or token.key in word_class("collected")
    origin = _obtained_from(sheet, at, limit, read) if had else None
    if origin is not None:
        return origin
    found = read(sheet, at, limit) if at < limit else None
    if found is None:
        return None
    if token.key in word_class("issued-by") and sheet.tokens[at].key.startswith("ال"):
        return found
    someone = found.known or found.link.kind == "person"
    return found if someone and (not found.document or found.points) else None


LONGEST_HOLDER = 8
"""Words of who obtained an account, before whom it was obtained from."""


def _obtained_from(sheet: Sheet, at: int, limit: int, read: ReadSpeaker) -> Speaker | None:
    """From whom an account was obtained, by whomever (معلومات حصلت عليها الوكالة من مصادر محلية)."""
    for i in range(at + 1, min(limit - 1, at + LONGEST_HOLDER)):
        if sheet.tokens[i].text in "،,؛:":
            return None
        if sheet.tokens[i].key == "من":
            found = read(sheet, i + 1, limit)
            return found if found is not None and (found.known or found.link.kind == "person") else None
    return None


def _heads_body(sheet: Sheet, i: int, *, witness: bool) -> bool:
    head = head_at(sheet, i)
    if sheet.tokens[i].key in word_class("no-body") or head.pronoun == "ي":
        return False
    return not head.preposition and (
        (head.name is not None and head.name.kind != "nisba")
        or head.role == "actor"
        or (head.role in {"person", "source", "speaker"} and (head.article or witness))
        or (head.of("groups") is not None and (head.article or witness))
    )
