"""Letters as they would read, before anything is announced."""

from datetime import datetime

from gongmo.decisions.models import Outcome
from gongmo.notices.compose import Message
from gongmo.notices.letters.decisions import KINDS, result_values
from gongmo.notices.letters.letterhead import letterhead_of
from gongmo.screening.queries import determination_of


def result_letter(outcome: Outcome, language: str, at: datetime) -> Message:
    """What the members of the outcome's application will get, were it announced at this time.

    The outcome may be of a decision that is only prepared. An empty language stands for the call's own first.
    """
    head = letterhead_of(outcome.decision.call.slug)
    values = result_values(head, outcome, determination_of(outcome.case_id), at)
    return head.message(KINDS[outcome.kind], values, language)
