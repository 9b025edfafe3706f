import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.evidence.sample import AT, KEY, LOG, PUBLIC, entries, leaf, leaves, note, sample_log

from gongmo.domain.wording.evidence import CHECKS
from gongmo.evidence import tree
from gongmo.evidence.canonical import canonical
from gongmo.evidence.checkpoint import Checkpoint, sign
from gongmo.evidence.leaf import Leaf, commit
from gongmo.evidence.log import Entry, export, verify_log

GOLDEN = Path(__file__).parent / "golden"
LINES = sample_log().splitlines(keepends=True)


def fault(lines: list[bytes]) -> tuple[str, str] | None:
    failed = [check for check in verify_log(lines).checks if not check.passed]
    return (failed[0].code, failed[0].detail) if failed else None


def line(**value: object) -> bytes:
    return canonical(value) + b"\n"


def opened(n: int, body: dict[str, object]) -> bytes:
    one, salt, text = leaf(n, body)
    return line(leaf=one.encoded().decode(), salt=salt.hex(), body=text.decode())


def test_an_exported_log_holds() -> None:
    result = verify_log(LINES, expected_key=PUBLIC)
    assert result.holds
    said = {check.code: check.detail for check in result.checks}
    assert (said["log-leaves"], said["log-opened"], said["log-signed"]) == ("6", "5", "2")
    assert "log-simulated" in said


def test_the_bytes_are_those_of_the_golden_file() -> None:
    assert (GOLDEN / "log.jsonl").read_bytes() == sample_log()


def test_another_key_than_the_expected_is_named() -> None:
    failed = [check.code for check in verify_log(LINES, expected_key=bytes(32)).checks if not check.passed]
    assert failed == ["log-key"]


def test_a_log_with_a_true_clock_says_nothing_of_simulation() -> None:
    opening = entries(simulated=False)[0]
    root = tree.root(1, tree.in_memory([opening.leaf]))
    signed = sign(Checkpoint(LOG, 1, root, AT), KEY)
    lines = export(log=LOG, public_key=PUBLIC, simulated=False, entries=[opening], checkpoints={1: signed})
    result = verify_log(lines)
    assert result.holds
    assert "log-simulated" not in [check.code for check in result.checks]


def misnamed() -> bytes:
    """A leaf whose kind is not that of the body it commits to."""
    salt, body = bytes(32), canonical({"kind": "clock_set", "offset": 0})
    one = Leaf(1, "call_published", AT, AT, commit(salt, body))
    return line(leaf=one.encoded().decode(), salt=salt.hex(), body=body.decode())


HEADER, FIRST, SECOND = LINES[0], LINES[1], LINES[2]
CASES = {
    "no header": ([b"{}\n"], ("log-readable", "1")),
    "nothing": ([], ("log-readable", "1")),
    "a header that is none": ([b"\xff\n"], ("log-readable", "1")),
    "not a leaf": ([HEADER, line(leaf="{}")], ("log-leaf", "2")),
    "another key": ([HEADER, line(fact=1)], ("log-line", "2")),
    "not JSON": ([HEADER, b"{\n"], ("log-line", "2")),
    "a list": ([HEADER, b"[]\n"], ("log-line", "2")),
    "too long": ([HEADER, b"x" * 200_001], ("log-line", "2")),
    "a leaf left out": ([HEADER, FIRST, LINES[3]], ("log-order", "3")),
    "a leaf twice": ([HEADER, FIRST, FIRST], ("log-order", "3")),
    "no opening": ([HEADER, opened(0, {"kind": "clock_set", "offset": 0})], ("log-order", "2")),
    "another content": ([HEADER, FIRST, SECOND.replace(b"-8", b"-7")], ("log-commitment", "3")),
    "a kind that differs": ([HEADER, FIRST, misnamed()], ("log-commitment", "3")),
    "another log": ([HEADER.replace(b"kcity", b"lcity"), FIRST], ("log-header", "2")),
    "clock back": (
        [HEADER, FIRST, SECOND, opened(2, {"kind": "clock_set", "offset": -20})],
        ("log-clock", "4"),
    ),
    "a foreign signature": ([HEADER, line(checkpoint="x")], ("log-signature", "2")),
    "another size": ([HEADER, FIRST, line(checkpoint=note().decode())], ("log-checkpoint", "3")),
    "another root": (
        [
            HEADER,
            FIRST,
            line(checkpoint=sign(Checkpoint(LOG, 1, bytes(32), AT, simulated=True), KEY).decode()),
        ],
        ("log-root", "3"),
    ),
    "no leaves": ([HEADER], ("log-leaves", "0")),
    "no checkpoint": ([HEADER, FIRST], ("log-signed", "0")),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_named_with_its_line(case: str) -> None:
    lines, expected = CASES[case]
    assert fault(lines) == expected


def test_time_never_runs_back_in_the_record() -> None:
    late = leaf(0, json.loads(json.loads(FIRST)["body"]))[0]
    later = late.encoded().replace(b'"recorded_at":"2023', b'"recorded_at":"2024')
    assert fault([HEADER, line(leaf=later.decode()), SECOND]) == ("log-time", "3")


def test_a_true_log_never_sets_its_clock() -> None:
    lines = export(
        log=LOG, public_key=PUBLIC, simulated=False, entries=entries(simulated=False), checkpoints={}
    )
    assert fault(list(lines)) == ("log-clock", "3")


def test_erased_content_leaves_the_proof() -> None:
    bare = [Entry(one) for one in leaves()]
    lines = export(log=LOG, public_key=PUBLIC, simulated=True, entries=bare, checkpoints={6: note()})
    assert verify_log(lines).holds


@given(st.integers(len(HEADER), len(sample_log()) - 2), st.integers(1, 255))
def test_no_changed_byte_holds(place: int, change: int) -> None:
    mutated = bytearray(sample_log())
    mutated[place] ^= change
    assert not verify_log(bytes(mutated).splitlines(keepends=True), expected_key=PUBLIC).holds


def test_everything_a_verifier_says_has_words() -> None:
    codes = {check.code for check in verify_log(LINES).checks} | {code for _, (code, _) in CASES.values()}
    assert codes <= CHECKS.keys()
    for texts in CHECKS.values():
        assert (texts.holds["en"] == "") == (texts.holds["ko"] == "")
        assert (texts.fails["en"] == "") == (texts.fails["ko"] == "")
