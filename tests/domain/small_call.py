"""A call as small as can be, whose track changes by keyword."""

from typing import Any

from gongmo.domain.spec.call import Call


def text(words: str) -> dict[str, str]:
    return {"en": words, "ko": f"{words}(한)"}


def criterion(identifier: str, points: Any, **more: Any) -> dict[str, Any]:
    return {"id": identifier, "title": text(identifier.capitalize()), "points": points, **more}


CRITERIA = [criterion("need", 60), criterion("plan", 40)]
SCORING: dict[str, Any] = {"reviews": 3, "step": 1, "aggregate": "mean", "ties": ["need", "plan", "draw"]}


def track(identifier: str = "towns", criteria: Any = None, **scoring: Any) -> dict[str, Any]:
    return {
        "id": identifier,
        "title": text(identifier.capitalize()),
        "intake": {"window": {"opens": "2023-04-10T09:00", "closes": "2023-05-10T18:00"}},
        "applicants": ["local_government"],
        "support": {"min": 100, "max": 500},
        "stages": ["document_review"],
        "criteria": criteria or CRITERIA,
        "scoring": {**SCORING, **scoring},
        "form": [
            {
                "id": "form",
                "title": text("Form"),
                "questions": [{"id": "requested", "kind": "money", "title": text("Amount")}],
            }
        ],
    }


def call(*tracks: dict[str, Any]) -> Call:
    return Call.model_validate(
        {
            "gongmo": 1,
            "programme": "small",
            "call": "small-2023",
            "title": text("Small"),
            "languages": {"required": ["en", "ko"]},
            "zone": "Asia/Seoul",
            "currency": "KRW",
            "dates": {"announced": "2023-04-10", "result_planned": "2023-06"},
            "contact": {"role": text("Office"), "email": "office@example.org"},
            "budget": 1_000,
            "tracks": list(tracks) or [track()],
            "selection": {},
            "disclosure": {"applicant": ["combined_score"]},
        }
    )
