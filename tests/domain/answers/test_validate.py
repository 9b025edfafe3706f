"""Every fault, with the nearest answer that has none."""

import unicodedata
from typing import Any

import pytest
from tests.domain.answers.small_form import ANSWERS, EVERY_KIND, FILE, codes, faults_in, form, question

from gongmo.domain.answers.validate import choices, file_faults, in_bytes
from gongmo.domain.money import Money
from gongmo.domain.spec.form import ChoiceQuestion, FileQuestion
from gongmo.domain.wording.kinds import APPLICANT

FORM = form(*EVERY_KIND)

# question, faulty answer, codes, nearest answer without a fault
CASES: list[tuple[str, Any, list[str], Any]] = [
    ("essay", 5, ["answer-not-text"], "5"),
    ("essay", "a\x00b", ["answer-hidden-character"], "a\tb"),
    ("essay", "a\u202eb", ["answer-hidden-character"], "a\u200fb"),
    ("essay", "a\ud800", ["answer-hidden-character"], "a\u0430"),
    ("essay", "12345678901", ["answer-too-long"], "1234567890"),
    ("essay", "a b c d", ["answer-too-many-words"], "a b c"),
    ("share", 12, ["answer-not-a-number"], "12"),
    ("share", "1e1", ["answer-not-a-number"], "10"),
    ("share", "NaN", ["answer-not-a-number"], "10.0"),
    ("share", "١٢", ["answer-not-a-number"], "12"),
    ("share", "9.999999999999", ["answer-number-below"], "10"),
    ("share", "20.000000000001", ["answer-number-above"], "20"),
    ("requested", "300", ["answer-not-money"], 300),
    ("requested", 300.0, ["answer-not-money"], 300),
    ("requested", True, ["answer-not-money"], 300),
    ("requested", -300, ["answer-not-money"], 300),
    ("requested", 10**15 + 1, ["answer-not-money"], 500),
    ("requested", "420.000", ["answer-money-unclear"], 500),
    ("requested", 99, ["answer-money-below"], 100),
    ("requested", 501, ["answer-money-above"], 500),
    ("smallest_viable", 301, ["answer-viable-above-requested"], 300),
    ("smallest_viable", 501, ["answer-money-above", "answer-viable-above-requested"], 99),
    ("output", "statue", ["answer-not-an-option"], "solution_plan"),
    ("output", ["master_plan"], ["answer-not-an-option"], "master_plan"),
    ("topics", "roads", ["answer-not-an-option"], ["roads"]),
    ("topics", ["roads", "air"], ["answer-not-an-option"], ["roads", "water"]),
    ("topics", ["roads", "water", "power"], ["answer-too-many-choices"], ["roads", "water", "roads"]),
    ("home", "kr", ["answer-not-a-country"], "KR"),
    ("home", "ZZ", ["answer-not-a-country"], "XK"),
    ("home", 1, ["answer-not-a-country"], "DE"),
    ("place", "Hanoi", ["answer-not-a-place", "answer-not-a-country"], {"name": "Hanoi", "country": "VN"}),
    ("place", {"name": " ", "country": "VN"}, ["answer-not-a-place"], {"name": "H", "country": "VN"}),
    ("place", {"name": "Hanoi", "country": None}, ["answer-not-a-country"], ANSWERS["place"]),
    (
        "place",
        {"name": ["Hanoi"], "country": "VN"},
        ["answer-not-a-place", "answer-not-a-country"],
        ANSWERS["place"],
    ),
    (
        "place",
        {"name": "H" * 121, "country": "VN"},
        ["answer-too-long"],
        {"name": "H" * 120, "country": "VN"},
    ),
    (
        "place",
        {"name": "H\x07", "country": "VN"},
        ["answer-hidden-character"],
        {"name": "H\u200d", "country": "VN"},
    ),
    ("founded", "1999-02-29", ["answer-not-a-date"], "2000-02-29"),
    ("founded", "19990228", ["answer-not-a-date"], "1999-02-28"),
    ("founded", "1999-W01-1", ["answer-not-a-date"], "1999-01-04"),
    ("founded", "10/05/1999", ["answer-date-unclear"], "1999-05-10"),
    ("founded", 1999, ["answer-not-a-date"], "1999-01-01"),
    ("contact", "office@city", ["answer-not-an-email"], "office@city.kr"),
    ("contact", "office@@city.kr", ["answer-not-an-email"], "o@city.kr"),
    ("contact", "office@city..kr", ["answer-not-an-email"], "o.f@city.co.kr"),
    ("contact", "Office <office@city.kr>", ["answer-not-an-email"], "office+call@city.kr"),
    ("contact", f"{'o' * 247}@city.kr", ["answer-not-an-email"], f"{'o' * 246}@city.kr"),
    ("contact", ["office@city.kr"], ["answer-not-an-email"], "담당@도시.한국"),
    ("plan", "plan.pdf", ["answer-not-a-file"], [FILE]),
    ("plan", ["plan.pdf"], ["answer-not-a-file"], [FILE]),
    ("plan", [{**FILE, "size": "9"}], ["answer-not-a-file"], [{**FILE, "size": 9}]),
    ("plan", [{**FILE, "size": float("nan")}], ["answer-not-a-file"], [FILE]),
    ("plan", [{**FILE, "sha256": "0" * 63}], ["answer-not-a-file"], [{**FILE, "sha256": "f" * 64}]),
    ("plan", [FILE] * 3, ["answer-too-many-files"], [FILE] * 2),
    ("plan", [{**FILE, "name": "plan.exe"}], ["answer-file-kind"], [{**FILE, "name": "plan.exe.PDF"}]),
    ("plan", [{**FILE, "name": "pdf"}], ["answer-file-kind"], [{**FILE, "name": "계획.JPEG"}]),
    ("plan", [{**FILE, "size": 2_000_001}], ["answer-file-too-large"], [{**FILE, "size": 2_000_000}]),
    ("plan", [{**FILE, "size": 0}], ["answer-file-empty"], [{**FILE, "size": 1}]),
    ("truth", "yes", ["answer-not-declared"], True),
    ("truth", 1, ["answer-not-declared"], True),
]


@pytest.mark.parametrize(("name", "wrong", "expected", "right"), CASES)
def test_a_fault_is_found_and_the_nearest_answer_has_none(
    name: str, wrong: Any, expected: list[str], right: Any
) -> None:
    assert codes(FORM, {**ANSWERS, name: wrong}) == [(name, code) for code in expected]
    assert codes(FORM, {**ANSWERS, name: right}) == []


def test_right_answers_have_no_fault() -> None:
    assert codes(FORM, ANSWERS) == []


def test_faults_come_in_the_order_of_the_form() -> None:
    assert codes(FORM, {**ANSWERS, "truth": False, "essay": "", "share": "x", "smallest_viable": 400}) == [
        ("essay", "answer-missing"),
        ("share", "answer-not-a-number"),
        ("smallest_viable", "answer-viable-above-requested"),
        ("truth", "answer-missing"),
    ]


def values_of(name: str, wrong: Any) -> dict[str, Any]:
    fault = next(fault for fault in faults_in(FORM, {**ANSWERS, name: wrong}) if fault.question == name)
    assert fault.values["question"] == {"en": name, "ko": f"{name}(한)"}
    return {key: value for key, value in fault.values.items() if key != "question"}


@pytest.mark.parametrize(
    ("name", "wrong", "values"),
    [
        ("essay", "12345678901234", {"length": 14, "most": 10, "over": 4}),
        ("essay", "a b c d e", {"length": 5, "most": 3, "over": 2}),
        ("essay", "a\x07", {"character": "U+0007"}),
        ("share", "1000.5", {"given": "1,000.5", "most": "20"}),
        ("share", "-1", {"given": "-1", "least": "10"}),
        ("requested", 99, {"given": Money(99), "least": Money(100)}),
        ("requested", 620, {"given": Money(620), "most": Money(500), "over": Money(120)}),
        ("requested", "420.000", {"one": Money(420), "other": Money(420_000)}),
        ("requested", "much", {"digits": 500, "words": Money(500)}),
        ("smallest_viable", 310, {"given": Money(310), "requested": Money(300)}),
        ("topics", ["roads", "water", "power"], {"given": 3, "most": 2}),
        ("place", {"name": "H" * 123, "country": "VN"}, {"length": 123, "most": 120, "over": 3}),
        ("plan", [FILE] * 3, {"given": 3, "most": 2}),
        ("plan", [{**FILE, "size": 2_000_001}], {"name": "plan.pdf", "size": "2.1 MB", "most": "2 MB"}),
    ],
)
def test_a_fault_carries_what_its_sentence_needs(name: str, wrong: Any, values: dict[str, Any]) -> None:
    assert values_of(name, wrong) == values


def test_a_syllable_is_one_character_however_it_came() -> None:
    composed = "가나다라마바사아자차"
    in_letters = unicodedata.normalize("NFD", composed)
    assert len(in_letters) > len(composed)
    for ten in (composed, in_letters):
        assert codes(FORM, {**ANSWERS, "essay": ten}) == []
        assert codes(FORM, {**ANSWERS, "essay": f"{ten}카"}) == [("essay", "answer-too-long")]


def test_a_line_break_is_one_character_however_it_came() -> None:
    for line_break in ("\n", "\r\n", "\r", "\u2028"):
        assert codes(FORM, {**ANSWERS, "essay": f"1234{line_break}56789"}) == []


def test_text_without_limits_of_its_own_has_the_limit_of_all() -> None:
    track = form(question("essay", "text"))
    assert codes(track, {"essay": "a" * 50_000}) == []
    assert codes(track, {"essay": "a" * 50_001}) == [("essay", "answer-too-long")]


def test_numbers_without_limits_are_free() -> None:
    assert codes(form(question("share", "number")), {"share": "-1000000"}) == []


@pytest.mark.parametrize(
    ("limits", "amount", "expected"),
    [
        ({}, 0, []),
        ({}, 10**15, []),
        ({"min": 5}, 4, ["answer-money-below"]),
        ({"min": 5}, 5, []),
        ({"max": 5}, 5, []),
        ({"max": 5}, 6, ["answer-money-above"]),
    ],
)
def test_other_money_lies_in_the_questions_own_range(
    limits: dict[str, int], amount: int, expected: list[str]
) -> None:
    track = form(question("cost", "money", **limits))
    assert [code for _, code in codes(track, {"cost": amount})] == expected


def test_a_requested_amount_obeys_the_narrower_range() -> None:
    track = form(question("requested", "money", min=150, max=450))
    assert [codes(track, {"requested": amount}) for amount in (150, 450)] == [[], []]
    assert codes(track, {"requested": 149}) == [("requested", "answer-money-below")]
    assert codes(track, {"requested": 451}) == [("requested", "answer-money-above")]


def test_a_smallest_amount_is_compared_only_with_a_request_that_is_asked() -> None:
    viable = question("smallest_viable", "money")
    alone = form(
        viable,
        question("requested", "money", when="answered(essay)"),
        question("essay", "text", required=False),
    )
    assert codes(alone, {"smallest_viable": 300, "requested": 200}) == []
    assert codes(form(viable), {"smallest_viable": 300, "requested": 200}) == []
    assert codes(FORM, {**ANSWERS, "requested": "200", "smallest_viable": 300}) == [
        ("requested", "answer-not-money")
    ]


def test_too_few_choices_are_counted_once_each() -> None:
    topics = question("topics", "choices", min=2, options=[{"id": i, "title": {"en": i}} for i in ("a", "b")])
    assert codes(form(topics), {"topics": ["a", "a"]}) == [("topics", "answer-too-few-choices")]
    assert codes(form(topics), {"topics": ["a", "b"]}) == []


def test_what_is_not_required_may_be_left_open() -> None:
    optional = form(*({**item, "required": False} for item in EVERY_KIND))
    assert codes(optional, {}) == []
    assert {code for _, code in codes(FORM, {})} == {"answer-missing"}


def test_options_come_from_the_question_the_outputs_or_the_applicants() -> None:
    own = question("pick", "choice", options=[{"id": "a", "title": {"en": "A"}}])
    kind = question("kind", "choice", **{"from": "applicants"})
    track = form(own, kind, question("output", "choice", **{"from": "outputs"}))
    offered = [choices(item, track) for item in track.questions() if isinstance(item, ChoiceQuestion)]
    assert offered == [
        {"a": {"en": "A"}},
        {"local_government": APPLICANT["local_government"]},
        {name: {"en": name, "ko": f"{name}(한)"} for name in ("master_plan", "solution_plan")},
    ]


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (0, "0 kB"),
        (1, "1 kB"),
        (400_000, "400 kB"),
        (400_001, "401 kB"),
        (1_000_000, "1 MB"),
        (1_000_001, "1.1 MB"),
        (20_000_000, "20 MB"),
        (20_000_001, "20.1 MB"),
    ],
)
def test_a_size_is_rounded_up(size: int, said: str) -> None:
    assert in_bytes(size) == said


def test_a_file_is_judged_before_it_arrives() -> None:
    plan = FORM.question("plan")
    assert isinstance(plan, FileQuestion)
    assert [code for code, _ in file_faults(plan, "plan.exe", 0)] == ["answer-file-kind", "answer-file-empty"]
    assert list(file_faults(plan, "plan.Jpg", 1)) == []
