import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongmo.evidence.canonical import (
    DEEPEST,
    LARGEST,
    NotCanonical,
    canonical,
    content_hash,
    fraction_text,
    instant_text,
    read_canonical,
    read_hex,
    read_instant,
    read_object,
)

values = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def nested(depth: int) -> list[object]:
    value: list[object] = []
    for _ in range(depth):
        value = [value]
    return value


def test_keys_are_ordered_by_their_utf_16_units_as_rfc_8785_shows() -> None:
    value = {
        "\u20ac": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One",
        "\U0001f600": "Emoji: Grinning Face",
        "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis",
    }
    read = json.loads(canonical(value), object_pairs_hook=list)
    assert [key for key, _ in read] == ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]


def test_only_what_must_be_escaped_is_escaped() -> None:
    assert canonical("\u20ac$\x0f\nA'B\"\\/\x7f가") == '"\u20ac$\\u000f\\nA\'B\\"\\\\/\x7f가"'.encode()


def test_fractions_are_strings_and_instants_utc() -> None:
    seoul = timezone(timedelta(hours=9))
    value = {
        "b": Fraction(1, 3),
        "a": Decimal("82.5"),
        "t": datetime(2023, 5, 10, 18, 0, tzinfo=seoul),
        "n": (1, None),
    }
    assert canonical(value) == b'{"a":"165/2","b":"1/3","n":[1,null],"t":"2023-05-10T09:00:00.000000Z"}'


@pytest.mark.parametrize(
    ("value", "text"),
    [(Fraction(164, 6), "82/3"), (Fraction(82), "82"), (82, "82"), (Decimal("-0.50"), "-1/2"), (0, "0")],
)
def test_a_fraction_is_written_in_lowest_terms_and_a_whole_number_alone(
    value: Fraction | Decimal | int, text: str
) -> None:
    assert fraction_text(value) == text


@pytest.mark.parametrize("value", [Decimal("Infinity"), Decimal("NaN")])
def test_what_is_no_number_is_no_fraction(value: Decimal) -> None:
    with pytest.raises(NotCanonical, match="no fraction"):
        canonical({"share": value})


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (0.5, "type float"),
        ([float("nan")], "type float"),
        (LARGEST + 1, "beyond"),
        (-LARGEST - 1, "beyond"),
        ([10**5000], "beyond"),
        (datetime(2023, 5, 10), "no zone"),
        (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=9))), "beyond the calendar"),
        ({1: 2}, "no text"),
        ({"a": {1}}, "type set"),
        (b"bytes", "type bytes"),
        ("\ud800", "UTF-8"),
        ({"\ud800": 1}, "surrogates"),
        (nested(DEEPEST + 1), "64 deep"),
        (nested(5_000), "64 deep"),
    ],
)
def test_what_has_no_exact_form_is_refused_and_says_why(value: object, why: str) -> None:
    with pytest.raises(NotCanonical, match=why):
        canonical(value)


def test_the_largest_and_the_deepest_are_allowed() -> None:
    assert canonical([LARGEST, -LARGEST]) == b"[9007199254740991,-9007199254740991]"
    assert canonical(nested(DEEPEST)) == b"[" * 65 + b"]" * 65


def test_texts_composed_differently_stay_different() -> None:
    assert canonical("\uac00") != canonical("\u1100\u1161")


def test_a_content_hash_does_not_depend_on_the_order_of_keys() -> None:
    assert content_hash({"a": 1, "b": "가"}) == content_hash({"b": "가", "a": 1})


@given(values)
def test_every_value_reads_back_from_its_bytes(value: object) -> None:
    assert read_canonical(canonical(value)) == value


@given(values)
def test_other_bytes_for_the_same_value_are_refused(value: object) -> None:
    loose = json.dumps(value, indent=1, ensure_ascii=True).encode() + b"\n"
    with pytest.raises(NotCanonical):
        read_canonical(loose)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"\xff",
        b'\xef\xbb\xbf"a"',
        '"a"'.encode("utf-16"),
        b'{"a":1,"a":1}',
        b'{"b":1,"a":1}',
        b'{"a": 1}',
        b"1.0",
        b"1e3",
        b"-0",
        b"NaN",
        b"Infinity",
        b'"\\u0041"',
        b'"\\/"',
        b'"\\ud800"',
        b"9007199254740992",
        b"9" * 5_000,
        b"[" * 100_000,
        b"[" * 66 + b"]" * 66,
    ],
)
def test_bytes_that_another_reader_might_take_differently_are_refused(text: bytes) -> None:
    with pytest.raises(NotCanonical):
        read_canonical(text)


@given(st.datetimes(timezones=st.just(UTC)))
def test_every_instant_reads_back(at: datetime) -> None:
    assert read_instant(instant_text(at)) == at


@pytest.mark.parametrize(
    "text",
    [
        "2023-05-10T09:00:00Z",
        "2023-5-10T09:00:00.000000Z",
        "2023-05-10T09:00:00.000000",
        "2023-05-10T09:00:00.000000+00:00",
        "2023-05-10 09:00:00.000000Z",
        "2023-02-30T09:00:00.000000Z",
        "2023-05-10T24:00:00.000000Z",
        "2023-05-10T23:59:60.000000Z",
        "٢٠٢٣-05-10T09:00:00.000000Z",
        "0000-05-10T09:00:00.000000Z",
    ],
)
def test_an_instant_has_one_form(text: str) -> None:
    with pytest.raises(NotCanonical):
        read_instant(text)


def test_hours_beyond_the_day_are_refused_even_where_python_takes_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Lenient(datetime):
        @classmethod
        def fromisoformat(cls, _text: str) -> datetime:
            return datetime(2023, 5, 11, tzinfo=UTC)

    monkeypatch.setattr("gongmo.evidence.canonical.datetime", Lenient)
    with pytest.raises(NotCanonical, match="another way to write 2023-05-11T00:00"):
        read_instant("2023-05-10T24:00:00.000000Z")


def test_years_are_written_with_four_digits() -> None:
    assert instant_text(datetime(7, 1, 2, tzinfo=UTC)) == "0007-01-02T00:00:00.000000Z"


@pytest.mark.parametrize("text", ["", "0", "0g", "AB", " ab", "ab ", "a b", "abc", "٠٠"])
def test_hex_is_lower_case_and_of_its_length(text: str) -> None:
    assert read_hex("ab", 1) == b"\xab"
    with pytest.raises(NotCanonical, match="2 lower-case hex digits"):
        read_hex(text, 1)


@pytest.mark.parametrize("value", [None, [], "a", {}, {"a": 1}, {"a": 1, "b": 2, "c": 3}])
def test_an_object_has_exactly_its_keys(value: object) -> None:
    assert read_object({"b": 2, "a": 1}, {"a", "b"}) == {"a": 1, "b": 2}
    with pytest.raises(NotCanonical, match="the keys a, b"):
        read_object(value, {"a", "b"})
