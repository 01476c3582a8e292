"""Seized materiel as it was documented: the seizure, its items, their traces and the hands they passed through."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Sampling = Literal["all", "selected", "unknown"]
"""Whether everything seized was documented, a selection of it, or nobody says."""

Basis = Literal["inspected", "not inspected", "unknown"]
"""`not inspected`: what is known comes from reports only, and nobody whose table this is saw the materiel."""

Counted = Literal["units", "boxes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyHop:
    """One holder of seized materiel, from and until when; a day that is not known is None."""

    holder: str
    since: date | None = None
    until: date | None = None
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeizureRecord:
    """One seizure: materiel taken at a place at a time.

    `id` is the content id of `label`, the documenter's own name for it. `start` and `end` are the first and last day,
    equal for a day. `holder` is from whom, `seizer` by whom, `in_place` whether it was documented where it was found
    (None: nobody says). `claim` is the id of the claim that a press record comes from, None where a table tells it.
    """

    id: str
    label: str
    start: date | None = None
    end: date | None = None
    place: str = ""
    holder: str = ""
    seizer: str = ""
    documented_by: str = ""
    documented_on: date | None = None
    in_place: bool | None = None
    sampling: Sampling = "unknown"
    basis: Basis = "unknown"
    custody: tuple[CustodyHop, ...] = ()
    claim: str | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Serial:
    """A serial number and the component that bears it (receiver, bolt, carrier; "" where nobody says)."""

    number: str
    component: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadstampMark:
    """One mark on a cartridge's head and where it stands (clock position, "" where nobody says)."""

    text: str
    position: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Packaging:
    """What the box says: its own lot, the contract, the consignee, the numbers of papers with it."""

    lot: str = ""
    contract: str = ""
    consignee: str = ""
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a seizure, or so many that are alike.

    `kind` is the lexicon's id (`materiel/akm`), None where it knows none; `kind_text` the words of the table. `country`
    is a state's id of the lexicon (of making), else the table's words. `calibre` is as the lexicon writes it. `origin`
    says where in which table the item stands, so that it can be looked up.
    """

    id: str
    seizure: str
    kind: str | None = None
    kind_text: str = ""
    model: str = ""
    calibre: str = ""
    maker: str = ""
    country: str = ""
    year: int | None = None
    serials: tuple[Serial, ...] = ()
    lot: str = ""
    headstamps: tuple[HeadstampMark, ...] = ()
    marks_added: tuple[str, ...] = ()
    marks_removed: tuple[str, ...] = ()
    packaging: Packaging = Packaging()
    quantity: int | None = None
    counted: Counted = "units"
    condition: str = ""
    photos: tuple[str, ...] = ()
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A question to a maker or state about an item, and the answer if one came."""

    id: str
    item: str
    addressee: str
    requested_on: date | None = None
    answer: str = ""
    answered_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Materiel:
    """Seizures with their items and traces, each in the order of its id or table."""

    seizures: tuple[SeizureRecord, ...] = ()
    items: tuple[Item, ...] = ()
    traces: tuple[Trace, ...] = ()
