"""Which language a text is in, as far as its letters tell: Arabic unless plainly another."""

from __future__ import annotations

import re

_SAMPLE = 20_000
_SCRIPTS = {
    "ar": re.compile("[\u0620-\u064a]+"),
    "he": re.compile("[\u05d0-\u05ea]+"),
    "ru": re.compile("[\u0400-\u04ff]+"),
    "en": re.compile("[A-Za-z\u00c0-\u024f]+"),
}
_SIGNS = {
    "fa": re.compile("[پچژگکی]+"),
    "ur": re.compile("[ٹڈڑںےھہ]+"),
    "ckb": re.compile("[ۆێەڕڵڤ]+"),
}
_FOREIGN = "پچژگکیٹڈڑںےھہۆێەڕڵڤ"
"""Every letter of `_SIGNS`."""
_WORDS = {
    "tr": re.compile(r"[ışğİŞĞ]|\b(?:ve|bir|için|ile)\b"),
    "fr": re.compile(r"\b(?:le|les|des|une|est|dans|pour|par)\b"),
    "en": re.compile(r"\b(?:the|of|and|to|in|for|with)\b"),
}
_PLAIN = 0.12
"""Share of letters an Arabic text never holds (Persian p, Urdu t, Sorani e) from which it is another language."""


def language_of(text: str) -> str:
    """The ISO 639 code of a text: `ar`, or fa, ur, ckb, he, ru, tr, fr, en where the letters plainly say so."""
    sample = text[:_SAMPLE]
    if _plainly_arabic(sample):
        return "ar"
    counts = {script: _letters(pattern, sample) for script, pattern in _SCRIPTS.items()}
    script = max(counts, key=lambda name: counts[name])
    if not counts[script]:
        return "ar"
    if script == "ar":
        signs = {name: _letters(pattern, sample) for name, pattern in _SIGNS.items()}
        other = max(signs, key=lambda name: signs[name])
        return other if signs[other] > _PLAIN * counts["ar"] else "ar"
    if script != "en":
        return script
    lowered = sample.lower()
    return max(_WORDS, key=lambda name: len(_WORDS[name].findall(lowered)))


def _plainly_arabic(sample: str) -> bool:
    """Whether Arabic letters are half of a text or more and hardly any is another language's, as in nearly all reports."""
    arabic = _letters(_SCRIPTS["ar"], sample)
    return 2 * arabic >= len(sample) and sum(map(sample.count, _FOREIGN)) <= _PLAIN * arabic


def _letters(runs: re.Pattern[str], text: str) -> int:
    """How many letters the runs that a pattern matches hold."""
    return sum(map(len, runs.findall(text)))
