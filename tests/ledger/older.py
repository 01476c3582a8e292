"""Cases as earlier versions left them."""

from __future__ import annotations

from tawatur.ledger import Case
from tawatur.ledger.migrations import MIGRATIONS, statements


def make_older(case: Case, first: str) -> None:
    """Takes from a case all that the migration named, and those after it, gave it."""
    run = case._connection.execute
    run("PRAGMA foreign_keys = OFF")
    for name in MIGRATIONS[: MIGRATIONS.index(first) - 1 : -1]:
        for statement in statements(name):
            kind, thing = statement.split()[1:3]
            if kind in {"TABLE", "TRIGGER", "INDEX"} and statement.startswith("CREATE"):
                run(f"DROP {kind} IF EXISTS {thing}")
    run("DELETE FROM migrations WHERE name >= ?", (first,))
