"""From published sheets back to the result: exactly what `gongmo select CALL --applications … --ranking …` does."""

from collections.abc import Mapping

from gongmo.documents.sheets import read_sheet
from gongmo.domain.findings import Finding, Severity
from gongmo.domain.sheets.applications import read_applications
from gongmo.domain.sheets.ranking import read_ranking
from gongmo.domain.sheets.table import Table
from gongmo.domain.spec.call import Call
from gongmo.domain.wording.speak import severity
from gongmo.methods.selection import Result, joined, of, places, read_overrides, select


class CannotRecompute(Exception):
    """The sheets are not such as a result follows from."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(", ".join(finding.code for finding in findings))
        self.findings = findings


def recomputed(call: Call, files: Mapping[str, str]) -> Result:
    """`files` are CSV texts: `applications.csv`, `ranking.csv` and, where there are any, `overrides.csv`."""
    applications = read_applications(_table(files, "applications.csv"), call)
    ranking = read_ranking(_table(files, "ranking.csv"), call, applications)
    stated = read_overrides(_table(files, "overrides.csv")) if "overrides.csv" in files else None
    findings = (*applications.findings, *ranking.findings, *(stated.findings if stated else ()))
    _refuse(findings)
    rows = applications.rows
    posed = of(call, joined(rows, ranking.rows), stated.rows if stated else (), places(rows))
    if posed.problem is None:
        raise CannotRecompute(posed.findings)
    return select(posed.problem)


def _table(files: Mapping[str, str], name: str) -> Table:
    reading = read_sheet(files[name].encode(), name)
    if reading.table is None:
        raise CannotRecompute(reading.findings)
    _refuse(reading.findings)
    return reading.table


def _refuse(findings: tuple[Finding, ...]) -> None:
    if any(severity(finding) is Severity.ERROR for finding in findings):
        raise CannotRecompute(findings)
