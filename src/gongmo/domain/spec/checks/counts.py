"""Counts that cannot be met, whatever applications come."""

from collections import defaultdict
from collections.abc import Iterator

from gongmo.domain.findings import Finding
from gongmo.domain.spec.call import Per
from gongmo.domain.spec.checks.subject import Subject
from gongmo.domain.spec.track import Track


def per_track(subject: Subject) -> Iterator[Finding]:
    for index, track in subject.tracks():
        least, most = track.awards.min, track.awards.max
        if most is not None and most < least:
            yield subject.finding("count-inverted", "tracks", index, "awards", "max", least=least, most=most)


def in_all(subject: Subject) -> Iterator[Finding]:
    most = subject.call.selection.max
    least = sum(track.awards.min for track in subject.call.tracks)
    if most is not None and least > most:
        see = tuple(subject.place("tracks", index, "awards", "min") for index, _ in subject.tracks())
        yield subject.finding("count-above-greatest", "selection", "max", least=least, most=most).beside(*see)


def operator_caps(subject: Subject) -> Iterator[Finding]:
    """Every award of a track has that track's operator, so a cap per operator bounds minimum counts."""
    for c, cap in enumerate(subject.call.selection.caps):
        if cap.per is not Per.OPERATOR:
            continue
        for bound in _bound_together(subject, cap.within):
            least = sum(track.awards.min for _, track in bound)
            if least > cap.max:
                see = (subject.place("tracks", index, "awards", "min") for index, _ in bound)
                yield subject.finding(
                    "count-operator-cap",
                    *("selection", "caps", c, "max"),
                    operator=bound[0][1].operator or "",
                    least=least,
                    most=cap.max,
                ).beside(*see)


def _bound_together(subject: Subject, within: str) -> list[list[tuple[int, Track]]]:
    """The tracks with an operator: each by itself, or those of one operator together."""
    groups: dict[str | int, list[tuple[int, Track]]] = defaultdict(list)
    for index, track in subject.tracks():
        if track.operator:
            groups[track.operator if within == "call" else index].append((index, track))
    return list(groups.values())


def repeated_caps(subject: Subject) -> Iterator[Finding]:
    seen: dict[tuple[str, str], int] = {}
    for c, cap in enumerate(subject.call.selection.caps):
        first = seen.setdefault((cap.per, cap.within), c)
        if first != c:
            see = subject.place("selection", "caps", first)
            path = ("selection", "caps", c)
            yield subject.finding("count-cap-repeated", *path, per=cap.per.value).beside(see)


CHECKS = (per_track, in_all, operator_caps, repeated_caps)
