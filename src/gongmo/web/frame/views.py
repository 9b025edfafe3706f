"""Pages that belong to no desk: where signing in leads, one's account, and a demonstration's mail."""

from typing import TYPE_CHECKING

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongmo.ledger.queries import is_simulated
from gongmo.notices.queries import outgoing, outgoing_message
from gongmo.people.actions import prefer_language
from gongmo.web.frame.desks import PUBLIC, desks_of
from gongmo.web.frame.visitor import Ask, Visitor

if TYPE_CHECKING:
    from gongmo.notices.models import Outgoing

LETTERS_SHOWN = 200


class LanguageForm(forms.Form):
    language = forms.ChoiceField(label=gettext_lazy("Language of letters to you"), choices=settings.LANGUAGES)


def home(request: Ask, visitor: Visitor) -> HttpResponse:  # noqa: ARG001 - a view's signature
    """Where the work is: the last desk before the public pages."""
    desks = [desk for desk in desks_of(visitor) if desk not in PUBLIC]
    return redirect(desks[-1].name if desks else "calls")


def account(request: Ask, visitor: Visitor) -> HttpResponse:
    form = LanguageForm(request.POST or None, initial={"language": visitor.language})
    if form.is_valid():
        prefer_language(by=visitor.by, language=form.cleaned_data["language"])
        messages.success(request, _("Letters will come in this language."))
        return HttpResponseRedirect(request.path)
    return render(request, "frame/account.html", {"form": form})


def in_demonstration(visitor: Visitor) -> Visitor | None:
    return visitor if is_simulated() else None


def outbox(request: Ask, visitor: Visitor) -> HttpResponse:  # noqa: ARG001 - a view's signature
    return render(request, "frame/outbox.html", {"letters": outgoing(LETTERS_SHOWN)})


def letter_in_demonstration(visitor: Visitor, letter: int) -> "Outgoing | None":  # noqa: ARG001 - everybody reads it
    return outgoing_message(letter) if is_simulated() else None


def outbox_letter(request: Ask, letter: "Outgoing") -> HttpResponse:
    return render(request, "frame/letter.html", {"letter": letter})
