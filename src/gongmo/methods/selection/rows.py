"""Applications for a selection from the sheets that describe them, and overrides from theirs."""

from collections.abc import Iterable, Mapping

from gongmo.domain.findings import Place, in_reading_order
from gongmo.domain.sheets.applications import ApplicationRow, Sheet
from gongmo.domain.sheets.ranking import RankingRow
from gongmo.domain.sheets.reader import Column, Reader
from gongmo.domain.sheets.table import Table
from gongmo.methods.selection.problem import Application, Override
from gongmo.methods.selection.rules import Bar, BarKind, found_in_ranking

OVERRIDE_COLUMNS = tuple(Column(name, required=True) for name in ("application", "amount", "reason"))


def read_overrides(table: Table) -> Sheet[Override]:
    """People's decisions: `amount` seats the application with it, an empty one takes the application out."""
    reader = Reader(table, OVERRIDE_COLUMNS)
    if reader.missing:
        return Sheet((), tuple(reader.findings), whole=False)
    rows = tuple(
        Override(reader.application(row), reader.amount(row, "amount"), reader.text(row, "reason"))
        for row in table.rows
    )
    return Sheet(rows, tuple(in_reading_order(reader.findings)), frozenset(row.application for row in rows))


def joined(applications: Iterable[ApplicationRow], ranking: Iterable[RankingRow]) -> tuple[Application, ...]:
    """Each application with its rank, total and bars; without a line in the ranking it has no rank and no bar."""
    ranks = {row.application: row for row in ranking}
    return tuple(_joined(row, ranks.get(row.application)) for row in applications)


def places(applications: Iterable[ApplicationRow]) -> Mapping[str, Place]:
    """Where each application stands in its file."""
    return {row.application: row.at for row in applications}


def _joined(row: ApplicationRow, ranked: RankingRow | None) -> Application:
    found = [found_in_ranking(bar) for bar in ranked.bars] if ranked else []
    if not row.eligible and BarKind.INELIGIBLE not in {bar.kind for bar in found}:
        found.insert(0, Bar(BarKind.INELIGIBLE))
    return Application(
        id=row.application,
        track=row.track,
        rank=ranked.rank if ranked else None,
        total=ranked.total if ranked else None,
        bars=tuple(found),
        applicant=row.applicant,
        operator=row.operator,
        country=row.country,
        place=row.place,
        requested=row.requested,
        recommended=row.recommended,
        smallest_viable=row.smallest_viable,
        already_supported=row.already_supported,
        excludes=row.excludes,
        requires=row.requires,
    )
