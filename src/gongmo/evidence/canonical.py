"""One value, one sequence of bytes: RFC 8785, with the shapes this log allows.

No floating-point number ever: exact fractions are strings `p/q`, instants strings in UTC with microseconds. Whole
numbers stay within ±(2**53 − 1), so that every JSON reader agrees on them. Strings are kept as they are, never
normalised: two texts that look alike but are composed differently are two texts. Values nest at most 64 deep, so
that whether something can be read never depends on the reader's machine.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction

import rfc8785

LARGEST = 2**53 - 1
DEEPEST = 64
INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z")
HEX = re.compile(r"[0-9a-f]*")

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]


class NotCanonical(ValueError):
    """The value or the text has no canonical form; the message says which part and why."""


def canonical(value: object) -> bytes:
    """RFC 8785 bytes of a value.

    Raises NotCanonical for floats, naive times, huge integers, halves of characters, too deep nesting and types
    that JSON does not know.
    """
    try:
        return rfc8785.dumps(plain(value))
    except NotCanonical:
        raise
    except ValueError as error:
        raise NotCanonical(str(error)) from None


def read_canonical(text: bytes) -> Plain:
    """The value that these bytes are the canonical form of. Raises NotCanonical for all others: repeated keys,
    spaces, other orders or escapes, floats, what is no JSON at all.
    """
    try:
        value: object = json.loads(text.decode())
    except (ValueError, RecursionError) as error:
        raise NotCanonical(f"no JSON: {error}") from None
    read = plain(value)
    if canonical(read) != text:
        raise NotCanonical("JSON, but not in canonical form")
    return read


def content_hash(value: object) -> str:
    """Lower-case hex SHA-256 of the canonical bytes. Raises NotCanonical as `canonical` does."""
    return hashlib.sha256(canonical(value)).hexdigest()


def plain(value: object, room: int = DEEPEST) -> Plain:
    """The value as JSON knows it. Raises NotCanonical."""
    if room < 0:
        raise NotCanonical(f"nested more than {DEEPEST} deep")
    match value:
        case None | bool() | str():
            return value
        case int():
            if abs(value) > LARGEST:
                raise NotCanonical(f"a whole number beyond ±(2**53 − 1), of {value.bit_length()} bits")
            return value
        case Fraction() | Decimal():
            return fraction_text(value)
        case datetime():
            return instant_text(value)
        case Mapping():
            return {_key(key): plain(item, room - 1) for key, item in value.items()}
        case list() | tuple():
            return [plain(item, room - 1) for item in value]
    raise NotCanonical(f"a value of type {type(value).__name__} has no canonical form")


def fraction_text(value: Fraction | Decimal | int) -> str:
    """`82/3`, in lowest terms; a whole number without denominator, `82`. Raises NotCanonical for Infinity and NaN."""
    try:
        return str(Fraction(value))
    except (ValueError, OverflowError):
        raise NotCanonical(f"{value} is no fraction") from None


def instant_text(value: datetime) -> str:
    """`2023-05-10T09:00:00.000000Z`. Raises NotCanonical for a time without zone."""
    if value.utcoffset() is None:
        raise NotCanonical(f"{value} has no zone")
    try:
        utc = value.astimezone(UTC).replace(tzinfo=None)
    except OverflowError:
        raise NotCanonical(f"{value} is beyond the calendar in UTC") from None
    return f"{utc.isoformat(timespec='microseconds')}Z"


def read_instant(text: str) -> datetime:
    """The instant of exactly the form `instant_text` writes. Raises NotCanonical otherwise."""
    if not INSTANT.fullmatch(text):
        raise NotCanonical(f"{text!r} is no instant of the form YYYY-MM-DDThh:mm:ss.ffffffZ")
    try:
        value = datetime.fromisoformat(text)
    except ValueError as error:
        raise NotCanonical(f"{text!r}: {error}") from None
    if instant_text(value) != text:  # 24:00 of one day is 00:00 of the next to some versions of Python
        raise NotCanonical(f"{text!r} is another way to write {instant_text(value)}")
    return value


def read_hex(text: str, size: int) -> bytes:
    """`size` bytes from lower-case hex digits, and nothing else. Raises NotCanonical otherwise."""
    if len(text) != 2 * size or not HEX.fullmatch(text):
        raise NotCanonical(f"not {2 * size} lower-case hex digits")
    return bytes.fromhex(text)


def read_object(value: object, keys: set[str]) -> dict[str, Plain]:
    """The value, if it is an object with exactly these keys. Raises NotCanonical otherwise."""
    if not isinstance(value, dict) or value.keys() != keys:
        raise NotCanonical(f"no object with exactly the keys {', '.join(sorted(keys))}")
    return value


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise NotCanonical(f"the key {key!r} is no text")
    return key
