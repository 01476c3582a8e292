"""THE BOOK: the only room that writes; one SQLite file a case, append-only, with full-text search.

with Case.open("case") as case:
    to_them = Filled(keys=("actors/islamic-state",), role="to")
    for claim in case.claims(ClaimFilter(kinds=("supply",), filled=(to_them,))):
        ...
"""

from tawatur.ledger.case import Case
from tawatur.ledger.connection import CASE_FILE, case_file
from tawatur.ledger.copies import CopyShelf, KeptCopy, KeptEnd, KeptTraits
from tawatur.ledger.counts import CountShelf, Hearing, KeptCount, KeptHearing
from tawatur.ledger.entry import Entry, entry
from tawatur.ledger.families import FamilyShelf
from tawatur.ledger.filters import ClaimFilter, Filled, ReportFilter
from tawatur.ledger.former import FormerClaim
from tawatur.ledger.found import NumberedClaim
from tawatur.ledger.headings import Heading
from tawatur.ledger.judging import judgement_id
from tawatur.ledger.layout import LaidClaim, LaidProposition, LaidSpeaker, LayoutShelf
from tawatur.ledger.materiel import Added, KeptTable, TablePlace
from tawatur.ledger.materiel_shelf import MaterielShelf
from tawatur.ledger.names import Name, NameKind
from tawatur.ledger.rows import HeardIn, KindAsked, Named, PropositionKept, RoleNamed, RowsAsked, RowShelf
from tawatur.ledger.search import Hit, Hits
from tawatur.ledger.summaries import SummaryName, SummaryShelf

__all__ = [
    "CASE_FILE",
    "Added",
    "Case",
    "ClaimFilter",
    "CopyShelf",
    "CountShelf",
    "Entry",
    "FamilyShelf",
    "Filled",
    "FormerClaim",
    "Heading",
    "HeardIn",
    "Hearing",
    "Hit",
    "Hits",
    "KeptCopy",
    "KeptCount",
    "KeptEnd",
    "KeptHearing",
    "KeptTable",
    "KeptTraits",
    "KindAsked",
    "LaidClaim",
    "LaidProposition",
    "LaidSpeaker",
    "LayoutShelf",
    "MaterielShelf",
    "Name",
    "NameKind",
    "Named",
    "NumberedClaim",
    "PropositionKept",
    "ReportFilter",
    "RoleNamed",
    "RowShelf",
    "RowsAsked",
    "SummaryName",
    "SummaryShelf",
    "TablePlace",
    "case_file",
    "entry",
    "judgement_id",
]
