"""The tests that bear on a claim that somebody is supplied: shown beside it, without a verdict.

A claim that one holder is supplied from one place can be set beside what that holder's documented seizures share. The
test neither bears the claim out nor refutes it: a common stock says nothing of who filled it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tawatur.analyse.linkage.features import Table, reference_of, table_of
from tawatur.analyse.linkage.link import link
from tawatur.analyse.linkage.records import Linkage
from tawatur.analyse.linkage.sentences import Language, sentence
from tawatur.analyse.linkage.telling import paragraphs
from tawatur.analyse.questions import named
from tawatur.arabic.letters import fold
from tawatur.model import Claim, Materiel, Mention, Origin, Seizure, SeizureRecord, Supply

FEWEST_OTHERS = 10
"""Other documented seizures from which rarity is told; with fewer, the holder's own seizures are the reference."""
DRAWS = 999
"""Tables drawn: enough for a test beside an answer; `tawatur link` draws more."""


NAMED_IN = ("actors/", "states/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What the case's seizures from one holder show, and the ids of the claims that it stands beside.

    `linkage` and `table`, of what was compared, are None where there are too few seizures to compare.
    """

    holder: Mention
    claims: tuple[str, ...]
    seizures: tuple[str, ...]
    linkage: Linkage | None = None
    table: Table | None = None

    def paragraphs(self, language: Language = "en", name: str | None = None) -> tuple[str, ...]:
        """The test in words, or that there is nothing to compare; `name` is what to call the holder."""
        holder = name or self.holder.label or self.holder.text
        if self.linkage is None or self.table is None:
            return (sentence("one-seizure", language, holder=holder),)
        start = sentence("beside", language, holder=holder, number=len(self.seizures))
        return (start, *paragraphs(self.linkage, self.table, language))


def linkage_beside(claims: Iterable[Claim], materiel: Materiel) -> tuple[Beside, ...]:
    """For each holder that claims of supply, origin or seizure name, the test of that holder's seizures.

    A holder from whom no seizure is documented is left out.
    """
    holders: dict[str, Mention] = {}
    told: dict[str, list[str]] = {}
    for claim in claims:
        for holder in holders_in(claim):
            holders.setdefault(holder.key, holder)
            told.setdefault(holder.key, []).append(claim.id)
    seized = _seized_from(materiel.seizures)
    return tuple(
        _beside(holders[key], tuple(told[key]), labels, materiel)
        for key in sorted(holders)
        if (labels := seized.get(key) or seized.get(fold(holders[key].text)))
    )


def holders_in(claim: Claim) -> tuple[Mention, ...]:
    """Who is said to have got or held the goods."""
    match claim.proposition:
        case Supply(recipients=holders) | Origin(holders=holders) | Seizure(holders=holders):
            return holders
        case _:
            return ()


def documented(claims: Iterable[Claim], seizures: Iterable[SeizureRecord]) -> tuple[tuple[Mention, int], ...]:
    """The holders that claims name and from whom seizures are documented, with how many: where a test bears on them."""
    seized = _seized_from(seizures)
    holders = {holder.key: holder for claim in claims for holder in holders_in(claim)} if seized else {}
    return tuple(
        (holders[key], len(labels))
        for key in sorted(holders)
        if (labels := seized.get(key) or seized.get(fold(holders[key].text)))
    )


def _seized_from(seizures: Iterable[SeizureRecord]) -> Mapping[str, tuple[str, ...]]:
    """The labels of the seizures from each holder, by the lexicon's id where it knows the holder, else by the words."""
    found: dict[str, list[str]] = {}
    for seizure in seizures:
        if seizure.holder:
            # "A cell" is no name: only who has one is the same holder in other words.
            holder = named(seizure.holder)
            name = holder.ref if holder.ref and holder.ref.startswith(NAMED_IN) else None
            for key in {name or fold(seizure.holder), fold(seizure.holder)}:
                found.setdefault(key, []).append(seizure.label)
    return {key: tuple(labels) for key, labels in found.items()}


def _beside(holder: Mention, claims: tuple[str, ...], labels: tuple[str, ...], materiel: Materiel) -> Beside:
    if len(labels) < 2:
        return Beside(holder=holder, claims=claims, seizures=labels)
    table = table_of(materiel)
    others = reference_of(table, name="the case's seizures from other holders", without=labels)
    mine = frozenset(seizure.id for seizure in materiel.seizures if seizure.label in labels)
    compared = table_of(
        Materiel(
            seizures=tuple(seizure for seizure in materiel.seizures if seizure.id in mine),
            items=tuple(item for item in materiel.items if item.seizure in mine),
        )
    )
    result = link(
        compared.holdings,
        others if others.sites >= FEWEST_OTHERS else None,
        draws=DRAWS,
        strata=table.strata,
        facts=compared.facts,
    )
    return Beside(holder=holder, claims=claims, seizures=labels, linkage=result, table=compared)
