"""What is said of an answer that cannot be submitted: the message, and the mend as the words of a button or a task.

In English, Korean and Arabic. The named places hold the values of the fault; every text stands by itself beside its
field, so the question's own title (`{question}`) is not repeated.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from gongmo.domain.texts import Text
from gongmo.domain.wording.three import three


@dataclass(frozen=True)
class AnswerEntry:
    message: Text
    mend: Text


TO_DO: Mapping[str, Text] = {
    "text": three("Write an answer", "답을 적기", "اكتبوا الإجابة"),
    "number": three("Enter a number", "숫자를 적기", "أدخلوا رقمًا"),
    "money": three("Enter an amount", "금액을 적기", "أدخلوا المبلغ"),
    "choice": three("Choose one", "하나를 고르기", "اختاروا واحدًا"),
    "choices": three("Choose at least one", "하나 이상 고르기", "اختاروا واحدًا على الأقل"),
    "country": three("Choose a country", "국가를 고르기", "اختاروا الدولة"),
    "place": three(
        "Enter the city or region and its country",
        "도시나 지역과 국가를 적기",
        "أدخلوا المدينة أو المنطقة ودولتها",
    ),
    "date": three("Enter a date", "날짜를 적기", "أدخلوا التاريخ"),
    "email": three("Enter an e-mail address", "전자우편 주소를 적기", "أدخلوا عنوان البريد الإلكتروني"),
    "file": three("Attach a file", "파일을 붙이기", "أرفقوا ملفًا"),
    "declaration": three("Read and confirm", "읽고 확인하기", "اقرؤوا الإقرار وأكدوه"),
}
"""What to do about a question that is still open, by its kind."""

ANSWERS: Mapping[str, AnswerEntry] = {
    "answer-missing": AnswerEntry(
        three(
            "This is needed before you can submit.",
            "이 답이 있어야 제출할 수 있습니다.",
            "لا يمكن تقديم الطلب من دون هذه الإجابة.",
        ),
        three("{mend}", "{mend}", "{mend}"),
    ),
    "answer-not-text": AnswerEntry(
        three("This is not text.", "글이 아닙니다.", "هذه الإجابة ليست نصًا."),
        three("Write the answer as text", "답을 글로 적기", "اكتبوا الإجابة نصًا"),
    ),
    "answer-hidden-character": AnswerEntry(
        three(
            "This contains a character that nobody can see ({character}). It often comes with copied text.",
            "눈에 보이지 않는 글자({character})가 들어 있습니다. 글을 복사해 붙일 때 자주 따라옵니다.",
            "في النص حرف غير مرئي ({character})، وكثيرًا ما يأتي مع النص المنسوخ.",
        ),
        three("Remove the hidden character", "보이지 않는 글자 지우기", "احذفوا الحرف غير المرئي"),
    ),
    "answer-too-long": AnswerEntry(
        three(
            "This cannot exceed {most} characters. Yours has {length}, {over} too many.",
            "{most}자를 넘을 수 없습니다. 지금 {length}자로, {over}자 많습니다.",
            "لا يمكن أن يتجاوز عدد الأحرف {most}. العدد الآن {length}، بزيادة {over}.",
        ),
        three(
            "Shorten it to {most} characters or fewer",
            "{most}자 이내로 줄이기",
            "اختصروا النص ليكون عدد الأحرف {most} أو أقل",
        ),
    ),
    "answer-too-many-words": AnswerEntry(
        three(
            "This cannot exceed {most} words. Yours has {length}, {over} too many.",
            "{most}단어를 넘을 수 없습니다. 지금 {length}단어로, {over}단어 많습니다.",
            "لا يمكن أن يتجاوز عدد الكلمات {most}. العدد الآن {length}، بزيادة {over}.",
        ),
        three(
            "Shorten it to {most} words or fewer",
            "{most}단어 이내로 줄이기",
            "اختصروا النص ليكون عدد الكلمات {most} أو أقل",
        ),
    ),
    "answer-not-a-number": AnswerEntry(
        three(
            "We cannot read this as a number.",
            "숫자로 읽을 수 없습니다.",
            "تعذّرت قراءة هذه الإجابة رقمًا.",
        ),
        three(
            "Write digits only, with a point before decimals, such as 1234.5",
            "숫자만 적고 소수점은 점으로 찍기(보기: 1234.5)",
            "اكتبوا أرقامًا فقط، وقبل الكسور نقطة، مثل 1234.5",
        ),
    ),
    "answer-number-below": AnswerEntry(
        three(
            "This cannot be less than {least}. You entered {given}.",
            "{least}보다 작을 수 없습니다. 적은 값은 {given}입니다.",
            "لا يمكن أن يقل الرقم عن {least}. أدخلتم {given}.",
        ),
        three("Enter {least} or more", "{least} 이상으로 고치기", "أدخلوا {least} أو أكثر"),
    ),
    "answer-number-above": AnswerEntry(
        three(
            "This cannot exceed {most}. You entered {given}.",
            "{most}보다 클 수 없습니다. 적은 값은 {given}입니다.",
            "لا يمكن أن يتجاوز الرقم {most}. أدخلتم {given}.",
        ),
        three("Enter {most} or less", "{most} 이하로 고치기", "أدخلوا {most} أو أقل"),
    ),
    "answer-not-money": AnswerEntry(
        three(
            "We cannot read this as an amount of money.",
            "금액으로 읽을 수 없습니다.",
            "تعذّرت قراءة هذه الإجابة مبلغًا.",
        ),
        three(
            "Write it in digits or words, such as {digits} or {words}",
            "숫자나 단위로 적기(보기: {digits} 또는 {words})",
            "اكتبوا المبلغ بالأرقام أو بالكلمات، مثل {digits} أو {words}",
        ),
    ),
    "answer-money-unclear": AnswerEntry(
        three(
            "This can be read as {one} or as {other}.",
            "{one}(으)로도 {other}(으)로도 읽힙니다.",
            "يمكن أن يُقرأ هذا {one} أو {other}.",
        ),
        three(
            "Write out every digit of the amount", "금액의 모든 자리를 숫자로 적기", "اكتبوا كل أرقام المبلغ"
        ),
    ),
    "answer-money-below": AnswerEntry(
        three(
            "This cannot be less than {least}. You entered {given}.",
            "{least}보다 적을 수 없습니다. 적은 금액은 {given}입니다.",
            "لا يمكن أن يقل المبلغ عن {least}. أدخلتم {given}.",
        ),
        three("Set to {least} or more", "{least} 이상으로 고치기", "اجعلوا المبلغ {least} أو أكثر"),
    ),
    "answer-money-above": AnswerEntry(
        three(
            "This cannot exceed {most}. You entered {given}, {over} too much.",
            "{most}을(를) 넘을 수 없습니다. 적은 금액은 {given}(으)로, {over} 많습니다.",
            "لا يمكن أن يتجاوز المبلغ {most}. أدخلتم {given}، بزيادة {over}.",
        ),
        three("Set to {most} or less", "{most} 이하로 고치기", "اجعلوا المبلغ {most} أو أقل"),
    ),
    "answer-viable-above-requested": AnswerEntry(
        three(
            "The smallest amount ({given}) cannot exceed what you request ({requested}).",
            "가장 작은 금액({given})이 신청한 금액({requested})보다 클 수 없습니다.",
            "لا يمكن أن يتجاوز أصغر مبلغ ({given}) المبلغ المطلوب ({requested}).",
        ),
        three(
            "Set it to {requested} or less, or request more",
            "{requested} 이하로 고치거나 신청 금액을 늘리기",
            "اجعلوه {requested} أو أقل، أو اطلبوا مبلغًا أكبر",
        ),
    ),
    "answer-not-an-option": AnswerEntry(
        three(
            "This is not one of the options.",
            "보기에 없는 답입니다.",
            "هذه الإجابة ليست من الخيارات.",
        ),
        three("Choose from the options", "보기에서 고르기", "اختاروا من الخيارات"),
    ),
    "answer-too-few-choices": AnswerEntry(
        three(
            "This needs {least} or more choices. You chose {given}.",
            "{least}개 이상 골라야 합니다. 지금 {given}개를 골랐습니다.",
            "عدد الخيارات المطلوب {least} على الأقل. عدد ما اخترتم {given}.",
        ),
        three("Choose {least} or more", "{least}개 이상 고르기", "اجعلوا عدد الخيارات {least} أو أكثر"),
    ),
    "answer-too-many-choices": AnswerEntry(
        three(
            "This takes no more than {most}. You chose {given}.",
            "{most}개까지 고를 수 있습니다. 지금 {given}개를 골랐습니다.",
            "عدد الخيارات {most} على الأكثر. عدد ما اخترتم {given}.",
        ),
        three("Choose {most} or fewer", "{most}개 이하로 고르기", "اجعلوا عدد الخيارات {most} أو أقل"),
    ),
    "answer-not-a-country": AnswerEntry(
        three("No country is chosen.", "국가를 고르지 않았습니다.", "لم تُختر أي دولة."),
        three("Choose a country from the list", "목록에서 국가 고르기", "اختاروا الدولة من القائمة"),
    ),
    "answer-not-a-place": AnswerEntry(
        three(
            "The name of the city or region is missing.",
            "도시나 지역의 이름이 없습니다.",
            "اسم المدينة أو المنطقة ناقص.",
        ),
        three(
            "Enter the name of the city or region", "도시나 지역의 이름 적기", "أدخلوا اسم المدينة أو المنطقة"
        ),
    ),
    "answer-not-a-date": AnswerEntry(
        three(
            "We cannot read this as a day of the calendar.",
            "달력에 있는 날짜로 읽을 수 없습니다.",
            "تعذّرت قراءة هذه الإجابة تاريخًا صحيحًا.",
        ),
        three(
            "Write year, month and day, such as 2023-05-10",
            "연, 월, 일을 차례로 적기(보기: 2023-05-10)",
            "اكتبوا السنة ثم الشهر ثم اليوم، مثل 2023-05-10",
        ),
    ),
    "answer-date-unclear": AnswerEntry(
        three(
            "This can be read as {one} or as {other}.",
            "{one}(으)로도 {other}(으)로도 읽힙니다.",
            "يمكن أن يُقرأ هذا {one} أو {other}.",
        ),
        three(
            "Write year, month and day, such as 2023-05-10",
            "연, 월, 일을 차례로 적기(보기: 2023-05-10)",
            "اكتبوا السنة ثم الشهر ثم اليوم، مثل 2023-05-10",
        ),
    ),
    "answer-not-an-email": AnswerEntry(
        three(
            "This is not an e-mail address.",
            "전자우편 주소가 아닙니다.",
            "هذا ليس عنوان بريد إلكتروني.",
        ),
        three(
            "Write one address, such as office@city.example",
            "주소 하나를 적기(보기: office@city.example)",
            "اكتبوا عنوانًا واحدًا، مثل office@city.example",
        ),
    ),
    "answer-not-a-file": AnswerEntry(
        three("No file arrived.", "파일이 오지 않았습니다.", "لم يصل أي ملف."),
        three("Attach the file again", "파일을 다시 붙이기", "أرفقوا الملف مرة أخرى"),
    ),
    "answer-too-many-files": AnswerEntry(
        three(
            "No more than {most} can be attached here. You attached {given}.",
            "파일은 {most}개까지 붙일 수 있습니다. 지금 {given}개를 붙였습니다.",
            "عدد الملفات هنا {most} على الأكثر. عدد ما أرفقتم {given}.",
        ),
        three(
            "Remove files until {most} or fewer are left",
            "{most}개만 남기고 지우기",
            "احذفوا ملفات حتى يصبح عددها {most} أو أقل",
        ),
    ),
    "answer-file-kind": AnswerEntry(
        three(
            "{name} cannot be taken here. Accepted: {accepted}.",
            "{name}: 여기에는 붙일 수 없습니다. 받는 형식: {accepted}.",
            "لا يُقبل الملف {name} هنا. الأنواع المقبولة: {accepted}.",
        ),
        three(
            "Save it in one of these formats and attach it again",
            "받는 형식으로 저장해 다시 붙이기",
            "احفظوه بأحد هذه الأنواع وأرفقوه مرة أخرى",
        ),
    ),
    "answer-file-too-large": AnswerEntry(
        three(
            "{name} is {size}. A file here can be up to {most}.",
            "{name}: 크기가 {size}입니다. 파일 하나에 {most}까지 받습니다.",
            "حجم الملف {name} هو {size}، والحد الأقصى للملف هنا {most}.",
        ),
        three(
            "Make the file smaller, for instance with lighter pictures, and attach it again",
            "그림을 줄이는 등 파일을 작게 만들어 다시 붙이기",
            "صغّروا الملف، بتخفيف الصور مثلًا، وأرفقوه مرة أخرى",
        ),
    ),
    "answer-file-empty": AnswerEntry(
        three(
            "{name} is empty.",
            "{name}: 내용이 없는 파일입니다.",
            "الملف {name} فارغ.",
        ),
        three(
            "Check the file and attach it again",
            "파일을 확인하고 다시 붙이기",
            "تحققوا من الملف وأرفقوه مرة أخرى",
        ),
    ),
    "answer-not-declared": AnswerEntry(
        three(
            "This needs your confirmation before you can submit.",
            "확인해야 제출할 수 있습니다.",
            "لا يمكن تقديم الطلب من دون تأكيد هذا الإقرار.",
        ),
        three("Read and confirm", "읽고 확인하기", "اقرؤوا الإقرار وأكدوه"),
    ),
}
