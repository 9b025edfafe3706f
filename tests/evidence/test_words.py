import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from tests.evidence.sample import PUBLIC, grown, note, sample_log, sample_receipt

import gongmo.evidence.verify
from gongmo.domain.wording.evidence import CHECKS, CheckTexts
from gongmo.evidence.report import Check
from gongmo.evidence.verify import verify_file

SOURCES = Path(gongmo.evidence.verify.__file__).parent.glob("*.py")
CODE = re.compile(r'"((?:file|receipt|checkpoint|log|against)-[a-z-]+|own-key|simulated)"')


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def codes_in_the_sources() -> set[str]:
    written = {code for file in SOURCES for code in CODE.findall(file.read_text("utf-8"))}
    return written | {"receipt-key", "log-key"}  # made from the kind of file


def test_every_code_has_words_and_every_word_a_code() -> None:
    assert codes_in_the_sources() == set(CHECKS)


@pytest.mark.parametrize("code", CHECKS)
def test_both_languages_say_the_same_things_with_the_same_values(code: str) -> None:
    texts = CHECKS[code]
    for text in (texts.passed, texts.failed, texts.mend):
        assert set(text) == {"en", "ko"}
        assert bool(text["en"]) == bool(text["ko"])
        assert fields(text["en"]) == fields(text["ko"])
    assert texts.passed["en"] or texts.failed["en"]
    assert bool(texts.failed["en"]) == bool(texts.mend["en"])
    assert texts.only_tells == (texts.failed["en"] == "")


@pytest.mark.parametrize("code", CHECKS)
def test_sentences_end_and_never_shout(code: str) -> None:
    for text in (CHECKS[code].passed, CHECKS[code].failed, CHECKS[code].mend):
        for sentence in filter(None, text.values()):
            assert sentence.endswith((".", "{key}."))
            assert "!" not in sentence


def found(folder: Path) -> Iterator[Check]:
    """The checks of files that hold and of files that fail in many ways."""
    receipt, log = sample_receipt(), sample_log()
    contents = [
        receipt,
        receipt + b"\n",
        receipt + b" " * 1_000_000,
        receipt.replace(b'"number":2', b'"number":3'),
        receipt.replace(b'"salt":"05', b'"salt":"06'),
        receipt.replace(b'"path":["fd', b'"path":["fe'),
        receipt.replace(b'"log":"kcity', b'"log":"lcity'),
        receipt.replace(b'"leaf":"{', b'"leaf":" {'),
        receipt.replace(b'"public_key":"03', b'"public_key":"04'),
        receipt.replace(b"gongmo-receipt-1", b"gongmo-receipt-2"),
        log,
        log[:-1],
        log[:200],
        log.replace(b"-8", b"-7"),
        grown(9),
        grown(9, different=5),
        grown(9, different=1),
        grown(9, log="other.example.org"),
        note(),
        note() + b"\n",
        note(size=3),
    ]
    files = [folder / "missing"]
    for n, content in enumerate(contents):
        files.append(folder / str(n))
        files[-1].write_bytes(content)
    for file in files:
        for key in (None, PUBLIC, bytes(32)):
            yield from verify_file(file, public_key=key).checks
            for reference in (files[1], files[11], files[15], files[19]):
                yield from verify_file(file, public_key=key, against=reference).checks


def sentence(texts: CheckTexts, check: Check, language: str) -> str:
    return (texts.passed if check.passed else texts.failed)[language].format(**check.values)


def test_whatever_is_found_can_be_said(tmp_path: Path) -> None:
    said = set()
    for check in found(tmp_path):
        said.add((check.code, check.passed))
        for language in ("en", "ko"):
            assert sentence(CHECKS[check.code], check, language)
    assert len(said) > 40
