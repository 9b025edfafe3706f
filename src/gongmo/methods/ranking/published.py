"""A ranking as it leaves the house: rows of the sheet that `select` reads, and JSON for machines."""

from fractions import Fraction
from typing import Any

from gongmo.domain.exact import as_decimal, rounded
from gongmo.domain.sheets.ranking import RankingRow
from gongmo.methods.ranking.outcome import DROPPED, NOT_COUNTED, Fate, Judged, Ranked, Ranking


def as_rows(ranking: Ranking) -> tuple[RankingRow, ...]:
    return tuple(_row(ranking, row) for row in ranking.rows)


def _row(ranking: Ranking, row: Ranked) -> RankingRow:
    combined = row.combined
    return RankingRow(
        application=row.application,
        track=ranking.track,
        rank=row.rank,
        total=row.total,
        settled_by=row.settled_by or "",
        bars=tuple(str(bar) for bar in combined.bars),
        counted=len(combined.kept),
        dropped=len(combined.having(*DROPPED)),
        not_counted=len(combined.having(*NOT_COUNTED)),
        criteria=combined.means,
        at=combined.candidate.at,
    )


def as_json(ranking: Ranking) -> dict[str, Any]:
    """Plain values. A fraction is `{"exact": "247/3", "shown": "82.33", "rounded": true}`."""
    return {
        "call": ranking.call,
        "track": ranking.track,
        "seed": ranking.seed,
        "applications": [_application(row) for row in ranking.rows],
    }


def _application(row: Ranked) -> dict[str, Any]:
    combined = row.combined
    return {
        "application": row.application,
        "rank": row.rank,
        "total": number(row.total),
        "panel": number(combined.panel),
        "staff": number(combined.staff),
        "bonus": number(combined.candidate.bonus),
        "criteria": {criterion: number(mean) for criterion, mean in combined.means.items()},
        "bars": [str(bar) for bar in combined.bars],
        "equals": list(row.equals),
        "settled_by": row.settled_by,
        "reviews": [_review(judged) for judged in combined.reviews],
    }


def _review(judged: Judged) -> dict[str, Any]:
    return {
        "reviewer": judged.review.reviewer,
        "fate": judged.fate.value,
        "total": number(judged.total),
        "missing": list(judged.missing) if judged.fate is Fate.UNFINISHED else [],
        "among": list(judged.among),
    }


def number(value: Fraction | None) -> dict[str, Any] | None:
    if value is None:
        return None
    return {"exact": str(value), "shown": as_decimal(value, 2), "rounded": rounded(value, 2) != value}
