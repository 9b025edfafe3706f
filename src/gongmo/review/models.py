"""Who scores what, who must not, and what they gave. Rows tell history: they end, and are not taken away."""

from django.db import models
from django.db.models import Q


class Reviewer(models.Model):
    """A person in the pool of one track. `organisation` is what the invitation list said, where nothing better is known."""

    call = models.ForeignKey("calls.Call", models.PROTECT, related_name="reviewers")
    track = models.CharField(max_length=60)
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    organisation = models.CharField(max_length=200, blank=True)
    invited_at = models.DateTimeField()
    invited_by = models.CharField(max_length=40)
    accepted_at = models.DateTimeField(null=True)
    declined_at = models.DateTimeField(null=True)
    decline_reason = models.TextField(blank=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("call", "track", "person"), name="review_in_pool_once"),
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=True) | Q(declined_at__isnull=True), name="review_one_answer"
            ),
        )


class ConflictKind(models.TextChoices):
    """Barred by rule; objected to by a party; withdrew by own will."""

    EXCLUSION = "exclusion"
    CHALLENGE = "challenge"
    RECUSAL = "recusal"


class Conflict(models.Model):
    """A person and a case that must stay apart, whatever the person's role. Never taken back."""

    case = models.ForeignKey("screening.Case", models.PROTECT, related_name="conflicts")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=ConflictKind.choices)
    ground = models.CharField(max_length=40)
    reason = models.TextField(blank=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=40)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("case", "person", "kind", "ground"), name="review_conflict_recorded_once"
            ),
            models.CheckConstraint(condition=~Q(ground=""), name="review_conflict_has_ground"),
        )


class EndGround(models.TextChoices):
    """Why somebody no longer scores a case."""

    CONFLICT = "conflict"
    DECLINED = "declined"
    OFFICE = "office"


class Assignment(models.Model):
    """One reviewer, one case. `alias` stands for the reviewer on sheets and differs from case to case."""

    case = models.ForeignKey("screening.Case", models.PROTECT, related_name="assignments")
    reviewer = models.ForeignKey(Reviewer, models.PROTECT, related_name="assignments")
    alias = models.CharField(max_length=10)
    assigned_at = models.DateTimeField()
    by = models.CharField(max_length=40)
    ended_at = models.DateTimeField(null=True)
    ended_ground = models.CharField(max_length=10, choices=EndGround.choices, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("case", "reviewer"),
                condition=Q(ended_at__isnull=True),
                name="review_assigned_once",
            ),
            models.UniqueConstraint(fields=("case", "alias"), name="review_alias_of_one_review"),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_ground="")
                | (Q(ended_at__isnull=False) & ~Q(ended_ground="")),
                name="review_end_has_ground",
            ),
        )


class Opening(models.Model):
    """Scoring of a track began."""

    call = models.ForeignKey("calls.Call", models.PROTECT, related_name="review_openings")
    track = models.CharField(max_length=60)
    due = models.DateTimeField()
    at = models.DateTimeField()
    by = models.CharField(max_length=40)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("call", "track"), name="review_opened_once"),)


class Review(models.Model):
    """One reviewer's opinion on one case. `revision` rises with every save."""

    assignment = models.OneToOneField(Assignment, models.PROTECT, related_name="review")
    revision = models.PositiveIntegerField(default=1)
    comment = models.TextField(blank=True)
    saved_at = models.DateTimeField()
    saved_by = models.CharField(max_length=40)
    finished_at = models.DateTimeField(null=True)


class Score(models.Model):
    """Points on one criterion; None where none were given yet, which is never a zero."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="scores")
    criterion = models.CharField(max_length=60)
    points = models.DecimalField(max_digits=15, decimal_places=6, null=True)
    reason = models.TextField(blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("review", "criterion"), name="review_criterion_scored_once"),
        )


class StaffScore(models.Model):
    """Points on a criterion the call gives to staff. Only ever added; the latest counts."""

    case = models.ForeignKey("screening.Case", models.PROTECT, related_name="staff_scores")
    criterion = models.CharField(max_length=60)
    points = models.DecimalField(max_digits=15, decimal_places=6)
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.CharField(max_length=40)

    class Meta:
        constraints = (models.CheckConstraint(condition=~Q(reason=""), name="review_staff_score_has_reason"),)


class Adjustment(models.Model):
    """A bonus or deduction fixed in the call, granted to a case or not. Only ever added; the latest counts."""

    case = models.ForeignKey("screening.Case", models.PROTECT, related_name="adjustments")
    adjustment = models.CharField(max_length=60)
    granted = models.BooleanField()
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.CharField(max_length=40)

    class Meta:
        constraints = (models.CheckConstraint(condition=~Q(reason=""), name="review_adjustment_has_reason"),)


class Lock(models.Model):
    """No score of the track changes any more. What the ranking was computed from and what came of it, frozen.

    `version` holds the rules it was computed by; `applications` and `scores` are the rows of the two sheets.
    """

    call = models.ForeignKey("calls.Call", models.PROTECT, related_name="locks")
    track = models.CharField(max_length=60)
    at = models.DateTimeField()
    by = models.CharField(max_length=40)
    version = models.ForeignKey("calls.Version", models.PROTECT, related_name="+")
    seed = models.CharField(max_length=64)
    applications = models.JSONField()
    scores = models.JSONField()
    ranking = models.JSONField()
    scores_hash = models.CharField(max_length=64)
    ranking_hash = models.CharField(max_length=64)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("call", "track"), name="review_locked_once"),)
