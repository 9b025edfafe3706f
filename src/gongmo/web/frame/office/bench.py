"""What the pages of the selection work with, read once for the whole page: cases, decisions about them, runs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongmo.lifecycle import sight
from gongmo.lifecycle.gathered import Gathered
from gongmo.screening.queries import cases_of
from gongmo.selection.queries import runs_in_brief
from gongmo.web.frame.office.room import Published

if TYPE_CHECKING:
    from gongmo.screening.models import Case
    from gongmo.selection.models import Recommendation, Run


@dataclass(frozen=True)
class Bench:
    """`runs` are the newest first, without inputs and result."""

    known: Gathered
    runs: "Sequence[Run]"

    @property
    def newest(self) -> "Run | None":
        return self.runs[0] if self.runs else None

    @property
    def outcome(self) -> str:
        """Of the newest run."""
        return str(getattr(self.newest, "outcome", ""))

    @property
    def recommendation(self) -> "Recommendation | None":
        """The latest one."""
        made = [run.recommendation for run in self.runs if hasattr(run, "recommendation")]
        return max(made, key=lambda row: row.pk, default=None)

    @property
    def seen(self) -> "Mapping[str, Case]":
        """Cases open to the visitor, by label."""
        return {case.label: case for case in self.known.cases if case.open}

    def case(self, label: str) -> "Case | None":
        return next((case for case in self.known.cases if case.label == label), None)


def bench_of(desk: Published) -> Bench:
    cases = sight.marked(cases_of(desk.call_id), desk.person, desk.at)
    return Bench(Gathered(desk.call, cases), list(runs_in_brief(desk.call_id)))
