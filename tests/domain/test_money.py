from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongmo.domain.money import Money, exact, in_words

KOREAN_UNITS = {"조": 10**12, "억": 10**8, "만": 10**4, "": 1}
ENGLISH_UNITS = {"billion": 10**9, "million": 10**6, "won": 1}


@pytest.mark.parametrize(
    ("amount", "korean", "english", "arabic"),
    [
        (500_000_000, "5억원", "500 million won", "500 مليون وون"),
        (620_000_000, "6억 2,000만원", "620 million won", "620 مليون وون"),
        (1_200_000_000_000, "1조 2,000억원", "1,200 billion won", "1,200 مليار وون"),
        (4_000_000_000, "40억원", "4 billion won", "4 مليار وون"),
        (1_250_000_000, "12억 5,000만원", "1.25 billion won", "1.25 مليار وون"),
        (1_234_000_000, "12억 3,400만원", "1,234 million won", "1,234 مليون وون"),
        (123_456_789, "1억 2,345만 6,789원", "123,456,789 won", "123,456,789 وون"),
        (10_000, "1만원", "10,000 won", "10,000 وون"),
        (1, "1원", "1 won", "1 وون"),
        (0, "0원", "0 won", "0 وون"),
        (-50_000_000, "−5,000만원", "-50 million won", "-50 مليون وون"),
    ],
)
def test_amounts_are_said_as_people_say_them(amount: int, korean: str, english: str, arabic: str) -> None:
    money = Money(amount)
    assert (in_words(money, "ko"), in_words(money, "en"), in_words(money, "ar")) == (korean, english, arabic)


def test_a_currency_without_a_name_goes_by_its_code() -> None:
    assert in_words(Money(2_000_000, "EUR"), "en") == "EUR 2 million"
    assert in_words(Money(20_000, "EUR"), "ko") == "2만 EUR"


def test_any_other_language_reads_english() -> None:
    assert in_words(Money(2_000_000), "fr") == "2 million won"


def test_contracts_write_every_digit() -> None:
    assert exact(Money(500_000_000)) == "KRW 500,000,000"


@given(st.integers(-(10**17), 10**17))
def test_words_lose_nothing(amount: int) -> None:
    assert read_korean(in_words(Money(amount), "ko")) == amount
    number, *units = in_words(Money(amount), "en").replace(",", "").split()
    assert Decimal(number) * ENGLISH_UNITS[units[0]] == amount


def read_korean(words: str) -> int:
    sign = -1 if words.startswith("−") else 1
    total = 0
    for part in words.removeprefix("−").removesuffix("원").replace(",", "").split():
        unit = part.lstrip("0123456789")
        total += int(part.removesuffix(unit)) * KOREAN_UNITS[unit]
    return sign * total
