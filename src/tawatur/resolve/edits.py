"""A human's correction of a claim: new values in the place of what was read; the claim keeps its id and its words."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, get_args

from tawatur.model import ROLES, Claim, Factuality, Mention, MentionKind, Modality, Polarity, Proposition

_SCALARS = ("means", "category", "counted_class", "cumulative", "change", "unit")
PLACE = "place"


def edited(claim: Claim, body: str) -> Claim:
    """The claim with the values of an edit's JSON body; a value that does not fit the claim's kind is passed over.

    `polarity` and `modality` are the model's words; a role's short name (`model.ROLES`, or "place") has a list of
    fillers, each a text or an object with `text`, `label`, `ref`, `kind`. Fillers have no place in
    the text: a person supplied them.
    """
    values: dict[str, Any] = json.loads(body)
    factuality = Factuality(
        polarity=_allowed(values.get("polarity"), Polarity, claim.factuality.polarity),
        modality=_allowed(values.get("modality"), Modality, claim.factuality.modality),
    )
    return replace(claim, factuality=factuality, proposition=_proposition(claim.proposition, values))


def _proposition(said: Proposition, values: dict[str, Any]) -> Proposition:
    fields = {**ROLES[said.kind], PLACE: "places"}
    changes: dict[str, Any] = {
        field: tuple(_mention(filler, role) for filler in values[role])
        for role, field in fields.items()
        if isinstance(values.get(role), list)
    }
    changes.update({name: values[name] for name in _SCALARS if name in values and hasattr(said, name)})
    return replace(said, **changes) if changes else said


def _mention(filler: Any, role: str) -> Mention:  # noqa: ANN401  # whatever JSON holds
    values = filler if isinstance(filler, dict) else {"text": str(filler)}
    usual: MentionKind = "place" if role == PLACE else "materiel" if role in {"goods", "payment"} else "actor"
    return Mention(
        kind=_allowed(values.get("kind"), MentionKind, usual), text=str(values.get("text", "")), span=None,
        label=values.get("label"), ref=values.get("ref"),
    )  # fmt: skip


def _allowed(value: Any, literal: Any, otherwise: Any) -> Any:  # noqa: ANN401  # a Literal's value, or the one it had
    return value if value in get_args(literal) else otherwise
