from datetime import date, datetime
from fractions import Fraction
from types import MappingProxyType

import pytest

from gongmo.domain.findings import Finding, Severity, Value
from gongmo.domain.money import Money
from gongmo.domain.wording.entry import error, note, warning
from gongmo.domain.wording.speak import Spoken, sentence, severity, speak, written

DEAR = Finding(
    "money-no-award", values=MappingProxyType({"bottom": Money(500_000_000), "budget": Money(400_000_000)})
)


def test_a_finding_is_said_in_the_language_of_the_reader() -> None:
    assert speak(DEAR, "en") == Spoken(
        Severity.ERROR,
        "One award of 500 million won already exceeds the budget of 400 million won.",
        "",
        "Lower the minimum count or the bottom of the range, or raise the budget.",
    )
    assert speak(DEAR, "ko").message == "한 건의 하한 5억원만으로 예산 4억원을 넘습니다."


def test_a_language_without_texts_gets_english() -> None:
    assert speak(DEAR, "ar").mend == speak(DEAR, "en").mend


def test_severity_belongs_to_the_code() -> None:
    assert severity(DEAR) is Severity.ERROR
    assert [make("a", "가").severity for make in (error, warning, note)] == list(Severity)


def test_a_code_without_texts_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError):
        speak(Finding("no-such-code"), "en")


@pytest.mark.parametrize(
    ("value", "english", "korean"),
    [
        (Money(620_000_000), "620 million won", "6억 2,000만원"),
        (datetime(2023, 5, 10, 18, 0), "10 May 2023, 18:00", "2023. 5. 10.(수) 18:00"),
        (date(2024, 2, 29), "29 February 2024", "2024. 2. 29.(목)"),
        (MappingProxyType({"en": "Towns", "ko": "도시"}), "Towns", "도시"),
        (("a", 1, Fraction(1, 2)), "a, 1, 0.5", "a, 1, 0.5"),
        (1_000_000, "1,000,000", "1,000,000"),
        (Fraction(300), "300", "300"),
        (Fraction(3, 4), "0.75", "0.75"),
        (Fraction(4, 3), "≈ 1.33", "≈ 1.33"),
        (Fraction(-2, 3), "≈ -0.67", "≈ -0.67"),
        (Fraction(1, 1000), "≈ 0", "≈ 0"),
        (Fraction(100), "100", "100"),
        (Fraction(10**29 + 1), f"{10**29 + 1:,}", f"{10**29 + 1:,}"),
        ("a\x1b\nb", "a  b", "a  b"),
    ],
)
def test_values_are_written_as_the_reader_expects(value: Value, english: str, korean: str) -> None:
    assert (written(value, "en"), written(value, "ko")) == (english, korean)


def test_braces_in_a_value_stay_as_they_are() -> None:
    assert sentence({"en": "`{given}`."}, {"given": "{x} {}"}, "en") == "`{x} {}`."


def test_names_in_arabic_sentences_keep_their_own_direction() -> None:
    assert written("Asia/Seoul", "ar") == "\u2068Asia/Seoul\u2069"
    assert written(datetime(2023, 5, 10, 18, 0), "ar") == "10 مايو 2023، 18:00"
    assert written(("a", "b"), "ar") == "\u2068a\u2069، \u2068b\u2069"
