"""How the public pages write sentences with typed places, and numbers with their units."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from gongmo.domain.notice.sentence import Piece, Place, Sentence, in_words, spoken
from gongmo.domain.texts import say
from gongmo.domain.wording.counted import counted as counted_in_words
from gongmo.web.frame.templatetags.gongmo import language
from gongmo.web.public.written import short_day, text_of

register = template.Library()


@register.filter
def pieces(parts: Iterable[Piece]) -> SafeString:
    """Text in which the values that this office set are marked."""
    return format_html_join("", "{}", ((_piece(part),) for part in parts))


@register.filter
def unmarked(parts: Iterable[Piece]) -> str:
    """The same where no page explains the mark."""
    return text_of(parts)


@register.filter
def sentence(told: Sentence) -> SafeString:
    """The sentence, after the names of the tracks where it is not about all of them."""
    comma = "، " if language() == "ar" else ", "
    about = comma.join(say(title, language()) for title in told.tracks)
    said = pieces(spoken(told, language()))
    return format_html("<b>{}:</b> {}", about, said) if about else said


@register.filter
def place(value: Place) -> SafeString:
    return _piece(Piece(in_words(value.value, language()), value.ours))


@register.filter
def counted(number: int | Decimal, unit: str) -> str:
    """`{{ 5|counted:"day" }}`."""
    return counted_in_words(number, unit, language())


@register.filter
def short(value: date) -> str:
    return short_day(value)


def _piece(part: Piece) -> SafeString:
    if part.ours:
        return format_html('<span class="set">{}</span>', part.text)
    return format_html("{}", part.text) if part.text else mark_safe("")
