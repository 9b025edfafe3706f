"""What a check looks at: the call, and where each of its values is written."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from gongmo.domain.findings import Finding, Place, Value
from gongmo.domain.money import Money
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.document import Document
from gongmo.domain.spec.track import Track
from gongmo.domain.texts import Text


@dataclass(frozen=True)
class Subject:
    """`days_off` names the public holidays of the call's country; weekends need not be in it."""

    call: Call
    document: Document
    days_off: Mapping[date, Text] = field(default_factory=dict)

    def place(self, *path: str | int) -> Place:
        return self.document.place(path)

    def finding(self, code: str, *path: str | int, **values: Value) -> Finding:
        return Finding(code, self.place(*path), values)

    def tracks(self) -> Iterator[tuple[int, Track]]:
        return enumerate(self.call.tracks)

    def money(self, amount: int) -> Money:
        return Money(amount, self.call.currency)


Check = Callable[[Subject], Iterator[Finding]]
