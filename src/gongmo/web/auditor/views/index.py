"""The calls an auditor reads."""

from django.http import HttpResponse
from django.shortcuts import render

from gongmo.calls.queries import audited_calls
from gongmo.web.frame.office.languages import DIRECTION
from gongmo.web.frame.office.listing import listed
from gongmo.web.frame.visitor import Ask, Visitor


def index(request: Ask, visitor: Visitor) -> HttpResponse:
    rows = audited_calls(visitor.person or 0, visitor.at)
    context = {"listed": listed(rows, visitor.at), "here": "audits", "writes": False}
    context |= {"visitor": visitor, "direction": DIRECTION}
    return render(request, "office/index.html", context)
