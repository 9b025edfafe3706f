from scripts.write_check_page import PAGE, page

from gongmo.domain.wording.table import ENTRIES


def test_the_page_of_checks_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(), "run scripts/write_check_page.py"


def test_the_page_of_checks_names_every_code_once() -> None:
    headings = [line[5:-1] for line in page().splitlines() if line.startswith("### ")]
    assert headings == list(ENTRIES)
