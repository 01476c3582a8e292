"""Reads the fixture of sentences beside the claims they make."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tawatur.annotate import annotate
from tawatur.model import ROLES, Claim, Mention, Report, Tally, content_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A sentence and the claims expected of it, one a line."""

    sentence: str
    claims: tuple[str, ...]


def cases(path: Path) -> tuple[Case, ...]:
    """The cases of a fixture file."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    found = []
    for block in blocks:
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            found.append(Case(sentence=lines[0], claims=tuple(lines[1:])))
    return tuple(found)


def report(body: str) -> Report:
    """A report that holds only these words."""
    return Report(id=content_id(body), sha256="", file="case.txt", body=body, source_text=body)


def said(body: str) -> list[str]:
    """What the reader finds in `body`, in the fixture's notation."""
    return sorted(line(claim) for claim in annotate(report(body)).claims)


def line(claim: Claim) -> str:
    """A claim in the fixture's notation; goods and payments are left out."""
    proposition = claim.proposition
    words: list[str] = [proposition.kind]
    for role, field in ROLES[proposition.kind].items():
        mentions: tuple[Mention, ...] = getattr(proposition, field)
        if mentions and role not in {"goods", "payment"}:
            words.append(f"{role}={'|'.join(m.label or m.text for m in mentions)}")
    if proposition.quantity is not None:
        words.append(
            f"n={proposition.quantity.value if proposition.quantity.value is not None else proposition.quantity.low}"
        )
    if isinstance(proposition, Tally):
        words.append(f"category={proposition.category}")
    if claim.factuality.polarity != "affirmed":
        words.append(f"polarity={claim.factuality.polarity}")
    return " ".join(words)
