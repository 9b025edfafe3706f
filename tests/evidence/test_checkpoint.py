import base64
import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from tests.evidence.sample import AT, KEY, LOG, PUBLIC, note

from gongmo.evidence.checkpoint import Checkpoint, NotACheckpoint, read, sign, verified

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


def test_a_forged_signature_is_refused() -> None:
    text, _, _ = note().partition(b"\n\n")
    body = base64.b64encode(hashlib.sha256(f"{LOG}\n".encode() + b"\x01" + PUBLIC).digest()[:4] + bytes(64))
    assert verified(text + b"\n\n" + f"— {LOG} ".encode() + body + b"\n", KEY.public_key()) is None


def test_a_true_clock_leaves_no_line() -> None:
    checkpoint = verified(note(simulated=False), KEY.public_key())
    assert checkpoint is not None
    assert not checkpoint.simulated
    assert b"simulated" not in note(simulated=False)


def test_a_log_name_must_fit_into_a_note() -> None:
    with pytest.raises(ValueError, match="cannot name a log"):
        sign(Checkpoint("two words", 1, bytes(32), AT), KEY)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"\n6\n", b"\n06\n"),
        (b"\n6\n", b"\nsix\n"),
        (b"simulated", b"simulation"),
        (b"\nat ", b"\nAt "),
        (b"kcity.example.org/log\n6", b"two words\n6"),
        ("—".encode(), b"-"),
        (b"\n\n", b"\n"),
    ],
)
def test_another_form_is_no_checkpoint(old: bytes, new: bytes) -> None:
    with pytest.raises(NotACheckpoint):
        read(note().replace(old, new, 1))


def test_a_short_root_is_no_checkpoint() -> None:
    short = Checkpoint(LOG, 6, bytes(31), AT)
    with pytest.raises(NotACheckpoint, match="32 bytes"):
        read(sign(short, KEY))


@given(st.integers(0, len(note()) - 1), st.integers(1, 255))
def test_no_changed_byte_verifies(place: int, change: int) -> None:
    changed = bytearray(note())
    changed[place] ^= change
    assert verified(bytes(changed), KEY.public_key()) is None


@given(st.binary(max_size=300))
def test_reading_anything_raises_only_its_own_error(text: bytes) -> None:
    assert verified(text, KEY.public_key()) is None
