"""What the review says, in English and Korean: grounds and kinds of conflicts, faults of scorecards, refusals.

The keys are the values of `domain.conflicts`, `domain.scorecard` and the review's own codes; nothing is imported from
them, for what they stand on speaks through this package.
"""

from collections.abc import Mapping

from gongmo.domain.texts import Text
from gongmo.domain.wording.kinds import CONFLICT

Texts = Mapping[str, Text]

GROUNDS: Texts = {
    **CONFLICT,
    "employed_within": {"en": "Worked for the applicant not long ago", "ko": "최근에 신청기관에서 일한 사람"},
    "other": {"en": "Another ground, stated in the reason", "ko": "그 밖의 사유"},
}

CONFLICT_KINDS: Texts = {
    "exclusion": {"en": "Exclusion (barred by rule)", "ko": "제척(규칙에 따라 제외)"},
    "challenge": {"en": "Challenge (objected to)", "ko": "기피(이의 신청에 따라 제외)"},
    "recusal": {"en": "Recusal (withdrew by own will)", "ko": "회피(스스로 물러남)"},
}

END_GROUNDS: Texts = {
    "conflict": {"en": "Conflict of interest", "ko": "이해관계"},
    "declined": {"en": "Declined by the reviewer", "ko": "평가위원이 사양함"},
    "office": {"en": "Ended by the office", "ko": "담당 기관이 끝냄"},
}

FAULTS: Texts = {
    "unknown": {
        "en": "The scorecard has no such criterion.",
        "ko": "평가표에 없는 항목입니다.",
    },
    "of_staff": {
        "en": "“{criterion}” is scored by the office, not by reviewers.",
        "ko": "‘{criterion}’ 항목은 평가위원이 아니라 담당 기관이 점수를 매깁니다.",
    },
    "of_panel": {
        "en": "“{criterion}” is scored by reviewers, not by the office.",
        "ko": "‘{criterion}’ 항목은 담당 기관이 아니라 평가위원이 점수를 매깁니다.",
    },
    "off_scale": {
        "en": "Give “{criterion}” between 0 and {full} points.",
        "ko": "‘{criterion}’ 항목은 0점부터 {full}점까지입니다.",
    },
    "off_step": {
        "en": "Points for “{criterion}” go in steps of {step}.",
        "ko": "‘{criterion}’ 항목의 점수는 {step}점 단위로 매깁니다.",
    },
    "too_fine": {
        "en": "Points for “{criterion}” have at most {decimals} decimals.",
        "ko": "‘{criterion}’ 항목의 점수는 소수점 아래 {decimals}자리까지 적습니다.",
    },
    "too_long": {
        "en": "Write at most {limit} characters.",
        "ko": "{limit}자까지 적을 수 있습니다.",
    },
    "points_missing": {
        "en": "Give points for “{criterion}”.",
        "ko": "‘{criterion}’ 항목의 점수를 매기십시오.",
    },
    "reason_missing": {
        "en": "Give the reason in words.",
        "ko": "사유를 글로 적으십시오.",
    },
}

INVITATION: Texts = {
    "unknown_track": {"en": "The call has no such track.", "ko": "이 공모에 없는 유형입니다."},
    "locked": {
        "en": "Scores of this track are locked: its pool stays as it is.",
        "ko": "이 유형의 점수가 확정되어 평가위원을 바꿀 수 없습니다.",
    },
    "ended": {"en": "This invitation has ended.", "ko": "끝난 위촉입니다."},
}

CONFLICT_REFUSED: Texts = {
    "unknown_kind": {"en": "Choose the kind of conflict.", "ko": "제척·기피·회피 가운데 하나를 고르십시오."},
    "unknown_ground": {"en": "Choose the ground.", "ko": "사유를 고르십시오."},
    "no_reason": {"en": "State in words what the conflict is.", "ko": "어떤 이해관계인지 글로 적으십시오."},
}

ASSIGNMENT: Texts = {
    "locked": {
        "en": "Scores of this track are locked: assignments stay as they are.",
        "ko": "이 유형의 점수가 확정되어 배정을 바꿀 수 없습니다.",
    },
    "other_track": {
        "en": "The reviewer is in the pool of another track.",
        "ko": "다른 유형의 평가위원입니다.",
    },
    "ineligible": {
        "en": "The application was determined not to be eligible.",
        "ko": "요건심사에서 부적격으로 판정된 신청입니다.",
    },
    "conflicted": {
        "en": "A conflict of interest is recorded between the reviewer and this application.",
        "ko": "이 신청과 이해관계가 기록된 평가위원입니다.",
    },
    "excluded": {
        "en": "A published rule bars the reviewer from this application.",
        "ko": "공고한 규칙에 따라 이 신청에서 제척되는 평가위원입니다.",
    },
    "declined": {"en": "The reviewer declined the invitation.", "ko": "위촉을 사양한 평가위원입니다."},
    "ended": {"en": "The reviewer's appointment has ended.", "ko": "위촉이 끝난 평가위원입니다."},
    "same_person": {
        "en": "The same person is assigned already, under another record.",
        "ko": "같은 사람이 다른 이름으로 이미 배정되어 있습니다.",
    },
    "finished": {
        "en": "The review is finished; only a conflict of interest can end it.",
        "ko": "이미 마친 평가입니다. 이해관계가 있을 때만 끝낼 수 있습니다.",
    },
    "unknown_ground": {"en": "Choose why the assignment ends.", "ko": "배정을 끝내는 까닭을 고르십시오."},
}

OPENING: Texts = {
    "not_closed": {
        "en": "The track still accepts applications.",
        "ko": "아직 접수가 끝나지 않은 유형입니다.",
    },
    "undetermined": {
        "en": "Eligibility is not determined for every application.",
        "ko": "요건심사가 끝나지 않은 신청이 있습니다.",
    },
    "no_eligible": {"en": "No application is eligible.", "ko": "적격인 신청이 없습니다."},
    "unassigned": {
        "en": "Some applications have no reviewer.",
        "ko": "평가위원이 배정되지 않은 신청이 있습니다.",
    },
    "due_past": {"en": "The day reviews are due has passed.", "ko": "평가 마감이 이미 지난 때입니다."},
}

REVIEWING: Texts = {
    "not_open": {"en": "Scoring has not begun.", "ko": "아직 평가가 시작되지 않았습니다."},
    "locked": {
        "en": "Scores are locked: nothing changes any more.",
        "ko": "점수가 확정되어 더 바꿀 수 없습니다.",
    },
    "ended": {"en": "This assignment has ended.", "ko": "끝난 배정입니다."},
    "finished": {
        "en": "This review is finished. Reopen it to change it.",
        "ko": "마친 평가입니다. 고치려면 먼저 다시 여십시오.",
    },
    "changed": {
        "en": "The review was saved elsewhere in between. Both versions are kept: choose what should stand.",
        "ko": "그사이 다른 곳에서 저장되었습니다. 두 내용이 모두 남아 있으니 어느 쪽을 쓸지 고르십시오.",
    },
    "faults": {"en": "Some lines need attention.", "ko": "살펴볼 항목이 있습니다."},
    "nothing_saved": {"en": "Nothing was saved yet.", "ko": "아직 저장한 내용이 없습니다."},
    "unknown": {"en": "The call has no such bonus or deduction.", "ko": "이 공모에 없는 가점·감점입니다."},
}

LOCKING: Texts = {
    "not_open": {"en": "Scoring has not begun.", "ko": "아직 평가가 시작되지 않았습니다."},
    "undetermined": {
        "en": "Eligibility is not determined for every application.",
        "ko": "요건심사가 끝나지 않은 신청이 있습니다.",
    },
    "unfinished": {"en": "Some reviews are not finished.", "ko": "마치지 않은 평가가 있습니다."},
    "unreviewed": {
        "en": "Some applications have no finished review at all.",
        "ko": "마친 평가가 하나도 없는 신청이 있습니다.",
    },
    "findings": {"en": "The ranking cannot be computed yet.", "ko": "아직 순위를 낼 수 없습니다."},
    "changed": {
        "en": "Scores changed while the ranking was computed. Look again, and lock again.",
        "ko": "순위를 내는 동안 점수가 바뀌었습니다. 다시 살펴보고 확정하십시오.",
    },
}
