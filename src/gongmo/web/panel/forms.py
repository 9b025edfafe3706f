"""What the chair confirms in so many words."""

from django import forms
from django.utils.translation import gettext_lazy


class Lock(forms.Form):
    """`despite` is asked only where reviews are unfinished."""

    despite = forms.BooleanField(
        label=gettext_lazy(
            "Lock although these reviews are not finished. They do not count; they are never a zero."
        ),
        required=False,
    )

    def __init__(self, unfinished: int, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type] # as Django's own form takes them
        if unfinished:
            self.fields["despite"].required = True
            self.fields["despite"].error_messages["required"] = gettext_lazy(
                "Confirm that the unfinished reviews are left out, or wait until they are finished."
            )
        else:
            del self.fields["despite"]


class Approve(forms.Form):
    """Which decision was on the screen."""

    decision = forms.IntegerField(widget=forms.HiddenInput)
