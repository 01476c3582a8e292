"""A denial is read whatever verb denies, whatever the content stands in, whoever is accused; an accuser it names says it."""

from __future__ import annotations

import pytest

from tawatur.annotate import annotate
from tawatur.model import Supply
from tests.annotate.facts.cases import report

DEED = "تزويد{} حركة النهار بالصواريخ"
DENIED = ("denied", "Iran", "Iran")
ACCUSED = ("affirmed", "Saudi Arabia", "Iran")


def _told(text: str) -> set[tuple[str, str, str]]:
    """Each supply to the movement: its polarity, whose word it is, who is said to give."""
    found: set[tuple[str, str, str]] = set()
    for claim in annotate(report(text)).claims:
        if isinstance(claim.proposition, Supply) and claim.proposition.recipients:
            speaker = claim.chain[-1].label or claim.chain[-1].text if claim.chain else ""
            givers = "|".join(m.label or m.text for m in claim.proposition.suppliers)
            found.add((claim.factuality.polarity, speaker, givers))
    return found


OWN = (
    "أن تكون قد زودت حركة النهار بالصواريخ",
    "أنها تزود حركة النهار بالصواريخ",
    DEED.format("ها"),
    "قيامها ب" + DEED.format(""),
    "ضلوعها في " + DEED.format(""),
    "أي دور لها في " + DEED.format(""),
    "أن يكون لها أي دور في " + DEED.format(""),
    "أن تكون متورطة في " + DEED.format(""),
    "الاتهامات ب" + DEED.format("ها"),
    "الاتهامات الموجهة إليها ب" + DEED.format(""),
    "الأنباء التي تحدثت عن " + DEED.format("ها"),
    "صحة ما نشر حول " + DEED.format("ها"),
    "ما تردد من أنها زودت حركة النهار بالصواريخ",
)


@pytest.mark.parametrize("content", OWN)
@pytest.mark.parametrize("denies", ["نفت إيران", "تنفي إيران", "نفت بشدة إيران", "لطالما نفت إيران", "وأنكرت إيران"])
def test_who_denies_does_what_is_denied(denies: str, content: str) -> None:
    assert _told(f"{denies} {content}.") == {DENIED}


@pytest.mark.parametrize(
    "content",
    [
        "اتهامات السعودية لها ب" + DEED.format(""),
        "الاتهامات السعودية لها ب" + DEED.format(""),
        "الاتهامات التي وجهتها إليها السعودية ب" + DEED.format(""),
        "الاتهامات الصادرة عن السعودية ب" + DEED.format("ها"),
        "مزاعم السعودية بأنها زودت حركة النهار بالصواريخ",
        "ما قالته السعودية عن " + DEED.format("ها"),
        "تصريحات السعودية بشأن " + DEED.format("ها"),
        "ما ورد في تقرير السعودية حول " + DEED.format("ها"),
        "أن تكون قد زودت حركة النهار بالصواريخ كما أعلنت السعودية",
    ],
)
@pytest.mark.parametrize("denies", ["نفت إيران", "رفضت إيران", "فندت إيران"])
def test_the_charge_that_a_denial_answers_stands_on_its_accusers_word(denies: str, content: str) -> None:
    assert _told(f"{denies} {content}.") == {DENIED, ACCUSED}


@pytest.mark.parametrize(
    "content",
    [
        "أن تكون إيران قد زودت حركة النهار بالصواريخ",
        "تزويد إيران حركة النهار بالصواريخ",
        "أي دور لإيران في " + DEED.format(""),
        "الاتهامات الموجهة لإيران ب" + DEED.format(""),
        "صحة المعلومات المتداولة عن تزويد إيران حركة النهار بالصواريخ",
    ],
)
def test_who_denies_for_another_does_nothing(content: str) -> None:
    assert _told(f"نفت روسيا {content}.") == {("denied", "Russia", "Iran")}


def test_who_denies_news_of_smuggling_is_not_said_to_smuggle() -> None:
    told = _told("نفت روسيا الأنباء التي تحدثت عن تهريب صواريخ إلى حركة النهار.")
    assert told == {("denied", "Russia", "")}


@pytest.mark.parametrize(
    "untrue", ["عارية عن الصحة", "لا أساس لها", "باطلة", "محض افتراء", "تفتقر إلى أي دليل", "ملفقة"]
)
@pytest.mark.parametrize("told", ["الاتهامات ب", "الأنباء التي تتحدث عن ", "الحديث عن ", "ما يقال عن "])
def test_what_is_called_untrue_is_denied(told: str, untrue: str) -> None:
    assert _told(f"قالت إيران إن {told}{DEED.format('ها')} {untrue}.") == {DENIED}


@pytest.mark.parametrize(
    "says",
    [
        "إنها لم تقم أبدا ب" + DEED.format(""),
        "إنه ما من دليل على " + DEED.format("ها"),
        "إنه لم يثبت أنها زودت حركة النهار بالصواريخ",
        "إنه لم يسبق لها أن زودت حركة النهار بالصواريخ",
        "إنه من المستحيل أن تكون قد زودت حركة النهار بالصواريخ",
        "إن حدودها مغلقة، نافية أن تكون قد زودت حركة النهار بالصواريخ",
    ],
)
def test_what_somebody_says_not_to_be_so_is_denied(says: str) -> None:
    assert _told(f"قالت إيران {says}.") == {DENIED}


@pytest.mark.parametrize(
    "answer",
    [
        "ونفت إيران هذه الاتهامات جملة وتفصيلا",
        "في المقابل، تنفي إيران ذلك",
        "ونفت إيران صحة ما قالته السعودية",
        "وقالت إيران إن هذه الاتهامات باطلة",
        "لكن إيران قالت إن هذه مزاعم لا أساس لها",
        "ووصفت إيران هذه الاتهامات بأنها لا أساس لها من الصحة",
        "واعتبرت إيران هذه الاتهامات عارية عن الصحة",
        "وردت إيران على الاتهامات واصفة إياها بالكاذبة",
        "ونفت إيران مرارا هذه الاتهامات ووصفتها بأنها معلومات وهمية",
        "وقالت الأمم المتحدة إن الوضع صعب. وتدهورت العلاقات بين البلدين. ونفت إيران هذه الاتهامات",
    ],
)
def test_a_denial_of_what_was_said_denies_it(answer: str) -> None:
    assert _told(f"اتهمت السعودية إيران ب{DEED.format('')}. {answer}.") == {DENIED, ACCUSED}


def test_somebody_unnamed_or_only_named_so_lays_no_charge() -> None:
    assert _told("نفت إيران تزويدها حركة النهار وما يسمى لواء الفجر بالصواريخ.") == {DENIED}


def test_what_is_not_only_so_is_so() -> None:
    assert _told("قالت السعودية إن إيران لا تزود فقط حركة النهار بالصواريخ بل تدربها.") == {ACCUSED}


def test_a_report_that_is_called_nonsense_is_denied() -> None:
    told = _told("قال متحدث باسم الوزارة: التقرير الكاذب أن إيران زودت حركة النهار بالصواريخ هو محض هراء.")
    assert {polarity for polarity, _, _ in told} == {"denied"}
