"""A draft and what the checker says of it, line by line."""

from collections.abc import Sequence
from dataclasses import dataclass

from gongmo.calls.days_off import days_off
from gongmo.domain.findings import Finding, Place, Severity
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.check import examine
from gongmo.domain.spec.load import read
from gongmo.domain.wording.speak import Spoken, speak

SEVERITIES = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.NOTE: "none"}


@dataclass(frozen=True)
class Shown:
    """A finding with its words and every line it points at."""

    code: str
    place: Place
    spoken: Spoken
    lines: Sequence[int]

    @property
    def sign(self) -> str:
        return SEVERITIES[self.spoken.severity]


@dataclass(frozen=True)
class Line:
    """One line of the text; `sign` is that of the gravest finding about it, `column` where that begins."""

    number: int
    text: str
    sign: str = ""


@dataclass(frozen=True)
class Draft:
    """`call` is None where the text cannot be read as a call."""

    text: str
    call: Call | None
    findings: Sequence[Shown]
    lines: Sequence[Line]

    @property
    def errors(self) -> int:
        return sum(shown.spoken.severity is Severity.ERROR for shown in self.findings)

    @property
    def warnings(self) -> int:
        return sum(shown.spoken.severity is Severity.WARNING for shown in self.findings)

    @property
    def notes(self) -> int:
        return len(self.findings) - self.errors - self.warnings


def checked(text: str, slug: str, language: str) -> Draft:
    """Never raises for bad input."""
    reading = read(text.encode(), f"{slug}.yaml")
    found = examine(reading, days_off(reading.call))
    findings = [_shown(finding, language) for finding in found.findings]
    return Draft(text, found.call, findings, _lines(text, findings))


def _shown(finding: Finding, language: str) -> Shown:
    lines = [finding.place.line, *(place.line for place in finding.see)]
    kept = [line for line in dict.fromkeys(lines) if line]
    return Shown(finding.code, finding.place, speak(finding, language), kept)


def _lines(text: str, findings: Sequence[Shown]) -> list[Line]:
    signs: dict[int, str] = {}
    for shown in findings:
        for number in shown.lines:
            if signs.get(number) != "bad":
                signs[number] = "bad" if shown.sign == "bad" else "warn"
    return [Line(n, line, signs.get(n, "")) for n, line in enumerate(text.splitlines(), start=1)]
