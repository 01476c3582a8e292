"""Deeds told ahead of the clause of whoever does them: فضلا عن قتال القوات الحكومية، فإن المتمردين يشنون هجمات."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from tawatur.annotate.facts.genitives import LENT
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class


def lend_from_behind(sheet: Sheet, clauses: Sequence[Clause]) -> None:
    """Gives deeds that a sentence opens with, as added to what it tells, the doers of the clause behind."""
    for clause, behind in itertools.pairwise(clauses):
        if clause.verb is not None or clause.subject or behind.verb is None or behind.passive:
            continue
        doers = [a for a in behind.subject if isinstance(a, Phrase)]
        for deed in clause.predicates if doers and _adds(sheet, clause) else ():
            if deed.part == "masdar" and deed.preposition and not deed.pronoun:
                deed.arguments.setdefault(LENT, list(doers))


def _adds(sheet: Sheet, clause: Clause) -> bool:
    """Whether a clause opens with words that add what follows to what is told: فضلا عن, إلى جانب."""
    return " ".join(sheet.keys[clause.first : clause.first + 2]) in word_class("adding")
