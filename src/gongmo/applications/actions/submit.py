"""Submitting: one press, one submission, one receipt, whatever happens in between."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from gongmo.applications.drafts import Prepared, prepared
from gongmo.applications.models import Application, RefusedAttempt, Submission, Withdrawal
from gongmo.applications.queries import standing_submission, submission_with_key
from gongmo.calls.queries import InForce
from gongmo.domain.answers.validate import Fault
from gongmo.domain.events.applications import ApplicationSubmitted, ApplicationWithdrawn, SubmissionRefused
from gongmo.domain.numbers import random_number
from gongmo.domain.submissions import REFUSALS, Press, Verdict, verdict
from gongmo.domain.times import IntakeState
from gongmo.evidence.canonical import content_hash
from gongmo.evidence.receipt import Proof, build
from gongmo.ledger import actions as ledger
from gongmo.ledger.queries import the_log


class CannotSubmit(Exception):
    """Nothing was submitted. The attempt is on record under `ticket`, which the applicant may quote."""

    def __init__(self, why: Verdict, faults: Sequence[Fault] = ()) -> None:
        super().__init__(why.value)
        self.why = why
        self.faults = tuple(faults)
        self.ticket = ""


class CannotWithdraw(Exception):
    """The window has closed, or nothing stands that could be withdrawn."""


def submit(
    *, application: Application, call: InForce, shown: str, key: str, by: str, at: datetime
) -> Submission:
    """Freezes the draft as a numbered submission and returns it with its receipt.

    `shown` is the hash of the draft as the page last showed it, `key` the page's own key. Raises CannotSubmit.
    """
    try:
        return _submit(application, call, shown=shown, key=key, by=by, at=at)
    except CannotSubmit as refusal:
        refusal.ticket = _log_refusal(application, refusal.why, by, at)
        raise


@transaction.atomic
def withdraw(*, application: Application, call: InForce, by: str, at: datetime) -> Withdrawal:
    """Takes the standing submission back. Submitting again before the closing brings the application in again."""
    Application.objects.select_for_update().get(pk=application.pk)
    standing = standing_submission(application.pk)
    track = call.specification.track(application.track)
    if standing is None or track is None or call.state(track, at) is not IntakeState.ACCEPTING:
        raise CannotWithdraw(application.number)
    withdrawal = Withdrawal.objects.create(application=application, after=standing.number, at=at, by=by)
    event = ApplicationWithdrawn(by=by, application=application.number, number=standing.number)
    ledger.record(event, at=at, subject=application.number)
    return withdrawal


@transaction.atomic
def _submit(
    application: Application, call: InForce, *, shown: str, key: str, by: str, at: datetime
) -> Submission:
    locked = Application.objects.select_for_update().select_related("organisation").get(pk=application.pk)
    draft = prepared(locked, call)
    standing, keyed = standing_submission(locked.pk), submission_with_key(key)
    if keyed is not None and keyed.application_id != locked.pk:
        raise CannotSubmit(Verdict.KEY_REUSED)
    press = Press(
        shown=shown,
        current=draft.content_hash,
        standing=standing.content_hash if standing else None,
        keyed=keyed.content_hash if keyed else None,
    )
    outcome = verdict(press, call.state(draft.track, at), draft.faults)
    if outcome in REFUSALS:
        raise CannotSubmit(outcome, draft.faults if outcome is Verdict.INCOMPLETE else ())
    known = keyed or standing
    if outcome is Verdict.SAME and known is not None:
        return known
    return _accept(locked, call, draft, key=key, by=by, at=at)


def _accept(
    application: Application, call: InForce, draft: Prepared, *, key: str, by: str, at: datetime
) -> Submission:
    last = application.submissions.order_by("-number").first()
    number = last.number + 1 if last else 1
    event = ApplicationSubmitted(
        by=by,
        application=application.number,
        number=number,
        call=call.slug,
        version_hash=call.version_hash,
        track=application.track,
        content_hash=draft.content_hash,
        files_hash=content_hash(draft.files),
    )
    recorded = ledger.record(event, at=at, subject=application.number)
    return Submission.objects.create(
        application=application,
        number=number,
        at=at,
        by=by,
        call_version_id=call.version_id,
        content=draft.content,
        content_hash=draft.content_hash,
        key=key,
        fact=recorded.n,
        receipt=_receipt(event, draft.files, recorded.proof, at),
    )


def _receipt(event: ApplicationSubmitted, files: list[dict[str, Any]], proof: Proof, at: datetime) -> bytes:
    log = the_log()
    return build(
        log=log.name,
        public_key=bytes(log.public_key),
        simulated=log.simulated,
        submission={
            "application": event.application,
            "number": event.number,
            "at": at,
            "call": event.call,
            "version_hash": event.version_hash,
            "track": event.track,
            "content_hash": event.content_hash,
            "files": files,
        },
        proof=proof,
    )


@transaction.atomic
def _log_refusal(application: Application, why: Verdict, by: str, at: datetime) -> str:
    ticket = f"T-{random_number(1)}-{random_number(1)}"
    RefusedAttempt.objects.create(ticket=ticket, application=application, at=at, by=by, reason=why.value)
    event = SubmissionRefused(by=by, application=application.number, ticket=ticket, reason=why.value)
    ledger.record(event, at=at, subject=application.number)
    return ticket
