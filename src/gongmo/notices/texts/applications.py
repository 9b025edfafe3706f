"""Letters to the members of an application, from the invitation to the withdrawal."""

from collections.abc import Mapping

from gongmo.domain.wording.three import three
from gongmo.notices.compose import Words

WORDS: Mapping[str, Words] = {
    "application_submitted": Words(
        three(
            "We have your application {number}: {call}",
            "접수했습니다: 신청서 {number} ({call})",
            "استلمنا طلبكم {number}: {call}",
        ),
        three(
            "We have your application. Nothing further is needed.\n\n"
            "Call: {call}\n"
            "Track: {track}\n"
            "Application: {number}\n"
            "Submission: {submission}\n"
            "Arrived: {at}\n"
            "Content hash (SHA-256):\n{hash}\n\n"
            "The receipt proves this, also without us. Keep it:\n{receipt}\n\n"
            "Until the track closes you can submit a newer version or withdraw; the latest version counts.\n"
            "Closing: {closes}",
            "접수했습니다. 더 할 일은 없습니다.\n\n"
            "공모: {call}\n"
            "유형: {track}\n"
            "신청서: {number}\n"
            "제출본: {submission}\n"
            "접수 시각: {at}\n"
            "내용 해시(SHA-256):\n{hash}\n\n"
            "접수증만 있으면 기관 없이도 이 내용을 증명할 수 있습니다. 보관해 두십시오.\n{receipt}\n\n"
            "마감 전까지 새 제출본을 내거나 철회할 수 있으며, 마지막 제출본이 평가 대상입니다.\n"
            "마감: {closes}",
            "استلمنا طلبكم، ولا يلزم أي إجراء آخر.\n\n"
            "الدعوة: {call}\n"
            "المسار: {track}\n"
            "الطلب: {number}\n"
            "النسخة المقدمة: {submission}\n"
            "وقت الوصول: {at}\n"
            "بصمة المحتوى (SHA-256):\n{hash}\n\n"
            "الإيصال يثبت ذلك حتى من دوننا، فاحتفظوا به:\n{receipt}\n\n"
            "يمكنكم حتى إغلاق المسار تقديم نسخة أحدث أو سحب الطلب، والعبرة بآخر نسخة.\n"
            "موعد الإغلاق: {closes}",
        ),
    ),
    "application_withdrawn": Words(
        three(
            "Your application {number} was withdrawn: {call}",
            "철회했습니다: 신청서 {number} ({call})",
            "سُحب طلبكم {number}: {call}",
        ),
        three(
            "Your application was withdrawn. As it stands, it takes no part in the call.\n\n"
            "Call: {call}\n"
            "Track: {track}\n"
            "Application: {number}\n"
            "Submission that stood until now: {submission}\n"
            "Withdrawn: {at}\n\n"
            "Until the track closes it can be submitted again, and then takes part.\n"
            "Closing: {closes}\n\n"
            "The application:\n{application}",
            "신청을 철회했습니다. 이대로는 공모에 참여하지 않습니다.\n\n"
            "공모: {call}\n"
            "유형: {track}\n"
            "신청서: {number}\n"
            "철회 전 제출본: {submission}\n"
            "철회 시각: {at}\n\n"
            "마감 전까지 다시 제출하면 공모에 참여합니다.\n"
            "마감: {closes}\n\n"
            "신청서 보기:\n{application}",
            "سُحب طلبكم، وهو الآن لا يشارك في الدعوة.\n\n"
            "الدعوة: {call}\n"
            "المسار: {track}\n"
            "الطلب: {number}\n"
            "النسخة التي كانت قائمة: {submission}\n"
            "وقت السحب: {at}\n\n"
            "يمكن حتى إغلاق المسار تقديمه من جديد ليشارك في الدعوة.\n"
            "موعد الإغلاق: {closes}\n\n"
            "الطلب:\n{application}",
        ),
    ),
    "colleague_invited": Words(
        three(
            "Invitation to application {number}: {call}",
            "신청서 {number} 공동 작성 초대 ({call})",
            "دعوة للمشاركة في الطلب {number}: {call}",
        ),
        three(
            "You are invited to work on an application.\n\n"
            "Invited by: {inviter}\n"
            "Call: {call}\n"
            "Track: {track}\n"
            "Application: {number}\n"
            "Closing: {closes}\n\n"
            "As a member you see the whole application, can change and submit it, and get its letters.\n\n"
            "Accept here:\n{link}\n\n"
            "The link is for you alone and holds until {until}. If you do not know who invites you, leave it.",
            "신청서를 함께 작성하자는 초대입니다.\n\n"
            "초대한 사람: {inviter}\n"
            "공모: {call}\n"
            "유형: {track}\n"
            "신청서: {number}\n"
            "마감: {closes}\n\n"
            "구성원은 신청서 전체를 보고 고치고 제출할 수 있으며, 관련 안내를 받습니다.\n\n"
            "수락하기:\n{link}\n\n"
            "이 주소는 받은 사람만 쓸 수 있으며 {until}까지 열립니다. 초대한 사람을 모르면 열지 마십시오.",
            "أنتم مدعوون إلى العمل على طلب.\n\n"
            "صاحب الدعوة: {inviter}\n"
            "الدعوة: {call}\n"
            "المسار: {track}\n"
            "الطلب: {number}\n"
            "موعد الإغلاق: {closes}\n\n"
            "يرى الأعضاء الطلب كاملًا، ويمكنهم تعديله وتقديمه، وتصلهم رسائله.\n\n"
            "للقبول:\n{link}\n\n"
            "هذا الرابط لكم وحدكم وهو صالح حتى {until}. إذا كنتم لا تعرفون من دعاكم فتجاهلوه.",
        ),
    ),
}
