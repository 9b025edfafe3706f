"""The applicant's desk: one's own applications, from the choice of an organisation to the result."""

from django.urls import URLPattern

from gongmo.web.applicant import sight
from gongmo.web.applicant.views import (
    check,
    files,
    mine,
    overview,
    receipt,
    result,
    section,
    start,
    withdraw,
)
from gongmo.web.frame.policy import ACCEPTED, ANNOUNCED, FOR_SIGNED_IN, MEMBERS, PUBLISHED, SIGNED_IN, policy
from gongmo.web.frame.routes import page, signed_in

TO_START = policy("whoever signed in, of a published call", (SIGNED_IN, PUBLISHED))
OF_MEMBERS = policy("members of the application", (MEMBERS, ACCEPTED))
OF_MEMBERS_WHEN_ANNOUNCED = policy("members of the application, once results are out", (MEMBERS, ANNOUNCED))
BOTH = ("GET", "POST")
ONE = "applications/<str:number>/"

urlpatterns: list[URLPattern] = [
    page("applications/", mine.mine, name="applications", policy=FOR_SIGNED_IN, see=signed_in),
    page(
        "applications/new/<slug:slug>/<slug:track>/",
        start.start,
        name="start",
        policy=TO_START,
        see=sight.offer,
        methods=BOTH,
    ),
    page(ONE, overview.overview, name="application", policy=OF_MEMBERS, see=sight.application, methods=BOTH),
    page(
        f"{ONE}check/",
        check.check,
        name="application_check",
        policy=OF_MEMBERS,
        see=sight.application,
        methods=BOTH,
    ),
    page(
        f"{ONE}files/",
        files.upload,
        name="application_files",
        policy=OF_MEMBERS,
        see=sight.application,
        methods=("POST",),
    ),
    page(
        f"{ONE}files/<str:file>/", files.download, name="application_file", policy=OF_MEMBERS, see=sight.file
    ),
    page(
        f"{ONE}withdraw/",
        withdraw.withdraw,
        name="application_withdraw",
        policy=OF_MEMBERS,
        see=sight.application,
        methods=BOTH,
    ),
    page(
        f"{ONE}result/",
        result.result,
        name="application_result",
        policy=OF_MEMBERS_WHEN_ANNOUNCED,
        see=sight.result,
    ),
    page(
        f"{ONE}receipt/<int:submission>/",
        receipt.receipt,
        name="receipt",
        policy=OF_MEMBERS,
        see=sight.receipt,
    ),
    page(
        f"{ONE}receipt/<int:submission>.json",
        receipt.download,
        name="receipt_file",
        policy=OF_MEMBERS,
        see=sight.receipt,
    ),
    page(
        f"{ONE}<slug:section>/",
        section.section,
        name="application_section",
        policy=OF_MEMBERS,
        see=sight.section,
        methods=BOTH,
    ),
]
