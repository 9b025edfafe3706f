"""Who was on time is in, however late the database wrote it."""

import pytest
from tests.applications.test_applications import CLOSES, LAST_INSTANT, change, press, ready, site
from tests.screening.test_close_track import closed

from gongmo.screening.actions.admit import admit_on_time
from gongmo.screening.models import Case
from gongmo.screening.queries import case_of, left_out

__all__ = ["site"]

pytestmark = pytest.mark.django_db


def test_a_submission_written_after_the_closing_had_looked_is_let_in() -> None:
    press(ready(), key="1")
    closing = closed()
    slow = ready()
    submission = press(slow, key="2", at=LAST_INSTANT)
    assert left_out(closing) == [submission]
    (case,) = admit_on_time(closing=closing)
    assert (case.application, case.submission, case.label) == (slow, submission, "P-02")
    assert left_out(closing) == []
    assert admit_on_time(closing=closing) == []


def test_a_newer_version_on_time_takes_the_place_of_the_older() -> None:
    application = ready()
    press(application, key="1")
    closing = closed()
    change(application, plan_title="The second version")
    second = press(application, key="2", at=LAST_INSTANT)
    (case,) = admit_on_time(closing=closing)
    assert case.submission == second
    assert case_of(application.pk) == case
    assert Case.objects.count() == 1


def test_nothing_is_let_in_that_was_late() -> None:
    press(ready(), key="1")
    closing = closed()
    submission = press(ready(), key="2", at=LAST_INSTANT)
    type(submission).objects.filter(pk=submission.pk).update(at=CLOSES)
    assert admit_on_time(closing=closing) == []
