"""Letters as they would read, before anything is announced."""

from datetime import datetime

from gongmo.calls.queries import InForce
from gongmo.decisions.models import Decision, Outcome
from gongmo.decisions.queries import outcomes
from gongmo.ledger.queries import is_simulated
from gongmo.notices.compose import Message
from gongmo.notices.letters.decisions import KINDS, result_values
from gongmo.notices.letters.letterhead import Letterhead, letterhead_of
from gongmo.screening.models import Determination
from gongmo.screening.queries import determination_of, determinations


def result_letters(decision: Decision, language: str, at: datetime) -> list[tuple[Outcome, Message]]:
    """Every applicant's letter by label, in as many queries for a thousand as for one.

    An empty language stands for the call's own first. `at` is when it would be announced.
    """
    head, reasons = letterhead_of(decision.call.slug), determinations(decision.call_id)
    return [
        (outcome, _message(head, outcome, reasons.get(outcome.case_id), language, at))
        for outcome in outcomes(decision)
    ]


def result_letter(outcome: Outcome, language: str, at: datetime, in_force: InForce | None = None) -> Message:
    """What the members of the outcome's application will get, were it announced at this time.

    The outcome may be of a decision that is only prepared. `in_force` is its call, where that was read already.
    """
    head = Letterhead(in_force, is_simulated()) if in_force else letterhead_of(outcome.decision.call.slug)
    return _message(head, outcome, determination_of(outcome.case_id), language, at)


def _message(
    head: Letterhead, outcome: Outcome, determination: Determination | None, language: str, at: datetime
) -> Message:
    return head.message(KINDS[outcome.kind], result_values(head, outcome, determination, at), language)
