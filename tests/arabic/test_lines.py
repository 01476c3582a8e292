"""Lines: every token stands in one run, and no run goes over the end of a line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.lines import line_starts, lines
from tawatur.arabic.tokens import tokenise


@given(st.text(alphabet="باء 12.،\n\t«»", max_size=60))
def test_lines_hold_every_token_once_and_end_where_lines_end(text: str) -> None:
    tokens = tokenise(text)
    runs = list(lines(tokens, text))
    assert [token for run in runs for token in run] == tokens
    assert all("\n" not in text[run[0].start : run[-1].end] for run in runs)
    firsts = line_starts(tokens, text)
    assert all("\n" in text[tokens[i - 1].end : tokens[i].start] for i in firsts if i)


def test_part_of_a_text_may_be_cut_into_lines() -> None:
    text = "سقط\nقتل اثنان\nوجرح ثالث"
    tokens = tokenise(text, 4)
    assert [[token.text for token in run] for run in lines(tokens, text)] == [["قتل", "اثنان"], ["وجرح", "ثالث"]]
