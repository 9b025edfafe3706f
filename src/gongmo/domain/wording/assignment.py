"""What the findings about an assignment say."""

from collections.abc import Mapping

from gongmo.domain.wording.entry import Entry, note, warning

ENTRIES: Mapping[str, Entry] = {
    "assignment-none": warning(
        "{case} gets no reviewer.",
        "{case}에 배정할 평가위원이 없습니다.",
        reason=(
            "Of {pool} reviewers {barred} are in conflict with it, and {full} take no more cases.",
            "평가위원 {pool}명 가운데 {barred}명은 이해관계가 있고 {full}명은 더 맡지 않습니다.",
        ),
        mend=(
            "Invite reviewers without a conflict: what nobody scores cannot be ranked.",
            "이해관계가 없는 평가위원을 더 위촉하십시오. 아무도 평가하지 않은 신청은 순위에 들 수 없습니다.",
        ),
    ),
    "assignment-short": warning(
        "{case} gets {given} of the {needed} reviewers that the call promises.",
        "{case}의 평가위원은 {given}명으로, 공고한 {needed}명에 못 미칩니다.",
        reason=(
            "Of {pool} reviewers {barred} are in conflict with it, and {full} take no more cases.",
            "평가위원 {pool}명 가운데 {barred}명은 이해관계가 있고 {full}명은 더 맡지 않습니다.",
        ),
        mend=("Invite reviewers without a conflict.", "이해관계가 없는 평가위원을 더 위촉하십시오."),
    ),
    "assignment-uneven": note(
        "The reviewers have between {least} and {most} cases each.",
        "평가위원이 맡은 신청은 적게는 {least}건, 많게는 {most}건입니다.",
        reason=(
            "Conflicts, limits and what was assigned before leave no way to even it out further.",
            "이해관계와 맡을 수 있는 건수, 이미 배정된 신청 때문에 더 고르게 나눌 수 없습니다.",
        ),
    ),
}
