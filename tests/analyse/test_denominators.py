"""Published figures on weapons of the Islamic State, as the press printed them, and what arithmetic says of each.

The figures are Conflict Armament Research's as carried by the Globe and Mail, Forbes Japan, ocnal.com, Yahoo and inkl.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import starmap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.analyse.denominators import Figure, band, count_tables, fits, misfits, totals_for


def faults(*figures: Figure, total: int | None = None) -> set[str]:
    return {misfit.fault for misfit in misfits(figures, total)}


@pytest.mark.parametrize(
    ("count", "share"), [(492, "28.4"), (445, "25.7"), (323, "18.7"), (26, "1.5"), (18, "1.0"), (323, "19")]
)
def test_the_cartridges_of_2014_fit_their_total(count: int, share: str) -> None:
    assert fits(count, 1730, Decimal(share))


def test_nearly_twenty_percent_is_not_twenty() -> None:
    assert not fits(323, 1730, Decimal(20))


def test_albanias_53_are_cartridges_and_not_weapons() -> None:
    albania = Figure(label="Albania", count=53, share=Decimal("0.13"))
    assert totals_for(53, Decimal("0.13")).allows(29_168 + 11_816)
    assert faults(albania, total=40_984) == set()
    assert faults(albania, total=1_270 + 562) == {"share-does-not-fit-total"}
    (misfit,) = misfits([albania], 1_832)
    assert "2.89 % of 1832" in misfit.detail


def test_one_country_with_two_shares_stands_in_two_tables() -> None:
    assert faults(Figure(label="China", share=Decimal("43.5")), Figure(label="China", share=Decimal("25.4"))) == {
        "two-shares-for-one"
    }


def test_one_share_printed_more_and_less_finely_is_one_figure() -> None:
    assert faults(Figure(label="US", share=Decimal("18.7")), Figure(label="US", share=Decimal(19))) == set()


def test_shares_by_country_as_printed_in_2017_are_possible() -> None:
    printed = ("43.5", "12.1", "9.6", "7.2", "5.3", "4.0", "3.6", "3.2", "2.2", "2.1", "1.8", "0.9")
    assert faults(*starmap(lambda i, s: Figure(label=str(i), share=Decimal(s)), enumerate(printed))) == set()


def test_shares_beyond_the_whole_are_not() -> None:
    assert faults(Figure(label="a", share=Decimal(60)), Figure(label="b", share=Decimal(42))) == {"shares-exceed-whole"}


def test_ocnals_counts_allow_no_common_total_with_albanias_share() -> None:
    serbia = Figure(label="Serbia", count=1211, share=Decimal("66.1"))
    assert faults(serbia, Figure(label="Albania", count=53, share=Decimal("0.13"))) == {"no-common-total"}


def test_the_type_68_shares_admit_254_tables() -> None:
    assert count_tables((Decimal(12), Decimal(5), Decimal(9)), count=18, total=271) == 254


def test_eighteen_of_271_prints_as_6_6_percent() -> None:
    assert fits(18, 271, Decimal("6.6"))


@given(st.integers(0, 5000), st.integers(1, 5000), st.integers(0, 2))
def test_a_true_share_always_fits_its_own_total(count: int, total: int, decimals: int) -> None:
    count = min(count, total)
    exact = Decimal(100 * count) / Decimal(total)
    printed = exact.quantize(Decimal(1).scaleb(-decimals), rounding="ROUND_HALF_UP")
    low, high = band(printed)
    assert low < high
    assert fits(count, total, printed)
    assert count == 0 or totals_for(count, printed).allows(total)
