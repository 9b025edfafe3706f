"""A second implementation, written from docs/evidence.md with nothing but the standard library.

It shares no line with gongmo: where the two agree, the page says enough. Canonical form is what `json` writes with
sorted keys and no spaces, which is RFC 8785 as long as keys are ASCII and numbers whole. Ed25519 is RFC 8032's
arithmetic in plain integers: slow, and only for a few signatures.
"""

import base64
import hashlib
import json
from functools import cache
from typing import Any

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
Point = tuple[int, int]


def digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def canonical(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def commitment(salt: bytes, body: bytes) -> str:
    return digest(salt + body).hex()


def leaf(n: int, kind: str, at: str, recorded_at: str, c: str) -> bytes:
    return canonical({"v": 1, "n": n, "kind": kind, "at": at, "recorded_at": recorded_at, "c": c})


def split(count: int) -> int:
    k = 1
    while 2 * k < count:
        k *= 2
    return k


def root(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962, section 2.1."""
    if not leaves:
        return digest(b"")
    if len(leaves) == 1:
        return digest(b"\0" + leaves[0])
    k = split(len(leaves))
    return digest(b"\1" + root(leaves[:k]) + root(leaves[k:]))


def path(n: int, leaves: list[bytes]) -> list[bytes]:
    """PATH of RFC 6962, section 2.1.1."""
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if n < k:
        return [*path(n, leaves[:k]), root(leaves[k:])]
    return [*path(n - k, leaves[k:]), root(leaves[:k])]


def proof(first: int, leaves: list[bytes], whole: bool = True) -> list[bytes]:
    """PROOF and SUBPROOF of RFC 6962, section 2.1.2."""
    if first == len(leaves):
        return [] if whole else [root(leaves)]
    k = split(len(leaves))
    if first <= k:
        return [*proof(first, leaves[:k], whole), root(leaves[k:])]
    return [*proof(first - k, leaves[k:], False), root(leaves[:k])]


def root_from_path(leaf: bytes, n: int, size: int, steps: list[bytes]) -> bytes:
    """The root that the path leads to, following the tree down from the top instead of up."""
    if size == 1:
        assert not steps
        return digest(b"\0" + leaf)
    k = split(size)
    if n < k:
        return digest(b"\1" + root_from_path(leaf, n, k, steps[:-1]) + steps[-1])
    return digest(b"\1" + steps[-1] + root_from_path(leaf, n - k, size - k, steps[:-1]))


def note(log: str, size: int, root: bytes, at: str, simulated: bool, seed: bytes) -> str:
    lines = [log, str(size), base64.b64encode(root).decode(), f"at {at}"] + ["simulated"] * simulated
    text = "".join(line + "\n" for line in lines)
    key_id = digest(log.encode() + b"\n\x01" + public_key(seed))[:4]
    signature = base64.b64encode(key_id + sign(seed, text.encode())).decode()
    return f"{text}\n— {log} {signature}\n"


def add(a: Point, b: Point) -> Point:
    (x1, y1), (x2, y2) = a, b
    product = D * x1 * x2 * y1 * y2
    inverse = pow(1 - product * product, -1, P)
    x = (x1 * y2 + x2 * y1) * (1 - product) * inverse
    y = (y1 * y2 + x1 * x2) * (1 + product) * inverse
    return x % P, y % P


def times(scalar: int, point: Point) -> Point:
    total = (0, 1)
    while scalar:
        if scalar & 1:
            total = add(total, point)
        point, scalar = add(point, point), scalar >> 1
    return total


def recovered(y: int, odd: int) -> Point:
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    assert x * x % P == square
    return (x if x % 2 == odd else P - x), y


BASE = recovered(4 * pow(5, -1, P) % P, 0)


def packed(point: Point) -> bytes:
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


def unpacked(data: bytes) -> Point:
    number = int.from_bytes(data, "little")
    return recovered(number & (2**255 - 1), number >> 255)


def secret(seed: bytes) -> tuple[int, bytes]:
    wide = hashlib.sha512(seed).digest()
    return int.from_bytes(wide[:32], "little") & (2**254 - 8) | 2**254, wide[32:]


@cache
def public_key(seed: bytes) -> bytes:
    return packed(times(secret(seed)[0], BASE))


def challenge(*parts: bytes) -> int:
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little") % ORDER


def sign(seed: bytes, message: bytes) -> bytes:
    scalar, prefix = secret(seed)
    r = challenge(prefix, message)
    commitment = packed(times(r, BASE))
    s = (r + challenge(commitment, public_key(seed), message) * scalar) % ORDER
    return commitment + s.to_bytes(32, "little")


def signed(public: bytes, message: bytes, signature: bytes) -> bool:
    s = int.from_bytes(signature[32:], "little")
    right = add(unpacked(signature[:32]), times(challenge(signature[:32], public, message), unpacked(public)))
    return s < ORDER and times(s, BASE) == right
