"""Tricks of YAML: each has one reading, or is refused at its place; none brings the reader down."""

from decimal import Decimal
from typing import Any

import pytest

from gongmo.domain.findings import Place
from gongmo.domain.spec.document import MAX_DIGITS, Document, read_document


def values(text: str) -> Any:
    document = read_document(text.encode(), "call.yaml")
    assert document.findings == []
    return document.data


def refusals(text: bytes | str) -> list[tuple[str, int, int]]:
    raw = text.encode() if isinstance(text, str) else text
    found = read_document(raw, "call.yaml").findings
    return [(finding.code, finding.place.line, finding.place.column) for finding in found]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1_000", 1000),
        ("300_000_000", 300_000_000),
        ("3_0000_0000", 300_000_000),
        ("+5", 5),
        ("-5", -5),
        ("0", 0),
        ("0.10", Decimal("0.10")),
        ("1_000.5", Decimal("1000.5")),
        ("-0.1", Decimal("-0.1")),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
    ],
)
def test_numbers_are_read_exactly(written: str, read: Any) -> None:
    value = values(f"a: {written}")["a"]
    assert value == read
    assert type(value) is type(read)


def test_decimals_keep_every_digit_as_written() -> None:
    assert str(values("a: 0.1000000000000000000000001")["a"]) == "0.1000000000000000000000001"


@pytest.mark.parametrize(
    "written",
    [
        *("NO", "no", "yes", "on", "off", "True", "y"),
        *("010", "0o10", "0x1F", "0b1", "1e3", "1.5e3", ".5", "5.", "1:30", "12:30:45"),
        *(".inf", "-.inf", ".nan", "１２", "٣", "1__0", "_1", "1_", "300_000_00", "1_0000_000", "1_00"),
        *("2023-05-10", "2023-05-10T18:00", "<<", "=", "a: b".replace(": ", ":")),
    ],
)
def test_what_other_readers_turn_into_something_else_stays_text(written: str) -> None:
    assert values(f"a: {written}")["a"] == written


@pytest.mark.parametrize("written", ["'5'", '"5"', "|-\n  5", ">-\n  5"])
def test_what_is_quoted_stays_text(written: str) -> None:
    assert values(f"a: {written}")["a"] == "5"


def test_a_byte_order_mark_and_windows_line_ends_are_read() -> None:
    assert values("\ufeffa: 1\r\nb: 2\r\n") == {"a": 1, "b": 2}


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n", "---\n...\n", "\ufeff"])
def test_a_file_of_nothing_holds_nothing(text: str) -> None:
    assert values(text) is None


LAUGHS = "a0: &a0 [ha]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))


def test_a_billion_laughs_are_refused_one_by_one() -> None:
    found = refusals(LAUGHS)
    assert found[0] == ("yaml-alias", 1, 5)
    assert len(found) == 1 + 29 * 10


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: &b 1\nc: *b", [("yaml-alias", 1, 4), ("yaml-alias", 2, 4)]),
        ("&a b: 1", [("yaml-alias", 1, 1)]),
        ("*a : 1", [("yaml-key", 1, 1), ("yaml-alias", 1, 1)]),
        ("<<: *a", [("yaml-alias", 1, 5)]),
        ("!!python/object/apply:os.system [ls]", [("yaml-tag", 1, 1)]),
        ("a: !!str 5", [("yaml-tag", 1, 4)]),
        ("a: ! 5", [("yaml-tag", 1, 4)]),
        ("a: 1\nb: 2\na: 3\na: 4", [("yaml-duplicate-key", 3, 1), ("yaml-duplicate-key", 4, 1)]),
        ("{a: 1, 'a': 2}", [("yaml-duplicate-key", 1, 8)]),
        ("? [a]\n: 1", [("yaml-key", 1, 3)]),
        ("? {a: 1}\n: 1", [("yaml-key", 1, 3)]),
        ("a: 1\n---\nb: 2", [("yaml-several-documents", 2, 1)]),
        ("a: 1\n...\n---\n", [("yaml-several-documents", 3, 1)]),
        (f"a: 1{'0' * MAX_DIGITS}", [("yaml-number-too-long", 1, 4)]),
        (f"a: 0.{'0' * MAX_DIGITS}", [("yaml-number-too-long", 1, 4)]),
        ("[" * 100_000, [("yaml-too-deep", 1, 32)]),
        ("a:\n  a:\n    " + "{a: " * 40 + "}" * 40, [("yaml-too-deep", 3, 121)]),
        ("a: b\0c", [("yaml-character", 1, 5)]),
        ("a: b\nc: d\x07", [("yaml-character", 2, 5)]),
        ("a: b\u2028c: d", [("yaml-character", 1, 5)]),
        ("a: \ufeffb", [("yaml-character", 1, 4)]),
        ('a: "\\e[2J"', [("yaml-character", 1, 4)]),
        ('a: "\\uD800"', [("yaml-character", 1, 4)]),
        ("제목: 공모".encode("cp949"), [("yaml-not-utf8", 1, 0)]),
        (b"a: 1\nb: \xff\xfe", [("yaml-not-utf8", 2, 0)]),
        ("a: 1".encode("utf-16"), [("yaml-not-utf8", 1, 0)]),
    ],
)
def test_sharp_tools_are_refused_where_they_stand(
    text: str | bytes, found: list[tuple[str, int, int]]
) -> None:
    assert refusals(text) == found


@pytest.mark.parametrize(
    ("text", "line", "column", "problem"),
    [
        ("a: b: c", 1, 5, "a colon stands where none can be"),
        ("a:\n\tb: 1", 2, 1, "a tab stands where only spaces may be"),
        ("a: @b", 1, 4, "text that begins with this sign needs quotes"),
        ("a: `b`", 1, 4, "text that begins with this sign needs quotes"),
        ('a: 1\nb: "x\nc: 2', 2, 4, "a quotation mark is opened here and never closed"),
        ("a: [1, 2\nb: 3", 2, 2, "a comma or a closing bracket is missing"),
        ("a: {b: 1", 1, 9, "a comma or a closing bracket is missing"),
        ("a:\n  - b\n c: d", 3, 2, "this line does not fit the indentation of those above"),
        ("a: 1\nbc\nd: 2", 3, 1, "a key has no colon"),
        ('a: "\\q"', 1, 6, "a backslash is followed by a character that means nothing there"),
        ("a: }", 1, 4, "a value is missing here"),
        ("a: - b", 1, 4, "an item of a list cannot begin here"),
        ("a: |0\n b", 1, 5, "its structure cannot be read"),
        ("%YAML 9.9\n---\na", 1, 1, "its structure cannot be read"),
        ('a: 1\nb: "\\UFFFFFFFF"', 2, 1, "its structure cannot be read"),
        ('"\\U00110000"', 1, 1, "its structure cannot be read"),
    ],
)
def test_what_is_not_yaml_is_named_at_its_place(text: str, line: int, column: int, problem: str) -> None:
    (finding,) = read_document(text.encode(), "call.yaml").findings
    assert finding.code == "yaml-syntax"
    assert (finding.place.line, finding.place.column) == (line, column)
    said = finding.values["problem"]
    assert isinstance(said, dict)
    assert said["en"] == problem
    assert said["ko"]


def sample() -> Document:
    return read_document(b"tracks:\n  - {id: towns, min: 5}\n  - [x]\n", "call.yaml")


def test_values_and_places_are_found_by_path() -> None:
    document = sample()
    assert document.at(("tracks", 0, "min")) == 5
    assert document.place(("tracks", 0, "min")) == Place("call.yaml", 2, 17, "tracks.towns.min")
    assert document.place(("tracks", 1, 0)) == Place("call.yaml", 3, 6, "tracks.1.0")


@pytest.mark.parametrize("path", [("nothing",), ("tracks", 7), ("tracks", 0, "min", "deep")])
def test_what_is_not_there_has_the_place_of_what_is_around_it(path: tuple[str | int, ...]) -> None:
    document = sample()
    with pytest.raises((KeyError, IndexError, TypeError)):
        document.at(path)
    assert document.place(path).line in {1, 2}
    assert document.place(path).path == document.named(path)


def test_a_refusal_names_items_by_their_id() -> None:
    document = read_document(b"tracks:\n  - {id: towns, min: &a 5}\n", "call.yaml")
    assert [finding.place.path for finding in document.findings] == ["tracks.towns.min"]
