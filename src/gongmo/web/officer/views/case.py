"""One case: reading it, determining eligibility, keeping persons apart from it, giving it to reviewers."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext as _

from gongmo.calls.queries import staff_of
from gongmo.domain.scorecard import said as fault_said
from gongmo.domain.sheets.scores import STAFF
from gongmo.domain.texts import Text
from gongmo.lifecycle.dossier import Dossier, dossier
from gongmo.lifecycle.screen import ScoresAreLocked, determine
from gongmo.review.actions.assign import CannotAssign, CannotEnd, assign, end_assignment
from gongmo.review.actions.record_conflict import CannotRecordConflict, record_conflict
from gongmo.review.actions.score_by_staff import CannotScore, adjust, score_by_staff
from gongmo.review.queries import assignments_of_case, pool
from gongmo.screening.actions.determine import CannotDetermine
from gongmo.web.frame.office.case_file import case_page
from gongmo.web.frame.office.room import OfCase
from gongmo.web.frame.visitor import Ask, Visitor
from gongmo.web.officer import words
from gongmo.web.officer.forms import AdjustForm, AssignForm, Choices, ConflictForm, PointsForm, ScreenForm
from gongmo.web.officer.going import done, refused
from gongmo.web.officer.sight import SEEN

if TYPE_CHECKING:
    from gongmo.people.models import Person
    from gongmo.review.models import Assignment, Reviewer

UNPROCESSABLE = 422


def case(request: Ask, desk: OfCase) -> HttpResponse:
    return _drawn(request, desk)


def screen(request: Ask, desk: OfCase) -> HttpResponse:
    form = ScreenForm(request.POST).speak(desk.visitor.language)
    if form.is_valid():
        eligible, given = form.cleaned_data["eligible"] == "yes", form.cleaned_data
        ground = "" if eligible else given["ground"]
        try:
            determine(
                case=desk.case,
                eligible=eligible,
                ground=ground,
                reason=given["reason"],
                by=desk.visitor.by,
                at=desk.at,
            )
        except CannotDetermine as error:
            form.add_error(
                "ground" if "ground" in error.refusal else "reason", str(words.SCREENING[error.refusal])
            )
        except ScoresAreLocked:
            form.add_error(None, str(words.LOCKED))
        else:
            return done(
                request, _("The determination is recorded."), "case", slug=desk.slug, label=desk.case.label
            )
    return _drawn(request, desk, screen_form=form)


def conflict(request: Ask, desk: OfCase) -> HttpResponse:
    people = persons(desk, list(pool(desk.call_id, desk.track.id)))
    form = ConflictForm(request.POST).offer(desk.specification, _choices(people), desk.visitor.language)
    if form.is_valid():
        given = form.cleaned_data
        try:
            record_conflict(
                case=desk.case,
                person=people[given["person"]],
                kind=given["kind"],
                ground=given["ground"],
                reason=given["reason"],
                by=desk.visitor.by,
                at=desk.at,
            )
        except CannotRecordConflict as error:
            form.add_error("reason", words.said_of(words.CONFLICT, error.refusal, desk.visitor.language))
        else:
            return _after_conflict(request, desk, people[given["person"]])
    return _drawn(request, desk, conflict_form=form)


def assign_one(request: Ask, desk: OfCase) -> HttpResponse:
    offered = _takers(list(pool(desk.call_id, desk.track.id)))
    form = AssignForm(request.POST).offer([(key, row.person.name) for key, row in offered.items()])
    if form.is_valid():
        reviewer = offered[form.cleaned_data["reviewer"]]
        try:
            assign(case=desk.case, reviewer=reviewer, by=desk.visitor.by, at=desk.at)
        except CannotAssign as error:
            said = words.said_of(words.ASSIGNMENT, error.refusal, desk.visitor.language)
            form.add_error("reviewer", said)
        else:
            return done(request, _("Assigned."), "case", slug=desk.slug, label=desk.case.label)
    return _drawn(request, desk, assign_form=form)


@dataclass(frozen=True)
class OfAssignment:
    desk: OfCase
    assignment: "Assignment"


def assignment_seen(visitor: Visitor, slug: str, label: str, assignment: int) -> OfAssignment | None:
    desk = SEEN.case(visitor, slug, label)
    rows = assignments_of_case(desk.case.pk).filter(pk=assignment) if desk else None
    found = rows.first() if rows is not None else None
    return OfAssignment(desk, found) if desk and found else None


def unassign(request: Ask, found: OfAssignment) -> HttpResponse:
    desk = found.desk
    try:
        end_assignment(assignment=found.assignment, ground="office", by=desk.visitor.by, at=desk.at)
    except CannotEnd as error:
        said = words.said_of(words.ASSIGNMENT, error.refusal, desk.visitor.language)
        return refused(request, said, "case", slug=desk.slug, label=desk.case.label)
    return done(request, _("The assignment has ended."), "case", slug=desk.slug, label=desk.case.label)


def points(request: Ask, desk: OfCase) -> HttpResponse:
    """A criterion the call gives to staff, or a bonus or deduction it fixed in advance."""
    about = request.POST.get("about", "")
    is_criterion = desk.track.criterion(about) is not None
    form: forms.Form = PointsForm(request.POST) if is_criterion else AdjustForm(request.POST)
    if form.is_valid():
        try:
            _record_points(desk, about, form.cleaned_data, criterion=is_criterion)
        except CannotScore as error:
            _add_faults(form, error, desk.visitor.language)
        else:
            return done(request, _("Recorded."), "case", slug=desk.slug, label=desk.case.label)
    return _drawn(request, desk, points_form=(about, form))


def _record_points(desk: OfCase, about: str, given: dict[str, Any], *, criterion: bool) -> None:
    by, at, reason = desk.visitor.by, desk.at, given["reason"]
    if criterion:
        score_by_staff(
            call=desk.call,
            case=desk.case,
            criterion=about,
            points=given["points"],
            reason=reason,
            by=by,
            at=at,
        )
    else:
        granted = given["granted"] == "yes"
        adjust(call=desk.call, case=desk.case, adjustment=about, granted=granted, reason=reason, by=by, at=at)


def _add_faults(form: forms.Form, error: CannotScore, language: str) -> None:
    said = [fault_said(fault, language) for fault in error.faults]
    for sentence in said or [words.said_of(words.SCORING, error.refusal, language)]:
        form.add_error(None, sentence)


def _after_conflict(request: Ask, desk: OfCase, person: "Person") -> HttpResponse:
    """An officer who recorded a conflict of one's own has just closed this case to oneself."""
    said = _("The conflict is recorded.")
    if person.pk == desk.person:
        return done(request, said, "cases", slug=desk.slug)
    return done(request, said, "case", slug=desk.slug, label=desk.case.label)


def _drawn(request: Ask, desk: OfCase, **given: Any) -> HttpResponse:  # noqa: ANN401 - forms with what was typed
    status = UNPROCESSABLE if given else 200
    typed = given.pop("points_form", None)
    file, places = dossier(desk.case), list(pool(desk.call_id, desk.track.id))
    if not file.lock:
        given.setdefault("screen_form", ScreenForm().speak(desk.visitor.language))
        taken = [(key, row.person.name) for key, row in _takers(places).items()]
        given.setdefault("assign_form", AssignForm().offer(taken))
        given["staff_forms"] = staff_forms(desk, file, typed)
    people = persons(desk, places)
    fresh = ConflictForm().offer(desk.specification, _choices(people), desk.visitor.language)
    given.setdefault("conflict_form", fresh)
    return case_page(request, desk, status=status, file=file, **given)


def persons(desk: OfCase, places: "Sequence[Reviewer]") -> "dict[str, Person]":
    """Who could be in conflict: the track's pool and the staff of the call, by public id."""
    reviewers = [row.person for row in places]
    staff = [row.person for row in staff_of(desk.call_id, desk.at)]
    return {person.public_id: person for person in (*reviewers, *staff)}


def _choices(people: "dict[str, Person]") -> Choices:
    return sorted(((key, person.name) for key, person in people.items()), key=lambda pair: pair[1])


def _takers(places: "Sequence[Reviewer]") -> "dict[str, Reviewer]":
    """Whoever has not declined, by public id of the person."""
    return {row.person.public_id: row for row in places if not (row.declined_at or row.ended_at)}


@dataclass(frozen=True)
class StaffItem:
    """One thing staff states by formula, with what stands now."""

    id: str
    title: Text
    points: Decimal
    adjustment: bool
    form: forms.Form
    stands: str


def staff_forms(desk: OfCase, file: Dossier, typed: tuple[str, forms.Form] | None) -> Sequence[StaffItem]:
    about, bound = typed or ("", None)
    given = {row.criterion: f"{row.points.normalize():f}" for row in file.staff_scores}
    granted = {row.adjustment: row.granted for row in file.adjustments}
    scoring = desk.track.scoring
    signed = [(each, each.points) for each in scoring.bonus] + [
        (each, -each.points) for each in scoring.deductions
    ]
    items = [
        StaffItem(
            c.id,
            c.title,
            c.points,
            False,
            _own(_form(c.id, about, bound) or PointsForm(), c.id),
            given.get(c.id, ""),
        )
        for c in desk.track.criteria
        if c.scored_by == STAFF
    ]
    for each, worth in signed:
        form = _own(_form(each.id, about, bound) or AdjustForm(), each.id)
        stands = {True: _("Granted"), False: _("Not granted")}.get(granted.get(each.id), "")  # type: ignore[arg-type]
        items.append(StaffItem(each.id, each.title, worth, True, form, stands))
    return items


def _form(identifier: str, about: str, bound: forms.Form | None) -> forms.Form | None:
    return bound if identifier == about else None


def _own(form: forms.Form, identifier: str) -> forms.Form:
    """One of several alike on a page."""
    form.auto_id = f"{identifier}-%s"
    return form
