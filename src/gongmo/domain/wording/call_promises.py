"""What a call says beside its decision: to those who apply, and about who learns what."""

from collections.abc import Mapping

from gongmo.domain.texts import Text
from gongmo.domain.wording.three import three

CONDUCT: Mapping[str, Text] = {
    "conflicts": three(
        "No one may score or see an application who:",
        "다음에 해당하는 사람은 그 신청서를 평가하지 않고 볼 수도 없습니다.",
        "لا يقيّم الطلب ولا يطّلع عليه من:",
    ),
    "learns": three(
        "Applicants learn: {learned}.",
        "신청기관에 알리는 것: {learned}.",
        "يُبلَّغ المتقدمون بما يلي: {learned}.",
    ),
    "learns.nothing": three(
        "Applicants learn only whether they were selected.",
        "신청기관에는 선정 여부만 알립니다.",
        "لا يُبلَّغ المتقدمون إلا بقرار الاختيار.",
    ),
    "public.sheet": three(
        "After the announcement everybody can see: {sheet}.",
        "발표 뒤 누구나 볼 수 있는 것: {sheet}.",
        "بعد الإعلان يطّلع الجميع على: {sheet}.",
    ),
    "public.nothing": three(
        "No sheet of scores is published; results name awards only.",
        "점수표는 공개하지 않으며, 결과에는 선정된 건만 싣습니다.",
        "لا يُنشر جدول درجات، ولا تذكر النتائج إلا المنح.",
    ),
    "single.hidden": three(
        "Points of single reviewers are not published.",
        "평가위원별 점수는 공개하지 않습니다.",
        "لا تُنشر درجات كل مقيّم على حدة.",
    ),
    "objection": three(
        "You can object within {days} of the notice of the result.",
        "결과 통지 뒤 {days} 안에 이의를 신청할 수 있습니다.",
        "يمكنكم الاعتراض خلال {days} من الإخطار بالنتيجة.",
    ),
    "planned": three(
        "The result is planned for {planned}.",
        "결과 발표 예정: {planned}.",
        "من المقرر إعلان النتيجة في {planned}.",
    ),
    "retention": three(
        "Applications are kept for {years} after the call is over.",
        "신청서는 공모가 끝난 뒤 {years} 동안 보관합니다.",
        "تُحفظ الطلبات بعد انتهاء الدعوة مدة {years}.",
    ),
    "retention.none": three(
        "Applications are not kept after the call is over.",
        "신청서는 공모가 끝나면 보관하지 않습니다.",
        "لا تُحفظ الطلبات بعد انتهاء الدعوة.",
    ),
}

APPLYING: Mapping[str, Text] = {
    "together": three(
        "Together with: {partners}", "함께해야 하는 기관: {partners}", "بالاشتراك مع: {partners}"
    ),
    "unpaid": three("{unpaid}", "{unpaid}", "{unpaid}"),
    "paid.tendered_after": three(
        "Support is paid not to the applicant but to a contractor chosen afterwards by open tender.",
        "지원금은 신청기관이 아니라 선정 뒤 공개 입찰로 정하는 수행기관에 지급됩니다.",
        "لا يُدفع الدعم للمتقدم بل لجهة منفّذة تُختار لاحقًا بمناقصة علنية.",
    ),
    "paid.named_in_application": three(
        "Support is paid to the contractor named in the application.",
        "지원금은 신청서에서 지정한 수행기관에 지급됩니다.",
        "يُدفع الدعم للجهة المنفّذة المسمّاة في الطلب.",
    ),
    "paid.contractor": three(
        "Support is paid to the contractor.",
        "지원금은 수행기관에 지급됩니다.",
        "يُدفع الدعم للجهة المنفّذة.",
    ),
    "benefits.partner": three(
        "It is the partner who benefits.", "지원의 혜택은 협력기관이 받습니다.", "المستفيد هو الجهة الشريكة."
    ),
    "grace": three(
        "What arrives within {grace} after that is still taken.",
        "그 뒤 {grace} 안에 들어온 것까지 받습니다.",
        "يُقبل أيضًا ما يصل بعد ذلك خلال {grace}.",
    ),
    "rolling": three(
        "Applications are taken all year; each goes to the next cut-off.",
        "연중 접수하며, 신청은 다음 마감 기준일에 심사합니다.",
        "تُقبل الطلبات طوال العام، ويُنظر في كل طلب عند الموعد التالي.",
    ),
}
