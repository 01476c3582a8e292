"""Days as options give them."""

from __future__ import annotations

import argparse
from datetime import date


def day(text: str) -> date:
    """A day written YYYY-MM-DD; anything else is a fault of the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        message = f"not a day: {text!r}; write YYYY-MM-DD"
        raise argparse.ArgumentTypeError(message) from fault
