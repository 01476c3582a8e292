"""The terminal window: one module a command, each loading its rooms only when it runs."""

from tawatur.views.cli.program import main

__all__ = ["main"]
