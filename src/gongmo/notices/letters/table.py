"""Which facts lead to letters, and who writes them."""

from collections.abc import Mapping

from gongmo.notices.letters import applications, calls, decisions, review
from gongmo.notices.letters.occasion import Writer

LETTERS: Mapping[str, Writer] = {
    **calls.LETTERS,
    **applications.LETTERS,
    **review.LETTERS,
    **decisions.LETTERS,
}
