"""What a relative clause describes, as subject or object of its verb: التي دعمتها تركيا, الذي سلمها للقاعدة."""

from __future__ import annotations

from tawatur.annotate.facts.agreement import agrees, is_actor
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.pronouns import Referents
from tawatur.annotate.facts.resumption import THINGS, hands_over
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.valency import gives, hands_on
from tawatur.annotate.mentions import Phrase


def _hands_them_over(verb: Predicate, antecedent: Argument) -> bool:
    """Whether whoever a relative clause describes hands on goods told of before: للتحالف الذي سلمها للقاعدة.

    The pronoun differs from him in gender, or it is said to whom they go: للإمارات التي نقلتها إلى الفصائل.
    """
    if not is_actor(antecedent) or not isinstance(antecedent, Phrase) or verb.voice == "passive":
        return False
    if verb.pronoun not in THINGS:
        return False
    other = "f" if verb.pronoun == "ه" else "m"
    onward = bool(verb.arguments.get("الي")) and agrees(verb, antecedent)
    return gives(verb) and (antecedent.gender == other == verb.gender or onward)


def _does_to_another(verb: Predicate, antecedent: Argument, referents: Referents) -> bool:
    """Whether whoever a relative clause describes does what its verb says to somebody else: المتمردون الذين يمولونه."""
    if not is_actor(antecedent) or not isinstance(antecedent, Phrase) or verb.voice == "passive":
        return False
    apart = verb.pronoun == "هم" and verb.gender == antecedent.gender == "f"
    return hands_on(verb) and agrees(verb, antecedent) and (apart or not referents.may_mean(verb.pronoun, antecedent))


_PEOPLE = frozenset({"هم", "هما", "هن"})
"""Pronouns that mean people and no deed: غارة استهدفتهم."""


def take_antecedent(clause: Clause, verb: Predicate, referents: Referents) -> None:
    """A relative clause's antecedent fills the place that a pronoun resumes, else its subject, else its object."""
    antecedent, arguments = clause.antecedent, verb.arguments
    if clause.kind == "result" and antecedent is not None:
        arguments["subj"], arguments["obj"] = [antecedent], [*arguments.get("subj", []), *arguments.get("obj", [])]
        return
    if clause.kind == "who" and antecedent is not None:
        if arguments.get("subj"):
            arguments["obj"] = [*arguments.pop("subj"), *arguments.get("obj", [])]
        arguments["subj"] = [antecedent]
    if antecedent is None or clause.kind not in {"relative", "attached", "resumed"}:
        return
    resumes = bool(clause.resumed) and not arguments.get(clause.resumed)
    things = isinstance(antecedent, Phrase) and antecedent.sort == "materiel"
    if resumes and (not verb.pronoun or not things or hands_over(verb, clause.resumed)):
        arguments[clause.resumed] = [antecedent]
    elif (isinstance(antecedent, Predicate) and verb.pronoun in _PEOPLE and not arguments.get("subj")) or (
        verb.pronoun
        and not arguments.get("subj")
        and (_hands_them_over(verb, antecedent) or _does_to_another(verb, antecedent, referents))
    ):
        arguments["subj"] = [antecedent]
    elif verb.pronoun and (
        not arguments.get("obj") or (isinstance(antecedent, Predicate) and verb.carries() is not None)
    ):
        arguments["obj"] = [antecedent]
    elif not arguments.get("subj"):
        arguments["subj"] = [antecedent]
    elif agrees(verb, antecedent) and not arguments.get("obj") and not agrees(verb, arguments["subj"][0]):
        arguments["obj"], arguments["subj"] = arguments["subj"], [antecedent]
    elif not arguments.get("obj"):
        if (
            agrees(verb, antecedent)
            and not isinstance(arguments["subj"][0], Predicate)
            and not is_actor(arguments["subj"][0])
        ):
            arguments["obj"], arguments["subj"] = arguments["subj"], [antecedent]
        else:
            arguments["obj"] = [antecedent]
