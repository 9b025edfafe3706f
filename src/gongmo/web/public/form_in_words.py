"""A whole application form to read before signing up: every question with its condition and limits in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from babel import Locale
from django.utils.translation import gettext as _

from gongmo.domain.answers.countries import COUNTRIES
from gongmo.domain.expressions.in_words import in_words
from gongmo.domain.expressions.parse import parse
from gongmo.domain.expressions.problems import ExpressionError
from gongmo.domain.money import Money
from gongmo.domain.money import in_words as money_in_words
from gongmo.domain.notice.ours import is_ours
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.form import (
    REQUESTED,
    SMALLEST_VIABLE,
    ChoiceQuestion,
    ChoicesQuestion,
    FileQuestion,
    MoneyQuestion,
    NumberQuestion,
    Question,
    Section,
    TextQuestion,
)
from gongmo.domain.spec.kinds import kind_of
from gongmo.domain.spec.track import Track
from gongmo.domain.texts import Text, say
from gongmo.domain.wording.counted import counted, figure
from gongmo.domain.wording.kinds import APPLICANT, FILE, QUESTION
from gongmo.domain.wording.speak import ISOLATED
from gongmo.web.frame.templatetags.gongmo import language
from gongmo.web.public.written import at_least_at_most, money_range


@dataclass(frozen=True)
class Asked:
    """`limits` are short phrases, `options` the titles of what can be chosen."""

    question: Question
    kind: Text
    condition: str
    limits: Sequence[str]
    options: Sequence[Text]


@dataclass(frozen=True)
class SectionInWords:
    section: Section
    questions: Sequence[Asked]


@dataclass(frozen=True)
class FormInWords:
    sections: Sequence[SectionInWords]
    ours: bool
    """The office drew up the form itself."""

    @property
    def questions(self) -> int:
        return sum(len(section.questions) for section in self.sections)

    @property
    def files(self) -> int:
        asked = [asked for section in self.sections for asked in section.questions]
        return sum(asked.question.kind == "file" for asked in asked)


def form_in_words(call: Call, track: Track) -> FormInWords:
    reader = _Reader(call, track)
    sections = [
        SectionInWords(section, [reader.asked(question) for question in section.questions])
        for section in track.form
    ]
    return FormInWords(sections, is_ours(call, "tracks", track.id, "form"))


class _Reader:
    def __init__(self, call: Call, track: Track) -> None:
        self.call, self.track = call, track
        self.titles = {question.id: question.title for question in track.questions()}
        self.names = {question.id: kind_of(question, track) for question in track.questions()}
        self.options = {question.id: self._titles_of(question) for question in track.questions()}

    def asked(self, question: Question) -> Asked:
        choosing = isinstance(question, ChoiceQuestion | ChoicesQuestion)
        return Asked(
            question=question,
            kind=QUESTION[question.kind],
            condition=self._condition(question.when),
            limits=list(self._limits(question)),
            options=list(self.options[question.id].values()) if choosing else [],
        )

    def _condition(self, when: str | None) -> str:
        if when is None:
            return ""
        try:
            condition = parse(when)
        except ExpressionError:
            return when
        return in_words(
            condition,
            self.titles,
            self.options,
            language(),
            names=self.names,
            currency=self.call.currency,
        )

    def _titles_of(self, question: Question) -> Mapping[str, Text]:
        if isinstance(question, ChoicesQuestion):
            return {item.id: item.title for item in question.options}
        if isinstance(question, ChoiceQuestion):
            return self._choices(question)
        if question.kind in {"country", "place"}:
            territories = Locale.parse(language()).territories
            return {code: {language(): str(territories.get(code, code))} for code in COUNTRIES}
        return {}

    def _choices(self, question: ChoiceQuestion) -> Mapping[str, Text]:
        if question.options is not None:
            return {item.id: item.title for item in question.options}
        if question.source == "outputs":
            return {item.id: item.title for item in self.track.outputs}
        return {kind.value: APPLICANT[kind] for kind in self.track.applicants}

    def _limits(self, question: Question) -> Iterator[str]:
        match question:
            case TextQuestion():
                yield from _of_text(question)
            case NumberQuestion():
                yield from _of_number(question)
            case MoneyQuestion():
                yield from self._of_money(question)
            case ChoicesQuestion():
                yield _of_choices(question)
            case FileQuestion():
                yield from _of_file(question)

    def _of_money(self, question: MoneyQuestion) -> Iterator[str]:
        """The range of support concerns what is asked for, whatever the question itself allows."""
        yield at_least_at_most(self._money(question.min), self._money(question.max))
        support = self.track.support
        low, high = (Money(amount, self.call.currency) for amount in (support.min, support.max))
        if question.id in {REQUESTED, SMALLEST_VIABLE}:
            yield _("range of support: %(range)s") % {"range": money_range(low, high)}

    def _money(self, amount: int | None) -> str:
        return "" if amount is None else money_in_words(Money(amount, self.call.currency), language())


def _of_text(question: TextQuestion) -> Iterator[str]:
    for most, unit in ((question.max_characters, "character"), (question.max_words, "word")):
        if most:
            yield _("at most %(most)s") % {"most": counted(most, unit, language())}


def _of_number(question: NumberQuestion) -> Iterator[str]:
    unit = f" {say(question.unit, language())}" if question.unit else ""
    ends = ("" if end is None else f"{figure(end)}{unit}" for end in (question.min, question.max))
    yield at_least_at_most(*ends) or unit.strip()


def _of_choices(question: ChoicesQuestion) -> str:
    most = question.max or len(question.options)
    return _("choose %(least)s to %(most)s") % {"least": question.min or 1, "most": most}


def _of_file(question: FileQuestion) -> Iterator[str]:
    yield _or(say(FILE[name], language()) for name in question.accept)
    yield _("at most %(most)s") % {"most": _size(question.max)}
    if question.count > 1:
        yield _("at most %(most)s") % {"most": counted(question.count, "file", language())}


def _size(bytes_: int) -> str:
    """As the call writes it: `20 MB`, `500 kB`."""
    unit, name = (1_000_000, "MB") if bytes_ % 1_000_000 == 0 else (1_000, "kB")
    said = f"{bytes_ // unit:,} {name}"
    return ISOLATED.format(said) if language() == "ar" else said


def _or(names: Iterator[str]) -> str:
    return {"ko": ", ", "ar": " أو "}.get(language(), " or ").join(names)
