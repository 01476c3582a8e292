"""`tawatur read`: what one report says, for people or as data."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tawatur.errors import InputError
from tawatur.views.cli.complaints import complain
from tawatur.views.cli.days import day

NAME = "read"
SUMMARY = "show what a report says, and on whose word"
EXAMPLES = (
    "tawatur read report.txt",
    "tawatur read report.html --explain",
    "tawatur read *.txt --json > readings.jsonl",
    "curl -s https://example.org/report | tawatur read - --published 2024-03-01",
)
STDIN = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a text or HTML file; - reads standard input")
    parser.add_argument("--json", action="store_true", help="one JSON object a report, one a line")
    parser.add_argument(
        "--explain",
        action="store_true",
        help="name the rule behind each voice and claim, and what lost, to what and why",
    )
    parser.add_argument(
        "--published", type=day, metavar="DATE", help="the day the report came out (YYYY-MM-DD), if you know better"
    )


def run(arguments: argparse.Namespace) -> int:
    """Reads each file in turn; one that cannot be read is said so and does not stop the rest."""
    from tawatur.pipeline.read import read_report

    worst = 0
    for file in arguments.files:
        name = "stdin" if file == STDIN else Path(file).name
        try:
            reading = read_report(_bytes_of(file), file=name, published=arguments.published)
        except InputError as fault:
            complain(str(fault))
            worst = max(worst, fault.exit_code)
            continue
        if arguments.json:
            from tawatur.views.contract import reading_object

            sys.stdout.write(json.dumps(reading_object(reading), ensure_ascii=False) + "\n")
        else:
            from tawatur.views.cli.reading import show_reading

            show_reading(reading, explain=arguments.explain)
    return worst


def _bytes_of(file: str) -> bytes:
    if file == STDIN:
        return sys.stdin.buffer.read()
    path = Path(file)
    if path.is_dir():
        message = f"{file} is a folder; tawatur build {file} --case CASE reads folders"
        raise InputError(message)
    try:
        return path.read_bytes()
    except OSError as fault:
        message = f"cannot read {file}: {fault.strerror or fault}"
        raise InputError(message) from fault
