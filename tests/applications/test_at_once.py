"""Presses that meet: real threads, real commits, on whichever database the tests run."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from tests.applications.test_applications import BY, OPEN, in_force, person, press, ready, site

from gongmo.applications.actions.begin import NewOrganisation, begin_application
from gongmo.applications.models import Application, Submission
from gongmo.evidence.log import export, verify_log
from gongmo.ledger.actions import sign_public_checkpoint
from gongmo.ledger.queries import entries, public_checkpoints, the_log
from gongmo.people.models import Organisation

__all__ = ["site"]

PRESSES = 8


def pressed(application: Application, key: str) -> bytes:
    try:
        return bytes(press(application, key=key).receipt)
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_one_press_many_times_at_once_is_one_submission_and_one_receipt() -> None:
    application = ready()
    with ThreadPoolExecutor(PRESSES) as threads:
        receipts = set(threads.map(lambda _: pressed(application, "page-1"), range(PRESSES)))
    assert Submission.objects.count() == 1
    assert receipts == {bytes(Submission.objects.get().receipt)}


@pytest.mark.django_db(transaction=True)
def test_applicants_who_submit_at_once_all_stand_in_one_log_without_gaps() -> None:
    applications = [ready() for _ in range(PRESSES)]
    with ThreadPoolExecutor(PRESSES) as threads:
        list(threads.map(lambda one: pressed(one, one.number), applications))
    sign_public_checkpoint(at=OPEN)
    log = the_log()
    exported = export(
        log=log.name,
        public_key=bytes(log.public_key),
        simulated=log.simulated,
        entries=entries(size=log.size, everything=True),
        checkpoints={row.size: bytes(row.text) for row in public_checkpoints()},
    )
    assert verify_log(list(exported)).holds
    assert Submission.objects.count() == PRESSES


def started(person: int) -> str:
    town = NewOrganisation("local_government", "KZ", {"en": "City of Belmora"})
    try:
        return begin_application(
            call=in_force(), track="planning", organisation=town, person=person, by=BY, at=OPEN
        ).number
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_one_start_pressed_many_times_at_once_begins_one_application_of_one_organisation() -> None:
    mina = person().pk
    with ThreadPoolExecutor(PRESSES) as threads:
        numbers = set(threads.map(lambda _: started(mina), range(PRESSES)))
    assert len(numbers) == Application.objects.count() == Organisation.objects.count() == 1
