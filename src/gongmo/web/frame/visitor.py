"""Who asks, and when: read once for each request, and all that any rule hears of it."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils.translation import get_language


@dataclass(frozen=True)
class Visitor:
    """`person` is a primary key, `by` the account's public id as facts carry it; both empty when nobody signed in."""

    at: datetime
    language: str = "ko"
    person: int | None = None
    by: str = ""
    name: str = ""
    email: str = ""

    @property
    def anonymous(self) -> bool:
        return self.person is None


class Ask(HttpRequest):
    """A request as views see it: the middleware has read the clock and who asks."""

    at: datetime
    simulated: bool
    visitor: Visitor


def visitor_of(request: HttpRequest, at: datetime) -> Visitor:
    user = request.user
    language = get_language() or "ko"
    if not user.is_authenticated:
        return Visitor(at, language)
    return Visitor(at, language, user.person_id, user.public_id, user.person.name, user.email)
