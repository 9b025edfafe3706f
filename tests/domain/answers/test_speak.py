"""Every fault is said whole in three languages, with its mend."""

from datetime import date

import pytest
from tests.domain.answers.small_form import ANSWERS, EVERY_KIND, FILE, faults_in, form
from tests.domain.answers.test_validate import CASES

from gongmo.domain.answers.speak import Said, say_fault
from gongmo.domain.answers.validate import Fault
from gongmo.domain.money import Money
from gongmo.domain.wording.answers import ANSWERS as ENTRIES
from gongmo.domain.wording.answers import TO_DO

FORM = form(*EVERY_KIND)
LANGUAGES = ("en", "ko", "ar")
TOO_FEW = Fault("topics", "answer-too-few-choices", {"given": 1, "least": 2})
FAULTS = [
    *(fault for name, wrong, *_ in CASES for fault in faults_in(FORM, {**ANSWERS, name: wrong})),
    *faults_in(FORM, {}),
    TOO_FEW,
]


def test_every_code_that_occurs_has_its_words_and_no_other_has() -> None:
    assert {fault.code for fault in FAULTS} == set(ENTRIES)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.question}-{fault.code}")
def test_a_fault_is_a_sentence_and_its_mend_a_task(fault: Fault) -> None:
    said = {language: say_fault(fault, language) for language in LANGUAGES}
    for words in said.values():
        assert not set("{}!") & set(words.message + words.mend)
        assert words.message.endswith(".")
        assert words.mend
        assert not words.mend.endswith(".")
    assert "니다." in said["ko"].message
    assert "기" in said["ko"].mend
    assert len({words.message for words in said.values()}) == 3
    assert len({words.mend for words in said.values()}) == 3


def test_korean_particles_follow_what_stands_before_them() -> None:
    for fault in FAULTS:
        said = say_fault(fault, "ko")
        assert not any(both in said.message + said.mend for both in ("을(를)", "(으)로", "은(는)", "이(가)"))


def test_every_kind_of_question_has_its_task() -> None:
    assert set(TO_DO) == {question.kind for question in FORM.questions()}
    said = {fault.question: say_fault(fault, "en").mend for fault in faults_in(FORM, {})}
    assert said["plan"] == "Attach a file"
    assert said["truth"] == "Read and confirm"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            Said(
                "This cannot exceed 500 million won. You entered 620 million won, 120 million won too much.",
                "Set to 500 million won or less",
            ),
        ),
        (
            "ko",
            Said(
                "5억원을 넘을 수 없습니다. 적은 금액은 6억 2,000만원으로, 1억 2,000만원 많습니다.",
                "5억원 이하로 고치기",
            ),
        ),
        (
            "ar",
            Said(
                "لا يمكن أن يتجاوز المبلغ 500 مليون وون. أدخلتم 620 مليون وون، بزيادة 120 مليون وون.",
                "اجعلوا المبلغ 500 مليون وون أو أقل",
            ),
        ),
    ],
)
def test_an_amount_above_names_the_rule_the_amount_and_the_mend(language: str, said: Said) -> None:
    values = {"given": Money(620_000_000), "most": Money(500_000_000), "over": Money(120_000_000)}
    assert say_fault(Fault("requested", "answer-money-above", values), language) == said


def test_values_may_be_added_or_replaced() -> None:
    fault = Fault("founded", "answer-date-unclear", {"one": date(2023, 5, 10), "other": date(2023, 10, 5)})
    assert say_fault(fault, "ko").message == "2023. 5. 10.(수)로도 2023. 10. 5.(목)로도 읽힙니다."
    said = say_fault(fault, "en", other=date(2023, 10, 6)).message
    assert said == "This can be read as 10 May 2023 or as 6 October 2023."


def test_a_file_keeps_its_direction_in_an_arabic_sentence() -> None:
    fault = next(iter(faults_in(FORM, {**ANSWERS, "plan": [{**FILE, "size": 0}]})))
    assert say_fault(fault, "ar").message == "الملف \u2068plan.pdf\u2069 فارغ."


def test_a_code_without_words_is_an_error() -> None:
    with pytest.raises(KeyError):
        say_fault(Fault("essay", "answer-unheard-of"), "en")
