"""Documentation that cannot lie."""

import re
from pathlib import Path

import pytest

from gongmo.cli.main import COMMANDS

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])


def test_the_readme_names_every_command_and_no_other() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert set(re.findall(r"^\| `gongmo ([a-z]+)", readme, re.MULTILINE)) == set(COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_the_make_targets_of_the_readme_exist() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^make ([a-z]+)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_the_operators_page_names_every_setting_and_no_other() -> None:
    source = (ROOT / "src/gongmo/config/settings.py").read_text("utf-8")
    page = (ROOT / "docs/operators.md").read_text("utf-8")
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', source))
    if re.search(r"env\.db\(", source):
        read.add("DATABASE_URL")
    assert set(re.findall(r"^\| `([A-Z_]+)`", page, re.MULTILINE)) == read
