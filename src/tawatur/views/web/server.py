"""Serving the page on this machine."""

from __future__ import annotations

import socket
from pathlib import Path

import uvicorn

from tawatur.errors import InputError
from tawatur.ledger import Case
from tawatur.views.web.app import LOOPBACK, create_app


def serve(case: Path, *, host: str = "127.0.0.1", port: int = 8765, password: str | None = None) -> None:
    """Serves until stopped. Without a password only this machine may reach it.

    With one it answers to any name: a browser gives a password only to the address it was typed at.

    Raises:
        CaseError: the case cannot be opened.
        InputError: there is no password and the host is not this machine's own, or the port is taken.
    """
    if host not in LOOPBACK and not password:
        message = (
            f"without a password the page is served to this machine only; use --host {LOOPBACK[0]} or --password-file"
        )
        raise InputError(message)
    Case.open(case).close()
    _free(host, port)
    app = create_app(case, hosts=("*",) if password else LOOPBACK, password=password)
    uvicorn.run(app, host=host, port=port, log_level="warning", access_log=False, server_header=False)


def _free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as fault:
            message = f"port {port} cannot be used ({fault.strerror}); name another with --port"
            raise InputError(message) from fault
