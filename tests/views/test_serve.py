from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.views.cli import main
from tawatur.views.web import server


@pytest.mark.parametrize(
    ("words", "complaint"),
    [("short\n", "12 or more"), (b"\xff\xfe\x00".decode("latin-1"), "12 or more"), (None, "cannot be read")],
)
def test_a_password_that_protects_nothing_is_refused(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str | None, complaint: str
) -> None:
    file = tmp_path / "password"
    if words is not None:
        file.write_text(words, encoding="utf-8")
    assert main(["serve", str(case), "--password-file", str(file)]) == 2
    assert complaint in capsys.readouterr().err


def test_other_machines_are_let_in_with_a_password_only(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    served = []
    monkeypatch.setattr(server, "MOST_WORKERS", 1)
    monkeypatch.setattr(server, "_work", lambda work, door: served.append((door.getsockname()[0], work.password)))
    assert main(["serve", str(case), "--host", "0.0.0.0"]) == 2  # noqa: S104  # that it is refused
    assert "--password-file" in capsys.readouterr().err
    file = tmp_path / "password"
    file.write_text("a long enough secret\n", encoding="utf-8")
    arguments = ["serve", str(case), "--host", "0.0.0.0", "--port", "0", "--password-file", str(file)]  # noqa: S104
    assert main(arguments) == 0
    assert served == [("0.0.0.0", "a long enough secret")]  # noqa: S104
