import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongmo.domain.answers.amounts import Unclear, read_amount
from gongmo.domain.answers.values import LARGEST
from gongmo.domain.money import Money, exact, in_words

MILLION = 1_000_000


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("420000000", 420 * MILLION),
        ("420,000,000", 420 * MILLION),
        ("420.000.000", 420 * MILLION),
        ("420 000 000", 420 * MILLION),
        ("420'000'000", 420 * MILLION),
        ("420,000,000.00", 420 * MILLION),
        ("￦４２０，０００，０００", 420 * MILLION),
        ("٤٢٠٬٠٠٠٬٠٠٠ وون", 420 * MILLION),
        ("KRW 420,000,000", 420 * MILLION),
        ("420,000,000 krw", 420 * MILLION),
        ("420,000,000원", 420 * MILLION),
        ("1.234", 1234),
        ("0", 0),
        ("0원", 0),
        ("1,000,000,000,000,000", LARGEST),
    ],
)
def test_digits_are_read_with_the_separators_of_every_country(typed: str, amount: int) -> None:
    assert read_amount(typed, "KRW") == amount


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("4억 2,000만원", 420 * MILLION),
        ("4억2000만", 420 * MILLION),
        ("4억 2천만 원", 420 * MILLION),
        ("4.2억", 420 * MILLION),
        ("4.25억원", 425 * MILLION),
        ("42,000만원", 420 * MILLION),
        ("금 4억 2천만원정", 420 * MILLION),
        ("420백만원", 420 * MILLION),
        ("420,000 천원", 420 * MILLION),
        ("1.5천만원", 15 * MILLION),
        ("2천5백만원", 25 * MILLION),
        ("2천 5백 3십만", 2530 * 10_000),
        ("천만원", 10 * MILLION),
        ("백만원", MILLION),
        ("천백만원", 11 * MILLION),
        ("3 만", 30_000),
        ("5만 5천", 55_000),
        ("5천", 5_000),
        ("4억 2천원", 400_002_000),
        ("4억 20000", 400_020_000),
        ("1조 2천억", 1_200_000 * MILLION),
        ("12,000억", 1_200_000 * MILLION),
        ("4억5만", 400_050_000),
    ],
)
def test_korean_units_are_read(typed: str, amount: int) -> None:
    assert read_amount(typed, "KRW") == amount


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("420 million", 420 * MILLION),
        ("420 Million won", 420 * MILLION),
        ("KRW 420million", 420 * MILLION),
        ("0.42 billion", 420 * MILLION),
        ("0.42bn", 420 * MILLION),
        ("420 mn", 420 * MILLION),
        ("420,000 thousand", 420 * MILLION),
        ("1 200 million", 1_200 * MILLION),
        ("1 billion 200 million", 1_200 * MILLION),
        ("1 billion, 200 million and 5 thousand", 1_200_005_000),
        ("1 trillion", MILLION * MILLION),
        ("500 مليون وون", 500 * MILLION),
        ("٤ مليارات", 4_000 * MILLION),
        ("1 مليار و 200 مليون", 1_200 * MILLION),
        ("5 آلاف", 5_000),
    ],
)
def test_english_and_arabic_units_are_read(typed: str, amount: int) -> None:
    assert read_amount(typed, "KRW") == amount


@pytest.mark.parametrize(
    ("typed", "one", "other"),
    [
        ("420.000", 420, 420_000),
        ("1.500 million", 1_500_000, 1_500_000_000),
        ("4.200억", 420_000_000, 420_000_000_000),
        ("4억 2천", 400_002_000, 420_000_000),
        ("4억 2000", 400_002_000, 420_000_000),
        ("1조 2천", 1_000_000_002_000, 1_200_000_000_000),
    ],
)
def test_what_can_mean_two_amounts_is_refused_with_both(typed: str, one: int, other: int) -> None:
    assert read_amount(typed, "KRW") == Unclear(one, other)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "원",
        "억",
        "-5",
        "−5억원",
        "약 4억",
        "300~500만",
        "3억-5억",
        "4억 12,000만",
        "4만 5억",
        "1.5억 5만",
        "4.200억 5만",
        "2천5",
        "5백2천",
        "2x천",
        "1,5 million",
        "42,00,000",
        "420M",
        "1 million 5 million",
        "1.2 million 5",
        "1.5 million 200 thousand",
        "1.500 billion 5 million",
        "1 billion 5.200 million",
        "1,5 billion 5 million",
        "200 thousand 1 million",
        "USD 5 million",
        "$5",
        "0.5",
        "1.5",
        "0.3만 1",
        "10²",
        "1,000,000,000,000,001",
        "9" * 81,
        "5 5 million",
    ],
)
def test_what_is_no_whole_amount_is_not_read(typed: str) -> None:
    assert read_amount(typed, "KRW") is None


def test_the_currency_is_that_of_the_call() -> None:
    assert read_amount("EUR 2 million", "EUR") == 2 * MILLION
    assert read_amount("2만 EUR", "EUR") == 20_000
    assert read_amount("2 million won", "EUR") is None


AMOUNTS = st.integers(0, LARGEST) | st.integers(0, 10**11).map(lambda n: n * 10_000)


@settings(max_examples=200)
@given(AMOUNTS, st.sampled_from(["KRW", "EUR"]))
def test_what_the_pages_write_is_read_back(amount: int, currency: str) -> None:
    money = Money(amount, currency)
    said = [in_words(money, language) for language in ("ko", "en", "ar")]
    for text in (*said, exact(money), f"{amount:,}", str(amount)):
        assert read_amount(text, currency) == amount


@given(st.text("0123456789,. 조억만천백십원", max_size=14) | st.text(max_size=90))
def test_whatever_is_typed_is_an_amount_in_reach_or_none(text: str) -> None:
    read = read_amount(text, "KRW")
    amounts = [read.one, read.other] if isinstance(read, Unclear) else [] if read is None else [read]
    assert all(0 <= amount <= LARGEST for amount in amounts)
