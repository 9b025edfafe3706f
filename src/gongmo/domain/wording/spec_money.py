"""What the findings about money and counts say."""

from collections.abc import Mapping

from gongmo.domain.wording.entry import Entry, Pair, error, warning

FEWER: Pair = (
    "Lower the minimum count or the bottom of the range, or raise the budget.",
    "최소 건수나 지원 하한을 낮추거나 예산을 늘립니다.",
)
IMPOSSIBLE: Pair = (
    "No choice of applications could keep these rules together.",
    "어떤 신청서를 골라도 이 규칙들을 함께 지킬 수 없습니다.",
)
UNIT_OF_RANGE: Pair = (
    "Probably {meant_bottom} to {meant_top} was meant: the unit is {slip} times too large. Set `min` to {write_bottom} and `max` to {write_top}.",
    "{meant_bottom}~{meant_top}을(를) 뜻한 것으로 보입니다. 단위가 {slip}배 큽니다. `min`은 {write_bottom}, `max`는 {write_top}(으)로 적습니다.",
)
UNIT_OF_BUDGET: Pair = (
    "Either the unit of the budget is {slip} times too small ({meant_budget} would do), or the units of the ranges are {slip} times too large. Compare both with the source.",
    "예산의 단위가 {slip}배 작거나({meant_budget}이면 맞습니다) 지원 범위의 단위가 {slip}배 큽니다. 두 금액을 원문과 견주어 봅니다.",
)
OF_ALL: Pair = (
    "At least {count} awards ({tracks}) need {needed}, {factor} times the budget of {budget}.",
    "적어도 {count}건({tracks})에 {needed}이(가) 필요합니다. 예산 {budget}의 {factor}배입니다.",
)
OF_ONE: Pair = (
    "{count} awards of at least {bottom} need {needed}, {factor} times the budget of {budget}.",
    "건마다 {bottom} 이상으로 {count}건이면 {needed}이(가) 필요합니다. 예산 {budget}의 {factor}배입니다.",
)
OF_TRACK: Pair = (
    "{count} awards of at least {bottom} need {needed}, {factor} times the track's budget of {budget}.",
    "건마다 {bottom} 이상으로 {count}건이면 {needed}이(가) 필요합니다. 유형 예산 {budget}의 {factor}배입니다.",
)

ENTRIES: Mapping[str, Entry] = {
    "money-minimum-above-budget": error(*OF_ALL, reason=IMPOSSIBLE, mend=FEWER),
    "money-minimum-above-budget-slip": error(*OF_ONE, reason=IMPOSSIBLE, mend=UNIT_OF_RANGE),
    "money-minimum-above-budget-slip-all": error(*OF_ALL, reason=IMPOSSIBLE, mend=UNIT_OF_BUDGET),
    "money-minimum-above-track-budget": error(*OF_TRACK, reason=IMPOSSIBLE, mend=FEWER),
    "money-minimum-above-track-budget-slip": error(*OF_TRACK, reason=IMPOSSIBLE, mend=UNIT_OF_RANGE),
    "money-range-inverted": error(
        "The range of support begins at {bottom} and ends at {top}.",
        "지원 범위의 하한이 {bottom}, 상한이 {top}입니다.",
        reason=("The bottom lies above the top.", "하한이 상한보다 큽니다."),
        mend=("Exchange the two, or correct the one that is wrong.", "둘을 바꾸거나 틀린 쪽을 고칩니다."),
    ),
    "money-step-skips-range": error(
        "No multiple of {step} lies between {bottom} and {top}.",
        "{bottom}과(와) {top} 사이에 {step}의 배수가 없습니다.",
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
        "한 건의 하한 {bottom}만으로 예산 {budget}을(를) 넘습니다.",
        mend=FEWER,
    ),
    "money-nothing": error(
        "There is nothing to award: the amount is zero.",
        "금액이 0이어서 지원할 것이 없습니다.",
        mend=("Write the amount in whole units of the currency.", "금액을 통화의 기본 단위로 적습니다."),
    ),
    "money-track-budget-above-call": error(
        "The track's budget of {given} exceeds the call's {budget}.",
        "유형 예산 {given}이(가) 공모 예산 {budget}보다 큽니다.",
        mend=("Correct one of the two.", "둘 가운데 틀린 쪽을 고칩니다."),
    ),
    "money-tracks-apart": warning(
        "“{track}” supports up to {top}, {factor} times as much as “{other}” with {other_top}.",
        "‘{track}’의 상한 {top}은(는) ‘{other}’의 {other_top}에 견주어 {factor}배입니다.",
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
    "count-inverted": error(
        "The minimum is {least} awards, the maximum {most}.",
        "최소 {least}건인데 최대 {most}건입니다.",
        mend=("Correct one of the two.", "둘 가운데 틀린 쪽을 고칩니다."),
    ),
    "count-above-greatest": error(
        "The tracks need {least} awards together, but at most {most} may be made.",
        "유형들의 최소 건수를 더하면 {least}건인데 모두 합해 최대 {most}건입니다.",
        reason=IMPOSSIBLE,
        mend=("Raise the greatest number or lower a minimum.", "최대 건수를 늘리거나 최소 건수를 줄입니다."),
    ),
    "count-operator-cap": error(
        "One operator may have {most} at most, but the tracks of `{operator}` need {least} awards.",
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
