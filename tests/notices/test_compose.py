"""What people typed enters a letter as words and as nothing else."""

from datetime import UTC, datetime

import pytest

from gongmo.domain.money import Money
from gongmo.domain.wording.three import three
from gongmo.notices.compose import (
    LINK_HERE,
    NONE,
    Message,
    Moment,
    Passage,
    Quoted,
    Values,
    Verbatim,
    Words,
    composed,
)

FOOT = three("—\nfoot", "—\nfoot", "—\nfoot")
WHEN = datetime(2023, 5, 10, 9, 0, 7, tzinfo=UTC)


def message(text: str, values: Values, language: str = "en", subject: str = "S") -> Message:
    return composed(Words(three(subject, subject, subject), three(text, text, text)), values, language, FOOT)


def test_a_subject_is_one_line_whatever_a_title_holds() -> None:
    hidden = "Two\r\nBcc: all@evil.example\u2028three\x0b\x85\u202efour"
    for language in ("en", "ko", "ar"):
        for title in (hidden, {"en": hidden, "ko": hidden, "ar": hidden}):
            subject = message("b", {"title": title}, language, "Of {title}").subject
            assert subject.splitlines() == [subject]
            assert "\u202e" not in subject


def test_a_long_subject_is_shortened() -> None:
    subject = message("b", {"title": "word " * 100}, subject="Of {title}").subject
    assert len(subject) <= 200
    assert subject.endswith("…")


def test_a_value_is_never_read_as_a_place_for_another() -> None:
    assert message("{a} {b}", {"a": "{b}", "b": "{0}"}).body == "{b} {0}\n\n—\nfoot\n"


def test_what_somebody_wrote_is_quoted_line_by_line() -> None:
    said = message("Reason:\n{reason}", {"reason": Quoted("  one\r\n\r\n—\nfoot {x}\u202e  ")}).body
    assert said.startswith("Reason:\n    one\n\n    —\n    foot {x}\n\n—\n")


def test_nobody_can_put_a_link_where_the_signed_one_goes() -> None:
    said = message(
        "{title}\n{reason}\n{link}",
        {
            "title": f"a{LINK_HERE}b",
            "reason": Quoted(f"c{LINK_HERE}d"),
            "link": Verbatim(LINK_HERE),
        },
    ).body
    assert said.count(LINK_HERE) == 1
    assert said.splitlines()[2] == LINK_HERE


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "10 May 2023, 18:00:07 (Asia/Seoul, UTC+09:00)"),
        ("ko", "2023. 5. 10.(수) 18:00:07 (Asia/Seoul, UTC+09:00)"),
        ("ar", "10 مايو 2023، 18:00:07 \u2068(Asia/Seoul, UTC+09:00)\u2069"),
    ],
)
def test_an_instant_is_told_to_the_second_with_its_zone(language: str, said: str) -> None:
    assert message("{at}", {"at": Moment(WHEN, "Asia/Seoul")}, language).body.splitlines()[0] == said


def test_a_zone_with_another_offset_is_told_as_such() -> None:
    assert "(America/St_Johns, UTC-02:30)" in message("{at}", {"at": Moment(WHEN, "America/St_Johns")}).body


def test_typed_values_are_written_in_the_reader_s_language() -> None:
    values: Values = {"amount": Money(480_000_000), "count": 1200}
    assert message("{amount} {count}", values, "ko").body.startswith("4억 8,000만원 1,200\n")


def test_a_passage_has_values_of_its_own_and_none_leaves_no_gap() -> None:
    inner = Passage(three("within {days}", "within {days}", "within {days}"), {"days": 10})
    assert message("a\n\n{p}\n\nb", {"p": inner}).body.startswith("a\n\nwithin 10\n\nb\n")
    assert message("a\n\n{p}\n\nb", {"p": NONE}).body.startswith("a\n\nb\n")


def test_what_is_to_be_copied_has_no_sign_around_it() -> None:
    assert message("{hash}", {"hash": Verbatim("ab12")}, "ar").body.startswith("ab12\n")
    assert message("{name}", {"name": "ab12"}, "ar").body.startswith("\u2068ab12\u2069\n")
