"""Where an application stands for those who wrote it, and the one thing to do next.

After the closing nothing here tells how far the office has come: only the announcement does.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from gongmo.applications.drafts import Prepared
from gongmo.web.applicant.addresses import section_address, section_of
from gongmo.web.applicant.sight import Mine


class Stand(StrEnum):
    WRITING = "writing"
    READY = "ready"
    SUBMITTED = "submitted"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    RECEIVED = "received"
    MISSED = "missed"
    RESULT = "result"


@dataclass(frozen=True)
class Step:
    """`sign` and `word` say where it stands, `note` what that means, `to_do` and `address` the next step."""

    stand: Stand
    sign: str
    word: str
    note: str
    to_do: str
    address: str


def step(mine: Mine, draft: Prepared, *, announced: bool) -> Step:
    if mine.open:
        return _open(mine, draft)
    number = mine.application.number
    standing = mine.standing
    if standing is None:
        word = _("Withdrawn") if mine.last else _("Not submitted")
        note = _("The track has closed. What was written can still be read.")
        return Step(Stand.MISSED, "none", word, note, _("Read it"), reverse("application", args=[number]))
    if announced:
        note = _("The results are out.")
        address = reverse("application_result", args=[number])
        return Step(Stand.RESULT, "done", _("Result announced"), note, _("Read the result"), address)
    note = _("Version %(n)d counts. Nothing further is needed from you.") % {"n": standing.number}
    address = reverse("receipt", args=[number, standing.number])
    return Step(Stand.RECEIVED, "done", _("Received in time"), note, _("Open the receipt"), address)


def _open(mine: Mine, draft: Prepared) -> Step:
    number, standing = mine.application.number, mine.standing
    check = reverse("application_check", args=[number])
    if standing and standing.content_hash == draft.content_hash:
        note = _("Version %(n)d counts. You can submit a newer one until the closing.") % {
            "n": standing.number
        }
        address = reverse("receipt", args=[number, standing.number])
        return Step(Stand.SUBMITTED, "done", _("Submitted"), note, _("Open the receipt"), address)
    if standing:
        note = _("Version %(n)d counts. What was changed since is not submitted.") % {"n": standing.number}
        return Step(Stand.CHANGED, "warn", _("Changed since"), note, _("Check and submit"), check)
    if mine.last:
        note = _("It was taken back and does not take part. Submitting again brings it in.")
        return Step(Stand.WITHDRAWN, "none", _("Withdrawn"), note, _("Check and submit"), check)
    if not draft.faults:
        note = _("Everything is there. It takes part only once it is submitted.")
        return Step(Stand.READY, "half", _("Ready to submit"), note, _("Check and submit"), check)
    n = len(draft.faults)
    note = ngettext(
        "%(n)d answer is left before it can be submitted.",
        "%(n)d answers are left before it can be submitted.",
        n,
    )
    address = _first_open(mine, draft)
    return Step(
        Stand.WRITING,
        "half",
        _("Being written"),
        note % {"n": n},
        pgettext("of an application", "Continue"),
        address,
    )


def _first_open(mine: Mine, draft: Prepared) -> str:
    """The first section in which something is left."""
    section = section_of(mine.track, draft.faults[0].question) or mine.track.form[0]
    return section_address(mine.application.number, section)
