"""What the findings about selection say."""

from collections.abc import Mapping

from gongmo.domain.wording.entry import Entry, error, note, warning

ENTRIES: Mapping[str, Entry] = {
    "selection-free-unsupported": error(
        "The call says `order: free`; this version selects only by `order: strict`.",
        "공모에 `order: free`로 되어 있으나, 이 버전은 `order: strict`로만 선정합니다.",
        reason=(
            "A free selection seeks the best set under published objectives and may pass over better-ranked applications.",
            "자유(free) 선정은 공표된 목표에 따라 최적의 조합을 찾으므로 순위가 앞선 신청을 건너뛸 수 있습니다.",
        ),
        mend=(
            "Publish the call with `order: strict`, or wait for a version that offers `free`.",
            "공모를 `order: strict`로 공표하거나, `free`를 지원하는 버전을 기다려 주십시오.",
        ),
    ),
    "selection-track-unknown": error(
        "Application {application} names the track `{track}`, which the call does not have.",
        "신청 {application}에 적힌 `{track}` 유형이 공모에 없습니다.",
        reason=(
            "Every application is ranked and paid within one track of the call.",
            "모든 신청은 공모의 한 유형 안에서 순위와 지원금이 정해집니다.",
        ),
        mend=("Use one of: {tracks}.", "다음 중 하나를 쓰십시오: {tracks}."),
    ),
    "selection-application-twice": error(
        "Application {application} stands in {times} rows.",
        "신청 {application}이(가) {times}개 행에 있습니다.",
        reason=(
            "Two rows of one application could give it two ranks or two amounts.",
            "같은 신청이 두 행에 있으면 순위나 금액이 둘이 될 수 있습니다.",
        ),
        mend=("Keep one row.", "한 행만 남기십시오."),
    ),
    "selection-rank-missing": error(
        "Application {application} in track {track} has neither a rank nor a reason for having none.",
        "{track}에서 신청 {application}에 순위도, 순위가 없는 사유도 없습니다.",
        reason=(
            "Without a rank nobody can say before or after whom it comes.",
            "순위가 없으면 누구보다 앞서고 뒤서는지 알 수 없습니다.",
        ),
        mend=(
            "Give it a rank, or the bar that took it out of the ranking.",
            "순위를 적거나, 순위에서 제외된 사유를 적으십시오.",
        ),
    ),
    "selection-rank-tied": error(
        "In track {track}, rank {rank} is shared by {tied}.",
        "{track}에서 {rank}위가 겹칩니다: {tied}.",
        reason=(
            "The order decides who receives money; equals must be settled by the published tie-break rule, at last by the draw.",
            "순서가 지원 여부를 정하므로, 동점은 공표된 동점처리 규칙(최종적으로 추첨)으로 가려야 합니다.",
        ),
        mend=(
            "Rank again with the seed of the draw (`--seed`).",
            "추첨 시드(`--seed`)를 주어 다시 순위를 매기십시오.",
        ),
    ),
    "selection-amount-missing": error(
        "Application {application} has neither a requested nor a recommended amount.",
        "신청 {application}에 신청액도 권고액도 없습니다.",
        reason=(
            "An amount nobody asked for or recommended would be an outcome nobody chose.",
            "신청하지도 권고하지도 않은 금액은 누구도 정하지 않은 결과가 됩니다.",
        ),
        mend=("Fill in `requested` or `recommended`.", "`requested` 또는 `recommended`를 채우십시오."),
    ),
    "selection-place-missing": error(
        "Application {application} names no place, but track {track} counts places.",
        "{track}에서는 지역 수로 세는데, 신청 {application}에 지역이 없습니다.",
        reason=(
            "Whether an award adds to the count depends on its place.",
            "지원 건이 수에 더해지는지는 지역에 달려 있습니다.",
        ),
        mend=("Fill in `place`.", "`place`를 채우십시오."),
    ),
    "selection-override-twice": error(
        "Application {application} is overridden more than once.",
        "신청 {application}에 대한 조정이 두 번 이상 있습니다.",
        reason=(
            "Two decisions on one application cannot both hold.",
            "한 신청에 두 결정이 함께 설 수 없습니다.",
        ),
        mend=("Keep one of them.", "하나만 남기십시오."),
    ),
    "selection-override-unknown": error(
        "The override names application {application}, which is not in the list.",
        "조정 대상인 신청 {application}이(가) 목록에 없습니다.",
        reason=(
            "A seat can be given or refused only to an application of this call.",
            "이 공모의 신청에 대해서만 선정하거나 제외할 수 있습니다.",
        ),
        mend=("Correct the application number.", "신청 번호를 바로잡으십시오."),
    ),
    "selection-override-unreasoned": error(
        "The override of application {application} states no reason.",
        "신청 {application}에 대한 조정에 사유가 없습니다.",
        reason=(
            "A decision that departs from the computed one is shown beside it with its reason.",
            "계산과 다른 결정은 그 사유와 함께 나란히 공개됩니다.",
        ),
        mend=("Write the reason.", "사유를 적으십시오."),
    ),
    "selection-other-unknown": warning(
        "Application {application} names {other} in `{column}`, which is not in the list.",
        "신청 {application}의 `{column}`에 적힌 {other}이(가) 목록에 없습니다.",
        reason=(
            "A prerequisite that is not there can never have a seat; an exclusion of nobody has no effect.",
            "없는 신청을 선행 조건으로 하면 선정될 수 없고, 없는 신청에 대한 배제는 효력이 없습니다.",
        ),
        mend=("Correct the number or take it out.", "번호를 바로잡거나 지우십시오."),
    ),
    "selection-requires-itself": warning(
        "Application {application} requires {requires}, which in the end require it again.",
        "신청 {application}의 선행 조건({requires})이 결국 자신을 다시 선행 조건으로 합니다.",
        reason=(
            "Seats are given one after another, so none in such a ring can ever come first.",
            "한 건씩 차례로 선정하므로, 서로를 선행 조건으로 하면 어느 것도 먼저 선정될 수 없습니다.",
        ),
        mend=("Take out one of the prerequisites.", "선행 조건 하나를 지우십시오."),
    ),
    "selection-capped-value-missing": warning(
        "The call caps awards per {per}, but `{column}` is empty for {blank}.",
        "공모는 {per}별 상한을 두는데, `{column}`이(가) 빈 신청이 있습니다: {blank}.",
        reason=(
            "An award without that value is counted under no cap.",
            "값이 비어 있으면 어느 상한에도 세지 않습니다.",
        ),
        mend=("Fill in `{column}`, if it has a value.", "값이 있으면 `{column}` 칸을 채우십시오."),
    ),
    "selection-recommended-above-requested": note(
        "Application {application}: {recommended} recommended, {requested} requested; the request is the limit.",
        "신청 {application}: 권고액 {recommended}, 신청액 {requested}. 신청액까지만 지원합니다.",
        reason=("Nobody receives more than they asked for.", "신청한 금액보다 많이 지원하지 않습니다."),
        mend=("Recommend at most the requested amount.", "신청액 이하로 권고하십시오."),
    ),
    "selection-amount-above-range": note(
        "Application {application}: {offer} is above the range of track {track}; {top} is the limit.",
        "신청 {application}: {offer}은(는) {track}의 지원 상한 {top}보다 많습니다. 상한까지만 지원합니다.",
        reason=("The range was published with the call.", "지원 범위는 공모와 함께 공표되었습니다."),
        mend=("Nothing to do, if that is meant.", "의도한 것이면 조치할 것이 없습니다."),
    ),
    "selection-amount-off-step": note(
        "Application {application}: {offer} is not a multiple of {step} and is rounded down to {upper}.",
        "신청 {application}: {offer}은(는) {step} 단위가 아니므로 {upper}(으)로 내립니다.",
        reason=("Awards are multiples of the published step.", "지원금은 공표된 단위의 배수입니다."),
        mend=("Nothing to do, if that is meant.", "의도한 것이면 조치할 것이 없습니다."),
    ),
    "selection-amount-barred": warning(
        "Application {application} needs at least {lower} but could receive at most {upper}: it cannot be selected.",
        "신청 {application}: 적어도 {lower}이(가) 필요하나 받을 수 있는 금액은 많아야 {upper}이므로 선정될 수 없습니다.",
        reason=(
            "An award below the smallest viable amount would pay for something that cannot be done.",
            "최소 필요액보다 적은 지원금으로는 과제를 수행할 수 없습니다.",
        ),
        mend=(
            "Ask the applicant or the panel before the run: raise the recommended amount, or let the bar stand.",
            "선정 전에 신청기관이나 평가위원회에 확인하여 권고액을 올리거나 그대로 두십시오.",
        ),
    ),
    "selection-minimum-lowered": warning(
        "Track {track}: at least {least} {unit} announced, but only {there} can be selected at all.",
        "{track}: 최소 {least}{unit}을(를) 공고했으나 선정할 수 있는 것은 {there}{unit}뿐입니다.",
        reason=(
            "The minimum becomes what exists; whether the selection goes on is the call's `minimum_unreached`.",
            "최소 수는 있는 만큼으로 낮아지며, 계속할지는 공모의 `minimum_unreached`에 따릅니다.",
        ),
        mend=(
            "Record it in the decision; consider a second call for the track.",
            "선정결정에 이를 기록하고, 이 유형의 재공모를 검토하십시오.",
        ),
    ),
}
