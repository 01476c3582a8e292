"""How single letters fold: which spellings of Arabic count as one when words are compared.

Folding never changes what is shown; it makes the key that words are looked up by. The same folding is applied to the
lexicon and to the text, so that what is listed once is found in every spelling:

1. compatibility forms (ligatures, presentation forms) become plain letters (NFKC);
2. marks (harakat, shadda, superscript alef), tatweel, zero-width and bidi controls go;
3. alef with hamza, madda or wasla becomes bare alef; alef maksura becomes yeh; teh marbuta becomes heh;
   waw and yeh with hamza lose it;
4. Persian and Urdu letters that stand for Arabic ones become those (ک, ی, ہ, ە);
5. Arabic-Indic and Persian digits become ASCII; Latin letters become lower case.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
TATWEEL = "\u0640"
INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
LETTERS = "\u0621-\u063a\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\ufb50-\ufdff\ufe70-\ufefc"

_PRESENTATION = "\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e\u2460-\u24ff"
_DROPPED = re.compile(f"[{MARKS}{TATWEEL}{INVISIBLE}]")
_PRESENTED = re.compile(f"[{_PRESENTATION}]")
_RARE = re.compile(f"[{MARKS}{TATWEEL}{INVISIBLE}{_PRESENTATION}]")
"""What hardly any word has, so that most are folded letter by letter at once."""
_FOLD = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ٲ": "ا",
        "ٳ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ئ": "ي",
        "ؤ": "و",
        "ة": "ه",
        "ۀ": "ه",
        "ہ": "ه",
        "ە": "ه",
        "ھ": "ه",
        "ک": "ك",
        "ڪ": "ك",
        "گ": "ك",
        "ﮎ": "ك",
        **{chr(0x0660 + d): str(d) for d in range(10)},
        **{chr(0x06F0 + d): str(d) for d in range(10)},
    }
)


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """The key of a word or phrase: what all its spellings have in common. Idempotent."""
    if _RARE.search(word):
        plain = unicodedata.normalize("NFKC", word) if _PRESENTED.search(word) else word
        word = _DROPPED.sub("", plain)
    return word.translate(_FOLD).lower()
