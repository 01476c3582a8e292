"""Words that a sentence begins with, and a headline does not."""

from __future__ import annotations

from functools import lru_cache

from tawatur.lexicon.verbs import verb_forms

_LONG_VERB = 4
_SHORT_VERB = 3


@lru_cache(maxsize=10_000)
def is_past(word: str) -> bool:
    """Whether a word can only be a verb of the past; "قصف" and its like are nouns in headlines."""
    forms = verb_forms().get(word, ())
    past = any(form.part == "past" and form.person == 3 for form in forms)
    return past and len(word) >= _LONG_VERB and all(form.person for form in forms)


@lru_cache(maxsize=10_000)
def and_a_verb(word: str) -> bool:
    """Whether a word may be "and" with a verb of the third person: ونجم عن ذلك; no headline goes on so."""
    verb = word.removeprefix("و").removeprefix("س")
    forms = verb_forms().get(verb, ())
    return verb != word and len(verb) >= _SHORT_VERB and any(form.person == 3 for form in forms)
