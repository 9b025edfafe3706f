"""Addresses of the auditor: "audit/…". The office's pages without its acts; everything answers GET alone."""

from functools import partial

from django.urls import URLPattern

from gongmo.web.auditor import sight
from gongmo.web.auditor.sight import SEEN
from gongmo.web.auditor.views import index, record
from gongmo.web.frame.office import case_file, cases, decision, overview, progress, ranking, selection
from gongmo.web.frame.policy import ALWAYS, CLOSED, PUBLISHED, Role, policy
from gongmo.web.frame.routes import page

OF_AUDITORS = policy("auditors of some call", ({Role.AUDITOR}, ALWAYS))
OF_AUDITOR = policy("auditors of the call", ({Role.AUDITOR}, ALWAYS))
OF_PUBLISHED = policy("auditors of the call, once it is published", ({Role.AUDITOR}, PUBLISHED))
OF_CASE = policy(
    "auditors of the call, once the track has closed, without a conflict", ({Role.AUDITOR}, CLOSED)
)
CALL, TRACK, CASE = (
    "audit/<slug:slug>/",
    "audit/<slug:slug>/<slug:track>/",
    "audit/<slug:slug>/cases/<str:label>/",
)

urlpatterns: list[URLPattern] = [
    page("audit/", index.index, name="audits", policy=OF_AUDITORS, see=sight.auditor),
    page(CALL, overview.call_page, name="audit_call", policy=OF_AUDITOR, see=SEEN.call),
    page(
        f"{CALL}intake/", overview.intake_page, name="audit_intake", policy=OF_PUBLISHED, see=SEEN.published
    ),
    page(f"{CALL}cases/", cases.cases_page, name="audit_cases", policy=OF_PUBLISHED, see=SEEN.published),
    page(CASE, case_file.case_page, name="audit_case", policy=OF_CASE, see=SEEN.case),
    page(f"{CASE}packet/", case_file.packet_page, name="audit_packet", policy=OF_CASE, see=SEEN.case),
    page(f"{CASE}files/<str:file>/", case_file.file_page, name="audit_file", policy=OF_CASE, see=sight.file),
    page(
        f"{CALL}selection/",
        selection.selection_page,
        name="audit_selection",
        policy=OF_PUBLISHED,
        see=SEEN.published,
    ),
    page(
        f"{CALL}decision/",
        decision.decision_page,
        name="audit_decision",
        policy=OF_PUBLISHED,
        see=SEEN.published,
    ),
    page(f"{CALL}log/", record.facts, name="audit_facts", policy=OF_PUBLISHED, see=SEEN.published),
    page(f"{CALL}log/whole/", record.log, name="audit_log", policy=OF_PUBLISHED, see=SEEN.published),
    page(f"{CALL}sheets/", record.sheets, name="audit_sheets", policy=OF_PUBLISHED, see=SEEN.published),
    page(
        f"{CALL}sheets/<str:sheet>/",
        record.sheet,
        name="audit_sheet",
        policy=OF_PUBLISHED,
        see=partial(record.sheet_seen, SEEN),
    ),
    page(
        f"{TRACK}progress/",
        progress.progress_page,
        name="audit_progress",
        policy=OF_PUBLISHED,
        see=SEEN.track,
    ),
    page(f"{TRACK}ranking/", ranking.ranking_page, name="audit_ranking", policy=OF_PUBLISHED, see=SEEN.track),
    page(
        f"{TRACK}ranking/xlsx/",
        ranking.ranking_sheet,
        name="audit_ranking_sheet",
        policy=OF_PUBLISHED,
        see=SEEN.track,
    ),
]
