"""What the formal check says: the grounds of ineligibility, and what the answers show.

The keys are the values of `domain.screening`; nothing is imported from it, for what it stands on speaks through this
package.
"""

from collections.abc import Mapping

from gongmo.domain.texts import Text
from gongmo.domain.wording.kinds import APPLICANT, REQUIRED_PARTNER
from gongmo.domain.wording.three import three

GROUNDS: Mapping[str, Text] = {
    "applicant_kind": three(
        "The applicant is of a kind that may not apply in this track",
        "이 유형에 신청할 수 있는 기관이 아님",
        "الجهة المتقدمة ليست من الجهات التي يحق لها التقدم في هذا المسار",
    ),
    "consortium": three(
        "A partner that the call requires does not take part",
        "공고가 요구한 협력기관이 참여하지 않음",
        "لا يشارك الشريك الذي تشترطه الدعوة",
    ),
    "incomplete": three(
        "A required part of the application is missing",
        "신청서의 필수 항목이 빠짐",
        "ينقص الطلب جزء مطلوب",
    ),
    "late_documents": three(
        "Required documents came after the closing",
        "필수 서류가 마감 뒤에 들어옴",
        "وردت وثائق مطلوبة بعد موعد الإغلاق",
    ),
    "outside_scope": three(
        "The proposal lies outside what the track supports",
        "이 유형의 지원 대상이 아닌 내용임",
        "يقع المقترح خارج ما يدعمه هذا المسار",
    ),
    "amount_outside_range": three(
        "The amount lies outside the range of support",
        "금액이 지원 범위를 벗어남",
        "يقع المبلغ خارج نطاق الدعم",
    ),
    "other": three("Another ground, stated in the reason", "그 밖의 사유", "سبب آخر مذكور في التعليل"),
}

HINTS: Mapping[str, Text] = {
    "kind_not_admitted": three(
        "The applicant is recorded as “{kind}”. This track admits: {admitted}.",
        "신청기관은 ‘{kind}’(으)로 등록되어 있습니다. 이 유형에 신청할 수 있는 기관: {admitted}.",
        "الجهة المتقدمة مسجلة بصفة «{kind}». يقبل هذا المسار: {admitted}.",
    ),
    "kind_differs": three(
        "The form says “{stated}”, the record of the organisation “{kind}”.",
        "신청서에는 ‘{stated}’, 기관 정보에는 ‘{kind}’(으)로 되어 있습니다.",
        "يذكر الطلب «{stated}»، بينما سُجلت الجهة بصفة «{kind}».",
    ),
    "partner_missing": three(
        "No partner is named. The call requires: {partners}.",
        "협력기관이 적혀 있지 않습니다. 공고가 요구한 협력기관: {partners}.",
        "لم يُذكر أي شريك. تشترط الدعوة: {partners}.",
    ),
    "partner_not_public": three(
        "The partner is stated as “{kind}”, which is no public body.",
        "협력기관이 ‘{kind}’(으)로 적혀 있어 공공기관이 아닙니다.",
        "ذُكر الشريك بصفة «{kind}»، وهو ليس جهة عامة.",
    ),
    "not_answered": three(
        "The amount requested is not stated.",
        "신청 금액이 적혀 있지 않습니다.",
        "لم يُذكر المبلغ المطلوب.",
    ),
    "below_range": three(
        "{requested} is requested; support begins at {least}.",
        "신청액은 {requested}, 지원은 {least}부터입니다.",
        "المبلغ المطلوب {requested}، ويبدأ الدعم من {least}.",
    ),
    "needs_more_than_range": three(
        "At least {needed} is needed; support ends at {most}.",
        "적어도 {needed}이(가) 필요하지만 지원은 {most}까지입니다.",
        "يلزم {needed} على الأقل، وينتهي الدعم عند {most}.",
    ),
}

TITLED: Mapping[str, Mapping[str, Text]] = {
    "kind": APPLICANT,
    "stated": APPLICANT,
    "admitted": APPLICANT,
    "partners": REQUIRED_PARTNER,
}
"""Values of a hint that are ids with a title of their own."""
