"""Relays share no wording: one speaker's word for one thing, or a fingerprint that only a copy has."""

from __future__ import annotations

from tawatur.analyse.copies import find_copies
from tests.analyse.copies.made import FILLERS, day, link, quantity, reading, voice

MONITOR = link("مرصد الضفتين للتوثيق", "organisation")
SAID = "إن ثلاثة رعاة من آل الزيزفون قتلوا قرب خربة السنديان بانفجار لغم قديم"
RETOLD = "مقتل رعاة من عائلة الزيزفون في محيط خربة السنديان، بعد أن انفجر بهم لغم"
ELSEWHERE = "إصابة عامل في مقلع الرخام الأبيض شرق تلة الصفصاف إثر سقوط قذيفة هاون"


def test_two_outlets_on_one_monitors_word_for_one_thing_are_a_relay() -> None:
    one = reading(
        f"قال مرصد {SAID}.", file="1", outlet="جريدة السهل", voices=[voice(f"قال مرصد {SAID}.", SAID, MONITOR)]
    )
    other = reading(
        f"أعلن {RETOLD}.", file="2", outlet="راديو القمة", voices=[voice(f"أعلن {RETOLD}.", RETOLD, MONITOR)]
    )
    (copy,) = find_copies([one, other])
    assert (copy.kind, copy.inferred, copy.similarity, copy.direction) == ("relay", False, 0.0, "unknown")
    assert MONITOR.text in copy.evidence[0]


def test_one_monitors_word_for_two_things_is_none() -> None:
    one = reading(f"قال {SAID}.", file="1", voices=[voice(f"قال {SAID}.", SAID, MONITOR)])
    other = reading(f"قال {ELSEWHERE}.", file="2", voices=[voice(f"قال {ELSEWHERE}.", ELSEWHERE, MONITOR)])
    assert find_copies([one, other]) == ()


def test_two_speakers_word_for_one_thing_is_none() -> None:
    one = reading(f"قال {SAID}.", file="1", voices=[voice(f"قال {SAID}.", SAID, MONITOR)])
    other = reading(f"قال {RETOLD}.", file="2", voices=[voice(f"قال {RETOLD}.", RETOLD, link("لجنة الأهالي المستقلة"))])
    assert find_copies([one, other]) == ()


def test_unnamed_speakers_are_nobody() -> None:
    locals_ = link("مصادر محلية مطلعة", "anonymous", unnamed="local")
    one = reading(f"قال {SAID}.", file="1", voices=[voice(f"قال {SAID}.", SAID, locals_)])
    other = reading(f"قال {RETOLD}.", file="2", voices=[voice(f"قال {RETOLD}.", RETOLD, locals_)])
    assert find_copies([one, other]) == ()


def test_days_apart_keep_statements_apart() -> None:
    one = reading(f"قال {SAID}.", file="1", published=day(1), voices=[voice(f"قال {SAID}.", SAID, MONITOR)])
    other = reading(f"قال {RETOLD}.", file="2", published=day(20), voices=[voice(f"قال {RETOLD}.", RETOLD, MONITOR)])
    assert find_copies([one, other]) == ()


def test_who_gives_the_outlets_word_drew_on_it() -> None:
    body = f"{FILLERS[0]}\n{SAID}.\n{FILLERS[1]}"
    one = reading(body, file="1", outlet="مرصد الضفتين للتوثيق")
    other = reading(
        f"أعلن {RETOLD}.", file="2", outlet="راديو القمة", voices=[voice(f"أعلن {RETOLD}.", RETOLD, MONITOR)]
    )
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
