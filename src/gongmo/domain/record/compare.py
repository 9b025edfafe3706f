"""The record beside what sources state: where they disagree, and what was announced but is named by no source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gongmo.domain.record.statements import COUNTS, Measure, Scope, StatementRow, Subject


@dataclass(frozen=True)
class Funded:
    """As much of a project as counting needs. `place` is whatever stands for one place, None where none is named."""

    year: int
    track: str
    country: str
    place: int | str | None


@dataclass(frozen=True)
class Disagreement:
    """Different values for one thing, in the order they were recorded. `ours` is what the record itself counts."""

    subject: Subject
    statements: tuple[StatementRow, ...]
    ours: int | None

    def agrees(self, statement: StatementRow) -> bool:
        return self.ours is not None and statement.value == str(self.ours)


@dataclass(frozen=True)
class YearEnd:
    """What was published to the end of a year, and what the record holds to then."""

    year: int
    projects: int | None
    our_projects: int
    countries: int | None
    our_countries: int


def disagreements(statements: Iterable[StatementRow], record: Iterable[Funded]) -> list[Disagreement]:
    """Things for which not all sources give one value."""
    projects, by_subject = tuple(record), dict[Subject, list[StatementRow]]()
    for statement in statements:
        by_subject.setdefault(statement.subject, []).append(statement)
    return [
        Disagreement(subject, tuple(stated), counted(projects, subject))
        for subject, stated in by_subject.items()
        if len({statement.value for statement in stated}) > 1
    ]


def counted(record: Iterable[Funded], subject: Subject) -> int | None:
    """What the record says to a count; None where the subject is no count."""
    scope, year, _, _, measure = subject
    if measure not in COUNTS:
        return None
    within = [p for p in record if (p.year <= year if scope is Scope.TOTAL else p.year == year)]
    if measure is Measure.PROJECTS:
        return len(within)
    if measure is Measure.PLACES:
        return len({p.place for p in within if p.place is not None})
    return len({p.country for p in within})


def year_ends(statements: Iterable[StatementRow], record: Iterable[Funded]) -> list[YearEnd]:
    """Every year to whose end a source gave a total, the earliest first."""
    projects, stated = tuple(record), published_totals(statements)
    return [
        YearEnd(
            year,
            totals.get(Measure.PROJECTS),
            counted(projects, (Scope.TOTAL, year, "", "", Measure.PROJECTS)) or 0,
            totals.get(Measure.COUNTRIES),
            counted(projects, (Scope.TOTAL, year, "", "", Measure.COUNTRIES)) or 0,
        )
        for year, totals in sorted(stated.items())
    ]


def published_totals(statements: Iterable[StatementRow]) -> dict[int, dict[Measure, int]]:
    """The last stated total of each year and measure."""
    found: dict[int, dict[Measure, int]] = {}
    for statement in statements:
        if statement.scope is Scope.TOTAL and statement.measure in COUNTS:
            found.setdefault(statement.year, {})[statement.measure] = int(statement.value)
    return found


def unnamed(ends: Iterable[YearEnd]) -> Mapping[int, int]:
    """How many projects of each year no source names: by how much the greatest gap to the published
    totals grew in it.
    """
    found: dict[int, int] = {}
    before = 0
    for end in ends:
        if end.projects is not None:
            gap = end.projects - end.our_projects
            if gap > before:
                found[end.year], before = gap - before, gap
    return found
