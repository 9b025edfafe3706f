import hashlib
import json
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongmo.evidence.canonical import LARGEST, canonical
from gongmo.evidence.leaf import Leaf, NotALeaf, commit, opens

AT = datetime(2023, 5, 10, 8, 59, 59, 123456, UTC)
SALT = bytes(range(32))
BODY = canonical({"kind": "application_submitted", "application": "K7QM-2V9X", "share": Fraction(82, 3)})
LEAF = Leaf(5, "application_submitted", AT, AT + timedelta(seconds=1), commit(SALT, BODY))


def test_the_bytes_of_a_leaf_are_fixed_for_ever() -> None:
    assert LEAF.encoded() == (
        b'{"at":"2023-05-10T08:59:59.123456Z","c":"'
        + hashlib.sha256(SALT + BODY).hexdigest().encode()
        + b'",'
        b'"kind":"application_submitted","n":5,"recorded_at":"2023-05-10T09:00:00.123456Z","v":1}'
    )
    assert LEAF.commitment == "bd3b83be440ff93a485069daf1d483c3bd72091ff8ace7e41711ad4e8c915411"


def test_a_commitment_opens_with_its_salt_and_body_only() -> None:
    assert opens(LEAF, SALT, BODY)
    assert not opens(LEAF, bytes(32), BODY)
    assert not opens(LEAF, SALT, BODY + b" ")
    assert not opens(LEAF, SALT[:31], BODY)
    assert not opens(LEAF, SALT + BODY[:1], BODY[1:])


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_salt_of_another_length_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match=f"32 bytes, not {size}"):
        commit(bytes(size), BODY)


def test_a_leaf_reads_back() -> None:
    assert Leaf.decoded(LEAF.encoded()) == LEAF


@pytest.mark.parametrize(
    "change",
    [
        {"v": 2},
        {"v": True},
        {"v": "1"},
        {"n": -1},
        {"n": True},
        {"n": "5"},
        {"n": None},
        {"kind": "Application"},
        {"kind": ""},
        {"kind": "a" * 61},
        {"kind": 7},
        {"at": "2023-05-10T08:59:59Z"},
        {"at": 1},
        {"recorded_at": "2023-02-30T08:59:59.000000Z"},
        {"c": "ABC"},
        {"c": LEAF.commitment.upper()},
        {"extra": 1},
    ],
)
def test_anything_but_format_1_is_no_leaf(change: dict[str, object]) -> None:
    with pytest.raises(NotALeaf):
        Leaf.decoded(canonical({**json.loads(LEAF.encoded()), **change}))


@pytest.mark.parametrize("key", ["v", "n", "kind", "at", "recorded_at", "c"])
def test_a_leaf_without_one_of_its_keys_is_none(key: str) -> None:
    value = json.loads(LEAF.encoded())
    del value[key]
    with pytest.raises(NotALeaf, match="exactly the keys"):
        Leaf.decoded(canonical(value))


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        LEAF.encoded() + b" ",
        LEAF.encoded().replace(b'"n":5', b'"n":5.0'),
        LEAF.encoded().replace(b'"n":5', b'"n":99999999999999999999'),
        LEAF.encoded().replace(b'"n":5', b'"n":5,"n":5'),
        b"[" * 100_000,
    ],
)
def test_other_bytes_are_no_leaf(text: bytes) -> None:
    with pytest.raises(NotALeaf):
        Leaf.decoded(text)


@pytest.mark.parametrize(
    "change",
    [
        {"n": -1},
        {"n": LARGEST + 1},
        {"kind": "With space"},
        {"commitment": "0" * 63},
        {"at": datetime(2023, 5, 10)},
        {"recorded_at": datetime(2023, 5, 10)},
    ],
)
def test_a_leaf_that_would_not_read_back_is_never_made(change: dict[str, Any]) -> None:
    parts = {
        "n": 5,
        "kind": "clock_set",
        "at": AT,
        "recorded_at": AT,
        "commitment": LEAF.commitment,
    }
    with pytest.raises(NotALeaf):
        Leaf(**{**parts, **change})


@given(
    st.integers(0, LARGEST),
    st.datetimes(timezones=st.timezones(), allow_imaginary=False, max_value=datetime(9998, 1, 1)),
    st.binary(min_size=32, max_size=32),
)
def test_every_leaf_reads_back(n: int, at: datetime, salt: bytes) -> None:
    at = at if at.year > 1 else AT
    leaf = Leaf(n, "clock_set", at, AT, commit(salt, BODY))
    again = Leaf.decoded(leaf.encoded())
    assert (again.n, again.at, again.commitment) == (n, at.astimezone(UTC), leaf.commitment)
    assert again.encoded() == leaf.encoded()
