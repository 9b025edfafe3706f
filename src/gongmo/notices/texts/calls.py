"""Letters to applicants when a published call changes."""

from collections.abc import Mapping

from gongmo.domain.wording.three import three
from gongmo.notices.compose import Words

WORDS: Mapping[str, Words] = {
    "call_amended": Words(
        three("The call was amended: {call}", "정정공고: {call}", "تعديل الدعوة: {call}"),
        three(
            "The call was amended after its publication.\n\n"
            "Call: {call}\n"
            "Version in force: {version}\n"
            "Since: {at}\n"
            "Reason:\n{reason}\n\n"
            "The call as it now stands:\n{link}\n\n"
            "What you submitted stays as it is. Until your track closes you can submit a newer version.",
            "공고 뒤에 내용이 정정되었습니다.\n\n"
            "공모: {call}\n"
            "적용되는 판: {version}\n"
            "적용 시각: {at}\n"
            "사유:\n{reason}\n\n"
            "지금의 공고:\n{link}\n\n"
            "이미 낸 제출본은 그대로입니다. 유형별 마감 전까지 새 제출본을 낼 수 있습니다.",
            "عُدّلت الدعوة بعد نشرها.\n\n"
            "الدعوة: {call}\n"
            "النسخة السارية: {version}\n"
            "اعتبارًا من: {at}\n"
            "السبب:\n{reason}\n\n"
            "الدعوة بصيغتها الحالية:\n{link}\n\n"
            "ما قدمتموه باقٍ كما هو، ويمكنكم تقديم نسخة أحدث حتى إغلاق مساركم.",
        ),
    ),
    "window_extended": Words(
        three(
            "The closing has moved: {call}, {track}",
            "마감 연장: {call}, {track}",
            "تمديد الموعد: {call}، {track}",
        ),
        three(
            "The closing of a track you apply in has moved, for everybody.\n\n"
            "Call: {call}\n"
            "Track: {track}\n"
            "New closing: {closes}\n"
            "Reason:\n{reason}\n\n"
            "What you submitted stays as it is. Until the new closing you can submit a newer version.\n\n"
            "The call:\n{link}",
            "신청한 유형의 마감이 모든 신청기관에 똑같이 늦춰졌습니다.\n\n"
            "공모: {call}\n"
            "유형: {track}\n"
            "새 마감: {closes}\n"
            "사유:\n{reason}\n\n"
            "이미 낸 제출본은 그대로입니다. 새 마감 전까지 새 제출본을 낼 수 있습니다.\n\n"
            "공고:\n{link}",
            "تأجل موعد إغلاق المسار الذي تتقدمون فيه، وذلك للجميع.\n\n"
            "الدعوة: {call}\n"
            "المسار: {track}\n"
            "الموعد الجديد: {closes}\n"
            "السبب:\n{reason}\n\n"
            "ما قدمتموه باقٍ كما هو، ويمكنكم تقديم نسخة أحدث حتى الموعد الجديد.\n\n"
            "الدعوة:\n{link}",
        ),
    ),
}
