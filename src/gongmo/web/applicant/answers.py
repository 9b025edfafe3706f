"""Answers as their readers see them: on the check page, after the closing, and where two texts stand side by side."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from gongmo.domain.answers.dates import read_day
from gongmo.domain.answers.values import is_amount, is_blank
from gongmo.domain.money import Money, exact, in_words
from gongmo.domain.spec.form import NumberQuestion, Question
from gongmo.domain.spec.track import Track
from gongmo.domain.texts import say
from gongmo.domain.wording.speak import written
from gongmo.web.applicant.countries import country_name
from gongmo.web.applicant.fields import options


@dataclass(frozen=True)
class Spoken:
    """`text` may have several lines; `exact` stands below it in small; an answer with nothing in it is `blank`."""

    text: str = ""
    exact: str = ""

    @property
    def blank(self) -> bool:
        return not self.text


def spoken(question: Question, answer: Any, track: Track, language: str, currency: str) -> Spoken:  # noqa: ANN401 - an answer
    """What cannot be read stands as it was typed."""
    if is_blank(answer):
        return Spoken()
    match question.kind:
        case "money" if is_amount(answer):
            money = Money(answer, currency)
            return Spoken(in_words(money, language), exact(money))
        case "choice" | "choices":
            titles = {option.id: say(option.title, language) for option in options(question, track, answer)}
            chosen = answer if isinstance(answer, list) else [answer]
            return Spoken("\n".join(titles.get(each, str(each)) for each in chosen))
        case "declaration":
            return Spoken(_("Confirmed"))
    return Spoken(_plainly(question, answer, language))


def _plainly(question: Question, answer: Any, language: str) -> str:  # noqa: ANN401 - an answer
    match question.kind, answer:
        case "country", str():
            return country_name(answer, language)
        case "place", dict():
            country = str(answer.get("country") or "")
            parts = (str(answer.get("name") or ""), country_name(country, language) if country else "")
            return ", ".join(part for part in parts if part)
        case "date", str():
            day = read_day(answer)
            return written(day, language) if isinstance(day, date) else answer
    if isinstance(question, NumberQuestion) and question.unit:
        return f"{answer} {say(question.unit, language)}"
    return "\n".join(map(str, answer)) if isinstance(answer, list) else str(answer)
