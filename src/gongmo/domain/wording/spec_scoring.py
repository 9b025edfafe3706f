"""What the findings about criteria, scores and ties say."""

from collections.abc import Mapping

from gongmo.domain.wording.entry import Entry, error, warning

ENTRIES: Mapping[str, Entry] = {
    "weights-total": error(
        "The weights add up to {total}, not to 100: {parts}.",
        "배점의 합이 100이 아니라 {total}입니다: {parts}.",
        mend=("Correct a weight so that the total is 100.", "합이 100이 되도록 고칩니다."),
    ),
    "points-step": error(
        "Points cannot rise in steps of {step}.",
        "점수 단위가 {step}일 수는 없습니다.",
        mend=("Use a step above zero, such as 1 or 0.5.", "1이나 0.5처럼 0보다 큰 단위를 씁니다."),
    ),
    "points-none": error(
        "“{criterion}” has {points} full points.",
        "‘{criterion}’의 만점이 {points}점입니다.",
        mend=("Give it more than zero, or remove the criterion.", "0보다 크게 하거나 항목을 지웁니다."),
    ),
    "points-off-step": error(
        "The {points} full points of “{criterion}” are no multiple of the step {step}.",
        "‘{criterion}’의 만점 {points}점은 점수 단위 {step}의 배수가 아닙니다.",
        reason=("Nobody could ever give full points.", "아무도 만점을 줄 수 없습니다."),
        mend=("Change the step or the full points.", "단위나 만점을 고칩니다."),
    ),
    "weight-negative": error(
        "“{criterion}” has a negative weight.",
        "‘{criterion}’의 가중치가 음수입니다.",
        mend=("Use deductions to take points away.", "점수를 빼려면 감점(`deductions`)을 씁니다."),
    ),
    "threshold-above-points": error(
        "“{criterion}” must reach {threshold} of {points} points.",
        "‘{criterion}’은 {points}점 만점에 {threshold}점에 이르러야 합니다.",
        reason=("Nobody could pass.", "아무도 통과할 수 없습니다."),
        mend=("Lower the threshold.", "과락 기준을 낮춥니다."),
    ),
    "threshold-above-full": error(
        "The pass mark is {total} of 100.",
        "통과 점수가 100점 만점에 {total}점입니다.",
        reason=("Nobody could pass.", "아무도 통과할 수 없습니다."),
        mend=("Lower it.", "낮춥니다."),
    ),
    "trim-from-missing": error(
        "The mean is trimmed, but from how many reviews on is not said.",
        "절사평균을 쓰면서 몇 건부터 절사하는지 적지 않았습니다.",
        mend=("Add `trim_from: 5`.", "`trim_from: 5`를 넣습니다."),
    ),
    "trim-leaves-nothing": error(
        "Trimming from {trim_from} reviews on leaves nothing to count.",
        "평가 {trim_from}건부터 절사하면 남는 점수가 없습니다.",
        mend=("Trim from five reviews on.", "다섯 건부터 절사합니다."),
    ),
    "trim-never": warning(
        "Trimming starts at {trim_from} reviews, but each application gets {reviews}.",
        "평가 {trim_from}건부터 절사하는데 신청서마다 평가가 {reviews}건입니다.",
        reason=("Nothing would ever be trimmed.", "절사가 한 번도 일어나지 않습니다."),
        mend=("Lower `trim_from`, or use the plain mean.", "`trim_from`을 낮추거나 평균을 씁니다."),
    ),
    "trim-few-reviews": warning(
        "Trimming starts at {trim_from} reviews; five or more are usual.",
        "평가 {trim_from}건부터 절사합니다. 보통 다섯 건 이상일 때 절사합니다.",
        reason=(
            "With so few, two dropped reviews are most of the opinions.",
            "수가 적으면 뺀 두 건이 의견의 대부분입니다.",
        ),
        mend=("Trim from five on, or ask more reviewers.", "다섯 건부터 절사하거나 평가위원을 늘립니다."),
    ),
    "trim-unused": warning(
        "`trim_from` has no effect on a plain mean.",
        "평균에는 `trim_from`이 효력이 없습니다.",
        mend=("Remove it, or use `trimmed_mean`.", "지우거나 `trimmed_mean`을 씁니다."),
    ),
    "ties-undecided": error(
        "The tie chain ends with `{last}`, which may be equal too.",
        "동점처리가 `{last}`에서 끝나는데 그것도 같을 수 있습니다.",
        reason=("The last link must always decide.", "마지막은 반드시 갈라야 합니다."),
        mend=(
            "End it with `draw`, a draw anybody can verify.",
            "누구나 확인할 수 있는 추첨 `draw`로 끝냅니다.",
        ),
    ),
    "ties-repeated": error(
        "`{link}` stands twice in the tie chain.",
        "동점처리에 `{link}`이(가) 두 번 나옵니다.",
        mend=("Name it once.", "한 번만 적습니다."),
    ),
    "ties-draw-early": error(
        "The draw stands before the end of the tie chain.",
        "추첨이 동점처리의 중간에 있습니다.",
        reason=(
            "A draw decides everything: what follows never counts.",
            "추첨이면 모두 갈리므로 그 뒤는 쓰이지 않습니다.",
        ),
        mend=("Move `draw` to the end.", "`draw`를 맨 뒤로 옮깁니다."),
    ),
    "ties-unknown": error(
        "`{link}` in the tie chain is no criterion of this track.",
        "동점처리의 `{link}`은(는) 이 유형의 평가항목이 아닙니다.",
        mend=("Name criteria ({known}), at last `draw`.", "평가항목({known})을 적고 끝에 `draw`를 둡니다."),
    ),
}
