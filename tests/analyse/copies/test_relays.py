"""Relays share no wording: one speaker's word for one thing, or a fingerprint that only a copy has."""

from __future__ import annotations

from typing import Any

from tawatur.analyse.copies import find_copies
from tawatur.model import Link, Reading
from tests.analyse.copies.made import FILLERS, day, link, quantity, reading, voice

MONITOR = link("مرصد الضفتين للتوثيق", "organisation")
SAID = "إن ثلاثة رعاة من آل الزيزفون قتلوا قرب خربة السنديان بانفجار لغم قديم"
RETOLD = "مقتل رعاة من عائلة الزيزفون في محيط خربة السنديان، بعد أن انفجر بهم لغم"
KHIRBET = ("خربة السنديان",)
ELSEWHERE = "إصابة عامل في مقلع الرخام الأبيض شرق تلة الصفصاف إثر سقوط قذيفة هاون"


def retold(body: str, said: str, *, file: str, speaker: Link = MONITOR, **more: Any) -> Reading:
    """A report that gives the monitor's words on one place."""
    places = [name for name in KHIRBET if name in body]
    return reading(body, file=file, voices=[voice(body, said, speaker)], places=places, **more)


def test_two_outlets_on_one_monitors_word_for_one_thing_are_a_relay() -> None:
    one = retold(f"قال مرصد {SAID}.", SAID, file="1", outlet="جريدة السهل")
    other = retold(f"أعلن {RETOLD}.", RETOLD, file="2", outlet="راديو القمة")
    (copy,) = find_copies([one, other])
    assert (copy.kind, copy.inferred, copy.similarity, copy.direction) == ("relay", False, 0.0, "unknown")
    assert MONITOR.text in copy.evidence[0]


def test_one_monitors_word_for_two_things_is_none() -> None:
    one, other = retold(f"قال {SAID}.", SAID, file="1"), retold(f"قال {ELSEWHERE}.", ELSEWHERE, file="2")
    assert find_copies([one, other]) == ()


def test_the_few_words_said_after_every_strike_name_no_place_and_are_none() -> None:
    one = "إن فرقه أسعفت الجرحى وتفقدت السقوف"
    other = "أن عناصره تفقدت السقوف بعد نقل الجرحى"
    told = [retold(f"قال مرصد الضفتين {said}.", said, file=said[:4]) for said in (one, other)]
    assert find_copies(told) == ()


def test_one_place_with_other_figures_is_none() -> None:
    one, other = f"قال {SAID} عند الرقم 3.", f"أعلن {RETOLD} عند الرقم 7."
    first = retold(one, one[4:], file="1", quantities=[quantity(one, "3", 3)])
    second = retold(other, other[5:], file="2", quantities=[quantity(other, "7", 7)])
    assert find_copies([first, second]) == ()
    same = retold(other.replace("7", "3"), other[5:].replace("7", "3"), file="2", quantities=[quantity(one, "3", 3)])
    assert len(find_copies([first, same])) == 1


def test_two_speakers_word_for_one_thing_is_none() -> None:
    one = retold(f"قال {SAID}.", SAID, file="1")
    other = retold(f"قال {RETOLD}.", RETOLD, file="2", speaker=link("لجنة الأهالي المستقلة"))
    assert find_copies([one, other]) == ()


def test_unnamed_speakers_are_nobody() -> None:
    locals_ = link("مصادر محلية مطلعة", "anonymous", unnamed="local")
    one = retold(f"قال {SAID}.", SAID, file="1", speaker=locals_)
    other = retold(f"قال {RETOLD}.", RETOLD, file="2", speaker=locals_)
    assert find_copies([one, other]) == ()


def test_days_apart_keep_statements_apart() -> None:
    one = retold(f"قال {SAID}.", SAID, file="1", published=day(1))
    other = retold(f"قال {RETOLD}.", RETOLD, file="2", published=day(20))
    assert find_copies([one, other]) == ()


def test_who_gives_the_outlets_word_drew_on_it() -> None:
    body = f"{FILLERS[0]}\n{SAID}.\n{FILLERS[1]}"
    one = reading(body, file="1", outlet="مرصد الضفتين للتوثيق", places=KHIRBET)
    other = retold(f"أعلن {RETOLD}.", RETOLD, file="2", outlet="راديو القمة")
    (copy,) = find_copies([one, other])
    first = copy.a.report == one.report.id
    assert (copy.kind, copy.direction) == ("relay", "b<-a" if first else "a<-b")
    own = copy.a if first else copy.b
    assert SAID[:20] in own.span.of(body) or own.span.of(body) in SAID


ENGLISH = "Investigators counted 271 rifles and 13,400 rounds in 37 raids; 63 of the rifles had no number."
ARABIC = "أحصى المحققون 271 بندقية و13400 طلقة في 37 مداهمة، و63 من البنادق بلا رقم."


def test_a_translation_is_inferred_from_its_figures() -> None:
    one = reading(ARABIC, file="1", quantities=[quantity(ARABIC, str(n), n) for n in (271, 13400, 37, 63)])
    figures = [quantity(ENGLISH, f"{n:,}", n) for n in (271, 13400, 37, 63)]
    other = reading(ENGLISH, file="2", language="en", quantities=figures)
    (copy,) = find_copies([one, other])
    assert (copy.kind, copy.inferred) == ("translation", True)
    assert "figure 271" in copy.evidence


def test_a_rewrite_with_the_same_odd_figures_is_inferred() -> None:
    rewrite = "بلغت الحصيلة 271 قطعة و63 قطعة مجهولة خلال 37 حملة تفتيش"
    one = reading(ARABIC, file="1", quantities=[quantity(ARABIC, str(n), n) for n in (271, 37, 63)])
    other = reading(rewrite, file="2", quantities=[quantity(rewrite, str(n), n) for n in (271, 37, 63)])
    (copy,) = find_copies([one, other])
    assert (copy.kind, copy.inferred) == ("same-origin", True)


def test_round_and_small_figures_identify_nothing() -> None:
    plain = "سقط 5 قتلى و10 جرحى من أصل 100 شخص و500 عائلة في 50 قرية"
    several = [
        reading(
            f"{plain} {filler[:9]}" if at else plain,
            file=str(at),
            quantities=[quantity(plain, str(n), n) for n in (5, 10, 100)],
        )
        for at, filler in enumerate(FILLERS[:1])
    ]
    other = reading("نزح 100 شخص وقتل 5 وجرح 10", file="9")
    figures = [quantity(other.report.body, str(n), n) for n in (100, 5, 10)]
    assert find_copies([*several, reading(other.report.body, file="9", quantities=figures)]) == ()


def test_numbers_of_two_digits_alone_identify_nothing() -> None:
    one, other = "أحصى 27 غارة و67 قذيفة و93 جريحا", "بلغ عدد الجرحى 93 والغارات 67 والمنازل 27"
    bodies = [(one, "1"), (other, "2")]
    told = [
        reading(body, file=file, quantities=[quantity(body, str(n), n) for n in (27, 67, 93)]) for body, file in bodies
    ]
    assert find_copies(told) == ()
