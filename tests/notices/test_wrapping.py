"""Lines that every mail reader shows whole."""

from hypothesis import given
from hypothesis import strategies as st

from gongmo.notices.wrapping import WIDTH, columns, wrapped

WORDS = st.text(alphabet="ab가나دع- ", max_size=300)


def test_a_short_line_stays() -> None:
    assert wrapped("one\n\n    two\n") == "one\n\n    two\n"


def test_a_long_line_breaks_between_words() -> None:
    lines = wrapped("word " * 40).splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert " ".join(lines) == ("word " * 40).strip()


def test_korean_counts_double() -> None:
    assert columns("가a") == 3
    assert max(map(columns, wrapped("가나다라마 " * 40).splitlines())) <= WIDTH


def test_what_follows_stands_under_its_indentation() -> None:
    assert all(line.startswith("    x") for line in wrapped("    " + "x " * 80).splitlines())
    first, *rest = wrapped("- " + "x " * 80).splitlines()
    assert first.startswith("- x")
    assert all(line.startswith("  x") for line in rest)


def test_an_address_stays_whole_however_long() -> None:
    address = "https://kcity.example.org/" + "x" * 200
    assert wrapped(address) == address
    assert wrapped(f"    {address}") == f"    {address}"


def test_a_word_longer_than_a_line_is_broken() -> None:
    lines = wrapped("x" * 200).splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert "".join(lines) == "x" * 200


@given(WORDS)
def test_no_line_is_wider_and_no_letter_is_lost(text: str) -> None:
    lines = wrapped(text).split("\n")
    assert all(columns(line) <= WIDTH for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
