"""Where a value of a call comes from: the announcement, or this office, which then says so."""

from collections.abc import Iterator

from gongmo.domain.spec.call import Call, Source

Path = tuple[str, ...]
"""Keys, ids of items, and positions of items without an id."""


def is_ours(call: Call, *path: str) -> bool:
    """Whether `ours` names the value or a part of the call around it."""
    return any(_leads_to(pattern, path) for pattern in call.ours)


def sources_of(call: Call, *path: str) -> Iterator[Source]:
    """Notes on the value itself, on what it is part of, or on a part of it."""
    return (source for source in call.sources if _meets(source.path, path))


def _leads_to(pattern: str, path: Path) -> bool:
    return len(pattern.split(".")) <= len(path) and _meets(pattern, path)


def _meets(pattern: str, path: Path) -> bool:
    return all(step in {"*", part} for step, part in zip(pattern.split("."), path, strict=False))
