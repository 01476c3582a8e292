"""Whose document is meant by البيان or التقرير: its issuer, named before or after."""

from __future__ import annotations

from tawatur.annotate.voices.nouns.heads import head_at
from tawatur.annotate.voices.scene.scene import Said, Scene
from tawatur.annotate.voices.scene.stems import forms_of, stem_of
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Link

_TESTIMONIES = frozenset({"s-confession", "s-testimony", "s-deposition", "s-statement-oral", "s-sayings"})
"""Heads of heads.tsv for what witnesses and prisoners say, which is nobody's who merely spoke before."""


def issuer_meant(scene: Scene, speaker: Speaker, stem: str) -> tuple[Link, ...] | None:
    """Whose document is meant by البيان, التقرير: its issuer, named before or after."""
    here = next((issued.link for issued in scene.issued if issued.at == speaker.first), None)
    if here is not None:
        return (here,)
    if not speaker.points:
        return _said_in(scene, speaker)
    if (
        scene.sheet.tokens[speaker.first].key.endswith(("ه", "ها", "هم"))
        and scene.said
        and not speaker.link.text.endswith("ة")
    ):
        return scene.said[-1].links[-1:]
    if _of_nation(scene, speaker):
        return None
    named = _named_issuer(scene, speaker, stem) or _written_by(scene, stem) or _issued_later(scene, speaker, stem)
    if named is not None:
        return (named,)
    spoken = next((said for said in reversed(scene.said) if _same_document(scene, said, stem)), None)
    if spoken is not None or _plural(scene, speaker, stem):
        return spoken.links[-1:] if spoken is not None else None
    for said in reversed(scene.said):
        if said.speaker.document and said.links[-1].kind != "report":
            return said.links[-1:]
    if (
        stem in word_class("own-search")
        or speaker.stem in _TESTIMONIES
        or _nobodys(scene, speaker, stem)
        or _qualified(scene, speaker)
    ):
        return None
    for said in (*(said for said in reversed(scene.said) if not said.aside), *reversed(scene.said)):
        link = said.links[-1]
        state = stem in word_class("study") and (link.ref or "").startswith("states/")
        if link.kind in {"organisation", "media"} and not state:
            return said.links[-1:]
    return None


_WRITES = "كتب.I"


def _written_by(scene: Scene, stem: str) -> Link | None:
    """Who has been said to write, where an article is meant (كتب فلان في الصحيفة حول كذا. وجاء في المقال: …)."""
    if stem not in word_class("article"):
        return None
    cues = ((said, scene.at.get(said.at)) for said in reversed(scene.said))
    return next((said.links[-1] for said, cue in cues if cue is not None and cue.entry.cue == _WRITES), None)


def _said_in(scene: Scene, speaker: Speaker) -> tuple[Link, ...] | None:
    """Whose words stand in a document that only says where they were said (حذر الخبراء من كذا، في تقرير يحذر من كذا)."""
    sheet, last = scene.sheet, scene.said[-1] if scene.said else None
    led = speaker.first > 0 and sheet.tokens[speaker.first - 1].key == "في"
    here = last is not None and sheet.sentence_of[last.at] == sheet.sentence_of[speaker.first]
    return last.links[-1:] if led and here and last is not None else None


def _qualified(scene: Scene, speaker: Speaker) -> bool:
    """Whether an adjective tells which document is meant (الوثيقة الأممية), so that it is nobody's who only spoke before."""
    rest = (scene.sheet.tokens[i].key for i in range(speaker.first + 1, speaker.last))
    return any(key not in word_class("same-as-before") for key in rest)


def _nobodys(scene: Scene, speaker: Speaker, stem: str) -> bool:
    """Whether a document of this kind came up as news of its own, by nobody named (تقرير جديد بشأن كذا … وأوضح التقرير)."""
    sheet = scene.sheet
    for i in range(speaker.first - 1, max(-1, speaker.first - MOST_BACK), -1):
        head = head_at(sheet, i) if stem in sheet.tokens[i].key and stem_of(sheet, i) == stem else None
        if head is None or head.article or head.pronoun or head.plural:
            continue
        after = sheet.tokens[head.last] if head.last < len(sheet.tokens) else None
        told = after is not None and (after.key in word_class("about") or after.key in word_class("published"))
        return told and scene.said[-1:] != [] and scene.said[-1].links[-1].kind != "media"
    return False


def _of_nation(scene: Scene, speaker: Speaker) -> bool:
    """Whether a nationality tells a document from those named before (التقديرات الإسرائيلية)."""
    sheet = scene.sheet
    matches = (sheet.match_of[i] for i in range(speaker.first + 1, speaker.last))
    nations = {e.id for match in matches if match is not None for e in match.entries if e.table == "nisbas"}
    spoken = {word for issued in scene.issued for word in ((issued.link.ref or "").split("/")[-1],)}
    return bool(nations) and not nations & spoken and not any(issued.stem == speaker.stem for issued in scene.issued)


def _same_document(scene: Scene, said: Said, stem: str) -> bool:
    """Whether a document of this kind has spoken for itself before (التقرير الأممي, then التقرير)."""
    return said.speaker.document and said.speaker.issuer is None and stem_of(scene.sheet, said.speaker.first) == stem


def _plural(scene: Scene, speaker: Speaker, stem: str) -> bool:
    """Whether several documents are meant, which nobody in particular need have issued (حيث ذكرت التقارير)."""
    token = scene.sheet.tokens[speaker.first]
    return stem not in token.key and not any(issued.stem == stem for issued in scene.issued)


def _named_issuer(scene: Scene, speaker: Speaker, stem: str) -> Link | None:
    """The issuer of the nearest document of this kind, or of its kin, that the text has told before."""
    kin = word_class("study") if stem in word_class("study") else frozenset({stem})
    same = next((issued for issued in reversed(scene.issued) if issued.stem == stem), None)
    nearer = _issued_before(scene, speaker, stem, since=same.at if same is not None else -1)
    if nearer is not None or same is not None:
        return nearer or (same.link if same is not None else None)
    return next((issued.link for issued in reversed(scene.issued) if issued.stem in kin), None)


PLURAL = ("ارير", "ات")
"""How documents in the plural end, of which each may be somebody else's."""
MOST_BACK = 400
"""Words back to which a document is looked for."""


def _issued_before(scene: Scene, speaker: Speaker, stem: str, *, since: int) -> Link | None:
    """The issuer of the nearest document of this kind named between `since` and the speaker (تقرير صادر عن اللجنة. ويقول التقرير)."""
    sheet = scene.sheet
    for i in range(speaker.first - 1, max(since, speaker.first - MOST_BACK), -1):
        if sheet.tokens[i].kind == "word" and stem_of(sheet, i) == stem and sheet.tokens[i].key in forms_of(stem):
            found = read_speaker(sheet, i, len(sheet.tokens))
            if found is not None and found.issuer is not None:
                return found.issuer.link
    return None


def _issued_later(scene: Scene, speaker: Speaker, stem: str) -> Link | None:
    """The issuer of the first document of this kind that the text names further on (a caption before its article)."""
    sheet = scene.sheet
    if scene.said or speaker.last - speaker.first > 1 or sheet.tokens[speaker.first].key.endswith(PLURAL):
        return None
    for i in range(speaker.last, len(sheet.tokens)):
        if sheet.tokens[i].kind == "word" and stem_of(sheet, i) == stem and sheet.tokens[i].key in forms_of(stem):
            found = read_speaker(sheet, i, len(sheet.tokens))
            if found is not None and found.issuer is not None:
                return found.issuer.link
    return None
