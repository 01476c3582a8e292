"""What names of outlets and of persons look like, known or not."""

from __future__ import annotations

import re

from tawatur.ingest.known import given_names, is_actor, is_place, known_outlet, words_for
from tawatur.ingest.lines import key_of

_QUOTED = re.compile(r"[«“\"](?P<name>[^«»“”\"]{2,40})[»”\"]")
_NUMBERED = re.compile(r"[^\W\d_]{2,}\s?24")
_MARKS = str.maketrans("", "", '«»“”"')
_MOST_WORDS = 5
_NAME_WORDS = range(2, 5)


def looks_like_outlet(text: str) -> bool:
    """Whether a short phrase is an outlet's name: by the lexicon, a type word, a press ending, or quotation marks."""
    key = key_of(text)
    if not key or key.count(" ") >= _MOST_WORDS:
        return False
    if known_outlet(text):
        return True
    if is_place(text) or is_actor(text):
        return False
    words = key.split()
    worded = words[0] in words_for("outlet-type") or words[-1] in words_for("outlet-tail")
    typed = worded and len(words) > 1 and "#" not in words
    return typed or bool(_NUMBERED.fullmatch(text.strip())) or bool(_QUOTED.fullmatch(text.strip()))


def outlet_name(text: str) -> str:
    """The name inside a credit: quotation marks and "our correspondent of" taken off."""
    match = _QUOTED.search(text)
    words = text.split()
    if match and (len(words) == 1 or key_of(words[0]) in words_for("correspondent") or match.group() == text.strip()):
        return match.group("name").strip()
    if len(words) > 1 and key_of(words[0]) in words_for("correspondent"):
        return " ".join(words[1:])
    bare = text.strip(" \t()[]:*")
    return bare if match else bare.translate(_MARKS)


def looks_like_person(text: str) -> bool:
    """Whether a short phrase is a person's name by its first word or by a family name of the form "al-…i"."""
    words = key_of(text).split()
    if len(words) not in _NAME_WORDS or "#" in words or looks_like_outlet(text) or is_actor(text):
        return False
    if words[0] in {"ابو", "ام"} or words[0] in given_names() or " ".join(words[:2]) in given_names():
        return len(words) > 2 or " ".join(words[:2]) not in given_names()  # a bare compound is half a name
    pair = len(words) == _NAME_WORDS.start and not words[0].startswith("ال")
    return pair and words[1].startswith("ال") and words[1].endswith("ي")
