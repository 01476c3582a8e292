"""`tawatur serve`: opens the page on this machine."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

NAME = "serve"
SUMMARY = "open the page of a case in the browser, on this machine only"
EXAMPLES = ("tawatur serve syria", "tawatur serve syria --port 9000")
PORT = 8765


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("case", metavar="CASE", help="the folder that holds the case")
    parser.add_argument("--port", type=int, default=PORT, metavar="N", help=f"the port to listen on (default: {PORT})")
    parser.add_argument("--host", default="127.0.0.1", metavar="HOST", help="an address of this machine's own")


def run(arguments: argparse.Namespace) -> int:
    """Prints the address and serves until Ctrl-C."""
    from tawatur.ledger import Case
    from tawatur.views.web.server import serve

    Case.open(arguments.case).close()
    host = f"[{arguments.host}]" if ":" in arguments.host else arguments.host
    sys.stdout.write(f"the page is at http://{host}:{arguments.port}/ (Ctrl-C stops it)\n")
    sys.stdout.flush()
    serve(Path(arguments.case), host=arguments.host, port=arguments.port)
    return 0
