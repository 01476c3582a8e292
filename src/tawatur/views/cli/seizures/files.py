"""Files that this command writes: whole, or not at all."""

from __future__ import annotations

from pathlib import Path

from tawatur.errors import InputError


def write(target: Path, data: bytes) -> None:
    """Writes a file with its folder; what was there before stays until the new one is whole.

    Raises:
        InputError: it cannot be written.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(target.name + ".part")
        part.write_bytes(data)
        part.replace(target)
    except OSError as fault:
        message = f"cannot write {target}: {fault.strerror or fault}"
        raise InputError(message) from fault
