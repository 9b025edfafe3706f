"""Criteria, thresholds, trimming and ties that do not add up or do not decide."""

from collections.abc import Iterator
from fractions import Fraction

from gongmo.domain.findings import Finding, Value
from gongmo.domain.spec.checks.subject import Subject
from gongmo.domain.spec.track import Aggregate, Track

FULL = 100
DRAW = "draw"
FEW_REVIEWS = 5
FEWEST_TO_TRIM = 3


def weights(subject: Subject) -> Iterator[Finding]:
    for index, track in subject.tracks():
        total = sum((Fraction(criterion.weighs) for criterion in track.criteria), Fraction())
        if total != FULL:
            parts = tuple(str(criterion.weighs) for criterion in track.criteria)
            yield subject.finding("weights-total", "tracks", index, "criteria", total=total, parts=parts)


def points(subject: Subject) -> Iterator[Finding]:
    for index, track in subject.tracks():
        step = track.scoring.step
        if step <= 0:
            yield subject.finding("points-step", "tracks", index, "scoring", "step", step=str(step))
        for c, criterion in enumerate(track.criteria):
            path = ("tracks", index, "criteria", c)
            given: dict[str, Value] = {"criterion": criterion.title, "points": Fraction(criterion.points)}
            if criterion.points <= 0:
                yield subject.finding("points-none", *path, "points", **given)
            elif step > 0 and Fraction(criterion.points) % Fraction(step):
                yield subject.finding("points-off-step", *path, "points", step=Fraction(step), **given)
            if criterion.weight is not None and criterion.weight < 0:
                yield subject.finding("weight-negative", *path, "weight", **given)
            if criterion.threshold is not None and criterion.threshold > criterion.points:
                threshold = Fraction(criterion.threshold)
                yield subject.finding(
                    "threshold-above-points", *path, "threshold", threshold=threshold, **given
                )


def thresholds(subject: Subject) -> Iterator[Finding]:
    for index, track in subject.tracks():
        threshold = track.scoring.threshold
        if threshold is not None and threshold.total > FULL:
            total = Fraction(threshold.total)
            yield subject.finding(
                "threshold-above-full", "tracks", index, "scoring", "threshold", "total", total=total
            )


def trimming(subject: Subject) -> Iterator[Finding]:
    for index, track in subject.tracks():
        code = _trimming_fault(track)
        if code:
            values = {"reviews": track.scoring.reviews, "trim_from": track.scoring.trim_from or 0}
            key = "trim_from" if track.scoring.trim_from else "aggregate"
            yield subject.finding(code, "tracks", index, "scoring", key, **values)


def _trimming_fault(track: Track) -> str | None:
    scoring = track.scoring
    if scoring.aggregate is not Aggregate.TRIMMED_MEAN:
        return "trim-unused" if scoring.trim_from else None
    if scoring.trim_from is None:
        return "trim-from-missing"
    if scoring.trim_from < FEWEST_TO_TRIM:
        return "trim-leaves-nothing"
    if scoring.trim_from > scoring.reviews:
        return "trim-never"
    return "trim-few-reviews" if scoring.trim_from < FEW_REVIEWS else None


def ties(subject: Subject) -> Iterator[Finding]:
    for index, track in subject.tracks():
        chain, path = track.scoring.ties, ("tracks", index, "scoring", "ties")
        known = {criterion.id for criterion in track.criteria}
        if chain[-1] != DRAW:
            yield subject.finding("ties-undecided", *path, last=chain[-1])
        for position, link in enumerate(chain):
            if link in chain[:position]:
                yield subject.finding("ties-repeated", *path, position, link=link)
            elif link == DRAW and position < len(chain) - 1:
                yield subject.finding("ties-draw-early", *path, position)
            elif link != DRAW and link not in known:
                yield subject.finding("ties-unknown", *path, position, link=link, known=tuple(sorted(known)))


CHECKS = (weights, points, thresholds, trimming, ties)
