"""The call as a whole: its progress, its staff, and a closing moved for everybody."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from gongmo.calls.actions import CannotExtend, appoint, extend_window
from gongmo.calls.queries import call_with_draft, staff_of
from gongmo.domain.texts import say
from gongmo.people.actions import record_person
from gongmo.web.frame.office.overview import intake_page
from gongmo.web.frame.office.room import OfCall, Published
from gongmo.web.frame.office.show import Place, show
from gongmo.web.frame.visitor import Ask
from gongmo.web.officer.forms import Choices, ExtendForm, StaffForm
from gongmo.web.officer.going import done
from gongmo.web.officer.tracks import drafted_tracks

UNPROCESSABLE = 422
CHAIR = "chair:"


def intake(request: Ask, desk: Published) -> HttpResponse:
    return intake_page(request, desk, extend_form=ExtendForm().within(desk.zone, _tracks(desk)))


def extend(request: Ask, desk: Published) -> HttpResponse:
    form = ExtendForm(request.POST).within(desk.zone, _tracks(desk))
    call = call_with_draft(desk.slug)
    if form.is_valid() and call is not None:
        given = form.cleaned_data
        try:
            extend_window(
                call=call,
                track=given["track"],
                closes=given["closes"],
                reason=given["reason"],
                by=desk.visitor.by,
                at=desk.at,
            )
        except CannotExtend:
            form.add_error("closes", _("A closing only ever moves to a later time."))
        else:
            return done(request, _("The closing is moved."), "intake", slug=desk.slug)
    return intake_page(request, desk, extend_form=form, status=UNPROCESSABLE)


def staff(request: Ask, desk: OfCall) -> HttpResponse:
    """Appointing by name and address: whoever has no account is told to make one under that address."""
    form = StaffForm(request.POST if request.method == "POST" else None).offer(roles(desk))
    call = call_with_draft(desk.slug)
    if form.is_valid() and call is not None:
        given = form.cleaned_data
        role, _colon, track = given["role"].partition(":")
        person = record_person(name=given["name"], email=given["email"], at=desk.at)
        appoint(
            call=call,
            person=person.pk,
            person_id=person.public_id,
            role=role,
            track=track,
            by=desk.visitor.by,
            at=desk.at,
        )
        return done(request, _("Appointed."), "staff", slug=desk.slug)
    rows = staff_of(desk.call_id, desk.at)
    status = UNPROCESSABLE if form.errors else 200
    titles = drafted_tracks(desk)
    return show(request, Place("staff", "staff"), desk, status=status, form=form, rows=rows, titles=titles)


def roles(desk: OfCall) -> Choices:
    """A chair is chair of one track."""
    language = desk.visitor.language
    chairs = [
        (f"{CHAIR}{track}", _("Chair of %(track)s") % {"track": say(title, language)})
        for track, title in drafted_tracks(desk).items()
    ]
    return [("officer", _("Officer")), *chairs, ("auditor", _("Auditor"))]


def _tracks(desk: Published) -> Choices:
    language = desk.visitor.language
    return [(track.id, say(track.title, language)) for track in desk.specification.tracks]
