"""Selection of awards and amounts under the published rules; the procedure is docs/selection.md."""

from gongmo.methods.selection.posing import Posed, of
from gongmo.methods.selection.problem import (
    FROM_RANKING,
    Application,
    BarKind,
    Cap,
    Override,
    SelectionProblem,
    Track,
)
from gongmo.methods.selection.result import Outcome, Result
from gongmo.methods.selection.strict import replace, select

__all__ = [
    "FROM_RANKING",
    "Application",
    "BarKind",
    "Cap",
    "Outcome",
    "Override",
    "Posed",
    "Result",
    "SelectionProblem",
    "Track",
    "of",
    "replace",
    "select",
]
