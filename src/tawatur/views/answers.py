"""An answer as the JSON object that other programs rely on; `schemas/answer.schema.json` is its definition."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from tawatur.analyse.linkage.beside import Beside
from tawatur.analyse.matrix import Row, Voice
from tawatur.analyse.query import Query
from tawatur.model import Interval, Mention, Merge, Report
from tawatur.pipeline.ask import Answer
from tawatur.views.contract import Json, chain_object, mention_object
from tawatur.views.linkage import pair_object


def answer_object(answer: Answer, beside: Iterable[Beside] = ()) -> Json:
    """What was understood, and each proposition that answers with its voices, most strands first.

    `beside` are tests of documented seizures that bear on the claims; the key is there only where there are any.
    """
    tests = [beside_object(one) for one in beside]
    return {
        "understood": query_object(answer.query),
        "answers": [row_object(row, answer) for row in answer.matrix.rows],
        **({"beside": tests} if tests else {}),
    }


def answer_text(parts: Iterable[Answer], beside: Iterable[Beside] = ()) -> Iterator[str]:
    """`answer_object` of all parts of an answer (`pipeline.ask.answer_parts`) as pieces of JSON text, ended by a newline.

    `beside` is taken when all parts were.
    """
    before = ""
    for part in parts:
        if not before:
            yield f'{{"understood": {_text(query_object(part.query))}, "answers": ['
        for row in part.matrix.rows:
            yield f"{before}{_text(row_object(row, part))}"
            before = ", "
        before = before or " "
    tests = [beside_object(one) for one in beside]
    yield f'], "beside": {_text(tests)}}}\n' if tests else "]}\n"


def beside_object(beside: Beside) -> Json:
    """A test that stands beside claims, which it neither bears out nor refutes."""
    told = [pair for pair in beside.linkage.pairs if pair.result != "none"] if beside.linkage else []
    return {
        "holder": _name(beside.holder),
        "claims": list(beside.claims),
        "seizures": list(beside.seizures),
        "pairs": [pair_object(pair) for pair in told],
        "paragraphs": list(beside.paragraphs()),
    }


def unclear_object(message: str) -> Json:
    """The answer to a question that was not understood."""
    return {"understood": None, "message": message}


def query_object(query: Query) -> Json:
    """A question as it was understood; what it leaves open is left out of `slots`."""
    slots: Json = {role: [_name(name) for name in names] for role, names in query.roles}
    if query.places:
        slots["place"] = [_name(place) for place in query.places]
    return {
        "type": query.kind,
        "slots": slots,
        "asked": query.asked,
        "category": query.category,
        "polarity": query.polarity,
        "accused": query.accused,
        "speakers": [_name(speaker) for speaker in query.speakers],
        "since": None if query.since is None else query.since.isoformat(),
        "until": None if query.until is None else query.until.isoformat(),
    }


def row_object(row: Row, answer: Answer) -> Json:
    """One proposition. `voices` has a line for each claim, `strands` how many independent chains there may be."""
    parties: Json = {role: [] if party is None else [mention_object(party)] for role, party in row.edge.parties}
    for name, value in row.edge.details:
        parties[name] = value
    spoken = [voice for voice in row.voices if voice.stance != "repeats" or not voice.claim.chain[:-1]]
    return {
        "id": row.edge.id,
        "type": row.edge.kind,
        "slots": parties,
        "strands": {
            "asserted": interval_pair(row.asserted),
            "denied": interval_pair(row.denied),
            "degraded": row.asserted.degraded or row.denied.degraded,
            "reasons": [merge_object(merge) for merge in row.merges],
        },
        "voices": [voice_object(voice, answer.reports[voice.claim.report]) for voice in spoken],
    }


def voice_object(voice: Voice, report: Report) -> Json:
    """One speaker's word on a proposition, with the words themselves and their place."""
    claim = voice.claim
    return {
        "speaker": voice.speaker.name,
        "stance": voice.stance,
        "chain": chain_object(claim.chain),
        "polarity": claim.factuality.polarity,
        "modality": claim.factuality.modality,
        "force": claim.chain[-1].force if claim.chain else "asserts",
        "report": report.file,
        "report_id": report.id,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.span.of(report.body),
        "claim": claim.id,
    }


def merge_object(merge: Merge) -> Json:
    """Why some claims count once."""
    return {"id": merge.id, "reason": merge.reason, "detail": merge.detail, "claims": list(merge.claims)}


def interval_pair(interval: Interval) -> list[int]:
    """Fewest and most."""
    return [interval.fewest, interval.most]


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _name(mention: Mention) -> Json:
    return {"text": mention.text, "label": mention.label, "ref": mention.ref}
