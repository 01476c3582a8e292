"""Serving the page on this machine, with as many processes as it has cores to spare."""

from __future__ import annotations

import multiprocessing
import os
import secrets
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path

import uvicorn

from tawatur.errors import InputError
from tawatur.ledger import Case
from tawatur.views.web.app import LOOPBACK, create_app

MOST_WORKERS = 4
"""Processes that serve unless told otherwise: each keeps printed pages of its own."""
BACKLOG = 256
SWITCH_SECONDS = 0.0005
"""How long one answer that is being worked out keeps others waiting for the interpreter; a tenth of Python's own, since
every question to the case would wait so long again."""
LEAVE_SECONDS = 5
"""How long answers that are under way may take once the program was told to stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What every process that serves needs; `secret` is what the tokens of their forms hang on."""

    case: Path
    password: str | None
    secret: bytes


def serve(
    case: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8765,
    password: str | None = None,
    workers: int | None = None,
) -> None:
    """Serves until stopped. Without a password only this machine may reach it.

    With one it answers to any name: a browser gives a password only to the address it was typed at. `workers` is how
    many processes serve; None is one for each core, four at most.

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
    number = min(os.cpu_count() or 1, MOST_WORKERS) if workers is None else workers
    work = Work(case=case, password=password, secret=secrets.token_bytes(32))
    with _listening(host, port) as door, _helpers(work, door, max(number, 1) - 1):
        _work(work, door)


def _work(work: Work, door: socket.socket) -> None:
    """One process: serves until it is told to stop."""
    sys.setswitchinterval(SWITCH_SECONDS)
    hosts = ("*",) if work.password else LOOPBACK
    app = create_app(work.case, hosts=hosts, password=work.password, secret=work.secret)
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=LEAVE_SECONDS
    )
    server = uvicorn.Server(config)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_leave_with, args=(parent, server), daemon=True).start()
    server.run(sockets=[door])


def _leave_with(parent: BaseProcess, server: uvicorn.Server) -> None:
    """Ends a helper when the process that began it is gone, however it went: nobody else would end it.

    Answers that are under way are given `LEAVE_SECONDS`, whoever waits for them.
    """
    parent.join()
    server.should_exit = True
    time.sleep(LEAVE_SECONDS)
    os._exit(1)


@contextmanager
def _helpers(work: Work, door: socket.socket, number: int) -> Iterator[None]:
    # Not by fork: the libraries that are loaded here may have threads.
    context = multiprocessing.get_context("spawn")
    helpers: list[BaseProcess] = [
        context.Process(target=_work, args=(work, door), name=f"page-{at}", daemon=True) for at in range(number)
    ]
    for helper in helpers:
        helper.start()
    try:
        yield
    finally:
        for helper in helpers:
            helper.terminate()
        for helper in helpers:
            helper.join()


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((host, port))
        except OSError as fault:
            message = f"port {port} cannot be used ({fault.strerror}); name another with --port"
            raise InputError(message) from fault
        door.listen(BACKLOG)
        yield door
