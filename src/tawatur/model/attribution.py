"""On whose word: the hands that words passed through before the outlet printed them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tawatur.model.span import Span

SpeakerKind = Literal["person", "organisation", "official", "anonymous", "media", "residents", "report"]
Force = Literal["asserts", "accuses", "denies", "claims", "questions", "estimates"]
"""How a hand gave the words on; `claims` marks a reporter's distance (زعم, ادعى)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One hand that the words passed through.

    `text` is the speaker as printed without role words where those can be told apart, `label` the lexicon's English
    name, `ref` its id. An unnamed speaker keeps its words ("مصادر محلية") and kind `anonymous`; a passive without agent
    has text "" and kind `anonymous`. `unnamed` types such a speaker (private, local, security, medical, field, media,
    eyewitness, official, unknown). `implied` says the name was supplied from an earlier mention.
    """

    text: str
    span: Span | None
    kind: SpeakerKind
    label: str | None = None
    ref: str | None = None
    role: str | None = None
    affiliation: str | None = None
    unnamed: str | None = None
    force: Force = "asserts"
    implied: bool = False

    @property
    def key(self) -> str:
        """What makes two speakers the same before any judgement: the lexicon's id, else the words."""
        return self.ref or self.text


Chain = tuple[Link, ...]
"""The hands in order, nearest to the outlet first; the last is the origin. Empty is the report's own voice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A stretch of a report that is somebody else's word: speaker, cue, content (PARC).

    `content` covers the words given on, `cue` the word that gives them ("قال", "بحسب"); None where only layout does
    (a title with a colon). `parent` is the id of the attribution around this one, if any. `rule` names what found it.
    """

    id: str
    content: Span
    cue: Span | None
    chain: Chain
    force: Force
    parent: str | None = None
    rule: str = ""
