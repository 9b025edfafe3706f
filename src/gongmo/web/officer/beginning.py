"""Forms by which a call begins."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from gongmo.domain.spec.document import MAX_BYTES
from gongmo.web.officer.forms import CHOOSE, DeskForm


class RenewForm(DeskForm):
    source = forms.ChoiceField(label=_("Call to begin from"))
    year = forms.IntegerField(label=_("Year"), min_value=2000, max_value=2200)
    slug = forms.RegexField(
        r"^[a-z0-9]+(-[a-z0-9]+)*$",
        label=_("Name in addresses"),
        max_length=60,
        help_text=_("Small letters, digits and hyphens, such as road-safety-2027."),
    )

    def offer(self, calls: Sequence[str], year: int) -> "RenewForm":
        source = self.fields["source"]
        if isinstance(source, forms.ChoiceField):
            source.choices = [CHOOSE, *((slug, slug) for slug in calls)]
        self.fields["year"].initial = year + 1
        return self


class FileForm(DeskForm):
    file = forms.FileField(
        label=_("Call file"), required=False, help_text=_("YAML, as gongmo check reads it.")
    )
    text = forms.CharField(
        label=_("Or its text"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false", "dir": "ltr"}),
        max_length=MAX_BYTES,
    )


def fresh_text(form: FileForm) -> str:
    """The file where there is one, else what was pasted; signs that are no UTF-8 are left for the checker to find."""
    file = form.cleaned_data["file"]
    if file is not None:
        return str(file.read(MAX_BYTES + 1).decode("utf-8", "replace"))
    return str(form.cleaned_data["text"])
