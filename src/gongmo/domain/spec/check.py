"""The checker: every finding about a call file at once, in reading order."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from gongmo.domain.findings import Finding, Severity, in_reading_order
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.checks import (
    conditions,
    counts,
    forms,
    languages,
    money,
    procedure,
    references,
    scoring,
    timetable,
)
from gongmo.domain.spec.checks.subject import Check, Subject
from gongmo.domain.spec.load import Reading, read
from gongmo.domain.texts import Text
from gongmo.domain.wording.speak import severity

CHECKS: tuple[Check, ...] = (
    *languages.CHECKS,
    *references.CHECKS,
    *timetable.CHECKS,
    *money.CHECKS,
    *counts.CHECKS,
    *scoring.CHECKS,
    *procedure.CHECKS,
    *forms.CHECKS,
    *conditions.CHECKS,
)


@dataclass(frozen=True)
class Checked:
    """`call` is None only when the shape is wrong. A call may be published when it has no errors."""

    call: Call | None
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if severity(finding) is Severity.ERROR)


def check(text: bytes, file: str, days_off: Mapping[date, Text] | None = None) -> Checked:
    """Reads and checks a call file (YAML, UTF-8). `days_off` maps public holidays to their names. Never raises."""
    return examine(read(text, file), days_off or {})


def examine(reading: Reading, days_off: Mapping[date, Text]) -> Checked:
    """Checks what has been read already."""
    if reading.call is None:
        return Checked(None, reading.findings)
    subject = Subject(reading.call, reading.document, days_off)
    found = [finding for one in CHECKS for finding in one(subject)]
    return Checked(reading.call, tuple(in_reading_order(found)))
