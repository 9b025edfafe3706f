"""Sentences about a call as typed values in their places, so that no number is ever written twice."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from string import Formatter

from gongmo.domain.money import Money
from gongmo.domain.notice.ours import is_ours
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.scalars import Coarse
from gongmo.domain.spec.track import Track
from gongmo.domain.texts import Text, say
from gongmo.domain.wording.call_sentences import SENTENCES
from gongmo.domain.wording.counted import counted, figure
from gongmo.domain.wording.particles import settled
from gongmo.domain.wording.planned import planned
from gongmo.domain.wording.speak import written

COMMAS = {"ar": "، "}
ARROWS = {"ar": " ← "}
EACH = ".each"


@dataclass(frozen=True)
class Count:
    """A number with its unit, a key of `wording.counted`."""

    number: int | Decimal
    unit: str


@dataclass(frozen=True)
class Series:
    """Several texts in a row; `ordered` ones follow one another."""

    items: tuple[Text, ...]
    ordered: bool = False


Value = Money | Count | Series | Decimal | Coarse | Text


@dataclass(frozen=True)
class Place:
    """A value in a sentence; `ours` when this office set it and no announcement did."""

    value: Value
    ours: bool = False


@dataclass(frozen=True)
class Sentence:
    """`tracks` are the titles of those it is about; none when it holds for the whole call."""

    key: str
    places: Mapping[str, Place] = field(default_factory=dict)
    tracks: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Piece:
    """A stretch of a sentence in words."""

    text: str
    ours: bool = False


def tell(call: Call, key: str, **places: tuple[Value, tuple[str, ...]]) -> Sentence:
    """A sentence whose places are given as values with their paths in the call; an empty path is no value of it."""
    return Sentence(
        key,
        {name: Place(value, bool(path) and is_ours(call, *path)) for name, (value, path) in places.items()},
    )


def per_track(call: Call, told: Callable[[Track], Sentence | None]) -> list[Sentence]:
    """One sentence where all tracks agree, else one for each group of tracks that do."""
    groups: list[tuple[Sentence, list[Track]]] = []
    for track in call.tracks:
        sentence = told(track)
        known = next((tracks for other, tracks in groups if other == sentence), None)
        if known is not None:
            known.append(track)
        elif sentence is not None:
            groups.append((sentence, [track]))
    return [_about(call, sentence, tracks) for sentence, tracks in groups]


def _about(call: Call, sentence: Sentence, tracks: list[Track]) -> Sentence:
    if len(tracks) < len(call.tracks):
        return replace(sentence, tracks=tuple(track.title for track in tracks))
    each = sentence.key + EACH
    return replace(sentence, key=each) if len(tracks) > 1 and each in SENTENCES else sentence


def spoken(sentence: Sentence, language: str) -> list[Piece]:
    """The sentence in pieces, those of `ours` apart. Korean particles follow the value they stand after."""
    pieces: list[Piece] = []
    before = ""
    for literal, name in _parts(say(SENTENCES[sentence.key], language)):
        text = settled(before + literal)[len(before) :] if language == "ko" else literal
        pieces.append(Piece(text))
        if name:
            place = sentence.places[name]
            pieces.append(Piece(in_words(place.value, language), place.ours))
            text += pieces[-1].text
        before += text
    return [piece for piece in pieces if piece.text]


def plain(sentence: Sentence, language: str) -> str:
    return "".join(piece.text for piece in spoken(sentence, language))


def _parts(pattern: str) -> Iterator[tuple[str, str | None]]:
    return ((literal, name) for literal, name, _, _ in Formatter().parse(pattern))


def in_words(value: Value, language: str) -> str:
    match value:
        case Count(number, unit):
            return counted(number, unit, language)
        case Series(items, ordered):
            joint = ARROWS.get(language, " → ") if ordered else COMMAS.get(language, ", ")
            return joint.join(in_words(item, language) for item in items)
        case Decimal():
            return figure(value)
        case Coarse(year, month, day):
            return planned(year, month, day, language)
        case _:
            return written(value, language)
