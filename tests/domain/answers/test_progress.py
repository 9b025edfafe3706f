from tests.domain.answers.small_form import KRW, question, text, track_of

from gongmo.domain.answers.progress import SectionProgress, sections

ESSAY = question("essay", "text", max_characters=3)
NAME = question("name", "text")
OPTIONAL = question("note", "text", required=False)
MONEY = question("requested", "money", when="answered(essay)")
FIRST = {"id": "first", "title": text("First"), "questions": [ESSAY, NAME, OPTIONAL]}
SECOND = {"id": "second", "title": text("Second"), "questions": [MONEY]}
TRACK = track_of(FIRST, SECOND)


def progress(**answers: object) -> list[SectionProgress]:
    return sections(TRACK, answers, KRW)


def test_an_empty_form_says_what_is_missing_in_each_section() -> None:
    first, second = progress()
    assert (first.id, first.title, first.missing, first.done) == (
        "first",
        text("First"),
        ("essay", "name"),
        False,
    )
    assert (first.asked, first.answered) == (3, 0)
    assert (second.asked, second.missing, second.done) == (0, (), True)


def test_faults_are_told_apart_from_what_is_missing() -> None:
    first, second = progress(essay="long", requested=99)
    assert first.missing == ("name",)
    assert [fault.code for fault in first.faults] == ["answer-too-long"]
    assert first.answered == 1
    assert [fault.code for fault in second.faults] == ["answer-money-below"]
    assert not second.done


def test_a_section_is_done_when_nothing_in_it_prevents_submitting() -> None:
    first, second = progress(essay="abc", name="n", requested=100)
    assert first.done
    assert second.done
    assert (first.asked, first.answered) == (3, 2)
    assert progress(essay="abc", name="n", note="m")[1].missing == ("requested",)
