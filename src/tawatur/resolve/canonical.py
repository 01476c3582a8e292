"""Claims as judged: every filler and speaker under one key with all that a person called the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from tawatur.model import ROLES, Claim, Link, Mention
from tawatur.resolve.register import Register


def judged(register: Register, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims that were not rejected, edited ones as edited, with canonical keys for actors, places and speakers.

    Words and places in the text stay as they were read; only what a name refers to changes.
    """
    if not (register.judged("actor") or register.judged("place")):  # nobody has joined any two: all keep their keys
        yield from register.apply(claims)
        return
    for claim in register.apply(claims):
        proposition = claim.proposition
        fields = (*ROLES[proposition.kind].values(), "places")
        changes: dict[str, Any] = {
            field: tuple(_named(register, mention, claim.report) for mention in getattr(proposition, field))
            for field in fields
        }
        chain = tuple(_spoken(register, link) for link in claim.chain)
        yield replace(claim, proposition=replace(proposition, **changes), chain=chain)


def scoped(key: str, report: str) -> str:
    """The key of people without a name: it holds for one report, and a person may judge it the same as another."""
    return f"{key}@{report}"


def _named(register: Register, mention: Mention, report: str) -> Mention:
    key = register.key(mention)
    if key != mention.key:
        return replace(mention, ref=key)
    if mention.kind == "people":
        alone = scoped(mention.key, report)
        if len(register.members("actor", alone)) > 1:  # a person has said who they are
            return replace(mention, ref=register.canonical("actor", alone), kind="actor")
    return mention


def _spoken(register: Register, link: Link) -> Link:
    key = register.key(link)
    return link if key == link.key else replace(link, ref=key)
