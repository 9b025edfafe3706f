"""Every refusal of the review, and every kind and ground, has its words in English and Korean."""

from enum import StrEnum

import pytest

from gongmo.domain.texts import Text
from gongmo.domain.wording import review as words
from gongmo.review.actions import (
    assign,
    invite,
    lock_scores,
    open_review,
    record_conflict,
    score,
    score_by_staff,
)
from gongmo.review.models import ConflictKind, EndGround


@pytest.mark.parametrize(
    ("texts", "codes"),
    [
        (words.INVITATION, [invite.Refusal]),
        (words.CONFLICT_REFUSED, [record_conflict.Refusal]),
        (words.ASSIGNMENT, [assign.Refusal]),
        (words.OPENING, [open_review.Refusal]),
        (words.REVIEWING, [score.Refusal, score_by_staff.Refusal]),
        (words.LOCKING, [lock_scores.Refusal]),
        (words.CONFLICT_KINDS, [ConflictKind]),
        (words.END_GROUNDS, [EndGround]),
    ],
)
def test_every_code_has_its_words_and_no_other_has(
    texts: dict[str, Text], codes: list[type[StrEnum]]
) -> None:
    assert set(texts) == {str(code.value) for each in codes for code in each}
    assert all(text["en"] and text["ko"] for text in texts.values())
