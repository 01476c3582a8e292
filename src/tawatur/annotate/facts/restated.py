"""Claims said again on another's word: by whoever denies them, by whoever laid the charge that is denied."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.model import Attribution, Claim, Link, Polarity, Span, content_id


def voice_of(sheet: Sheet, speaker: Link, content: Span, cue: Span, *, rule: str) -> Attribution:
    """What somebody says, where no verb of speech gives it: `content` is the words that stand for what was said."""
    return Attribution(
        id=content_id(sheet.report.id, rule, content.start, speaker.key),
        content=content,
        cue=cue,
        chain=(speaker,),
        force=speaker.force,
        rule=rule,
    )


def said_by(claim: Claim, voice: Attribution, polarity: Polarity, how: str) -> Claim:
    """A claim as somebody else's; `how` is added to its rule."""
    return replace(
        claim,
        id=content_id(claim.id, how, voice.id),
        factuality=replace(claim.factuality, polarity=polarity),
        attribution=voice.id,
        chain=voice.chain,
        rule=f"{claim.rule}/{how}",
    )


def said_alike(one: Claim, other: Claim) -> bool:
    """Whether two claims say the same, denied or not, on the same word."""
    alike = one.proposition == other.proposition and one.factuality.polarity == other.factuality.polarity
    spoken = one.attribution == other.attribution or [h.key for h in one.chain] == [h.key for h in other.chain]
    return alike and spoken
