"""The time line of a call as plain geometry. Every number is text, so that no locale writes a comma into an attribute.

Positions are per cent of the width, so labels never scale; in a language written from the right the axis runs from
there, and the anchors of texts follow by themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from gongmo.domain.notice.sentence import Piece
from gongmo.domain.spec.scalars import Coarse
from gongmo.domain.texts import say
from gongmo.domain.wording.planned import planned
from gongmo.web.frame.templatetags.gongmo import language
from gongmo.web.public.sight import Shown
from gongmo.web.public.written import moment as moment_in_words
from gongmo.web.public.written import short_day, text_of, tick

TOP, LANE, BAR = 18, 48, 12
ROOM_BESIDE, ROOM_ON_PHONES = 68.0, 50.0
"""Where a bar must end for its label to find room behind it."""
APART = 3.0
"""Per cent that labels of the axis need between them."""
NARROWEST, SIGN = 288, 6.4
"""Pixels of the axis on a small phone, and of a sign at 12 px."""
LONGEST_TITLE = 42
RIGHT_TO_LEFT = "ar"


@dataclass(frozen=True)
class Text:
    x: str
    y: str
    anchor: str
    said: str
    look: str = ""


@dataclass(frozen=True)
class Box:
    x: str
    width: str
    y: str
    look: str


@dataclass(frozen=True)
class Line:
    x: str
    top: str
    bottom: str
    look: str


@dataclass
class Timeline:
    """What to draw; `name` says all of it in a sentence."""

    name: str = ""
    height: str = "0"
    lines: list[Line] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)


@dataclass(frozen=True)
class _Axis:
    start: datetime
    end: datetime
    mirrored: bool

    def share(self, moment: datetime) -> float:
        """Per cent of the way from the start."""
        return 100 * ((moment - self.start) / (self.end - self.start))

    def x(self, share: float) -> str:
        return f"{100 - share if self.mirrored else share:.2f}%"

    def box(self, first: float, last: float, y: int, look: str) -> Box:
        left = 100 - last if self.mirrored else first
        return Box(f"{left:.2f}%", f"{max(last - first, 0):.2f}%", str(y), look)


def timeline(shown: Shown, announced: datetime | None) -> Timeline:
    """`announced` is when the results were, if they are."""
    call, zone = shown.specification, ZoneInfo(shown.specification.zone)
    windows = [shown.window(track) for track in call.tracks]
    first, last = min(w.opens for w in windows), max(w.closes for w in windows)
    ends = announced or _end_of(call.dates.result_planned, zone)
    axis = _Axis(first, max(last, ends) + timedelta(minutes=1), language() == RIGHT_TO_LEFT)
    drawn = Timeline()
    for number, track in enumerate(call.tracks):
        _lane(drawn, axis, shown, number, say(track.title, language()))
    title = _("Reviewed and selected") if announced else _("Review and selection")
    _selection(drawn, axis, TOP + LANE * len(call.tracks), (min(last, ends), ends), title)
    bottom = TOP + LANE * len(call.tracks) + 38
    _ticks(drawn, axis, zone, call.dates.announced.year, bottom)
    _now(drawn, axis, shown, bottom)
    drawn.height = str(bottom + 26)
    drawn.name = _name(shown, announced)
    return drawn


def _end_of(coarse: Coarse, zone: ZoneInfo) -> datetime:
    following = coarse.last_day + timedelta(days=1)
    return datetime.combine(following, time(), zone).astimezone(UTC)


def _lane(drawn: Timeline, axis: _Axis, shown: Shown, number: int, title: str) -> None:
    track = shown.specification.tracks[number]
    window, y = shown.window(track), TOP + LANE * number
    first, last = axis.share(window.opens), axis.share(window.closes)
    passed = min(max(axis.share(shown.at), first), last)
    drawn.texts.append(Text(axis.x(first), str(y + 18), "start", _short(title), "strong"))
    drawn.boxes += [axis.box(first, passed, y + 26, "a"), axis.box(passed, last, y + 26, "b")]
    for cutoff in _cutoffs(shown, number):
        x = axis.x(axis.share(cutoff))
        drawn.lines.append(Line(x, str(y + 24), str(y + 26 + BAR + 2), "ink"))
    closes = text_of(_moment(shown, window.closes))
    ends = _("last cut-off %(when)s") if track.intake.rolling else _("closes %(when)s")
    said = ends % {"when": closes}
    beside, below = Text(axis.x(last + 0.8), str(y + 36), "start", said), str(y + 52)
    if last <= ROOM_ON_PHONES:
        drawn.texts.append(beside)
        return
    under = Text(axis.x(last), below, "end", said)
    if last <= ROOM_BESIDE:
        drawn.texts += [_only(beside, "far"), _only(under, "near")]
    else:
        drawn.texts.append(under)


def _cutoffs(shown: Shown, number: int) -> list[datetime]:
    rolling = shown.specification.tracks[number].intake.rolling
    zone = ZoneInfo(shown.specification.zone)
    return [wall.replace(tzinfo=zone) for wall in rolling.cutoffs] if rolling else []


def _selection(drawn: Timeline, axis: _Axis, y: int, span: tuple[datetime, datetime], title: str) -> None:
    """From the last closing until the result."""
    first, last = (axis.share(moment) for moment in span)
    anchor, x = ("start", axis.x(first)) if first < ROOM_BESIDE else ("end", axis.x(last))
    drawn.texts.append(Text(x, str(y + 18), anchor, title, "strong"))
    drawn.boxes.append(axis.box(first, last, y + 26, "c"))


def _ticks(drawn: Timeline, axis: _Axis, zone: ZoneInfo, year: int, bottom: int) -> None:
    """Both ends, and every first of a month whose label finds room between its neighbours."""
    first, last = axis.start.astimezone(zone).date(), axis.end.astimezone(zone).date()
    opening = tick(first, year)
    behind, known = _width(opening), first.year
    marks = [(0.0, "start", opening)]
    for begin in _months(axis.start.astimezone(zone), axis.end.astimezone(zone)):
        said, share = tick(begin.date(), known), axis.share(begin)
        half, closing = _width(said) / 2, _width(tick(last, begin.year))
        if share - half > behind + APART and share + half < 100 - closing - APART:
            marks.append((share, "middle", said))
            behind, known = share + half, begin.year
    marks.append((100.0, "end", tick(last, known)))
    for share, anchor, said in marks:
        drawn.lines.append(Line(axis.x(share), str(TOP), str(bottom), "grid"))
        drawn.texts.append(Text(axis.x(share), "12", anchor, said))


def _width(label: str) -> float:
    """Per cent of the axis on a phone."""
    return 100 * len(label) * SIGN / NARROWEST


def _months(first: datetime, last: datetime) -> Iterator[datetime]:
    """The first of every month between."""
    year, month = first.year, first.month
    while True:
        year, month = year + month // 12, month % 12 + 1
        begin = datetime(year, month, 1, tzinfo=first.tzinfo)
        if begin >= last:
            return
        yield begin


def _now(drawn: Timeline, axis: _Axis, shown: Shown, bottom: int) -> None:
    share = axis.share(shown.at)
    if not 0 <= share <= 100 or shown.has_results:
        return
    anchor = "start" if share < 20 else "end" if share > 80 else "middle"
    said = _("now, %(when)s") % {"when": text_of(_moment(shown, shown.at))}
    drawn.lines.append(Line(axis.x(share), str(TOP + 4), str(bottom + 6), "axis"))
    drawn.texts.append(Text(axis.x(share), str(bottom + 20), anchor, said, "strong"))


def _name(shown: Shown, announced: datetime | None) -> str:
    call = shown.specification
    said = [
        _("%(track)s: from %(opens)s to %(closes)s")
        % {
            "track": say(track.title, language()),
            "opens": text_of(_moment(shown, shown.window(track).opens)),
            "closes": text_of(_moment(shown, shown.window(track).closes)),
        }
        for track in call.tracks
    ]
    coarse = call.dates.result_planned
    when = planned(coarse.year, coarse.month, coarse.day, language())
    if announced:
        when = short_day(announced.astimezone(ZoneInfo(call.zone)))
    return ". ".join([*said, _("Result: %(when)s") % {"when": when}])


def _moment(shown: Shown, value: datetime) -> list[Piece]:
    return moment_in_words(value, shown.specification.zone, shown.specification.dates.announced.year)


def _only(text: Text, look: str) -> Text:
    return Text(text.x, text.y, text.anchor, text.said, look)


def _short(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1].rstrip()}…"
