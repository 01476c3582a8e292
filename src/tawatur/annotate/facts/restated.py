"""Claims said again on another's word: by whoever denies them, by whoever laid the charge that is denied."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.model import Attribution, Claim, Force, Link, Mention, Polarity, Span, SpeakerKind, content_id


def voice_of(sheet: Sheet, speaker: Mention, content: Span, cue: Span, *, force: Force, rule: str) -> Attribution:
    """What a mention says, where no verb of speech gives it: `content` is the words that stand for what was said."""
    kind: SpeakerKind = "person" if speaker.kind == "person" else "organisation"
    link = Link(text=speaker.text, span=speaker.span, kind=kind, label=speaker.label, ref=speaker.ref, force=force)
    return Attribution(
        id=content_id(sheet.report.id, rule, content.start, speaker.key),
        content=content,
        cue=cue,
        chain=(link,),
        force=force,
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
