"""Where the lexicon's places lie."""

from __future__ import annotations

from functools import cache

from tawatur.lexicon.tables import rows

TABLES = ("places", "cities")


@cache
def coordinates() -> dict[str, tuple[float, float]]:
    """Latitude and longitude in WGS 84 degrees of every place that has them, by its reference (`places/damascus`)."""
    return {
        f"{table}/{row['id']}": (float(row["lat"]), float(row["lon"]))
        for table in TABLES
        for row in rows(table)
        if row.get("lat") and row.get("lon")
    }
