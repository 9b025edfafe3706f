"""A result as it leaves the house: plain values for JSON, the same on every machine, and rows of a sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields
from enum import StrEnum
from fractions import Fraction
from typing import Any

from gongmo.domain.exact import rounded
from gongmo.domain.sheets.table import Cell
from gongmo.methods.selection.problem import Application
from gongmo.methods.selection.result import Result
from gongmo.methods.selection.rules import Bar, Rule

FORMAT = "gongmo-selection-1"
SELECTION_COLUMNS = (
    "application",
    "track",
    "rank",
    "total",
    "total_shown",
    "status",
    "amount",
    "seat",
    "phase",
    "reserve",
    "reasons",
    "only_if",
)


def canonical(result: Result) -> dict[str, Any]:
    """Amounts as integers, fractions as `p/q` (`p` when whole), rules as `cap:1` or `minimum:planning`.

    Lists have an order of their own: awards and trace that of seats, the rest tracks as published and then rank.
    Fields that hold nothing are left out. The problem and the findings, which depend on how it was read, stay out.
    """
    parts = {field.name: getattr(result, field.name) for field in fields(result)}
    del parts["problem"], parts["findings"]
    parts["minimums"] = dict(result.minimums)
    if result.payment:
        parts["payment"] = {"share": result.payment.share, "shares": dict(result.payment.shares)}
    return {
        "format": FORMAT,
        "call": result.problem.call,
        **{key: plain(value) for key, value in parts.items()},
    }


def plain(value: object) -> Any:  # noqa: ANN401 - JSON
    match value:
        case Fraction():
            return str(value)
        case StrEnum() | Rule():
            return str(value)
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case str() | int() | None:
            return value
        case Sequence():
            return [plain(item) for item in value]
        case _:
            return {name: plain(item) for name, item in _held(value)}


def _held(record: Any) -> list[tuple[str, object]]:  # noqa: ANN401 - any frozen record of the result
    pairs = [(field, getattr(record, field.name)) for field in fields(record)]
    return [(field.name, item) for field, item in pairs if field.default is MISSING or item != field.default]


def selection_cells(result: Result) -> tuple[list[str], list[list[Cell]]]:
    """Header and cells: every application of every track in rank order, best first.

    `status` is `award`, `reserve` or `out`; `reasons` and `only_if` name rules, such as `cap:1;closed`.
    """
    lines = _Lines(result)
    everyone = [a for track in result.problem.tracks for a in result.problem.ordered[track.id]]
    return list(SELECTION_COLUMNS), [lines.line(application) for application in everyone]


class _Lines:
    def __init__(self, result: Result) -> None:
        self.awards = {award.application: award for award in result.awards}
        self.out = {out.application: out.bars for out in result.out}
        self.reserve = {place.application: place for place in result.reserve}
        self.numbers = {
            place.application: number
            for track in result.problem.tracks
            for number, place in enumerate((r for r in result.reserve if r.track == track.id), start=1)
        }

    def line(self, application: Application) -> list[Cell]:
        award = self.awards.get(application.id)
        place = self.reserve.get(application.id)
        total = application.total
        return [
            application.id,
            application.track,
            application.rank,
            total,
            None if total is None else rounded(total, 2),
            "award" if award else "reserve" if place else "out",
            award.amount if award else None,
            award.seat if award else None,
            award.phase.value if award else "",
            self.numbers.get(application.id),
            _named(self.out.get(application.id, ())),
            _named(place.only_if if place else ()),
        ]


def _named(bars: Sequence[Bar]) -> str:
    return ";".join(str(bar) for bar in bars)
