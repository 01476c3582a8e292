"""From drafts to attributions: which stands inside which, and whose hands each content passed through."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.voices.scene.scene import Draft, Scene
from tawatur.model import Attribution, Chain, Link, content_id


def assemble(scene: Scene) -> tuple[Attribution, ...]:
    """The attributions of a report in the order of their contents, outer before inner, each with its whole chain."""
    sheet = scene.sheet
    order = sorted(scene.drafts, key=_place)
    found: list[Attribution] = []
    open_: list[tuple[Draft, Attribution]] = []
    for draft in order:
        while open_ and not _holds(open_[-1][0], draft):
            open_.pop()
        parent = open_[-1][1] if open_ else None
        if not draft.own and parent is None:
            continue
        chain = _chain(parent.chain if parent else (), draft)
        content = sheet.span(draft.first, draft.last)
        cue = sheet.span(draft.cue.first, draft.cue.last) if draft.cue is not None else None
        made = Attribution(
            id=content_id(sheet.report.id, content.start, content.end, *(link.key for link in chain), draft.rule),
            content=content,
            cue=cue,
            chain=chain,
            force=draft.force,
            parent=parent.id if parent else None,
            rule=draft.rule,
        )
        if parent is not None and (parent.content, parent.chain) == (made.content, made.chain):
            continue
        if parent is not None and parent.content == made.content:
            found.remove(parent)
            open_.pop()
            made = replace(made, parent=parent.parent)
        found.append(made)
        open_.append((draft, made))
    return tuple(found)


def _place(draft: Draft) -> tuple[int, int, bool, bool]:
    return draft.first, -draft.last, draft.inner, not draft.wide


def _holds(outer: Draft, inner: Draft) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def _chain(outer: Chain, draft: Draft) -> Chain:
    """The outer chain with the draft's own links behind it; a speaker already in it is not repeated."""
    keys = {link.key for link in outer}
    own = [link for n, link in enumerate(draft.own) if link.key not in keys and link not in draft.own[:n]]
    if not draft.own:
        return (*outer[:-1], replace(outer[-1], force=draft.force))
    if not own:
        return _upto(outer, draft.own[-1], draft)
    own[-1] = replace(own[-1], force=draft.force)
    return (*outer, *own)


def _upto(outer: Chain, link: Link, draft: Draft) -> Chain:
    """The outer chain as far as a speaker in it, who speaks again."""
    at = next(i for i, old in enumerate(outer) if old.key == link.key)
    return (*outer[:at], replace(outer[at], force=draft.force))
