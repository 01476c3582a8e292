"""Prepositional arguments: which of the predicates still open a phrase with its preposition belongs to."""

from __future__ import annotations

from tawatur.annotate.facts.agents import seized_by
from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.kept import kept_by_word
from tawatur.annotate.facts.marked import takes_marked
from tawatur.annotate.facts.outside import HAND, comes_to_hand, goods_for_verb, outer_giver, past_relative
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.facts.valency import aims, already_aimed, gives, hurts, only_goods, receives
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.governing import AGENT
from tawatur.lexicon.word_classes import word_class

_PLACE_SORTS = frozenset({"place", "post"})

_WHERE = frozenset({"في", "ب", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "قرب", "داخل"})

_WHEREABOUTS = frozenset({"place", "post", "actor"})
"""Sorts of phrases that say where somebody is: states are actors too."""


def governed(sentence: Sentence, phrase: Phrase) -> None:
    """Gives a phrase to the nearest open predicate that takes its preposition, else to the event the clause is about."""
    phrase = _done_through(sentence, _in_hand(sentence, phrase))
    if kept_by_word(sentence, phrase):
        sentence.slot = None
    elif not (_named_apart(sentence, phrase) or _open_takes(sentence, phrase) or _outside_takes(sentence, phrase)):
        _event_takes(sentence, phrase)


def _in_hand(sentence: Sentence, phrase: Phrase) -> Phrase:
    """A phrase behind بيد read as whoever has goods, where an open verb tells of goods that come into hands: بات السلاح بيد."""
    at_hand = phrase.preposition == AGENT and sentence.sheet.tokens[phrase.first - 1].key in {"بيد", "بايدي"}
    outer = sentence.clause.parent.verb if sentence.clause.parent is not None else None
    told = [*sentence.stack, *((outer,) if outer is not None else ())]
    return phrase._replace(preposition=HAND) if at_hand and any(map(comes_to_hand, told)) else phrase


def _done_through(sentence: Sentence, phrase: Phrase) -> Phrase:
    """A phrase behind بواسطة read as the doer of the handing over right before it: تسليح الكتائب بواسطة تركيا."""
    nearest = sentence.stack[-1] if sentence.stack else None
    through = phrase.sort == "actor" and sentence.sheet.tokens[phrase.first - 1].key == "بواسطه"
    deed = nearest is not None and nearest.part == "masdar" and gives(nearest)
    return phrase._replace(preposition=AGENT) if through and deed else phrase


def _named_apart(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase goes on with one before it: one place above all, the leaders of an alliance, who gets what others gave."""
    present = sentence.clause.verb
    known = present is not None and _is_present(present, phrase)
    if present is not None and known and _where(sentence, phrase) and _above_all(sentence, phrase):
        sentence.fill(present, phrase.preposition, phrase)
        return True
    if phrase.preposition == "بقيادة" and (alliance := _unnamed_alliance(sentence)) is not None:
        sentence.fill(alliance, "subj", phrase)
        return True
    giver = outer_giver(sentence, phrase)
    if giver is not None:
        giver.arguments[phrase.preposition] = [phrase]
        sentence.slot = (giver, phrase.preposition)
    return giver is not None


def _open_takes(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a predicate that is still open takes a phrase."""
    if phrase.preposition == AGENT and (seizure := seized_by(sentence)) is not None:
        sentence.fill(seizure, AGENT, phrase)
        return True
    for predicate in reversed(sentence.stack):
        place = _place_in(predicate, phrase)
        if place is not None and not goods_for_verb(sentence, predicate, phrase):
            sentence.fill(*place, phrase)
            if predicate is sentence.clause.verb and phrase.sort == "materiel" and not predicate.pending:
                sentence.stack = [p for p in sentence.stack if not _strikes_before(p, predicate)]
            if place == (predicate, phrase.preposition) and _where(sentence, phrase):
                sentence.clause.places.append(phrase)
            return True
    return False


def _strikes_before(one: Predicate, verb: Predicate) -> bool:
    """Whether a strike is told between a verb and the goods that it takes, so that what follows is said of the goods."""
    return one.at > verb.at and not one.verbal and one.tells("attack")


def _outside_takes(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the verb outside of a relative clause takes a phrase, so that the clause ends before it."""
    main = past_relative(sentence, phrase)
    if main is None:
        return False
    sentence.take_up(main)
    sentence.fill(main, phrase.preposition, phrase)
    return True


def _event_takes(sentence: Sentence, phrase: Phrase) -> None:
    """Gives a phrase to the event that its clause is about, else keeps its place in mind for what may go on behind it."""
    for event in _events(sentence):
        if phrase.preposition in event.sources and not event.arguments.get(phrase.preposition):
            sentence.fill(event, phrase.preposition, phrase)
            break
    else:
        sentence.past = sentence.slot if phrase.preposition in _WHERE and phrase.sort in _WHEREABOUTS else None
        sentence.slot = None
        sentence.loose = True
    if _where(sentence, phrase):
        sentence.clause.places.append(phrase)


def _unnamed_alliance(sentence: Sentence) -> Predicate | None:
    """The alliance without a name whose leaders are named: تحالف بقيادة روسيا وإيران."""
    return next((p for p in reversed(sentence.stack) if p.name == "حلف.VI" and not p.article), None)


def _where(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase tells where something is, not from which side it came: من اتجاه جنوب بيروت."""
    if phrase.sort not in _PLACE_SORTS:
        return False
    before = sentence.sheet.tokens[max(phrase.first - 2, sentence.first) : phrase.first]
    return not any(token.key in _FROM_WHERE for token in before)


_FROM_WHERE = frozenset({"اتجاه", "جهه", "ناحيه", "انطلاقا"})


def _place_in(predicate: Predicate, phrase: Phrase) -> tuple[Predicate, str] | None:
    """Whose argument a phrase becomes at an open predicate, and from which source; None where it takes none."""
    preposition, receiver = phrase.preposition, predicate.governor
    if (
        preposition == "من"
        and not predicate.verbal
        and receiver is not None
        and receives(receiver)
        and not receiver.arguments.get("من")
    ):
        return receiver, preposition
    if preposition == "ل" and _only_catches(predicate) and not _done_by(predicate):
        return None
    filled = predicate.arguments.get(preposition) and not _names_party(predicate, phrase)
    if phrase.sort == "place" and only_goods(predicate, preposition):
        return None
    if (
        preposition not in predicate.pending
        and not filled
        and _takes(predicate, phrase)
        and not already_aimed(predicate, phrase)
    ):
        return predicate, preposition
    if preposition == "ل" and filled and "obj" not in predicate.arguments and aims(predicate, phrase):
        return predicate, "obj"
    return None


def _takes(predicate: Predicate, phrase: Phrase) -> bool:
    """Whether a predicate has a place for a phrase's preposition: of its frames, of an agent, of an object marked, of a weapon."""
    preposition = phrase.preposition
    if preposition in predicate.sources or preposition == AGENT or takes_marked(predicate, phrase):
        return True
    return preposition == "ب" and phrase.owner is not None and hurts(predicate)


def _names_party(predicate: Predicate, phrase: Phrase) -> bool:
    """Whether the same preposition stands before goods and then before somebody: توريدهم للأسلحة للكتائب, مشترياتهم من السلاح من."""
    goods = predicate.arguments.get(phrase.preposition, [])
    moved = all(isinstance(a, Phrase) and a.sort == "materiel" and not a.owner for a in goods)
    return (
        moved
        and is_actor(phrase)
        and phrase.preposition in {"ل", "من"}
        and not predicate.verbal
        and predicate.tells("supply")
    )


def _only_catches(predicate: Predicate) -> bool:
    """Whether a word takes لـ only as who was caught, and nothing that was his: ضبط أسلحة لداعش."""
    with_lam = [frame.kind for frame in predicate.frames if "ل" in frame.sources]
    return "detention" in with_lam and set(with_lam) <= {"detention", "tally"}


def _done_by(arrest: Predicate) -> bool:
    """Whether a verbal noun of arresting has its doer, behind which لـ names who was caught: اعتقال القوة لعشرة شبان."""
    return not arrest.verbal and (bool(arrest.pronoun) or any(arrest.arguments.get(s) for s in ("gen", "nisba")))


def _above_all(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a place is told as one above all of those before it: في سوريا، وخاصة في محافظة الرقة."""
    before = [sentence.sheet.tokens[i].key for i in range(max(phrase.first - 3, sentence.first), phrase.first)]
    return bool(set(before) & word_class("above-all"))


def _is_present(verb: Predicate, phrase: Phrase) -> bool:
    """Whether a verb says that somebody is in a place, and already takes one with this preposition."""
    taken = bool(verb.arguments.get(phrase.preposition))
    return taken and any(f.kind == "presence" and phrase.preposition in f.sources for f in verb.frames)


def _events(sentence: Sentence) -> list[Predicate]:
    """The events that the clause's verb is about: its subject before or after it, or what it describes."""
    clause = sentence.clause
    near: list[Argument] = [
        *clause.before,
        *((clause.antecedent,) if clause.antecedent is not None and clause.kind != "result" else ()),
    ]
    if clause.verb is not None:
        near += clause.verb.arguments.get("subj", [])
    return [a for a in near if isinstance(a, Predicate)]
