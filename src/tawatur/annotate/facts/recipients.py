"""Recipients named bare before what they get, by whoever the clause before is about: حاولت تركيا أن تمنح الحركة أسلحة."""

from __future__ import annotations

from tawatur.annotate.facts.agreement import agrees, is_actor
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Clause, Sentence
from tawatur.annotate.mentions import Phrase

_TO = frozenset({"ل", "الي", "لصالح"})


def given_by_another(sentence: Sentence, verb: Predicate, phrase: Phrase) -> bool:
    """Whether somebody before bare goods gets them from the doer of the clause that a verb of two objects goes on from."""
    goods = sentence.phrases.get(phrase.last)
    bare = goods is not None and goods.sort == "materiel" and not (goods.preposition or goods.conjunction)
    if goods is None or not bare or "obj2" not in verb.sources or not is_actor(phrase) or verb.pronoun:
        return False
    beyond = sentence.phrases.get(goods.last) or sentence.phrases.get(goods.last + 1)
    if beyond is not None and beyond.preposition in _TO:
        return False
    return any(agrees(verb, doer) and doer is not phrase for doer in _doers_before(sentence))


def _doers_before(sentence: Sentence) -> list[Argument]:
    """Who does what the clause tells that a joined clause, or one behind أن, goes on from."""
    clause = sentence.clause
    at = sentence.clauses.index(clause)
    before = sentence.clauses[at - 1] if clause.kind == "joined" and at else _governing(clause)
    if before is None or before.verb is None:
        return []
    topics = [a for a in before.before if not (isinstance(a, Phrase) and a.preposition)]
    return [*before.verb.arguments.get("subj", []), *topics][:1]


def _governing(clause: Clause) -> Clause | None:
    """The clause whose verb tries or intends what أن tells, by its own doer."""
    parent = clause.parent if clause.kind == "content" and not clause.pronoun and not clause.before else None
    carry = parent.verb.carries() if parent is not None and parent.verb is not None else None
    return parent if carry is not None and carry.sources_of("doer")[:1] == ("subj",) else None
