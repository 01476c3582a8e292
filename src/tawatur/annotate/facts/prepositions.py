"""Prepositional arguments: which of the predicates still open a phrase with its preposition belongs to."""

from __future__ import annotations

from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.facts.valency import aims, already_aimed, hurts, only_goods, receives, takes_goods
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import known_word
from tawatur.lexicon.word_classes import word_class

_PLACE_SORTS = frozenset({"place", "post"})

_WHERE = frozenset({"في", "ب", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "قرب", "داخل"})
_WHEREABOUTS = frozenset({"place", "post", "actor"})
"""Sorts of phrases that say where somebody is: states are actors too."""


def governed(sentence: Sentence, phrase: Phrase) -> None:
    """Gives a phrase to the nearest open predicate that takes its preposition, else to the event the clause is about."""
    present = sentence.clause.verb
    if (
        present is not None
        and _where(sentence, phrase)
        and _above_all(sentence, phrase)
        and _is_present(present, phrase)
    ):
        sentence.fill(present, phrase.preposition, phrase)
        return
    if _bordering(sentence, phrase) or _completes_word(sentence, phrase):
        sentence.slot = None
        return
    if phrase.preposition == "بقيادة" and (alliance := _unnamed_alliance(sentence)) is not None:
        sentence.fill(alliance, "subj", phrase)
        return
    if _of_word_before(sentence, phrase):
        sentence.slot = None
        return
    giver = _outer_giver(sentence, phrase)
    if giver is not None:
        giver.arguments[phrase.preposition] = [phrase]
        sentence.slot = (giver, phrase.preposition)
        return
    for predicate in reversed(sentence.stack):
        place = _place_in(predicate, phrase)
        if place is not None and not _goods_for_verb(sentence, predicate, phrase):
            sentence.fill(*place, phrase)
            if place == (predicate, phrase.preposition) and _where(sentence, phrase):
                sentence.clause.places.append(phrase)
            return
    main = _past_relative(sentence, phrase)
    if main is not None and sentence.clause.parent is not None:
        sentence.clause, sentence.stack, sentence.relative = sentence.clause.parent, [main], False
        sentence.fill(main, phrase.preposition, phrase)
        return
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


def _completes_word(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether لـ only completes the word before it: المجاورة لليمن, امتدادا لحزب العمال."""
    i = phrase.first - 1
    if phrase.preposition != "ل" or i <= sentence.first:
        return False
    key = sentence.sheet.tokens[i].key
    if key in word_class("beside-lam"):
        return True
    return key.endswith("ا") and len(key) > _SHORT and not known_word(sentence.sheet, i)


_SHORT = 4
"""Letters of the shortest word whose last alif is taken for the accusative's."""


def _unnamed_alliance(sentence: Sentence) -> Predicate | None:
    """The alliance without a name whose leaders are named: تحالف بقيادة روسيا وإيران."""
    return next((p for p in reversed(sentence.stack) if p.name == "حلف.VI" and not p.article), None)


def _of_word_before(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether من belongs to a word before it that hands nothing over: الحظر المفروض من الأمم المتحدة, دون إذن من الشركة."""
    i = phrase.first - 2
    if phrase.preposition != "من" or i <= sentence.first or sentence.sheet.tokens[i + 1].key != "من":
        return False
    if sentence.sheet.tokens[i].key.removeprefix("ب") in _WARRANTS:
        return True
    imposed = (r for r in sentence.sheet.verbs[i] if r.form.part == "passive-participle")
    return any(r.verb in _IMPOSING for r in imposed)


_IMPOSING = frozenset({"فرض.I", "علن.IV", "صدر.IV", "شرط.VIII", "وقع.II"})
"""Verbs whose passive participles tell whose a ban or an order is."""
_WARRANTS = frozenset({"اذن", "امر", "قرار", "طلب", "موافقه", "توجيه", "تحريض", "ايعاز"})
"""Nouns of leave and order, behind which من names who gave it."""


def _outer_giver(sentence: Sentence, phrase: Phrase) -> Predicate | None:
    """The word of giving whose goods a clause describes, where it likes a preposition better: نقل أسلحة قدمتها دول إلى فصائل."""
    clause = sentence.clause
    goods, verb, parent = clause.antecedent, clause.verb, clause.parent
    if clause.kind not in {"relative", "attached"} or verb is None or parent is None or not is_actor(phrase):
        return None
    if isinstance(goods, Phrase) and is_actor(goods):
        return None
    rank = _liking(verb, phrase.preposition)
    for outer in reversed(parent.predicates):
        moved = any(a is goods for found in outer.arguments.values() for a in found)
        if moved and _liking(outer, phrase.preposition) < rank and not _reached(outer):
            return outer
    return None


_NEVER = 9
"""The rank of a preposition that a word does not take."""


def _liking(predicate: Predicate, preposition: str) -> int:
    """The rank of a preposition among those by which a word names who gets what it hands over."""
    found = [dict(f.roles).get("to", ()) for f in predicate.frames if f.kind == "supply"]
    return min((sources.index(preposition) for sources in found if preposition in sources), default=_NEVER)


def _reached(predicate: Predicate) -> bool:
    """Whether it is already said who gets what a word hands over."""
    return any(predicate.arguments.get(s) for s in ("الي", "ل", "لصالح"))


def _goods_for_verb(sentence: Sentence, nearest: Predicate, phrase: Phrase) -> bool:
    """Whether goods belong to the clause's verb, past a strike that takes the same preposition: استولى بكمين على قافلة أسلحة."""
    verb = sentence.clause.verb
    if verb is None or nearest is verb or phrase.sort != "materiel" or verb.arguments.get(phrase.preposition):
        return False
    return takes_goods(verb, phrase.preposition) and not takes_goods(nearest, phrase.preposition)


def _past_relative(sentence: Sentence, phrase: Phrase) -> Predicate | None:
    """The verb that a relative clause kept from its goods or from whoever gets them.

    استولت القوات التي يقودها الأكراد على بنادق, قدمت تركيا التي تدعم الحكومة، إلى الميليشيا.
    """
    clause = sentence.clause
    verb = clause.parent.verb if clause.kind == "relative" and clause.parent is not None else None
    if verb is None or verb.arguments.get(phrase.preposition):
        return None
    if phrase.sort == "materiel":
        return verb if takes_goods(verb, phrase.preposition) else None
    got = is_actor(phrase) and _behind_comma(sentence, phrase) and _liking(verb, phrase.preposition) < _NEVER
    return verb if got else None


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


def _where(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase tells where something is, not from which side it came: من اتجاه جنوب بيروت."""
    if phrase.sort not in _PLACE_SORTS:
        return False
    before = sentence.sheet.tokens[max(phrase.first - 2, sentence.first) : phrase.first]
    return not any(token.key in _FROM_WHERE for token in before)


_FROM_WHERE = frozenset({"اتجاه", "جهه", "ناحيه", "انطلاقا"})


def _bordering(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase only says whose border is meant: قرب الحدود مع العراق."""
    i = phrase.first - 2
    return (
        phrase.preposition == "مع"
        and i >= sentence.first
        and sentence.sheet.tokens[i].key.endswith(("حدود", "حدودها", "حدوده"))
    )


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
    wanted = predicate.sources | {"من قبل"} | ({"ب"} if phrase.owner is not None and hurts(predicate) else set())
    filled = predicate.arguments.get(preposition)
    if phrase.sort == "place" and only_goods(predicate, preposition):
        return None
    if (
        preposition in wanted
        and preposition not in predicate.pending
        and not filled
        and not already_aimed(predicate, phrase)
    ):
        return predicate, preposition
    if preposition == "ل" and filled and "obj" not in predicate.arguments and aims(predicate, phrase):
        return predicate, "obj"
    return None


def _above_all(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a place is told as one above all of those before it: في سوريا، وخاصة في محافظة الرقة."""
    before = [sentence.sheet.tokens[i].key for i in range(max(phrase.first - 3, sentence.first), phrase.first)]
    return bool(set(before) & word_class("above-all"))


def _is_present(verb: Predicate, phrase: Phrase) -> bool:
    """Whether a verb says that somebody is in a place, and already takes one with this preposition."""
    takes = any(frame.kind == "presence" and phrase.preposition in frame.sources for frame in verb.frames)
    return takes and bool(verb.arguments.get(phrase.preposition))


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
