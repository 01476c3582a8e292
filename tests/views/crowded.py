"""An invented case with very many parties, to see whether pictures stay readable."""

from __future__ import annotations

from dataclasses import replace

from tawatur.model import Claim, Mention, Reading, Supply
from tests.views.invented import HADDAD, IRAN, IS, READING, RIFLES, SPOKESMAN, claim

PARTIES = 200
FOLLOWERS = 9
"""Parties that one supplier supplies; every tenth of them supplies the next."""


def crowded_reading() -> Reading:
    """Two hundred parties in chains of supply, some of them denied, made by one report."""
    groups = [IRAN, *(_group(number) for number in range(PARTIES - 2)), IS]
    claims = [_supply(groups[(number - 1) // FOLLOWERS], groups[number], number) for number in range(1, PARTIES)]
    return replace(READING, claims=tuple(claims))


def _group(number: int) -> Mention:
    name = f"كتيبة {'الشهيد المجهول الاسم ' if number % 7 == 0 else ''}رقم {number}"
    return Mention(kind="actor", text=name, span=None)


def _supply(supplier: Mention, recipient: Mention, number: int) -> Claim:
    denied = number % 11 == 0
    return claim(
        Supply(suppliers=(supplier,), recipients=(recipient,), goods=(RIFLES,) if number % 2 else ()),
        SPOKESMAN if denied else HADDAD,
        polarity="denied" if denied else "affirmed",
    )
