"""Counts that cannot be met, whatever applications come."""

from collections import defaultdict
from collections.abc import Iterator

from gongmo.domain.findings import Finding
from gongmo.domain.spec.call import Per
from gongmo.domain.spec.checks.subject import Subject


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
    by_operator: dict[str, int] = defaultdict(int)
    for track in subject.call.tracks:
        if track.operator:
            by_operator[track.operator] += track.awards.min
    for c, cap in enumerate(subject.call.selection.caps):
        if cap.per is not Per.OPERATOR:
            continue
        singles = {
            t.operator: t.awards.min for t in subject.call.tracks if t.operator and t.awards.min > cap.max
        }
        needs = by_operator if cap.within == "call" else singles
        for operator, least in needs.items():
            if least > cap.max:
                path = ("selection", "caps", c, "max")
                yield subject.finding(
                    "count-operator-cap", *path, operator=operator, least=least, most=cap.max
                )


def repeated_caps(subject: Subject) -> Iterator[Finding]:
    seen: dict[tuple[str, str], int] = {}
    for c, cap in enumerate(subject.call.selection.caps):
        first = seen.setdefault((cap.per, cap.within), c)
        if first != c:
            see = (subject.place("selection", "caps", first),)
            yield subject.finding("count-cap-repeated", "selection", "caps", c, per=cap.per.value).beside(
                *see
            )


CHECKS = (per_track, in_all, operator_caps, repeated_caps)
