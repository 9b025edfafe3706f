"""Addresses of an application's sections. A section named like another page of the desk has `section-` before it."""

from django.urls import reverse

from gongmo.domain.spec.form import Section
from gongmo.domain.spec.track import Track

TAKEN = frozenset({"check", "files", "withdraw", "result", "receipt"})
PREFIX = "section-"


def segment(section: Section) -> str:
    clear = section.id not in TAKEN and not section.id.startswith(PREFIX)
    return section.id if clear else f"{PREFIX}{section.id}"


def section_at(track: Track, written: str) -> Section | None:
    return next((section for section in track.form if segment(section) == written), None)


def section_of(track: Track, question: str) -> Section | None:
    """Where the question stands."""
    return next(
        (section for section in track.form for each in section.questions if each.id == question), None
    )


def section_address(number: str, section: Section) -> str:
    return reverse("application_section", args=[number, segment(section)])


def question_address(number: str, section: Section, question: str) -> str:
    """The question itself, with everything said that is missing in its section."""
    return f"{section_address(number, section)}?all=1#{control_id(question)}"


def control_id(question: str) -> str:
    """Of the element that gets the focus."""
    return f"q-{question}"
