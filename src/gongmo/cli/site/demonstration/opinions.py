"""What the invented reviewers write: a reason for each criterion, and a comment for the applicant."""

import hashlib
from collections.abc import Mapping, Sequence

REASONS: Mapping[str, Sequence[str]] = {
    "importance": (
        "Named in the national strategy; the problem is measured.",
        "A real problem, though other towns in the region have it worse.",
        "The figures of the last three years make the case.",
    ),
    "capability": (
        "A unit stands, with a mandate over the data it needs.",
        "The team is small; two of its seven posts are vacant.",
        "The mayor's office leads, and the utilities have signed.",
    ),
    "feasibility": (
        "Costs are plain; the next step has a budget line.",
        "The schedule leaves no time for a rainy season.",
        "Land and permits are settled, which is rare at this stage.",
    ),
    "conditions": (
        "The partner has signed and the sites are chosen.",
        "The partner is willing; who pays for power is open.",
        "The product runs elsewhere; what is new here is small.",
    ),
    "market_entry": (
        "Several tenders follow; the local partner is known.",
        "The market is there, but two large suppliers hold it.",
        "A reference in this city opens three neighbouring ones.",
    ),
}
OPINIONS = (
    "A clear proposal. We would like to see who maintains the system after the first two years.",
    "The strongest part is the agreement between departments; the weakest is the schedule.",
    "Well argued. The cost of data connections in the outer districts should be shown by itself.",
    "The need is beyond doubt. The plan would gain from fewer goals and one that is measured monthly.",
    "Training of local staff is mentioned in one line; it decides whether this lasts.",
    "A good fit with what the city does already. The risk list is honest.",
    "Ambitious for the time given. A first phase in one district would be easier to judge.",
)


def reason(criterion: str, alias: str) -> str:
    return _one_of(REASONS[criterion], criterion, alias)


def opinion(label: str, alias: str) -> str:
    return _one_of(OPINIONS, label, alias)


def _one_of(texts: Sequence[str], *about: str) -> str:
    """The same one for the same matter, so that a demonstration reads the same each time."""
    number = int.from_bytes(hashlib.sha256("|".join(about).encode()).digest()[:4])
    return texts[number % len(texts)]
