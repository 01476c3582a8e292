"""From filled frames to claims: the proposition, whose word it stands on, its polarity, its number, date and place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from tawatur.annotate.facts.acceptance import flies
from tawatur.annotate.facts.circumstances import date_near, places_of, struck_place
from tawatur.annotate.facts.factuality import factuality_of
from tawatur.annotate.facts.filling import Filled
from tawatur.annotate.facts.genitives import arguments_for
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.tables import rows
from tawatur.model import (
    Attack,
    Claim,
    Collusion,
    Control,
    Detention,
    Means,
    Mention,
    Movement,
    Origin,
    Period,
    Presence,
    Proposition,
    Quantity,
    Seizure,
    Span,
    Supply,
    Tally,
    content_id,
)


def proposition_of(
    filled: Filled,
    quantity: Quantity | None,
    when: Period | None,
    places: tuple[Mention, ...],
    struck: tuple[Mention, ...] = (),
    *,
    nameless: bool = False,
) -> Proposition | None:
    """The proposition a filled frame states, or None where too little of it is said.

    `struck` is the town where a strike fell, for one that says no other target; `nameless` says that a strike is worth
    telling without its doer.
    """
    role = {name: tuple(mentions) for name, mentions in filled.roles.items()}
    if filled.frame.kind == "supply" and "to" in role:
        role["to"] = tuple(m for m in role["to"] if all(m.key != other.key for other in role.get("from", ())))
        if not role["to"]:
            return None

    def get(name: str) -> tuple[Mention, ...]:
        return role.get(name, ())

    if filled.frame.kind == "supply" and filled.frame.predicate == _DEAL and not _told_goods(filled):
        return None
    means: Means | None = filled.frame.means or None  # type: ignore[assignment]  # the lint of frames.tsv holds it
    kind = filled.frame.kind
    if kind == "supply" and (get("from") or get("to")) and (get("goods") or (get("from") and get("to"))):
        return Supply(
            suppliers=tuple(_sender(m) for m in get("from")),
            recipients=get("to"),
            goods=get("goods"),
            payments=get("payment"),
            means=means,
            quantity=quantity,
            when=when,
            places=places,
        )
    if kind == "collusion" and get("who") and get("with"):
        who, partners = (get("with"), get("who")) if _turned(filled) else (get("who"), get("with"))
        others = tuple(m for m in partners if all(m.key != o.key for o in who))
        return Collusion(actors=who, partners=others, when=when, places=places) if others else None
    if kind == "attack":
        clash = any("مع" in sources for _, sources in filled.frame.roles) or filled.frame.predicate in _FIGHTS
        targets = _targets(filled, places) or (() if clash else struck)
        targets = tuple(m for m in targets if all(m.key != doer.key for doer in get("who")))
        if not targets or not (get("who") or nameless):
            return None
        return Attack(attackers=get("who"), targets=targets, when=when, places=places)
    if kind == "seizure" and get("goods") and (get("who") or get("holder") or quantity or _found(filled)):
        holders = tuple(m for m in get("holder") if all(m.key != s.key for s in get("who")))
        if get("holder") and not holders and filled.frame.predicate == _WITHDRAW:
            return None
        return Seizure(
            seizers=get("who"), holders=holders, goods=get("goods"), quantity=quantity, when=when, places=places
        )
    if kind == "control" and get("who") and (get("place") or quantity):
        unit = (
            "place" if get("place") and quantity is None else (quantity.unit if quantity and quantity.unit else "place")
        )
        return Control(
            holders=get("who"), unit=unit or "place", quantity=quantity, when=when, places=get("place") or places
        )
    if kind == "origin" and get("made_in"):
        return Origin(makers=get("made_in"), holders=get("holder"), goods=get("goods"), when=when, places=places)
    if kind == "presence" and get("who") and get("where"):
        return Presence(actors=get("who"), bases=get("where"), quantity=quantity, when=when, places=places)
    if kind == "movement" and (get("who") or get("whom")) and (get("to") or (get("from") and get("whom"))):
        return Movement(
            movers=get("who"), moved=get("whom"), origins=get("from"), destinations=get("to"), when=when, places=places
        )
    if kind == "detention" and (get("whom") or get("by")):
        return Detention(captors=get("by"), held=get("whom"), when=when, places=places)
    return None


def _told_goods(filled: Filled) -> bool:
    """Whether a deal tells what was dealt in: who makes deals with a group, of nobody knows what, colludes with it."""
    return any(m.label != "deal" for m in filled.roles.get("goods", ()))


_DEAL = "صفقة"
"""The noun for a deal, which is goods by itself too."""
_WITHDRAW = "سحب.I"
"""The verb of taking back: what somebody takes from his own bases he does not seize."""


def _found(filled: Filled) -> bool:
    """Whether goods that nobody readable is said to have seized are told of as found, not as goods in general: تم ضبط أسلحة."""
    goods = [p for p in filled.phrases if p.sort == "materiel"]
    predicate = filled.predicate
    told = not predicate.article or (predicate.governor is not None and predicate.governor.name in _BEFALLS)
    return told and any(not p.definite or p.first != p.head for p in goods)


def _sender(supplier: Mention) -> Mention:
    """A foreign ministry sends no arms: where it denies sending them, its state is meant (نفت الخارجية الإيرانية إرسال أسلحة)."""
    state = _spoken_for().get(supplier.ref or "")
    if state is None:
        return supplier
    ref, label = state
    return Mention(kind=supplier.kind, text=supplier.text, span=supplier.span, label=label, ref=ref)


@cache
def _spoken_for() -> Mapping[str, tuple[str, str]]:
    """The state, by reference and label, of each foreign ministry and embassy."""
    labels = {row["id"]: row["label"] for row in rows("states")}
    return {
        f"actors/{row['id']}": (f"states/{row['state']}", labels[row["state"]])
        for row in rows("actors")
        if row["kind"] == "government" and row["state"] in labels and any(w in row["label"] for w in _ABROAD)
    }


_ABROAD = ("Foreign Ministry", "Foreign Office", "Embassy")
"""Words of the labels of offices that speak for a state to others."""

FALLEN = frozenset(
    {"groups/victim", "groups/dead", "groups/injured", "groups/wounded", "groups/martyr", "groups/corpse"}
)
"""Nouns that tell what became of people, not who was struck."""
_FIGHTS = frozenset({"قتل.III", "حرب.III"})
"""Verbs of fighting: where somebody fights is not whom."""
_OFFICIAL = frozenset({"agency", "government", "army", "state", "police"})


def _turned(filled: Filled) -> bool:
    """Whether a mutual word (تنسيق, تعاون مع) has a faction as subject and an organ of a state beside it: that organ is who colludes."""
    if not any(role == "with" and "مع" in sources for role, sources in filled.frame.roles):
        return False
    kinds = {p.mention.key: p.kind for p in filled.phrases}
    doers = {kinds.get(m.key, "") for m in filled.roles.get("who", ())}
    partners = {kinds.get(m.key, "") for m in filled.roles.get("with", ())}
    return doers <= {"faction", "factions", "fighters"} and partners <= _OFFICIAL


def _targets(filled: Filled, places: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """What was hit; a thing that nobody owns stands for the named place where it was hit.

    A strike told by a noun on "the" place (تدمير المنزل) only recalls one told before.
    """
    vague = {p.mention.key for p in filled.phrases if p.sort == "place" and p.generic and p.kind in {"area", "part"}}
    targets = tuple(m for m in filled.roles.get("whom", ()) if m.key not in vague and m.ref not in FALLEN)
    things = {
        p.mention.key
        for p in filled.phrases
        if p.owner is None and p.generic and (p.sort in {"materiel", "post"} or (p.sort == "place" and not p.definite))
    }
    if targets and all(m.key in things for m in targets):
        known = {p.mention.key for p in filled.phrases if p.definite and p.sort == "post"}
        rest = () if not filled.predicate.verbal and targets[0].key in known else targets[:1]
        return next(((p,) for p in places if not (p.ref or "").startswith("states/")), rest)
    return targets


_BEFALLS = frozenset({"تمم.I", "جري.I", "عرض.V"})
"""Verbs that tell of a deed without its doer: تم قصف البلدة, تعرضت لقصف."""


def _counted(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether a noun tells of so and so many strikes: هناك 78 هجوما ضد القوات."""
    return predicate.at > 0 and sheet.quantity_of[predicate.at - 1] is not None and not predicate.preposition


def _by_weapon(filled: Filled) -> bool:
    """Whether a verbal noun of striking has a weapon for its doer: قصف طائرة مسيرة لبلدة."""
    doers = arguments_for(filled.frame, filled.predicate).get("subj", [])
    return filled.predicate.part == "masdar" and any(isinstance(a, Phrase) and flies(a) for a in doers)


def _unknown_striker(sheet: Sheet, filled: Filled) -> bool:
    """Whether a strike by nobody named is worth telling: a passive, a weapon as subject, or a verbal noun with its object."""
    predicate = filled.predicate
    if not filled.roles.get("whom"):
        return False
    subject = predicate.arguments.get("subj", [])
    if predicate.verbal:
        return (
            predicate.voice == "passive"
            or not subject
            or any(not isinstance(a, Phrase) or a.sort == "materiel" for a in subject)
        )
    if _counted(sheet, predicate) or _by_weapon(filled):
        return True
    governor = predicate.governor
    if governor is not None and governor.name == _SEES:
        return predicate in governor.arguments.get("obj", [])
    if governor is None:
        return False
    befell = governor.name in _BEFALLS and predicate.governed in _AS_DEED
    return befell or (governor.name in _LAUNCHES and not governor.verbal)


_AS_DEED = frozenset({"subj", "obj", "ل"})
"""As what a verb without doer governs the deed it tells of; a raid during which something is found (خلال) is none."""
_SEES = "شهد.I"
"""The verb of a place that sees what comes down on it: شهدت القرية غارات."""
_LAUNCHES = frozenset({"شنن.I", "نفذ.II"})
"""Words of launching that, as verbal nouns, leave out who does it: شن غارات على قواعد الحشد."""


def _asks_who(sheet: Sheet, filled: Filled) -> bool:
    """Whether a question asks who supplies somebody (من يموّل خلايا داعش؟)."""
    i = filled.predicate.at
    return i > 0 and sheet.tokens[i - 1].key.removeprefix("و") == "من" and filled.predicate.verbal


def claim_of(
    sheet: Sheet, filled: Filled, places: Sequence[Phrase], voices: Voices, spans: Mapping[str, Span] | None = None
) -> Claim | None:
    """The claim that a filled frame makes, on the word of the voice that its predicate stands in."""
    del spans
    predicate = filled.predicate
    quantity = next((p.quantity for p in filled.phrases if p.quantity is not None), None)
    if filled.frame.kind in {"attack", "detention", "collusion", "movement"}:
        quantity = None
    if filled.frame.kind == "supply":
        quantity = _handed_over(filled)
    when = date_near(sheet, predicate.at)
    if (
        filled.frame.kind == "supply"
        and filled.roles.get("to")
        and not filled.roles.get("from")
        and _asks_who(sheet, filled)
    ):
        return claim(
            sheet, filled, Supply(recipients=tuple(filled.roles["to"]), when=when, places=places_of(places)), voices
        )
    nameless = filled.frame.kind == "attack" and _unknown_striker(sheet, filled)
    proposition = proposition_of(filled, quantity, when, places_of(places), struck_place(places), nameless=nameless)
    if proposition is None:
        return None
    return claim(sheet, filled, proposition, voices)


def _handed_over(filled: Filled) -> Quantity | None:
    """How many goods were handed over, where only one kind is told of: سلمت 4 طائرات."""
    goods = filled.roles.get("goods", [])
    counted = [p.quantity for p in filled.phrases if p.sort == "materiel" and p.mention in goods]
    amount = counted[0] if len(goods) == len(counted) == 1 else None
    return amount if amount is not None and amount.value is not None else None


def claim(sheet: Sheet, filled: Filled, proposition: Proposition, voices: Voices) -> Claim:
    """A proposition as a claim."""
    predicate = filled.predicate
    tokens = [predicate.at, predicate.end - 1, *(i for p in filled.phrases for i in (p.first, p.last - 1))]
    near = [i for i in tokens if sheet.sentence_of[i] == sheet.sentence_of[predicate.at]]
    span = Span(sheet.tokens[min(near)].start, sheet.tokens[max(near)].end)
    word = sheet.tokens[predicate.at]
    attribution = voices.at(Span(word.start, word.end))
    roles = tuple(f"{name}={m.key}" for name, mentions in sorted(filled.roles.items()) for m in mentions)
    amount = proposition.quantity
    return Claim(
        id=content_id(
            sheet.report.id,
            span.start,
            span.end,
            proposition.kind,
            *((proposition.category,) if isinstance(proposition, Tally) else ()),
            *roles,
            amount.span.start if amount else "",
        ),
        report=sheet.report.id,
        proposition=proposition,
        factuality=factuality_of(sheet, predicate, attribution, filled.frame.polarity),
        span=span,
        attribution=attribution.id if attribution else None,
        chain=attribution.chain if attribution else (),
        rule=f"{filled.frame.id}/{predicate.part}" + ("/passive" if predicate.voice == "passive" else ""),
    )
