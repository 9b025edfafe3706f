"""Closing a track: what counts is frozen, and the draw gets its seed before any score exists."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from gongmo.applications.models import Application, Submission
from gongmo.calls.models import Call
from gongmo.calls.queries import InForce, published_call
from gongmo.domain.events.screening import TrackClosed
from gongmo.domain.screening import label_prefix, labels
from gongmo.domain.spec.track import Track
from gongmo.domain.times import IntakeState
from gongmo.evidence.checkpoint import read
from gongmo.ledger import actions as ledger
from gongmo.screening.models import Case, Closing
from gongmo.screening.queries import closing_of, closings, standing_submissions

SYSTEM = "system"


class CannotClose(Exception):
    """The track is not yet open, or still accepts."""


@transaction.atomic
def close_track(*, call: InForce, track: Track, at: datetime) -> Closing:
    """The closing of the track, made at the first asking: every standing submission becomes a case with its label.

    Waits for submissions under way, for whoever was on time must be in; and asks once more when the window ends, for
    it may have been moved while this waited.
    """
    Call.objects.select_for_update().get(pk=call.call_id)
    known = closing_of(call.call_id, track.id)
    if known is not None:
        return known
    call = published_call(call.slug) or call
    track = call.specification.track(track.id) or track
    if call.state(track, at) is not IntakeState.CLOSED:
        raise CannotClose(track.id)
    list(Application.objects.select_for_update().filter(call_id=call.call_id, track=track.id).order_by("pk"))
    standing = standing_submissions(call.call_id, track.id)
    prefix = _prefix(call, track)
    closes = call.window(track).ends
    ledger.record(
        TrackClosed(by=SYSTEM, call=call.slug, track=track.id, closes=closes), at=at, subject=call.slug
    )
    checkpoint = ledger.sign_public_checkpoint(at=at)
    closing = Closing.objects.create(
        call_id=call.call_id,
        track=track.id,
        closes=closes,
        at=at,
        prefix=prefix,
        checkpoint_size=checkpoint.size,
        seed=read(bytes(checkpoint.text))[0].root.hex(),
    )
    _freeze(closing, standing)
    return closing


def _prefix(call: InForce, track: Track) -> str:
    taken = set(closings(call.call_id).values_list("prefix", flat=True))
    return label_prefix(track.id, [each.id for each in call.specification.tracks], taken)


def _freeze(closing: Closing, standing: Sequence[Submission]) -> None:
    shuffled = list(standing)
    secrets.SystemRandom().shuffle(shuffled)
    Case.objects.bulk_create(
        Case(closing=closing, application_id=submission.application_id, label=label, submission=submission)
        for submission, label in zip(shuffled, labels(closing.prefix, len(shuffled)), strict=True)
    )
