"""Supply routes: edges keep both sides' claims; paths are put together only from claims that name both ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tawatur.analyse.routes import one_ended, paths, supply_edges, whole
from tawatur.model import Claim, Factuality, Mention, Origin, Polarity, Report, Span, Supply, content_id

REPORT = Report(id="r1", sha256="", file="r1.txt", body="", source_text="")


def party(name: str) -> Mention:
    return Mention(kind="actor", text=name, span=None, ref=f"actors/{name}")


def supply(supplier: str, recipient: str, polarity: Polarity = "affirmed") -> Claim:
    return Claim(
        id=content_id(supplier, recipient, polarity),
        report="r1",
        proposition=Supply(
            suppliers=(party(supplier),) if supplier else (), recipients=(party(recipient),) if recipient else ()
        ),
        factuality=Factuality(polarity=polarity),
        span=Span(0, 1),
    )


def graph(*claims: Claim) -> list[tuple[tuple[str, str, str], int, int]]:
    found = supply_edges(claims, {"r1": REPORT})
    return [(edge.key, len(edge.claims), len(edge.against)) for edge in found]


def test_an_edge_keeps_claims_for_and_against() -> None:
    assert graph(supply("a", "b"), supply("a", "b", "denied")) == [(("actors/a", "actors/b", "supply"), 1, 1)]


def test_a_claim_without_a_supplier_is_no_edge() -> None:
    assert graph(supply("", "b")) == []


def test_a_path_runs_from_maker_to_group_and_says_that_it_is_composed() -> None:
    edges = supply_edges([supply("maker", "state"), supply("state", "group")], {"r1": REPORT})
    longest, shortest = paths(edges, "actors/group")
    assert longest.parties == ("actors/maker", "actors/state", "actors/group")
    assert (longest.composed, shortest.composed) == (True, False)


def test_a_denied_edge_carries_no_path() -> None:
    edges = supply_edges([supply("maker", "state", "denied"), supply("state", "group")], {"r1": REPORT})
    assert [path.parties for path in paths(edges, "actors/group")] == [("actors/state", "actors/group")]


def test_a_circle_of_suppliers_ends() -> None:
    edges = supply_edges([supply("a", "b"), supply("b", "a"), supply("b", "c")], {"r1": REPORT})
    assert [path.parties for path in paths(edges, "actors/c")] == [
        ("actors/a", "actors/b", "actors/c"),
        ("actors/b", "actors/c"),
    ]


def made(maker: str, holder: str) -> Claim:
    said = Origin(makers=(party(maker),), holders=(party(holder),))
    return Claim(id=content_id(maker, holder), report="r1", proposition=said, factuality=Factuality(), span=Span(0, 1))


def test_a_maker_is_no_supplier_and_begins_a_path() -> None:
    claims = [made("maker", "state"), supply("state", "group"), supply("maker", "state"), supply("miner", "maker")]
    edges = supply_edges(claims, {"r1": REPORT})
    assert {edge.key: edge.claims for edge in edges if edge.supplier.key == "actors/maker"} == {
        ("actors/maker", "actors/state", "origin"): (claims[0].id,),
        ("actors/maker", "actors/state", "supply"): (claims[2].id,),
    }
    found = [[edge.kind for edge in path.edges] for path in paths(edges, "actors/group")]
    assert found == [["supply", "supply", "supply"], ["origin", "supply"], ["supply", "supply"], ["supply"]]


def test_claims_with_one_end_are_kept_apart() -> None:
    claims = [supply("", "b"), supply("a", ""), supply("a", "b")]
    assert one_ended(claims) == tuple(claims[:2])


def test_a_stretch_of_a_longer_path_is_not_told_twice() -> None:
    edges = supply_edges([supply("a", "b"), supply("b", "c"), supply("x", "c")], {"r1": REPORT})
    found = whole([path for end in ("actors/b", "actors/c") for path in paths(edges, end)])
    assert [path.parties for path in found] == [("actors/a", "actors/b", "actors/c"), ("actors/x", "actors/c")]


def test_people_without_a_name_join_no_path_and_no_other_reports_people() -> None:
    network = Mention(kind="people", text="شبكة", span=None, ref="groups/network")
    sold = supply("", "group")
    first, second = (
        replace(
            sold, id=f"n{report}", report=report, proposition=Supply(suppliers=(network,), recipients=(party("group"),))
        )
        for report in ("r1", "r2")
    )
    paid = replace(sold, id="p", proposition=Supply(suppliers=(party("state"),), recipients=(network,)))
    edges = supply_edges([first, second, paid], {"r1": REPORT, "r2": replace(REPORT, id="r2")})
    assert sorted(len(edge.claims) for edge in edges) == [1, 1, 1]
    assert not [path for path in paths(edges, "actors/group") if path.composed]


@pytest.mark.parametrize(("words", "joins"), [("المجموعة", False), ("قوات", False), ("كتيبة وادي الزيزفون", True)])
def test_a_party_that_words_point_back_to_joins_no_path(words: str, joins: bool) -> None:  # noqa: FBT001  # a table
    middle = Mention(kind="actor", text=words, span=None)
    bought = replace(supply("state", ""), proposition=Supply(suppliers=(party("state"),), recipients=(middle,)))
    sold = replace(supply("", "group"), proposition=Supply(suppliers=(middle,), recipients=(party("group"),)))
    edges = supply_edges([bought, sold], {"r1": REPORT})
    assert any(path.composed for path in paths(edges, "actors/group")) is joins
