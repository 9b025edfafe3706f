"""The pool of a track: inviting by hand or from a list, and who must not score what."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gongmo.domain.conflicts import Exclusion
from gongmo.lifecycle import sight
from gongmo.people.actions import record_person
from gongmo.review.actions.invite import CannotInvite, invite
from gongmo.review.actions.record_conflict import CannotRecordConflict, record_conflict
from gongmo.review.exclusions import barred_by_rule
from gongmo.review.queries import conflicts, pool, progress
from gongmo.web.frame.office.room import OfTrack
from gongmo.web.frame.office.show import Place, show
from gongmo.web.frame.visitor import Ask
from gongmo.web.officer import words
from gongmo.web.officer.forms import ReviewerForm, SheetForm
from gongmo.web.officer.going import done, refused
from gongmo.web.officer.pool_sheet import as_csv, from_csv, read_pool

if TYPE_CHECKING:
    from gongmo.review.models import Conflict, Reviewer
    from gongmo.screening.models import Case

UNPROCESSABLE = 422


def reviewers(request: Ask, desk: OfTrack) -> HttpResponse:
    """The pool, and inviting one person by name and address."""
    form = ReviewerForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            _invite(desk, **form.cleaned_data)
        except CannotInvite as error:
            form.add_error(None, words.said_of(words.INVITATION, error.refusal, desk.visitor.language))
        else:
            return done(
                request, _("The invitation is on its way."), "reviewers", slug=desk.slug, track=desk.track.id
            )
    return _drawn(request, desk, form=form, status=UNPROCESSABLE if form.errors else 200)


def upload(request: Ask, desk: OfTrack) -> HttpResponse:
    """Twice posted: first the file, which only shows what it would do; then its rows, which does it."""
    if "rows" in request.POST:
        return _apply(request, desk, from_csv(request.POST["rows"]))
    form = SheetForm(request.POST, request.FILES)
    if not form.is_valid():
        return _drawn(request, desk, sheet_form=form, status=UNPROCESSABLE)
    file = form.cleaned_data["sheet"]
    sheet = read_pool(file.read(), file.name, desk.call_id, desk.track.id, desk.visitor.language)
    status = 200 if sheet.sound else UNPROCESSABLE
    kept = as_csv(sheet.fresh) if sheet.sound else ""
    return show(request, Place("upload", "reviewers"), desk, status=status, sheet=sheet, kept=kept)


@transaction.atomic
def _apply(request: Ask, desk: OfTrack, rows: Sequence[tuple[str, str, str]]) -> HttpResponse:
    """All or none."""
    parts = {"slug": desk.slug, "track": desk.track.id}
    try:
        for name, email, organisation in rows:
            _invite(desk, name=name, email=email, organisation=organisation)
    except CannotInvite as error:
        said = words.said_of(words.INVITATION, error.refusal, desk.visitor.language)
        return refused(request, said, "reviewers", **parts)
    said = ngettext("%(n)d invitation is on its way.", "%(n)d invitations are on their way.", len(rows))
    return done(request, said % {"n": len(rows)}, "reviewers", **parts)


def exclude(request: Ask, desk: OfTrack) -> HttpResponse:
    """Records an exclusion that a rule computed, as suggested."""
    parts = {"slug": desk.slug, "track": desk.track.id}
    wanted = (request.POST.get("label", ""), request.POST.get("reviewer", ""), request.POST.get("ground", ""))
    known = {
        (s.case.label, s.reviewer.person.public_id, s.exclusion.ground.value): s for s in _suggested_now(desk)
    }
    chosen = known.get(wanted)
    if chosen is None:
        return refused(request, _("Nothing is suggested there any more."), "reviewers", **parts)
    try:
        record_conflict(
            case=chosen.case,
            person=chosen.reviewer.person,
            kind="exclusion",
            ground=chosen.exclusion.ground,
            reason=chosen.exclusion.name,
            by=desk.visitor.by,
            at=desk.at,
        )
    except CannotRecordConflict as error:
        said = words.said_of(words.CONFLICT, error.refusal, desk.visitor.language)
        return refused(request, said, "reviewers", **parts)
    return done(request, _("The exclusion is recorded."), "reviewers", **parts)


@dataclass(frozen=True)
class Suggested:
    """What a rule says by itself. Not `certain` where only a name speaks for it: people look."""

    case: "Case"
    reviewer: "Reviewer"
    exclusion: Exclusion


def _suggested_now(desk: OfTrack) -> list[Suggested]:
    cases = seen_cases(desk)
    places = list(pool(desk.call_id, desk.track.id))
    return suggestions(desk, cases, places, recorded_conflicts(desk, cases))


def suggestions(
    desk: OfTrack, cases: "list[Case]", places: "list[Reviewer]", known: "list[Conflict]"
) -> list[Suggested]:
    """Exclusions computed from the record and not among the `known`, of open cases alone."""
    rules = desk.specification.conflicts
    barred = barred_by_rule(rules=rules, cases=cases, reviewers=places, at=desk.at)
    by_case, by_place = {case.pk: case for case in cases}, {place.pk: place for place in places}
    recorded = {(row.case_id, row.person_id, row.ground) for row in known}
    return [
        Suggested(by_case[case], by_place[place], exclusion)
        for (case, place), found in barred.items()
        for exclusion in found
        if (case, by_place[place].person_id, exclusion.ground.value) not in recorded
    ]


def seen_cases(desk: OfTrack) -> "list[Case]":
    cases = sight.cases(desk.person, desk.call_id, desk.at)
    return list(
        cases.filter(closing__track=desk.track.id).defer("submission__content", "submission__receipt")
    )


def recorded_conflicts(desk: OfTrack, cases: "list[Case]") -> "list[Conflict]":
    """Of the track, but for cases that are closed to the visitor."""
    seen = {case.pk for case in cases}
    return [row for row in conflicts(desk.call_id, desk.track.id) if row.case_id in seen]


def _invite(desk: OfTrack, *, name: str, email: str, organisation: str) -> None:
    person = record_person(name=name, email=email, at=desk.at)
    invite(
        call=desk.call,
        track=desk.track,
        person=person,
        organisation=organisation,
        by=desk.visitor.by,
        at=desk.at,
    )


def _drawn(request: Ask, desk: OfTrack, **given: Any) -> HttpResponse:  # noqa: ANN401 - forms with what was typed
    status, cases = given.pop("status", 200), seen_cases(desk)
    rows, recorded = progress(desk.call_id, desk.track.id), recorded_conflicts(desk, cases)
    context = {
        "form": ReviewerForm(),
        "sheet_form": SheetForm(),
        "rows": rows,
        "suggested": suggestions(desk, cases, [row.reviewer for row in rows], recorded),
        "recorded": recorded,
        **given,
    }
    return show(request, Place("reviewers", "reviewers"), desk, status=status, **context)
