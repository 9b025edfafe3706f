"""The key and note are the example of Go's golang.org/x/mod/sumdb/note, the reference reader of signed notes."""

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from gongmo.evidence.keys import (
    NotAKey,
    key_id,
    new_key,
    private_text,
    public_text,
    read_private,
    read_public,
)

NAME = "PeterNeumann"
VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
SIGNATURE = "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="
PUBLIC = base64.b64decode(VERIFIER.split("+", 2)[2])[1:]


def test_key_ids_are_those_of_the_reference() -> None:
    assert key_id(NAME, PUBLIC).hex() == "c74f20a3"
    assert base64.b64decode(SIGNATURE)[:4] == key_id(NAME, PUBLIC)
    Ed25519PublicKey.from_public_bytes(PUBLIC).verify(base64.b64decode(SIGNATURE)[4:], TEXT.encode())


def test_a_verifier_key_reads_and_writes_as_in_the_reference() -> None:
    assert public_text(NAME, PUBLIC) == VERIFIER
    assert read_public(VERIFIER) == PUBLIC
    assert read_public(f" {VERIFIER}\n") == PUBLIC


def test_a_public_key_may_be_given_in_hex() -> None:
    assert read_public(PUBLIC.hex()) == PUBLIC
    assert read_public(PUBLIC.hex().upper() + "\n") == PUBLIC


@pytest.mark.parametrize(
    "text",
    [
        "",
        "00",
        "x" * 64,
        PUBLIC.hex() + "0",
        VERIFIER.replace("c74f", "c74e"),
        VERIFIER.replace("Peter", "Paul"),
        VERIFIER[:-4],
        VERIFIER[:-1] + "=",
        VERIFIER.replace("ARpc", "AhpC"),
        "PeterNeumann+c74f20a3",
        "+",
        "++",
        "a+b+한글",
    ],
)
def test_anything_else_is_no_key(text: str) -> None:
    with pytest.raises(NotAKey):
        read_public(text)


def test_a_private_key_is_kept_as_hex_and_reads_back() -> None:
    key = new_key()
    assert private_text(read_private(private_text(key) + "\n")) == private_text(key)
    assert private_text(new_key()) != private_text(key)
    with pytest.raises(NotAKey):
        read_private("secret")
