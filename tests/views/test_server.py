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
