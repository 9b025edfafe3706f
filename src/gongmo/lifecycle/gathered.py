"""What a selection is computed from, each table of it read once, and only when it is first asked for."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from gongmo.calls.queries import InForce
from gongmo.review.models import Adjustment, Lock
from gongmo.review.queries import adjustments_in, locks
from gongmo.screening.queries import cases_of, closings, with_eligibility
from gongmo.selection.models import Amount, Override
from gongmo.selection.queries import all_amounts, all_overrides


class Gathered:
    """Of one call, as everything stands now. `cases` may come marked with more than their eligibility, `fit`."""

    def __init__(self, call: InForce, cases: "QuerySet[Any] | None" = None) -> None:
        self.call = call
        self._cases = with_eligibility(cases_of(call.call_id) if cases is None else cases)

    @cached_property
    def cases(self) -> Sequence[Any]:
        """By label."""
        return list(self._cases)

    @cached_property
    def locks(self) -> Mapping[str, Lock]:
        """By track; without single points, which no selection looks at."""
        return {lock.track: lock for lock in locks(self.call.call_id).defer("scores")}

    @cached_property
    def closed(self) -> Collection[str]:
        return {closing.track for closing in closings(self.call.call_id)}

    @cached_property
    def amounts(self) -> Mapping[int, Sequence[Amount]]:
        """By the case's key, the latest last."""
        return _by_case(all_amounts(self.call.call_id))

    @cached_property
    def overrides(self) -> Mapping[int, Sequence[Override]]:
        return _by_case(all_overrides(self.call.call_id))

    @cached_property
    def adjustments(self) -> Mapping[str, Sequence[Adjustment]]:
        """What stands, by track."""
        rows = {(row.case_id, row.adjustment): row for row in adjustments_in(self.call.call_id)}
        found: defaultdict[str, list[Adjustment]] = defaultdict(list)
        for row in rows.values():
            found[row.case.closing.track].append(row)
        return found

    @property
    def labels(self) -> Mapping[str, str]:
        """Each case's label by its application's number."""
        return {case.application.number: case.label for case in self.cases}


def _by_case(rows: "QuerySet[Any]") -> dict[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.case_id].append(row)
    return dict(found)
