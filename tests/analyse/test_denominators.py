"""Published figures on weapons of the Islamic State, as the press printed them, and what arithmetic says of each.

The figures are Conflict Armament Research's as carried by the Globe and Mail, Forbes Japan, ocnal.com, Yahoo and inkl.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import starmap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.analyse.denominators import MOST_COUNTED, Figure, band, count_tables, fits, misfits, totals_for


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
    assert "2.89 % of 1,832" in misfit.detail()
    assert "2.89 % من 1,832" in misfit.detail("ar")


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


def test_tables_are_counted_as_they_are_listed() -> None:
    """Against every table of two small parts, listed one by one."""
    shares = (Decimal(50), Decimal(12))
    listed = [
        (k, n) for n in range(1, 23) for k in range(1, 5) if fits(k, n, shares[0]) and fits(5 - k, 23 - n, shares[1])
    ]
    assert count_tables(shares, 5, 23) == len(listed) > 0
    assert count_tables(shares, 4, 3) == 0


def test_more_tables_than_can_be_counted_exactly_are_so_many() -> None:
    assert count_tables([Decimal(5)] * 8, 60, 1200) == MOST_COUNTED


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


@pytest.mark.parametrize(
    ("iraq", "syria", "total"), [(1270, 562, 1832), (29168, 11816, 40984), (84, 27, 111), (21, 32, 53)]
)
def test_the_parts_of_2017_add_up_to_their_wholes(iraq: int, syria: int, total: int) -> None:
    parts = Figure(label="Iraq", count=iraq), Figure(label="Syria", count=syria)
    assert faults(*parts, total=total) == set()
    assert faults(*parts, total=total - 1) == {"counts-exceed-total"}


def test_serbia_and_bosnia_are_no_weapons_beside_the_albanian_share() -> None:
    """1,211 and 704 of 1,832 weapons would be more than all of them; of 40,984 rounds they are 3.0 and 1.7 percent."""
    serbia, bosnia = Figure(label="Serbia", count=1211), Figure(label="Bosnia", count=704)
    assert faults(serbia, bosnia, total=1832) == {"counts-exceed-total"}
    assert faults(serbia, bosnia, Figure(label="Albania", count=53, share=Decimal("0.13")), total=40_984) == set()


def test_russia_and_china_of_one_printed_table_can_stand_together() -> None:
    russia, china = Figure(label="Russia", share=Decimal("25.5")), Figure(label="China", share=Decimal("25.4"))
    assert faults(russia, china) == set()
    assert faults(russia, china, Figure(label="China", share=Decimal("43.5"))) == {"two-shares-for-one"}


@pytest.mark.parametrize(("share", "total"), [("97", 1832), ("87", 40984)])
def test_the_warsaw_pact_shares_are_shares_of_some_count(share: str, total: int) -> None:
    assert any(fits(count, total, Decimal(share)) for count in range(total + 1))


def test_whether_271_or_270_weapons_no_table_is_settled() -> None:
    shares = [Decimal(12), Decimal(5), Decimal(9)]
    assert [count_tables(shares, 18, total) for total in (270, 271)] == [260, 254]
