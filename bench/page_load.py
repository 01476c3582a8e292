"""How fast the page answers many readers at once: median and 95th percentile of each view, and what failed.

usage: python -m bench.page_load CASE [--readers 20] [--seconds 60] [--pause 0] [--views NAME ...] [--judge SECONDS]

Serves the case in processes of its own. One reader walks the page's links first, so that every view of the route table
has addresses (up to 12); those times are printed as "first": nothing was printed before, nobody else asks. Then all
readers ask at once for two runs of addresses drawn view by view, each reader at one address after the other with
`--pause` seconds between, taking what a browser takes (packed
pages) and keeping what it keeps (cookies, not pages). Times are those that a reader waits,
from the first byte asked to the last one received, so the readers' own work counts too; "server" is what the server says
that it took (Server-Timing): its own work, and its waiting for its own processor and threads. With --judge a note is added to
the case every so many seconds, after which every page has to be printed anew.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import random
import re
import signal
import socket
import statistics
import subprocess
import sys
import time
from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from starlette.routing import compile_path

from tawatur.analyse.questions import EXAMPLES
from tawatur.ledger import Case
from tawatur.pipeline.layout import judge
from tawatur.resolve import make_judgement
from tawatur.views.web.site import VIEWS, View

MOST_ADDRESSES = 12
MOST_WALKED = 400
ANSWERED = (200, 303)
"""A page, or the way to one."""
PACKED = b"\x1f\x8b"
"""What a packed page begins with."""
WORKING = 503
"""What a page answers while its figures are still being worked out."""
PATIENCE = 240.0
STARTED_WITHIN = 60.0
SEARCHES = ("أسلحة", "تهريب الأسلحة", "داعش", "سوريا", '"قوات النظام"')
FILTERS = (
    "kind=",
    "kind=attack",
    "to=داعش",
    "kind=&polarity=denied",
    "kind=supply&by=outlet",
    "kind=supply&since=2019-01-01",
)
_LINK = re.compile(r'href="(/[^"]*)"')


@dataclass(slots=True)
class Timed:
    """What readers waited for one view, in milliseconds: alone and first, then all at once; and what failed.

    `served` is, of the latter, what the server says that it took.

    `ready` is after how many seconds an answer was there that had to be worked out; until then the page says so.
    """

    first: list[float] = field(default_factory=list)
    among: list[float] = field(default_factory=list)
    served: list[float] = field(default_factory=list)
    ready: float = 0.0
    failed: int = 0


class Got(NamedTuple):
    """An answer: its status, the milliseconds waited and those that the server says it took, and the body."""

    status: int
    waited: float
    served: float
    body: bytes


class Reader:
    """A browser with one open connection and its cookies."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._cookie = ""
        self._ends: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def get(self, address: str) -> Got:
        """What the server answers; a connection that was closed while nobody asked is opened again, as browsers do."""
        if self._ends is not None:
            try:
                return await self._asked(address, *self._ends)
            except (OSError, asyncio.IncompleteReadError):
                self._ends = None
        self._ends = await asyncio.open_connection("127.0.0.1", self._port)
        return await self._asked(address, *self._ends)

    async def _asked(self, address: str, receive: asyncio.StreamReader, send: asyncio.StreamWriter) -> Got:
        began = time.perf_counter()
        cookie = f"Cookie: {self._cookie}\r\n" if self._cookie else ""
        packed = "Accept-Encoding: gzip\r\n"
        send.write(f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\n{packed}{cookie}\r\n".encode())
        head = (await receive.readuntil(b"\r\n\r\n")).decode("latin-1")
        told = re.search(r"(?im)^content-length: (\d+)", head)
        if told is None:  # a fault in the server is told without a length, and its connection ends
            body, self._ends = await receive.read(), None
        else:
            body = await receive.readexactly(int(told.group(1)))
            if re.search(r"(?im)^connection: close", head):
                self._ends = None
        waited = (time.perf_counter() - began) * 1000
        given = re.search(r"(?im)^set-cookie: ([^;\r]+)", head)
        if given:
            self._cookie = given.group(1)
        took = re.search(r"(?im)^server-timing: page;dur=([\d.]+)", head)
        return Got(int(head.split(" ", 2)[1]), waited, float(took.group(1)) if took else waited, body)


def view_of(address: str) -> View | None:
    """The view that answers at an address."""
    path = urlsplit(address).path
    return next((view for view in VIEWS if compile_path(view.path)[0].match(path)), None)


def starts() -> Iterator[str]:
    """Where a reader begins: the menu, searches, questions and filters."""
    yield from (view.path for view in VIEWS if view.menu)
    yield from (f"/reports?q={quote(words)}" for words in SEARCHES)
    yield from (f"/matrix?q={quote(question)}" for question in EXAMPLES)
    yield from (f"/matrix?{quote(asked, safe='=&')}" for asked in FILTERS)


async def walk(port: int, times: dict[str, Timed], wanted: Collection[str]) -> dict[str, list[str]]:
    """Follows links until every view (of those wanted, if any are named) has addresses; those by view."""
    reader, found = Reader(port), dict[str, list[str]]()
    waiting, seen, walked = deque(starts()), set[str](), 0
    while waiting and walked < MOST_WALKED:
        address = waiting.popleft()
        view = view_of(address)
        if address in seen or view is None or "GET" not in view.methods or (wanted and view.name not in wanted):
            continue
        seen.add(address)
        known = found.setdefault(view.name, [])
        if len(known) >= MOST_ADDRESSES:
            continue
        timed = times.setdefault(view.name, Timed())
        status, waited, _, body = await reader.get(address)
        walked += 1
        timed.first.append(waited)
        asked = time.monotonic()
        while status == WORKING and time.monotonic() - asked < PATIENCE:
            await asyncio.sleep(1)
            status, _, _, body = await reader.get(address)
            timed.ready = max(timed.ready, time.monotonic() - asked)
        if status not in ANSWERED:
            print(f"{status} at {address}")
            times[view.name].failed += 1
            continue
        known.append(address)
        text = gzip.decompress(body).decode() if body.startswith(PACKED) else body.decode()
        links = [quote(unescape(link).partition("#")[0], safe="/?=&%+-_.~") for link in _LINK.findall(text)]
        waiting.extend(links)
    return found


async def read(port: int, addresses: dict[str, list[str]], times: dict[str, Timed], until: float, pause: float) -> None:
    """One reader: a view, an address of it, again."""
    reader, dice = Reader(port), random.Random()
    while time.monotonic() < until:
        name = dice.choice(list(addresses))
        try:
            status, waited, served, _ = await reader.get(dice.choice(addresses[name]))
        except (OSError, asyncio.IncompleteReadError) as fault:
            print(f"{name}: {fault}")
            times[name].failed += 1
            reader = Reader(port)
            continue
        times[name].among.append(waited)
        times[name].served.append(served)
        times[name].failed += status not in ANSWERED
        if pause:
            await asyncio.sleep(dice.expovariate(1 / pause))


async def judging(case: Path, every: float, until: float) -> None:
    """Adds a note now and then, so that nothing printed before may be shown again."""
    number = 0
    while every and time.monotonic() < until:
        await asyncio.sleep(every)
        number += 1
        with Case.create(case) as opened:
            made = make_judgement(
                "note", "claim", (f"{number:016x}",), person="bench", made_at=datetime.now(UTC), body="a note"
            )
            judge(opened, made)


async def measure(args: argparse.Namespace, port: int) -> dict[str, Timed]:
    """Walks, then lets all readers loose."""
    times: dict[str, Timed] = {}
    addresses = {name: some for name, some in (await walk(port, times, args.views)).items() if some}
    until = time.monotonic() + args.seconds
    readers = (read(port, addresses, times, until, args.pause) for _ in range(args.readers))
    await asyncio.gather(*readers, judging(args.case, args.judge, until))
    return times


def report(times: dict[str, Timed]) -> None:
    """Prints a line for each view."""
    print(
        f"{'view':14} {'first: median':>14} {'most':>8} {'all: asked':>11} {'median':>8} {'95th':>8} {'most':>8}"
        f" {'server: median':>15} {'95th':>8}   failed"
    )
    for name, timed in times.items():
        among, served = sorted(timed.among) or [0.0], sorted(timed.served) or [0.0]
        print(
            f"{name:14} {statistics.median(timed.first):11.0f} ms {max(timed.first):5.0f} ms {len(timed.among):11}"
            f" {statistics.median(among):5.0f} ms {high(among):5.0f} ms {among[-1]:5.0f} ms"
            f" {statistics.median(served):12.0f} ms {high(served):5.0f} ms {timed.failed:8} {timed.ready:5.0f} s"
        )
    missing = [view.name for view in VIEWS if "GET" in view.methods and view.name not in times]
    print(f"no link leads to: {', '.join(missing) or 'nothing is left out'}")


def high(ordered: list[float]) -> float:
    """The 95th percentile."""
    return ordered[int(0.95 * (len(ordered) - 1))]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main() -> None:
    """Serves, measures, prints."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("case", type=Path)
    cli.add_argument("--readers", type=int, default=20)
    cli.add_argument("--seconds", type=float, default=60)
    cli.add_argument("--pause", type=float, default=0, help="seconds that a reader looks at a page, on average")
    cli.add_argument("--views", nargs="*", default=())
    cli.add_argument("--judge", type=float, default=0, metavar="SECONDS")
    cli.add_argument("--workers", type=int, default=2)
    args = cli.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the server is ended too
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "tawatur",
        "serve",
        str(args.case),
        "--port",
        str(port),
        "--workers",
        str(args.workers),
    ]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        wait_for(port)
        report(asyncio.run(measure(args, port)))
    finally:
        server.terminate()
        server.wait()


def wait_for(port: int) -> None:
    """Until the server listens."""
    until = time.monotonic() + STARTED_WITHIN
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("the server did not start")


if __name__ == "__main__":
    main()
