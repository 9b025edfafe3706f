"""A result as plain values: the same result gives the same JSON on every machine."""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields
from enum import StrEnum
from fractions import Fraction
from typing import Any

from gongmo.methods.selection.result import Result
from gongmo.methods.selection.rules import Rule

FORMAT = "gongmo-selection-1"


def canonical(result: Result) -> dict[str, Any]:
    """Amounts as integers, fractions as `p/q`, rules as `cap:1` or `minimum:planning`.

    Lists have an order of their own: awards and trace that of seats, the rest tracks as published and then rank.
    Fields that hold nothing are left out. The problem and the findings, which depend on how it was read, stay out.
    """
    parts = {field.name: getattr(result, field.name) for field in fields(result)}
    del parts["problem"], parts["findings"]
    parts["minimums"] = dict(result.minimums)
    if result.payment:
        parts["payment"] = {"share": result.payment.share, "shares": dict(result.payment.shares)}
    return {
        "format": FORMAT,
        "call": result.problem.call,
        **{key: plain(value) for key, value in parts.items()},
    }


def plain(value: object) -> Any:  # noqa: ANN401 - JSON
    match value:
        case Fraction():
            return f"{value.numerator}/{value.denominator}"
        case StrEnum() | Rule():
            return str(value)
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case str() | int() | None:
            return value
        case Sequence():
            return [plain(item) for item in value]
        case _:
            return {name: plain(item) for name, item in _held(value)}


def _held(record: Any) -> list[tuple[str, object]]:  # noqa: ANN401 - any frozen record of the result
    pairs = [(field, getattr(record, field.name)) for field in fields(record)]
    return [(field.name, item) for field, item in pairs if field.default is MISSING or item != field.default]
