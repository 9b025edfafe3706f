"""Why an application was selected or not, and what conflicts, in sentences for a citizen.

Keys: `award.*` and `amount.*` for awards; `bar.*` for what keeps an application out, by the bar's kind; `only-if.*` for
the reserve list; `rule.*` for the rules of a conflict; `outcome.*` for what the whole came to; `closed.*` for tracks.
"""

from collections.abc import Mapping

from gongmo.domain.texts import Text

REASONS: Mapping[str, Text] = {
    "award.override": {
        "en": "Selected by override, beside the computed recommendation. Reason given: {reason}",
        "ko": "계산된 추천과 별도의 조정으로 선정되었습니다. 사유: {reason}",
    },
    "award.A": {
        "en": "Selected: rank {rank} in {track}, within the guaranteed minimum of {least} {unit}.",
        "ko": "선정되었습니다. {track}에서 {rank}위이며, 공모가 보장한 최소 {least}{unit}에 듭니다.",
    },
    "award.B": {
        "en": "Selected: rank {rank} in {track}, in turn after the guaranteed minimums, with its full amount.",
        "ko": "선정되었습니다. {track}에서 {rank}위이며, 최소 수를 채운 뒤 차례에 따라 전액으로 선정되었습니다.",
    },
    "award.same-place": {
        "en": "A second award at {place}; it does not add to the number of places.",
        "ko": "{place}의 두 번째 지원이므로 지역 수에는 더해지지 않습니다.",
    },
    "amount.full": {
        "en": "{amount} is the full amount: the least of {offers}.",
        "ko": "{amount}은(는) 전액입니다. 다음 가운데 가장 적은 금액입니다: {offers}.",
    },
    "amount.full-rounded": {
        "en": "{amount} is the full amount: the least of {offers}, rounded down to steps of {step}.",
        "ko": "{amount}은(는) 전액입니다. 다음 가운데 가장 적은 금액을 {step} 단위로 내렸습니다: {offers}.",
    },
    "amount.part": {
        "en": "The money did not give every guaranteed award its full amount. Each received its smallest amount and "
        "{share} of the way to its full one: from {lower} towards {upper}, rounded down to steps of {step}, {amount}.",
        "ko": "보장된 모든 건에 전액을 주기에는 예산이 부족하여, 건마다 최소액에 더해 전액까지 차이의 {share}만큼 "
        "지원합니다. 최소 {lower}, 전액 {upper}, {step} 단위로 내려 {amount}입니다.",
    },
    "amount.part-extra": {
        "en": "The money did not give every guaranteed award its full amount. Each received its smallest amount and "
        "{share} of the way to its full one: from {lower} towards {upper}, rounded down to steps of {step}, "
        "and one step of what was left over: {amount}.",
        "ko": "보장된 모든 건에 전액을 주기에는 예산이 부족하여, 건마다 최소액에 더해 전액까지 차이의 {share}만큼 "
        "지원합니다. 최소 {lower}, 전액 {upper}, {step} 단위로 내린 뒤 남은 한 단위를 더해 {amount}입니다.",
    },
    "amount.stated": {
        "en": "{amount} is the amount stated in the override.",
        "ko": "{amount}은(는) 조정에서 정한 금액입니다.",
    },
    "offer.recommended": {"en": "recommended {amount}", "ko": "권고액 {amount}"},
    "offer.requested": {"en": "requested {amount}", "ko": "신청액 {amount}"},
    "offer.top": {"en": "top of the range {amount}", "ko": "지원 상한 {amount}"},
    "out": {"en": "Not selected: {reason}", "ko": "선정되지 않았습니다. {reason}"},
    "out.ranked": {
        "en": "Not selected, rank {rank} in {track}: {reason}",
        "ko": "선정되지 않았습니다. {track}에서 {rank}위입니다. {reason}",
    },
    "out.also": {"en": "Also: {reason}", "ko": "그 밖의 사유: {reason}"},
    "out.gap": {
        "en": "The last selected application of the track has a total higher by {gap}.",
        "ko": "이 유형의 마지막 선정 건보다 총점이 {gap}점 낮습니다.",
    },
    "bar.override": {
        "en": "taken out by override, beside the computed recommendation. Reason given: {reason}",
        "ko": "계산된 추천과 별도의 조정으로 제외되었습니다. 사유: {reason}",
    },
    "bar.ineligible": {
        "en": "found ineligible in screening.",
        "ko": "요건심사에서 부적격으로 판정되었습니다.",
    },
    "bar.threshold": {
        "en": "its combined total is below the published threshold.",
        "ko": "종합점수가 공표된 과락 기준에 미치지 못합니다.",
    },
    "bar.threshold.criterion": {
        "en": "it is below the published threshold of the criterion `{criterion}`.",
        "ko": "`{criterion}` 평가항목의 과락 기준에 미치지 못합니다.",
    },
    "bar.no-review": {
        "en": "no review of it counts, so it has no total.",
        "ko": "인정되는 평가가 없어 종합점수가 없습니다.",
    },
    "bar.no-review.criterion": {
        "en": "the criterion `{criterion}` has no score, so it has no total.",
        "ko": "`{criterion}` 평가항목의 점수가 없어 종합점수가 없습니다.",
    },
    "bar.already-supported": {
        "en": "it was supported before, and the call bars a second support.",
        "ko": "이미 지원을 받은 바 있으며, 공모는 거듭된 지원을 허용하지 않습니다.",
    },
    "bar.excluded": {"en": "excluded before the ranking.", "ko": "순위를 정하기 전에 제외되었습니다."},
    "bar.amount": {
        "en": "it needs at least {lower} but could receive at most {upper}.",
        "ko": "적어도 {lower}이(가) 필요하나 받을 수 있는 금액은 많아야 {upper}입니다.",
    },
    "bar.fallen": {"en": "its award fell away.", "ko": "선정되었으나 지원이 취소되었습니다."},
    "bar.cap": {
        "en": "at most {most} for each {per} {within}; for “{value}” this is reached by {applications}.",
        "ko": "{within} {per}마다 최대 {most}건인데, ‘{value}’에서는 이미 {applications}이(가) 선정되었습니다.",
    },
    "bar.maximum": {
        "en": "the track {track} has reached its greatest number of {most} {unit}.",
        "ko": "{track}의 최대 수인 {most}{unit}이(가) 찼습니다.",
    },
    "bar.maximum.call": {
        "en": "the call has reached its greatest number of {most} awards.",
        "ko": "공모 전체의 최대 수인 {most}건이 찼습니다.",
    },
    "bar.requires": {
        "en": "it requires {applications}, which had no seat.",
        "ko": "선행 조건인 {applications}이(가) 선정되지 않은 상태였습니다.",
    },
    "bar.excludes": {
        "en": "it and {applications} exclude each other, and {applications} came first.",
        "ko": "{applications}과(와) 함께 선정될 수 없는데, {applications}이(가) 먼저 선정되었습니다.",
    },
    "bar.needed": {
        "en": "passed over while the minimums were filled: its room was needed for the minimum of {tracks} under "
        "“{rules}”.",
        "ko": "최소 수를 채우는 동안 건너뛰었습니다. ‘{rules}’ 규칙에서 {tracks}의 최소 수를 채우려면 그 자리가 필요했습니다.",
    },
    "bar.shortage": {
        "en": "the money did not even give the guaranteed awards their full amounts; nothing was left beyond them.",
        "ko": "보장된 건에 전액을 주기에도 예산이 부족하여 그 밖의 선정은 없습니다.",
    },
    "bar.budget": {
        "en": "its turn came, but {lacks} of its {upper} was missing. Nobody is paid in part, and nobody cheaper is "
        "taken past it: the track closed here.",
        "ko": "차례가 되었으나 {upper} 가운데 {lacks}이(가) 모자랐습니다. 일부만 지원하거나 더 적은 금액의 후순위를 먼저 "
        "선정하지 않으므로 이 유형은 여기에서 마감되었습니다.",
    },
    "bar.budget.short": {
        "en": "{lacks} was missing; the track closed here.",
        "ko": "{lacks}이(가) 모자라 이 유형은 여기에서 마감되었습니다.",
    },
    "bar.closed": {
        "en": "the money of the track ended at {applications}, which is ranked better.",
        "ko": "순위가 앞선 {applications}에서 이 유형의 예산이 다하였습니다.",
    },
    "reserve": {
        "en": "Number {number} on the reserve list of {track}.",
        "ko": "{track} 예비 {number}번입니다.",
    },
    "only-if.cap": {
        "en": "Only if one of {applications} falls away (at most {most} for each {per} {within}).",
        "ko": "{applications} 가운데 하나가 취소되는 경우에 한합니다({within} {per}마다 최대 {most}건).",
    },
    "only-if.cap.one": {
        "en": "Only if {applications} falls away (at most {most} for each {per} {within}).",
        "ko": "{applications}이(가) 취소되는 경우에 한합니다({within} {per}마다 최대 {most}건).",
    },
    "only-if.requires": {
        "en": "Only if {applications} is selected.",
        "ko": "{applications}이(가) 선정되는 경우에 한합니다.",
    },
    "only-if.excludes": {
        "en": "Only if {applications} falls away.",
        "ko": "{applications}이(가) 취소되는 경우에 한합니다.",
    },
    "outcome.recommended": {
        "en": "{awards} awards, {spent} of {budget}; {unspent} stays unspent.",
        "ko": "{awards}건, {budget} 가운데 {spent}을(를) 지원하며 {unspent}이(가) 남습니다.",
    },
    "outcome.stopped": {
        "en": "No recommendation: too few applications can be selected, and the call says to stop then.",
        "ko": "추천하지 않습니다. 선정할 수 있는 신청이 최소 수보다 적고, 공모는 이때 중단하도록 정했습니다.",
    },
    "outcome.infeasible": {
        "en": "No recommendation: these rules cannot all be kept with the applications there are.",
        "ko": "추천할 수 없습니다. 들어온 신청으로는 다음 규칙을 모두 지킬 수 없습니다.",
    },
    "outcome.unpayable": {
        "en": "No recommendation: the minimum cannot be paid even at the smallest amounts. These rules conflict.",
        "ko": "추천할 수 없습니다. 최소액으로도 최소 수를 지원할 수 없습니다. 다음 규칙이 서로 맞지 않습니다.",
    },
    "outcome.overridden": {
        "en": "No recommendation: an override breaks a published rule. These cannot all hold.",
        "ko": "추천할 수 없습니다. 조정이 공표된 규칙에 어긋납니다. 다음을 모두 지킬 수 없습니다.",
    },
    "rule.budget": {"en": "The budget is {budget}.", "ko": "예산은 {budget}입니다."},
    "rule.track-budget": {
        "en": "{track} has a budget of its own of {budget}.",
        "ko": "{track}의 예산은 {budget}입니다.",
    },
    "rule.minimum": {
        "en": "{track}: at least {least} {unit}.",
        "ko": "{track}: 최소 {least}{unit}.",
    },
    "rule.maximum": {
        "en": "{track}: at most {most} {unit}.",
        "ko": "{track}: 최대 {most}{unit}.",
    },
    "rule.maximum.call": {"en": "At most {most} awards in all.", "ko": "모두 합해 최대 {most}건."},
    "rule.cap": {
        "en": "At most {most} for each {per} {within}.",
        "ko": "{within} {per}마다 최대 {most}건.",
    },
    "rule.requires": {
        "en": "Some applications require others that must be selected first.",
        "ko": "다른 신청이 먼저 선정되어야 하는 신청이 있습니다.",
    },
    "rule.excludes": {
        "en": "Some applications exclude each other.",
        "ko": "함께 선정될 수 없는 신청이 있습니다.",
    },
    "rule.range": {
        "en": "{track}: {bottom} to {top} for each award, in steps of {step}.",
        "ko": "{track}: 건마다 {bottom}부터 {top}까지, {step} 단위.",
    },
    "rule.viable": {
        "en": "{track}: no award below what the applicant can do it with.",
        "ko": "{track}: 신청기관의 최소 필요액보다 적게 지원하지 않습니다.",
    },
    "rule.viable.seats": {
        "en": "{track}: the seats need at least {needs}.",
        "ko": "{track}: 선정 순서에 든 신청의 최소 필요액은 {needs}입니다.",
    },
    "rule.requested": {
        "en": "{track}: no award above the amount requested.",
        "ko": "{track}: 신청액보다 많이 지원하지 않습니다.",
    },
    "rule.override": {
        "en": "Override: {application} receives {amount}.",
        "ko": "조정: {application}에 {amount}을(를) 지원합니다.",
    },
    "rule.stop": {
        "en": "The call stops the selection when a minimum cannot be reached.",
        "ko": "공모는 최소 수를 채울 수 없으면 선정을 중단합니다.",
    },
    "closed.maximum": {"en": "the greatest number was reached", "ko": "최대 수에 이르렀습니다"},
    "closed.shortage": {
        "en": "the money did not give the guaranteed awards their full amounts",
        "ko": "보장된 건에 전액을 주기에 예산이 부족했습니다",
    },
    "closed.budget": {
        "en": "the next application could not be paid in full",
        "ko": "다음 순위의 신청에 전액을 지원할 수 없었습니다",
    },
    "closed.exhausted": {"en": "nobody was left to select", "ko": "선정할 수 있는 신청이 더 없습니다"},
    "left": {
        "en": "{track} closed because {closed}; {free} could still have been spent there.",
        "ko": "{track} 마감: {closed}. 이 유형에 쓸 수 있었던 금액은 {free}입니다.",
    },
    "left.next": {
        "en": "Next is {application}, which lacks {lacks}.",
        "ko": "다음 순위는 {application}이며 {lacks}이(가) 모자랍니다.",
    },
    "left.next.seat": {
        "en": "Next is {application}; its money is there, but the track is closed.",
        "ko": "다음 순위는 {application}이며 예산은 있으나 이 유형은 마감되었습니다.",
    },
}
