"""A form with a question of every kind, and answers to it that are right."""

from typing import Any

from tests.domain.small_call import call, text, track

from gongmo.domain.answers.asked import asked
from gongmo.domain.answers.validate import Fault, faults
from gongmo.domain.spec.track import Track

KRW = "KRW"
FILE = {"name": "plan.pdf", "size": 1_000, "sha256": "0" * 64}


def question(identifier: str, kind: str, **more: Any) -> dict[str, Any]:
    return {"id": identifier, "kind": kind, "title": text(identifier), **more}


def option(identifier: str) -> dict[str, Any]:
    return {"id": identifier, "title": text(identifier)}


REQUESTED = question("requested", "money")
EVERY_KIND = (
    question("essay", "text", lines=3, max_characters=10, max_words=3),
    question("share", "number", min=10, max=20),
    REQUESTED,
    question("smallest_viable", "money", required=False),
    question("output", "choice", **{"from": "outputs"}),
    question("topics", "choices", options=[option("roads"), option("water"), option("power")], min=1, max=2),
    question("home", "country"),
    question("place", "place"),
    question("founded", "date"),
    question("contact", "email"),
    question("plan", "file", accept=["pdf", "jpg"], max=2_000_000, count=2),
    question("truth", "declaration"),
)
ANSWERS: dict[str, Any] = {
    "essay": "가나다 라마바 사아",
    "share": "12.5",
    "requested": 300,
    "smallest_viable": 99,
    "output": "master_plan",
    "topics": ["roads", "power"],
    "home": "KR",
    "place": {"name": "Hanoi", "country": "VN"},
    "founded": "1999-12-31",
    "contact": "office@city.example",
    "plan": [FILE],
    "truth": True,
}


def form(*questions: dict[str, Any], **more: Any) -> Track:
    """A track with these questions in one section; its support lies between 100 and 500."""
    section = {"id": "main", "title": text("Main"), "questions": list(questions)}
    return track_of(section, **more)


def track_of(*sections: dict[str, Any], **more: Any) -> Track:
    outputs = [option("master_plan"), option("solution_plan")]
    return call({**track(), "form": list(sections), "outputs": outputs, **more}).tracks[0]


def faults_in(track: Track, answers: Any) -> list[Fault]:
    return faults(track, answers, currency=KRW, asked=asked(track, answers))


def codes(track: Track, answers: Any) -> list[tuple[str, str]]:
    return [(fault.question, fault.code) for fault in faults_in(track, answers)]
