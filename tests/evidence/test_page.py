from pathlib import Path

from tests.evidence.sample import leaves, note

PAGE = (Path(__file__).parents[2] / "docs" / "evidence.md").read_text("utf-8")


def test_the_examples_on_the_page_are_the_golden_ones() -> None:
    assert f"```json\n{leaves()[5].decode()}\n```" in PAGE
    assert f"```text\n{note().decode()}```" in PAGE
