"""A track seen from its chair's browser."""

from collections.abc import Collection
from typing import Any

from django.test import Client
from tests.lifecycle import journey
from tests.lifecycle.journey import PLANNING, SLUG, Stop, Walk, case_at, walked

from gongmo.people.models import Account
from gongmo.review.actions.record_conflict import record_conflict
from gongmo.review.models import Assignment

HOME = f"/panel/{SLUG}/"
TRACK = f"{HOME}{PLANNING}/"


def browser(account: Account, language: str = "en") -> Client:
    client = Client()
    client.force_login(account)
    client.cookies["language"] = language
    return client


def chair(walk: Walk, track: str = PLANNING, language: str = "en") -> Client:
    return browser(walk.chairs[track], language)


def opened(**more: Any) -> Walk:
    return walked(Stop.OPENED, **{"planning": 3, "demonstration": 1, "reviewers": 2, **more})


def scored(*, without: Collection[tuple[int, int]] = (), **more: Any) -> Walk:
    """Every review finished but those of these (case, reviewer); reviewers differ by two points a criterion."""
    walk = opened(**more)
    for row in Assignment.objects.select_related(
        "case__application", "case__closing", "reviewer__person__account"
    ):
        place = walk.order[row.case.application.number]
        which = walk.panel[row.reviewer.track].index(row.reviewer.person.account)
        if (place, which) not in without or row.reviewer.track != PLANNING:
            journey.score_one(walk, row, journey.SCORED, apart)
    return walk


def apart(place: int, which: int, full: Any) -> Any:
    return journey.tiered(place, which, full) - 2 * which


def set_apart(walk: Walk, place: int, track: str = PLANNING) -> str:
    """A conflict of the chair with one case, and that case's label."""
    case = case_at(walk, track, place)
    record_conflict(
        case=case,
        person=walk.chairs[track].person,
        kind="recusal",
        ground="family",
        reason="A cousin.",
        by=walk.by,
        at=journey.SCORED,
    )
    return case.label


def row_of(page: str, label: str) -> str:
    """The table's row about one case."""
    return next(row for row in page.split("<tr") if f">{label}<" in row)


def said(answer: Any) -> str:
    return answer.content.decode()
