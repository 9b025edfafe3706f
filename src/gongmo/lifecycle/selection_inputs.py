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
from gongmo.lifecycle.gathered import Gathered
from gongmo.lifecycle.locked import ranking_rows
from gongmo.methods.selection import Posed, found_in_ranking, joined, of
from gongmo.methods.selection.problem import Application, Override

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


def inputs_of(call: InForce, known: Gathered | None = None) -> Inputs:
    """As everything stands now."""
    now = known or Gathered(call)
    rows = application_rows(call, labelled=True, known=now)
    applications = sorted(joined(rows, ranking_rows(call, now)), key=lambda application: application.id)
    return Inputs(
        call=call,
        rankings={lock.track: lock.ranking_hash for lock in now.locks.values()},
        applications=tuple(applications),
        overrides=stated_overrides(now),
    )


def stated_overrides(now: Gathered) -> tuple[Override, ...]:
    """The overrides that stand, by label."""
    standing = {case: rows[-1] for case, rows in now.overrides.items() if not rows[-1].lifted}
    labels = {case.pk: case.label for case in now.cases} if standing else {}
    stated = [Override(labels[case], row.amount, row.reason) for case, row in standing.items()]
    return tuple(sorted(stated, key=lambda override: override.application))


def posed_again(call: int, written: Mapping[str, Any], in_force: InForce | None = None) -> Posed:
    """The problem from what a run wrote down, under the version of the call it names. LookupError for any other."""
    number = written["version"]
    known = in_force.specification if in_force and in_force.version == number else None
    applications = tuple(_read(row) for row in written["applications"])
    stated = tuple(Override(o["application"], o["amount"], o["reason"]) for o in written["overrides"])
    return of(known or specification_numbered(call, number), applications, stated)


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
