import json
from pathlib import Path

from tests.cli.conftest import ROOT, Command

RECEIPT = "tests/evidence/golden/receipt.json"
KEY = json.loads((ROOT / RECEIPT).read_text())["public_key"]


def test_a_receipt_holds_and_says_that_its_times_are_simulated(gongmo: Command) -> None:
    done = gongmo("verify", RECEIPT)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(
        f"{RECEIPT}: holds\n  K7QM-2V9X, version 2, received 2023-05-10T08:59:59.250000Z"
    )
    assert "The times are simulated" in done.stdout
    assert "give --key" in done.stdout


def test_a_published_key_is_compared(gongmo: Command) -> None:
    assert gongmo("verify", RECEIPT, "--key", KEY).returncode == 0
    other = gongmo("verify", RECEIPT, "--key", "00" * 32)
    assert other.returncode == 1
    assert "✗ The receipt carries another key than expected" in other.stdout


def test_a_changed_receipt_does_not_hold(gongmo: Command, tmp_path: Path) -> None:
    changed = tmp_path / "receipt.json"
    changed.write_bytes((ROOT / RECEIPT).read_bytes().replace(b'"number":2', b'"number":3'))
    done = gongmo("verify", str(changed), RECEIPT, lang="ko_KR.UTF-8")
    assert done.returncode == 1
    assert f"{changed}: 맞지 않습니다" in done.stdout
    assert f"{RECEIPT}: 맞습니다" in done.stdout


def test_any_other_file_is_no_receipt(gongmo: Command) -> None:
    done = gongmo("verify", "--json", "README.md")
    assert done.returncode == 1
    assert json.loads(done.stdout)["README.md"]["checks"] == [
        {"code": "receipt-readable", "passed": False, "detail": ""}
    ]


def test_a_key_that_is_none_is_wrong_use(gongmo: Command) -> None:
    for key in ("xyz", "00"):
        done = gongmo("verify", RECEIPT, "--key", key)
        assert done.returncode == 2
        assert "64 hex digits" in done.stderr
