import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.evidence.sample import AT, KEY, LOG, PUBLIC, entries, leaf, leaves, note, sample_log

from gongmo.evidence import tree
from gongmo.evidence.canonical import canonical
from gongmo.evidence.checkpoint import Checkpoint, sign
from gongmo.evidence.leaf import Leaf, commit
from gongmo.evidence.log import Entry, export, traced, verify_log
from gongmo.evidence.log_lines import LONGEST_LINE, Header, NotALine, write_line

LINES = sample_log().splitlines(keepends=True)
HEADER, FIRST, SECOND = LINES[0], LINES[1], LINES[2]


def fault(lines: list[bytes]) -> tuple[str, object] | None:
    failed = [check for check in verify_log(lines).checks if not check.passed]
    return (failed[0].code, failed[0].values.get("line")) if failed else None


def line(**value: object) -> bytes:
    return canonical(value) + b"\n"


def opened(n: int, body: dict[str, object], text: bytes | None = None) -> bytes:
    """A line whose leaf commits to `text`, or to the canonical bytes of `body`."""
    one, salt, made = leaf(n, body)
    text = text or made
    one = Leaf(n, one.kind, AT, AT, commit(salt, text))
    return line(leaf=one.encoded().decode(), salt=salt.hex(), body=text.decode())


def signed(size: int, root: bytes, *, log: str = LOG, simulated: bool = True) -> bytes:
    return line(checkpoint=sign(Checkpoint(log, size, root, AT, simulated), KEY).decode())


def root_of(*lines: bytes) -> bytes:
    frontier = tree.Frontier()
    for text in lines:
        frontier.append(json.loads(text)["leaf"].encode())
    return frontier.root()


def true_log(*bodies: dict[str, object]) -> list[bytes]:
    """A log of true times that opens and then says `bodies`, signed at its end."""
    opening = {"kind": "log_opened", "log": LOG, "public_key": PUBLIC.hex(), "simulated": False}
    lines = [opened(n, body) for n, body in enumerate([opening, *bodies])]
    header = write_line(Header(LOG, PUBLIC, simulated=False))
    return [header, *lines, signed(len(lines), root_of(*lines), simulated=False)]


def test_an_exported_log_holds() -> None:
    report = verify_log(LINES, expected_key=PUBLIC)
    assert report.holds
    assert report.simulated
    assert [(check.code, dict(check.values)) for check in report.checks] == [
        ("log-header", {}),
        ("log-key", {"key": PUBLIC.hex()}),
        ("log-leaves", {"size": 6}),
        ("log-opened", {"opened": 5, "closed": 1}),
        ("log-signed", {"checkpoints": 2, "unsigned": 0}),
        ("simulated", {}),
    ]


def test_without_an_expected_key_it_says_that_the_key_is_its_own() -> None:
    assert "own-key" in [check.code for check in verify_log(LINES).checks]


def test_another_key_than_the_expected_fails() -> None:
    assert verify_log(LINES, expected_key=bytes(32)).failed() == ["log-key"]


def test_a_log_with_a_true_clock_says_nothing_of_simulation() -> None:
    report = verify_log(true_log())
    assert report.holds
    assert not report.simulated
    assert "simulated" not in [check.code for check in report.checks]


def test_a_first_leaf_that_says_nothing_of_simulation_says_no() -> None:
    opening = opened(0, {"kind": "log_opened", "log": LOG, "public_key": PUBLIC.hex()})
    header = write_line(Header(LOG, PUBLIC, simulated=False))
    assert verify_log([header, opening, signed(1, root_of(opening), simulated=False)]).holds
    assert fault([HEADER, opening]) == ("log-first", 2)


def misnamed() -> bytes:
    """A leaf whose kind is not that of the body it commits to."""
    salt, body = bytes(32), canonical({"kind": "clock_set", "offset": 0})
    one = Leaf(1, "call_published", AT, AT, commit(salt, body))
    return line(leaf=one.encoded().decode(), salt=salt.hex(), body=body.decode())


def without_opening(text: bytes) -> bytes:
    return line(leaf=json.loads(text)["leaf"])


CLOCK = {"kind": "clock_set", "by": "system"}
CASES = {
    "no header": ([b"{}\n"], ("log-header", None)),
    "nothing": ([], ("log-header", None)),
    "a header that is none": ([b"\xff\n"], ("log-header", None)),
    "a header of another format": ([HEADER.replace(b"log-1", b"log-2")], ("log-header", None)),
    "a header with more": ([HEADER.replace(b"{", b'{"a":1,', 1)], ("log-header", None)),
    "a header with another kind": ([HEADER.replace(b"true", b"1")], ("log-header", None)),
    "a header with a short key": ([HEADER.replace(b"03a1", b"03")], ("log-header", None)),
    "a header with a key in capitals": ([HEADER.replace(b"03a1", b"03A1")], ("log-header", None)),
    "a header laid out anew": ([HEADER.replace(b",", b", ")], ("log-header", None)),
    "a header cut off": ([HEADER[:-1]], ("log-header", None)),
    "not a leaf": ([HEADER, line(leaf="{}")], ("log-leaf", 2)),
    "a leaf far away": ([HEADER, FIRST.replace(b'\\"n\\":0', b'\\"n\\":99999999999999999999')], ("log-leaf", 2)),
    "another key": ([HEADER, line(fact=1)], ("log-line", 2)),
    "a second header": ([HEADER, HEADER], ("log-line", 2)),
    "a salt alone": ([HEADER, line(leaf="{}", salt="00" * 32)], ("log-line", 2)),
    "a short salt": ([HEADER, line(leaf="{}", salt="00", body="{}")], ("log-line", 2)),
    "a leaf and a checkpoint": ([HEADER, line(leaf="{}", checkpoint="x")], ("log-line", 2)),
    "a leaf that is a number": ([HEADER, line(leaf=1)], ("log-line", 2)),
    "not JSON": ([HEADER, b"{\n"], ("log-line", 2)),
    "an empty line": ([HEADER, FIRST, b"\n"], ("log-line", 3)),
    "a list": ([HEADER, b"[]\n"], ("log-line", 2)),
    "too deep": ([HEADER, b"[" * 100_000 + b"\n"], ("log-line", 2)),
    "too long": ([HEADER, b"x" * (LONGEST_LINE + 1)], ("log-line", 2)),
    "cut off": ([HEADER, FIRST[:-1]], ("log-line", 2)),
    "laid out anew": ([HEADER, FIRST.replace(b'{"body"', b'{ "body"')], ("log-line", 2)),
    "a leaf left out": ([HEADER, FIRST, LINES[3]], ("log-order", 3)),
    "a leaf twice": ([HEADER, FIRST, FIRST], ("log-order", 3)),
    "no opening": ([HEADER, opened(0, {**CLOCK, "offset": 0})], ("log-order", 2)),
    "two openings": ([HEADER, FIRST, opened(1, {"kind": "log_opened"})], ("log-order", 3)),
    "another content": ([HEADER, FIRST, SECOND.replace(b"-8", b"-7")], ("log-commitment", 3)),
    "another salt": ([HEADER, FIRST, SECOND.replace(b"0101", b"0102")], ("log-commitment", 3)),
    "a kind that differs": ([HEADER, FIRST, misnamed()], ("log-commitment", 3)),
    "a body twice as true": (
        [HEADER, FIRST, opened(1, {"kind": "call_published"}, b'{"kind":"call_published","kind":"call_published"}')],
        ("log-commitment", 3),
    ),
    "a body that is a list": ([HEADER, FIRST, opened(1, {"kind": "call_published"}, b"[]")], ("log-commitment", 3)),
    "another log": ([HEADER.replace(b"kcity", b"lcity"), FIRST], ("log-first", 2)),
    "another key in the header": ([HEADER.replace(b"03a1", b"03a2"), FIRST], ("log-first", 2)),
    "true times in the header": ([HEADER.replace(b"true", b"false"), FIRST], ("log-first", 2)),
    "an opening withheld": ([HEADER, without_opening(FIRST)], ("log-withheld", 2)),
    "a clock withheld": ([HEADER, FIRST, without_opening(SECOND)], ("log-withheld", 3)),
    "clock back": ([HEADER, FIRST, SECOND, opened(2, {**CLOCK, "offset": -20})], ("log-clock", 4)),
    "clock by words": ([HEADER, FIRST, opened(1, {**CLOCK, "offset": "later"})], ("log-clock", 3)),
    "clock by truth": ([HEADER, FIRST, opened(1, {**CLOCK, "offset": True})], ("log-clock", 3)),
    "clock by nothing": ([HEADER, FIRST, opened(1, CLOCK)], ("log-clock", 3)),
    "clock of a true log": (true_log({**CLOCK, "offset": 0}), ("log-clock", 3)),
    "a foreign signature": ([HEADER, line(checkpoint="x")], ("log-signature", 2)),
    "another size": ([HEADER, FIRST, line(checkpoint=note().decode())], ("log-checkpoint", 3)),
    "another log's checkpoint": (
        [HEADER, FIRST, signed(1, root_of(FIRST), log="other.example.org")],
        ("log-checkpoint", 3),
    ),
    "a checkpoint of true times": (
        [HEADER, FIRST, signed(1, root_of(FIRST), simulated=False)],
        ("log-checkpoint", 3),
    ),
    "another root": ([HEADER, FIRST, signed(1, bytes(32))], ("log-root", 3)),
    "no leaves": ([HEADER], ("log-leaves", None)),
    "no leaves, but signed": ([HEADER, signed(0, tree.EMPTY_ROOT)], ("log-leaves", None)),
    "no checkpoint": ([HEADER, FIRST], ("log-signed", None)),
    "an end that nobody signed": (LINES[:-1], ("log-signed", None)),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_named_with_its_line(case: str) -> None:
    lines, expected = CASES[case]
    assert fault(lines) == expected


def test_how_many_leaves_no_signature_covers_is_said() -> None:
    (unsigned,) = [check for check in verify_log(LINES[:-1]).checks if not check.passed]
    assert unsigned.values == {"checkpoints": 1, "unsigned": 3}


def test_a_log_that_lost_its_end_does_not_pass_for_a_shorter_one() -> None:
    lines = export(
        log=LOG, public_key=PUBLIC, simulated=True, entries=entries()[:4], checkpoints={3: note(size=3), 6: note()}
    )  # fmt: skip
    assert fault(list(lines)) == ("log-checkpoint", 7)


def test_time_never_runs_back_in_the_record() -> None:
    salt, body = bytes(32), canonical(json.loads(json.loads(FIRST)["body"]))
    late = Leaf(0, "log_opened", AT, AT.replace(year=2024), commit(salt, body))
    lines = [HEADER, line(leaf=late.encoded().decode(), salt=salt.hex(), body=body.decode()), SECOND]
    assert fault(lines) == ("log-time", 3)


def test_the_time_a_fact_counts_may_run_back() -> None:
    salt, body = bytes(32), canonical({"kind": "window_extended"})
    early = Leaf(1, "window_extended", AT.replace(year=2022), AT, commit(salt, body))
    lines = [HEADER, FIRST, line(leaf=early.encoded().decode())]
    lines.append(signed(2, root_of(*lines[1:])))
    assert verify_log(lines).holds


def test_erased_content_leaves_the_proof() -> None:
    published = {"kind": "call_published", "call": "a"}
    whole = true_log(published, published)
    erased = [*whole[:2], without_opening(whole[2]), *whole[3:]]
    report = verify_log(erased)
    assert report.holds
    assert {"opened": 2, "closed": 1} in [check.values for check in report.checks]


def test_a_line_too_long_to_be_read_is_never_written() -> None:
    with pytest.raises(NotALine, match="at most"):
        write_line(Entry(b"x" * LONGEST_LINE))


def test_a_salt_without_its_body_is_not_exported() -> None:
    assert write_line(Entry(b"{}", salt=bytes(32))) == write_line(Entry(b"{}"))


def test_a_leaf_and_a_root_can_be_traced() -> None:
    node = tree.in_memory(leaves())
    assert traced(LINES, n=2, size=4) == (leaves()[2], tree.root(4, node))
    assert traced(LINES, n=6, size=7) == (None, None)


@given(st.integers(0, len(sample_log()) - 1), st.integers(1, 255))
def test_no_changed_byte_holds(place: int, change: int) -> None:
    mutated = bytearray(sample_log())
    mutated[place] ^= change
    assert not verify_log(bytes(mutated).splitlines(keepends=True), expected_key=PUBLIC).holds


@given(st.permutations(range(len(LINES))))
def test_no_other_order_of_lines_holds(order: list[int]) -> None:
    assert verify_log([LINES[place] for place in order]).holds == (order == sorted(order))


@given(st.lists(st.binary(max_size=60) | st.sampled_from(LINES), max_size=8))
def test_no_lines_at_all_raise(lines: list[bytes]) -> None:
    assert verify_log(lines).holds == (lines == LINES)
