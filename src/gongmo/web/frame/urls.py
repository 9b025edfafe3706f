"""Routes of no desk, and those of allauth that we use, each with its policy."""

from collections.abc import Mapping

from allauth.account import views as allauth
from django.urls import path

from gongmo.web.frame import invitation, views
from gongmo.web.frame.policy import FOR_ALL, FOR_BEARER, FOR_SIGNED_IN, Policy
from gongmo.web.frame.routes import page, signed_in

FOREIGN: Mapping[str, Policy] = {
    "account_login": FOR_ALL,
    "account_logout": FOR_ALL,
    "account_signup": FOR_ALL,
    "account_inactive": FOR_ALL,
    "account_email_verification_sent": FOR_ALL,
    "account_request_login_code": FOR_ALL,
    "account_confirm_login_code": FOR_ALL,
    "account_reset_password": FOR_ALL,
    "account_confirm_password_reset_code": FOR_ALL,
    "account_complete_password_reset": FOR_ALL,
    "account_password_reset_completed": FOR_ALL,
    "account_change_password": FOR_SIGNED_IN,
    "account_set_password": FOR_SIGNED_IN,
    "account_reauthenticate": FOR_SIGNED_IN,
    "account_email": FOR_SIGNED_IN,
}
"""Allauth guards its own views; what it promises stands here, and the test of every route tries it."""

urlpatterns = [
    page("home/", views.home, name="home", policy=FOR_SIGNED_IN, see=signed_in),
    page(
        "account/",
        views.account,
        name="account",
        policy=FOR_SIGNED_IN,
        see=signed_in,
        methods=("GET", "POST"),
    ),
    page(
        "invitation/<str:token>/",
        invitation.invitation,
        name="invitation",
        policy=FOR_BEARER,
        see=invitation.seen,
        methods=("GET", "POST"),
    ),
    page("outbox/", views.outbox, name="outbox", policy=FOR_ALL, see=views.in_demonstration),
    page(
        "outbox/<int:letter>/",
        views.outbox_letter,
        name="outbox_letter",
        policy=FOR_ALL,
        see=views.letter_in_demonstration,
    ),
    path("sign-in/", allauth.login, name="account_login"),
    path("sign-out/", allauth.logout, name="account_logout"),
    path("sign-up/", allauth.signup, name="account_signup"),
    path("sign-in/inactive/", allauth.account_inactive, name="account_inactive"),
    path("sign-up/code/", allauth.email_verification_sent, name="account_email_verification_sent"),
    path("sign-in/code/", allauth.request_login_code, name="account_request_login_code"),
    path("sign-in/code/confirm/", allauth.confirm_login_code, name="account_confirm_login_code"),
    path("password/reset/", allauth.password_reset, name="account_reset_password"),
    path(
        "password/reset/code/",
        allauth.confirm_password_reset_code,
        name="account_confirm_password_reset_code",
    ),
    path("password/reset/new/", allauth.complete_password_reset, name="account_complete_password_reset"),
    path(
        "password/reset/done/",
        allauth.password_reset_from_key_done,
        name="account_password_reset_completed",
    ),
    path("password/change/", allauth.password_change, name="account_change_password"),
    path("password/set/", allauth.password_set, name="account_set_password"),
    path("password/confirm/", allauth.reauthenticate, name="account_reauthenticate"),
    path("account/email/", allauth.email, name="account_email"),
]
