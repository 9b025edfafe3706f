"""What a call promises beside its decision: who must not score, who learns what, how to object, what is kept."""

from collections.abc import Iterator

from gongmo.domain.notice.ours import is_ours
from gongmo.domain.notice.sentence import Count, Place, Sentence, Series, tell
from gongmo.domain.spec.call import Call, EmployedWithin
from gongmo.domain.wording.kinds import (
    APPLICANT_LEARNS,
    CONFLICT,
    PANEL_DISCLOSED,
    PUBLIC_SHEET,
    employed_within,
)

SINGLE = "single_reviews"


def conflicts(call: Call) -> list[Place]:
    """Who may not score an application, as the ends of one sentence."""
    return [
        Place(
            employed_within(rule.employed_within_years)
            if isinstance(rule, EmployedWithin)
            else CONFLICT[rule],
            is_ours(call, "conflicts", str(position)),
        )
        for position, rule in enumerate(call.conflicts)
    ]


def disclosed(call: Call) -> Iterator[Sentence]:
    """What applicants and the public learn."""
    rule = call.disclosure
    learned = [PANEL_DISCLOSED[rule.panel]] if rule.panel == "names" else []
    learned += [APPLICANT_LEARNS[item] for item in rule.applicant]
    path = ("disclosure", "applicant")
    if learned:
        yield tell(call, "learns", learned=(Series(tuple(learned)), path))
    else:
        yield tell(call, "learns.nothing")
    if rule.public_sheet == "none":
        yield tell(call, "public.nothing")
    else:
        yield tell(
            call, "public.sheet", sheet=(PUBLIC_SHEET[rule.public_sheet], ("disclosure", "public_sheet"))
        )
    if rule.public_sheet != SINGLE and SINGLE not in rule.applicant:
        yield tell(call, "single.hidden")


def afterwards(call: Call) -> Iterator[Sentence]:
    """When the result comes, how to object, and how long applications are kept."""
    yield tell(call, "planned", planned=(call.dates.result_planned, ("dates", "result_planned")))
    if call.objection:
        yield tell(call, "objection", days=(Count(call.objection.days, "day"), ("objection", "days")))
    if call.retention and call.retention.years:
        years = (Count(call.retention.years, "year"), ("retention", "years"))
        yield tell(call, "retention", years=years)
    elif call.retention:
        yield tell(call, "retention.none")
