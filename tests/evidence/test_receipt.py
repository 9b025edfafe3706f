import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.evidence.sample import (
    AT,
    BODY,
    FILE,
    KEY,
    LOG,
    PUBLIC,
    leaf,
    leaves,
    note,
    said,
    sample_proof,
    sample_receipt,
)

from gongmo.evidence import tree
from gongmo.evidence.canonical import canonical, content_hash
from gongmo.evidence.checkpoint import Checkpoint, sign
from gongmo.evidence.receipt import NotAReceipt, build, parse, verify

RECEIPT = sample_receipt()
DOCUMENT: dict[str, Any] = json.loads(RECEIPT)


def failed(receipt: bytes) -> list[str]:
    return verify(receipt).failed()


def changed(**parts: object) -> bytes:
    return canonical({**DOCUMENT, **parts})


def told(**parts: object) -> bytes:
    return changed(submission={**DOCUMENT["submission"], **parts})


def recorded(body: dict[str, object], **parts: object) -> bytes:
    """A receipt whose log committed to another body, everything else in order."""
    one, salt, text = leaf(5, body)
    items = [*leaves()[:5], one.encoded()]
    node = tree.in_memory(items)
    signed = sign(Checkpoint(LOG, 6, tree.root(6, node), AT, simulated=True), KEY)
    path = [step.hex() for step in tree.inclusion_path(5, 6, node)]
    return changed(
        leaf=items[5].decode(),
        salt=salt.hex(),
        body=text.decode(),
        path=path,
        checkpoint=signed.decode(),
        **parts,
    )


def test_a_receipt_proves_itself() -> None:
    report = verify(RECEIPT, expected_key=PUBLIC)
    assert report.holds
    assert report.simulated
    assert [check.code for check in report.checks] == [
        "receipt-form",
        "receipt-key",
        "receipt-signature",
        "receipt-log",
        "receipt-leaf",
        "receipt-commitment",
        "receipt-agrees",
        "receipt-inclusion",
        "simulated",
    ]


def test_without_an_expected_key_it_says_that_the_key_is_its_own() -> None:
    report = verify(RECEIPT)
    assert report.holds
    (own,) = [check for check in report.checks if check.code == "own-key"]
    assert own.values == {"key": PUBLIC.hex()}
    assert "receipt-key" not in [check.code for check in report.checks]


def test_another_key_than_the_expected_fails() -> None:
    assert verify(RECEIPT, expected_key=bytes(32)).failed() == ["receipt-key"]


def test_a_log_with_a_true_clock_says_nothing_of_simulation() -> None:
    report = verify(changed(simulated=False, checkpoint=note(simulated=False).decode()))
    assert report.holds
    assert not report.simulated
    assert "simulated" not in [check.code for check in report.checks]


def test_a_receipt_reads_back_part_by_part() -> None:
    read = parse(RECEIPT)
    assert (read.log, read.public_key, read.simulated) == (LOG, PUBLIC, True)
    assert read.proof == sample_proof()
    assert read.body == BODY
    assert read.submission == DOCUMENT["submission"]


@pytest.mark.parametrize(
    ("receipt", "codes"),
    [
        (changed(salt="00" * 32), ["receipt-commitment"]),
        (changed(body=json.dumps(BODY | {"number": 3}, sort_keys=True, separators=(",", ":"))),
         ["receipt-commitment", "receipt-agrees"]),
        (changed(path=[]), ["receipt-inclusion"]),
        (changed(path=DOCUMENT["path"][::-1]), ["receipt-inclusion"]),
        (changed(path=[*DOCUMENT["path"], "00" * 32]), ["receipt-inclusion"]),
        (changed(simulated=False), ["receipt-log"]),
        (changed(log="other.example.org"), ["receipt-log"]),
        (changed(public_key="00" * 32), ["receipt-signature"]),
        (changed(checkpoint=note().decode().replace("\n6\n", "\n7\n")), ["receipt-signature"]),
        (changed(leaf=leaves()[4].decode()), ["receipt-commitment", "receipt-agrees", "receipt-inclusion"]),
        (changed(leaf="{}"), ["receipt-leaf"]),
        (changed(leaf=DOCUMENT["leaf"].replace('"n":5', '"n":99999999999999999999')), ["receipt-leaf"]),
        (told(number=3), ["receipt-agrees"]),
        (told(application="K7QM-2V9Y"), ["receipt-agrees"]),
        (told(call="another-call"), ["receipt-agrees"]),
        (told(track="demonstration"), ["receipt-agrees"]),
        (told(version_hash="d" * 64), ["receipt-agrees"]),
        (told(content_hash="d" * 64), ["receipt-agrees"]),
        (told(at="2023-05-10T08:59:58.250000Z"), ["receipt-agrees"]),
        (told(files=[]), ["receipt-agrees"]),
        (told(files=[FILE, FILE]), ["receipt-agrees"]),
        (told(files=[{**FILE, "name": "other.pdf"}]), ["receipt-agrees"]),
    ],
)  # fmt: skip
def test_a_changed_receipt_fails_where_it_was_changed(receipt: bytes, codes: list[str]) -> None:
    assert failed(receipt) == codes


@pytest.mark.parametrize(
    "receipt",
    [
        changed(extra=1),
        changed(format="gongmo-receipt-2"),
        changed(format=1),
        changed(log=7),
        changed(simulated=1),
        changed(simulated="true"),
        changed(public_key="00" * 31),
        changed(public_key=PUBLIC.hex().upper()),
        changed(salt=DOCUMENT["salt"].replace("0", "O")),
        changed(salt=DOCUMENT["salt"] + " "),
        changed(salt=7),
        changed(path=["zz" * 32]),
        changed(path=["ab" * 31]),
        changed(path=[" " + DOCUMENT["path"][0]]),
        changed(path=[step.upper() for step in DOCUMENT["path"]]),
        changed(path=[7]),
        changed(path=7),
        changed(path=["00" * 32] * 65),
        changed(body="[]"),
        changed(body="{}" + " "),
        changed(body='{"kind":1,"kind":2}'),
        changed(body="[" * 5_000),
        changed(checkpoint=None),
        changed(submission=[]),
        changed(submission=None),
        told(note="approved"),
        told(number=-1),
        told(number=True),
        told(number="2"),
        told(at="2023-05-10"),
        told(at=None),
        told(version_hash="D" * 64),
        told(content_hash=None),
        told(track=None),
        told(files=None),
        told(files=["proposal.pdf"]),
        told(files=[{**FILE, "approved": True}]),
        told(files=[{**FILE, "size": -1}]),
        told(files=[{**FILE, "size": True}]),
        told(files=[{**FILE, "size": "204800"}]),
        told(files=[{**FILE, "sha256": "A" * 64}]),
        told(files=[{**FILE, "name": 7}]),
        canonical([]),
        canonical({key: value for key, value in DOCUMENT.items() if key != "salt"}),
    ],
)
def test_a_part_of_another_kind_is_no_receipt(receipt: bytes) -> None:
    assert failed(receipt) == ["receipt-form"]


@pytest.mark.parametrize(
    ("receipt", "code"),
    [
        (RECEIPT + b"\n", "receipt-canonical"),
        (RECEIPT[:-1], "receipt-canonical"),
        (json.dumps(DOCUMENT, indent=2).encode(), "receipt-canonical"),
        (RECEIPT.replace(b'"size":204800', b'"size":204800.0'), "receipt-canonical"),
        (RECEIPT.replace(b'"number":2', b'"number":2,"number":2'), "receipt-canonical"),
        (RECEIPT.replace(b"planning", b"\\u0070lanning"), "receipt-canonical"),
        (b"", "receipt-canonical"),
        (b"\xff", "receipt-canonical"),
        (b"[" * 200_000, "receipt-canonical"),
        (b"9" * 200_000, "receipt-canonical"),
        (b"x" * 1_000_001, "receipt-size"),
    ],
)
def test_bytes_that_were_rewritten_are_told_from_a_receipt_that_is_none(receipt: bytes, code: str) -> None:
    assert failed(receipt) == [code]


@pytest.mark.parametrize(
    "body",
    [
        {**BODY, "number": True},
        {**BODY, "number": 3},
        {**BODY, "kind": "application_withdrawn"},
        {**BODY, "files_hash": content_hash([])},
        {key: value for key, value in BODY.items() if key != "track"},
        {"kind": "application_submitted"},
    ],
)
def test_what_the_log_committed_to_is_what_the_receipt_says(body: dict[str, object]) -> None:
    assert failed(recorded(body)) == ["receipt-agrees"]


def test_true_is_not_one_although_python_thinks_so() -> None:
    first = {**DOCUMENT["submission"], "number": 1}
    assert failed(recorded({**BODY, "number": 1}, submission=first)) == []
    assert failed(recorded({**BODY, "number": True}, submission=first)) == ["receipt-agrees"]


def test_a_body_may_say_more_than_the_receipt_shows() -> None:
    assert failed(recorded({**BODY, "later": "key"})) == []


def test_a_receipt_may_be_renewed_for_a_longer_log() -> None:
    items = [*leaves(), leaf(6, {"kind": "clock_set", "offset": 0, "by": "system"})[0].encoded()]
    node = tree.in_memory(items)
    signed = sign(Checkpoint(LOG, 7, tree.root(7, node), AT, simulated=True), KEY)
    path = tuple(tree.inclusion_path(5, 7, node))
    proof = replace(sample_proof(), path=path, checkpoint=signed)
    renewed = build(log=LOG, public_key=PUBLIC, simulated=True, submission=said(), proof=proof)
    assert verify(renewed, expected_key=PUBLIC).holds


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"submission": {**said(), "number": 7}}, "receipt-agrees"),
        ({"submission": {**said(), "title": "A plan"}}, "receipt-form"),
        ({"simulated": False}, "receipt-log"),
        ({"public_key": bytes(32)}, "receipt-signature"),
        ({"proof": replace(sample_proof(), salt=bytes(32))}, "receipt-commitment"),
    ],
)
def test_a_receipt_that_would_not_hold_is_never_given(change: dict[str, Any], code: str) -> None:
    parts: dict[str, Any] = {
        "log": LOG,
        "public_key": PUBLIC,
        "simulated": True,
        "submission": said(),
        "proof": sample_proof(),
    }
    with pytest.raises(NotAReceipt) as refused:
        build(**{**parts, **change})
    assert refused.value.code == code


@given(st.integers(0, len(RECEIPT) - 1), st.integers(1, 255))
def test_no_changed_byte_holds(place: int, change: int) -> None:
    mutated = bytearray(RECEIPT)
    mutated[place] ^= change
    assert not verify(bytes(mutated), expected_key=PUBLIC).holds


@given(st.integers(0, len(RECEIPT)), st.integers(0, 40), st.binary(max_size=40))
def test_no_other_bytes_hold(place: int, cut: int, put_in: bytes) -> None:
    mutated = RECEIPT[:place] + put_in + RECEIPT[place + cut :]
    assert verify(mutated, expected_key=PUBLIC).holds == (mutated == RECEIPT)


def places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every part of a JSON value, itself included."""
    if isinstance(value, dict):
        return [path, *(place for key in value for place in places(value[key], (*path, key)))]
    if isinstance(value, list):
        return [path, *(place for n, item in enumerate(value) for place in places(item, (*path, n)))]
    return [path]


junk = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from([LOG, PUBLIC.hex(), DOCUMENT["leaf"], DOCUMENT["body"], DOCUMENT["checkpoint"]]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from(places(DOCUMENT)), junk)
def test_no_other_value_in_any_place_holds(place: tuple[str | int, ...], value: object) -> None:
    document: Any = json.loads(RECEIPT)
    holder = {"": document}
    parent, last = holder, ""
    for step in place:
        parent, last = parent[last], step
    before = parent[last]
    parent[last] = value
    text = json.dumps(holder[""], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    same = type(before) is type(value) and before == value
    assert verify(text.encode(errors="surrogatepass"), expected_key=PUBLIC).holds == same
