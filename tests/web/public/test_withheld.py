"""A call that publishes no sheet of scores: results and hashes, and nothing from which a score could be read."""

from datetime import timedelta

import pytest
from tests.lifecycle.journey import ANNOUNCED, ARCHIVED, TEXT, Stop, Walk, archive
from tests.lifecycle.shared import shared
from tests.web.public.desk import CALL, get, page, words

HIDDEN = TEXT.replace("public_sheet: combined", "public_sheet: none")
once, db, walk = shared(Stop.ANNOUNCED, planning=4, demonstration=4, reviewers=1, text=HIDDEN)
AT = ANNOUNCED + timedelta(hours=1)
pytestmark = pytest.mark.usefixtures("walk")


def test_there_is_no_sheet_and_no_score() -> None:
    assert get(f"{CALL}sheet/applications.csv", AT).status_code == 404
    said = words(page(f"{CALL}how/", AT))
    assert "publishes no sheet of scores" in said
    assert "Combined score" not in said
    assert "gongmo select" not in said


def test_the_hashes_are_left(walk: Walk) -> None:
    assert walk.decision is not None
    assert walk.decision.sheet_hash in words(page(f"{CALL}how/", AT))


def test_the_call_said_so_beforehand() -> None:
    assert "No sheet of scores is published" in words(page(CALL, AT))


def test_an_archived_call_keeps_its_pages(walk: Walk) -> None:
    archive(walk, ARCHIVED)
    later = ARCHIVED + timedelta(days=1)
    assert "Concluded" in page(CALL, later)
    assert get(f"{CALL}results/", later).status_code == 200
    assert "<h2>Concluded</h2>" in page("/", later)
