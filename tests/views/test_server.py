from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

PATIENCE = 60.0


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_no_helper_outlives_the_program(case: Path, how: signal.Signals) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "tawatur", "serve", str(case), "--port", str(port), "--workers", "2"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as served:
        assert _answers(port, expected=True)
        served.send_signal(how)
    assert not _answers(port, expected=False)


@pytest.mark.skipif(
    not Path("/proc/self/task").is_dir(), reason="where processes are not listed, none can be looked for"
)
def test_helpers_end_when_the_program_is_killed_before_they_serve(case: Path) -> None:
    command = [sys.executable, "-m", "tawatur", "serve", str(case), "--port", "0", "--workers", "4"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as served:
        until = time.monotonic() + PATIENCE
        while not (helpers := _children(served.pid)) and time.monotonic() < until:
            time.sleep(0.01)
        served.kill()
    assert helpers
    until = time.monotonic() + PATIENCE
    while any(map(_runs, helpers)) and time.monotonic() < until:
        time.sleep(0.1)
    assert not any(map(_runs, helpers))


def _children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in found.read_text().split()] if found.is_file() else []


def _runs(pid: int) -> bool:
    """Whether a process is there, and not only its name in the list of those that ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _answers(port: int, *, expected: bool) -> bool:
    """Whether anybody listens at the port, once what is expected came true or patience ran out."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with socket.socket() as door:
            listening = door.connect_ex(("127.0.0.1", port)) == 0
        if listening is expected:
            return listening
        time.sleep(0.1)
    return not expected
