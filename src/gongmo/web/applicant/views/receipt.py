"""The page to keep: what arrived, when, and how to prove it without us."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from gongmo.applications.queries import files_ever_attached
from gongmo.decisions.queries import approved_decisions
from gongmo.domain.answers.values import is_amount
from gongmo.domain.spec.form import REQUESTED
from gongmo.domain.wording.planned import planned
from gongmo.evidence.canonical import canonical
from gongmo.evidence.receipt import parse, verify
from gongmo.web.applicant.sight import Mine, MyReceipt
from gongmo.web.frame.visitor import Ask


@dataclass(frozen=True)
class HeldFile:
    name: str
    size: int
    sha256: str
    address: str


def receipt(request: Ask, my: MyReceipt) -> HttpResponse:
    mine, submission = my.mine, my.submission
    stored = bytes(submission.receipt)
    read, report = parse(stored), verify(stored)
    requested = submission.content.get(REQUESTED)
    context: dict[str, Any] = {
        "mine": mine,
        "submission": submission,
        "receipt": read,
        "claim": report.claim,
        "root": report.claim.root.hex() if report.claim else "",
        "public_key": read.public_key.hex(),
        "files": _files(mine, read.submission),
        "answers": len(submission.content),
        "answers_size": len(canonical(submission.content)),
        "requested": requested if is_amount(requested) else None,
        "by": my.sender,
        "standing": mine.standing is not None and mine.standing.number == submission.number,
        "withdrawn": mine.last is not None and mine.last.withdrawn and mine.last.number == submission.number,
        "newer": mine.last is not None and mine.last.number > submission.number,
        "before": mine.window.closes,
        "planned": _planned(mine),
        "reviews": mine.track.scoring.reviews,
        "clarification": mine.call.specification.clarification,
        "announced": _announced(mine),
        "here": "applications",
    }
    return render(request, "applicant/receipt.html", context)


def download(request: Ask, my: MyReceipt) -> HttpResponse:  # noqa: ARG001 - a view's signature
    """The bytes as they were given and stored."""
    name = f"{my.mine.application.number}.{my.submission.number}.receipt.json"
    response = HttpResponse(bytes(my.submission.receipt), content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _files(mine: Mine, said: Mapping[str, Any]) -> list[HeldFile]:
    kept = files_ever_attached(mine.application.pk)
    return [
        HeldFile(file["name"], file["size"], file["sha256"], _address(mine, kept.get(file["sha256"], "")))
        for file in said["files"]
    ]


def _address(mine: Mine, public_id: str) -> str:
    return reverse("application_file", args=[mine.application.number, public_id]) if public_id else ""


def _planned(mine: Mine) -> str:
    when = mine.call.specification.dates.result_planned
    return planned(when.year, when.month, when.day, mine.visitor.language)


def _announced(mine: Mine) -> bool:
    if mine.open:
        return False
    decision = approved_decisions([mine.call.call_id]).get(mine.call.call_id)
    return bool(decision and decision.announced_at and decision.announced_at <= mine.at)
