"""Serving the page on this machine."""

from __future__ import annotations

import socket
from pathlib import Path

import uvicorn

from tawatur.errors import InputError
from tawatur.ledger import Case
from tawatur.views.web.app import LOOPBACK, create_app


def serve(case: Path, *, host: str = "127.0.0.1", port: int = 8765) -> None:
    """Serves until stopped. The page has no passwords, so only this machine may reach it.

    Raises:
        CaseError: the case cannot be opened.
        InputError: the host is not this machine's own, or the port is taken.
    """
    if host not in LOOPBACK:
        message = f"the page has no passwords and is served to this machine only; use --host {LOOPBACK[0]}, not {host}"
        raise InputError(message)
    Case.open(case).close()
    _free(host, port)
    uvicorn.run(create_app(case), host=host, port=port, log_level="warning", access_log=False, server_header=False)


def _free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as fault:
            message = f"port {port} cannot be used ({fault.strerror}); name another with --port"
            raise InputError(message) from fault
