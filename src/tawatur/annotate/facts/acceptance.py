"""What sort of phrase each role takes: fighters attack, weapons are supplied, places are held."""

from __future__ import annotations

from tawatur.annotate.facts.frames import Frame
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.groups import BODIES
from tawatur.arabic.letters import fold
from tawatur.lexicon.word_classes import word_class

ACTORS = frozenset({"actor", "person", "people", "post", "materiel"})
_ACCEPTS: dict[tuple[str, str], frozenset[str]] = {
    ("attack", "whom"): frozenset({"actor", "person", "people", "post", "place", "materiel"}),
    ("detention", "whom"): frozenset({"actor", "person", "people", "post"}),
    ("presence", "where"): frozenset({"place", "post"}),
    ("movement", "to"): frozenset({"place", "post", "actor"}),
    ("movement", "from"): frozenset({"place", "post"}),
    ("supply", "goods"): frozenset({"materiel"}),
    ("supply", "payment"): frozenset({"materiel"}),
    ("seizure", "goods"): frozenset({"materiel"}),
    ("origin", "goods"): frozenset({"materiel"}),
    ("control", "place"): frozenset({"place", "post"}),
}
ARMED = BODIES | {"police", "smugglers", "tribesmen", "nationals"}
"""Classes of people who attack."""


def accepted(kind: str, role: str) -> frozenset[str]:
    """The sorts of phrase that a role takes."""
    return _ACCEPTS.get((kind, role), ACTORS)


def accepts(frame: Frame, role: str, phrase: Phrase) -> bool:
    """Whether a phrase may fill a role of a frame."""
    if phrase.sort == "count" and (frame.kind == "tally" or (frame.kind == "movement" and role in {"who", "whom"})):
        return True
    if frame.kind == "control" and role == "place" and phrase.kind == "metonym":
        return True  # السيطرة على الخرطوم
    if _nobody_there(frame, role, phrase) or (frame.kind == "supply" and _not_supplied(frame, role, phrase)):
        return False
    if frame.kind == "supply" and role in {"from", "to"} and phrase.sort == "place":
        land = role == "to" and phrase.preposition == "الي" and _one_land(phrase)
        return land or phrase.kind in {"state", "country"} or phrase.owner is not None
    if frame.predicate == _PRODUCE and role == "made_in" and phrase.sort == "actor" and phrase.kind not in _WORKS:
        return False
    if frame.kind == "origin" and role == "made_in" and phrase.sort in {"place", "people", "post"}:
        return not phrase.generic and not _stored(phrase)
    if frame.kind == "origin" and role == "made_in" and (phrase.sort == "person" or phrase.kind == "police"):
        return False
    if frame.kind == "seizure" and role == "goods" and (phrase.mention.ref or "").endswith("support"):
        return False
    if role == "goods" and (is_vehicle(phrase) or (frame.kind == "seizure" and is_store(phrase))):
        return True
    return phrase.sort in accepted(frame.kind, role)


_PRODUCE = "نتج.IV"
"""The verb of producing, by which states and works tell where arms come from, and armed groups that they make their own."""
_WORKS = frozenset({"state", "metonym", "country", "company", "alliance", "organisation"})


_LANDS = frozenset({"region", "city", "area"})
"""Kinds of named places that goods are said to be handed over to, for whoever holds them."""


def _one_land(phrase: Phrase) -> bool:
    """Whether a place is one land or town by name, to which goods go: إلى ولاية بونتلاند, not إلى مناطق متفرقة."""
    return phrase.kind in _LANDS and not phrase.generic and (phrase.kind != "area" or phrase.number == "s")


def _stored(phrase: Phrase) -> bool:
    """Whether a place is only where a force keeps its arms, which made none of them: مخازن الجيش."""
    owner = phrase.owner
    return phrase.sort == "post" and owner is not None and (owner.ref or "").startswith("actors/")


_TIES = frozenset({"صفقة", "علاقة", "صلة"})
"""Nouns of dealings that states have with each other every day."""


def _nobody_there(frame: Frame, role: str, phrase: Phrase) -> bool:
    """Whether a phrase cannot be who does or undergoes what a frame says: the dead, reporters, a land seized from."""
    kind = frame.kind
    if kind == "collusion" and role == "with" and frame.predicate in _TIES:
        return phrase.kind not in ARMED | {"faction"}
    if kind in {"presence", "movement"} and phrase.kind == "victims":
        return True
    if frame.predicate == _THERE_IS and role == "who" and phrase.sort == "materiel" and phrase.kind != "fighters":
        return True
    if kind == "movement" and role == "to" and treats(phrase):
        return True
    if kind == "control" and role == "who" and phrase.sort == "post":
        return True
    if kind == "attack" and role == "who" and phrase.sort == "post" and _home(phrase):
        return True
    if kind in {"seizure", "detention"} and role in {"who", "by"} and phrase.kind == "anonymous":
        return True  # قال مصدر إنه عثر على ذخائر
    if role in {"who", "by"} and phrase.kind in {"monitor", "media", "outlet"} and kind != "tally":
        return True
    if kind == "seizure" and role == "holder" and phrase.kind == "state" and phrase.preposition in {"من", "ل"}:
        return True
    if role == "who" and frame.predicate in _SEARCHING and phrase.kind in _SEARCHED:
        return True
    if kind == "attack" and role == "whom" and phrase.sort == "materiel" and phrase.preposition == "ل":
        return not rides(phrase)
    if kind == "attack" and role == "who" and phrase.sort == "people" and phrase.kind not in ARMED:
        return True
    return phrase.kind == "country" and phrase.sort == "people" and not phrase.pronoun


_SEARCHING = frozenset({"عثر.I", "ضبط.I"})
"""Verbs of finding in a search, which whoever is searched does not do: ضبط المتهم وعثر في منزله على أسلحة."""
_SEARCHED = frozenset({"suspects", "detainees"})


def _home(phrase: Phrase) -> bool:
    """Whether a post is where people live or what they own, which strikes nobody: منزل المواطنين."""
    words = fold(phrase.mention.text).split()
    return bool(words) and words[0].removeprefix("ال") in word_class("homes")


_THERE_IS = "وجد.I"
"""The verb by which also things are there, which says nothing of whose they are being there."""


def _not_supplied(frame: Frame, role: str, phrase: Phrase) -> bool:
    """Whether a phrase can neither give, get nor be what is given."""
    if role == "to":
        return phrase.sort == "materiel" and phrase.kind != "fighters"
    if role == "goods" and frame.predicate == _AIMED and _strikes(phrase):
        return True
    if role == "from":
        return phrase.kind == "victims" or (phrase.preposition == "من" and phrase.kind == "fighters" and phrase.generic)
    if role == "goods" and frame.predicate in _LANDING and (flies(phrase) or is_carrier(phrase)):
        return True
    return role == "goods" and is_carrier(phrase) and "subj" in dict(frame.roles)["goods"]


HELPED = frozenset({"displaced", "migrants", "children", "elderly", "victims"})
"""Classes of people whom help feeds and shelters: مساعدة للاجئين arms nobody."""

_LANDING = frozenset({"هبط.I", "حطط.I", "رسو.I", "قلع.IV", "بحر.IV"})
"""Verbs of what only carriers do: what they bring is said beside them."""


_AIMED = "وجه.II"
"""The verb that directs goods to somebody and missiles at him."""


def _strikes(phrase: Phrase) -> bool:
    """Whether goods fly at what they are directed to: صواريخ موجهة إلى, unlike a shipment of them."""
    ref = (phrase.mention.ref or "").partition("/")[2]
    return phrase.sort == "materiel" and (ref in _FLYING or phrase.kind in _FLYING)


_FLYING = frozenset({"missile", "missiles", "rocket", "drone", "shell", "bomb", "ballistic-missile"})


_CAPTORS = frozenset({"army", "police", "agency", "government", "state", "alliance", "forces"})
"""Bodies that arrest and are not arrested."""


def captures(phrase: Phrase) -> bool:
    """Whether a phrase names a body that arrests and is not arrested."""
    return phrase.kind in _CAPTORS and phrase.quantity is None


def is_vehicle(phrase: Phrase) -> bool:
    """Whether a post is a thing on wheels, which can be seized and handed over too: آليات, سيارات."""
    return phrase.sort == "post" and phrase.mention.text.removeprefix("ال").startswith(("آلي", "سيار", "عرب"))


_STORES = ("مخبأ", "مخابئ", "مخابىء", "مستودع", "مخزن", "مخازن", "كدس", "أكداس", "اكداس", "ترسان")


def is_store(phrase: Phrase) -> bool:
    """Whether a post is where arms are kept, whose find is told as theirs is: مخبأ سري, مستودع, كدس."""
    return phrase.sort == "post" and not phrase.definite and phrase.mention.text.removeprefix("و").startswith(_STORES)


def moves_in_numbers(phrase: Phrase) -> bool:
    """Whether a phrase is of many people or of a body of them, not of one man or a state: قوات أمريكية, 300 مقاتل."""
    if phrase.sort == "people":
        return phrase.number != "s" or phrase.kind in BODIES
    return phrase.sort == "actor" and phrase.kind in BODIES | {"army", "faction", "militia", "police", "alliance"}


_DRIVEN = ("آلي", "الي", "مدرع", "عرب", "دباب", "شاحن", "مركب", "ناقل")


def drives(phrase: Phrase) -> bool:
    """Whether a phrase is of vehicles, which a force brings along with its men: آليات ثقيلة, مدرعات."""
    return phrase.sort in {"materiel", "post"} and phrase.mention.text.removeprefix("ال").startswith(_DRIVEN)


def flies(phrase: Phrase) -> bool:
    """Whether a phrase is of aircraft or drones, which strike by themselves: طائرة مسيرة."""
    name = phrase.mention.text.removeprefix("ال")
    return phrase.sort == "materiel" and name.startswith(("طائر", "مسير", "مقاتلات", "طيران", "درون"))


def rides(phrase: Phrase) -> bool:
    """Whether a phrase is of what people ride in and are struck in: سيارة, حافلة, دراجة نارية."""
    name = phrase.mention.text.removeprefix("ل").removeprefix("ال")
    return phrase.sort in {"materiel", "post"} and name.startswith(_RIDDEN)


_RIDDEN = ("سيار", "آلي", "عرب", "شاحن", "حافل", "دراج", "مركب", "قارب", "زورق", "سفين", "مدرع", "صهريج")


def sails(phrase: Phrase) -> bool:
    """Whether a phrase is of ships or boats, which are struck at sea and no part of any town: السفن التجارية."""
    name = phrase.mention.text.removeprefix("ل").removeprefix("ب").removeprefix("ال")
    return phrase.sort in {"materiel", "post"} and name.startswith(_SAILING)


_SAILING = ("سفين", "سفن", "قارب", "قوارب", "زورق", "زوارق", "ناقل", "مركب", "مراكب", "بارج", "مدمر", "فرقاط")


def is_fired(phrase: Phrase) -> bool:
    """Whether a phrase is of what is fired or dropped and comes down on somebody: قذائف, صواريخ."""
    name = (phrase.mention.ref or "").removeprefix("materiel/")
    return phrase.sort == "materiel" and (phrase.kind in _FIRED or name in _FIRED)


_FIRED = frozenset({"shell", "bomb", "ammunition", "missiles", "unguided-rocket", "ballistic-missile"})


_CARRIERS = frozenset(
    f"materiel/{name}"
    for name in ("ship", "warship", "boat", "dhow", "aircraft", "cargo-plane", "car", "pickup", "truck", "tanker-truck")
)


def is_carrier(phrase: Phrase) -> bool:
    """Whether goods are what other goods travel in: a ship, a truck."""
    return phrase.sort == "materiel" and phrase.mention.ref in _CARRIERS


def treats(phrase: Phrase) -> bool:
    """Whether a place is where the hurt are taken, which is no movement of people: مشفى المدينة."""
    return phrase.sort == "place" and phrase.mention.text.removeprefix("ال").startswith(("مشف", "مستشف", "مشاف"))


def is_freighter(phrase: Phrase) -> bool:
    """Whether a thing only carries goods, so that it is struck and strikes nobody: طائرة شحن, سفينة."""
    name = (phrase.mention.ref or "").partition("/")[2]
    return phrase.sort == "materiel" and name in {"cargo-plane", "ship", "truck", "tanker-truck", "dhow"}


def can_do(frame: Frame, phrase: Phrase) -> bool:
    """Whether a phrase can be the subject of an active verb of this frame."""
    role = next((name for name, sources in frame.roles if "subj" in sources), None)
    if role is None:
        return False
    if phrase.sort == "post" and role != "goods":
        return False
    return accepts(frame, role, phrase)


def can_suffer(frame: Frame, phrase: Phrase) -> bool:
    """Whether a phrase can be the object of a verb of this frame."""
    role = next((name for name, sources in frame.roles if "obj" in sources), None)
    return role is not None and accepts(frame, role, phrase)
