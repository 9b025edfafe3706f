"""Where an act leads once it succeeded: to a page that shows what it did, with one sentence above it."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import Promise

from gongmo.web.frame.visitor import Ask

SEE_OTHER = 303


def done(request: Ask, sentence: str | Promise, page: str, **parts: str | int) -> HttpResponse:
    messages.success(request, str(sentence))
    return see_other(page, **parts)


def refused(request: Ask, sentence: str | Promise, page: str, **parts: str | int) -> HttpResponse:
    """For a button without a field that could carry the message."""
    messages.error(request, str(sentence))
    return see_other(page, **parts)


def see_other(page: str, **parts: str | int) -> HttpResponse:
    query = parts.pop("query", "")
    address = reverse(f"office_{page}", kwargs=parts) + (f"?{query}" if query else "")
    return HttpResponseRedirect(address, status=SEE_OTHER)
