"""tawatur: a ledger of who says who armed whom, on whose word, and who denies it."""

__version__ = "0.1.0"
