"""Duals: nouns that carry the number two in their ending ("قتيلان", "صاروخين")."""

from __future__ import annotations

from functools import cache

from tawatur.arabic.letters import fold

_STEMS = (
    "قتيل جريح جندي ضابط طفل شخص رجل شاب فتى ولد مواطن شهيد أسير عامل صحفي طبيب ناشط شقيق أخ طالب موظف حارس سائق "
    "راكب صاروخ قذيفة لغم برميل انفجار هجوم كمين حاجز مقر موقع رتل زورق قارب طن كيس صندوق مبنى منزل مستودع مخزن "
    "مصنع رشاش مدفع مسدس بندقية جيب باص حي مخيم معبر جسر سجن مسجد مشفى مستشفى يوم شهر أسبوع عام سنة مصدر تقرير "
    "فصيل تنظيم لواء فوج فيلق طرف بلد حزب عنصر قيادي مسلح مقاتل مدني عسكري شرطي إرهابي متطرف مهاجم انتحاري معتقل "
    "محتجز مصاب مهرب تاجر وسيط كيلومتر متر دولار مليون مدفعي لبناني سوري عراقي تركي روسي إيراني ليبي أميركي كردي "
    "فرد عبوة جهاز قائد أمير زعيم مخبأ نفق حفرة حزام هاون دبابة شاحنة سيارة آلية عربة طائرة مروحية دراجة صهريج "
    "مسيرة غارة ضربة عملية قرية بلدة مدينة نقطة قاعدة دورية جثة امرأة سيدة قطعة طلقة قنبلة رصاصة جولة مرة دولة "
    "جهة منطقة محافظة جماعة ميليشيا مجموعة كتيبة خلية شركة عائلة"
)
# The masculine plural of these ends like their dual in the oblique case: only "ان" is the dual without doubt.
_SOUND_PLURALS = frozenset(
    fold(word)
    for word in [
        "مواطن",
        "عامل",
        "صحفي",
        "ناشط",
        "موظف",
        "سائق",
        "مسلح",
        "مقاتل",
        "مدني",
        "عسكري",
        "قيادي",
        "إرهابي",
        "متطرف",
        "مهاجم",
        "انتحاري",
        "معتقل",
        "محتجز",
        "مصاب",
        "مهرب",
        "لبناني",
        "سوري",
        "عراقي",
        "إيراني",
        "ليبي",
        "أميركي",
        "مدفعي",
        "كردي",
        "تركي",
        "روسي",
    ]
)
_LEADS = ("و", "ف", "ب", "ل", "ك")


@cache
def _duals() -> dict[str, str]:
    found: dict[str, str] = {}
    for stem in _STEMS.split():
        key = fold(stem)
        body = key[:-1] + "ت" if key.endswith("ه") else key
        found[body + "ان"] = key
        if key not in _SOUND_PLURALS:
            found[body + "ين"] = key
    return found


def dual_of(key: str) -> str | None:
    """The key of the noun of which `key` is the dual, or None where it is none or may as well be a plural.

    Takes a folded key with or without the article and one-letter clitics: "والجنديان" gives "جندي", "قذيفتين" gives
    "قذيفه", "مدنيين" (two civilians, or many) gives None. Only nouns of a list: "ان" and "ين" end many other words.
    """
    if not key.endswith(("ان", "ين")):
        return None
    duals = _duals()
    found = duals.get(key)
    while found is None and len(key) > 5:  # what is left must still hold a noun
        if key.startswith("لل"):
            key = key[2:]
        elif key.startswith("ال"):
            return duals.get(key[2:])
        elif key[0] in _LEADS:
            key = key[1:]
        else:
            return None
        found = duals.get(key)
    return found
