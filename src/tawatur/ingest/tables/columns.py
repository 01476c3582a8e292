"""The columns that a table of seized items may have: what each means, an example, and the names people give it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tawatur.arabic.letters import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One field: its name in templates, what it holds, an invented example, other headers that mean it."""

    name: str
    meaning: str
    example: str = ""
    names: tuple[str, ...] = ()


COLUMNS = (
    Column(
        name="seizure",
        meaning="your own id or name of the seizure; the only column that every row must have",
        example="S-014",
        names=("seizure id", "site", "case no", "cache", "رقم الضبط", "المضبوطات", "عملية الضبط", "الضبط"),
    ),
    Column(
        name="date",
        meaning="day of the seizure, YYYY-MM-DD; a month (2021-04) or year is kept as such",
        example="2021-04-17",
        names=("seizure date", "date seized", "day", "التاريخ", "تاريخ الضبط", "تاريخ المصادرة"),
    ),
    Column(
        name="place",
        meaning="where it was seized",
        example="Wadi al-Amal",
        names=("location", "seizure place", "المكان", "الموقع", "مكان الضبط"),
    ),
    Column(
        name="holder",
        meaning="from whom it was seized",
        example="unknown cell",
        names=("seized from", "from whom", "possessor", "الحائز", "ضبطت من", "ضبط لدى"),
    ),
    Column(
        name="seizer",
        meaning="who seized it",
        example="border guard",
        names=("seized by", "by whom", "الجهة الضابطة", "جهة الضبط", "ضبط بواسطة"),
    ),
    Column(
        name="documented_by",
        meaning="who documented it",
        example="field team 2",
        names=("documented by", "recorder", "الموثق", "وثقها", "جهة التوثيق"),
    ),
    Column(
        name="documented_on",
        meaning="when it was documented, YYYY-MM-DD",
        example="2021-04-20",
        names=("documentation date", "تاريخ التوثيق"),
    ),
    Column(
        name="in_place",
        meaning="yes where it was documented where it was found, no where in a store",
        example="no",
        names=("in situ", "في الموقع", "في مكانها"),
    ),
    Column(
        name="sampling",
        meaning="all, selected or unknown: was all that was seized documented?",
        example="selected",
        names=("sample", "coverage", "العينة", "طريقة الاختيار"),
    ),
    Column(
        name="basis",
        meaning="inspected, or not inspected (known from reports only)",
        example="inspected",
        names=("inspection", "المعاينة"),
    ),
    Column(
        name="custody",
        meaning="holders since the seizure with their days: name 2021-04-17..2021-04-20; name 2021-04-20..",
        example="border guard 2021-04-17..2021-04-20",
        names=("chain of custody", "العهدة", "سلسلة الحيازة"),
    ),
    Column(
        name="type",
        meaning="what it is, in English or Arabic, as the lexicon names it",
        example="assault rifle",
        names=(
            "item",
            "item type",
            "kind",
            "weapon",
            "weapon type",
            "category",
            "النوع",
            "نوع السلاح",
            "الصنف",
            "السلاح",
        ),
    ),
    Column(
        name="model",
        meaning="the model as marked or identified",
        example="Type 56-1",
        names=("weapon model", "الطراز", "الموديل"),
    ),
    Column(
        name="calibre",
        meaning="calibre, such as 7.62x39",
        example="7.62x39",
        names=("caliber", "cal", "العيار", "عيار"),
    ),
    Column(
        name="maker",
        meaning="who made it",
        example="Factory 66",
        names=("manufacturer", "producer", "made by", "المصنع", "الصانع", "الشركة المصنعة", "الجهة المصنعة"),
    ),
    Column(
        name="country",
        meaning="state where it was made, in English, Arabic or as a code",
        example="China",
        names=(
            "country of origin",
            "origin",
            "country of manufacture",
            "made in",
            "بلد الصنع",
            "بلد المنشا",
            "الدولة",
            "المنشأ",
            "دولة المنشأ",
        ),
    ),
    Column(
        name="year",
        meaning="year of making",
        example="1978",
        names=("year of manufacture", "production year", "year made", "سنة الصنع", "سنة الإنتاج", "السنة", "عام الصنع"),
    ),
    Column(
        name="serial",
        meaning="serial numbers; name the component before a colon: receiver: 123456; bolt: 123456",
        example="receiver: 17012345; bolt: 17012345",
        names=("serial number", "serial no", "serials", "s n", "الرقم التسلسلي", "رقم السلاح", "الأرقام التسلسلية"),
    ),
    Column(
        name="lot",
        meaning="lot or batch as marked on the item or its ammunition",
        example="12-81",
        names=("lot number", "lot no", "batch", "batch number", "رقم الدفعة", "الدفعة", "رقم التشغيلة"),
    ),
    Column(
        name="headstamp",
        meaning="marks on the cartridge's head with their clock positions: 12: 31; 6: 81",
        example="12: 31; 6: 81",
        names=("headstamps", "head stamp", "ختم القاعدة", "ختم الخرطوشة", "علامات القاعدة"),
    ),
    Column(
        name="marks_added",
        meaning="marks added later (import, armoury, repair), by semicolons",
        example="",
        names=("import marks", "added marks", "علامات مضافة"),
    ),
    Column(
        name="marks_removed",
        meaning="marks ground off or overstamped, by semicolons",
        example="serial ground off",
        names=("removed marks", "obliterated", "علامات مزالة", "علامات مطموسة"),
    ),
    Column(
        name="package_lot",
        meaning="lot on the packaging",
        example="",
        names=("packaging lot", "box lot", "crate lot", "دفعة الصندوق", "دفعة التغليف"),
    ),
    Column(
        name="contract",
        meaning="contract number on the packaging",
        example="",
        names=("contract number", "contract no", "رقم العقد", "العقد"),
    ),
    Column(
        name="consignee",
        meaning="addressee on the packaging",
        example="",
        names=("recipient on box", "المرسل إليه", "المستلم"),
    ),
    Column(
        name="documents",
        meaning="numbers of papers found with it (packing list, bill of lading), by semicolons",
        example="",
        names=("document", "document number", "packing list", "الوثائق", "رقم الوثيقة"),
    ),
    Column(
        name="quantity", meaning="how many", example="40", names=("qty", "number", "count", "amount", "العدد", "الكمية")
    ),
    Column(name="unit", meaning="units or boxes", example="units", names=("counted in", "unit of count", "الوحدة")),
    Column(name="condition", meaning="its state", example="worn", names=("state", "الحالة", "حالة السلاح")),
    Column(
        name="photos",
        meaning="ids of photographs, by semicolons",
        example="IMG-0311",
        names=("photo", "photo id", "images", "الصور", "رقم الصورة"),
    ),
    Column(
        name="trace_to",
        meaning="to whom a trace request went",
        example="",
        names=("trace request to", "طلب التعقب إلى"),
    ),
    Column(
        name="trace_requested",
        meaning="when it was sent, YYYY-MM-DD",
        example="",
        names=("trace date", "تاريخ طلب التعقب"),
    ),
    Column(
        name="trace_answer",
        meaning="the answer, if one came",
        example="",
        names=("answer", "trace response", "الجواب", "رد التعقب"),
    ),
    Column(
        name="trace_answered",
        meaning="when the answer came, YYYY-MM-DD",
        example="",
        names=("answer date", "تاريخ الرد"),
    ),
    Column(
        name="notes",
        meaning="anything else about the seizure; shown, never compared",
        example="",
        names=("remarks", "comments", "ملاحظات"),
    ),
)
"""Every column, in the order of the template."""

NAMES = tuple(column.name for column in COLUMNS)


def header_key(header: str) -> str:
    """What two headers that mean the same have in common: folded, without signs, underscores or the article."""
    words = "".join(sign if sign.isalnum() else " " for sign in fold(header)).split()
    return " ".join(word.removeprefix("ال") if len(word) > 4 else word for word in words)


@cache
def known_headers() -> dict[str, str]:
    """Every header that the project knows, by its key, and the column that it means."""
    found: dict[str, str] = {}
    for column in COLUMNS:
        for name in (column.name, *column.names):
            found.setdefault(header_key(name), column.name)
    return found
