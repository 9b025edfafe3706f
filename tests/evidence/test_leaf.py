import hashlib
import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongmo.evidence.canonical import LARGEST, NotCanonical, canonical, content_hash, read_instant
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


def test_a_short_salt_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes, not 31"):
        commit(SALT[:31], BODY)


def test_a_leaf_reads_back() -> None:
    assert Leaf.decoded(LEAF.encoded()) == LEAF


@pytest.mark.parametrize(
    "change",
    [
        {"v": 2},
        {"n": -1},
        {"n": True},
        {"n": "5"},
        {"kind": "Application"},
        {"at": "2023-05-10T08:59:59Z"},
        {"recorded_at": "2023-02-30T08:59:59.000000Z"},
        {"c": "ABC"},
        {"extra": 1},
    ],
)
def test_anything_but_format_1_is_no_leaf(change: dict[str, object]) -> None:
    with pytest.raises(NotALeaf):
        Leaf.decoded(canonical({**json.loads(LEAF.encoded()), **change}))


@pytest.mark.parametrize("text", [b"", b"[]", b"{", b"\xff", LEAF.encoded() + b" ", b"[" * 100_000])
def test_other_bytes_are_no_leaf(text: bytes) -> None:
    with pytest.raises(NotALeaf):
        Leaf.decoded(text)


@given(
    st.integers(0, 10**9), st.datetimes(min_value=datetime(1000, 1, 1)), st.binary(min_size=32, max_size=32)
)
def test_every_leaf_reads_back(n: int, at: datetime, salt: bytes) -> None:
    leaf = Leaf(n, "clock_set", at.replace(tzinfo=UTC), AT, commit(salt, BODY))
    assert Leaf.decoded(leaf.encoded()) == leaf


def test_fractions_are_strings_and_instants_utc() -> None:
    seoul = timezone(timedelta(hours=9))
    value = {
        "b": Fraction(1, 3),
        "a": Decimal("82.5"),
        "t": datetime(2023, 5, 10, 18, 0, tzinfo=seoul),
        "n": (1, None),
    }
    assert canonical(value) == b'{"a":"165/2","b":"1/3","n":[1,null],"t":"2023-05-10T09:00:00.000000Z"}'


@pytest.mark.parametrize("value", [0.5, LARGEST + 1, datetime(2023, 5, 10), {1: 2}, {"a": {0.1}}])
def test_what_has_no_exact_form_is_refused(value: object) -> None:
    with pytest.raises(NotCanonical):
        canonical(value)


def test_an_instant_has_one_form() -> None:
    with pytest.raises(ValueError, match="2023"):
        read_instant("2023-5-10T09:00:00.000000Z")


def test_a_content_hash_does_not_depend_on_the_order_of_keys() -> None:
    assert content_hash({"a": 1, "b": "가"}) == content_hash({"b": "가", "a": 1})
