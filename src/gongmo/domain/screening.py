"""The formal check: labels of a closed track, the grounds on which a case is not eligible, and what its answers show.

Hints decide nothing. They set the typed answers beside the track's published rules, so that whoever determines sees
at once what the rules and the answers say of one another.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from gongmo.domain.answers.values import Answers, is_amount, is_blank
from gongmo.domain.findings import Value
from gongmo.domain.money import Money
from gongmo.domain.spec.form import REQUESTED, SMALLEST_VIABLE, ChoiceQuestion
from gongmo.domain.spec.track import ApplicantKind, Track
from gongmo.domain.texts import say
from gongmo.domain.wording.screening import GROUNDS, HINTS, TITLED
from gongmo.domain.wording.speak import sentence, written

PARTNER_NAME = "partner_name"
PARTNER_KIND = "partner_kind"
"""Where a form asks for the partner, it asks under these ids."""
PUBLIC_KINDS = frozenset(
    {ApplicantKind.NATIONAL_GOVERNMENT, ApplicantKind.LOCAL_GOVERNMENT, ApplicantKind.PUBLIC_BODY}
)
PUBLIC_PARTNERS = frozenset({"overseas_public_partner", "public_partner"})
JOINTLY = {
    ApplicantKind.INTERNATIONAL_ORGANISATION_WITH_GOVERNMENT: ApplicantKind.INTERNATIONAL_ORGANISATION,
}
"""What kind of organisation an applicant is that applies together with others."""
FEWEST_DIGITS = 2


class Ground(StrEnum):
    """Why a case is not eligible."""

    APPLICANT_KIND = "applicant_kind"
    CONSORTIUM = "consortium"
    INCOMPLETE = "incomplete"
    LATE_DOCUMENTS = "late_documents"
    OUTSIDE_SCOPE = "outside_scope"
    AMOUNT_OUTSIDE_RANGE = "amount_outside_range"
    OTHER = "other"


class Shown(StrEnum):
    """What the answers show against the rules."""

    KIND_NOT_ADMITTED = "kind_not_admitted"
    KIND_DIFFERS = "kind_differs"
    PARTNER_MISSING = "partner_missing"
    PARTNER_NOT_PUBLIC = "partner_not_public"
    NOT_ANSWERED = "not_answered"
    BELOW_RANGE = "below_range"
    NEEDS_MORE_THAN_RANGE = "needs_more_than_range"


@dataclass(frozen=True)
class Hint:
    """The ground that may hold, what shows it, and the figures; the words are in `wording.screening`."""

    ground: Ground
    shown: Shown
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))


def suggested(track: Track, answers: Answers, organisation_kind: str, currency: str = "KRW") -> list[Hint]:
    """Everything the typed answers show against the track's published rules, in the order of the grounds."""
    return [
        *_of_applicant(track, answers, organisation_kind),
        *_of_partner(track, answers),
        *_of_amounts(track, answers, currency),
    ]


def said(hint: Hint, language: str) -> str:
    """The hint as a sentence."""
    words = {name: written(_titled(name, value), language) for name, value in hint.values.items()}
    return sentence(HINTS[hint.shown], words, language)


def ground_said(ground: str, language: str) -> str:
    """The title of a ground; an id that no table knows stands for itself."""
    return say(GROUNDS[ground], language) if ground in GROUNDS else ground


def _titled(name: str, value: Value) -> Value:
    titles = TITLED.get(name, {})
    if isinstance(value, tuple):
        return tuple(_titled(name, item) for item in value)
    return titles.get(value, value) if isinstance(value, str) else value


def _of_applicant(track: Track, answers: Answers, organisation_kind: str) -> Iterator[Hint]:
    admitted = {JOINTLY.get(kind, kind) for kind in track.applicants}
    if organisation_kind not in admitted:
        values: dict[str, Value] = {
            "kind": organisation_kind,
            "admitted": tuple(kind.value for kind in track.applicants),
        }
        yield Hint(Ground.APPLICANT_KIND, Shown.KIND_NOT_ADMITTED, values)
    for stated in _stated_kinds(track, answers):
        if JOINTLY.get(stated, stated) != organisation_kind:
            differing = {"kind": organisation_kind, "stated": stated.value}
            yield Hint(Ground.APPLICANT_KIND, Shown.KIND_DIFFERS, differing)


def _stated_kinds(track: Track, answers: Answers) -> list[ApplicantKind]:
    """What the form's own question about the applicant was answered with."""
    asked = (q for q in track.questions() if isinstance(q, ChoiceQuestion) and q.source == "applicants")
    given = [answers.get(question.id) for question in asked]
    return [kind for kind in ApplicantKind if kind.value in given]


def _of_partner(track: Track, answers: Answers) -> Iterator[Hint]:
    """Only where a partner is required and the form asks for it: elsewhere documents show it."""
    required = track.consortium.required
    if not required:
        return
    if track.question(PARTNER_NAME) and is_blank(answers.get(PARTNER_NAME)):
        yield Hint(Ground.CONSORTIUM, Shown.PARTNER_MISSING, {"partners": tuple(required)})
    kind = answers.get(PARTNER_KIND)
    if PUBLIC_PARTNERS.intersection(required) and isinstance(kind, str) and kind not in PUBLIC_KINDS:
        yield Hint(Ground.CONSORTIUM, Shown.PARTNER_NOT_PUBLIC, {"kind": kind})


def _of_amounts(track: Track, answers: Answers, currency: str) -> Iterator[Hint]:
    """An award is a multiple of the step between the range's ends: what rounds to none of them cannot be given."""
    support, requested, needed = track.support, answers.get(REQUESTED), answers.get(SMALLEST_VIABLE)
    least = -(-support.min // support.step) * support.step
    most = support.max // support.step * support.step
    if track.question(REQUESTED) and requested is None:
        yield Hint(Ground.INCOMPLETE, Shown.NOT_ANSWERED, {"question": REQUESTED})
    if (
        is_amount(requested)
        and isinstance(requested, int)
        and requested // support.step * support.step < least
    ):
        values = {"requested": Money(requested, currency), "least": Money(least, currency)}
        yield Hint(Ground.AMOUNT_OUTSIDE_RANGE, Shown.BELOW_RANGE, values)
    if is_amount(needed) and isinstance(needed, int) and -(-needed // support.step) * support.step > most:
        values = {"needed": Money(needed, currency), "most": Money(most, currency)}
        yield Hint(Ground.AMOUNT_OUTSIDE_RANGE, Shown.NEEDS_MORE_THAN_RANGE, values)


# Labels


def label_prefix(track: str, tracks: Sequence[str], taken: Collection[str] = ()) -> str:
    """The fewest capital initials of the track's id that no other track of the call begins with: P, or PL and PI.

    Prefixes in `taken` belong to tracks that closed before, whatever the call's tracks are now.
    """
    whole = _capitals(track)
    others = [_capitals(other) for other in tracks if other != track]
    lengths = range(1, len(whole) + 1)
    candidates = [whole[:n] for n in lengths if not any(other.startswith(whole[:n]) for other in others)]
    free = next((each for each in [*candidates, whole] if each not in taken), whole)
    while free in taken:
        free += "X"
    return free


def labels(prefix: str, count: int) -> list[str]:
    """`P-01` to the last, every one as wide as the widest."""
    digits = max(FEWEST_DIGITS, len(str(count)))
    return [f"{prefix}-{number:0{digits}}" for number in range(1, count + 1)]


def _capitals(identifier: str) -> str:
    return "".join(character for character in identifier.upper() if character.isalnum())
