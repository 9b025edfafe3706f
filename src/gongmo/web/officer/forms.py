"""The office's forms: they shape what is typed; whether it may stand is for the rules of each stage to say."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, cast
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from gongmo.domain.answers.amounts import read_amount
from gongmo.domain.conflicts import ground_said, grounds
from gongmo.domain.screening import Ground
from gongmo.domain.screening import ground_said as screening_ground
from gongmo.domain.spec.call import Call
from gongmo.domain.times import LocalTime, instant, kind_of_local_time

Choices = Sequence[tuple[str, str]]
LONGEST = 5_000
CHOOSE = ("", "—")


def words(rows: int = 3, **field: Any) -> forms.CharField:  # noqa: ANN401 - what every field takes
    """A text of several lines."""
    area = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
    return forms.CharField(widget=area, max_length=LONGEST, **field)


class DeskForm(forms.Form):
    """Several forms share a page: each names its controls after itself."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - what every form takes
        kwargs.setdefault("auto_id", f"{type(self).__name__.removesuffix('Form').lower()}-%s")
        super().__init__(*args, **kwargs)


class ScreenForm(DeskForm):
    eligible = forms.ChoiceField(
        label=_("Determination"),
        choices=(("yes", _("Eligible")), ("no", _("Not eligible"))),
        widget=forms.RadioSelect,
    )
    ground = forms.ChoiceField(label=_("Ground, where it is not eligible"), required=False)
    reason = words(label=_("Reason"), required=False, help_text=_("The applicant reads it."))

    def speak(self, language: str) -> "ScreenForm":
        said = [(ground.value, screening_ground(ground.value, language)) for ground in Ground]
        _offer(self, "ground", [CHOOSE, *said])
        return self


class ConflictForm(DeskForm):
    person = forms.ChoiceField(label=_("Person"))
    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=(
            ("exclusion", _("Exclusion: barred by rule")),
            ("challenge", _("Challenge: a party objected")),
            ("recusal", _("Recusal: withdrew by own will")),
        ),
    )
    ground = forms.ChoiceField(label=_("Ground"))
    reason = words(label=_("Reason"), required=False)

    def offer(self, call: Call, people: Choices, language: str) -> "ConflictForm":
        said = [
            (ground.value, ground_said(ground, call.conflicts, language))
            for ground in grounds(call.conflicts)
        ]
        _offer(self, "person", [CHOOSE, *people])
        _offer(self, "ground", [CHOOSE, *said])
        return self


class AssignForm(DeskForm):
    reviewer = forms.ChoiceField(label=_("Reviewer"))

    def offer(self, reviewers: Choices) -> "AssignForm":
        _offer(self, "reviewer", [CHOOSE, *reviewers])
        return self


class PointsForm(DeskForm):
    points = forms.DecimalField(label=_("Points"), max_digits=12, decimal_places=6, min_value=Decimal(0))
    reason = words(label=_("Reason"))


class AdjustForm(DeskForm):
    granted = forms.ChoiceField(
        label=_("Bonus or deduction"), choices=(("yes", _("Granted")), ("no", _("Not granted")))
    )
    reason = words(label=_("Reason"))


class PersonForm(DeskForm):
    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("E-mail"))


class StaffForm(PersonForm):
    role = forms.ChoiceField(label=_("Role"))

    def offer(self, roles: Choices) -> "StaffForm":
        _offer(self, "role", [CHOOSE, *roles])
        return self


class ReviewerForm(PersonForm):
    organisation = forms.CharField(
        label=pgettext_lazy("office", "Organisation"),
        max_length=200,
        required=False,
        help_text=_("Compared with the applicants' names, so that exclusions show."),
    )


class SheetForm(DeskForm):
    sheet = forms.FileField(
        label=_("List of reviewers"),
        help_text=_("CSV or XLSX with the columns name, email and, if known, organisation."),
    )


class WallTimeField(forms.CharField):
    """Day and time of the clock in the call's zone; a time that the clock skips is refused."""

    zone = "UTC"

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")

    def clean(self, value: object) -> datetime:
        text = super().clean(value)
        try:
            wall = datetime.fromisoformat(text)
        except ValueError:
            wall = None
        zone = ZoneInfo(self.zone)
        if wall is None or wall.tzinfo or kind_of_local_time(wall, zone) is LocalTime.MISSING:
            raise forms.ValidationError(_("State day and time as the clock of the call's zone shows them."))
        return instant(wall, zone)


class OpenForm(DeskForm):
    due = WallTimeField(label=_("Reviews are due"), help_text=_("In the call's time zone."))

    def within(self, zone: str) -> "OpenForm":
        self.fields["due"].zone = zone  # type: ignore[attr-defined]
        return self


class ExtendForm(DeskForm):
    track = forms.ChoiceField(label=_("Track"))
    closes = WallTimeField(label=_("New closing"), help_text=_("In the call's time zone."))
    reason = words(label=_("Reason"), help_text=_("Everybody reads it."))

    def within(self, zone: str, tracks: Choices) -> "ExtendForm":
        self.fields["closes"].zone = zone  # type: ignore[attr-defined]
        _offer(self, "track", tracks)
        return self


class MoneyField(forms.CharField):
    """An amount as people type it: `4억 8,000만원`, `480000000`."""

    currency = "KRW"

    def clean(self, value: object) -> int | None:
        text = super().clean(value)
        if not text:
            return None
        read = read_amount(text, self.currency)
        if not isinstance(read, int):
            raise forms.ValidationError(_("State the amount in full, such as 480,000,000."))
        return read


class AmountForm(DeskForm):
    amount = MoneyField(label=_("Recommended amount"), max_length=80)
    reason = words(
        label=_("Reason"),
        required=False,
        help_text=_("Needed where it differs from what was requested."),
        rows=2,
    )


class OverrideForm(DeskForm):
    kind = forms.ChoiceField(
        label=pgettext_lazy("office", "Override"),
        choices=(("in", _("In, at the amount stated")), ("out", _("Out")), ("lift", _("Lift the override"))),
        widget=forms.RadioSelect,
    )
    amount = MoneyField(label=_("Amount, where it is in"), required=False, max_length=80)
    reason = words(label=_("Reason"), help_text=_("It stands beside the computed result for ever."))


class MinutesForm(DeskForm):
    minutes = words(
        label=_("Minutes of the panel"),
        help_text=_("Who took part, what was said, why the panel stands by this result."),
        rows=8,
    )


class ReasonForm(DeskForm):
    reason = words(label=_("Why the call is changed"), required=False, help_text=_("Everybody reads it."))


class ConfirmForm(DeskForm):
    sure = forms.BooleanField(label=_("I have read this and confirm it"))


def _offer(form: forms.Form, name: str, choices: Iterable[tuple[str, str]]) -> None:
    field = cast("forms.ChoiceField", form.fields[name])
    field.choices = list(choices)
