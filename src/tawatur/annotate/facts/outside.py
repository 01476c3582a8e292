"""Past a clause that only describes: which word outside of it a phrase goes on with."""

from __future__ import annotations

from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Clause, Sentence
from tawatur.annotate.facts.valency import takes_goods
from tawatur.annotate.mentions import Phrase


def outer_giver(sentence: Sentence, phrase: Phrase) -> Predicate | None:
    """The word of giving whose goods a clause describes, where it likes a preposition better: نقل أسلحة قدمتها دول إلى فصائل."""
    clause = sentence.clause
    goods, verb, parent = clause.antecedent, clause.verb, clause.parent
    if (
        clause.kind not in {"relative", "attached"}
        or verb is None
        or parent is None
        or not (is_actor(phrase) or phrase.owner)
    ):
        return None
    if isinstance(goods, Phrase) and is_actor(goods):
        return None
    rank = _NEVER if _goes_into(sentence, verb) else _liking(verb, phrase.preposition)
    for outer in reversed(parent.predicates):
        moved = any(a is goods for found in outer.arguments.values() for a in found)
        if moved and _liking(outer, phrase.preposition) < rank and not _reached(outer):
            return outer
    return None


_NEVER = 9
"""The rank of a preposition that a word does not take."""


def _goes_into(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb of coming in says what goods are made of, not whom they reach: مواد تدخل في صناعة المتفجرات."""
    after = sentence.sheet.tokens[verb.end].key if verb.end < sentence.last else ""
    return verb.name == "دخل.I" and after in {"في", "ضمن"}


def _liking(predicate: Predicate, preposition: str) -> int:
    """The rank of a preposition among those by which a word names who gets what it hands over."""
    found = [f.sources_of("to") for f in predicate.frames if f.kind == "supply"]
    return min((sources.index(preposition) for sources in found if preposition in sources), default=_NEVER)


def _reached(predicate: Predicate) -> bool:
    """Whether it is already said who gets what a word hands over."""
    return any(predicate.arguments.get(s) for s in ("الي", "ل", "لصالح"))


def goods_for_verb(sentence: Sentence, nearest: Predicate, phrase: Phrase) -> bool:
    """Whether goods belong to the clause's verb, past a strike that takes the same preposition: استولى بكمين على قافلة أسلحة."""
    verb = sentence.clause.verb
    if verb is None or nearest is verb or phrase.sort != "materiel" or verb.arguments.get(phrase.preposition):
        return False
    return takes_goods(verb, phrase.preposition) and not takes_goods(nearest, phrase.preposition)


def past_relative(sentence: Sentence, phrase: Phrase) -> Predicate | None:
    """The verb that a relative clause kept from its goods or from whoever gets them.

    استولت القوات التي يقودها الأكراد على بنادق, قدمت تركيا التي تدعم الحكومة، إلى الميليشيا, أصبحت المدرعات التي منحتها بيد.
    """
    clause = sentence.clause
    if clause.kind == "relative" and clause.parent is not None and (strike := _fell_on(clause.parent, phrase)):
        return strike
    verb = clause.parent.verb if clause.kind == "relative" and clause.parent is not None else None
    if (giving := _giving_to_described(clause, phrase)) is not None:
        return giving
    if verb is None or verb.arguments.get(phrase.preposition):
        return None
    if phrase.sort == "materiel":
        return verb if takes_goods(verb, phrase.preposition) else None
    if phrase.preposition == HAND and comes_to_hand(verb):
        return verb
    got = is_actor(phrase) and _behind_comma(sentence, phrase) and _liking(verb, phrase.preposition) < _NEVER
    return verb if got or (_is_full(clause.verb) and _asks_for(verb, phrase.preposition)) else None


def _giving_to_described(clause: Clause, phrase: Phrase) -> Predicate | None:
    """The verbal noun whose goods stand behind a clause about whom it gives them to: تزويد الحكومة التي يديرها الجيش بالمعدات."""
    outer = clause.parent.predicates if clause.kind == "relative" and clause.parent is not None else []
    if phrase.sort != "materiel" or not isinstance(clause.antecedent, Phrase) or not _is_full(clause.verb):
        return None
    for giving in reversed(outer):
        waits = giving.part == "masdar" and takes_goods(giving, phrase.preposition)
        if waits and clause.antecedent in giving.arguments.get("gen", []):
            return None if giving.arguments.get(phrase.preposition) else giving
    return None


def _asks_for(verb: Predicate, preposition: str) -> bool:
    """Whether some sense of a verb first looks for one of its parties behind a preposition: سيطر على."""
    return any(sources[:1] == (preposition,) for frame in verb.frames for _, sources in frame.roles)


def _fell_on(outer: Clause, phrase: Phrase) -> Predicate | None:
    """The strike that a relative clause kept from what it fell on: قصف من المناطق التي تسيطر عليها قسد على الأحياء."""
    strike = outer.predicates[-1] if outer.predicates else None
    if strike is None or strike.verbal or phrase.preposition not in {"علي", "ضد"} or phrase.sort == "materiel":
        return None
    frame = strike.striking()
    targets = frame.sources_of("whom") if frame is not None else ()
    return strike if phrase.preposition in targets and not any(strike.arguments.get(s) for s in targets) else None


def behind_full_relative(sentence: Sentence, argument: Argument) -> Predicate | None:
    """The verb whose object stands behind a clause about its subject that has all it asks for.

    قصفت قوات تدعمها تركيا بلدة, شن الجيش الذي تدعمه روسيا هجوما.
    """
    clause, parent = sentence.clause, sentence.clause.parent
    verb, outer = clause.verb, parent.verb if parent is not None else None
    if clause.kind not in {"relative", "attached"} or verb is None or outer is None or argument.conjunction:
        return None
    waits = "obj" in outer.sources and not outer.arguments.get("obj") and not outer.pronoun
    return outer if _is_full(verb) and waits and outer.voice != "passive" else None


def _is_full(verb: Predicate | None) -> bool:
    """Whether a verb has its doer behind it and its only object as a pronoun: تدعمها تركيا."""
    if verb is None or verb.pronoun not in _OBJECTS or not verb.arguments.get("subj"):
        return False
    return "obj2" not in verb.sources or bool(verb.arguments.get("ب"))


_OBJECTS = frozenset({"ه", "ها", "هم", "هن", "هما"})
"""Pronouns that are the object of the verb they stand on."""


HAND = "بحوزه"
"""The preposition that stands for every way to say in whose hands goods are: بيد, في أيدي, بين أيدي."""


def comes_to_hand(verb: Predicate) -> bool:
    """Whether a verb tells of goods that come into somebody's hands: وقع, بات."""
    return any(f.kind == "supply" and HAND in f.sources_of("to") for f in verb.frames)


def _behind_comma(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a comma stands right before a phrase and its preposition, as where a relative clause ends."""
    first = phrase.first if phrase.first in sentence.phrases and _clings(sentence, phrase) else phrase.first - 1
    return first > sentence.first and sentence.sheet.tokens[first - 1].text in {"،", ","}


def _clings(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase's preposition is written onto its first word."""
    return sentence.sheet.tokens[phrase.first].key.startswith(phrase.preposition[:1]) and phrase.preposition in {
        "ل",
        "ب",
    }
