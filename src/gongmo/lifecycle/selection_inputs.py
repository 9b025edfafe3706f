"""What a selection is computed from, gathered from the stages and written down so that it can be repeated.

Under labels throughout: the panel and the public never need an application's number.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from gongmo.calls.models import Version
from gongmo.calls.queries import InForce, specification_of
from gongmo.domain.spec.call import Call
from gongmo.lifecycle.case_rows import application_rows
from gongmo.lifecycle.locked import ranking_rows
from gongmo.methods.selection import Posed, found_in_ranking, joined, of
from gongmo.methods.selection.problem import Application, Override
from gongmo.review.queries import locks
from gongmo.screening.queries import cases_of
from gongmo.selection.queries import overrides

FORMAT = "gongmo-selection-inputs-1"
KEPT = ("id", "track", "rank", "applicant", "operator", "country", "place")
AMOUNTS = ("requested", "recommended", "smallest_viable")


@dataclass(frozen=True)
class Inputs:
    """The rules' version, the locked rankings it rests on, and every application with what was decided about it."""

    call: InForce
    rankings: Mapping[str, str]
    applications: tuple[Application, ...]
    overrides: tuple[Override, ...]

    def posed(self) -> Posed:
        return of(self.call.specification, self.applications, self.overrides)

    def written(self) -> dict[str, Any]:
        """Plain values for the record; fractions as `p/q`, bars by name."""
        return {
            "format": FORMAT,
            "call": self.call.slug,
            "version": self.call.version,
            "version_hash": self.call.version_hash,
            "rankings": dict(self.rankings),
            "applications": [_plain(application) for application in self.applications],
            "overrides": [
                {"application": o.application, "amount": o.amount, "reason": o.reason} for o in self.overrides
            ],
        }

    def supposing(self, amounts: Mapping[str, int], stated: Mapping[str, Override | None]) -> "Inputs":
        """The same with other amounts, and with overrides put in or, by None, taken away: a scenario."""
        applications = tuple(
            replace(a, recommended=amounts.get(a.id, a.recommended)) for a in self.applications
        )
        standing = {o.application: o for o in self.overrides} | dict(stated)
        kept = tuple(standing[name] for name in sorted(standing) if standing[name] is not None)
        return replace(self, applications=applications, overrides=tuple(o for o in kept if o))


def inputs_of(call: InForce) -> Inputs:
    """As everything stands now."""
    rows = application_rows(call, labelled=True)
    applications = sorted(joined(rows, ranking_rows(call)), key=lambda application: application.id)
    return Inputs(
        call=call,
        rankings={lock.track: lock.ranking_hash for lock in locks(call.call_id)},
        applications=tuple(applications),
        overrides=stated_overrides(call.call_id),
    )


def stated_overrides(call: int) -> tuple[Override, ...]:
    """The overrides that stand, by label."""
    standing = overrides(call)
    labels = {case.pk: case.label for case in cases_of(call)} if standing else {}
    stated = [Override(labels[case], row.amount, row.reason) for case, row in standing.items()]
    return tuple(sorted(stated, key=lambda override: override.application))


def posed_again(call: int, written: Mapping[str, Any]) -> Posed:
    """The problem from what a run wrote down, under the version of the call it names. LookupError for any other."""
    applications = tuple(_read(row) for row in written["applications"])
    stated = tuple(Override(o["application"], o["amount"], o["reason"]) for o in written["overrides"])
    return of(specification_numbered(call, written["version"]), applications, stated)


def specification_numbered(call: int, number: int) -> Call:
    version = Version.objects.filter(call_id=call, number=number).first()
    if version is None:
        raise LookupError(number)
    return specification_of(version)


def _plain(application: Application) -> dict[str, Any]:
    return {
        **{name: getattr(application, name) for name in (*KEPT, *AMOUNTS)},
        "total": None if application.total is None else str(application.total),
        "bars": [str(bar) for bar in application.bars],
    }


def _read(row: Mapping[str, Any]) -> Application:
    return Application(
        **{name: row[name] for name in (*KEPT, *AMOUNTS)},
        total=None if row["total"] is None else Fraction(row["total"]),
        bars=tuple(found_in_ranking(bar) for bar in row["bars"]),
    )
