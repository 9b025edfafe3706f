"""Refusals of the stages in words. Those the domain speaks itself are said from its tables."""

from collections.abc import Mapping

from django.utils.functional import Promise, lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from gongmo.domain.texts import Text, say
from gongmo.domain.wording import review

Words = Mapping[str, str | Promise]

SCREENING: Words = {
    "no_ground": _("Choose the ground."),
    "unknown_ground": _("Choose the ground."),
    "no_reason": _("State the reason in words: the applicant reads it."),
    "ground_of_eligible": _("What is eligible has no ground. Leave the ground empty."),
}
LOCKED = _("Scores of this track are locked: eligibility changes no more.")
DECIDED = _("A decision of this call is approved: what it rests on changes no more.")
SELECTION: Words = {
    "not_locked": _("Scores of this track are not locked yet."),
    "no_reason": _("State the reason in words."),
    "no_amount": _("State an amount above zero."),
    "nothing_to_lift": _("No override stands for this application."),
    "no_recommendation": _("This run ended with rules in conflict: there is nothing to recommend."),
    "not_latest": _("A newer run exists. Recommend that one, or run again."),
    "no_minutes": _("Write down what the panel said. The minutes are the ground of the recommendation."),
    "already": _("This run is recommended already."),
}
PREPARING: Words = {
    "no_recommendation": _("The panel has not recommended a run yet."),
    "outdated": _(
        "Amounts, overrides or the call changed since the recommended run. Run again and recommend the new result."
    ),
    "not_repeatable": _(
        "The result does not follow from its stored inputs. Somebody must look before anything goes on."
    ),
}
DECIDING: Words = {
    "decided": _("A decision of this call is approved already."),
    "not_latest": _("A newer decision was prepared in between."),
    "same_person": _("Whoever prepared the decision cannot approve it."),
    "not_approved": _("Nobody has approved the decision yet."),
    "announced": _("The results are announced already."),
    "not_announced": _("The results are not announced yet."),
    "archived": _("The call is archived already."),
    "not_whole": _("What is stored is not what was prepared. Somebody must look before anything goes on."),
}
FROZEN: Text = {
    "en": "A track is closed: by what rules the applications in it are judged changes no more. Titles, dates still to "
    "come, contacts and sources can be corrected.",
    "ko": "이미 마감한 유형이 있어, 들어온 신청서를 평가하는 규칙은 더 이상 바꿀 수 없습니다. 제목, 남은 일정, 연락처, "
    "출처는 고칠 수 있습니다.",
}
PUBLISHING: Words = {
    "findings": _("The checker finds errors. Mend them first."),
    "other_call": _("The file names another call. Its name must stay the one in this address."),
    "nothing_new": _("The draft says the same as the version in force."),
    "no_reason": _("State why the published call is changed. Everybody reads the reason."),
    "frozen": lazy(lambda: say(FROZEN, get_language() or "ko"), str)(),
}
ENDING: Words = {"no_time": _("State day and time of the call's zone.")}

INVITATION, CONFLICT, ASSIGNMENT, OPENING, SCORING = (
    review.INVITATION,
    review.CONFLICT_REFUSED,
    review.ASSIGNMENT,
    review.OPENING,
    review.REVIEWING,
)


def said_of(table: Mapping[str, Text], refusal: str, language: str) -> str:
    """From a table of the domain."""
    return say(table[refusal], language)
