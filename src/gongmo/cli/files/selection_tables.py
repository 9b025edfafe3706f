"""A selection on the screen: one table for each track with its cut line, and what it came to."""

from collections.abc import Iterator

from rich.box import Box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from gongmo.domain.exact import shown
from gongmo.domain.money import in_words
from gongmo.domain.texts import say
from gongmo.methods.selection import Result, Track
from gongmo.methods.selection.explain import Explanation, explain_outcome
from gongmo.methods.selection.problem import Application
from gongmo.methods.selection.sayings import Speaker

CUT = Box("    \n    \n ── \n    \n ╌╌ \n    \n    \n    \n")
"""Rich's simple head, with a line where the last award by rank stands."""
HEADINGS = {
    "en": ("Rank", "Application", "Total", "Award", "Rule that keeps it out"),
    "ko": ("순위", "신청", "총점", "지원", "선정되지 않은 사유"),
}
RIGHT = (0, 2)
TITLE = {
    "en": "{track}: {awards} of {all} selected, {spent}",
    "ko": "{track}: 신청 {all}건 가운데 {awards}건 선정, {spent}",
}
AWARD = "● {amount}"
RESERVE = {"en": "○ reserve {number}", "ko": "○ 예비 {number}"}
ONLY_IF = {"en": "◌ reserve {number} *", "ko": "◌ 예비 {number} *"}
LEGEND = {
    "en": "* only if the award or awards named beside it fall away",
    "ko": "* 옆에 적은 선정 건이 취소되는 경우에 한합니다",
}
EXACT = {
    "en": "≈ is rounded to be shown; totals are compared exactly.",
    "ko": "≈ 표시는 보이기 위해 반올림한 값이며, 총점은 정확한 값으로 비교합니다.",
}


def show(result: Result, language: str) -> None:
    console = Console(highlight=False, soft_wrap=False)
    if not result.conflict:
        for track in result.problem.tracks:
            console.print(_table(result, track, language))
        if any(a.total and shown(a.total).startswith("≈") for a in result.problem.applications):
            console.print(Text(EXACT[language]))
        if any(place.only_if for place in result.reserve):
            console.print(Text(LEGEND[language]))
    headline, *others = explain_outcome(result, language)
    console.print(Text(headline, style="bold"))
    for sentence in others:
        console.print(Text(f"  {sentence}"))


def show_one(explanation: Explanation) -> None:
    console = Console(highlight=False, soft_wrap=True)
    console.print(Text(f"{explanation.application}: {explanation.sentence}", style="bold"))
    for detail in explanation.details:
        console.print(Text(f"  {detail}"))


def _table(result: Result, track: Track, language: str) -> Table:
    table = Table(title=Text(_title(result, track, language), style="bold"), box=CUT, title_justify="left")
    *others, reason = HEADINGS[language]
    for position, heading in enumerate(others):
        table.add_column(heading, justify="right" if position in RIGHT else "left", no_wrap=True)
    table.add_column(reason, overflow="fold", min_width=20)
    everyone = result.problem.ordered[track.id]
    cut = max((n for n, a in enumerate(everyone) if result.award(a.id)), default=-1)
    lines = Lines(result, language)
    for number, application in enumerate(everyone):
        table.add_row(*lines.cells(application), end_section=number == cut)
    return table


def _title(result: Result, track: Track, language: str) -> str:
    mine = [award.amount for award in result.awards if award.track == track.id]
    return TITLE[language].format(
        track=say(track.title, language) or track.id,
        awards=len(mine),
        all=len(result.problem.ordered[track.id]),
        spent=in_words(Speaker(result, language).money(sum(mine)), language),
    )


class Lines:
    """The cells of one application: its rank, total, award, mark, and the rule that keeps it out."""

    def __init__(self, result: Result, language: str) -> None:
        self.result, self.language = result, language
        self.speaker = Speaker(result, language)
        self.out = {out.application: out for out in result.out}
        self.reserve = {place.application: place for place in result.reserve}
        self.numbers = dict(_numbers(result))

    def cells(self, application: Application) -> list[Text]:
        award = self.result.award(application.id)
        return [
            Text("" if application.rank is None else str(application.rank)),
            Text(application.id),
            Text("" if application.total is None else shown(application.total)),
            Text(self._award(application), style="bold" if award else ""),
            Text(self._reason(application)),
        ]

    def _award(self, application: Application) -> str:
        award, place = self.result.award(application.id), self.reserve.get(application.id)
        if award:
            return AWARD.format(amount=in_words(self.speaker.money(award.amount), self.language))
        if place:
            mark = ONLY_IF if place.only_if else RESERVE
            return mark[self.language].format(number=self.numbers[application.id])
        return ""

    def _reason(self, application: Application) -> str:
        out = self.out.get(application.id)
        return self.speaker.in_short(application.id, out.bars[0]) if out else ""


def _numbers(result: Result) -> Iterator[tuple[str, int]]:
    """Each application's place on the reserve list of its track, from 1."""
    for track in result.problem.tracks:
        mine = [place.application for place in result.reserve if place.track == track.id]
        yield from ((application, number) for number, application in enumerate(mine, start=1))
