"""What the findings about selection say."""

from collections.abc import Mapping

from gongmo.domain.findings import Severity
from gongmo.domain.wording.entry import Entry

ENTRIES: Mapping[str, Entry] = {
    "selection-free-unsupported": Entry(
        Severity.ERROR,
        {
            "en": "The call says `order: free`; this version selects only by `order: strict`.",
            "ko": "공모에 `order: free`로 되어 있으나, 이 버전은 `order: strict`로만 선정합니다.",
        },
        {
            "en": "A free selection seeks the best set under published objectives and may pass over better-ranked applications.",
            "ko": "자유(free) 선정은 공표된 목표에 따라 최적의 조합을 찾으므로 순위가 앞선 신청을 건너뛸 수 있습니다.",
        },
        {
            "en": "Publish the call with `order: strict`, or wait for a version that offers `free`.",
            "ko": "공모를 `order: strict`로 공표하거나, `free`를 지원하는 버전을 기다려 주십시오.",
        },
    ),
    "selection-track-unknown": Entry(
        Severity.ERROR,
        {
            "en": "Application {application} names the track `{track}`, which the call does not have.",
            "ko": "신청 {application}에 적힌 `{track}` 유형이 공모에 없습니다.",
        },
        {
            "en": "Every application is ranked and paid within one track of the call.",
            "ko": "모든 신청은 공모의 한 유형 안에서 순위와 지원금이 정해집니다.",
        },
        {"en": "Use one of: {tracks}.", "ko": "다음 중 하나를 쓰십시오: {tracks}."},
    ),
    "selection-application-twice": Entry(
        Severity.ERROR,
        {
            "en": "Application {application} stands in {times} rows.",
            "ko": "신청 {application} 건이 {times}개 행에 있습니다.",
        },
        {
            "en": "Two rows of one application could give it two ranks or two amounts.",
            "ko": "같은 신청이 두 행에 있으면 순위나 금액이 둘이 될 수 있습니다.",
        },
        {"en": "Keep one row.", "ko": "한 행만 남기십시오."},
    ),
    "selection-rank-missing": Entry(
        Severity.ERROR,
        {
            "en": "Application {application} in track {track} has neither a rank nor a reason for having none.",
            "ko": "{track} 유형의 신청 {application}에 순위도, 순위가 없는 사유도 없습니다.",
        },
        {
            "en": "Without a rank nobody can say before or after whom it comes.",
            "ko": "순위가 없으면 누구보다 앞서고 뒤서는지 알 수 없습니다.",
        },
        {
            "en": "Give it a rank, or the bar that took it out of the ranking.",
            "ko": "순위를 적거나, 순위에서 제외된 사유를 적으십시오.",
        },
    ),
    "selection-rank-tied": Entry(
        Severity.ERROR,
        {
            "en": "In track {track}, rank {rank} is shared by {tied}.",
            "ko": "{track} 유형에서 {rank}위가 겹칩니다: {tied}.",
        },
        {
            "en": "The order decides who receives money; equals must be settled by the published tie-break rule, at last by the draw.",
            "ko": "순서가 지원 여부를 정하므로, 동점은 공표된 동점처리 규칙(최종적으로 추첨)으로 가려야 합니다.",
        },
        {
            "en": "Rank again with the seed of the draw (`--seed`).",
            "ko": "추첨 시드(`--seed`)를 주어 다시 순위를 매기십시오.",
        },
    ),
    "selection-amount-missing": Entry(
        Severity.ERROR,
        {
            "en": "Application {application} has neither a requested nor a recommended amount.",
            "ko": "신청 {application}에 신청액도 권고액도 없습니다.",
        },
        {
            "en": "An amount nobody asked for or recommended would be an outcome nobody chose.",
            "ko": "신청하지도 권고하지도 않은 금액은 누구도 정하지 않은 결과가 됩니다.",
        },
        {"en": "Fill in `requested` or `recommended`.", "ko": "`requested` 또는 `recommended`를 채우십시오."},
    ),
    "selection-place-missing": Entry(
        Severity.ERROR,
        {
            "en": "Application {application} names no place, but track {track} counts places.",
            "ko": "{track} 유형은 지역 수로 세는데, 신청 {application}에 지역이 없습니다.",
        },
        {
            "en": "Whether an award adds to the count depends on its place.",
            "ko": "지원 건이 수에 더해지는지는 지역에 달려 있습니다.",
        },
        {"en": "Fill in `place`.", "ko": "`place`를 채우십시오."},
    ),
    "selection-override-twice": Entry(
        Severity.ERROR,
        {
            "en": "Application {application} is overridden more than once.",
            "ko": "신청 {application}에 대한 조정이 두 번 이상 있습니다.",
        },
        {
            "en": "Two decisions on one application cannot both hold.",
            "ko": "한 신청에 두 결정이 함께 설 수 없습니다.",
        },
        {"en": "Keep one of them.", "ko": "하나만 남기십시오."},
    ),
    "selection-override-unknown": Entry(
        Severity.ERROR,
        {
            "en": "The override names application {application}, which is not in the list.",
            "ko": "조정 대상인 신청 {application} 건이 목록에 없습니다.",
        },
        {
            "en": "A seat can be given or refused only to an application of this call.",
            "ko": "이 공모의 신청에 대해서만 선정하거나 제외할 수 있습니다.",
        },
        {"en": "Correct the application number.", "ko": "신청 번호를 바로잡으십시오."},
    ),
    "selection-override-unreasoned": Entry(
        Severity.ERROR,
        {
            "en": "The override of application {application} states no reason.",
            "ko": "신청 {application}에 대한 조정에 사유가 없습니다.",
        },
        {
            "en": "A decision that departs from the computed one is shown beside it with its reason.",
            "ko": "계산과 다른 결정은 그 사유와 함께 나란히 공개됩니다.",
        },
        {"en": "Write the reason.", "ko": "사유를 적으십시오."},
    ),
    "selection-other-unknown": Entry(
        Severity.WARNING,
        {
            "en": "Application {application} names {other} in `{column}`, which is not in the list.",
            "ko": "신청 {application}의 `{column}`에 적힌 {other} 건이 목록에 없습니다.",
        },
        {
            "en": "A prerequisite that is not there can never have a seat; an exclusion of nobody has no effect.",
            "ko": "없는 신청을 선행 조건으로 하면 선정될 수 없고, 없는 신청에 대한 배제는 효력이 없습니다.",
        },
        {"en": "Correct the number or take it out.", "ko": "번호를 바로잡거나 지우십시오."},
    ),
    "selection-requires-itself": Entry(
        Severity.WARNING,
        {
            "en": "Application {application} requires {requires}, which in the end require it again.",
            "ko": "신청 {application}의 선행 조건({requires})이 결국 자신을 다시 선행 조건으로 합니다.",
        },
        {
            "en": "Seats are given one after another, so none in such a ring can ever come first.",
            "ko": "한 건씩 차례로 선정하므로, 서로를 선행 조건으로 하면 어느 것도 먼저 선정될 수 없습니다.",
        },
        {"en": "Take out one of the prerequisites.", "ko": "선행 조건 하나를 지우십시오."},
    ),
    "selection-capped-value-missing": Entry(
        Severity.WARNING,
        {
            "en": "The call caps awards per {per}, but `{column}` is empty for {blank}.",
            "ko": "공모는 {per}별 상한을 두는데, `{column}` 칸이 빈 신청이 있습니다: {blank}.",
        },
        {
            "en": "An award without that value is counted under no cap.",
            "ko": "값이 비어 있으면 어느 상한에도 세지 않습니다.",
        },
        {"en": "Fill in `{column}`, if it has a value.", "ko": "값이 있으면 `{column}` 칸을 채우십시오."},
    ),
    "selection-recommended-above-requested": Entry(
        Severity.NOTE,
        {
            "en": "Application {application}: {recommended} recommended, {requested} requested; the request is the limit.",
            "ko": "신청 {application}: 권고액 {recommended}, 신청액 {requested}. 신청액까지만 지원합니다.",
        },
        {"en": "Nobody receives more than they asked for.", "ko": "신청한 금액보다 많이 지원하지 않습니다."},
        {
            "en": "Recommend at most the requested amount.",
            "ko": "신청액 이하로 권고하십시오.",
        },
    ),
    "selection-amount-above-range": Entry(
        Severity.NOTE,
        {
            "en": "Application {application}: {offer} is above the range of track {track}; {top} is the limit.",
            "ko": "신청 {application}: 금액 {offer}, {track} 유형의 지원 상한 {top}. 상한까지만 지원합니다.",
        },
        {"en": "The range was published with the call.", "ko": "지원 범위는 공모와 함께 공표되었습니다."},
        {"en": "Nothing to do, if that is meant.", "ko": "의도한 것이면 조치할 것이 없습니다."},
    ),
    "selection-amount-off-step": Entry(
        Severity.NOTE,
        {
            "en": "Application {application}: {offer} is not a multiple of {step} and is rounded down to {upper}.",
            "ko": "신청 {application}: 금액 {offer}, 지원 단위 {step}. 단위에 맞추어 {upper}까지 내립니다.",
        },
        {"en": "Awards are multiples of the published step.", "ko": "지원금은 공표된 단위의 배수입니다."},
        {"en": "Nothing to do, if that is meant.", "ko": "의도한 것이면 조치할 것이 없습니다."},
    ),
    "selection-amount-barred": Entry(
        Severity.WARNING,
        {
            "en": "Application {application} needs at least {lower} but could receive at most {upper}: it cannot be selected.",
            "ko": "신청 {application}: 최소 필요액 {lower}, 받을 수 있는 최대 금액 {upper}. 최소 필요액에 못 미치므로 선정될 수 없습니다.",
        },
        {
            "en": "An award below the smallest viable amount would pay for something that cannot be done.",
            "ko": "최소 필요액보다 적은 지원금으로는 과제를 수행할 수 없습니다.",
        },
        {
            "en": "Ask the applicant or the panel before the run: raise the recommended amount, or let the bar stand.",
            "ko": "선정 전에 신청기관이나 평가위원회에 확인하여 권고액을 올리거나 그대로 두십시오.",
        },
    ),
    "selection-minimum-lowered": Entry(
        Severity.WARNING,
        {
            "en": "Track {track}: at least {least} {unit} announced, but only {there} can be selected at all.",
            "ko": "{track} 유형: 공고한 최소 수는 {least}{unit}이나, 선정할 수 있는 것은 {there}{unit}뿐입니다.",
        },
        {
            "en": "The minimum becomes what exists; whether the selection goes on is the call's `minimum_unreached`.",
            "ko": "최소 수는 있는 만큼으로 낮아지며, 계속할지는 공모의 `minimum_unreached`에 따릅니다.",
        },
        {
            "en": "Record it in the decision; consider a second call for the track.",
            "ko": "선정결정에 이를 기록하고, 이 유형의 재공모를 검토하십시오.",
        },
    ),
}
