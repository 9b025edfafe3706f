from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.expressions.questions import NAMES, conditions, trees

from gongmo.domain.expressions.in_words import in_words
from gongmo.domain.expressions.korean import OBJECT, SUBJECT, WITH, Particle, with_particle
from gongmo.domain.expressions.parse import parse
from gongmo.domain.expressions.syntax import And, Expression, Not, Or
from gongmo.domain.texts import Text

TITLES: Mapping[str, Text] = {
    "output": {"en": "Output", "ko": "성과물", "ar": "الناتج"},
    "topics": {"en": "Topics", "ko": "주제", "ar": "المواضيع"},
    "main-topic": {"en": "Main topic", "ko": "주된 주제", "ar": "الموضوع الرئيسي"},
    "agreed": {"en": "We are entitled to apply.", "ko": "신청할 권한이 있습니다.", "ar": "يحق لنا التقدم."},
    "requested": {"en": "Estimated cost", "ko": "추정 비용", "ar": "التكلفة المقدرة"},
    "viable": {"en": "Smallest amount", "ko": "가장 작은 금액", "ar": "أقل مبلغ"},
    "months": {"en": "Months", "ko": "기간(개월)", "ar": "عدد الأشهر"},
    "begins": {"en": "Start", "ko": "시작일", "ar": "تاريخ البدء"},
    "letter": {"en": "Letter", "ko": "공문", "ar": "الخطاب"},
    "note": {"en": "Note", "ko": "비고", "ar": "ملاحظة"},
    "share": {"ko": "KPI 비율 A"},
}
OPTIONS: Mapping[str, Mapping[str, Text]] = {
    "output": {
        "master_plan": {"en": "Master plan", "ko": "기본계획", "ar": "الخطة الرئيسية"},
        "solution_plan": {"en": "Solution plan", "ko": "솔루션 설계", "ar": "خطة الحلول"},
        "other": {"en": "Something else", "ko": "그 밖의 것", "ar": "غير ذلك"},
    },
    "topics": {"water": {"en": "Water", "ko": "물", "ar": "المياه"}},
    "country": {"VN": {"en": "Viet Nam", "ko": "베트남", "ar": "فيتنام"}},
}

PHRASES: dict[str, tuple[str, str, str]] = {
    "output == 'master_plan'": (
        "Only when “Output” is “Master plan”",
        "“성과물”이 “기본계획”인 경우에만",
        "فقط إذا كانت الإجابة عن «الناتج» هي «الخطة الرئيسية»",
    ),
    "not output == 'solution_plan'": (
        "Only when “Output” is not “Solution plan”",
        "“성과물”이 “솔루션 설계”가 아닌 경우에만",
        "فقط إذا لم تكن الإجابة عن «الناتج» هي «خطة الحلول»",
    ),
    "output in ['master_plan']": (
        "Only when “Output” is “Master plan”",
        "“성과물”이 “기본계획”인 경우에만",
        "فقط إذا كانت الإجابة عن «الناتج» هي «الخطة الرئيسية»",
    ),
    "output not in ['master_plan']": (
        "Only when “Output” is not “Master plan”",
        "“성과물”이 “기본계획”이 아닌 경우에만",
        "فقط إذا لم تكن الإجابة عن «الناتج» هي «الخطة الرئيسية»",
    ),
    "output in ['master_plan', 'solution_plan']": (
        "Only when “Output” is either “Master plan” or “Solution plan”",
        "“성과물”이 “기본계획” 또는 “솔루션 설계”인 경우에만",
        "فقط إذا كانت الإجابة عن «الناتج» هي «الخطة الرئيسية» أو «خطة الحلول»",
    ),
    "output in ['master_plan', 'solution_plan', 'other']": (
        "Only when “Output” is one of “Master plan”, “Solution plan” and “Something else”",
        "“성과물”이 “기본계획”, “솔루션 설계”, “그 밖의 것” 가운데 하나인 경우에만",
        "فقط إذا كانت الإجابة عن «الناتج» هي «الخطة الرئيسية» أو «خطة الحلول» أو «غير ذلك»",
    ),
    "output not in ['master_plan', 'solution_plan']": (
        "Only when “Output” is neither “Master plan” nor “Solution plan”",
        "“성과물”이 “기본계획”, “솔루션 설계” 가운데 어느 것도 아닌 경우에만",
        "فقط إذا لم تكن الإجابة عن «الناتج» هي «الخطة الرئيسية» ولا «خطة الحلول»",
    ),
    "output not in ['master_plan', 'solution_plan', 'other']": (
        "Only when “Output” is none of “Master plan”, “Solution plan” and “Something else”",
        "“성과물”이 “기본계획”, “솔루션 설계”, “그 밖의 것” 가운데 어느 것도 아닌 경우에만",
        "فقط إذا لم تكن الإجابة عن «الناتج» هي «الخطة الرئيسية» ولا «خطة الحلول» ولا «غير ذلك»",
    ),
    "'water' in topics": (
        "Only when “Topics” includes “Water”",
        "“주제”에서 “물”을 고른 경우에만",
        "فقط إذا شملت الإجابة عن «المواضيع» الخيار «المياه»",
    ),
    "main-topic not in topics": (
        "Only when “Topics” does not include “Main topic”",
        "“주제”에서 “주된 주제”를 고르지 않은 경우에만",
        "فقط إذا لم تشمل الإجابة عن «المواضيع» الخيار «الموضوع الرئيسي»",
    ),
    "agreed": (
        "Only when “We are entitled to apply.” is confirmed",
        "“신청할 권한이 있습니다.”를 확인한 경우에만",
        "فقط إذا تم تأكيد «يحق لنا التقدم.»",
    ),
    "agreed == false": (
        "Only when “We are entitled to apply.” is not confirmed",
        "“신청할 권한이 있습니다.”를 확인하지 않은 경우에만",
        "فقط إذا لم يتم تأكيد «يحق لنا التقدم.»",
    ),
    "not answered(agreed)": (
        "Only when “We are entitled to apply.” is not confirmed",
        "“신청할 권한이 있습니다.”를 확인하지 않은 경우에만",
        "فقط إذا لم يتم تأكيد «يحق لنا التقدم.»",
    ),
    "answered(letter)": (
        "Only when “Letter” is attached",
        "“공문”을 첨부한 경우에만",
        "فقط إذا تم إرفاق «الخطاب»",
    ),
    "not answered(letter)": (
        "Only when “Letter” is not attached",
        "“공문”을 첨부하지 않은 경우에만",
        "فقط إذا لم يتم إرفاق «الخطاب»",
    ),
    "answered(note)": (
        "Only when “Note” is answered",
        "“비고”에 답한 경우에만",
        "فقط إذا تمت الإجابة عن «ملاحظة»",
    ),
    "not answered(note)": (
        "Only when “Note” is not answered",
        "“비고”에 답하지 않은 경우에만",
        "فقط إذا لم تتم الإجابة عن «ملاحظة»",
    ),
    "requested > 300_000_000": (
        "Only when “Estimated cost” is more than 300 million won",
        "“추정 비용”이 3억원 초과인 경우에만",
        "فقط إذا كانت الإجابة عن «التكلفة المقدرة» أكبر من 300 مليون وون",
    ),
    "300_000_000 > requested": (
        "Only when “Estimated cost” is less than 300 million won",
        "“추정 비용”이 3억원 미만인 경우에만",
        "فقط إذا كانت الإجابة عن «التكلفة المقدرة» أقل من 300 مليون وون",
    ),
    "months <= 1250.5": (
        "Only when “Months” is at most 1,250.5",
        "“기간(개월)”이 1,250.5 이하인 경우에만",
        "فقط إذا كانت الإجابة عن «عدد الأشهر» لا تزيد على 1,250.5",
    ),
    "months >= -3": (
        "Only when “Months” is at least −3",
        "“기간(개월)”이 −3 이상인 경우에만",
        "فقط إذا كانت الإجابة عن «عدد الأشهر» لا تقل عن −3",
    ),
    "months != 5": (
        "Only when “Months” is not 5",
        "“기간(개월)”이 5가 아닌 경우에만",
        "فقط إذا لم تكن الإجابة عن «عدد الأشهر» هي 5",
    ),
    "begins < '2024-05-01'": (
        "Only when “Start” is before 1 May 2024",
        "“시작일”이 2024년 5월 1일 전인 경우에만",
        "فقط إذا كانت الإجابة عن «تاريخ البدء» قبل 1 مايو 2024",
    ),
    "begins <= '2024-05-01'": (
        "Only when “Start” is on or before 1 May 2024",
        "“시작일”이 2024년 5월 1일 이전인 경우에만",
        "فقط إذا كانت الإجابة عن «تاريخ البدء» في 1 مايو 2024 أو قبله",
    ),
    "begins > '2024-05-01'": (
        "Only when “Start” is after 1 May 2024",
        "“시작일”이 2024년 5월 1일 후인 경우에만",
        "فقط إذا كانت الإجابة عن «تاريخ البدء» بعد 1 مايو 2024",
    ),
    "not begins < '2024-05-01'": (
        "Only when “Start” is on or after 1 May 2024",
        "“시작일”이 2024년 5월 1일 이후인 경우에만",
        "فقط إذا كانت الإجابة عن «تاريخ البدء» في 1 مايو 2024 أو بعده",
    ),
    "viable == requested": (
        "Only when “Smallest amount” is the same as “Estimated cost”",
        "“가장 작은 금액”과 “추정 비용”이 같은 경우에만",
        "فقط إذا كانت الإجابة عن «أقل مبلغ» هي نفسها الإجابة عن «التكلفة المقدرة»",
    ),
    "viable != requested": (
        "Only when “Smallest amount” is not the same as “Estimated cost”",
        "“가장 작은 금액”과 “추정 비용”이 다른 경우에만",
        "فقط إذا كانت الإجابة عن «أقل مبلغ» مختلفة عن الإجابة عن «التكلفة المقدرة»",
    ),
    "(requested + 5) * 2 / 3 - 1 >= viable": (
        "Only when ((“Estimated cost” + 5) × 2 ÷ 3) − 1 is at least “Smallest amount”",
        "((“추정 비용” + 5) × 2 ÷ 3) − 1의 값이 “가장 작은 금액” 이상인 경우에만",
        "فقط إذا كانت قيمة ((«التكلفة المقدرة» + 5) × 2 ÷ 3) − 1 لا تقل عن الإجابة عن «أقل مبلغ»",
    ),
    "output == 'other' and answered(note) and agreed": (
        "Only when “Output” is “Something else”, “Note” is answered and “We are entitled to apply.” is confirmed",
        "“성과물”이 “그 밖의 것”이고 “비고”에 답하고 “신청할 권한이 있습니다.”를 확인한 경우에만",
        "فقط إذا كانت الإجابة عن «الناتج» هي «غير ذلك» وتمت الإجابة عن «ملاحظة» وتم تأكيد «يحق لنا التقدم.»",
    ),
    "output == 'other' or not answered(note)": (
        "Only when “Output” is “Something else” or “Note” is not answered",
        "“성과물”이 “그 밖의 것”이거나 “비고”에 답하지 않은 경우에만",
        "فقط إذا كانت الإجابة عن «الناتج» هي «غير ذلك» أو لم تتم الإجابة عن «ملاحظة»",
    ),
    "(agreed or answered(letter)) and (months > 1 or answered(note))": (
        (
            "Only when (“We are entitled to apply.” is confirmed or “Letter” is attached) and "
            "(“Months” is more than 1 or “Note” is answered)"
        ),
        (
            "(“신청할 권한이 있습니다.”를 확인하거나 “공문”을 첨부한 경우)이고 "
            "(“기간(개월)”이 1 초과이거나 “비고”에 답한 경우)에만"
        ),
        (
            "فقط إذا (تم تأكيد «يحق لنا التقدم.» أو تم إرفاق «الخطاب») و(كانت الإجابة عن «عدد الأشهر» أكبر من 1 أو "
            "تمت الإجابة عن «ملاحظة»)"
        ),
    ),
    "not (answered(note) and (agreed and months == 1))": (
        "Only when “Note” is not answered, “We are entitled to apply.” is not confirmed or “Months” is not 1",
        "“비고”에 답하지 않거나 “신청할 권한이 있습니다.”를 확인하지 않거나 “기간(개월)”이 1이 아닌 경우에만",
        "فقط إذا لم تتم الإجابة عن «ملاحظة» أو لم يتم تأكيد «يحق لنا التقدم.» أو لم تكن الإجابة عن «عدد الأشهر» هي 1",
    ),
    "country == 'VN'": (
        "Only when “country” is “Viet Nam”",
        "“country”이(가) “베트남”인 경우에만",
        "فقط إذا كانت الإجابة عن «\u2068country\u2069» هي «فيتنام»",
    ),
    "share < 1": (
        "Only when “KPI 비율 A” is less than 1",
        "“KPI 비율 A”이(가) 1 미만인 경우에만",
        "فقط إذا كانت الإجابة عن «\u2068KPI 비율 A\u2069» أقل من 1",
    ),
    "true and agreed": (
        "Only when “We are entitled to apply.” is confirmed",
        "“신청할 권한이 있습니다.”를 확인한 경우에만",
        "فقط إذا تم تأكيد «يحق لنا التقدم.»",
    ),
    "true or agreed": ("Always", "모든 경우", "دائمًا"),
    "true and true": ("Always", "모든 경우", "دائمًا"),
    "false": ("Never", "해당하는 경우 없음", "لا ينطبق في أي حال"),
    "not true and agreed": ("Never", "해당하는 경우 없음", "لا ينطبق في أي حال"),
}


@pytest.mark.parametrize("text", PHRASES)
def test_a_condition_is_said_in_three_languages(text: str) -> None:
    said = tuple(
        in_words(parse(text), TITLES, OPTIONS, language, names=NAMES) for language in ("en", "ko", "ar")
    )
    assert said == PHRASES[text]


def test_a_regional_tag_speaks_its_language_and_any_other_english() -> None:
    condition = parse("output == 'master_plan'")
    assert in_words(condition, TITLES, OPTIONS, "ko-KR") == "“성과물”이 “기본계획”인 경우에만"
    assert in_words(condition, TITLES, OPTIONS, "vi") == "Only when “Output” is “Master plan”"


def test_money_is_said_in_the_currency_of_the_call() -> None:
    condition = parse("requested >= 2_000_000")
    assert in_words(condition, TITLES, {}, "en", names=NAMES, currency="USD").endswith(
        "at least USD 2 million"
    )


def test_without_titles_the_ids_stand_in_their_place() -> None:
    assert in_words(parse("output == 'x'"), {}, {}, "en") == "Only when “output” is “x”"


def test_what_is_wrong_is_said_as_it_stands() -> None:
    wrong = {
        "begins < '2024-13-01'": "Only when “begins” is before “2024-13-01”",
        "requested > 0.5": "Only when “requested” is more than 0.5",
        "(agreed and answered(note)) == answered(letter)": (
            "Only when “agreed and answered(note)” is the same as “answered(letter)”"
        ),
        "note": "Only when “note” is confirmed",
        "not note": "Only when “note” is not confirmed",
        "'x' == 5": "Only when “x” is 5",
        "2 > 'x'": "Only when 2 is more than “x”",
    }
    for text, said in wrong.items():
        assert in_words(parse(text), {}, {}, "en", names=NAMES) == said


@pytest.mark.parametrize(
    ("word", "particle", "expected"),
    [
        ("계획", SUBJECT, "계획이"),
        ("설계", SUBJECT, "설계가"),
        ("물", OBJECT, "물을"),
        ("주제", OBJECT, "주제를"),
        ("금액", WITH, "금액과"),
        ("주제", WITH, "주제와"),
        ("“있습니다.”", OBJECT, "“있습니다.”를"),
        ("“기간(개월)”", SUBJECT, "“기간(개월)”이"),
        ("Plan", SUBJECT, "Plan이(가)"),
        ("…", OBJECT, "…을(를)"),
        ("12", SUBJECT, "12가"),
        ("2.5", SUBJECT, "2.5가"),
        ("10", SUBJECT, "10이"),
        ("7", OBJECT, "7을"),
    ],
)
def test_a_particle_follows_the_last_sound(word: str, particle: Particle, expected: str) -> None:
    assert with_particle(word, particle) == expected


@settings(max_examples=50)
@given(st.one_of(conditions, trees), st.sampled_from(["en", "ko", "ar", "fr", ""]))
def test_whatever_can_be_read_can_be_said(condition: Expression, language: str) -> None:
    assert in_words(condition, TITLES, OPTIONS, language, names=NAMES)


@given(conditions, conditions, st.sampled_from(["en", "ko", "ar"]))
def test_denying_both_is_said_like_denying_either_of_two(
    first: Expression, second: Expression, language: str
) -> None:
    neither = Not(Or((first, second)))
    both_not = And((Not(first), Not(second)))
    said = [in_words(each, TITLES, OPTIONS, language, names=NAMES) for each in (neither, both_not)]
    assert said[0] == said[1]
