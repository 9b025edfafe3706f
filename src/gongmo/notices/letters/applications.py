"""Facts of an application that its members learn of."""

from collections.abc import Mapping

from gongmo.applications.models import Application, Member
from gongmo.domain.events.applications import ApplicationSubmitted, ApplicationWithdrawn, ColleagueInvited
from gongmo.notices.addresses import Recipient, at_address, member_rows, recipient, recipients
from gongmo.notices.compose import Moment, Values, Verbatim
from gongmo.notices.letters.invitations import INVITATION, inviter, last_day
from gongmo.notices.letters.letterhead import Letterhead, letterhead_of
from gongmo.notices.letters.occasion import Occasion, Writer
from gongmo.notices.links import COLLEAGUE, site
from gongmo.notices.models import Letter


def submitted(event: ApplicationSubmitted, occasion: Occasion) -> list[Letter]:
    head, number = letterhead_of(event.call), event.application
    values: Values = {
        "number": number,
        "submission": event.number,
        "track": head.title(event.track),
        "at": Moment(occasion.at, head.zone),
        "hash": Verbatim(event.content_hash),
        "receipt": Verbatim(site(f"/applications/{number}/receipt/{event.number}/")),
        "closes": head.closes(event.track),
    }
    to_all = _members(number, occasion)
    return [head.letter("application_submitted", to, values, about=number) for to in to_all]


def withdrawn(event: ApplicationWithdrawn, occasion: Occasion) -> list[Letter]:
    number = event.application
    head, track = _letterhead(number)
    values: Values = {
        "number": number,
        "submission": event.number,
        "track": head.title(track),
        "at": Moment(occasion.at, head.zone),
        "application": Verbatim(site(f"/applications/{number}/")),
        "closes": head.closes(track),
    }
    to_all = _members(number, occasion)
    return [head.letter("application_withdrawn", to, values, about=number) for to in to_all]


def invited(event: ColleagueInvited, occasion: Occasion) -> list[Letter]:
    """To the address the colleague was invited at, while the membership lasts."""
    number = event.application
    rows = Member.objects.filter(
        application__number=number, person__public_id=event.person, until__isnull=True
    )
    member = rows.select_related("person").first()
    to = recipient(member.person) if member else None
    if member is None or to is None:
        return []
    head, track = _letterhead(number)
    values: Values = {
        "number": number,
        "inviter": inviter(event.by),
        "track": head.title(track),
        "closes": head.closes(track),
        "link": INVITATION,
        "until": last_day(occasion.now, head.zone),
    }
    there = at_address(to, member.invited_as)
    return [head.letter("colleague_invited", there, values, about=number, invites=(COLLEAGUE, member.pk))]


def _members(number: str, occasion: Occasion) -> list[Recipient]:
    rows = member_rows(since=occasion.at, still=occasion.now).filter(application__number=number)
    return recipients(row.person for row in rows)


def _letterhead(number: str) -> tuple[Letterhead, str]:
    application = Application.objects.select_related("call").get(number=number)
    return letterhead_of(application.call.slug), application.track


LETTERS: Mapping[str, Writer] = {
    ApplicationSubmitted.kind: submitted,
    ApplicationWithdrawn.kind: withdrawn,
    ColleagueInvited.kind: invited,
}
