"""The office works in Korean and English: whoever reads in another language gets its pages in English, whole.

A page half in one language and half in another, in two directions of writing, would serve nobody.
"""

from dataclasses import replace

from django.utils import translation

from gongmo.web.frame.visitor import Visitor

SPOKEN = ("ko", "en")
INSTEAD = "en"
DIRECTION = "ltr"
"""Of both."""


def at_the_office(visitor: Visitor) -> Visitor:
    """The visitor as the office speaks to them, for the rest of this request."""
    if visitor.language in SPOKEN:
        return visitor
    translation.activate(INSTEAD)
    return replace(visitor, language=INSTEAD)
