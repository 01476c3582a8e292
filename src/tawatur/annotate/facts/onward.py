"""Goods that go from hand to hand: what was given to one, fell to another, was used by another, was brought by who imported it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.facts.build import claim
from tawatur.annotate.facts.filling import Filled
from tawatur.annotate.facts.frames import Frame
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.model import Claim, Mention, Supply

_FALLING = frozenset({"waqa-hand", "saqat-hand", "intaha-hand", "wasal-goods", "tasarrab"})
"""Frames of goods that come to somebody of whom nobody says who gave them."""
_BRINGING_IN = frozenset({"istawrad", "ishtara", "iqtana"})
"""Frames of whoever brings goods in before they go on."""
_ACQUIRING = frozenset({"hasal", "ishtara", "ibtaa", "talaqqa", "istalam", "iqtana", "tasallam", "jalab-min"})
"""Frames of getting goods from somebody, whose getter a passive leaves out."""
_USING = frozenset({"خدم.X", "عمل.X", "حوز.I", "ملك.VIII"})
"""Verbs of using and having what somebody else was given."""
_ARRIVING = frozenset({"جيء.I", "أتي.I", "وصل.I", "دخل.I", "دفق.V", "ورد.I"})
"""Verbs of goods that arrive, which say who had them before where the sentence tells who brought them in."""
_ALSO = frozenset({"كما", "كذلك", "وكذلك", "ايضا", "وايضا"})
"""Words by which a sentence goes on about those told of before."""
_FRAME = Frame("passed-on", "passed-on", "supply", (), (), "obj", "", "diversion", "")


def passed_on(
    sheet: Sheet, predicates: Sequence[Predicate], claims: Sequence[Claim], recent: Sequence[Claim], voices: Voices
) -> list[Claim]:
    """The claims of a sentence with the goods' last holder as supplier of whoever has them next.

    Every claim made or changed so says that goods told of as one party's came to another; no third party is thought of.
    """
    kept: list[Claim] = []
    for item in claims:
        given = item.proposition
        if isinstance(given, Supply):
            got = _got_by_user(sheet, predicates, item, given)
            kept.append(_from_last_holder(got, given, kept) or _imported(sheet, predicates, got, given, recent))
        else:
            kept.append(item)
    return [*kept, *_used_by_others(sheet, predicates, kept, voices)]


def _got_by_user(sheet: Sheet, predicates: Sequence[Predicate], item: Claim, given: Supply) -> Claim:
    """What was bought by nobody said was bought for whoever uses it: الأسلحة التي يستخدمها التنظيم تم شراؤها من."""
    if given.recipients or not given.suppliers or item.rule.partition("/")[0] not in _ACQUIRING:
        return item
    users = {
        a.mention.key: a.mention
        for p in predicates
        if p.name in _USING and not p.negated and sheet.tokens[p.at].end <= item.span.start
        for a in p.arguments.get("subj", [])
        if isinstance(a, Phrase) and a.sort == "actor" and not a.generic
    }
    others = tuple(m for key, m in users.items() if all(key != s.key for s in given.suppliers))
    return replace(item, proposition=replace(given, recipients=others)) if len(others) == 1 else item


def _from_last_holder(item: Claim, given: Supply, before: Sequence[Claim]) -> Claim | None:
    """What fell into somebody's hands came from whoever it had been given to: سُلمت إلى الجيش قبل وقوعها في أيدي."""
    if given.suppliers or not given.recipients or item.rule.partition("/")[0] not in _FALLING:
        return None
    holders = next((h for c in reversed(before) if (h := _others(c, given.goods, given.recipients))), ())
    return (
        replace(item, proposition=replace(given, suppliers=holders, means=given.means or "diversion"))
        if holders
        else None
    )


def _others(item: Claim, goods: Sequence[Mention], next_hand: Sequence[Mention]) -> tuple[Mention, ...]:
    """Who a claim says was given the same goods, where the next hand neither got nor gave them."""
    given = item.proposition
    if not isinstance(given, Supply) or item.factuality.polarity != "affirmed":
        return ()
    same = {m.span for m in given.goods} & {m.span for m in goods}
    known = {m.key for m in (*given.recipients, *given.suppliers)}
    return given.recipients if same and not known & {m.key for m in next_hand} else ()


def _used_by_others(
    sheet: Sheet, predicates: Sequence[Predicate], claims: Sequence[Claim], voices: Voices
) -> list[Claim]:
    """What was given to one and is used by another came to him: مُنحت لجماعات المعارضة وتم استخدامها من قبل التنظيم."""
    found: list[Claim] = []
    for predicate in (p for p in predicates if p.name in _USING and not p.negated):
        phrases = [a for filled in predicate.arguments.values() for a in filled if isinstance(a, Phrase)]
        goods = tuple(p.mention for p in phrases if p.sort == "materiel")
        users = [a for s in ("من قبل", "subj") for a in predicate.arguments.get(s, []) if isinstance(a, Phrase)]
        users = [u for u in users if u.sort == "actor" and not u.generic]
        for item in claims:
            holders = _others(item, goods, [u.mention for u in users]) if users else ()
            if holders and item.span.end <= sheet.tokens[predicate.at].start:
                roles = {"from": list(holders), "to": [u.mention for u in users], "goods": list(goods)}
                given = Supply(
                    suppliers=holders, recipients=tuple(roles["to"]), goods=tuple(roles["goods"]), means="diversion"
                )
                found.append(claim(sheet, Filled(_FRAME, predicate, roles, users), given, voices))
    return found


def _imported(
    sheet: Sheet, predicates: Sequence[Predicate], item: Claim, given: Supply, recent: Sequence[Claim]
) -> Claim:
    """Whoever brought goods in, from nobody said, before they arrived is who they came from: جاءت بعد أن استوردتها شركات."""
    if given.suppliers or not given.recipients or item.rule.partition("/")[0] not in _BRINGING_IN:
        return item
    spans = {m.span for m in given.goods}
    arrived = any(
        p.name in _ARRIVING
        and any(isinstance(a, Phrase) and a.mention.span in spans for a in p.arguments.get("subj", []))
        for p in predicates
    )
    if not arrived:
        return item
    last = _last_told(recent) if _goes_on(sheet, item) else ()
    others = tuple(m for m in last if all(m.key != r.key for r in given.recipients))
    return replace(item, proposition=replace(given, suppliers=given.recipients, recipients=others, means=None))


def _goes_on(sheet: Sheet, item: Claim) -> bool:
    """Whether the sentence of a claim opens as one that goes on about those told of before."""
    first = next(first for first, last in sheet.sentences if sheet.tokens[last - 1].end >= item.span.end)
    return sheet.tokens[first].key in _ALSO


def _last_told(recent: Sequence[Claim]) -> tuple[Mention, ...]:
    """Who was told last to have been given goods."""
    return next(
        (
            c.proposition.recipients
            for c in reversed(recent)
            if isinstance(c.proposition, Supply) and c.proposition.goods
        ),
        (),
    )
