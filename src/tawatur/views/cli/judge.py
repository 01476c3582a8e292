"""`tawatur judge`: records a person's word on claims, actors, places, incidents and merges; lists it; takes it back."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, get_args

from tawatur.errors import InputError
from tawatur.model import Judgement, JudgementKind, SubjectKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tawatur.ledger import Case, FormerClaim

NAME = "judge"
SUMMARY = "record a judgement: same, different, unsure, accept, reject, edit, note; list them; withdraw one"
EXAMPLES = (
    "tawatur judge syria same actors/liwa-fatemiyoun 'ميليشيا فاطميون'",
    "tawatur judge syria reject 61129bb4c6961a2f --note 'the sentence is about another attack'",
    """tawatur judge syria edit 61129bb4c6961a2f --body '{"polarity": "denied"}'""",
    "tawatur judge syria log",
    "tawatur judge syria withdraw 0c9a17d2b5e3f481",
)
LOG, ORPHANS = "log", "orphans"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("case", metavar="CASE", help="the folder that holds the case")
    parser.add_argument(
        "verb", metavar="JUDGEMENT", choices=(*get_args(JudgementKind), LOG, ORPHANS),
        help="same, different, unsure, accept, reject, edit, note or withdraw; `log` lists all, `orphans` those whose "
        "claim a newer reader no longer finds",
    )  # fmt: skip
    parser.add_argument("subjects", metavar="SUBJECT", nargs="*", help="ids or keys, as `ask --json` prints them")
    parser.add_argument(
        "--of", choices=get_args(SubjectKind), help="what the subjects are; told from the verb without it"
    )
    parser.add_argument("--by", metavar="NAME", help="who judges; your name on this machine without it")
    parser.add_argument("--note", metavar="WORDS", default="", help="why, kept with the judgement")
    parser.add_argument("--body", metavar="JSON", default="", help="with edit: the new values")
    parser.add_argument("--json", action="store_true", help="print judgements as JSON, one per line")


def run(arguments: argparse.Namespace) -> int:
    """Records, lists or withdraws; nothing is ever erased."""
    from tawatur.ledger import Case

    if arguments.verb in {LOG, ORPHANS}:
        with Case.open(arguments.case) as case:
            _list(*_listed(case, arguments.verb), as_json=arguments.json)
        return 0
    from tawatur.pipeline.layout import judge

    with Case.open(arguments.case) as case:
        made = _made(arguments, {judgement.id: judgement for judgement in case.judgements()})
    with Case.create(arguments.case) as case:
        added = judge(case, made)
    _list((made,), as_json=arguments.json)
    if not added:
        sys.stderr.write("this judgement was there already\n")
    return 0


def _made(arguments: argparse.Namespace, known: dict[str, Judgement]) -> Judgement:
    from tawatur.resolve import make_judgement, withdrawal

    person, now = arguments.by or getpass.getuser(), datetime.now(UTC).replace(microsecond=0)
    if arguments.verb == "withdraw":
        wanted = arguments.subjects[0] if len(arguments.subjects) == 1 else ""
        if wanted not in known:
            message = "name one judgement to withdraw, by its id; `tawatur judge CASE log` lists them"
            raise InputError(message)
        return withdrawal(known[wanted], person=person, made_at=now, body=arguments.note)
    usual: SubjectKind = "actor" if arguments.verb in {"same", "different", "unsure"} else "claim"
    return make_judgement(
        arguments.verb, arguments.of or usual, arguments.subjects,
        person=person, made_at=now, body=arguments.body or arguments.note,
    )  # fmt: skip


def _listed(case: Case, verb: str) -> tuple[tuple[Judgement, ...], Mapping[str, Sequence[FormerClaim]]]:
    """The judgements to list, and what lost claims said, by judgement."""
    if verb == LOG:
        return case.judgements(), {}
    from tawatur.pipeline.orphans import told_orphans

    orphans = told_orphans(case)
    return tuple(one.judgement for one in orphans), {one.judgement.id: one.lost for one in orphans}


def _list(
    judgements: Sequence[Judgement], lost: Mapping[str, Sequence[FormerClaim]] | None = None, *, as_json: bool
) -> None:
    from tawatur.views.cli.terminal import console, words

    lost = lost or {}
    if as_json:
        for judgement in judgements:
            said = {"lost": [_said(claim) for claim in lost[judgement.id]]} if judgement.id in lost else {}
            sys.stdout.write(json.dumps({**_object(judgement), **said}, ensure_ascii=False) + "\n")
        return
    out = console()
    for judgement in judgements:
        subjects = " · ".join(judgement.subjects)
        line = f"{judgement.id}  {judgement.made_at:%Y-%m-%d %H:%M}  {judgement.person}: {judgement.kind} "
        taken = f" (takes back {judgement.withdraws})" if judgement.withdraws else ""
        out.print(words(f"{line}({judgement.subject_kind}) {subjects}{taken} {judgement.body}"))
        for claim in lost.get(judgement.id, ()):
            out.print(words(f"  was: {claim.kind} «{claim.words}»"))
            out.print(words(f"  {claim.file}:{claim.start}-{claim.end}", "dim"))


def _said(claim: FormerClaim) -> dict[str, object]:
    return {
        "claim": claim.id, "type": claim.kind, "report": claim.report, "file": claim.file, "start": claim.start,
        "end": claim.end, "text": claim.words,
    }  # fmt: skip


def _object(judgement: Judgement) -> dict[str, object]:
    return {
        "id": judgement.id,
        "judgement": judgement.kind,
        "of": judgement.subject_kind,
        "subjects": list(judgement.subjects),
        "by": judgement.person,
        "at": judgement.made_at.isoformat(),
        "body": judgement.body,
        "withdraws": judgement.withdraws,
    }
