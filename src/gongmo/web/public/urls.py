"""Addresses of what everybody may read."""

from django.urls import URLPattern

from gongmo.web.frame.policy import FOR_ALL, OF_ANNOUNCED_RESULTS, OF_PUBLISHED_CALL
from gongmo.web.frame.routes import anybody, page
from gongmo.web.public import portfolio, sight
from gongmo.web.public.views import calls, files, ledger, results

CALL = "calls/<slug:slug>/"

urlpatterns: list[URLPattern] = [
    page("", calls.calls, name="calls", policy=FOR_ALL, see=sight.calls),
    page(CALL, calls.call, name="call", policy=OF_PUBLISHED_CALL, see=sight.call),
    page(
        f"{CALL}form/<str:track>/",
        calls.form,
        name="call_form",
        policy=OF_PUBLISHED_CALL,
        see=sight.form,
    ),
    page(
        f"{CALL}specification.yaml",
        files.specification,
        name="call_specification",
        policy=OF_PUBLISHED_CALL,
        see=sight.call,
    ),
    page(
        f"{CALL}deadlines.ics", files.calendar, name="call_calendar", policy=OF_PUBLISHED_CALL, see=sight.call
    ),
    page(f"{CALL}versions/", calls.versions, name="call_versions", policy=OF_PUBLISHED_CALL, see=sight.call),
    page(
        f"{CALL}versions/<int:number>.yaml",
        files.version,
        name="call_version",
        policy=OF_PUBLISHED_CALL,
        see=files.seen_version,
    ),
    page(
        f"{CALL}results/",
        results.results,
        name="call_results",
        policy=OF_ANNOUNCED_RESULTS,
        see=results.seen_results,
    ),
    page(f"{CALL}how/", results.how, name="call_how", policy=OF_ANNOUNCED_RESULTS, see=results.seen_how),
    page(
        f"{CALL}sheet/<str:name>",
        files.sheet,
        name="call_sheet",
        policy=OF_ANNOUNCED_RESULTS,
        see=files.seen_sheet,
    ),
    page("ledger/", ledger.ledger, name="ledger", policy=FOR_ALL, see=anybody),
    page("ledger/log.jsonl", ledger.log, name="ledger_log", policy=FOR_ALL, see=ledger.seen_log),
    page(
        "ledger/checkpoint/<int:size>/",
        ledger.checkpoint,
        name="ledger_checkpoint",
        policy=FOR_ALL,
        see=ledger.seen_checkpoint,
    ),
    *portfolio.routes(),
]
