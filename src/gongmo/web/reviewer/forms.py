"""Stepping back from one application: a conflict of interest, or no wish to score it."""

from typing import cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongmo.domain.conflicts import Ground, ground_said, grounds
from gongmo.domain.scorecard import LONGEST
from gongmo.domain.spec.call import Call

CONFLICT, DECLINE = "conflict", "decline"


class StepBack(forms.Form):
    """The grounds are those the call publishes; one of one's own needs words."""

    what = forms.ChoiceField(
        label=gettext_lazy("What is it?"),
        choices=(
            (CONFLICT, gettext_lazy("A conflict of interest (recusal)")),
            (DECLINE, gettext_lazy("No conflict: I decline to score it")),
        ),
        widget=forms.RadioSelect,
    )
    ground = forms.ChoiceField(
        label=gettext_lazy("Ground of the conflict"),
        required=False,
        help_text=gettext_lazy("Only for a conflict of interest."),
    )
    reason = forms.CharField(
        label=gettext_lazy("In your words"),
        help_text=gettext_lazy("Of a conflict of interest. The office reads this; the applicant does not."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )

    def __init__(self, call: Call, language: str, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type] # as Django's own form takes them
        offered = [
            (ground, ground_said(ground, call.conflicts, language)) for ground in grounds(call.conflicts)
        ]
        cast("forms.ChoiceField", self.fields["ground"]).choices = [("", _("Choose a ground")), *offered]

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if given.get("what") == CONFLICT and not given.get("ground") and "ground" not in self.errors:
            self.add_error("ground", _("Choose the ground of the conflict."))
        needs_words = given.get("what") == CONFLICT and given.get("ground") == Ground.OTHER
        if needs_words and not str(given.get("reason", "")).strip():
            self.add_error("reason", _("Say why in a sentence."))
        return given
