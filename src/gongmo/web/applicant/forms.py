"""Forms of the desk whose fields are the same in every call."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from babel import Locale
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from gongmo.applications.actions.begin import NewOrganisation
from gongmo.domain.answers.characters import is_empty, tidy_line
from gongmo.domain.spec.track import ApplicantKind
from gongmo.domain.texts import say
from gongmo.domain.wording.kinds import APPLICANT
from gongmo.web.applicant.countries import countries
from gongmo.web.applicant.sight import Offer

if TYPE_CHECKING:
    from gongmo.people.models import Organisation

ANOTHER = "another"
REGISTRATION = "registration"
LONGEST_NAME = 200
KINDS = [
    kind.value
    for kind in ApplicantKind
    if kind is not ApplicantKind.INTERNATIONAL_ORGANISATION_WITH_GOVERNMENT
]
"""What an organisation is by itself, whoever it applies with."""


class LineField(forms.CharField):
    """One line, without what nobody can see."""

    def to_python(self, value: Any) -> str:  # noqa: ANN401 - whatever was posted
        text = tidy_line(str(value)) if value else ""
        return "" if is_empty(text) else text


class OrganisationForm(forms.Form):
    """One of the person's own organisations, or another that is recorded here. Fields of the latter are read only
    when it is chosen.
    """

    use_required_attribute = False

    organisation = forms.ChoiceField(
        label=gettext_lazy("The organisation that applies"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose the organisation that applies.")},
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Kind of organisation"),
        error_messages={"required": gettext_lazy("Choose the kind of organisation.")},
    )
    country = forms.ChoiceField(
        label=gettext_lazy("Country"), error_messages={"required": gettext_lazy("Choose the country.")}
    )
    registration = LineField(
        label=gettext_lazy("Registration number"),
        max_length=60,
        required=False,
        help_text=gettext_lazy("For companies in Korea the business registration number."),
    )

    def __init__(
        self, data: QueryDict | None, *, offer: Offer, known: Iterable["Organisation"], language: str
    ) -> None:
        super().__init__(data)
        own = [(each.public_id, say(each.name, language)) for each in known]
        if own:
            self._choices("organisation", [*own, (ANOTHER, _("Another organisation"))], blank=False)
            self.fields["organisation"].initial = own[0][0]
            self.fields["organisation"].required = data is None or "organisation" in data
        else:
            del self.fields["organisation"]
        for name in ("kind", "country"):
            self.fields[name].required = data is None or self.another
        kinds = [(kind, say(APPLICANT[kind], language)) for kind in KINDS]
        self._choices("kind", kinds)
        self._choices("country", list(countries(language)))
        self.languages = [
            *offer.call.specification.languages.required,
            *offer.call.specification.languages.also,
        ]
        self._add_names(language)

    @property
    def another(self) -> bool:
        """Whether an organisation is to be recorded; so a page from before the first one was is still read."""
        return "organisation" not in self.fields or self.data.get("organisation", ANOTHER) == ANOTHER

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.another and not any(cleaned.get(f"name_{tag}") for tag in self.languages):
            self.add_error(f"name_{self.languages[0]}", _("Enter the name in at least one language."))
        return cleaned

    def chosen(self) -> str | NewOrganisation:
        """The public id, or what is to be recorded."""
        if not self.another:
            return str(self.cleaned_data["organisation"])
        names = {tag: self.cleaned_data[f"name_{tag}"] for tag in self.languages}
        number = self.cleaned_data["registration"]
        return NewOrganisation(
            kind=self.cleaned_data["kind"],
            country=self.cleaned_data["country"],
            name={tag: name for tag, name in names.items() if name},
            identifiers={REGISTRATION: number} if number else {},
        )

    def _choices(self, name: str, found: list[tuple[str, str]], *, blank: bool = True) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("Choose one")), *found] if blank else found

    def _add_names(self, language: str) -> None:
        """The name in each language of the call; one of them is enough."""
        for tag in self.languages:
            spoken = Locale.parse(language).languages.get(tag, tag)
            self.fields[f"name_{tag}"] = LineField(
                label=_("Name in this language: %(language)s") % {"language": spoken},
                max_length=LONGEST_NAME,
                required=False,
                widget=forms.TextInput(attrs={"lang": tag, "dir": "auto"}),
                help_text=_("One language is enough.") if tag == self.languages[0] else "",
            )
        order = [
            "organisation",
            "kind",
            "country",
            *(f"name_{tag}" for tag in self.languages),
            "registration",
        ]
        self.order_fields(order)


class InviteForm(forms.Form):
    use_required_attribute = False

    name = LineField(
        label=pgettext_lazy("of a colleague", "Name"),
        max_length=LONGEST_NAME,
        error_messages={"required": gettext_lazy("Enter the name of your colleague.")},
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        max_length=254,
        error_messages={
            "required": gettext_lazy("Enter the address of your colleague."),
            "invalid": gettext_lazy("This is not an e-mail address. Write one such as mina@city.example."),
        },
    )
