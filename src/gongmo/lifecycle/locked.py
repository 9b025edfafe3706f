"""What the locks say: rankings under labels, for all that happens after the scores."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from gongmo.calls.queries import InForce
from gongmo.domain.sheets.ranking import INELIGIBLE, RankingRow
from gongmo.domain.spec.track import Track
from gongmo.lifecycle.gathered import Gathered
from gongmo.methods.ranking.outcome import DROPPED, NOT_COUNTED, Fate
from gongmo.review.models import Lock
from gongmo.screening.models import Case
from gongmo.screening.queries import cases_of


def label_of(call: int) -> dict[str, str]:
    """Each case's label by its application's number."""
    return {case.application.number: case.label for case in cases_of(call)}


def unlocked_tracks(call: InForce, known: Gathered | None = None) -> list[str]:
    """Tracks the selection still waits for. One that closed with nobody eligible has nothing to lock."""
    now = known or Gathered(call)
    waiting = {case.closing.track for case in now.cases if case.fit is not False}
    tracks = [track.id for track in call.specification.tracks if track.id not in now.locks]
    return [track for track in tracks if track in waiting or track not in now.closed]


def ranking_rows(call: InForce, known: Gathered | None = None) -> list[RankingRow]:
    """The locked rankings under labels, tracks as published; whoever was found ineligible without a lock at the end."""
    now = known or Gathered(call)
    labels = now.labels
    rows: list[RankingRow] = []
    for track in call.specification.tracks:
        if track.id in now.locks:
            rows += rows_of(now.locks[track.id], track, labels)
        else:
            rows += [
                RankingRow(case.label, track.id, bars=(INELIGIBLE,))
                for case in now.cases
                if case.closing.track == track.id
            ]
    return rows


def rows_of(lock: Lock, track: Track, labels: Mapping[str, str]) -> list[RankingRow]:
    """One track's locked ranking as rows of a sheet: best first, then whom a rule barred, by label."""
    rows = [_row(applicant, track, labels) for applicant in lock.ranking["applications"]]
    return sorted(rows, key=lambda row: (row.rank is None, row.rank or 0, row.application))


def row_in(lock: Lock, track: Track, case: Case) -> RankingRow | None:
    """One case's row of the locked ranking."""
    number = case.application.number
    ranked = next((row for row in lock.ranking["applications"] if row["application"] == number), None)
    return _row(ranked, track, {number: case.label}) if ranked else None


def _row(ranked: Mapping[str, Any], track: Track, labels: Mapping[str, str]) -> RankingRow:
    fates = [Fate(review["fate"]) for review in ranked["reviews"]]
    means = ranked["criteria"]
    return RankingRow(
        application=labels[ranked["application"]],
        track=track.id,
        rank=ranked["rank"],
        total=_exact(ranked["total"]),
        settled_by=ranked["settled_by"] or "",
        bars=tuple(ranked["bars"]),
        counted=fates.count(Fate.COUNTED),
        dropped=sum(fate in DROPPED for fate in fates),
        not_counted=sum(fate in NOT_COUNTED for fate in fates),
        criteria={c.id: Fraction(means[c.id]["exact"]) for c in track.criteria if means.get(c.id)},
    )


def _exact(number: Mapping[str, Any] | None) -> Fraction | None:
    return None if number is None else Fraction(number["exact"])
