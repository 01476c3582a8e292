"""Claims as rows of a table."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.views.contract import Json, Parsed

ROLES = ("from", "to", "goods", "payment", "who", "with", "whom", "by", "holder", "made_in", "where")
COLUMNS = (
    "claim", "report", "file", "published", "publisher", "type", "polarity", "modality", "speaker", "speaker_kind",
    "chain", *ROLES, "mechanism", "category", "counted", "n", "low", "high", "approximate", "unit", "cumulative",
    "time", "time_from", "time_to", "place", "quote", "start", "end", "rule",
)  # fmt: skip


def claim_rows(reading: Json) -> Iterator[dict[str, object]]:
    """One row a claim of a reading as `contract.reading_object` gives it; several fillers are joined by semicolons."""
    report: Parsed = reading["report"]
    claims: Parsed = reading["claims"]
    for claim in claims:
        chain = claim["chain"]
        yield {
            "claim": claim["id"],
            "report": report["id"],
            "file": report["file"],
            "published": report["published"] and report["published"]["value"],
            "publisher": report["publisher"] and _name(report["publisher"]),
            "type": claim["type"],
            "polarity": claim["polarity"],
            "modality": claim["modality"],
            "speaker": _name(chain[-1]) if chain else "",
            "speaker_kind": chain[-1]["kind"] if chain else "",
            "chain": " < ".join(_name(link) for link in chain),
            **_slots(claim["slots"]),
            **_value(claim["value"]),
            **_time(claim["time"]),
            "place": _names(claim["place"] or []),
            "quote": report["body"][claim["start"] : claim["end"]],
            "start": claim["start"],
            "end": claim["end"],
            "rule": claim["rule"],
        }


def _slots(slots: Parsed) -> dict[str, object]:
    named: dict[str, object] = {role: _names(slots.get(role) or []) for role in ROLES}
    return named | {column: slots.get(column) or "" for column in ("mechanism", "category", "counted")}


def _value(value: Parsed) -> dict[str, object]:
    columns = {
        "n": "n",
        "low": "low",
        "high": "high",
        "approximate": "approx",
        "unit": "unit",
        "cumulative": "cumulative",
    }
    return {column: "" if value is None or value[name] is None else value[name] for column, name in columns.items()}


def _time(time: Parsed) -> dict[str, object]:
    if time is None:
        return {"time": "", "time_from": "", "time_to": ""}
    return {"time": time["text"], "time_from": time["from"] or "", "time_to": time["to"] or ""}


def _names(fillers: Parsed) -> str:
    return "; ".join(_name(filler) for filler in fillers)


def _name(filler: Parsed) -> str:
    return str(filler["label"] or filler["text"])
