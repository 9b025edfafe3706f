"""Addresses of the office: "office/…". Who works on a call comes from its staff; cases open with the closing."""

from django.urls import URLPattern

from gongmo.web.frame.office import case_file, cases, overview, progress, ranking
from gongmo.web.frame.policy import ALWAYS, CLOSED, PUBLISHED, Role, policy
from gongmo.web.frame.routes import page
from gongmo.web.officer import sight
from gongmo.web.officer.sight import SEEN
from gongmo.web.officer.views import assign, call, case, decide, edit, index, pool, select

OF_OFFICERS = policy("officers of some call, and whoever may begin one", ({Role.OFFICER}, ALWAYS))
OF_OFFICER = policy("officers of the call", ({Role.OFFICER}, ALWAYS))
OF_PUBLISHED = policy("officers of the call, once it is published", ({Role.OFFICER}, PUBLISHED))
OF_CASE = policy(
    "officers of the call, once the track has closed, without a conflict", ({Role.OFFICER}, CLOSED)
)
BOTH, POST = ("GET", "POST"), ("POST",)
CALL, TRACK, CASE = (
    "office/<slug:slug>/",
    "office/<slug:slug>/<slug:track>/",
    "office/<slug:slug>/cases/<str:label>/",
)

OF_CALL = [
    page(CALL, overview.call_page, name="office_call", policy=OF_OFFICER, see=SEEN.call),
    page(f"{CALL}edit/", edit.edit, name="office_edit", policy=OF_OFFICER, see=SEEN.call, methods=BOTH),
    page(f"{CALL}preview/", edit.preview, name="office_preview", policy=OF_OFFICER, see=SEEN.call),
    page(
        f"{CALL}publish/",
        edit.publish_call,
        name="office_publish",
        policy=OF_OFFICER,
        see=SEEN.call,
        methods=BOTH,
    ),
    page(f"{CALL}staff/", call.staff, name="office_staff", policy=OF_OFFICER, see=SEEN.call, methods=BOTH),
    page(f"{CALL}intake/", call.intake, name="office_intake", policy=OF_PUBLISHED, see=SEEN.published),
    page(
        f"{CALL}intake/extension/",
        call.extend,
        name="office_extend",
        policy=OF_PUBLISHED,
        see=SEEN.published,
        methods=POST,
    ),
    page(f"{CALL}cases/", cases.cases_page, name="office_cases", policy=OF_PUBLISHED, see=SEEN.published),
]
OF_CASES = [
    page(CASE, case.case, name="office_case", policy=OF_CASE, see=SEEN.case),
    page(f"{CASE}packet/", case_file.packet_page, name="office_packet", policy=OF_CASE, see=SEEN.case),
    page(f"{CASE}files/<str:file>/", case_file.file_page, name="office_file", policy=OF_CASE, see=sight.file),
    page(f"{CASE}screening/", case.screen, name="office_screen", policy=OF_CASE, see=SEEN.case, methods=POST),
    page(
        f"{CASE}conflicts/",
        case.conflict,
        name="office_conflict",
        policy=OF_CASE,
        see=SEEN.case,
        methods=POST,
    ),
    page(
        f"{CASE}reviewers/",
        case.assign_one,
        name="office_assign_one",
        policy=OF_CASE,
        see=SEEN.case,
        methods=POST,
    ),
    page(
        f"{CASE}reviewers/<int:assignment>/end/",
        case.unassign,
        name="office_unassign",
        policy=OF_CASE,
        see=case.assignment_seen,
        methods=POST,
    ),
    page(f"{CASE}points/", case.points, name="office_points", policy=OF_CASE, see=SEEN.case, methods=POST),
    page(f"{CASE}amount/", select.amount, name="office_amount", policy=OF_CASE, see=SEEN.case, methods=POST),
    page(
        f"{CASE}override/",
        select.override,
        name="office_override",
        policy=OF_CASE,
        see=SEEN.case,
        methods=POST,
    ),
]
OF_TRACK = [
    page(
        f"{TRACK}reviewers/",
        pool.reviewers,
        name="office_reviewers",
        policy=OF_PUBLISHED,
        see=SEEN.track,
        methods=BOTH,
    ),
    page(
        f"{TRACK}reviewers/list/",
        pool.upload,
        name="office_upload",
        policy=OF_PUBLISHED,
        see=SEEN.track,
        methods=POST,
    ),
    page(
        f"{TRACK}reviewers/exclusions/",
        pool.exclude,
        name="office_exclude",
        policy=OF_PUBLISHED,
        see=SEEN.track,
        methods=POST,
    ),
    page(
        f"{TRACK}assignments/",
        assign.assignments,
        name="office_assignments",
        policy=OF_PUBLISHED,
        see=SEEN.track,
    ),
    page(
        f"{TRACK}assignments/proposal/",
        assign.propose,
        name="office_propose",
        policy=OF_PUBLISHED,
        see=SEEN.track,
    ),
    page(
        f"{TRACK}assignments/apply/",
        assign.apply,
        name="office_apply",
        policy=OF_PUBLISHED,
        see=SEEN.track,
        methods=POST,
    ),
    page(
        f"{TRACK}assignments/open/",
        assign.open_scoring,
        name="office_open",
        policy=OF_PUBLISHED,
        see=SEEN.track,
        methods=POST,
    ),
    page(
        f"{TRACK}progress/",
        progress.progress_page,
        name="office_progress",
        policy=OF_PUBLISHED,
        see=SEEN.track,
    ),
    page(
        f"{TRACK}ranking/", ranking.ranking_page, name="office_ranking", policy=OF_PUBLISHED, see=SEEN.track
    ),
    page(
        f"{TRACK}ranking/xlsx/",
        ranking.ranking_sheet,
        name="office_ranking_sheet",
        policy=OF_PUBLISHED,
        see=SEEN.track,
    ),
]
OF_SELECTION = [
    page(
        f"{CALL}selection/",
        select.selection,
        name="office_selection",
        policy=OF_PUBLISHED,
        see=SEEN.published,
    ),
    page(
        f"{CALL}selection/run/",
        select.run,
        name="office_run",
        policy=OF_PUBLISHED,
        see=SEEN.published,
        methods=POST,
    ),
    page(
        f"{CALL}selection/recommendation/",
        select.minutes,
        name="office_recommend",
        policy=OF_PUBLISHED,
        see=SEEN.published,
        methods=POST,
    ),
    page(
        f"{CALL}decision/", decide.decision, name="office_decision", policy=OF_PUBLISHED, see=SEEN.published
    ),
    page(
        f"{CALL}decision/prepare/",
        decide.prepare,
        name="office_prepare",
        policy=OF_PUBLISHED,
        see=SEEN.published,
        methods=POST,
    ),
    page(
        f"{CALL}decision/announce/",
        decide.announce,
        name="office_announce",
        policy=OF_PUBLISHED,
        see=SEEN.published,
        methods=POST,
    ),
    page(
        f"{CALL}decision/archive/",
        decide.archive,
        name="office_archive",
        policy=OF_PUBLISHED,
        see=SEEN.published,
        methods=POST,
    ),
]
urlpatterns: list[URLPattern] = [
    page("office/", index.index, name="office", policy=OF_OFFICERS, see=sight.officer),
    page("office/new/", index.new, name="office_new", policy=OF_OFFICERS, see=sight.officer, methods=BOTH),
    *OF_CALL,
    *OF_CASES,
    *OF_SELECTION,
    *OF_TRACK,
]
