"""What the findings about the rules of a call say: money, counts, dates, scoring, procedure, forms."""

from collections.abc import Mapping

from gongmo.domain.wording.entry import Entry, Pair, error, warning

FEWER: Pair = (
    "Lower the minimum count or the bottom of the range, or raise the budget.",
    "최소 건수나 지원 하한을 낮추거나 예산을 늘립니다.",
)
MEANT: Pair = (
    "Probably {meant_bottom} to {meant_top} was meant: the unit is {slip} times too large.",
    "{meant_bottom}~{meant_top}을 뜻한 것으로 보입니다. 단위가 {slip}배 큽니다.",
)
IMPOSSIBLE: Pair = (
    "No choice of applications could keep these rules together.",
    "어떤 신청서를 골라도 이 규칙들을 함께 지킬 수 없습니다.",
)

MONEY: Mapping[str, Entry] = {
    "money-minimum-above-budget": error(
        "At least {count} awards ({tracks}) need {needed}, {factor} times the budget of {budget}.",
        "적어도 {count}건({tracks})에 {needed}이 필요합니다. 예산 {budget}의 {factor}배입니다.",
        reason=IMPOSSIBLE,
        mend=FEWER,
    ),
    "money-minimum-above-budget-slip": error(
        "At least {count} awards ({tracks}), the dearest of {bottom} or more each, need {needed}: "
        "{factor} times the budget of {budget}.",
        "적어도 {count}건({tracks})에 {needed}이 필요합니다. 가장 큰 유형은 건마다 {bottom} 이상이며, "
        "합계는 예산 {budget}의 {factor}배입니다.",
        reason=IMPOSSIBLE,
        mend=MEANT,
    ),
    "money-minimum-above-track-budget": error(
        "At least {count} awards of {bottom} or more need {needed}, {factor} times the track's budget of {budget}.",
        "건마다 {bottom} 이상으로 적어도 {count}건이면 {needed}이 필요합니다. 유형 예산 {budget}의 {factor}배입니다.",
        reason=IMPOSSIBLE,
        mend=FEWER,
    ),
    "money-minimum-above-track-budget-slip": error(
        "At least {count} awards of {bottom} or more need {needed}, {factor} times the track's budget of {budget}.",
        "건마다 {bottom} 이상으로 적어도 {count}건이면 {needed}이 필요합니다. 유형 예산 {budget}의 {factor}배입니다.",
        reason=IMPOSSIBLE,
        mend=MEANT,
    ),
    "money-range-inverted": error(
        "The range of support begins at {bottom} and ends at {top}.",
        "지원 범위의 하한이 {bottom}, 상한이 {top}입니다.",
        reason=("The bottom lies above the top.", "하한이 상한보다 큽니다."),
        mend=("Exchange the two, or correct the one that is wrong.", "둘을 바꾸거나 틀린 쪽을 고칩니다."),
    ),
    "money-step-skips-range": error(
        "No multiple of {step} lies between {bottom} and {top}.",
        "{bottom}과 {top} 사이에 {step}의 배수가 없습니다.",
        reason=(
            "Awards are multiples of the step, so none could be made.",
            "지원금은 이 단위의 배수이므로 한 건도 줄 수 없습니다.",
        ),
        mend=("Choose a smaller step.", "단위를 줄입니다."),
    ),
    "money-range-off-step": warning(
        "The range from {bottom} to {top} does not begin and end on multiples of {step}.",
        "지원 범위 {bottom}~{top}의 양 끝이 {step}의 배수가 아닙니다.",
        reason=("Its ends could never be awarded exactly.", "양 끝 금액을 그대로 줄 수 없습니다."),
        mend=(
            "Move the ends onto the step, or choose another step.",
            "양 끝을 단위에 맞추거나 단위를 바꿉니다.",
        ),
    ),
    "money-no-award": error(
        "One award of {bottom} already exceeds the budget of {budget}.",
        "한 건에 {bottom}이면 그것만으로 예산 {budget}을 넘습니다.",
        mend=FEWER,
    ),
    "money-track-budget-above-call": error(
        "The track's budget of {given} exceeds the call's {budget}.",
        "유형 예산 {given}이 공모 예산 {budget}보다 큽니다.",
        mend=("Correct one of the two.", "둘 가운데 틀린 쪽을 고칩니다."),
    ),
    "money-tracks-apart": warning(
        "“{track}” supports up to {top}, {factor} times as much as “{other}” with {other_top}.",
        "‘{track}’의 상한 {top}은 ‘{other}’의 {other_top}에 견주어 {factor}배입니다.",
        reason=(
            "Tracks of one call seldom lie that far apart; a unit may have slipped.",
            "한 공모의 유형들이 이만큼 다른 일은 드뭅니다. 단위가 틀렸을 수 있습니다.",
        ),
        mend=("Compare both amounts with the source.", "두 금액을 원문과 견주어 봅니다."),
    ),
    "money-question-outside-range": error(
        "The limits of this question exclude every amount from {bottom} to {top}.",
        "이 질문의 한도로는 {bottom}~{top} 가운데 어떤 금액도 적을 수 없습니다.",
        mend=(
            "Remove the limits: the range of support applies by itself.",
            "한도를 지웁니다. 지원 범위가 저절로 적용됩니다.",
        ),
    ),
}

COUNTS: Mapping[str, Entry] = {
    "count-inverted": error(
        "At most {most} awards, but at least {least}.",
        "최대 {most}건인데 최소 {least}건입니다.",
        mend=("Correct one of the two.", "둘 가운데 틀린 쪽을 고칩니다."),
    ),
    "count-above-greatest": error(
        "The tracks need {least} awards together, but at most {most} may be made.",
        "유형들의 최소 건수를 더하면 {least}건인데 모두 합해 최대 {most}건입니다.",
        reason=IMPOSSIBLE,
        mend=("Raise the greatest number or lower a minimum.", "최대 건수를 늘리거나 최소 건수를 줄입니다."),
    ),
    "count-operator-cap": error(
        "At most {most} awards for one operator, but the tracks of `{operator}` need {least}.",
        "운영기관 하나에 최대 {most}건인데 `{operator}`의 유형들은 최소 {least}건이 필요합니다.",
        reason=IMPOSSIBLE,
        mend=("Raise the cap or lower a minimum.", "상한을 올리거나 최소 건수를 줄입니다."),
    ),
    "count-cap-repeated": warning(
        "A second cap per {per} with the same scope.",
        "`{per}`에 대한 같은 범위의 상한이 두 번 나옵니다.",
        reason=("Only the tighter one can ever bind.", "더 좁은 쪽만 효력이 있습니다."),
        mend=("Keep one.", "하나만 남깁니다."),
    ),
}

TIME: Mapping[str, Entry] = {
    "intake-both": error(
        "The track has a window and rolling intake at once.",
        "접수기간과 상시접수가 함께 적혀 있습니다.",
        mend=("Keep one of the two.", "둘 가운데 하나만 남깁니다."),
    ),
    "intake-none": error(
        "The track does not say when it accepts applications.",
        "언제 접수하는지 적혀 있지 않습니다.",
        mend=(
            "Add `window` with opens and closes, or `rolling` with cut-offs.",
            "`window`(opens, closes)나 `rolling`(cutoffs)을 넣습니다.",
        ),
    ),
    "window-inverted": error(
        "The window closes on {closes}, before it opens on {opens}.",
        "여는 때({opens})보다 닫는 때({closes})가 먼저입니다.",
        mend=("Correct one of the two.", "둘 가운데 틀린 쪽을 고칩니다."),
    ),
    "intake-short": warning(
        "Intake lasts {days} days; {usual} or more are usual.",
        "접수기간이 {days}일입니다. 보통 {usual}일 이상으로 합니다.",
        reason=(
            "Applicants abroad write in a second language and need signatures.",
            "해외 신청자는 다른 언어로 쓰고 서명도 받아야 합니다.",
        ),
        mend=("Close later, or open earlier.", "더 늦게 닫거나 더 일찍 엽니다."),
    ),
    "time-nonexistent": error(
        "{wall} does not exist in {zone}: the clocks are put forward over it.",
        "{zone}에는 {wall}이 없습니다. 시계를 앞당기며 건너뛰는 때입니다.",
        mend=("Choose a time an hour earlier or later.", "한 시간 앞이나 뒤로 정합니다."),
    ),
    "time-ambiguous": error(
        "{wall} happens twice in {zone}: the clocks are put back over it.",
        "{zone}에서는 {wall}이 두 번 옵니다. 시계를 되돌리는 때입니다.",
        mend=("Choose a time that happens once.", "한 번만 오는 시각으로 정합니다."),
    ),
    "closes-on-day-off": warning(
        "Intake closes on {closes}, which is {name}.",
        "접수를 닫는 {closes}은 {name}입니다.",
        reason=("Nobody may be there to help applicants.", "신청자를 도울 사람이 없을 수 있습니다."),
        mend=("Close on the next working day.", "다음 근무일로 옮깁니다."),
    ),
    "opens-before-announced": error(
        "Intake opens on {opens}, before the announcement on {announced}.",
        "접수가 {opens}에 열리는데 공고일은 {announced}입니다.",
        mend=("Open on or after the day of the announcement.", "공고일이나 그 뒤에 엽니다."),
    ),
    "cutoff-order": error(
        "The cut-off of {cutoff} does not come after {before}.",
        "마감 {cutoff}이 {before}보다 뒤가 아닙니다.",
        mend=(
            "Put the cut-offs in order of time, after the opening.",
            "여는 때 뒤로, 시간 차례대로 적습니다.",
        ),
    ),
    "result-before-closing": error(
        "The result is planned for {planned}, but intake closes on {closes}.",
        "결과 예정이 {planned}인데 접수는 {closes}에 닫습니다.",
        mend=("Plan the result after the last closing.", "마지막 마감 뒤로 예정합니다."),
    ),
    "released-after-announced": warning(
        "The press text is released on {released}, after the announcement on {announced}.",
        "보도일 {released}이 공고일 {announced}보다 늦습니다.",
        mend=("Release it on or before the day of the announcement.", "공고일이나 그 전으로 합니다."),
    ),
}

SCORING: Mapping[str, Entry] = {
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
        "‘{criterion}’은 {points}점 만점에 {threshold}점을 넘어야 합니다.",
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

PROCEDURE: Mapping[str, Entry] = {
    "applicants-nobody": error(
        "Nobody may apply in “{track}”.",
        "‘{track}’에 신청할 수 있는 자가 없습니다.",
        mend=("Name at least one kind of applicant.", "신청자의 종류를 하나 이상 적습니다."),
    ),
    "stage-repeated": error(
        "The stage `{stage}` comes twice.",
        "`{stage}` 단계가 두 번 나옵니다.",
        mend=("Name each stage once.", "단계마다 한 번씩만 적습니다."),
    ),
    "stage-order": error(
        "The stage `{stage}` cannot follow `{before}`.",
        "`{stage}` 단계는 `{before}` 뒤에 올 수 없습니다.",
        mend=("Put the stages in the order in which they happen.", "단계를 일어나는 차례대로 적습니다."),
    ),
    "stage-no-review": error(
        "“{track}” has no stage in which applications are reviewed.",
        "‘{track}’에 평가하는 단계가 없습니다.",
        mend=("Add `document_review` or `presentation`.", "`document_review`나 `presentation`을 넣습니다."),
    ),
    "stage-no-decision": error(
        "“{track}” does not end in a decision.",
        "‘{track}’이 선정결정으로 끝나지 않습니다.",
        mend=(
            "End with `committee` or `ministry_decision`.",
            "`committee`나 `ministry_decision`으로 끝냅니다.",
        ),
    ),
    "payee-nobody": error(
        "“{track}” pays a contractor, but has none.",
        "‘{track}’은 수행기관에 지급하는데 수행기관이 없습니다.",
        mend=(
            "Say how the contractor is found, or pay the applicant.",
            "수행기관을 정하는 방법을 적거나 신청자에게 지급합니다.",
        ),
    ),
    "disclosure-against-blindness": error(
        "Single reviews are shown together with the panel's names, but reviews are blind.",
        "평가가 비공개인데 평가위원 이름과 개별 평가를 함께 공개합니다.",
        reason=("Readers could match points to persons.", "누가 몇 점을 주었는지 짐작할 수 있습니다."),
        mend=(
            "Show combined scores only, or do not show names.",
            "종합 점수만 공개하거나 이름을 공개하지 않습니다.",
        ),
    ),
    "objection-none": warning(
        "The call has no window for objections.",
        "이의신청 기간이 없습니다.",
        reason=("Applicants are used to ten days or more.", "보통 열흘 이상을 둡니다."),
        mend=("Add `objection: {{days: 10}}`.", "`objection: {{days: 10}}`을 넣습니다."),
    ),
    "conflicts-none": warning(
        "The call names no rules on conflicts of interest.",
        "이해충돌 규칙이 없습니다.",
        reason=(
            "Without them nobody is barred from judging a friend.",
            "규칙이 없으면 가까운 사람을 평가하는 일을 막을 수 없습니다.",
        ),
        mend=(
            "Add `conflicts`, at least `same_organisation`.",
            "`conflicts`에 적어도 `same_organisation`을 넣습니다.",
        ),
    ),
}

FORMS: Mapping[str, Entry] = {
    "question-meaning": error(
        "A question with the id `{id}` must be of kind `{wanted}`.",
        "식별자가 `{id}`인 질문은 종류가 `{wanted}`이어야 합니다.",
        reason=("The procedure reads this answer by its id.", "절차가 이 답변을 식별자로 읽습니다."),
        mend=("Change its kind, or give it another id.", "종류를 바꾸거나 다른 식별자를 씁니다."),
    ),
    "question-missing": error(
        "The form of “{track}” does not ask for `{id}`.",
        "‘{track}’의 신청서에 `{id}` 질문이 없습니다.",
        reason=("Selection counts and pays by this answer.", "선정이 이 답변으로 세고 지급합니다."),
        mend=("Add a question with the id `{id}`.", "식별자가 `{id}`인 질문을 넣습니다."),
    ),
    "question-not-of-all": error(
        "`{id}` is not asked of every applicant in “{track}”.",
        "‘{track}’에서 `{id}` 질문이 모든 신청자에게 필수는 아닙니다.",
        reason=("Selection counts and pays by this answer.", "선정이 이 답변으로 세고 지급합니다."),
        mend=("Make it required and remove its condition.", "필수로 하고 조건을 지웁니다."),
    ),
    "choice-options": error(
        "The choice `{id}` needs options of its own, or `from`, not both and not neither.",
        "선택 질문 `{id}`에는 `options`와 `from` 가운데 하나만 있어야 합니다.",
        mend=("Keep one of the two.", "둘 가운데 하나를 적습니다."),
    ),
    "choice-no-outputs": error(
        "The choice `{id}` takes its options from the track's outputs, but there are none.",
        "선택 질문 `{id}`은(는) 유형의 성과물에서 고르는데 성과물이 없습니다.",
        mend=("Add `outputs` to the track.", "유형에 `outputs`를 넣습니다."),
    ),
    "choices-inverted": error(
        "At least {least} options must be chosen, but at most {most} can be.",
        "적어도 {least}개를 골라야 하는데 최대 {most}개만 고를 수 있습니다.",
        mend=("Correct one of the two.", "둘 가운데 틀린 쪽을 고칩니다."),
    ),
    "question-range-inverted": error(
        "The limits of `{id}` leave no possible answer.",
        "`{id}` 질문의 한도로는 답할 수 있는 값이 없습니다.",
        mend=("Exchange the two limits.", "두 한도를 바꿉니다."),
    ),
}

ENTRIES: Mapping[str, Entry] = {**MONEY, **COUNTS, **TIME, **SCORING, **PROCEDURE, **FORMS}
