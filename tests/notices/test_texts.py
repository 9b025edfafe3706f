"""Every kind of letter has its words, in every language its readers are written to in, with the same values."""

from string import Formatter

import pytest

from gongmo.domain.events.kinds import KINDS
from gongmo.domain.texts import Text
from gongmo.notices.letters.table import LETTERS
from gongmo.notices.texts.decisions import NOTE, OBJECTION
from gongmo.notices.texts.foot import DEMONSTRATION, FOOT
from gongmo.notices.texts.table import WORDS

TO_STAFF_AND_REVIEWERS = {"reviewer_invited", "review_opened", "review_assigned", "decision_prepared"}
TEXTS = {
    **{f"{kind}.subject": words.subject for kind, words in WORDS.items()},
    **{f"{kind}.body": words.body for kind, words in WORDS.items()},
    "note": NOTE,
    "objection": OBJECTION,
    "foot": FOOT,
    "demonstration": DEMONSTRATION,
}


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_language_has_the_same_values(text: Text) -> None:
    assert len({frozenset(places(said)) for said in text.values()}) == 1
    assert all(said.strip() == said for said in text.values())


@pytest.mark.parametrize("kind", WORDS)
def test_applicants_read_three_languages_and_staff_two(kind: str) -> None:
    wanted = {"en", "ko"} | ({"ar"} if kind not in TO_STAFF_AND_REVIEWERS else set())
    assert set(WORDS[kind].subject) == set(WORDS[kind].body) == wanted


def test_links_hashes_and_quotations_stand_on_lines_of_their_own() -> None:
    for words in WORDS.values():
        for body in words.body.values():
            for line in body.splitlines():
                alone = places(line) & {
                    "link",
                    "receipt",
                    "application",
                    "hash",
                    "reason",
                    "note",
                    "objection",
                }
                assert not alone or line == f"{{{alone.pop()}}}"


def test_every_fact_that_leads_to_letters_is_a_kind_of_fact() -> None:
    assert set(LETTERS) <= set(KINDS)
    assert set(LETTERS) == {
        "application_submitted",
        "application_withdrawn",
        "colleague_invited",
        "reviewer_invited",
        "review_opened",
        "reviewer_assigned",
        "decision_prepared",
        "results_announced",
        "call_amended",
        "window_extended",
    }
