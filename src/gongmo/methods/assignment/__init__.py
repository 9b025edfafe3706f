"""Assignment of reviewers to cases: nobody in conflict, every case with its reviews, loads as even as can be."""

from gongmo.methods.assignment.explain import explain
from gongmo.methods.assignment.problem import AssignmentProblem, Pair, Reviewer
from gongmo.methods.assignment.solve import Plan, assign

__all__ = ["AssignmentProblem", "Pair", "Plan", "Reviewer", "assign", "explain"]
