"""Other cues on the walk to a content: which are passed, which end the walk, which are only nouns like verbs."""

from __future__ import annotations

from tawatur.annotate.voices.contents.adjuncts import conditions, past_particle
from tawatur.annotate.voices.contents.introduced import that_later
from tawatur.annotate.voices.contents.walk import Opening, Walk
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.objects import is_object
from tawatur.annotate.voices.quotes import QUOTES
from tawatur.lexicon.word_classes import word_class

_LEANS = frozenset({"according", "quoting", "words", "mouth"})


def meet_cue(walk: Walk) -> Opening | None:
    """Another cue: a particle that leans on a name is passed, a verb that takes what follows ends the walk."""
    sheet, i, cue = walk.sheet, walk.i, walk.cue
    other = walk.scene.at.get(i) if i > cue.last or sheet.tokens[i].kind == "word" else None
    if other is None or other.first <= cue.first:
        return None
    if other.entry.kind == "particle" and other.entry.frame in _LEANS:
        walk.i = past_particle(sheet, other.last, walk.limit)
    elif i > cue.last and (conditions(sheet, other) or _when_published(walk)):
        walk.i = next((j for j in range(i, walk.limit) if sheet.tokens[j].text in "،,"), i + 1)
    else:
        noun = cue.entry.bare and walk.subject is not None and is_object(sheet, i) and _no_verb(walk, other)
        before = sheet.tokens[i - 1]
        parted = before.kind == "sign" and before.text not in QUOTES
        walk.over = i > cue.last and not noun and _takes_over(other, parted=parted)
    return None


def _when_published(walk: Walk) -> bool:
    """Whether an aside between commas only says when a document came out: أفاد تقرير، نُشر يوم الثلاثاء، بأن."""
    sheet, i = walk.sheet, walk.i
    if sheet.keys[i] not in word_class("published") or sheet.tokens[i - 1].text not in "،,":
        return False
    end = next((j for j in range(i, walk.limit) if sheet.tokens[j].text in "،,"), walk.limit)
    return end + 1 < walk.limit and sheet.keys[end + 1] in word_class("that-forms")


def _no_verb(walk: Walk, other: Cue) -> bool:
    """Whether a word like a verb is the noun that is told: with a pronoun, or نقل where nobody follows from whom it is passed on."""
    if other.pronoun:
        return True
    passes_on = (walk.sheet.tokens[j].key in _FROM for j in range(other.last, walk.limit))
    relay = other.entry.frame == "relay" and not other.joined
    return relay and not any(passes_on) and not that_later(walk.sheet, other.last, walk.limit)


_FROM = frozenset({"عن", "عما", "عمن"})


def _takes_over(other: Cue, *, parted: bool) -> bool:
    """Whether another cue takes what follows for itself; `parted` by a sign from what stands before it."""
    if other.entry.kind != "verb":
        return False
    return other.shape == "hal" or (other.shape == "finite" and (other.joined or parted))


def relates_saying(walk: Walk) -> bool:
    """Whether a relative clause begins here whose own verb of saying takes the أن that follows (صور النفق الذي قيل إن…)."""
    sheet, i = walk.sheet, walk.i
    other = walk.scene.at.get(i + 1)
    if other is None or other.shape != "finite" or other.entry.kind != "verb" or other.last >= walk.limit:
        return False
    relative = any(particle.kind == "relative" for particle in sheet.particles[i]) and sheet.tokens[i].key != "من"
    return relative and sheet.tokens[other.last].key in word_class("that-forms")
