"""Letters about the decision: to the second person, and to every applicant the result."""

from collections.abc import Mapping

from gongmo.domain.texts import Text
from gongmo.domain.wording.three import three
from gongmo.notices.compose import Words

RESULT = three(
    "Result of application {number}: {call}",
    "신청서 {number} 선정 결과: {call}",
    "نتيجة الطلب {number}: {call}",
)
"""The subject is the same for every result: what it is stands in the letter alone."""

OBJECTION = three(
    "You can object within {days} days of the announcement, until the end of {until}. Write to the address below.",
    "발표 다음 날부터 {days}일 안에, 곧 {until}까지 이의를 신청할 수 있습니다. 아래 주소로 보내면 됩니다.",
    "يمكنكم الاعتراض خلال مهلة من الإعلان (عدد الأيام: {days})، أي حتى نهاية {until}، بالكتابة إلى العنوان أدناه.",
)
NOTE = three("From the office:\n{note}", "담당 기관의 말:\n{note}", "كلمة من الجهة المشرفة:\n{note}")


def _result(english: str, korean: str, arabic: str) -> Text:
    return three(
        f"{english}\n\n{{note}}\n\nThe result, and how it came about:\n{{link}}\n\n{{objection}}",
        f"{korean}\n\n{{note}}\n\n결과와 그 까닭:\n{{link}}\n\n{{objection}}",
        f"{arabic}\n\n{{note}}\n\nالنتيجة وكيف جرى التوصل إليها:\n{{link}}\n\n{{objection}}",
    )


WORDS: Mapping[str, Words] = {
    "decision_prepared": Words(
        {"en": "A second approval is needed: {call}", "ko": "두 번째 승인이 필요합니다: {call}"},
        {
            "en": "The decision on this call is prepared. It counts only when a second person has approved it, who is "
            "not the one who prepared it.\n\n"
            "Call: {call}\n"
            "Prepared: {at}\n\n"
            "Read it, then approve it or leave it:\n{link}",
            "ko": "선정결정안이 준비되었습니다. 준비한 사람이 아닌 두 번째 사람이 승인해야 효력이 있습니다.\n\n"
            "공모: {call}\n"
            "준비 시각: {at}\n\n"
            "읽고 승인 여부 정하기:\n{link}",
        },
    ),
    "result_awarded": Words(
        RESULT,
        _result(
            "We are glad to tell you that your application was selected.\n\n"
            "Call: {call}\n"
            "Track: {track}\n"
            "Application: {number}\n"
            "Support: {amount} ({exact})\n\n"
            "The office will write to you about the agreement; until then nothing is needed.",
            "축하합니다. 신청이 선정되었습니다.\n\n"
            "공모: {call}\n"
            "유형: {track}\n"
            "신청서: {number}\n"
            "지원금: {amount} ({exact})\n\n"
            "협약에 관해서는 담당 기관이 따로 알립니다. 그때까지 할 일은 없습니다.",
            "يسرنا إبلاغكم بأنه وقع الاختيار على طلبكم.\n\n"
            "الدعوة: {call}\n"
            "المسار: {track}\n"
            "الطلب: {number}\n"
            "الدعم: {amount} ({exact})\n\n"
            "ستكتب إليكم الجهة المشرفة بشأن الاتفاقية، ولا يلزم شيء حتى ذلك الحين.",
        ),
    ),
    "result_reserve": Words(
        RESULT,
        _result(
            "Your application was not selected now, and stands on the reserve list.\n\n"
            "Call: {call}\n"
            "Track: {track}\n"
            "Application: {number}\n"
            "Place on the reserve list: {place}\n\n"
            "Where an award falls away, the next on the list is considered. We then write to you; until then "
            "nothing is needed. Thank you for the work you put into it.",
            "이번에 바로 선정되지는 않았으나 예비로 올랐습니다.\n\n"
            "공모: {call}\n"
            "유형: {track}\n"
            "신청서: {number}\n"
            "예비 순번: {place}\n\n"
            "선정된 곳이 빠지면 예비 순번대로 검토하며, 그때 알립니다. 그때까지 할 일은 없습니다. "
            "정성껏 준비해 주셔서 고맙습니다.",
            "لم يقع الاختيار على طلبكم الآن، وهو على القائمة الاحتياطية.\n\n"
            "الدعوة: {call}\n"
            "المسار: {track}\n"
            "الطلب: {number}\n"
            "الترتيب في القائمة الاحتياطية: {place}\n\n"
            "إذا سقط دعم مُنح، يُنظر في التالي على القائمة، وعندئذ نكتب إليكم، ولا يلزم شيء حتى ذلك الحين. "
            "نشكركم على ما بذلتموه من جهد.",
        ),
    ),
    "result_not_selected": Words(
        RESULT,
        _result(
            "Your application was not selected in this call.\n\n"
            "Call: {call}\n"
            "Track: {track}\n"
            "Application: {number}\n\n"
            "Thank you for the work you put into it. The page below tells what decided, so that the proposal can be "
            "of use to you elsewhere or another time.",
            "이번 공모에서는 선정되지 않았습니다.\n\n"
            "공모: {call}\n"
            "유형: {track}\n"
            "신청서: {number}\n\n"
            "정성껏 준비해 주셔서 고맙습니다. 무엇이 결과를 갈랐는지 아래에 적었으니, 다음 기회에 "
            "도움이 되기를 바랍니다.",
            "لم يقع الاختيار على طلبكم في هذه الدعوة.\n\n"
            "الدعوة: {call}\n"
            "المسار: {track}\n"
            "الطلب: {number}\n\n"
            "نشكركم على ما بذلتموه من جهد. تبين الصفحة أدناه ما حسم النتيجة، لعل المقترح يفيدكم في مناسبة أخرى.",
        ),
    ),
    "result_ineligible": Words(
        RESULT,
        _result(
            "Your application could not be considered, for it does not meet a condition of the call.\n\n"
            "Call: {call}\n"
            "Track: {track}\n"
            "Application: {number}\n"
            "Ground: {ground}\n"
            "Reason:\n{reason}\n\n"
            "Thank you for the work you put into it.",
            "공모의 신청 요건에 맞지 않아 평가하지 못했습니다.\n\n"
            "공모: {call}\n"
            "유형: {track}\n"
            "신청서: {number}\n"
            "사유: {ground}\n"
            "설명:\n{reason}\n\n"
            "정성껏 준비해 주셔서 고맙습니다.",
            "تعذر النظر في طلبكم لأنه لا يستوفي شرطًا من شروط الدعوة.\n\n"
            "الدعوة: {call}\n"
            "المسار: {track}\n"
            "الطلب: {number}\n"
            "السبب: {ground}\n"
            "التعليل:\n{reason}\n\n"
            "نشكركم على ما بذلتموه من جهد.",
        ),
    ),
}
