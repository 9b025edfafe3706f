"""Sign-up through allauth, on our own persons and accounts."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import LoginForm as AllauthLoginForm
from allauth.account.forms import SignupForm as AllauthSignupForm
from allauth.core.exceptions import ImmediateHttpResponse
from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gongmo.ledger.clock import now
from gongmo.people.actions import (
    CannotMerge,
    CannotOpenAccount,
    claim_address,
    forget_unproven_password,
    open_account,
)

NAME = "sign_up_name"
"""In the session from signing up until the code is typed in."""
LOGIN_CODE = "account/email/login_code"


def _plain(form: forms.BaseForm) -> None:
    """Labels say what a field is for: no placeholder stands in for one."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)


class LoginForm(AllauthLoginForm):  # type: ignore[misc] # allauth has no types
    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - allauth has no types
        super().__init__(*arguments, **named)
        _plain(self)
        self.fields["password"].help_text = ""


class SignupForm(AllauthSignupForm):  # type: ignore[misc] # allauth has no types
    name = forms.CharField(
        label=_("Your name"), max_length=200, help_text=_("As it should stand in letters.")
    )
    field_order = ("name", "email", "password1")

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - allauth has no types
        super().__init__(*arguments, **named)
        _plain(self)


class Adapter(DefaultAccountAdapter):  # type: ignore[misc] # allauth has no types
    """Accounts are opened by the action that knows persons; allauth keeps sessions, codes and rate limits."""

    def save_user(self, request: HttpRequest, user: Any, form: Any, commit: bool = True) -> Any:  # noqa: ARG002, ANN401
        request.session[NAME] = form.cleaned_data["name"]
        try:
            return open_account(
                name=form.cleaned_data["name"],
                email=form.cleaned_data["email"],
                password=form.cleaned_data.get("password1"),
                language=getattr(request, "LANGUAGE_CODE", "ko"),
                at=now(),
            )
        except CannotOpenAccount:
            # Told to nobody: whoever owns the address signs in with it, or asks for a new password.
            raise ImmediateHttpResponse(
                HttpResponseRedirect(reverse("account_email_verification_sent"))
            ) from None

    def confirm_email(self, request: HttpRequest, email_address: Any) -> bool:  # noqa: ANN401
        """Whoever types in the code has shown whose the address is, and says by which name."""
        try:
            with transaction.atomic():
                name = request.session.pop(NAME, "")
                claim_address(account=email_address.user, email=email_address.email, name=name)
                return bool(super().confirm_email(request, email_address))
        except CannotMerge:
            return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        if template_prefix == LOGIN_CODE:
            forget_unproven_password(email=email)
        super().send_mail(template_prefix, email, context)

    def get_login_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        return reverse("home")

    def get_signup_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        return reverse("home")
