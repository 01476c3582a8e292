"""The words for what the model names, in English: for the terminal and for exports."""

from __future__ import annotations

from tawatur.model import ROLES, Chain, Claim, Link, Mention, Proposition, Published, Quantity, Supply, Tally

OWN_VOICE = "the report itself"
UNKNOWN = "?"


def name_of(mention: Mention) -> str:
    """What to call it: the lexicon's English name, else the words as printed."""
    return mention.label or mention.text or UNKNOWN


def speaker_of(link: Link) -> str:
    """What to call a speaker; an unnamed one keeps its words."""
    return link.label or link.text or "an unnamed speaker"


def voice_of(key: str, name: str) -> str:
    """What to call who speaks, by its key: a report whose outlet nobody knows has but its title, and that is no speaker."""
    return f"{OWN_VOICE}, «{name}»" if key.startswith("report:") else name


def counted(number: int, noun: str) -> str:
    """So many of a regular English noun."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def chain_words(chain: Chain) -> str:
    """The hands from the outlet outwards, joined by arrows that point to the origin."""
    return " ← ".join(speaker_of(link) for link in chain) if chain else OWN_VOICE


def roles_words(proposition: Proposition) -> list[tuple[str, str]]:
    """Each role that has fillers or has to have them, with the fillers' names."""
    found = []
    for position, (role, field) in enumerate(ROLES[proposition.kind].items()):
        fillers = getattr(proposition, field)
        if fillers or position < 2:
            found.append((role, ", ".join(name_of(filler) for filler in fillers) or UNKNOWN))
    if proposition.places:
        found.append(("place", ", ".join(name_of(place) for place in proposition.places)))
    if proposition.when is not None:
        found.append(("time", proposition.when.text))
    return found


def number_words(quantity: Quantity) -> str:
    """The number with its bounds, as exact as its words: "at least 575", "20 or more", "about 350"."""
    low, high = quantity.low, quantity.high
    if quantity.value is None:
        return f"{low or UNKNOWN} or more" if high is None else f"{low or UNKNOWN} to {high}"
    number = f"{quantity.value:f}"
    if quantity.approximate:
        return f"about {number}"
    if low is not None and high is None:
        return f"at least {number}"
    if high is not None and low is None:
        return f"at most {number}"
    return number


def kind_words(proposition: Proposition) -> str:
    """The kind of proposition with what narrows it: a tally's category, a supply's means."""
    match proposition:
        case Tally(category=category):
            return f"tally ({category})"
        case Supply(means=means) if means:
            return f"supply ({means})"
        case _:
            return proposition.kind


def factuality_words(claim: Claim) -> str:
    """Polarity and modality where they are not the plain case."""
    parts: list[str] = []
    if claim.factuality.polarity != "affirmed":
        parts.append(claim.factuality.polarity)
    if claim.factuality.modality != "stated":
        parts.append(claim.factuality.modality)
    return ", ".join(parts)


def day_words(published: Published | None) -> str:
    """When a report came out, and how that is known."""
    if published is None:
        return "no date of its own"
    day = published.start.isoformat()
    if published.end != published.start:
        day += f"…{published.end.isoformat()}"
    return f"{day} ({published.basis})"
