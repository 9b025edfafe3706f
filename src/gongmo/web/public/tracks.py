"""The tracks of a call side by side: for each the same rows, so that they can be compared line by line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from gongmo.domain.money import Money
from gongmo.domain.notice.applying import grace, partners, payment
from gongmo.domain.notice.ours import is_ours, sources_of
from gongmo.domain.notice.sentence import Piece, Sentence
from gongmo.domain.spec.call import Source
from gongmo.domain.spec.track import CountBy, Track
from gongmo.domain.texts import Text
from gongmo.domain.wording.counted import counted
from gongmo.domain.wording.kinds import APPLICANT
from gongmo.web.frame.templatetags.gongmo import language
from gongmo.web.public.criteria import CriteriaBar, criteria_bar
from gongmo.web.public.sight import Shown
from gongmo.web.public.standing import Standing
from gongmo.web.public.written import at_least_at_most, moment, money_range, text_of

FROM_TO = {"ko": ("", "~"), "ar": ("من", "إلى")}
"""What stands before and between the two ends of a window."""


@dataclass(frozen=True)
class TrackRows:
    """`until` is what the reader waits for: the opening, the closing, or the next cut-off of rolling intake."""

    track: Track
    standing: Standing
    opens: Sequence[Piece]
    closes: Sequence[Piece]
    closes_at: datetime
    until: datetime
    rolling: Sentence | None
    cutoffs: Sequence[Sequence[Piece]]
    moved_from: Sequence[Piece]
    grace: Sentence | None
    applicants: Sequence[Text]
    partners: Sequence[Sentence]
    operator: Text | None
    support: Sequence[Piece]
    payment: Sequence[Sentence]
    awards: Sequence[Piece]
    criteria: CriteriaBar
    support_notes: Sequence[Source]
    window_notes: Sequence[Source]

    @property
    def opens_on(self) -> str:
        """Of rolling intake, which has no end."""
        return _("from %(when)s") % {"when": text_of(self.opens)}

    @property
    def before(self) -> str:
        return FROM_TO.get(language(), ("", "–"))[0]

    @property
    def between(self) -> str:
        return FROM_TO.get(language(), ("", "–"))[1]

    @property
    def accepting(self) -> bool:
        return self.standing is Standing.OPEN


def other_sources(shown: Shown, rows: Sequence[TrackRows]) -> list[Source]:
    """Notes on values that no row of a track shows."""
    told = [source for row in rows for source in (*row.support_notes, *row.window_notes)]
    return [source for source in shown.specification.sources if source not in told]


def track_rows(shown: Shown) -> list[TrackRows]:
    return [_rows(shown, track) for track in shown.specification.tracks]


def _rows(shown: Shown, track: Track) -> TrackRows:
    call, window = shown.specification, shown.window(track)
    return TrackRows(
        track=track,
        standing=shown.standing_of(track),
        opens=_moment(shown, track, window.opens, "opens"),
        closes=_moment(shown, track, window.closes, "closes"),
        closes_at=window.closes,
        until=_until(shown, track),
        rolling=Sentence("rolling") if track.intake.rolling else None,
        cutoffs=[_moment(shown, track, cutoff, "cutoffs") for cutoff in cutoffs(shown, track)],
        moved_from=_moved_from(shown, track),
        grace=grace(call, track),
        applicants=[APPLICANT[kind] for kind in track.applicants],
        partners=list(partners(call, track)),
        operator=next((operator.title for operator in call.operators if operator.id == track.operator), None),
        support=_support(shown, track),
        payment=list(payment(track)),
        awards=_awards(shown, track),
        criteria=criteria_bar(call, track),
        support_notes=_notes(shown, track, "support"),
        window_notes=_notes(shown, track, "intake", "window"),
    )


def cutoffs(shown: Shown, track: Track) -> list[datetime]:
    """Of rolling intake, in order."""
    zone = ZoneInfo(shown.specification.zone)
    rolling = track.intake.rolling
    return sorted(wall.replace(tzinfo=zone) for wall in rolling.cutoffs) if rolling else []


def _until(shown: Shown, track: Track) -> datetime:
    window = shown.window(track)
    if shown.at < window.opens:
        return window.opens
    return next((cutoff for cutoff in cutoffs(shown, track) if cutoff > shown.at), window.closes)


def _moment(shown: Shown, track: Track, value: datetime, key: str) -> list[Piece]:
    call = shown.specification
    mode = "rolling" if track.intake.rolling else "window"
    ours = is_ours(call, "tracks", track.id, "intake", mode, key)
    return moment(value, call.zone, call.dates.announced.year, ours=ours)


def _moved_from(shown: Shown, track: Track) -> list[Piece]:
    """The closing as published, where it was moved for everybody."""
    published = track.window(shown.specification.zone).closes
    if published == shown.window(track).closes:
        return []
    return _moment(shown, track, published, "closes")


def _support(shown: Shown, track: Track) -> list[Piece]:
    call = shown.specification
    low, high = (Money(amount, call.currency) for amount in (track.support.min, track.support.max))
    ours = any(is_ours(call, "tracks", track.id, "support", end) for end in ("min", "max"))
    return [Piece(money_range(low, high), ours)]


def _awards(shown: Shown, track: Track) -> list[Piece]:
    unit = "place" if track.awards.count_by is CountBy.PLACE else "award"
    numbers = (track.awards.min, track.awards.max)
    least, most = (counted(number, unit, language()) if number else "" for number in numbers)
    ours = any(is_ours(shown.specification, "tracks", track.id, "awards", end) for end in ("min", "max"))
    said = at_least_at_most(least, most)
    return [Piece(said, ours)] if said else []


def _notes(shown: Shown, track: Track, *path: str) -> list[Source]:
    return list(sources_of(shown.specification, "tracks", track.id, *path))
