"""`tawatur serve`: opens the page on this machine."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tawatur.errors import InputError

NAME = "serve"
SUMMARY = "open the page of a case in the browser: on this machine, or for others behind a password"
EXAMPLES = (
    "tawatur serve syria",
    "tawatur serve syria --port 9000",
    "tawatur serve syria --host 192.168.1.20 --password-file syria.password",
)
PORT = 8765
LEAST_LETTERS = 12
"""Letters of a password."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("case", metavar="CASE", help="the folder that holds the case")
    parser.add_argument("--port", type=int, default=PORT, metavar="N", help=f"the port to listen on (default: {PORT})")
    parser.add_argument(
        "--host", default="127.0.0.1", metavar="HOST", help="the address to listen on; another than this machine's own "
        "needs a password",
    )  # fmt: skip
    parser.add_argument(
        "--password-file", type=Path, metavar="FILE", help="ask everybody for the password in FILE's first line, and for a "
        "name; it travels in the clear unless something in front of the page encrypts (TLS)",
    )  # fmt: skip
    parser.add_argument(
        "--workers", type=int, metavar="N", help="processes that serve (default: one a core, four at most)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints the address and serves until Ctrl-C."""
    from tawatur.ledger import Case
    from tawatur.views.web.server import serve

    password = _password(arguments.password_file) if arguments.password_file else None
    Case.open(arguments.case).close()
    host = f"[{arguments.host}]" if ":" in arguments.host else arguments.host
    sys.stdout.write(f"the page is at http://{host}:{arguments.port}/ (Ctrl-C stops it)\n")
    sys.stdout.flush()
    serve(Path(arguments.case), host=arguments.host, port=arguments.port, password=password, workers=arguments.workers)
    return 0


def _password(file: Path) -> str:
    """The first line of the file."""
    try:
        password = file.read_text(encoding="utf-8").partition("\n")[0].strip()
    except (OSError, UnicodeDecodeError) as fault:
        message = f"{file} cannot be read as text ({fault})"
        raise InputError(message) from fault
    if len(password) < LEAST_LETTERS:
        message = f"{file} holds a password of {len(password)} letters; use {LEAST_LETTERS} or more"
        raise InputError(message)
    return password
