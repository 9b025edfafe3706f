"""Calls as the public, the office and the other stages ask for them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from django.db.models import OuterRef, Q, QuerySet, Subquery

from gongmo.calls.models import Call, Extension, Staff, StaffRole, Version
from gongmo.domain.events.review import ScoresLocked
from gongmo.domain.events.screening import TrackClosed
from gongmo.domain.spec.call import Call as Specification
from gongmo.domain.spec.track import Track
from gongmo.domain.times import IntakeState, Window
from gongmo.ledger.models import Fact
from gongmo.ledger.queries import body_of


@dataclass(frozen=True)
class InForce:
    """A published call: the version that holds, read, and each track's closing as extended."""

    call_id: int
    slug: str
    version_id: int
    version: int
    version_hash: str
    published_at: datetime
    specification: Specification
    extensions: Mapping[str, datetime]

    def window(self, track: Track) -> Window:
        """The track's window with the latest extension; an extension never shortens."""
        window = track.window(self.specification.zone)
        closes = max(window.closes, self.extensions.get(track.id, window.closes))
        return Window(window.opens, closes, window.grace)

    def state(self, track: Track, at: datetime) -> IntakeState:
        """Computed from the clock, the version in force and extensions; never stored."""
        return self.window(track).state(at)


def versions_in_force() -> QuerySet[Version]:
    """The newest published version of each call."""
    newest = Version.objects.filter(call=OuterRef("call")).order_by("-number").values("pk")[:1]
    return Version.objects.filter(pk=Subquery(newest)).select_related("call")


def published_calls() -> list[InForce]:
    """Every call the public knows, the latest published first: two queries, however many there are."""
    versions = list(versions_in_force().order_by("-published_at", "call__slug"))
    extensions = _extensions([version.call_id for version in versions])
    return [_in_force(version, extensions.get(version.call_id, {})) for version in versions]


def published_call(slug: str) -> InForce | None:
    version = versions_in_force().filter(call__slug=slug).first()
    return _in_force(version, _extensions([version.call_id]).get(version.call_id, {})) if version else None


def call_with_draft(slug: str) -> Call | None:
    return Call.objects.select_related("draft", "programme").filter(slug=slug).first()


def staffed_calls(person: int, at: datetime) -> QuerySet[Staff]:
    """What the person may work on as officer, chair or auditor at this time."""
    appointed = Q(person_id=person) | Q(person__merged_into_id=person)
    return Staff.objects.select_related("call").filter(appointed, since__lte=at).exclude(until__lte=at)


def officed_calls(person: int, at: datetime) -> list[Call]:
    """Those the person is officer of, with their drafts, the latest begun first."""
    return _staffed_as(person, StaffRole.OFFICER, at)


def audited_calls(person: int, at: datetime) -> list[Call]:
    return _staffed_as(person, StaffRole.AUDITOR, at)


def _staffed_as(person: int, role: StaffRole, at: datetime) -> list[Call]:
    held = staffed_calls(person, at).filter(role=role).values("call_id")
    return list(Call.objects.filter(pk__in=held).select_related("draft", "programme").order_by("-pk"))


def staff_of(call: int, at: datetime) -> QuerySet[Staff]:
    """Who works on the call now, by role and in the order of appointment."""
    held = Staff.objects.filter(call_id=call, since__lte=at).exclude(until__lte=at)
    return held.select_related("person__account").order_by("role", "track", "pk")


def versions_of(call: int) -> QuerySet[Version]:
    """Every published version, the newest first; without their bodies, which nobody lists."""
    return Version.objects.filter(call_id=call).defer("text", "canonical").order_by("-number")


def version_text(call: int) -> str:
    """The newest published text as it was written; empty before the first."""
    texts = Version.objects.filter(call_id=call).order_by("-number").values_list("text", flat=True)
    return texts.first() or ""


def facts_about_call(slug: str, numbers: Collection[str]) -> QuerySet[Fact]:
    """What the log says of the call itself and of these applications, the newest first."""
    return Fact.objects.filter(subject__in={slug, *numbers}).order_by("-n")


def closed_tracks(slug: str) -> set[str]:
    """Tracks whose intake was closed for good, as the log has it: their cases are frozen, their labels dealt."""
    bodies = (body_of(fact) for fact in Fact.objects.filter(subject=slug, kind=TrackClosed.kind))
    return {str(body["track"]) for body in bodies if body is not None}


def any_scores_locked(slug: str) -> bool:
    return Fact.objects.filter(subject=slug, kind=ScoresLocked.kind).exists()


def holds_role(person: int, call: int, roles: set[StaffRole], at: datetime, track: str | None = None) -> bool:
    """Whether the person has one of the roles; a chair only for the chair's own track."""
    held = staffed_calls(person, at).filter(call_id=call, role__in=roles)
    return any(row.role != StaffRole.CHAIR or track is None or row.track == track for row in held)


def specification_of(version: Version) -> Specification:
    return _parsed(version.hash, version.pk)


@lru_cache(maxsize=256)
def _parsed(version_hash: str, version_id: int) -> Specification:  # noqa: ARG001 - the hash keys the cache
    """Versions never change, so each is parsed once per process."""
    canonical = Version.objects.values_list("canonical", flat=True).get(pk=version_id)
    return Specification.model_validate(canonical)


def _in_force(version: Version, extensions: Mapping[str, datetime]) -> InForce:
    return InForce(
        call_id=version.call_id,
        slug=version.call.slug,
        version_id=version.pk,
        version=version.number,
        version_hash=version.hash,
        published_at=version.published_at,
        specification=specification_of(version),
        extensions=extensions,
    )


def _extensions(calls: list[int]) -> dict[int, dict[str, datetime]]:
    latest: dict[int, dict[str, datetime]] = {}
    for extension in Extension.objects.filter(call_id__in=calls).order_by("pk"):
        latest.setdefault(extension.call_id, {})[extension.track] = extension.closes
    return latest


def all_versions() -> list[Version]:
    """Every published version there is, for whoever checks the whole."""
    return list(Version.objects.select_related("call").order_by("pk"))
