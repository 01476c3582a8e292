"""Ids made of content: the same report read twice is the same record, whatever the order of arrival."""

from __future__ import annotations

import hashlib

ID_LENGTH = 16
"""Hex digits kept of a SHA-256: 64 bits, so a clash among ten million records has odds near 1 in 400,000."""


def content_id(*parts: object) -> str:
    """The id of what `parts` say: a truncated SHA-256 over their text, unit-separated, in order.

    `None` and the empty string are told apart, so that a missing part never equals an empty one.
    """
    said = "".join(("\x00" if part is None else str(part)) + "\x1f" for part in parts)
    return sha256(said.encode("utf-8", "surrogatepass"))[:ID_LENGTH]


def sha256(data: bytes) -> str:
    """The full SHA-256 of bytes as received, in hex."""
    return hashlib.sha256(data).hexdigest()
