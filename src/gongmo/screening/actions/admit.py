"""Letting in who was on time: a submission counts from when its handling began, not from when it was written."""

from django.db import transaction

from gongmo.domain.screening import FEWEST_DIGITS
from gongmo.screening.models import Case, Closing
from gongmo.screening.queries import left_out


@transaction.atomic
def admit_on_time(*, closing: Closing) -> list[Case]:
    """Cases for submissions that were on time and that the closing could not see yet; none, nearly always.

    Safe to ask as often as one likes. A newer version takes the place of the one the case was made from.
    """
    closing = Closing.objects.select_for_update().get(pk=closing.pk)
    admitted = []
    for submission in left_out(closing):
        case, new = Case.objects.get_or_create(
            application_id=submission.application_id,
            defaults={"closing": closing, "submission": submission, "label": _next_label(closing)},
        )
        if not new:
            case.submission = submission
            case.save()
        admitted.append(case)
    return admitted


def _next_label(closing: Closing) -> str:
    return f"{closing.prefix}-{closing.cases.count() + 1:0{FEWEST_DIGITS}}"
