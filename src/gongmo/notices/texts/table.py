"""The words of every kind of letter."""

from collections.abc import Mapping

from gongmo.notices.compose import Words
from gongmo.notices.texts import applications, calls, decisions, review

WORDS: Mapping[str, Words] = {
    **applications.WORDS,
    **calls.WORDS,
    **review.WORDS,
    **decisions.WORDS,
}
