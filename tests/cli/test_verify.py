import json
from pathlib import Path

from tests.cli.conftest import ROOT, Command

RECEIPT = "tests/evidence/golden/receipt.json"
LOG = "tests/evidence/golden/log.jsonl"
CHECKPOINT = "tests/evidence/golden/checkpoint.txt"
KEYS = json.loads((ROOT / "tests/evidence/golden/keys.json").read_text())


def test_a_receipt_holds_and_says_that_its_times_are_simulated(gongmo: Command) -> None:
    done = gongmo("verify", RECEIPT)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(
        f"{RECEIPT}: holds\n  K7QM-2V9X, version 2, received 2023-05-10T08:59:59.250000Z"
    )
    assert "  · The times are simulated" in done.stdout
    assert f"compare {KEYS['public']} with the one the office publishes elsewhere" in done.stdout


def test_a_published_key_is_compared(gongmo: Command) -> None:
    for key in (KEYS["public"], KEYS["verifier"]):
        done = gongmo("verify", RECEIPT, LOG, CHECKPOINT, "--key", key)
        assert done.returncode == 0
        assert "✓ The receipt carries the expected key." in done.stdout
    other = gongmo("verify", RECEIPT, "--key", "00" * 32)
    assert other.returncode == 1
    assert "✗ The receipt carries another key than the expected one" in other.stdout
    assert "    Mend: Compare the key with the one the office publishes elsewhere." in other.stdout


def test_a_receipt_is_compared_with_an_exported_log(gongmo: Command) -> None:
    done = gongmo("verify", RECEIPT, CHECKPOINT, "--against", LOG)
    assert done.returncode == 0
    assert "✓ Entry 5 stands in that log, unchanged." in done.stdout
    assert done.stdout.count("✓ Both agree on the first 6 entries") == 2


def test_a_changed_receipt_does_not_hold_and_the_others_are_told_all_the_same(
    gongmo: Command, tmp_path: Path
) -> None:
    changed = tmp_path / "receipt.json"
    changed.write_bytes((ROOT / RECEIPT).read_bytes().replace(b'"number":2', b'"number":3'))
    done = gongmo("verify", str(changed), RECEIPT, lang="ko_KR.UTF-8")
    assert done.returncode == 1
    assert f"{changed}: 맞지 않습니다" in done.stdout
    assert "  ✗ K7QM-2V9X에 대해 접수증에 적힌 내용이 기록과 다릅니다." in done.stdout
    assert f"{RECEIPT}: 맞습니다" in done.stdout


def test_any_other_file_is_of_no_known_kind(gongmo: Command) -> None:
    done = gongmo("verify", "--json", "README.md")
    assert done.returncode == 1
    result = json.loads(done.stdout)["README.md"]
    (check,) = result.pop("checks")
    assert result == {"kind": "unknown", "holds": False, "simulated": False, "submission": None}
    assert (check["code"], check["passed"], check["values"]) == ("file-kind", False, {})
    assert check["message"].keys() == {"en", "ko"}


def test_what_a_file_says_does_not_steer_the_terminal(gongmo: Command, tmp_path: Path) -> None:
    forged = tmp_path / "receipt.json"
    forged.write_bytes((ROOT / RECEIPT).read_bytes().replace(b"K7QM-2V9X", rb"K7QM\u001b[2J"))
    done = gongmo("verify", str(forged))
    assert done.returncode == 1
    assert "\x1b[2J" not in done.stdout


def test_wrong_use_is_told_from_a_file_that_does_not_hold(gongmo: Command) -> None:
    for key in ("xyz", "00", KEYS["verifier"].replace("kcity", "lcity")):
        done = gongmo("verify", RECEIPT, "--key", key)
        assert done.returncode == 2
        assert "64 hex digits" in done.stderr
    assert gongmo("verify", "missing.json").returncode == 2
    assert gongmo("verify", RECEIPT, "--against", "missing.jsonl").returncode == 2
    assert gongmo("verify").returncode == 2
