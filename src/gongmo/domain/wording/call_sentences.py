"""What a call says of how it decides, sentence by sentence; the places are filled by `domain.notice`.

A key that ends in `.each` says the same of several tracks that agree. In Arabic every place for a number stands after
a preposition or a verb that governs it, as `counted` expects.
"""

from collections.abc import Mapping

from gongmo.domain.texts import Text
from gongmo.domain.wording.call_promises import APPLYING, CONDUCT
from gongmo.domain.wording.three import three

STEPS: Mapping[str, Text] = {
    "steps": three("Steps: {stages}.", "절차: {stages}.", "المراحل: {stages}."),
    "eligible": three(
        "Only complete applications that meet the conditions are scored.",
        "요건을 갖춘 신청서만 평가합니다.",
        "لا تُقيَّم إلا الطلبات المكتملة المستوفية للشروط.",
    ),
    "clarification": three(
        "If we ask you to complete or explain something, you have {days} to answer.",
        "보완을 요청하면 {days} 안에 답할 수 있습니다.",
        "إذا طلبنا استكمالًا أو توضيحًا، يمكنكم الرد خلال {days}.",
    ),
}

REVIEW: Mapping[str, Text] = {
    "review": three(
        "Each application is scored by {reviews}, with points and a reason for every criterion.",
        "신청서마다 평가위원 {reviews}이(가) 평가항목별로 점수와 이유를 적습니다.",
        "يُقيَّم كل طلب من {reviews}، بدرجة وتعليل لكل معيار.",
    ),
    "review.some": three(
        "Each application is scored by {reviews}, with points and a reason for {criteria}.",
        "신청서마다 평가위원 {reviews}이(가) {criteria}의 점수와 이유를 적습니다.",
        "يُقيَّم كل طلب من {reviews}، بدرجة وتعليل لكل من: {criteria}.",
    ),
    "review.staff": three(
        "The office itself gives the points for {criteria}, with its reasons.",
        "{criteria}의 점수는 담당 기관이 이유와 함께 매깁니다.",
        "تمنح الجهة المشرفة نفسها درجات {criteria} مع التعليل.",
    ),
    "points.step": three(
        "Points are given in steps of {step}.",
        "점수는 {step} 단위로 줍니다.",
        "تُمنح الدرجات بخطوات من {step}.",
    ),
    "points.weighted": three(
        "Each criterion counts with the weight stated for it; the weights add up to 100.",
        "평가항목마다 정해진 가중치로 셈하며, 가중치의 합은 100입니다.",
        "يُحتسب كل معيار بوزنه المعلن، ومجموع الأوزان 100.",
    ),
    "blindness": three("{blindness}.", "{blindness}.", "{blindness}."),
}

COMBINED: Mapping[str, Text] = {
    "mean": three(
        "The combined score is the mean of the reviewers' totals.",
        "평가위원별 총점을 평균하여 종합 점수로 합니다.",
        "الدرجة الإجمالية هي متوسط مجاميع المقيّمين.",
    ),
    "mean.trimmed": three(
        "From {start} on, {extremes} are left out and the rest are averaged; with fewer, all are averaged.",
        "끝난 평가가 {start} 이상이면 {extremes}을(를) 빼고 나머지를 평균하고, 그보다 적으면 모두 평균합니다.",
        "عند اكتمال ما لا يقل عن {start} يُحذف {extremes} ويُحسب متوسط الباقي، وإن قلّ العدد عن ذلك فمتوسط الجميع.",
    ),
    "mean.none": three(
        "The combined score is the sum of the points given by the office.",
        "담당 기관이 매긴 점수의 합을 종합 점수로 합니다.",
        "الدرجة الإجمالية هي مجموع الدرجات التي تمنحها الجهة المشرفة.",
    ),
    "mean.staff": three(
        "The points given by the office are added.",
        "여기에 담당 기관이 매긴 점수를 더합니다.",
        "وتُضاف إليها الدرجات التي تمنحها الجهة المشرفة.",
    ),
    "bonus": three(
        "“{title}” adds {points}.", "‘{title}’에는 {points}을(를) 더합니다.", "يضيف «{title}» {points}."
    ),
    "deduction": three(
        "“{title}” takes away {points}.", "‘{title}’에는 {points}을(를) 뺍니다.", "يخصم «{title}» {points}."
    ),
    "rounded": three(
        "The combined score is rounded to {decimals}.",
        "종합 점수는 {decimals}까지 반올림합니다.",
        "تُقرَّب الدرجة الإجمالية إلى {decimals}.",
    ),
    "rounded.whole": three(
        "The combined score is rounded to {whole}.",
        "종합 점수는 {whole}로 반올림합니다.",
        "تُقرَّب الدرجة الإجمالية إلى {whole}.",
    ),
    "rounded.not": three(
        "Scores are compared exactly, without rounding.",
        "점수는 반올림하지 않고 그대로 견줍니다.",
        "تُقارن الدرجات كما هي من دون تقريب.",
    ),
}

RANKING: Mapping[str, Text] = {
    "threshold": three(
        "An application whose combined score is below {total} of 100 is not selected.",
        "종합 점수가 100점 만점에 {total}에 못 미치면 선정하지 않습니다.",
        "لا يُختار طلب تقل درجته الإجمالية من 100 عن {total}.",
    ),
    "threshold.criterion": three(
        "An application needs at least {threshold} of {points} in “{criterion}”.",
        "‘{criterion}’에서 {points} 만점에 {threshold} 이상을 받아야 합니다.",
        "يلزم في معيار «{criterion}» الحصول على {threshold} على الأقل من {points}.",
    ),
    "threshold.none": three("No least score is set.", "과락 기준은 없습니다.", "لا يوجد حد أدنى للدرجات."),
    "ties": three(
        "Equal scores are settled in this order: {ties}.",
        "점수가 같으면 {ties} 순으로 정합니다.",
        "عند تساوي الدرجات يُحسم الترتيب هكذا: {ties}.",
    ),
    "draw": three(
        "The draw follows from a checkpoint of the public ledger signed at the closing, before any score exists; "
        "anyone can repeat it.",
        "추첨은 점수가 나오기 전, 마감 때 서명된 공개 원장의 확인점에서 정해지며 누구나 다시 해 볼 수 있습니다.",
        "تُستخرج القرعة من نقطة تحقق في السجل العلني وُقّعت عند الإغلاق قبل وجود أي درجة، ويمكن لأي شخص إعادتها.",
    ),
}

ORDER: Mapping[str, Text] = {
    "order.strict": three(
        "Awards are given {order}: nobody is passed over by a worse-ranked application unless a rule stated here "
        "bars it, and the reason then names that rule.",
        "{order} 선정합니다. 여기 적힌 규칙에 걸리지 않는 한 순위가 낮은 신청이 앞서지 않으며, 걸린 경우 그 규칙을 "
        "밝힙니다.",
        "يجري الاختيار {order}: لا يتقدم طلب أدنى ترتيبًا على غيره ما لم تمنع ذلك قاعدة مذكورة هنا، ويُذكر عندئذ اسمها.",
    ),
    "order.strict.tracks": three(
        "Within each track awards are given {order}: nobody is passed over by a worse-ranked application unless a "
        "rule stated here bars it, and the reason then names that rule.",
        "유형마다 {order} 선정합니다. 여기 적힌 규칙에 걸리지 않는 한 순위가 낮은 신청이 앞서지 않으며, 걸린 경우 그 "
        "규칙을 밝힙니다.",
        "يجري الاختيار داخل كل مسار {order}: لا يتقدم طلب أدنى ترتيبًا على غيره ما لم تمنع ذلك قاعدة مذكورة هنا، ويُذكر "
        "عندئذ اسمها.",
    ),
    "order.free": three(
        "{order} is chosen: a better-ranked application may be passed over.",
        "{order}을(를) 고릅니다. 순위가 앞선 신청을 건너뛸 수 있습니다.",
        "تُختار {order}، وقد يُتجاوز طلب أعلى ترتيبًا.",
    ),
    "comparable": three(
        "Scores of different tracks are {comparable}.",
        "서로 다른 유형의 점수는 {comparable}.",
        "درجات المسارات المختلفة {comparable}.",
    ),
    "turns.minimum": three(
        "First each track receives its least number; after that the track with fewer comes next. When equal: {turns}.",
        "먼저 유형마다 최소 수를 채우고, 그다음에는 적게 선정된 유형부터 한 건씩 정합니다. 수가 같으면 {turns} "
        "순입니다.",
        "يُستوفى أولًا الحد الأدنى لكل مسار، ثم يأتي الدور على المسار الأقل عددًا. وعند التساوي: {turns}.",
    ),
    "turns": three(
        "The tracks take turns, the one with fewer first. When equal: {turns}.",
        "적게 선정된 유형부터 한 건씩 정합니다. 수가 같으면 {turns} 순입니다.",
        "تتناوب المسارات، ويتقدم المسار الأقل عددًا. وعند التساوي: {turns}.",
    ),
}

COUNTS: Mapping[str, Text] = {
    "budget": three(
        "All awards together stay within {budget}.",
        "지원금은 모두 합해 {budget}을(를) 넘지 않습니다.",
        "لا يتجاوز مجموع المنح {budget}.",
    ),
    "budget.track": three(
        "Its awards together stay within {budget}.",
        "이 유형의 지원금은 모두 합해 {budget}을(를) 넘지 않습니다.",
        "لا يتجاوز مجموع منحه {budget}.",
    ),
    "budget.track.each": three(
        "In each track awards together stay within {budget}.",
        "유형마다 지원금은 모두 합해 {budget}을(를) 넘지 않습니다.",
        "لا يتجاوز مجموع منح كل مسار {budget}.",
    ),
    "least": three(
        "At least {least} will be selected.", "{least} 이상을 선정합니다.", "يُختار ما لا يقل عن {least}."
    ),
    "least.each": three(
        "At least {least} will be selected in each track.",
        "유형마다 {least} 이상을 선정합니다.",
        "يُختار في كل مسار ما لا يقل عن {least}.",
    ),
    "most": three(
        "At most {most} will be selected.", "{most}까지 선정합니다.", "يُختار ما لا يزيد على {most}."
    ),
    "most.each": three(
        "At most {most} will be selected in each track.",
        "유형마다 {most}까지 선정합니다.",
        "يُختار في كل مسار ما لا يزيد على {most}.",
    ),
    "most.call": three(
        "In all, at most {most} will be selected.",
        "모두 합해 {most}까지 선정합니다.",
        "يُختار في المجموع ما لا يزيد على {most}.",
    ),
    "cap.country.call": three(
        "The same country can receive at most {most}.",
        "한 나라에서 {most}까지 선정합니다.",
        "يُختار من الدولة الواحدة ما لا يزيد على {most}.",
    ),
    "cap.country.track": three(
        "The same country can receive at most {most} in one track.",
        "한 유형에서는 한 나라에서 {most}까지 선정합니다.",
        "يُختار من الدولة الواحدة في المسار الواحد ما لا يزيد على {most}.",
    ),
    "cap.applicant.call": three(
        "The same applicant can receive at most {most}.",
        "한 신청기관에서 {most}까지 선정합니다.",
        "يُختار من الجهة المتقدمة الواحدة ما لا يزيد على {most}.",
    ),
    "cap.applicant.track": three(
        "The same applicant can receive at most {most} in one track.",
        "한 유형에서는 한 신청기관에서 {most}까지 선정합니다.",
        "يُختار من الجهة المتقدمة الواحدة في المسار الواحد ما لا يزيد على {most}.",
    ),
    "cap.operator.call": three(
        "The same operating agency can receive at most {most}.",
        "한 운영기관에서 {most}까지 선정합니다.",
        "يُختار لدى الجهة المشغّلة الواحدة ما لا يزيد على {most}.",
    ),
    "cap.operator.track": three(
        "The same operating agency can receive at most {most} in one track.",
        "한 유형에서는 한 운영기관에서 {most}까지 선정합니다.",
        "يُختار لدى الجهة المشغّلة الواحدة في المسار الواحد ما لا يزيد على {most}.",
    ),
    "cap.place.call": three(
        "The same city or region can receive at most {most}.",
        "한 도시·지역에서 {most}까지 선정합니다.",
        "يُختار من المدينة أو المنطقة الواحدة ما لا يزيد على {most}.",
    ),
    "cap.place.track": three(
        "The same city or region can receive at most {most} in one track.",
        "한 유형에서는 한 도시·지역에서 {most}까지 선정합니다.",
        "يُختار من المدينة أو المنطقة الواحدة في المسار الواحد ما لا يزيد على {most}.",
    ),
    "supported.barred": three(
        "Whoever was supported before is {supported}.",
        "이미 지원을 받은 신청은 {supported}.",
        "ما سبق دعمه {supported}.",
    ),
    "unreached.continue": three(
        "If fewer qualify than the least number, {unreached}.",
        "기준을 채운 신청이 최소 수보다 적으면 {unreached}.",
        "إذا قلّ عدد المستوفين عن الحد الأدنى، {unreached}.",
    ),
}

AMOUNTS: Mapping[str, Text] = {
    "range": three(
        "Each award lies between {bottom} and {top}.",
        "한 건에 {bottom}부터 {top}까지 지원합니다.",
        "تتراوح كل منحة بين {bottom} و{top}.",
    ),
    "range.step": three(
        "Each award lies between {bottom} and {top}, in steps of {step}.",
        "한 건에 {bottom}부터 {top}까지, {step} 단위로 지원합니다.",
        "تتراوح كل منحة بين {bottom} و{top}، بخطوات من {step}.",
    ),
    "range.fixed": three("Each award is {top}.", "한 건에 {top}을(를) 지원합니다.", "تبلغ كل منحة {top}."),
    "amount": three(
        "An award is {amount}, and never less than the smallest amount with which the applicant can do it.",
        "지원금은 {amount}이며, 신청기관이 밝힌 최소 필요액보다 적게 지원하지 않습니다.",
        "المنحة هي {amount}، ولا تقل أبدًا عن أصغر مبلغ يستطيع المتقدم أن ينفّذ به.",
    ),
    "shortage": three(
        "If the money does not reach for the least numbers, those awards are lowered by one common share.",
        "최소 수를 채우기에 예산이 모자라면 그 지원금들을 같은 비율로 낮춥니다.",
        "إذا لم يكفِ المال للحد الأدنى، تُخفَّض تلك المنح بنسبة واحدة مشتركة.",
    ),
    "closing": three(
        "The selection ends at the first application in its turn that cannot be paid in full. Nobody cheaper is taken "
        "past it, and what is left stays unspent.",
        "차례가 된 신청에 전액을 지원할 수 없으면 선정은 거기서 끝납니다. 더 적은 금액의 후순위를 먼저 선정하지 않으며, "
        "남은 돈은 쓰지 않습니다.",
        "ينتهي الاختيار عند أول طلب حان دوره ولا يمكن دفع مبلغه كاملًا. لا يُقدَّم عليه طلب أقل كلفة، ويبقى الباقي من "
        "المال دون صرف.",
    ),
    "closing.tracks": three(
        "A track ends at the first application in its turn that cannot be paid in full. Nobody cheaper is taken past "
        "it, and what is left stays unspent.",
        "차례가 된 신청에 전액을 지원할 수 없으면 그 유형의 선정은 거기서 끝납니다. 더 적은 금액의 후순위를 먼저 "
        "선정하지 않으며, 남은 돈은 쓰지 않습니다.",
        "ينتهي المسار عند أول طلب حان دوره ولا يمكن دفع مبلغه كاملًا. لا يُقدَّم عليه طلب أقل كلفة، ويبقى الباقي من "
        "المال دون صرف.",
    ),
}

AFTER: Mapping[str, Text] = {
    "reserve": three(
        "Ranked applications without an award form the reserve list, in order of rank.",
        "순위에 들었으나 선정되지 않은 신청은 순위대로 예비가 됩니다.",
        "تشكّل الطلبات المرتبة التي لم تُختر قائمة الاحتياط بحسب الترتيب.",
    ),
    "reserve.tracks": three(
        "Ranked applications without an award form the reserve list of their track, in order of rank.",
        "순위에 들었으나 선정되지 않은 신청은 순위대로 그 유형의 예비가 됩니다.",
        "تشكّل الطلبات المرتبة التي لم تُختر قائمة الاحتياط في مسارها بحسب الترتيب.",
    ),
    "override": three(
        "People decide. A departure from the calculation needs a written reason and is shown beside it for ever.",
        "결정은 사람이 합니다. 계산과 다르게 정하면 이유를 적어야 하고, 계산과 나란히 남습니다.",
        "القرار للبشر: كل خروج عن الحساب يلزمه تعليل مكتوب ويظهر بجانبه دائمًا.",
    ),
    "recompute": three(
        "Anyone can repeat the calculation from the published sheet.",
        "계산은 공개된 표로 누구나 다시 해 볼 수 있습니다.",
        "يمكن لأي شخص إعادة الحساب من الجدول المنشور.",
    ),
}

SENTENCES: Mapping[str, Text] = {
    **STEPS,
    **REVIEW,
    **COMBINED,
    **RANKING,
    **ORDER,
    **COUNTS,
    **AMOUNTS,
    **AFTER,
    **CONDUCT,
    **APPLYING,
}

PHRASES: Mapping[str, Text] = {
    "draw": three("a draw", "공개 추첨", "القرعة العلنية"),
    "extremes": three("the highest and the lowest total", "최고·최저 총점 하나씩", "أعلى مجموع وأدنى مجموع"),
    "whole": three("whole points", "정수", "عدد صحيح"),
    "order.strict": three("strictly in order of rank", "순위대로만", "حسب الترتيب حصرًا"),
    "order.free": three("The best set as a whole", "전체로 가장 나은 조합", "أفضل مجموعة ككل"),
    "comparable.no": three(
        "never added or compared", "더하거나 견주지 않습니다", "لا تُجمع ولا تُقارن بعضها ببعض"
    ),
    "comparable.yes": three("compared with one another", "서로 견줍니다", "تُقارن بعضها ببعض"),
    "supported.barred": three("not selected again", "다시 선정하지 않습니다", "لا يُختار مرة أخرى"),
    "unreached.continue": three(
        "those that qualify are selected even so", "채운 신청만 선정합니다", "تُختار الطلبات المستوفية رغم ذلك"
    ),
    "unreached.stop": three("nothing is recommended", "아무것도 추천하지 않습니다", "لا يُوصى بأي طلب"),
    "amount.recommended": three(
        "the least of what was asked for and what the office recommends with its reasons",
        "신청액과, 담당 기관이 이유를 붙여 추천한 금액 가운데 적은 것",
        "الأقل من المبلغ المطلوب والمبلغ الذي توصي به الجهة المشرفة مع التعليل",
    ),
}
"""Values that are a choice of the call, as they stand inside a sentence."""
