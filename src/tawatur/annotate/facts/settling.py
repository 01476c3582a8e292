"""Settling the arguments of a sentence's clauses, in the order of the text: whom each predicate has on its sides."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from tawatur.annotate.facts.implied import pronoun_of, who_is
from tawatur.annotate.facts.joint_verbs import share_arguments
from tawatur.annotate.facts.landings import drop_landing
from tawatur.annotate.facts.noun_pronouns import settle_noun
from tawatur.annotate.facts.pronouns import Referents
from tawatur.annotate.facts.resumption import name_country, settle_pronouns
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.some_of_them import name_some
from tawatur.annotate.facts.strangers import leave_room
from tawatur.annotate.facts.subjects import subject_and_object
from tawatur.annotate.facts.what_clauses import take_what_is_named
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class


def settle(sheet: Sheet, clauses: Sequence[Clause], referents: Referents, before: Sequence[Clause]) -> None:
    """Gives each clause its subject and each predicate what it has from its neighbours; `before` are the clauses gone on from."""
    share_arguments(clauses)
    for k, clause in enumerate(clauses):
        if clause.verb is not None:
            take_what_is_named(sheet, clause.verb)
            subject_and_object(clause, clause.verb, referents, [*before, *clauses[:k]])
            name_some(sheet, clause.verb, referents)
        elif clause.antecedent is not None:
            clause.subject = [clause.antecedent]
        elif clause.pronoun:
            meant = None if _stands_for_none(sheet, clause) else pronoun_of(clause, referents, clauses[:k])
            clause.subject = [meant] if meant else []
        else:
            named = [a for a in clause.before if not (isinstance(a, Phrase) and a.preposition)][:1]
            clause.subject = named or who_is(clause, clauses[:k])
        _share_genitives(sheet, clause)
        for predicate in clause.predicates:
            if predicate.part in {"masdar", "noun"}:
                leave_room(sheet, predicate)
                settle_noun(predicate, clause, referents)
            elif predicate.circumstance and not predicate.arguments.get("subj"):
                predicate.arguments["subj"] = list(clause.subject)
            drop_landing(predicate)
            settle_pronouns(predicate, clause, referents)
            name_country(predicate, referents)


def _stands_for_none(sheet: Sheet, clause: Clause) -> bool:
    """Whether the pronoun on a clause's أن only opens it: إنه ليس هناك, إنه لا توجد, إنه من غير المعقول."""
    after = [token.key for token in sheet.tokens[clause.first + 1 : clause.first + 3]]
    told = bool(after) and (after[0] in word_class("there-is") or after[0] in {"من", "ما"})
    return clause.pronoun == "ه" and (told or (len(after) > 1 and after[1] in word_class("there-is")))


def _share_genitives(sheet: Sheet, clause: Clause) -> None:
    """تمويل وتسليح وتدريب جماعات: the genitive after the last of a list of verbal nouns is that of each."""
    for other, one in itertools.pairwise(reversed(clause.predicates)):
        nouns = {one.part, other.part} <= {"masdar", "noun"} and bool(other.conjunction)
        listed = nouns and all(_listed_noun(sheet, i) for i in range(one.at + 1, other.at))
        if listed and not one.arguments.get("gen") and other.arguments.get("gen"):
            one.arguments["gen"] = list(other.arguments["gen"])
            if "ل" in one.sources and other.arguments.get("ل"):
                one.arguments.setdefault("ل", list(other.arguments["ل"]))


def _listed_noun(sheet: Sheet, i: int) -> bool:
    """Whether a word between two of a list is one more verbal noun after و."""
    return any(r.form.part == "masdar" and r.split.conjunction == "و" for r in sheet.verbs[i])
