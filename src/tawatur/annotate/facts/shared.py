"""What two sides share, which is no fight between them: مواقع مشتركة بين الكتائب واللواء."""

from __future__ import annotations

from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions import Phrase
from tawatur.lexicon.word_classes import word_class


def shared_between(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase behind مشترك بين is one of those who share what stands before it, and stands for it then."""
    i = phrase.first - 2
    if phrase.preposition != "بين" or i <= sentence.first:
        return False
    if sentence.sheet.tokens[i].key.removeprefix("ال").removesuffix("ا") not in word_class("shared"):
        return False
    before, slot = sentence.latest, sentence.slot
    held = slot[0].arguments.get(slot[1], []) if slot is not None else []
    if isinstance(before, Phrase) and before in held and before.sort == "post" and before.owner is None:
        held[held.index(before)] = phrase._replace(preposition=before.preposition)
    else:
        sentence.slot, sentence.past, sentence.loose = None, None, True
    return True
