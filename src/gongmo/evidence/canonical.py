"""One value, one sequence of bytes: RFC 8785, with the shapes this log allows.

No floating-point number ever: exact fractions are strings `p/q`, instants strings in UTC with microseconds. Whole
numbers stay within ±(2**53 − 1), so that every JSON reader agrees on them. Strings are kept as they are: two texts
that look alike but are composed differently are two texts.
"""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction

import rfc8785

LARGEST = 2**53 - 1
INSTANT = "%Y-%m-%dT%H:%M:%S.%fZ"

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]


class NotCanonical(ValueError):
    """The value has no canonical form; the message says which part and why."""


def canonical(value: object) -> bytes:
    """RFC 8785 bytes of a value. Raises NotCanonical for floats, naive times, huge integers and foreign types."""
    return rfc8785.dumps(plain(value))


def content_hash(value: object) -> str:
    """Lower-case hex SHA-256 of the canonical bytes."""
    return hashlib.sha256(canonical(value)).hexdigest()


def plain(value: object) -> Plain:
    """The value as JSON knows it."""
    match value:
        case None | bool() | str():
            return value
        case int():
            if abs(value) > LARGEST:
                raise NotCanonical(f"{value} is beyond ±(2**53 − 1)")
            return value
        case Fraction() | Decimal():
            return fraction_text(Fraction(value))
        case datetime():
            return instant_text(value)
        case Mapping():
            return {_key(key): plain(item) for key, item in value.items()}
        case list() | tuple():
            return [plain(item) for item in value]
    raise NotCanonical(f"a value of type {type(value).__name__} has no canonical form")


def fraction_text(value: Fraction) -> str:
    """`82/3`; a whole number without denominator, `82`."""
    return str(value)


def instant_text(value: datetime) -> str:
    """`2023-05-10T09:00:00.000000Z`. Raises NotCanonical for a time without zone."""
    if value.tzinfo is None:
        raise NotCanonical(f"{value} has no zone")
    return value.astimezone(UTC).strftime(INSTANT)


def read_instant(text: str) -> datetime:
    """The instant of exactly the form `instant_text` writes; raises ValueError otherwise."""
    value = datetime.strptime(text, INSTANT).replace(tzinfo=UTC)
    if instant_text(value) != text:
        raise ValueError(text)
    return value


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise NotCanonical(f"the key {key!r} is no text")
    return key
