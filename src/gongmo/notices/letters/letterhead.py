"""In whose name letters go out: the call as it stands, and whether all of it is a demonstration."""

from dataclasses import dataclass

from gongmo.calls.queries import InForce, published_call
from gongmo.domain.findings import Value
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.track import Track
from gongmo.ledger.queries import is_simulated
from gongmo.notices.addresses import Recipient
from gongmo.notices.compose import Message, Moment, Values, Verbatim, composed
from gongmo.notices.models import Letter
from gongmo.notices.texts.foot import DEMONSTRATION, FOOT
from gongmo.notices.texts.table import WORDS


@dataclass(frozen=True)
class Letterhead:
    call: InForce
    simulated: bool

    @property
    def specification(self) -> Call:
        return self.call.specification

    @property
    def zone(self) -> str:
        return self.specification.zone

    def track(self, identifier: str) -> Track:
        """Raises LookupError when the version in force no longer has it."""
        track = self.specification.track(identifier)
        if track is None:
            raise LookupError(identifier)
        return track

    def title(self, track: str) -> Value:
        known = self.specification.track(track)
        return known.title if known else track

    def closes(self, track: str) -> Moment:
        return Moment(self.call.window(self.track(track)).closes, self.zone)

    def message(self, kind: str, values: Values, language: str) -> Message:
        """In the language asked for; where none is, in the first the call requires."""
        contact = self.specification.contact
        whole: Values = {
            "call": self.specification.title,
            "contact": contact.role,
            "contact_email": Verbatim(contact.email),
            **values,
        }
        spoken = language or self.specification.languages.required[0]
        return composed(WORDS[kind], whole, spoken, DEMONSTRATION if self.simulated else FOOT)

    def letter(
        self, kind: str, to: Recipient, values: Values, *, about: str, invites: tuple[str, int] | None = None
    ) -> Letter:
        """Not stored yet. `invites` is the kind and key of the invitation whose link the letter carries."""
        message = self.message(kind, values, to.language)
        invitation, invited = invites or ("", None)
        return Letter(
            kind=kind,
            recipient=to.email,
            about=about,
            language=message.language,
            subject=message.subject,
            body=message.body,
            invitation=invitation,
            invited=invited,
        )


def letterhead_of(slug: str) -> Letterhead:
    """Raises LookupError for a call the public does not know: nobody is written to about it."""
    call = published_call(slug)
    if call is None:
        raise LookupError(slug)
    return Letterhead(call, is_simulated())
