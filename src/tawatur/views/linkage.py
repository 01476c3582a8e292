"""Linkage and summaries of materiel as data; `schemas/link.schema.json` defines what `tawatur link --json` prints."""

from __future__ import annotations

from typing import Any

from tawatur.analyse.linkage import Linkage, PairLink
from tawatur.analyse.linkage.features import Table
from tawatur.analyse.linkage.telling import paragraphs
from tawatur.analyse.materiel import Age, Counts, Summary


def link_object(result: Linkage, table: Table) -> dict[str, Any]:
    """Every listed pair with its figures, what it was compared against, and the same in words."""
    return {
        "pairs": [pair_object(pair) for pair in result.pairs],
        "reference": {
            "name": result.reference.name,
            "sites": result.reference.sites,
            "the_case_itself": result.reference.case,
        },
        "seed": result.seed,
        "draws": result.draws,
        "exact": result.exact,
        "seizures": result.seizures,
        "compared": result.compared,
        "clusters": [list(cluster) for cluster in result.clusters],
        "unmarked_items": table.unmarked,
        "sampling": dict(table.samplings),
        "paragraphs": list(paragraphs(result, table)),
    }


def pair_object(pair: PairLink) -> dict[str, Any]:
    """One pair; `shared` are the compared kinds that both hold, `marks` what proves a link without any test."""
    return {
        "a": pair.a,
        "b": pair.b,
        "shared": list(pair.shared),
        "marks": list(pair.marks),
        "weight": pair.weight,
        "p": pair.p,
        "p_family": pair.p_family,
        "log10_lr": {f"{share:g}": ratio for share, ratio in pair.log10_lr.items()},
        "result": pair.result,
    }


def summary_object(summary: Summary) -> dict[str, Any]:
    """The figures of a set of seizures."""
    return {
        "seizures": summary.seizures,
        "items": summary.items,
        "kinds": _counts(summary.kinds),
        "countries": _counts(summary.countries),
        "makers": _counts(summary.makers),
        "years": _counts(summary.years),
        "ages": [age_object(age) for age in summary.ages],
        "shortest": age_object(summary.shortest) if summary.shortest else None,
        "made_after_seizure": [age_object(age) for age in summary.impossible],
    }


def age_object(age: Age) -> dict[str, Any]:
    """One item's years from making to seizure."""
    return {
        "seizure": age.seizure.label,
        "item": age.item.id,
        "origin": age.item.origin,
        "year": age.item.year,
        "least_years": age.least,
        "most_years": age.most,
    }


def _counts(counts: Counts) -> list[dict[str, Any]]:
    return [
        {"name": name, "rows": count.rows, "units": count.units, "boxes": count.boxes} for name, count in counts.items()
    ]
