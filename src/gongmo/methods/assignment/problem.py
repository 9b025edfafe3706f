"""Who may score what, frozen: cases, reviewers, pairs that must stay apart, and pairs that stand already."""

import hashlib
from dataclasses import dataclass, field

Pair = tuple[str, str]
"""A case and a reviewer."""
VERSION = "gongmo-assignment-1"


@dataclass(frozen=True)
class Reviewer:
    """`most` is the greatest number of cases the reviewer takes; None where nothing was said."""

    name: str
    most: int | None = None


@dataclass(frozen=True)
class AssignmentProblem:
    """`reviews` is what each case needs. `fixed` pairs stay as they are and count; nobody is taken off a case.

    The order of cases and reviewers never matters. Raises ValueError where names repeat, pairs name somebody
    unknown, or a pair is both fixed and apart.
    """

    cases: tuple[str, ...]
    reviewers: tuple[Reviewer, ...]
    reviews: int
    apart: frozenset[Pair] = field(default_factory=frozenset)
    fixed: frozenset[Pair] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        cases, names = set(self.cases), {reviewer.name for reviewer in self.reviewers}
        if len(cases) < len(self.cases) or len(names) < len(self.reviewers):
            raise ValueError("a case or a reviewer stands twice")
        if any(case not in cases or name not in names for case, name in self.apart | self.fixed):
            raise ValueError("a pair names nobody of this problem")
        if self.apart & self.fixed:
            raise ValueError("a pair stands and must stay apart")

    def free(self, case: str) -> tuple[str, ...]:
        """The reviewers without a conflict with the case, those who have it already among them."""
        return tuple(each.name for each in self.reviewers if (case, each.name) not in self.apart)


def lot(case: str, reviewer: str) -> str:
    """By which equals are told apart: it mixes the panels, where names alone would keep the same ones together."""
    return hashlib.sha256(f"{VERSION}|{case}|{reviewer}".encode()).hexdigest()
