"""How much of the grid of the language the reader knows: predicates of every kind by the constructions the press uses.

usage: grid.py [--kind KIND] [--only CONSTRUCTION] [--misses N]

Every sentence is made by rule from a predicate, a construction and names that change from cell to cell, so what it
says is known by construction: who is in which role, whether it is denied, asked or hedged. A cell is covered if a
claim of the kind has in each role exactly a phrase of the sentence that was put there. Printed: the share covered
for each construction and predicate, and how often supplier and recipient are swapped.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tawatur.annotate import annotate
from tawatur.model import ROLES, Claim, Mention, Report, content_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Somebody or something that fills a role; `gender` is what a verb after it shows."""

    text: str
    gender: str = "f"
    plural: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A predicate: masculine singular past and present, the form after لم, its verbal noun, and what it takes.

    `subject` is the role of its doer, `takes` the roles after it with their prepositions ("" for a bare object).
    """

    kind: str
    past: str
    present: str
    masdar: str
    subject: str
    takes: tuple[tuple[str, str], ...]
    jussive: str = ""
    passive: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One sentence of the grid and what it says."""

    deed: Deed
    construction: str
    text: str
    roles: Mapping[str, tuple[str, ...]]
    polarity: str = "affirmed"
    modality: str = "stated"


ARMERS = tuple(
    Name(text=t, gender=g)
    for t, g in (
        ("إيران", "f"),
        ("روسيا", "f"),
        ("النظام السوري", "m"),
        ("تركيا", "f"),
        ("الحرس الثوري الإيراني", "m"),
        ("الإمارات", "f"),
        ("شركة الأفق التجارية", "f"),
        ("الحكومة الليبية", "f"),
        ("حزب الله اللبناني", "m"),
        ("السعودية", "f"),
        ("الجيش السوداني", "m"),
        ("شبكة البرق", "f"),
    )
)
ARMED = tuple(
    Name(text=t, gender=g)
    for t, g in (
        ("كتائب الصقور", "f"),
        ("جماعة الحوثي", "f"),
        ("قوات الدعم السريع", "f"),
        ("تنظيم داعش", "m"),
        ("حركة النهار", "f"),
        ("لواء الفرسان", "m"),
        ("جيش تحرير الوادي", "m"),
        ("هيئة تحرير الشام", "f"),
        ("الحشد الشعبي", "m"),
        ("فرقة السلطان مراد", "f"),
    )
)
GOODS = tuple(
    Name(text=t, gender="f")
    for t in (
        "صواريخ مضادة للدروع",
        "أسلحة خفيفة",
        "ذخائر وقذائف هاون",
        "طائرات مسيرة",
        "بنادق قنص",
        "شحنات من الأسلحة",
        "أسلحة ثقيلة",
        "متفجرات",
    )
)
PLACES = tuple(
    Name(text=t, gender="f") for t in ("مدينة إدلب", "بلدة سرمين", "مدينة مصراتة", "مدينة الفاشر", "مدينة مأرب")
)
PEOPLE = (
    Name(text="مهربين", gender="m", plural=True),
    Name(text="مسلحين", gender="m", plural=True),
    Name(text="ناشطين", gender="m", plural=True),
)
POOLS = {
    ("supply", "from"): ARMERS,
    ("supply", "to"): ARMED,
    ("collusion", "who"): ARMERS,
    ("collusion", "with"): ARMED,
    ("attack", "who"): ARMED,
    ("attack", "whom"): (*ARMERS[2:3], *ARMERS[10:11], *PLACES),
    ("seizure", "who"): ARMERS,
    ("seizure", "holder"): ARMED,
    ("detention", "by"): ARMERS,
    ("detention", "whom"): PEOPLE,
    ("movement", "who"): ARMED,
    ("control", "who"): ARMED,
    ("presence", "who"): ARMED,
    ("origin", "made_in"): (ARMERS[0], ARMERS[1], ARMERS[3]),
    ("origin", "holder"): ARMED,
}


def _deeds(kind: str, subject: str, takes: tuple[tuple[str, str], ...], words: str) -> tuple[Deed, ...]:
    """Deeds of one pattern; each word is past/present/verbal noun, then its form after لم and its passive where they differ."""
    found = []
    for word in words.split():
        past, present, masdar, *others = word.split("/")
        jussive, passive = [*others, "", ""][:2]
        found.append(
            Deed(
                kind=kind,
                past=past,
                present=present,
                masdar=masdar,
                subject=subject,
                takes=takes,
                jussive=jussive or present,
                passive=passive or past,
            )
        )
    return tuple(found)


def _deed(kind: str, subject: str, takes: tuple[tuple[str, str], ...], past: str, present: str, masdar: str) -> Deed:
    return Deed(
        kind=kind,
        past=past,
        present=present,
        masdar=masdar,
        subject=subject,
        takes=takes,
        jussive=present,
        passive=past,
    )


DEEDS = (
    *_deeds(
        "supply",
        "from",
        (("to", ""), ("goods", "ب")),
        "زود/يزود/تزويد سلح/يسلح/تسليح مول/يمول/تمويل دعم/يدعم/دعم أمد/يمد/إمداد جهز/يجهز/تجهيز أعان/يعين/إعانة/يعن/أعين",
    ),
    *_deeds(
        "supply",
        "from",
        (("goods", ""), ("to", "إلى")),
        "أرسل/يرسل/إرسال هرب/يهرب/تهريب نقل/ينقل/نقل صدر/يصدر/تصدير ورد/يورد/توريد شحن/يشحن/شحن سرب/يسرب/تسريب أوصل/يوصل/إيصال "
        "أدخل/يدخل/إدخال مرر/يمرر/تمرير حول/يحول/تحويل سلم/يسلم/تسليم بعث/يبعث/بعث وجه/يوجه/توجيه",
    ),
    *_deeds(
        "supply",
        "from",
        (("goods", ""), ("to", "ل")),
        "باع/يبيع/بيع/يبع/بيع قدم/يقدم/تقديم وفر/يوفر/توفير منح/يمنح/منح أهدى/يهدي/إهداء/يهد/أهدي "
        "خصص/يخصص/تخصيص أمن/يؤمن/تأمين وهب/يهب/هبة",
    ),
    *_deeds(
        "supply",
        "to",
        (("goods", ""), ("from", "من")),
        "تسلم/يتسلم/تسلم تلقى/يتلقى/تلقي/يتلق/تلقي استلم/يستلم/استلام اشترى/يشتري/شراء/يشتر/اشتري استورد/يستورد/استيراد "
        "اقتنى/يقتني/اقتناء/يقتن/اقتني ابتاع/يبتاع/ابتياع/يبتع/ابتيع جلب/يجلب/جلب",
    ),
    *_deeds("supply", "to", (("goods", "على"), ("from", "من")), "حصل/يحصل/حصول"),
    *_deeds("supply", "to", (("goods", "ب"), ("from", "من")), "تزود/يتزود/تزود"),
    *_deeds(
        "collusion",
        "who",
        (("with", "مع"),),
        "نسق/ينسق/تنسيق تعاون/يتعاون/تعاون تواطأ/يتواطأ/تواطؤ تحالف/يتحالف/تحالف تساهل/يتساهل/تساهل تخابر/يتخابر/تخابر تعامل/يتعامل/تعامل",
    ),
    *_deeds(
        "collusion",
        "who",
        (("with", ""),),
        "آوى/يؤوي/إيواء/يؤو حمى/يحمي/حماية/يحم احتضن/يحتضن/احتضان استضاف/يستضيف/استضافة/يستضف رعى/يرعى/رعاية/يرع",
    ),
    *_deeds("collusion", "who", (("with", "عن"),), "تغاضى/يتغاضى/تغاضي/يتغاض"),
    _deed("collusion", "who", (("with", "عن"),), "غض الطرف", "يغض الطرف", "غض الطرف"),
    *_deeds(
        "seizure",
        "who",
        (("goods", ""), ("holder", "بحوزة")),
        "ضبط/يضبط/ضبط صادر/يصادر/مصادرة حجز/يحجز/حجز احتجز/يحتجز/احتجاز غنم/يغنم/غنم اغتنم/يغتنم/اغتنام انتزع/ينتزع/انتزاع",
    ),
    *_deeds("seizure", "who", (("goods", ""), ("holder", "من")), "صادر/يصادر/مصادرة سحب/يسحب/سحب"),
    *_deeds(
        "seizure",
        "who",
        (("goods", "على"), ("holder", "ل")),
        "استولى/يستولي/استيلاء/يستول عثر/يعثر/عثور تحفظ/يتحفظ/تحفظ استحوذ/يستحوذ/استحواذ",
    ),
    *_deeds(
        "attack",
        "who",
        (("whom", ""),),
        "قصف/يقصف/قصف هاجم/يهاجم/مهاجمة استهدف/يستهدف/استهداف ضرب/يضرب/ضرب دهم/يدهم/دهم داهم/يداهم/مداهمة "
        "اقتحم/يقتحم/اقتحام حاصر/يحاصر/محاصرة قاتل/يقاتل/قتال حارب/يحارب/محاربة",
    ),
    *_deeds("attack", "who", (("whom", "على"),), "أغار/يغير/إغارة/يغر اعتدى/يعتدي/اعتداء/يعتد هجم/يهجم/هجوم"),
    _deed("attack", "who", (("whom", "على"),), "شن هجوما", "يشن هجوما", "شن هجوم"),
    _deed("attack", "who", (("whom", "على"),), "أطلق صواريخ", "يطلق صواريخ", "إطلاق صواريخ"),
    _deed("attack", "who", (("whom", "على"),), "نفذ غارات", "ينفذ غارات", "تنفيذ غارات"),
    *_deeds(
        "detention",
        "by",
        (("whom", ""),),
        "اعتقل/يعتقل/اعتقال احتجز/يحتجز/احتجاز أوقف/يوقف/توقيف خطف/يخطف/خطف أسر/يأسر/أسر اختطف/يختطف/اختطاف",
    ),
    _deed("detention", "by", (("whom", "على"),), "ألقى القبض", "يلقي القبض", "إلقاء القبض"),
    *_deeds("movement", "who", (("to", "إلى"),), "انتقل/ينتقل/انتقال توجه/يتوجه/توجه"),
    *_deeds("control", "who", (("place", "على"),), "سيطر/يسيطر/سيطرة استولى/يستولي/استيلاء/يستول"),
    *_deeds("control", "who", (("place", ""),), "حرر/يحرر/تحرير احتل/يحتل/احتلال استعاد/يستعيد/استعادة/يستعد"),
    *_deeds("presence", "who", (("where", "في"),), "تمركز/يتمركز/تمركز انتشر/ينتشر/انتشار تواجد/يتواجد/تواجد"),
)
_PREFIXED = {"ب": "ب", "ل": "ل"}


def pp(preposition: str, words: str) -> str:
    """A preposition and what it governs, written together where they are."""
    if not preposition:
        return words
    if preposition == "ل" and words.startswith("ال"):
        return "ل" + words[1:]
    return preposition + words if preposition in _PREFIXED else f"{preposition} {words}"


def past(deed: Deed, who: Name, *, after: bool = False) -> str:
    """The past of a deed that agrees with its doer; in the plural where it stands after one."""
    word, _, rest = deed.past.partition(" ")
    if who.plural and after:
        word = word.removesuffix("ى") + "وا"
    elif who.gender == "f":
        word = word.removesuffix("ى") + "ت"
    return f"{word} {rest}".strip()


def present(deed: Deed, who: Name, *, form: str = "") -> str:
    """The present that agrees with its doer."""
    word = form or deed.present
    return "ت" + word[1:] if who.gender == "f" else word


def passive(deed: Deed, what: Name) -> str:
    """The passive past that agrees with what is done to."""
    return deed.passive + ("ت" if what.gender == "f" else "")


def verb_of(deed: Deed, past_m: str, present_m: str, who: Name) -> tuple[str, str]:
    """An auxiliary's past and present that agree with a doer."""
    helper = Deed(kind=deed.kind, past=past_m, present=present_m, masdar="", subject="", takes=())
    return past(helper, who), present(helper, who)


class Sheet:
    """The names of one cell, chosen in turn so that agreement and order vary over the grid."""

    def __init__(self, deed: Deed, seed: int) -> None:
        self.deed = deed
        self.who = self._pick(deed.subject, seed)
        self.other = self._pick(deed.subject, seed + 1)
        self.filled = [
            (role, prep, GOODS[seed % len(GOODS)] if role == "goods" else self._pick(role, seed * 7 + 3))
            for role, prep in deed.takes
        ]
        self.roles = {deed.subject: (self.who.text,), **{role: (name.text,) for role, _, name in self.filled}}
        self.object = next((name for _, prep, name in self.filled if not prep), None)

    def _pick(self, role: str, seed: int) -> Name:
        pool = POOLS.get((self.deed.kind, role), PLACES)
        return pool[seed % len(pool)]

    @property
    def rest(self) -> str:
        """Everything after the doer."""
        return " ".join(pp(prep, name.text) for _, prep, name in self.filled)

    @property
    def governed(self) -> str:
        """What stands with prepositions."""
        return " ".join(pp(prep, name.text) for _, prep, name in self.filled if prep)

    def without_doer(self) -> dict[str, tuple[str, ...]]:
        """The roles that are said where the doer is not."""
        return {role: names for role, names in self.roles.items() if role != self.deed.subject}


def _her(name: Name) -> str:
    return "ها" if name.gender == "f" else "ه"


def _who_which(name: Name) -> str:
    return "التي" if name.gender == "f" else "الذي"


def plain(s: Sheet) -> Iterator[tuple[str, str]]:
    """Constructions that leave every role said and affirmed."""
    d, who, rest = s.deed, s.who.text, s.rest
    qam, yaqum = verb_of(d, "قام", "يقوم", s.who)
    did = past(d, s.who)
    yield "verb first", f"{did} {who} {rest}."
    yield "doer first", f"{who} {did} {rest}."
    yield "doer first, present", f"{who} {present(d, s.who)} {rest}."
    yield "after إن", f"وقال مصدر أمني إن {who} {did} {rest}."
    yield "قام بـ", f"{qam} {who} ب{d.masdar} {rest}."
    yield "يقوم بـ after doer", f"وكشف التقرير أن {who} {yaqum} ب{d.masdar} {rest}."
    yield "verbal noun, doer, object", f"وأثار {d.masdar} {who} {rest} غضبا واسعا."
    yield "fronted phrase", f"وفي مطلع العام الماضي وبعد أشهر من القتال، {did} {who} {rest}."
    yield "apposition", f"{did} {who}، وفق ما ذكرته الصحيفة، {rest}."
    yield "circumstances between", f"{did} {who} في أواخر عام 2020 {rest}."
    yield "since, repeatedly", f"{did} {who} أكثر من مرة خلال السنوات الماضية {rest}."
    yield "purpose", f"{did} {who} {rest} بهدف تغيير موازين القوى في المنطقة."
    yield "result", f"{did} {who} {rest}، ما أدى إلى تصعيد كبير."
    yield "relative, doer", f"وتواجه {who} {_who_which(s.who)} {did} {rest} انتقادات دولية."
    yield "was doing", f"وكان{'ت' if s.who.gender == 'f' else ''} {who} قد {did} {rest} قبل عامين."
    yield "kept doing", f"{verb_of(d, 'واصل', 'يواصل', s.who)[1]} {who} {d.masdar} {rest} منذ سنوات."
    yield "began to", f"{verb_of(d, 'بدأ', 'يبدأ', s.who)[0]} {who} {present(d, s.who)} {rest} منذ عام 2019."
    yield "doer, وهو", f"أما {who} فقد {did} {rest}."
    yield "it emerged that", f"وتبين لاحقا أن {who} {did} {rest}."
    yield "accusation, أن", f"واتهم ناشطون {who} بأن{_her(s.who)} {did} {rest}."
    yield "accusation, بـ", f"واتهمت المعارضة {who} ب{d.masdar} {rest}."
    yield "accusations to", f"وتتزايد الاتهامات {pp('ل', who)} ب{d.masdar} {rest}."
    if s.object:
        yield "passive, by", f"{passive(d, s.object)} {rest} من قبل {who}."
        yield "verbal noun, object, by", f"وجرى {d.masdar} {rest} من قبل {who}."
        yield "verbal noun, object, من جانب", f"وأثار {d.masdar} {rest} من جانب {who} غضبا واسعا."
        if s.object in ARMED or s.object in ARMERS:
            yield "verbal noun, لـ object", f"وأثار {d.masdar} {who} {pp('ل', s.object.text)} {s.governed} غضبا واسعا."
        yield (
            "relative, object",
            f"وتحدث السكان عن {s.object.text} {_who_which(s.object)} {did}{_her(s.object)} {who} {s.governed}."
            if " " not in d.past and not d.past.endswith("ى")
            else "",
        )
        yield (
            "pronoun object, وقد",
            f"وانتشر{'ت' if s.object.gender == 'f' else ''} {s.object.text} في المنطقة، وقد {did}{_her(s.object)} {who} {s.governed}."
            if " " not in d.past and not d.past.endswith("ى") and s.object in ARMED
            else "",
        )
    yield "coordinated doers", f"{did} {who} و{s.other.text} {rest}."
    yield "coordinated doers, كل من", f"{did} كل من {who} و{s.other.text} {rest}."


def turned(s: Sheet) -> Iterator[tuple[str, str, str, str]]:
    """Constructions that deny, ask or hedge: name, sentence, polarity, modality."""
    d, who, rest = s.deed, s.who.text, s.rest
    jussive = present(d, s.who, form=d.jussive) if d.jussive else present(d, s.who)
    taqum = verb_of(d, "", "يقم", s.who)[1]
    did = past(d, s.who)
    yield "لم", f"لم {jussive} {who} {rest}.", "denied", "stated"
    yield "لم after doer", f"وأكد مسؤول أن {who} لم {jussive} {rest}.", "denied", "stated"
    yield "لم يقم بـ", f"لم {taqum} {who} ب{d.masdar} {rest}.", "denied", "stated"
    yield "لا", f"{who} لا {present(d, s.who)} {rest}.", "denied", "stated"
    yield "لن", f"{who} لن {present(d, s.who)} {rest}.", "denied", "stated"
    yield "ما", f"ما {did} {who} {rest} قط.", "denied", "stated"
    yield (
        "denial, أن",
        f"ونفى المتحدث أن {'تكون' if s.who.gender == 'f' else 'يكون'} {who} قد {did} {rest}.",
        "denied",
        "stated",
    )
    yield "denial, verbal noun", f"ونفت وزارة الخارجية {d.masdar} {who} {rest}.", "denied", "stated"
    yield (
        "own denial",
        f"{verb_of(d, 'نفى', 'ينفي', s.who)[0]} {who} {d.masdar}{_her(s.who)} {rest}."
        if not d.masdar.endswith("ة") and " " not in d.masdar
        else "",
        "denied",
        "stated",
    )
    yield (
        "own denial, أن",
        f"{verb_of(d, 'نفى', 'ينفي', s.who)[0]} {who} أن {'تكون' if s.who.gender == 'f' else 'يكون'} {did} {rest}.",
        "denied",
        "stated",
    )
    yield "لا صحة", f"وقال المتحدث إنه لا صحة لما يقال عن {d.masdar} {who} {rest}.", "denied", "stated"
    yield "لا صحة لأن", f"وليس صحيحا أن {who} {did} {rest}.", "denied", "stated"
    yield "question", f"هل {did} {who} {rest}؟", "questioned", "stated"
    yield "perhaps", f"وربما {did} {who} {rest}.", "affirmed", "possible"
    yield "likely", f"ومن المرجح أن {who} {did} {rest}.", "affirmed", "probable"
    yield "thought", f"ويعتقد أن {who} {did} {rest}.", "affirmed", "probable"


def doerless(s: Sheet) -> Iterator[tuple[str, str]]:
    """Constructions that leave the doer out, and so only what is said of the rest."""
    d = s.deed
    if s.object is not None:
        yield "passive", f"{passive(d, s.object)} {s.rest}."
        yield "تم", f"وتم {d.masdar} {s.rest} العام الماضي."
        yield "جرى", f"وجرى {d.masdar} {s.rest} سرا."
        yield "some states", f"{past(d, Name(text='', gender='f'))} بعض الدول {s.rest}."
        yield "outside parties", f"وقال إن جهات خارجية {past(d, Name(text='', gender='f'))} {s.rest}."


EXTRA: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    ("supply", "participle, passive", "وظهرت في العرض {g} المقدمة من {a} إلى {b}.", {"from": "a", "to": "b"}),
    ("supply", "participle, smuggled", "وضبطت السلطات {g} المهربة من {a} إلى {b}.", {"from": "a", "to": "b"}),
    ("supply", "participle, sent", "وكانت {g} المرسلة من {a} إلى {b} على متن السفينة.", {"from": "a", "to": "b"}),
    ("supply", "participle, coming", "واعترضت البحرية {g} القادمة من {a} والمتجهة إلى {b}.", {"from": "a", "to": "b"}),
    ("supply", "participle, backed", "وتقدمت {b} المدعومة من {a} في المنطقة.", {"from": "a", "to": "b"}),
    ("supply", "participle, financed", "وتقاتل {b} الممولة من {a} في المنطقة.", {"from": "a", "to": "b"}),
    ("supply", "participle, armed", "وانسحبت {b} المسلحة من قبل {a} قبل أيام.", {"from": "a", "to": "b"}),
    ("supply", "participle, equipped", "وتقاتل {b} المزودة بأسلحة من {a} منذ شهور.", {"from": "a", "to": "b"}),
    ("supply", "noun, shipment", "ووصلت شحنة أسلحة من {a} إلى {b} مطلع الشهر.", {"from": "a", "to": "b"}),
    ("supply", "noun, support of", "ورأى أن دعم {a} {lb} يطيل أمد الحرب.", {"from": "a", "to": "b"}),
    ("supply", "noun, military support", "ويستمر الدعم العسكري الذي تقدمه {a} إلى {b}.", {"from": "a", "to": "b"}),
    ("supply", "noun, supplies", "وتتدفق إمدادات السلاح من {a} إلى {b} عبر الحدود.", {"from": "a", "to": "b"}),
    ("supply", "noun, financing", "وتعتمد {b} على تمويل من {a} منذ نشأتها.", {"from": "a", "to": "b"}),
    ("supply", "noun, deal", "وأبرمت {b} صفقة أسلحة مع {a} العام الماضي.", {"from": "a", "to": "b"}),
    ("supply", "noun, source", "وتعد {a} المصدر الرئيسي لأسلحة {b}.", {"from": "a", "to": "b"}),
    ("supply", "noun, armourer", "وتعتبر {a} أكبر مورد للأسلحة إلى {b}.", {"from": "a", "to": "b"}),
    ("supply", "goods arrive", "{g} وصلت إلى {b} من {a} عبر البحر.", {"from": "a", "to": "b"}),
    ("supply", "goods relative", "وعثر على {g} التي أرسلتها {a} إلى {b}.", {"from": "a", "to": "b"}),
    ("supply", "recipient relative, prep", "وردت {b} التي باعت لها {a} {g} على القصف.", {"from": "a", "to": "b"}),
    ("supply", "aside with pronoun", "{a} حليف وثيق {lb}، وهي تزودها ب{g} منذ أعوام.", {"from": "a", "to": "b"}),
    ("supply", "funds from", "وتحصل {b} على أموال وأسلحة من {a}.", {"from": "a", "to": "b"}),
    ("supply", "role in", "وكشفت عن دور {a} في تسليح {b}.", {"from": "a", "to": "b"}),
    ("supply", "involved in", "وتورطت {a} في تهريب {g} إلى {b}.", {"from": "a", "to": "b"}),
    ("supply", "responsible for", "وكانت {a} مسؤولة عن نقل {g} إلى {b}.", {"from": "a", "to": "b"}),
    ("supply", "stop", "وطالب المجلس {a} بوقف تسليح {b}.", {"from": "a", "to": "b"}),
    ("supply", "who is behind", "{a} هي التي تسلح {b} وتدربها.", {"from": "a", "to": "b"}),
    ("supply", "by means of", "ووصلت {g} إلى {b} عن طريق {a}.", {"from": "a", "to": "b"}),
    ("supply", "thanks to", "وتقدمت {b} بفضل الدعم العسكري من {a}.", {"from": "a", "to": "b"}),
    ("origin", "made", "وبين المضبوطات {g} إيرانية الصنع كانت بحوزة {b}.", {"made_in": "إيرانية", "holder": "b"}),
    ("origin", "made in", "وتبين أن {g} التي بحوزة {b} صنعت في إيران.", {"made_in": "إيران", "holder": "b"}),
    ("origin", "made in, participle", "وتستخدم {b} {g} مصنوعة في روسيا.", {"made_in": "روسيا", "holder": "b"}),
    ("origin", "of make", "وتملك {b} {g} من صنع إيران.", {"made_in": "إيران", "holder": "b"}),
    ("origin", "production", "واستخدمت {b} {g} من إنتاج روسيا.", {"made_in": "روسيا", "holder": "b"}),
    ("origin", "adjective", "وبحوزة {b} {g} روسية المنشأ.", {"made_in": "روسية", "holder": "b"}),
    ("origin", "goes back to", "ويعود منشأ {g} التي بحوزة {b} إلى إيران.", {"made_in": "إيران", "holder": "b"}),
    ("origin", "source", "{g} التي بحوزة {b} مصدرها إيران.", {"from": "إيران", "to": "b"}),
)
WEAK = ("coordinated doers", "coordinated doers, كل من")


def cells() -> Iterator[Cell]:
    """The whole grid, always in the same order."""
    for k, deed in enumerate(DEEDS):
        for j, (name, text) in enumerate(plain(Sheet(deed, 0))):
            del text
            s = Sheet(deed, k * 5 + j * 3)
            made = dict(plain(s))
            if not made.get(name):
                continue
            roles = s.roles if name not in WEAK else {**s.roles, deed.subject: (s.who.text, s.other.text)}
            yield Cell(deed=deed, construction=name, text=made[name], roles=roles)
        for j, (name, *_) in enumerate(turned(Sheet(deed, 0))):
            s = Sheet(deed, k * 3 + j * 7)
            for other, text, polarity, modality in turned(s):
                if other == name and text:
                    yield Cell(
                        deed=deed, construction=name, text=text, roles=s.roles, polarity=polarity, modality=modality
                    )
        s = Sheet(deed, k)
        for name, text in doerless(s):
            yield Cell(deed=deed, construction=name, text=text, roles=s.without_doer())
    yield from _extra()


def _extra() -> Iterator[Cell]:
    for k, (kind, name, pattern, roles) in enumerate(EXTRA):
        feminine = [n for n in ARMERS if n.gender == "f"], [n for n in ARMED if n.gender == "f"]
        for turn in range(4):
            a, b = feminine[0][(k + turn) % len(feminine[0])].text, feminine[1][(k * 3 + turn) % len(feminine[1])].text
            goods = (
                ("الأسلحة", "الصواريخ", "الذخائر", "الطائرات المسيرة")
                if "ال{g}" in pattern or "{g} ال" in pattern or pattern.startswith("{g}")
                else ("أسلحة", "صواريخ", "ذخائر", "طائرات مسيرة")
            )
            text = pattern.format(a=a, b=b, g=goods[turn], lb=pp("ل", b))
            slots = {"a": a, "b": b}
            kind_of = "supply" if "from" in roles else kind
            deed = Deed(kind=kind_of, past=name, present="", masdar="", subject="", takes=())
            yield Cell(
                deed=deed, construction=name, text=text, roles={role: (slots.get(v, v),) for role, v in roles.items()}
            )


def read(text: str) -> tuple[Claim, ...]:
    """The claims of one sentence."""
    return annotate(Report(id=content_id(text), sha256="", file="grid.txt", body=text, source_text=text)).claims


def _is(mention: Mention, text: str) -> bool:
    said = mention.text
    return (
        said in text
        or text in said
        or bool(set(said.split()) & (set(text.split()) - {"قوات", "تنظيم", "مدينة", "حركة", "بلدة", "جيش", "من"}))
    )


def says(claim: Claim, cell: Cell) -> bool:
    """Whether a claim puts into each role of the cell exactly those who were put there."""
    proposition = claim.proposition
    if proposition.kind != cell.deed.kind:
        return False
    for role, field in ROLES[proposition.kind].items():
        if role in {"goods", "payment"}:
            continue
        found: tuple[Mention, ...] = getattr(proposition, field)
        wanted = cell.roles.get(role, ())
        if not wanted and proposition.kind in {"movement", "seizure", "supply"}:
            if (
                found
                and role in {"from", "to", "holder"}
                and not any(w in m.text for m in found for w in ("دول", "جهات"))
            ):
                return False
            continue
        if not all(any(_is(m, w) for m in found) for w in wanted) or (
            wanted and not all(any(_is(m, w) for w in wanted) for m in found)
        ):
            return False
    return True


def covered(cell: Cell, claims: tuple[Claim, ...]) -> bool:
    """Whether some claim says what the cell says, with its polarity and certainty."""
    return any(
        says(c, cell) and c.factuality.polarity == cell.polarity and (c.factuality.modality == cell.modality)
        for c in claims
    )


def swapped(cell: Cell, claims: tuple[Claim, ...]) -> bool:
    """Whether some claim has supplier and recipient the wrong way round."""
    turned_roles = {**cell.roles, "from": cell.roles.get("to", ()), "to": cell.roles.get("from", ())}
    if cell.deed.kind != "supply" or not (cell.roles.get("from") and cell.roles.get("to")):
        return False
    other = Cell(deed=cell.deed, construction="", text=cell.text, roles=turned_roles)
    return any(says(c, other) for c in claims)


def main() -> None:
    """Prints coverage, swaps and, if asked, the sentences missed."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--kind", default="")
    cli.add_argument("--only", default="")
    cli.add_argument("--misses", type=int, default=0)
    options = cli.parse_args()
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    edges = turns = shown = 0
    for cell in cells():
        if (options.kind and cell.deed.kind != options.kind) or (options.only and cell.construction != options.only):
            continue
        claims = read(cell.text)
        ok = covered(cell, claims)
        edges += any(c.proposition.kind == "supply" for c in claims)
        turns += swapped(cell, claims)
        for key in (
            ("kind", cell.deed.kind),
            ("construction", cell.construction),
            ("deed", f"{cell.deed.kind} {cell.deed.past}"),
            ("all", ""),
        ):
            total[key] += 1
            right[key] += ok
        if not ok and shown < options.misses:
            shown += 1
            print(f"- {cell.construction}: {cell.text}")
            for c in claims:
                roles = {
                    r: [m.text for m in getattr(c.proposition, f)]
                    for r, f in ROLES[c.proposition.kind].items()
                    if getattr(c.proposition, f)
                }
                print("     ", c.proposition.kind, roles, c.factuality.polarity, c.factuality.modality, c.rule)
    for group, name in sorted(total, key=lambda key: (key[0], right[key] / total[key])):
        print(f"{group:13} {right[group, name] / total[group, name]:.2f} {total[group, name]:4} {name}")
    print(f"swapped {turns} of {edges} supply sentences")


if __name__ == "__main__":
    main()
