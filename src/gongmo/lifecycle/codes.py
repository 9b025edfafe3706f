"""Random codes in place of names, so that a sheet can be computed from without naming whom nothing was awarded."""

import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from gongmo.domain.sheets.applications import NAMES, ApplicationRow
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.track import CountBy

Key = tuple[str, str]
"""The track within which a value is compared (empty: the whole call), and the value."""


def coded(call: Call, rows: Iterable[ApplicationRow], awarded: Collection[str]) -> list[ApplicationRow]:
    """The rows with names only where awarded. Another row shows an award's name only if a rule compares the two."""
    everyone = list(rows)
    columns = [_column(call, column, everyone, awarded) for column in NAMES]
    return [
        replace(row, applicant=applicant, operator=operator, country=country, place=place)
        for row, applicant, operator, country, place in zip(everyone, *columns, strict=True)
    ]


def _column(call: Call, column: str, rows: Sequence[ApplicationRow], awarded: Collection[str]) -> list[str]:
    compared = compared_within(call, column)
    keys = [_key(row, column, compared) for row in rows]
    named = {key for row, key in zip(rows, keys, strict=True) if row.application in awarded}
    told = named if compared else set()
    code = _codes(column, {key for key in keys if key[1] and key not in told}, {key[1] for key in keys})
    return [
        key[1] if row.application in awarded or key in told or not key[1] else code[key]
        for row, key in zip(rows, keys, strict=True)
    ]


def compared_within(call: Call, column: str) -> str:
    """How far a published rule compares the column's values: `call`, `track`, or not at all."""
    scopes = {cap.within for cap in call.selection.caps if cap.per == column}
    counted = column == "place" and any(track.awards.count_by is CountBy.PLACE for track in call.tracks)
    if "call" in scopes:
        return "call"
    return "track" if scopes or counted else ""


def _key(row: ApplicationRow, column: str, compared: str) -> Key:
    return row.track if compared == "track" else "", str(getattr(row, column))


def _codes(column: str, keys: Collection[Key], taken: Collection[str]) -> dict[Key, str]:
    """`place-07`: numbered in random order, and never like a value that somebody has."""
    shuffled = sorted(keys)
    secrets.SystemRandom().shuffle(shuffled)
    width = len(str(len(taken) + len(keys)))
    free = (
        code for n in range(1, len(taken) + len(keys) + 1) if (code := f"{column}-{n:0{width}}") not in taken
    )
    return dict(zip(shuffled, free, strict=False))
