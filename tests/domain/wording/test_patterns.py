from gongmo.domain.wording.patterns import braced, dots, pattern

ADD = {"en": "Add `objection: {{days: {days}}}`.", "ko": "`{days}`일을 넣습니다."}


def test_a_pattern_keeps_the_names_of_its_values() -> None:
    assert pattern(ADD, "en", braced) == "Add `objection: {days: {days}}`."


def test_a_pattern_can_leave_its_values_open() -> None:
    assert pattern(ADD, "ko", dots) == "`…`일을 넣습니다."


def test_a_language_without_text_has_an_empty_pattern() -> None:
    assert pattern(ADD, "ar", dots) == ""
