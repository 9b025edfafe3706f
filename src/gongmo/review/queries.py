"""The pool, conflicts, assignments and scores, as reviewers, staff and the stages above ask for them.

Conflicts are about persons: records that were merged since are one person, whichever of them a row names.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from gongmo.applications.models import Application
from gongmo.applications.queries import worked_on
from gongmo.calls.queries import specification_of, versions_in_force
from gongmo.domain.draw import Draw
from gongmo.domain.scorecard import panel_criteria
from gongmo.domain.sheets.applications import ApplicationRow
from gongmo.domain.sheets.scores import STAFF, ScoreRow
from gongmo.domain.spec.call import Call as Specification
from gongmo.domain.spec.track import Track
from gongmo.people.models import Person
from gongmo.review.models import (
    Adjustment,
    Assignment,
    Conflict,
    Lock,
    Opening,
    Review,
    Reviewer,
    Score,
    StaffScore,
)
from gongmo.screening.models import Case
from gongmo.screening.queries import cases_of, determinations

ONE = Decimal(1)


@dataclass(frozen=True)
class Progress:
    """One reviewer's work: running assignments, how many of them are finished, how many only begun."""

    reviewer: Reviewer
    assigned: int
    finished: int
    drafted: int


def same_person(person: int) -> frozenset[int]:
    """Every record of this person: the one that stands, and all that were merged into it, which lead there directly."""
    return frozenset(records_of(person))


def records_of(person: int) -> QuerySet[Person, int]:
    """The same as a subquery, for a question that is asked on every page."""
    standing = Person.objects.filter(pk=person).values(root=Coalesce("merged_into", "pk"))
    return Person.objects.filter(Q(pk__in=standing) | Q(merged_into__in=standing)).values_list(
        "pk", flat=True
    )


# The pool


def pool(call: int, track: str) -> QuerySet[Reviewer]:
    """Everybody invited to the track, in the order of invitation."""
    rows = Reviewer.objects.filter(call_id=call, track=track).select_related("person", "call")
    return rows.order_by("invited_at", "pk")


def reviewers_of_person(person: int) -> QuerySet[Reviewer]:
    """The person's places in pools, whatever the answer was."""
    return Reviewer.objects.filter(person__in=same_person(person)).select_related("person", "call")


def opening_of(call: int, track: str) -> Opening | None:
    return Opening.objects.filter(call_id=call, track=track).first()


def openings(call: int) -> QuerySet[Opening]:
    return Opening.objects.filter(call_id=call).order_by("at", "track")


def openings_with_locks(call: int) -> dict[str, tuple[Opening, bool]]:
    """By track, each with whether its scores are locked since: nothing is locked that was never opened."""
    locked = Lock.objects.filter(call=OuterRef("call"), track=OuterRef("track"))
    return {row.track: (row, row.locked) for row in openings(call).annotate(locked=Exists(locked))}


def lock_of(call: int, track: str) -> Lock | None:
    return Lock.objects.filter(call_id=call, track=track).first()


def locks(call: int) -> QuerySet[Lock]:
    return Lock.objects.filter(call_id=call).order_by("at", "track")


# Conflicts


def conflicts_of_case(case: int) -> QuerySet[Conflict]:
    return Conflict.objects.filter(case_id=case).select_related("person").order_by("pk")


def conflicts(call: int, track: str) -> QuerySet[Conflict]:
    rows = Conflict.objects.filter(case__closing__call_id=call, case__closing__track=track)
    return rows.select_related("person", "case").order_by("pk")


def is_conflicted(person: int, case: int) -> bool:
    return Conflict.objects.filter(person__in=same_person(person), case_id=case).exists()


def conflicted_applications(person: int) -> set[int]:
    """Keys of the applications the person must not see in any role: those in conflict, and the person's own."""
    selves = same_person(person)
    apart = Conflict.objects.filter(person__in=selves).values_list("case__application_id", flat=True)
    own = worked_on().filter(person__in=selves).values_list("application_id", flat=True)
    return {*apart, *own}


# Assignments


def assignments_of(person: int, at: datetime) -> QuerySet[Assignment]:
    """What the person scores: running, the invitation accepted, no conflict; whether or not the review is open.

    The caller ends these rights with the phase.
    """
    selves = records_of(person)
    apart = Conflict.objects.filter(case=OuterRef("case"), person__in=selves, at__lte=at)
    return (
        _running(at)
        .filter(reviewer__person__in=selves, reviewer__accepted_at__lte=at)
        .exclude(Exists(apart))
        .order_by("case__label")
    )


def applications_assigned_to(person: int, at: datetime) -> QuerySet[Application]:
    """Those behind the person's assignments."""
    cases = assignments_of(person, at).order_by().values("case_id")
    related = Application.objects.filter(case__in=cases).select_related("call", "organisation")
    return related.order_by("case__label")


def assignment_with(person: int, label: str, call: int, at: datetime) -> Assignment | None:
    """The person's own, by the label of its case."""
    return assignments_of(person, at).filter(case__closing__call_id=call, case__label=label).first()


def assignments_of_case(case: int) -> QuerySet[Assignment]:
    """Running and ended ones, by alias."""
    rows = Assignment.objects.filter(case_id=case).select_related("reviewer__person", "case", "review")
    return rows.prefetch_related("review__scores").order_by("alias")


def assignments_in(call: int, track: str) -> QuerySet[Assignment]:
    """All of the track, running and ended, for the desk that assigns."""
    rows = Assignment.objects.filter(case__closing__call_id=call, case__closing__track=track)
    return rows.select_related("reviewer__person", "case__application", "review").order_by(
        "case__label", "alias"
    )


def _running(at: datetime) -> QuerySet[Assignment]:
    rows = Assignment.objects.filter(assigned_at__lte=at).exclude(ended_at__lte=at)
    return rows.exclude(reviewer__ended_at__lte=at).select_related(
        "case__application__organisation",
        "case__application__call",
        "case__submission",
        "case__closing",
        "reviewer__person",
        "review",
    )


# Reviews


def reviews_of_case(case: int) -> QuerySet[Review]:
    """Every review of the case with its scores, those of ended assignments too, by alias."""
    rows = Review.objects.filter(assignment__case_id=case).select_related("assignment__reviewer__person")
    return rows.prefetch_related("scores").order_by("assignment__alias")


def review_of(assignment: int) -> Review | None:
    rows = Review.objects.filter(assignment_id=assignment).select_related("assignment")
    return rows.prefetch_related("scores").first()


def progress(call: int, track: str) -> list[Progress]:
    """How far each reviewer of the pool is, without points. What a conflict bars is nobody's work any more."""
    return _progress(pool(call, track), _barred(call, track))


def progress_of_call(call: int) -> dict[str, list[Progress]]:
    """The same of every track at once."""
    barred = Assignment.objects.filter(in_conflict(), case__closing__call_id=call)
    rows = Reviewer.objects.filter(call_id=call).select_related("person", "call")
    found: defaultdict[str, list[Progress]] = defaultdict(list)
    for row in _progress(rows.order_by("invited_at", "pk"), barred):
        found[row.reviewer.track].append(row)
    return dict(found)


def _progress(places: QuerySet[Reviewer], barred: QuerySet[Assignment]) -> list[Progress]:
    running = Q(assignments__ended_at__isnull=True) & ~Q(assignments__in=barred)
    rows = places.annotate(
        assigned=Count("assignments", filter=running),
        finished=Count("assignments", filter=running & Q(assignments__review__finished_at__isnull=False)),
        begun=Count("assignments", filter=running & Q(assignments__review__isnull=False)),
    )
    return [Progress(row, row.assigned, row.finished, row.begun - row.finished) for row in rows]


def combined_opinion(case: Case) -> list[str]:
    """Comments of finished reviews that still count, without names, in an order that tells nobody's number.

    Shuffled by the draw of the aliases, so that it is the same whenever it is read.
    """
    rows = Review.objects.filter(
        assignment__case=case, assignment__ended_at__isnull=True, finished_at__isnull=False
    ).exclude(comment="")
    comments = dict(rows.values_list("assignment__alias", "comment"))
    draw = Draw(str(case.closing.call_id), case.closing.track, f"{case.closing.seed}|{case.label}")
    return [comments[alias] for alias in draw.order(comments)]


# The sheets


def score_rows(call: int, track: str) -> list[ScoreRow]:
    """The sheet of scores under application numbers and aliases, staff's points last.

    Only a finished review has points here: one that is not stands with empty points, as missing, never as zero.
    Whoever gave points and was found in conflict stands as recused, without them. What ended otherwise is left out.
    """
    barred = conflicted_assignments(call, track)
    criteria = _panel_criteria(call, track)
    given = _points_given(call, track)
    columns = "pk", "case__application__number", "alias", "ended_at", "review__finished_at"
    rows: list[ScoreRow] = []
    for key, number, alias, ended, finished in assignments_in(call, track).values_list(*columns):
        points = given.get(key, {})
        if key in barred:
            rows += [ScoreRow(number, alias, "", None, recused=True)] if points else []
        elif ended is None:
            shown = points if finished is not None else {}
            rows += [ScoreRow(number, alias, criterion, shown.get(criterion)) for criterion in criteria]
    for score in staff_scores(call, track).values():
        rows.append(ScoreRow(score.case.application.number, STAFF, score.criterion, plain(score.points)))
    return sorted(rows, key=lambda row: (row.application, row.reviewer == STAFF, row.reviewer))


def _points_given(call: int, track: str) -> dict[int, dict[str, Decimal]]:
    """By assignment and criterion, whatever became of the review."""
    of_track = {
        "review__assignment__case__closing__call_id": call,
        "review__assignment__case__closing__track": track,
    }
    rows = Score.objects.filter(points__isnull=False, **of_track)
    given: defaultdict[int, dict[str, Decimal]] = defaultdict(dict)
    for assignment, criterion, points in rows.values_list("review__assignment_id", "criterion", "points"):
        if points is not None:
            given[assignment][criterion] = plain(points)
    return given


def conflicted_assignments(call: int, track: str) -> set[int]:
    """Keys of assignments, running or ended, whose reviewer is in conflict with the case, under whichever record."""
    return set(_barred(call, track).values_list("pk", flat=True))


def _barred(call: int, track: str) -> QuerySet[Assignment]:
    return Assignment.objects.filter(in_conflict(), case__closing__call_id=call, case__closing__track=track)


def in_conflict() -> Exists:
    """Of an assignment: every record leads to the one that stands in a single step."""
    reviewer = Coalesce(OuterRef("reviewer__person__merged_into"), OuterRef("reviewer__person"))
    apart = Conflict.objects.annotate(root=Coalesce("person__merged_into", "person"))
    return Exists(apart.filter(case=OuterRef("case"), root=reviewer))


def bonus_of(call: int, track: str) -> dict[str, Decimal]:
    """Bonuses less deductions by application number, for those that were granted any."""
    rule = rules_of(call, track)
    return granted_bonus(rule, adjustments(call, track).values()) if rule else {}


def granted_bonus(rule: Track, stated: Iterable[Adjustment]) -> dict[str, Decimal]:
    """The same from what stands."""
    points = {each.id: each.points for each in rule.scoring.bonus}
    points |= {each.id: -each.points for each in rule.scoring.deductions}
    total: defaultdict[str, Decimal] = defaultdict(Decimal)
    for row in stated:
        if row.granted and row.adjustment in points:
            total[row.case.application.number] += points[row.adjustment]
    return dict(total)


def rows_to_rank(call: int, track: str) -> list[ApplicationRow]:
    """What ranking needs of the sheet of applications: number, track, bonus, and whether the case is eligible."""
    bonus, latest = bonus_of(call, track), determinations(call)
    return [
        ApplicationRow(
            application=case.application.number,
            track=track,
            bonus=bonus.get(case.application.number, Decimal()),
            eligible=case.pk in latest and latest[case.pk].eligible,
        )
        for case in cases_of(call, track)
    ]


def staff_scores(call: int, track: str) -> dict[tuple[int, str], StaffScore]:
    """The latest by case and criterion."""
    rows = StaffScore.objects.filter(case__closing__call_id=call, case__closing__track=track).order_by("pk")
    return {(row.case_id, row.criterion): row for row in rows.select_related("case__application")}


def adjustments(call: int, track: str) -> dict[tuple[int, str], Adjustment]:
    """The latest by case and adjustment."""
    rows = adjustments_in(call).filter(case__closing__track=track)
    return {(row.case_id, row.adjustment): row for row in rows}


def adjustments_in(call: int) -> QuerySet[Adjustment]:
    """Everything ever stated, of every track; the latest of a case counts."""
    rows = Adjustment.objects.filter(case__closing__call_id=call)
    return rows.select_related("case__application", "case__closing").order_by("pk")


def locked_scores(lock: Lock) -> list[ScoreRow]:
    """The sheet of scores as it was frozen."""
    return [
        ScoreRow(
            row["application"],
            row["reviewer"],
            row["criterion"],
            None if row["points"] is None else Decimal(row["points"]),
            row["recused"],
        )
        for row in lock.scores
    ]


def locked_applications(lock: Lock) -> list[ApplicationRow]:
    """What the frozen ranking knew of the applications."""
    return [
        ApplicationRow(row["application"], lock.track, bonus=Decimal(row["bonus"]), eligible=row["eligible"])
        for row in lock.applications
    ]


def plain(points: Decimal) -> Decimal:
    """Without the zeros a column adds: 82.500000 is 82.5, and 80.000000 is 80."""
    short = points.normalize()
    return short.quantize(ONE) if short == short.to_integral_value() else short


def standing_persons(persons: Iterable[Person]) -> dict[int, int]:
    """Each record to the one that stands for it: whatever was merged leads there in a single step."""
    return {person.pk: person.merged_into_id or person.pk for person in persons}


def specification_in_force(call: int) -> Specification | None:
    version = versions_in_force().filter(call_id=call).first()
    return specification_of(version) if version else None


def rules_of(call: int, track: str) -> Track | None:
    """The track as the version in force has it."""
    specification = specification_in_force(call)
    return specification.track(track) if specification else None


def _panel_criteria(call: int, track: str) -> list[str]:
    rule = rules_of(call, track)
    return [criterion.id for criterion in panel_criteria(rule)] if rule else []
