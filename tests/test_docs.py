"""Documentation that cannot lie."""

import re
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from gongmo.cli.main import COMMANDS
from gongmo.config.permissions import routes
from gongmo.domain.events.fact import Fact
from gongmo.domain.events.kinds import KINDS
from gongmo.evidence.leaf import FIRST

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
FOR_PEOPLE = sorted(
    page for page in PAGES if page.name.split(".")[0] in {"applicants", "auditors", "officers", "reviewers"}
)
IN_KOREAN = sorted((ROOT / "docs").glob("*.ko.md"))
FENCE = re.compile(r"^```.*?\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")


def named(page: Path) -> str:
    return page.name


def text_of(page: Path) -> str:
    return page.read_text("utf-8")


def code_in(page: Path) -> Iterator[str]:
    """Whatever stands in a page as code: each line of a block, each span in a sentence."""
    text = text_of(page)
    for block in FENCE.findall(text):
        yield from block.splitlines()
    yield from INLINE.findall(FENCE.sub("", text))


def addresses_in(page: Path) -> set[str]:
    return {code for code in code_in(page) if re.fullmatch(r"/[a-z][\w{}/.-]*(?:/|\}|\.[a-z]+)", code)}


def test_the_readme_names_every_command_and_no_other() -> None:
    readme = text_of(ROOT / "README.md")
    assert set(re.findall(r"^\| `gongmo ([a-z]+)", readme, re.MULTILINE)) == set(COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_command_a_page_names_exists(page: Path) -> None:
    called = {match[1] for code in code_in(page) if (match := re.search(r"(?:^|[ /])gongmo ([a-z]+)", code))}
    assert called <= set(COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_make_target_a_page_names_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", text_of(ROOT / "Makefile"), re.MULTILINE))
    assert {match[1] for code in code_in(page) if (match := re.match(r"make ([a-z-]+)", code))} <= targets


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)", text_of(page)):
        if "://" not in target and target not in {"http", "https"}:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_into_pages_meet_a_heading(page: Path) -> None:
    for target, heading in re.findall(r"\]\(([^)#:]*)#([^)]+)\)", text_of(page)):
        there = page.parent / target if target else page
        assert heading in anchors(there), f"{target}#{heading}"


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_address_a_page_names_is_that_of_a_route(page: Path) -> None:
    """`/office/{call}/cases/` stands for whatever call: each part in braces is one that the route takes."""
    known = {"/" + re.sub(r"<[^>]*>", "*", route.pattern) for route in routes()}
    unknown = {address for address in addresses_in(page) if re.sub(r"\{[^}]*\}", "*", address) not in known}
    assert not unknown


@pytest.mark.parametrize("page", FOR_PEOPLE, ids=named)
def test_every_label_in_bold_stands_on_a_page(page: Path) -> None:
    """Bold is a label to press or look for, unless it is a sentence and ends in a stop."""
    language = "ko" if page in IN_KOREAN else "en"
    bold = set(re.findall(r"\*\*([^*\n]+)\*\*", text_of(page)))
    labels = {label for label in bold if not label.endswith((".", '."'))}
    assert labels - said_on_pages(language) == set()


@pytest.mark.parametrize("page", IN_KOREAN, ids=named)
def test_a_page_in_korean_says_what_the_english_one_says(page: Path) -> None:
    english = page.with_name(page.name.replace(".ko.md", ".md"))
    assert addresses_in(page) == addresses_in(english)
    for shape in (r"^#+ ", r"\*\*.+\.\"?\*\*", r"^!\[", r"^\| ", r"^\d\. ", r"^- "):
        assert len(re.findall(shape, text_of(page), re.MULTILINE)) == len(
            re.findall(shape, text_of(english), re.MULTILINE)
        ), shape


def test_the_auditors_page_tells_every_kind_of_fact_and_no_other() -> None:
    told = re.findall(
        r"^\| `(\w+)` \| .+ \| (.+) \| (yes|no) \|$", text_of(ROOT / "docs/auditors.md"), re.MULTILINE
    )
    assert told[0][0] == FIRST
    assert {kind: (INLINE.findall(parts), public) for kind, parts, public in told[1:]} == {
        kind: (own_fields(fact), "yes" if fact.public else "no") for kind, fact in KINDS.items()
    }


@pytest.mark.parametrize("name", ["auditors.md", "evidence.md"])
def test_every_kind_of_fact_a_page_speaks_of_exists(name: str) -> None:
    text = text_of(ROOT / "docs" / name)
    spoken = set(re.findall(r'\\?"kind\\?":\\?"(\w+)\\?"', text))
    spoken |= set(re.findall(r"\bkind `(\w+)`", text))
    spoken |= {word for word in INLINE.findall(text) if re.fullmatch(LIKE_A_KIND, word)}
    assert spoken
    assert spoken <= {*KINDS, FIRST}


def test_the_operators_page_names_every_setting_and_no_other() -> None:
    source = text_of(ROOT / "src/gongmo/config/settings.py")
    page = text_of(ROOT / "docs/operators.md")
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', source))
    if re.search(r"env\.db\(", source):
        read.add("DATABASE_URL")
    assert set(re.findall(r"^\| `([A-Z_]+)`", page, re.MULTILINE)) == read


def test_what_the_developers_page_points_at_exists() -> None:
    for code in code_in(ROOT / "docs/developers.md"):
        if re.fullmatch(r"(domain|lifecycle|methods|notices|web)/[\w/.]+", code):
            assert (ROOT / "src/gongmo" / code).exists(), code
        if re.fullmatch(r"(bench|docs|requirements|scripts|tests)/[\w/.]+", code):
            assert (ROOT / code).exists() or code.endswith("/…"), code


LIKE_A_KIND = (
    r"[a-z]+(?:_[a-z]+)*_(?:amended|announced|answered|approved|archived|assigned|closed|determined|ended|extended"
    r"|finished|invited|locked|made|opened|prepared|published|recommended|recorded|refused|run|scored|set|started"
    r"|stated|submitted|withdrawn)"
)
"""Words that could only be meant as a kind of fact."""


def own_fields(fact: type[Fact]) -> list[str]:
    return [field.name for field in fields(fact) if field.name != "by"]


def anchors(page: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", text_of(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@cache
def said_on_pages(language: str) -> frozenset[str]:
    """Every label of the pages: the English of the catalogues, or what they say in Korean."""
    said: set[str] = set()
    for file in (ROOT / "src/gongmo/web").glob("*/locale/ko/LC_MESSAGES/django.po"):
        for message in read_po(BytesIO(file.read_bytes())):
            texts = message.id if language == "en" else message.string
            said.update((texts,) if isinstance(texts, str) else texts)
    return frozenset(said)
