"""Selection of awards and amounts under the published rules; the procedure is docs/selection.md."""

from gongmo.methods.selection.posing import Posed, of
from gongmo.methods.selection.problem import Application, Cap, Override, SelectionProblem, Track
from gongmo.methods.selection.result import Outcome, Result
from gongmo.methods.selection.rows import joined, places, read_overrides
from gongmo.methods.selection.rules import Bar, BarKind, Rule, RuleKind, found_in_ranking
from gongmo.methods.selection.strict import replace, select

__all__ = [
    "Application",
    "Bar",
    "BarKind",
    "Cap",
    "Outcome",
    "Override",
    "Posed",
    "Result",
    "Rule",
    "RuleKind",
    "SelectionProblem",
    "Track",
    "found_in_ranking",
    "joined",
    "of",
    "places",
    "read_overrides",
    "replace",
    "select",
]
