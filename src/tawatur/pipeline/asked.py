"""A question in the ledger's terms: under which keys, or parts of names, the laid-out matrix is to be looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from tawatur.analyse.propositions import PARTIES
from tawatur.analyse.query import ANY, Query, words_in
from tawatur.ledger import KindAsked, Named, RoleNamed, RowsAsked, RowShelf
from tawatur.lexicon.materiel import may_be
from tawatur.model import ROLES, Mention, PropositionKind

GOODS = "goods"


def rows_asked(shelf: RowShelf, query: Query, *, row: str = "") -> RowsAsked:
    """What `query`, its names under the keys that judgements give them, asks of the laid-out matrix."""
    kinds = (query.category and ("tally",)) or query.kinds or get_args(PropositionKind)
    wanted = [kind for kind in kinds if kind in (query.kinds or kinds)]
    return RowsAsked(
        kinds=tuple(kind for one in wanted for kind in _kind(shelf, query, one)),
        category=query.category or "",
        polarity=query.polarity or "",
        accused=query.accused,
        speakers=_named(query.speakers),
        places=_named(query.places),
        since=str(query.since or ""),
        until=str(query.until or ""),
        row=row,
    )


def _kind(shelf: RowShelf, query: Query, kind: PropositionKind) -> Iterator[KindAsked]:
    """The kind with its roles; nothing where it has no such role."""
    roles: list[RoleNamed] = []
    for asked, names in query.roles:
        role = query.role_in(kind, asked)
        if asked == ANY:
            roles.append(RoleNamed(role="", named=_named(names)))
        elif asked == GOODS:
            roles += _goods(shelf, kind, names)
        elif role in ROLES[kind]:
            roles.append(RoleNamed(role=role, named=_named(names), party=role in PARTIES[kind]))
        else:
            return
    yield KindAsked(kind=kind, roles=tuple(roles))


def _goods(shelf: RowShelf, kind: PropositionKind, names: Sequence[Mention]) -> Iterable[RoleNamed]:
    """Goods that may be those asked for; what a kind has no place for, or the lexicon does not know, may be any."""
    refs = [name.ref for name in names if name.ref]
    if GOODS not in ROLES[kind] or len(refs) < len(names):
        return ()
    told = (key for key in shelf.goods_named() if any(may_be(key, ref) for ref in refs))
    return (RoleNamed(role=GOODS, named=Named(keys=("", *told))),)


def _named(names: Iterable[Mention]) -> Named:
    listed = tuple(names)
    parts = (tuple(sorted(words_in(name.text))) for name in listed if name.ref is None)
    return Named(keys=tuple(name.key for name in listed), parts=tuple(filter(None, parts)))
