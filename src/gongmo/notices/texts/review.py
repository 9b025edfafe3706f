"""Letters to reviewers."""

from collections.abc import Mapping

from gongmo.notices.compose import Words

WORDS: Mapping[str, Words] = {
    "reviewer_invited": Words(
        {"en": "Invitation to review: {call}, {track}", "ko": "평가위원 초대: {call}, {track}"},
        {
            "en": "You are invited to review applications.\n\n"
            "Call: {call}\n"
            "Track: {track}\n"
            "Closing: {closes}\n"
            "Result planned: {planned}\n\n"
            "What is asked: read the applications assigned to you and give points with a reason on each criterion "
            "(number of criteria: {criteria}; reviewers for each application: {reviews}).\n\n"
            "By when: assignments follow after the closing. The letter that opens the review says how many "
            "there are and by when they are due.\n\n"
            "Where you should not judge an application, you say so when you see who applies; it goes to somebody "
            "else.\n\n"
            "Answer here, whether you can or cannot:\n{link}\n\n"
            "The link is for you alone and holds until {until}.",
            "ko": "평가위원으로 모시고자 합니다.\n\n"
            "공모: {call}\n"
            "유형: {track}\n"
            "마감: {closes}\n"
            "결과 발표 예정: {planned}\n\n"
            "할 일: 배정된 신청서를 읽고 평가항목마다 점수와 이유를 적습니다"
            "(평가항목 {criteria}개, 신청서마다 평가위원 {reviews}명).\n\n"
            "기한: 배정은 마감 뒤에 이루어집니다. 평가를 시작할 때 건수와 기한을 알려 드립니다.\n\n"
            "평가하기 어려운 관계가 있으면 신청기관을 확인한 뒤 회피할 수 있으며, 그 신청서는 다른 위원이 맡습니다.\n\n"
            "수락 여부 답하기:\n{link}\n\n"
            "이 주소는 받은 사람만 쓸 수 있으며 {until}까지 열립니다.",
        },
    ),
    "review_opened": Words(
        {"en": "The review is open: {call}, {track}", "ko": "평가 시작: {call}, {track}"},
        {
            "en": "The review is open.\n\n"
            "Call: {call}\n"
            "Track: {track}\n"
            "Applications assigned to you: {count}\n"
            "Due: {due}\n\n"
            "Your list:\n{link}\n\n"
            "Where you should not judge an application, say so there before you read on.",
            "ko": "평가를 시작합니다.\n\n"
            "공모: {call}\n"
            "유형: {track}\n"
            "배정된 신청서: {count}건\n"
            "기한: {due}\n\n"
            "평가 목록:\n{link}\n\n"
            "평가하기 어려운 관계가 있는 신청서는 읽기 전에 목록에서 회피하면 됩니다.",
        },
    ),
    "review_assigned": Words(
        {
            "en": "An application was assigned to you: {call}, {track}",
            "ko": "신청서가 더 배정되었습니다: {call}, {track}",
        },
        {
            "en": "One more application was assigned to you while the review is open.\n\n"
            "Call: {call}\n"
            "Track: {track}\n"
            "Due: {due}\n\n"
            "Your list:\n{link}\n\n"
            "Where you should not judge the application, say so there before you read on.",
            "ko": "평가 중에 신청서 한 건이 더 배정되었습니다.\n\n"
            "공모: {call}\n"
            "유형: {track}\n"
            "기한: {due}\n\n"
            "평가 목록:\n{link}\n\n"
            "평가하기 어려운 관계가 있으면 읽기 전에 목록에서 회피하면 됩니다.",
        },
    ),
}
