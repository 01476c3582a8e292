"""The verbs that the lexicon lists, and every form they take."""

from __future__ import annotations

from functools import cache

from tawatur.arabic.verbs import Verb, VerbForm, conjugate
from tawatur.lexicon.loading import made_at_once
from tawatur.lexicon.tables import rows, several

TABLES = ("verbs_speech", "verbs_events")
"""A verb may stand in both tables (كشف, نقل); its id is its root and form, so it is one verb."""


@cache
def verbs() -> dict[str, Verb]:
    """The verbs by id: root and form joined by a dot, such as "زود.II"."""
    found: dict[str, Verb] = {}
    for table in TABLES:
        for row in rows(table):
            name = f"{row['root']}.{row['form']}"
            before = found.get(name)
            masdars = dict.fromkeys((*(before.masdars if before else ()), *several(row["masdars"])))
            found[name] = Verb(
                id=name, root=row["root"], form=row["form"], middle=row["middle"], masdars=tuple(masdars)
            )
    return found


@cache
@made_at_once
def verb_forms() -> dict[str, tuple[VerbForm, ...]]:
    """Every surface form of every verb by its folded key, without clitics."""
    table: dict[str, dict[VerbForm, None]] = {}
    for verb in verbs().values():
        for key, form in conjugate(verb):
            table.setdefault(key, {})[form] = None
    return {key: tuple(forms) for key, forms in table.items()}
