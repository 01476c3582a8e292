"""THE NOUNS: frozen records of what a case is made of; standard library only; knows no other room."""

from tawatur.model.attribution import Attribution, Chain, Force, Link, SpeakerKind
from tawatur.model.claim import Claim, Factuality, Modality, Polarity
from tawatur.model.identity import content_id, sha256
from tawatur.model.judgement import Judgement, JudgementKind, SubjectKind
from tawatur.model.mention import Mention, MentionKind
from tawatur.model.problem import Problem, Severity
from tawatur.model.proposition import (
    PROPOSITIONS,
    ROLES,
    Attack,
    Collusion,
    Control,
    ControlChange,
    Detention,
    Means,
    Mentions,
    Movement,
    Origin,
    Presence,
    Proposition,
    PropositionKind,
    Seizure,
    Supply,
    Tally,
    TallyCategory,
)
from tawatur.model.quantity import Quantity
from tawatur.model.reading import Reading
from tawatur.model.report import DateBasis, Piece, Published, Report
from tawatur.model.span import Span
from tawatur.model.strand import Interval, Merge, Strand
from tawatur.model.time import Anchor, Period, Precision

__all__ = [
    "PROPOSITIONS",
    "ROLES",
    "Anchor",
    "Attack",
    "Attribution",
    "Chain",
    "Claim",
    "Collusion",
    "Control",
    "ControlChange",
    "DateBasis",
    "Detention",
    "Factuality",
    "Force",
    "Interval",
    "Judgement",
    "JudgementKind",
    "Link",
    "Means",
    "Mention",
    "MentionKind",
    "Mentions",
    "Merge",
    "Modality",
    "Movement",
    "Origin",
    "Period",
    "Piece",
    "Polarity",
    "Precision",
    "Presence",
    "Problem",
    "Proposition",
    "PropositionKind",
    "Published",
    "Quantity",
    "Reading",
    "Report",
    "Seizure",
    "Severity",
    "Span",
    "SpeakerKind",
    "Strand",
    "SubjectKind",
    "Supply",
    "Tally",
    "TallyCategory",
    "content_id",
    "sha256",
]
