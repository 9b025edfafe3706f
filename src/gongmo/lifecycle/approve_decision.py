"""The second person's approval: of exactly what was prepared and still holds, and never by whoever prepared it."""

from datetime import datetime

from django.db import transaction

from gongmo.calls.models import Call
from gongmo.calls.queries import published_call
from gongmo.decisions import actions
from gongmo.decisions.actions import CannotDecide, Refusal
from gongmo.decisions.models import Decision
from gongmo.lifecycle.run_selection import is_current
from gongmo.selection.queries import recommendation_of


@transaction.atomic
def approve_decision(*, decision: Decision, by: str, at: datetime) -> Decision:
    """Reviewers' rights end with it. Raises CannotDecide, also where what it was prepared from changed since."""
    call = Call.objects.select_for_update().get(pk=decision.call_id)
    if decision.approved_at is None and not _still_holds(call, decision):
        raise CannotDecide(Refusal.OUTDATED)
    return actions.approve(decision=decision, by=by, at=at)


def _still_holds(call: Call, decision: Decision) -> bool:
    """The panel stands by the same run, and a run now would rest on the same inputs."""
    recommended, in_force = recommendation_of(call.pk), published_call(call.slug)
    if recommended is None or in_force is None or recommended.pk != decision.recommendation_id:
        return False
    return is_current(recommended.run, in_force)
