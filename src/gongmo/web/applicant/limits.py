"""What a question takes, said before anybody types: range, length, formats and sizes, from the typed values."""

from decimal import ROUND_DOWN

from django.utils.translation import gettext as _

from gongmo.domain.answers.validate import in_bytes
from gongmo.domain.money import Money, in_words
from gongmo.domain.spec.form import (
    REQUESTED,
    SMALLEST_VIABLE,
    ChoicesQuestion,
    FileQuestion,
    MoneyQuestion,
    NumberQuestion,
    Question,
    TextQuestion,
)
from gongmo.domain.spec.track import Track
from gongmo.domain.wording.kinds import FILE
from gongmo.domain.wording.speak import written


def limit(question: Question, track: Track, language: str, currency: str) -> str:
    match question:
        case TextQuestion():
            return _text(question)
        case MoneyQuestion():
            return _money(question, track, language, currency)
        case NumberQuestion():
            return _number(question)
        case ChoicesQuestion():
            return _choices(question)
        case FileQuestion():
            return _file(question, language)
    return ""


def _text(question: TextQuestion) -> str:
    parts = []
    if question.max_characters:
        parts.append(_("Up to %(n)s characters.") % {"n": f"{question.max_characters:,}"})
    if question.max_words:
        parts.append(_("Up to %(n)s words.") % {"n": f"{question.max_words:,}"})
    return " ".join(parts)


def _money(question: MoneyQuestion, track: Track, language: str, currency: str) -> str:
    """The track's range for what is requested, and never more than it for the smallest amount that works."""
    support = track.support
    least = max(question.min or 0, support.min if question.id == REQUESTED else 0)
    most = question.max
    if question.id in {REQUESTED, SMALLEST_VIABLE}:
        most = support.max if most is None else min(most, support.max)
    said = {
        "least": in_words(Money(least, currency), language),
        "most": "" if most is None else in_words(Money(most, currency), language),
    }
    if least and most is not None:
        return _("From %(least)s to %(most)s.") % said
    if most is not None:
        return _("Up to %(most)s.") % said
    return _("At least %(least)s.") % said if least else ""


def _number(question: NumberQuestion) -> str:
    least, most = (None if end is None else f"{end:,f}" for end in (question.min, question.max))
    if least is not None and most is not None:
        return _("From %(least)s to %(most)s.") % {"least": least, "most": most}
    if most is not None:
        return _("Up to %(most)s.") % {"most": most}
    return _("At least %(least)s.") % {"least": least} if least is not None else ""


def _choices(question: ChoicesQuestion) -> str:
    if question.min > 1 and question.max:
        return _("Choose from %(least)s to %(most)s.") % {"least": question.min, "most": question.max}
    if question.max:
        return _("Choose up to %(most)s.") % {"most": question.max}
    return _("Choose at least %(least)s.") % {"least": question.min} if question.min > 1 else ""


def _file(question: FileQuestion, language: str) -> str:
    kinds = written(tuple(FILE[kind] for kind in question.accept), language)
    said = {"kinds": kinds, "size": in_bytes(question.max, ROUND_DOWN), "n": question.count}
    if question.count == 1:
        return _("%(kinds)s, up to %(size)s.") % said
    return _("%(kinds)s, up to %(size)s each, %(n)s files at most.") % said
