"""A track under review, seen from its reviewers' browsers."""

from typing import Any

from django.test import Client
from tests.lifecycle.journey import PLANNING, Stop, Walk, case_at, walked

from gongmo.people.models import Account
from gongmo.review.models import Assignment, Review

SCORES = {"importance": "26", "capability": "33.0", "feasibility": "24"}


def browser(account: Account, language: str = "en") -> Client:
    client = Client()
    client.force_login(account)
    client.cookies["language"] = language
    return client


def reviewer(walk: Walk, place: int = 0, track: str = PLANNING) -> Account:
    return walk.panel[track][place]


def assignment(walk: Walk, place: int = 0, case: int = 0, track: str = PLANNING) -> Assignment:
    """What the reviewer of that place has to score for the application of the other place."""
    who = reviewer(walk, place, track).person
    return Assignment.objects.get(case=case_at(walk, track, case), reviewer__person=who)


def address(row: Assignment, rest: str = "") -> str:
    return f"/reviews/{row.pk}/{rest}"


def opened(**more: Any) -> Walk:
    return walked(Stop.OPENED, **{"planning": 3, "demonstration": 1, "reviewers": 2, **more})


def card(revision: int = 0, *, act: str = "draft", **changed: str) -> dict[str, str]:
    """A scorecard as a browser without script sends it; `points_capability=…` changes one control."""
    sent = {"revision": str(revision), "act": act, "comment": "A sound plan."}
    for criterion, points in SCORES.items():
        sent |= {
            f"points-{criterion}": points,
            f"was-{criterion}": "",
            f"reason-{criterion}": f"Seen, {criterion}.",
        }
    return sent | {name.replace("_", "-", 1): value for name, value in changed.items()}


def review_of(row: Assignment) -> Review:
    return Review.objects.get(assignment=row)


def kept(row: Assignment) -> dict[str, tuple[str, str]]:
    """Points and reasons as they stand in the database."""
    scores = review_of(row).scores.all()
    return {
        score.criterion: ("" if score.points is None else f"{score.points.normalize():f}", score.reason)
        for score in scores
    }


def said(answer: Any) -> str:
    return answer.content.decode()


def read(answer: Any) -> bytes:
    """The whole of it, to the end of a file that is sent."""
    return b"".join(answer.streaming_content) if answer.streaming else answer.content
