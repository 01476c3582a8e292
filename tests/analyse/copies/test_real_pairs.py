"""Labelled pairs of real reports, and the first case: read from the shared material where it is here."""

from __future__ import annotations

from bench.pairs import WORDING, judged, kinds_found, labelled, read_all, score

from tawatur.analyse.copies import find_copies
from tawatur.pipeline.read import read_report
from tests.shared import shared_path


def test_labelled_pairs_keep_their_floors() -> None:
    pairs = labelled(shared_path("bench", "pairs_dev.tsv"))
    named = frozenset(name for pair in pairs for name in (pair.a, pair.b))
    found = kinds_found(find_copies(read_all(shared_path("data", "reports", "reports.jsonl"), named)))
    verdicts = [judged(found.get(frozenset((pair.a, pair.b)))) for pair in pairs]
    wording = score((pair.label in WORDING for pair in pairs), (verdict == "wording" for verdict in verdicts))
    assert wording.f1 >= 0.90
    others = [(pair.label, verdict) for pair, verdict in zip(pairs, verdicts, strict=True) if pair.label not in WORDING]
    relays = score((label == "relay" for label, _ in others), (verdict == "relay" for _, verdict in others))
    assert relays.precision >= 0.85
    assert relays.recall >= 0.60


def test_the_first_case_has_one_shared_paragraph_that_lost_its_speaker() -> None:
    files = sorted(shared_path("seeds").glob("*.txt"))
    (copy,) = find_copies(read_report(path.read_bytes(), file=path.name) for path in files)
    assert {copy.a.file[:3], copy.b.file[:3]} == {"000", "001"}
    (lost,) = copy.lost
    without = copy.a if lost.where == "a" else copy.b
    assert (lost.loss, without.file[:3]) == ("attribution", "001")
