import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.evidence.sample import PUBLIC, grown, note, sample_log, sample_receipt

from gongmo.evidence.verify import verify_file

OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32))
Kept = Callable[[bytes], Path]


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """Keeps bytes in a new file."""

    def keep(content: bytes) -> Path:
        file = tmp_path / f"file-{len(list(tmp_path.iterdir()))}"
        file.write_bytes(content)
        return file

    return keep


def against(file: Path, reference: Path, **more: Any) -> dict[str, bool]:
    checks = verify_file(file, against=reference, **more).checks
    return {check.code: check.passed for check in checks if check.code.startswith("against")}


@pytest.mark.parametrize(
    ("content", "kind"), [(sample_receipt(), "receipt"), (sample_log(), "log"), (note(), "checkpoint")]
)
def test_every_kind_of_file_is_known_by_what_it_holds(kept: Kept, content: bytes, kind: str) -> None:
    report = verify_file(kept(content), public_key=PUBLIC)
    assert (report.kind, report.holds, report.simulated) == (kind, True, True)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"{}",
        b"[]",
        b"null",
        b"7",
        b"\xff\xfe",
        b"hello",
        b'{"format":"gongmo-receipt-2"}',
        b'{"format":["gongmo-receipt-1"]}',
        b"[" * 100_000,
        b"9" * 100_000,
        b"\x00" * 2_000_000,
        b"%PDF-1.7",
        b"x\n\n-- ",
    ],
)
def test_any_other_file_is_of_no_known_kind(kept: Kept, content: bytes) -> None:
    report = verify_file(kept(content))
    assert (report.kind, report.failed()) == ("unknown", ["file-kind"])


def test_a_file_that_cannot_be_read_is_a_failed_check(tmp_path: Path) -> None:
    assert verify_file(tmp_path / "missing").failed() == ["file-readable"]
    assert verify_file(tmp_path).failed() == ["file-readable"]


def test_a_receipt_that_names_the_other_format_is_still_a_receipt(kept: Kept) -> None:
    renamed = sample_receipt().replace(b"proposal.pdf", b"gongmo-log-1")
    assert verify_file(kept(renamed)).failed() == ["receipt-agrees"]


def test_a_receipt_laid_out_anew_is_told_what_it_is(kept: Kept) -> None:
    pretty = json.dumps(json.loads(sample_receipt()), indent=2).encode()
    assert verify_file(kept(pretty)).failed() == ["receipt-canonical"]
    assert verify_file(kept(sample_receipt() + b"\n")).failed() == ["receipt-canonical"]


def test_a_receipt_that_is_too_large_is_none(kept: Kept) -> None:
    assert verify_file(kept(sample_receipt() + b"\n" + b" " * 1_000_000)).failed() == ["receipt-size"]


def test_a_checkpoint_needs_a_key(kept: Kept) -> None:
    file = kept(note())
    assert verify_file(file).failed() == ["checkpoint-key"]
    assert verify_file(file, public_key=bytes(32)).failed() == ["checkpoint-signature"]


def test_a_checkpoint_with_a_true_clock_says_nothing_of_simulation(kept: Kept) -> None:
    report = verify_file(kept(note(simulated=False)), public_key=PUBLIC)
    assert report.holds
    assert not report.simulated


def test_a_malformed_checkpoint_is_none(kept: Kept) -> None:
    assert verify_file(kept(note() + b"\n")).failed() == ["checkpoint-form"]


def test_a_receipt_agrees_with_its_log_and_with_every_longer_one(kept: Kept) -> None:
    receipt = kept(sample_receipt())
    for log in (sample_log(), grown(6), grown(7), grown(40)):
        report = verify_file(receipt, against=kept(log), public_key=PUBLIC)
        assert report.holds
        assert [check.code for check in report.checks][-4:] == [
            "against-log",
            "against-size",
            "against-leaf",
            "against-root",
        ]


def test_without_a_published_key_the_key_is_said_to_come_from_the_files(kept: Kept) -> None:
    receipt, log = kept(sample_receipt()), kept(grown(9))
    assert against(receipt, log)["against-own-key"]
    assert "against-own-key" not in against(receipt, log, public_key=PUBLIC)


def test_a_log_without_the_receipts_leaf_is_caught(kept: Kept) -> None:
    told = against(kept(sample_receipt()), kept(grown(9, different=5)), public_key=PUBLIC)
    assert told == {
        "against-log": True,
        "against-size": True,
        "against-leaf": False,
        "against-root": False,
    }


def test_a_log_rewritten_before_the_receipts_leaf_is_caught(kept: Kept) -> None:
    told = against(kept(sample_receipt()), kept(grown(9, different=1)), public_key=PUBLIC)
    assert (told["against-leaf"], told["against-root"]) == (True, False)


def test_a_log_rewritten_after_the_receipt_is_none_of_its_business(kept: Kept) -> None:
    assert verify_file(kept(sample_receipt()), against=kept(grown(9, different=7))).holds


def test_a_log_that_ends_before_the_receipt_cannot_be_compared(kept: Kept) -> None:
    told = against(kept(sample_receipt()), kept(grown(4)), public_key=PUBLIC)
    assert told == {"against-log": True, "against-size": False}


def test_two_logs_agree_when_one_begins_with_the_other(kept: Kept) -> None:
    short, long, forked = kept(grown(7)), kept(grown(20)), kept(grown(20, different=2))
    for one, other in ((short, long), (long, short), (short, short)):
        assert all(against(one, other).values())
    assert not against(short, forked)["against-root"]
    assert not against(forked, short)["against-root"]
    assert not against(long, forked)["against-root"]


def test_a_log_is_checked_against_a_checkpoint_or_a_receipt_kept_earlier(kept: Kept) -> None:
    log, forked = kept(grown(12)), kept(grown(12, different=5))
    for earlier in (kept(note()), kept(note(size=3)), kept(sample_receipt())):
        assert verify_file(log, against=earlier).holds
    assert verify_file(forked, against=kept(note(size=3))).holds
    assert not against(forked, kept(note()))["against-root"]
    assert not against(forked, kept(sample_receipt()))["against-leaf"]


def test_a_checkpoint_takes_its_key_from_the_other_file(kept: Kept) -> None:
    assert verify_file(kept(note()), against=kept(sample_log())).holds
    assert verify_file(kept(sample_receipt()), against=kept(note())).holds


def test_two_checkpoints_are_compared_at_one_size_only(kept: Kept) -> None:
    three, six = kept(note(size=3)), kept(note())
    assert verify_file(six, against=six, public_key=PUBLIC).holds
    assert against(three, six, public_key=PUBLIC) == {"against-log": True, "against-size": False}
    assert against(three, six) == {"against-holds": False}


def test_files_of_another_log_are_not_compared(kept: Kept) -> None:
    receipt = kept(sample_receipt())
    renamed = kept(grown(9, log="other.example.org/log"))
    assert against(receipt, renamed, public_key=PUBLIC) == {"against-log": False}
    rekeyed = verify_file(receipt, against=kept(grown(9, key=OTHER)))
    assert rekeyed.failed() == ["receipt-key"]


def test_a_reference_that_does_not_hold_proves_nothing(kept: Kept) -> None:
    receipt = kept(sample_receipt())
    for broken in (b"", grown(9)[:-1], grown(9).replace(b'"version\\":7', b'"version\\":8')):
        assert verify_file(receipt, against=kept(broken), public_key=PUBLIC).failed() == ["against-holds"]


def test_a_file_that_does_not_hold_is_not_compared(kept: Kept) -> None:
    changed = sample_receipt().replace(b'"number":2', b'"number":3')
    assert verify_file(kept(changed), against=kept(grown(9))).failed() == ["receipt-agrees"]


class Changing(type(Path())):  # type: ignore[misc]
    """A file that somebody cuts off after it was verified."""

    readings = 0

    def open(self, *arguments: Any, **_: Any) -> Any:
        type(self).readings += 1
        content = self.read_bytes() if arguments else b""
        return io.BytesIO(content if self.readings == 1 else content[:500])

    def read_bytes(self) -> bytes:
        return Path(str(self)).read_bytes()


def test_a_log_changed_between_two_readings_proves_nothing(kept: Kept) -> None:
    log = Changing(kept(grown(9)))
    report = verify_file(kept(sample_receipt()), against=log, public_key=PUBLIC)
    assert report.failed() == ["against-holds"]


def test_a_signed_log_of_another_key_is_another_log(kept: Kept) -> None:
    assert verify_file(kept(grown(9, key=OTHER))).holds
    assert verify_file(kept(grown(9, key=OTHER)), public_key=PUBLIC).failed() == ["log-key"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from([sample_receipt(), sample_log(), note()]),
    st.integers(0, 3_000),
    st.integers(0, 60),
    st.binary(max_size=60),
)
def test_no_file_raises_and_no_other_bytes_hold(
    tmp_path: Path, whole: bytes, place: int, cut: int, put_in: bytes
) -> None:
    file = tmp_path / "file"
    mutated = whole[:place] + put_in + whole[place + cut :]
    file.write_bytes(mutated)
    assert verify_file(file, public_key=PUBLIC).holds == (mutated == whole)
    assert verify_file(file, public_key=PUBLIC, against=file).holds == (mutated == whole)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400))
def test_noise_never_holds(tmp_path: Path, noise: bytes) -> None:
    file = tmp_path / "file"
    file.write_bytes(noise)
    assert not verify_file(file, public_key=PUBLIC).holds
