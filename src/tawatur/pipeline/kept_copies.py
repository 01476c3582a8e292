"""Traits and edges as the ledger keeps them, and back: its room knows nothing of what is compared."""

from __future__ import annotations

import json
import zlib
from sys import intern
from typing import cast

import numpy as np

from tawatur.analyse.copies import Copy, CopyKind, Direction, Place, Statement, Traits
from tawatur.analyse.copies.words import Words
from tawatur.ledger import KeptCopy, KeptEnd, KeptTraits


def copy_of(kept: KeptCopy) -> Copy:
    """An edge as it was found."""
    return Copy(
        a=Place(report=kept.a.report, file=kept.a.file, span=kept.a.span),
        b=Place(report=kept.b.report, file=kept.b.file, span=kept.b.span),
        kind=cast("CopyKind", kept.kind), similarity=kept.similarity, shared=kept.shared,
        direction=cast("Direction", kept.direction), inferred=kept.inferred, same_outlet=kept.same_outlet,
        evidence=kept.evidence,
    )  # fmt: skip


def kept_copy(copy: Copy, *, stock: bool = False) -> KeptCopy:
    """An edge as it is kept; `stock` marks a formula or an outlet's furniture."""
    return KeptCopy(
        id=copy.id,
        a=KeptEnd(report=copy.a.report, file=copy.a.file, span=copy.a.span),
        b=KeptEnd(report=copy.b.report, file=copy.b.file, span=copy.b.span),
        kind=copy.kind, similarity=copy.similarity, shared=copy.shared, direction=copy.direction,
        inferred=copy.inferred, same_outlet=copy.same_outlet, stock=stock, evidence=copy.evidence,
    )  # fmt: skip


def kept_traits(traits: Traits) -> KeptTraits:
    """A report's traits as they are kept: places as steps, which deflate well."""
    words = traits.words
    columns = np.concatenate([words.codes, np.diff(words.starts, prepend=np.uint32(0)), words.ends - words.starts])
    rest = {
        "language": traits.language,
        "outlet": traits.outlet,
        "days": traits.days,
        "statements": [
            {
                "speaker": said.speaker,
                "name": said.name,
                "own": said.own,
                "stretches": said.stretches,
                "figures": said.figures,
            }
            for said in traits.statements
        ],
        "features": traits.features,
        "places": traits.places,
    }
    return KeptTraits(
        report=traits.report, file=traits.file, words=zlib.compress(columns.astype("<u4").tobytes(), 1),
        rest=json.dumps(rest, ensure_ascii=False), covered=traits.covered,
    )  # fmt: skip


def traits_kept(kept: KeptTraits) -> Traits:
    """A report's traits as they were kept; names are shared among reports, since those of a whole case are in memory."""
    codes, gaps, lengths = np.frombuffer(zlib.decompress(kept.words), dtype="<u4").reshape(3, -1)
    starts = np.cumsum(gaps, dtype=np.uint32)
    rest = json.loads(kept.rest)
    statements = tuple(
        Statement(
            speaker=intern(said["speaker"]), name=intern(said["name"]), own=said["own"],
            stretches=tuple((start, end) for start, end in said["stretches"]), figures=tuple(said["figures"]),
        )
        for said in rest["statements"]
    )  # fmt: skip
    return Traits(
        report=kept.report, file=kept.file, language=intern(rest["language"]), outlet=intern(rest["outlet"]),
        days=tuple(rest["days"]), statements=statements,
        words=Words(report=kept.report, codes=codes.astype(np.uint32), starts=starts, ends=starts + lengths),
        features=tuple((intern(name), start, end) for name, start, end in rest["features"]),
        places=tuple(rest["places"]),
    )  # fmt: skip
