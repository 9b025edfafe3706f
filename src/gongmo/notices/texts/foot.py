"""What every letter ends with."""

from gongmo.domain.wording.three import three

FOOT = three(
    "—\n{contact}\n{contact_email}", "—\n{contact}\n{contact_email}", "—\n{contact}\n{contact_email}"
)

DEMONSTRATION = three(
    "—\n{contact}\n{contact_email}\n\n"
    "This letter is part of a demonstration and not from an official site. Applicants, amounts and times in it "
    "are invented.",
    "—\n{contact}\n{contact_email}\n\n"
    "이 안내는 시연용이며 공식 누리집에서 보낸 것이 아닙니다. 신청기관, 금액, 시각은 지어낸 것입니다.",
    "—\n{contact}\n{contact_email}\n\n"
    "هذه الرسالة جزء من عرض توضيحي وليست من موقع رسمي. الجهات المتقدمة والمبالغ والأوقات فيها مختلقة.",
)
