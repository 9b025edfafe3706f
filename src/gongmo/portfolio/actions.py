"""Loading a programme's record. The sheets are the truth: what they no longer hold is no longer in the record."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from gongmo.domain.findings import Finding
from gongmo.domain.record.projects import ProjectRow, ProjectSheet, numbered
from gongmo.domain.record.statements import StatementRow, StatementSheet
from gongmo.evidence.canonical import content_hash
from gongmo.portfolio.models import Loading, Place, Project, Statement

Kept = tuple[str, Decimal | None, Decimal | None]
OF_PLACE = ("name", "latitude", "longitude")


@dataclass(frozen=True)
class Loaded:
    """How many projects the loading added, changed, took out and left as they were."""

    added: int
    changed: int
    removed: int
    unchanged: int
    statements: int


class CannotLoadRecord(Exception):
    """The sheets have findings, or no rows at all. Nothing was stored."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(len(findings))
        self.findings = findings


@transaction.atomic
def load_record(
    projects: ProjectSheet, statements: StatementSheet | None = None, *, programme: str, by: str, at: datetime
) -> Loaded:
    """Brings the record to what the sheets say. Loading the same sheets again changes nothing and says so."""
    findings = projects.findings + (statements.findings if statements else ())
    if findings or not projects.rows:
        raise CannotLoadRecord(findings)
    loaded = _load_projects(programme, projects.rows, at)
    stated = _load_statements(programme, statements.rows, at) if statements else 0
    _note_loading(programme, projects, statements, by, at)
    return Loaded(*loaded, stated)


def _load_projects(programme: str, rows: Sequence[ProjectRow], at: datetime) -> tuple[int, int, int, int]:
    stored = {_key(project): project for project in Project.objects.filter(programme=programme)}
    places = _load_places(rows)
    added, changed = [], []
    for key, row in numbered(rows):
        project, values = stored.pop(key, None), _values(row, places)
        if project is None:
            added.append(_new(programme, key, row, values, at))
        elif _differs(project, values):
            project.recorded_at = at
            changed.append(project)
    Project.objects.filter(pk__in=[project.pk for project in stored.values()]).delete()
    Project.objects.bulk_create(added)
    Project.objects.bulk_update(changed, (*_FIELDS, "recorded_at"))
    Place.objects.filter(projects__isnull=True).delete()
    return len(added), len(changed), len(stored), len(rows) - len(added) - len(changed)


_FIELDS = ("strand", "place_id", "title", "sector", "implementer", "support", "source")


def _values(row: ProjectRow, places: dict[tuple[str, str], Place]) -> dict[str, Any]:
    place = places.get((row.country, row.place))
    own = {name: getattr(row, name) for name in _FIELDS if name != "place_id"}
    return own | {"place_id": place.pk if place else None}


def _new(
    programme: str, key: tuple[int, str, str, str, int], row: ProjectRow, values: dict[str, Any], at: datetime
) -> Project:
    return Project(
        programme=programme,
        year=row.year,
        track=row.track,
        country=row.country,
        printed_place=row.place,
        turn=key[-1],
        recorded_at=at,
        **values,
    )


def _differs(project: Project, values: dict[str, Any]) -> bool:
    """Whether anything changed; the project takes the new values."""
    before = {name: getattr(project, name) for name in values}
    for name, value in values.items():
        setattr(project, name, value)
    return before != values


def _key(project: Project) -> tuple[int, str, str, str, int]:
    return project.year, project.track, project.country, project.printed_place, project.turn


def _load_places(rows: Iterable[ProjectRow]) -> dict[tuple[str, str], Place]:
    """The place of each printed name. Rows of one point share a place; its latest name is the one that stays."""
    named = sorted((row for row in rows if row.place), key=lambda row: row.year)
    stored = list(Place.objects.filter(country__in={row.country for row in named}))
    at_point = {(place.country, place.latitude, place.longitude): place for place in stored if place.latitude}
    by_name = {(place.country, place.name): place for place in stored}
    found: dict[tuple[str, str], Place] = {}
    for row in named:
        point = (row.country, *row.point) if row.point else None
        place = (at_point.get(point) if point else None) or by_name.get((row.country, row.place))
        place = place or Place(country=row.country)
        place.name = row.place
        if row.point:
            place.latitude, place.longitude = row.point
            at_point[row.country, *row.point] = place
        by_name[row.country, row.place] = found[row.country, row.place] = place
    for place in {id(place): place for place in found.values()}.values():
        place.save()
    return found


def _load_statements(programme: str, rows: Sequence[StatementRow], at: datetime) -> int:
    """Statements have no life of their own: the sheet's stand in its order, those that stay keep their date."""
    stored = {_said(statement): statement for statement in Statement.objects.filter(programme=programme)}
    fresh = [_statement(programme, row, position, at) for position, row in enumerate(rows)]
    for statement in fresh:
        if (before := stored.get(_said(statement))) is not None:
            statement.recorded_at = before.recorded_at
    Statement.objects.filter(programme=programme).delete()
    Statement.objects.bulk_create(fresh)
    return len(fresh)


def _statement(programme: str, row: StatementRow, position: int, at: datetime) -> Statement:
    return Statement(
        programme=programme,
        scope=row.scope.value,
        year=row.year,
        country=row.country,
        place=row.place,
        measure=row.measure.value,
        value=row.value,
        quote=row.quote,
        source=dict(row.source),
        source_url=row.source_url,
        stated_on=row.stated_on,
        note=dict(row.note),
        position=position,
        recorded_at=at,
    )


def _said(statement: Statement) -> tuple[object, ...]:
    subject = (statement.scope, statement.year, statement.country, statement.place, statement.measure)
    return (*subject, statement.value, statement.source.get("en"), statement.stated_on)


def _note_loading(
    programme: str, projects: ProjectSheet, statements: StatementSheet | None, by: str, at: datetime
) -> None:
    """Only where something differs from the last time, so that the date on the page is that of the record."""
    hashes = (_hash(projects.rows), _hash(statements.rows) if statements else "")
    last = Loading.objects.filter(programme=programme).order_by("-pk").first()
    if last is None or (last.projects_hash, last.statements_hash) != hashes:
        Loading.objects.create(
            programme=programme, projects_hash=hashes[0], statements_hash=hashes[1], at=at, by=by
        )


def _hash(rows: Iterable[ProjectRow] | Iterable[StatementRow]) -> str:
    return content_hash([_plain(row) for row in rows])


def _plain(row: ProjectRow | StatementRow) -> dict[str, object]:
    """As canonical JSON takes it: no binary fractions, no places in a file."""
    return {name: _canonical(getattr(row, name)) for name in row.__slots__ if name != "at"}


def _canonical(value: object) -> object:
    if isinstance(value, tuple):
        return [str(part) for part in value]
    return value if value is None or isinstance(value, str | int | dict) else str(value)
