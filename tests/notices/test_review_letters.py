"""Reviewers hear that they are asked, that scoring began, and what came later; in conflict, nothing."""

from datetime import timedelta

import pytest
from tests.notices.made import (
    AFTER,
    BY,
    account,
    assert_reads_well,
    cases,
    in_force,
    known,
    planning,
    recipients,
    reviewer,
    written,
)

from gongmo.notices.compose import LINK_HERE
from gongmo.people.actions import merge_persons
from gongmo.review.actions.assign import assign, end_assignment
from gongmo.review.actions.invite import answer_invitation, invite
from gongmo.review.actions.open_review import open_review
from gongmo.review.actions.record_conflict import record_conflict
from gongmo.review.models import Assignment, Reviewer
from gongmo.screening.models import Case

pytestmark = pytest.mark.django_db
DUE = AFTER + timedelta(days=10)
OPENED = AFTER + timedelta(days=1)
LATE = AFTER + timedelta(days=2)
LIST = "https://kcity.example.org/reviews/"


def assigned(case: Case, to: Reviewer, at: object = AFTER) -> Assignment:
    return assign(case=case, reviewer=to, by=BY, at=at)  # type: ignore[arg-type]


def opened() -> None:
    open_review(call=in_force(), track=planning(), due=DUE, by=BY, at=OPENED)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_an_invitation_says_what_is_asked_and_carries_a_link_that_is_not_stored(language: str) -> None:
    row = reviewer(account("kim@panel.example.org", language).person, accepted=False)
    (letter,) = written("reviewer_invited", AFTER)
    assert_reads_well(letter, language)
    assert letter.recipient == "kim@panel.example.org"
    assert (letter.invitation, letter.invited) == ("reviewer", row.pk)
    assert LINK_HERE in letter.body.splitlines()
    assert "18:00:00" in letter.body
    assert {"en": "June 2023", "ko": "2023년 6월"}[language] in letter.body
    assert {"en": "number of criteria: 3; reviewers for each application: 5", "ko": "평가항목 3개"}[
        language
    ] in (letter.body.replace("\n", " "))
    assert {"en": "until 18 August 2023", "ko": "2023. 8. 18.(금)까지"}[language] in letter.body


def test_whoever_is_known_only_by_an_address_is_invited_there() -> None:
    reviewer(known("lee@panel.example.org"), accepted=False)
    assert recipients(written("reviewer_invited", AFTER)) == ["lee@panel.example.org"]


def test_an_arab_reviewer_reads_english_as_long_as_reviewers_have_no_arabic() -> None:
    reviewer(account("huda@panel.example.org", "ar").person, accepted=False)
    (letter,) = written("reviewer_invited", AFTER)
    assert_reads_well(letter, "en")
    assert "\u2068" not in letter.body


def test_whoever_answered_before_the_letter_was_written_gets_none() -> None:
    reviewer(known("kim@panel.example.org"))
    row = reviewer(known("lee@panel.example.org"), accepted=False)
    answer_invitation(reviewer=row, accepted=False, reason="", by=BY, at=AFTER)
    assert written("reviewer_invited", AFTER) == []


def test_a_renewed_invitation_is_a_new_letter() -> None:
    person = known("kim@panel.example.org")
    row = reviewer(person, accepted=False)
    assert len(written("reviewer_invited", AFTER)) == 1
    answer_invitation(reviewer=row, accepted=False, reason="", by=BY, at=AFTER)
    invite(call=in_force(), track=planning(), person=person, by=BY, at=AFTER)
    assert len(written("reviewer_invited", AFTER)) == 2


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_opening_tells_each_reviewer_how_many_and_by_when(language: str) -> None:
    first, second = cases(known("a@a.example.org"), known("b@b.example.org"))
    kim = reviewer(account("kim@panel.example.org", language).person)
    lee = reviewer(account("lee@panel.example.org", language).person)
    for case, to in ((first, kim), (second, kim), (second, lee)):
        assigned(case, to)
    opened()
    letters = written("review_opened", LATE)
    assert recipients(letters) == ["kim@panel.example.org", "lee@panel.example.org"]
    counted = {"en": "assigned to you: {}", "ko": "배정된 신청서: {}건"}[language]
    for letter, count in zip(letters, (2, 1), strict=True):
        assert_reads_well(letter, language)
        assert counted.format(count) in letter.body
        assert "12:00:00" in letter.body
        assert LIST in letter.body.splitlines()


def test_a_conflict_counts_no_more_whatever_record_it_names() -> None:
    first, second = cases(known("a@a.example.org"), known("b@b.example.org"))
    kim, alone = (
        reviewer(account("kim@panel.example.org", "en").person),
        reviewer(known("lee@panel.example.org")),
    )
    helper = reviewer(known("park@panel.example.org"))
    for case, to in ((first, kim), (second, kim), (first, alone), (first, helper), (second, helper)):
        assigned(case, to)
    other_record = known("k.kim@mail.example.org")
    merge_persons(duplicate=other_record, into=kim.person)
    for case, person in ((second, other_record), (first, alone.person)):
        record_conflict(case=case, person=person, kind="recusal", ground="family", reason="", by=BY, at=AFTER)
    opened()
    letters = {letter.recipient: letter.body for letter in written("review_opened", LATE)}
    assert sorted(letters) == ["kim@panel.example.org", "park@panel.example.org"]
    assert "assigned to you: 1" in letters["kim@panel.example.org"]


def test_whoever_has_not_answered_yet_gets_the_invitation_with_it() -> None:
    (case,) = cases(known("a@a.example.org"))
    row = reviewer(known("kim@panel.example.org"), accepted=False)
    assigned(case, row)
    opened()
    (letter,) = written("review_opened", LATE)
    assert (letter.invitation, letter.invited) == ("reviewer", row.pk)
    assert LINK_HERE in letter.body
    assert LIST not in letter.body


def test_what_is_assigned_after_the_opening_is_told_by_itself() -> None:
    first, second = cases(known("a@a.example.org"), known("b@b.example.org"))
    kim = reviewer(account("kim@panel.example.org", "ko").person)
    ended = reviewer(known("lee@panel.example.org"))
    for case in (first, second):
        assigned(case, ended)
    opened()
    assigned(first, kim, LATE)
    end_assignment(assignment=assigned(second, kim, LATE), ground="office", by=BY, at=LATE)
    (letter,) = written("review_assigned", LATE)
    assert_reads_well(letter, "ko")
    assert letter.recipient == "kim@panel.example.org"
    assert recipients(written("review_opened", LATE)) == ["lee@panel.example.org"]


def test_assigning_before_the_opening_writes_to_nobody() -> None:
    (case,) = cases(known("a@a.example.org"))
    assigned(case, reviewer(known("kim@panel.example.org")))
    assert written("review_assigned", AFTER) == []
