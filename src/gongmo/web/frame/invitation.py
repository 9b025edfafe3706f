"""Where the link of an invitation leads: a colleague joins an application, a reviewer answers the office.

Reading it changes nothing. Whoever has no account gets one by accepting, for the link came to the address itself; where
there is an account, the link alone signs nobody in.
"""

from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.contrib.auth import login, logout
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongmo.applications.actions.invite import join
from gongmo.applications.queries import membership
from gongmo.calls.queries import InForce, published_call, published_calls
from gongmo.domain.spec.track import Track
from gongmo.notices.addresses import recipient
from gongmo.notices.links import COLLEAGUE, REVIEWER, read_invitation
from gongmo.people.actions import confirm_address, open_account
from gongmo.people.queries import account_of, standing_person
from gongmo.review.actions.invite import CannotAnswer, answer_invitation
from gongmo.review.queries import pool, same_person
from gongmo.web.frame.visitor import Ask, Visitor

if TYPE_CHECKING:
    from gongmo.applications.models import Member
    from gongmo.people.models import Account, Person
    from gongmo.review.models import Reviewer

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class DeclineForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy(
            "Only the office reads it. A word is enough, such as “no time” or “too close”."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2_000,
        error_messages={
            "required": gettext_lazy("Say in a word why, so that the office can find somebody else.")
        },
    )
    use_required_attribute = False


@dataclass(frozen=True)
class Invited:
    """Who is invited to what. `account` is how the person signs in, if at all; `email` is where the letter went."""

    call: InForce
    track: Track
    person: "Person"
    email: str
    account: "Account | None"
    visitor: Visitor
    member: "Member | None" = None
    reviewer: "Reviewer | None" = None

    @property
    def is_visitor(self) -> bool:
        return self.visitor.person is not None and self.visitor.person in same_person(self.person.pk)

    @property
    def somebody_else(self) -> bool:
        """Another person is signed in here, who is asked first."""
        return not self.visitor.anonymous and not self.is_visitor

    @property
    def may_answer(self) -> bool:
        """Signed in as the one invited, or invited without an account."""
        return self.is_visitor or (self.visitor.anonymous and self.account is None)


def seen(visitor: Visitor, token: str) -> Invited | None:
    """None for what was not signed here, is too old, or has ended."""
    kind, key = read_invitation(token) or ("", 0)
    if kind == COLLEAGUE:
        return _colleague(visitor, key)
    return _reviewer(visitor, key) if kind == REVIEWER else None


def invitation(request: Ask, invited: Invited) -> HttpResponse:
    form = DeclineForm(request.POST if "decline" in request.POST else None)
    if request.method == "POST" and "leave" in request.POST and invited.somebody_else:
        logout(request)
        return HttpResponseRedirect(request.path)
    if request.method == "POST" and not invited.may_answer:
        return HttpResponseRedirect(request.path)
    if request.method == "POST" and "accept" in request.POST:
        return _accepted(request, invited)
    if request.method == "POST" and invited.reviewer and form.is_valid():
        return _declined(request, invited, form.cleaned_data["reason"])
    context = {
        "invited": invited,
        "form": form,
        "sign_in": f"{reverse('account_login')}?{urlencode({'next': request.path})}",
    }
    return render(request, "frame/invitation.html", context, status=422 if form.errors else 200)


def _accepted(request: Ask, invited: Invited) -> HttpResponse:
    account = invited.account or _opened(request, invited)
    if invited.member:
        join(member=invited.member, at=request.at)
        messages.success(request, _("You work on this application now."))
        response = redirect("application", invited.member.application.number)
    elif invited.reviewer and not _answered(request, invited.reviewer, account.public_id, accepted=True):
        response = HttpResponseRedirect(request.path)
    else:
        response = redirect("reviews")
    if not invited.is_visitor:
        login(request, account, backend=BACKEND)
    return response


def _declined(request: Ask, invited: Invited, reason: str) -> HttpResponse:
    by = invited.account.public_id if invited.account else invited.person.public_id
    if invited.reviewer and _answered(request, invited.reviewer, by, accepted=False, reason=reason):
        messages.success(request, _("The office has your answer. Thank you for letting it know."))
    return HttpResponseRedirect(request.path)


def _answered(request: Ask, reviewer: "Reviewer", by: str, *, accepted: bool, reason: str = "") -> bool:
    try:
        answer_invitation(reviewer=reviewer, accepted=accepted, reason=reason, by=by, at=request.at)
    except CannotAnswer:
        text = _("This invitation can no longer be answered: the scores are settled, or your part has ended.")
        messages.error(request, text)
        return False
    return True


def _opened(request: Ask, invited: Invited) -> "Account":
    """An account without a password, at the address the link came to."""
    account = open_account(
        name=invited.person.name,
        email=invited.email,
        password=None,
        language=invited.visitor.language,
        at=request.at,
    )
    confirm_address(account=account)
    return account


def _colleague(visitor: Visitor, key: int) -> Invited | None:
    member = membership(key, visitor.at)
    call = published_call(member.application.call.slug) if member else None
    track = call.specification.track(member.application.track) if call and member else None
    if member is None or call is None or track is None:
        return None
    person = standing_person(member.person)
    email = member.invited_as or _address(person)
    return Invited(call, track, person, email, account_of(person), visitor, member=member)


def _reviewer(visitor: Visitor, key: int) -> Invited | None:
    calls = published_calls()
    pools = [pool(call.call_id, track.id) for call in calls for track in call.specification.tracks]
    reviewer = reduce(or_, pools).filter(pk=key).first() if pools else None
    call = next((call for call in calls if reviewer and call.call_id == reviewer.call_id), None)
    track = call.specification.track(reviewer.track) if call and reviewer else None
    if reviewer is None or call is None or track is None or reviewer.ended_at is not None:
        return None
    person = standing_person(reviewer.person)
    return Invited(call, track, person, _address(person), account_of(person), visitor, reviewer=reviewer)


def _address(person: "Person") -> str:
    found = recipient(person)
    return found.email if found else ""
