"""Small sheets of a record, and the shipped ones."""

from pathlib import Path

from gongmo.documents.sheets import read_sheet
from gongmo.domain.record.projects import ProjectSheet, read_projects
from gongmo.domain.record.statements import StatementSheet, read_statements
from gongmo.domain.sheets.table import Table

SHIPPED = Path(__file__).parents[3] / "examples" / "record"
PROJECTS = "year,track,country_iso2,city,latitude,longitude,title,support_krw_million,source_url"
STATEMENTS = "scope,year,country_iso2,city,measure,value,source,source_ko,stated_on,source_url"
SOURCE = "https://example.org/a"


def table(text: str, file: str = "record.csv") -> Table:
    found = read_sheet(text.encode(), file).table
    assert found is not None
    return found


def projects(*lines: str) -> ProjectSheet:
    return read_projects(table("\n".join([PROJECTS, *lines])))


def statements(*lines: str) -> StatementSheet:
    return read_statements(table("\n".join([STATEMENTS, *lines])))


def shipped_projects() -> ProjectSheet:
    return read_projects(table((SHIPPED / "k-city-network.csv").read_text("utf-8")))


def shipped_statements() -> StatementSheet:
    return read_statements(table((SHIPPED / "k-city-network-statements.csv").read_text("utf-8")))
