"""Our own faults, as a tree; what is wrong with a text is a `Problem` instead.

TawaturError
├── InputError            what was handed over cannot be used
│   ├── NoReports         nothing readable at the paths given
│   └── TableError        a table of items cannot be understood
├── CaseError             the case file cannot be used
│   ├── CaseMissing       there is no case at that path
│   ├── CaseNewer         written by a later version of tawatur
│   ├── CaseBusy          another program writes to it just now
│   ├── CaseReadOnly      it cannot be written to
│   ├── CaseDamaged       the file is no case, or fails its audit
│   └── CaseFull          the disk is full; what was committed before stands
├── QuestionUnclear       a question that the reader cannot understand
├── LexiconError          a data file of the lexicon breaks its rules
└── SetupError            an optional part is not installed
"""

from __future__ import annotations


class TawaturError(Exception):
    """Anything tawatur raises on purpose; its message says what to do next."""

    exit_code = 1


class InputError(TawaturError):
    """What was handed over cannot be used."""

    exit_code = 2


class NoReports(InputError):
    """Nothing readable was found at the paths given."""


class TableError(InputError):
    """A table of items cannot be understood."""


class CaseError(TawaturError):
    """The case file cannot be used."""

    exit_code = 4


class CaseMissing(CaseError):
    """There is no case at that path."""


class CaseNewer(CaseError):
    """The case was written by a later version of tawatur."""


class CaseOlder(CaseError):
    """The case was written by an earlier version of tawatur, and was not brought up to date yet."""


class CaseBusy(CaseError):
    """Another program writes to the case, and went on for longer than was waited."""


class CaseReadOnly(CaseError):
    """The case, or its folder, cannot be written to."""


class CaseDamaged(CaseError):
    """The file is no case, or fails its audit."""


class CaseFull(CaseError):
    """The disk is full; what was committed before stands."""


class QuestionUnclear(TawaturError):
    """A question that the reader cannot understand; the message says what was understood."""

    exit_code = 3


class LexiconError(TawaturError):
    """A data file of the lexicon breaks its own rules."""


class SetupError(TawaturError):
    """An optional part of tawatur is not installed."""
