"""The page promises that a stranger can verify from it alone: its examples and its program must be true."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gongmo.evidence import canonical, checkpoint, leaf, log_lines, receipt_form

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
PAGE = (ROOT / "docs" / "evidence.md").read_text("utf-8")
BLOCKS = [block for _, block in re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)]
RECEIPT = (GOLDEN / "receipt.json").read_text("utf-8")


def golden(name: str) -> Any:
    return json.loads((GOLDEN / name).read_text("utf-8"))


def proof(kind: str, **place: int) -> list[str]:
    (found,) = [step for step in golden("tree.json")[kind] if place.items() <= step.items()]
    return list(found["path"])


@pytest.mark.parametrize(
    "example",
    [
        *(golden("leaf.json")[key] for key in ("body_bytes", "salt", "leaf", "leaf_hash")),
        "\n".join(item or "(no bytes)" for item in golden("tree.json")["leaves"]),
        golden("tree.json")["roots"][8],
        "\n".join(proof("inclusion", n=5, size=8)),
        "\n".join(proof("consistency", first=6, second=8)),
        "{public}\n{verifier}".format(**golden("keys.json")),
        (GOLDEN / "checkpoint.txt").read_text("utf-8").rstrip("\n"),
        RECEIPT,
        "\n".join((GOLDEN / "log.jsonl").read_text("utf-8").splitlines()[:5]),
    ],
)
def test_every_example_on_the_page_is_the_golden_one(example: str) -> None:
    assert f"{example}\n" in BLOCKS


def test_the_page_has_no_other_examples() -> None:
    assert len(BLOCKS) == 12 + 1


@pytest.mark.parametrize(
    "words",
    [
        f"nest at most {canonical.DEEPEST} deep",
        f"at most\n{receipt_form.LARGEST:,} bytes",
        f"at most {receipt_form.LONGEST_PATH} hashes",
        f"each at most {log_lines.LONGEST_LINE:,} bytes",
        f"`{receipt_form.FORMAT}`",
        f"`{log_lines.FORMAT}`",
        f"`{leaf.FIRST}`",
    ],
)
def test_limits_and_names_on_the_page_are_those_of_the_code(words: str) -> None:
    assert words in PAGE


def test_the_forms_of_names_on_the_page_are_those_of_the_code() -> None:
    assert leaf.KIND.pattern == "[a-z][a-z0-9_]{0,59}"
    assert checkpoint.NAME.pattern == "[A-Za-z0-9][A-Za-z0-9._/-]{0,99}"


@pytest.mark.parametrize(
    "keys", [leaf.KEYS, receipt_form.KEYS, receipt_form.SUBMISSION_KEYS, receipt_form.FILE_KEYS]
)
def test_every_key_is_on_the_page(keys: set[str]) -> None:
    assert all(f"`{key}`" in PAGE for key in keys)


def check(folder: Path, receipt: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    program, file = folder / "check_receipt.py", folder / "receipt.json"
    (source,) = [block for block in BLOCKS if block.startswith("import base64")]
    program.write_text(source, "utf-8")
    file.write_text(receipt, "utf-8")
    command = [sys.executable, "-I", str(program), str(file), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_program_on_the_page_verifies_the_receipt(tmp_path: Path) -> None:
    done = check(tmp_path, RECEIPT, golden("keys.json")["public"])
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "holds: K7QM-2V9X, version 2, received 2023-05-10T08:59:59.250000Z",
        "times are simulated",
    ]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('"number":2', '"number":3', "number"),
        ('"salt":"05', '"salt":"06', "commitment"),
        ('"path":["fd', '"path":["fe', "inclusion"),
        ('"path":[', '"path":["' + "00" * 32 + '",', "path"),
        ('"simulated":true', '"simulated":false', "log"),
        ("proposal.pdf", "other.pdf", "files"),
        ("log\\n6\\n", "log\\n7\\n", "InvalidSignature"),
    ],
)
def test_the_program_on_the_page_refuses_a_changed_one(tmp_path: Path, old: str, new: str, why: str) -> None:
    assert old in RECEIPT
    done = check(tmp_path, RECEIPT.replace(old, new))
    assert done.returncode == 1
    assert why in done.stderr
