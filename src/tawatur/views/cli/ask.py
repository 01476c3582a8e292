"""`tawatur ask`: answers a question from a case with the claim matrix."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from typing import TYPE_CHECKING

from tawatur.errors import QuestionUnclear
from tawatur.views.cli.days import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tawatur.analyse.query import Query
    from tawatur.ledger import Case
    from tawatur.model import Claim
    from tawatur.pipeline.ask import Answer

NAME = "ask"
SUMMARY = "answer a question, in Arabic or English, from a case: who says so, who denies it, in which words"
EXAMPLES = (
    'tawatur ask syria "من يدعم داعش بالأسلحة؟"',
    'tawatur ask syria "who denies supplying IS?"',
    'tawatur ask syria "how many were killed since March 2019?" --json',
    "tawatur ask syria --type supply --to داعش --since 2020-01-01",
)
KINDS = (
    "supply", "collusion", "attack", "tally", "seizure", "control", "origin", "presence", "movement", "detention",
)  # fmt: skip
FIRST = 40
"""Propositions shown unless told otherwise."""
MOST_VOICES = 12
"""Claims of each side of a proposition that are shown then."""
ROLES = ("from", "to", "goods", "payment", "who", "with", "whom", "by", "holder", "made_in", "where")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("case", metavar="CASE", help="the folder that holds the case")
    parser.add_argument("question", nargs="?", metavar="QUESTION", help="in words; or use the options below")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--type", choices=KINDS, help="the kind of proposition")
    for role in ROLES:
        parser.add_argument(
            f"--{role.replace('_', '-')}", metavar="NAME", action="append", help=f"who or what fills “{role}”"
        )
    parser.add_argument("--place", metavar="NAME", action="append", help="where")
    parser.add_argument("--speaker", metavar="NAME", action="append", help="on whose word")
    parser.add_argument("--polarity", choices=("affirmed", "denied", "questioned"), help="only claims that say so")
    parser.add_argument("--since", type=day, metavar="DATE", help="the first day (YYYY-MM-DD)")
    parser.add_argument("--until", type=day, metavar="DATE", help="the last day (YYYY-MM-DD)")
    parser.add_argument(
        "--limit", type=int, default=FIRST, metavar="N", help=f"propositions shown (default: {FIRST}; 0: all)"
    )
    parser.add_argument(
        "--voices", choices=("speaker", "outlet"), default="speaker", help="whose voices to set side by side"
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints the answer; a question that is not understood says what was, and ends with exit code 3."""
    from tawatur.ledger import Case
    from tawatur.pipeline.ask import answer_page, answer_parts
    from tawatur.pipeline.materiel import beside
    from tawatur.pipeline.rows import Cut
    from tawatur.views.answers import unclear_object
    from tawatur.views.cli.answer import show_answer

    with Case.open(arguments.case) as case:
        try:
            query = _query(arguments)
        except QuestionUnclear as fault:
            if not arguments.json:
                raise
            sys.stdout.write(json.dumps(unclear_object(str(fault)), ensure_ascii=False) + "\n")
            return fault.exit_code
        if arguments.limit and not arguments.json:
            page = answer_page(case, query, Cut(by=arguments.voices, limit=arguments.limit, voices=MOST_VOICES))
            show_answer(page, beside(case, (claim for row in page.rows for claim in row.claims)))
        else:
            _show_whole(case, answer_parts(case, query, by=arguments.voices), as_json=arguments.json)
    return 0


def _show_whole(case: Case, parts: Iterable[Answer], *, as_json: bool) -> None:
    """The whole answer a part at a time, then the tests of seizures that bear on its claims."""
    from tawatur.pipeline.materiel import beside, may_be_beside
    from tawatur.views.answers import answer_text
    from tawatur.views.cli.answer import show_whole

    kept: list[Claim] = []

    def passing() -> Iterator[Answer]:
        for part in parts:
            kept.extend(claim for row in part.matrix.rows for claim in row.claims if may_be_beside(case, claim))
            yield part

    tests = (test for _ in (None,) for test in beside(case, kept))  # looked for once all parts have passed
    if as_json:
        sys.stdout.writelines(answer_text(passing(), tests))
    else:
        show_whole(passing(), tests)


def _query(arguments: argparse.Namespace) -> Query:
    """The question in words, narrowed by the options; or the options alone."""
    from dataclasses import replace

    from tawatur.analyse.query import Query
    from tawatur.analyse.questions import named
    from tawatur.pipeline.ask import understand_question

    query = understand_question(arguments.question) if arguments.question else Query()
    given = ((role, getattr(arguments, role)) for role in ROLES)
    query = replace(
        query,
        kind=arguments.type or query.kind,
        roles=(*query.roles, *((role, tuple(map(named, names))) for role, names in given if names)),
        places=(*query.places, *map(named, arguments.place or ())),
        speakers=(*query.speakers, *map(named, arguments.speaker or ())),
        polarity=arguments.polarity or query.polarity,
        since=_later(query.since, arguments.since),
        until=arguments.until or query.until,
    )
    if query == Query():
        message = "nothing was asked; put a question in quotation marks, or name --type, --to, --speaker and so on"
        raise QuestionUnclear(message)
    return query


def _later(asked: date | None, given: date | None) -> date | None:
    return max(filter(None, (asked, given)), default=None)
