"""What letters of invitation have in common: who invites, and until when the link holds."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from gongmo.notices.compose import LINK_HERE, Verbatim
from gongmo.notices.links import DAYS
from gongmo.people.models import Account

INVITATION = Verbatim(LINK_HERE)


def inviter(account: str) -> str:
    """The address the inviter signs in with: unlike a name, nobody chooses it to mislead. Empty when unknown."""
    return Account.objects.filter(public_id=account).values_list("email", flat=True).first() or ""


def last_day(written: datetime, zone: str) -> date:
    """The last whole day on which the link still works, if it is sent now or later."""
    return (written + timedelta(days=DAYS - 1)).astimezone(ZoneInfo(zone)).date()
