import base64
import hashlib
from datetime import datetime
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from tests.evidence.sample import AT, KEY, LOG, PUBLIC, note

from gongmo.evidence.checkpoint import Checkpoint, NotACheckpoint, read, sign, verified
from gongmo.evidence.keys import key_id

OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32)).public_key()


def test_a_checkpoint_is_a_signed_note_as_c2sp_describes_it() -> None:
    text, _, signed = note().decode().partition("\n\n")
    log, size, root, at, simulated = text.splitlines()
    assert (log, size, at, simulated) == (LOG, "6", "at 2023-05-10T08:59:59.250000Z", "simulated")
    assert len(base64.b64decode(root)) == 32
    dash, name, signature = signed.rstrip("\n").split(" ")
    raw = base64.b64decode(signature)
    assert (dash, name) == ("—", LOG)
    assert raw[:4] == hashlib.sha256(f"{LOG}\n".encode() + b"\x01" + PUBLIC).digest()[:4]
    KEY.public_key().verify(raw[4:], f"{text}\n".encode())


def test_its_own_key_verifies_it_and_no_other() -> None:
    checkpoint = verified(note(), KEY.public_key())
    assert checkpoint is not None
    assert (checkpoint.size, checkpoint.simulated) == (6, True)
    assert verified(note(), OTHER) is None


def test_signing_twice_gives_the_same_bytes() -> None:
    assert note() == note()


def test_a_forged_signature_is_refused() -> None:
    text, _, _ = note().partition(b"\n\n")
    forged = base64.b64encode(key_id(LOG, PUBLIC) + bytes(64))
    assert verified(text + b"\n\n" + f"— {LOG} ".encode() + forged + b"\n", KEY.public_key()) is None


def test_a_true_clock_leaves_no_line() -> None:
    checkpoint = verified(note(simulated=False), KEY.public_key())
    assert checkpoint is not None
    assert not checkpoint.simulated
    assert b"simulated" not in note(simulated=False)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"log": "two words"}, "cannot name a log"),
        ({"log": ""}, "cannot name a log"),
        ({"log": "a+b"}, "cannot name a log"),
        ({"log": "a\nb"}, "cannot name a log"),
        ({"log": "기록"}, "cannot name a log"),
        ({"size": -1}, "no count"),
        ({"size": 10**16}, "no count"),
        ({"root": bytes(31)}, "32 bytes"),
        ({"at": datetime(2023, 5, 10)}, "no zone"),
    ],
)
def test_a_checkpoint_that_would_not_read_back_is_never_made(change: dict[str, Any], why: str) -> None:
    parts = {"log": LOG, "size": 6, "root": bytes(32), "at": AT}
    with pytest.raises(NotACheckpoint, match=why):
        Checkpoint(**{**parts, **change})


def test_the_checkpoint_of_an_empty_log_reads_back() -> None:
    empty = Checkpoint(LOG, 0, bytes(32), AT)
    assert read(sign(empty, KEY))[0] == empty


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"\n6\n", b"\n06\n"),
        (b"\n6\n", b"\n+6\n"),
        (b"\n6\n", b"\nsix\n"),
        (b"\n6\n", "\n٦\n".encode()),
        (b"\n6\n", b"\n6\r\n"),
        (b"simulated", b"simulation"),
        (b"simulated\n", b"simulated\nsimulated\n"),
        (b"simulated\n", b"simulated\x85"),
        (b"simulated", b"simulated "),
        (b"\nat ", b"\nAt "),
        (b"59.250000Z", b"59.25Z"),
        (b"kcity.example.org/log\n6", b"two words\n6"),
        ("—".encode(), b"-"),
        ("—".encode(), "—  ".encode()),
        (b"\n\n", b"\n"),
        (b"\n\n", b"\n\n\n"),
        (b"M7+l", b"M7-l"),
        (b"M7+l", b"M7+"),
        (b"=\n", b"\n"),
        (b"aBOl", b""),
    ],
)
def test_another_form_is_no_checkpoint(old: bytes, new: bytes) -> None:
    assert old in note()
    with pytest.raises(NotACheckpoint):
        read(note().replace(old, new, 1))


@pytest.mark.parametrize("more", [b"\n", b" ", b"x" * 2_000, note()[note().index("—".encode()) :]])
def test_nothing_may_follow_the_one_signature(more: bytes) -> None:
    with pytest.raises(NotACheckpoint):
        read(note() + more)


def test_unused_bits_of_base64_are_zero() -> None:
    """Two texts that decode to the same bytes would be two notes with one signature."""
    line = note().splitlines()[2]
    twin = line[:-2] + bytes([line[-2] + 1]) + b"="
    assert base64.b64decode(twin) == base64.b64decode(line)
    with pytest.raises(NotACheckpoint):
        read(note().replace(line, twin))


@given(st.integers(0, len(note()) - 1), st.integers(1, 255))
def test_no_changed_byte_verifies(place: int, change: int) -> None:
    changed = bytearray(note())
    changed[place] ^= change
    assert verified(bytes(changed), KEY.public_key()) is None


@given(st.binary(max_size=300))
def test_reading_anything_raises_only_its_own_error(text: bytes) -> None:
    assert verified(text, KEY.public_key()) is None
