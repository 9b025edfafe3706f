"""The official outcome: prepared by one person, approved by another, announced, archived."""

from django.db import models
from django.db.models import F, Q


class Decision(models.Model):
    """What was decided, with the sheets exactly as prepared: approval and announcement change none of them.

    `sheet_hash` and `full_sheet_hash` are those of a map from file name to the file's SHA-256; `outcomes_hash` covers
    every outcome, both sheets and the recommended result, so that approving it approves them all.
    """

    call = models.ForeignKey("calls.Call", models.PROTECT, related_name="decisions")
    recommendation = models.ForeignKey("selection.Recommendation", models.PROTECT, related_name="decisions")
    prepared_at = models.DateTimeField()
    prepared_by = models.CharField(max_length=40)
    approved_at = models.DateTimeField(null=True)
    approved_by = models.CharField(max_length=40, blank=True)
    announced_at = models.DateTimeField(null=True)
    announced_by = models.CharField(max_length=40, blank=True)
    sheet = models.TextField(help_text="Applications under their labels, as CSV.")
    ranking_sheet = models.TextField(help_text="The locked rankings under the same labels, as CSV.")
    overrides_sheet = models.TextField(blank=True, help_text="Overrides, where there are any, as CSV.")
    scores_sheet = models.TextField(blank=True, help_text="Single reviews, where the call publishes them.")
    full_applications = models.TextField()
    full_scores = models.TextField()
    sheet_hash = models.CharField(max_length=64)
    full_sheet_hash = models.CharField(max_length=64)
    outcomes_hash = models.CharField(max_length=64)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(approved_at__isnull=True, approved_by="")
                | (Q(approved_at__isnull=False) & ~Q(approved_by="")),
                name="decisions_approved_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(approved_by=F("prepared_by")), name="decisions_approved_by_another"
            ),
            models.CheckConstraint(
                condition=Q(announced_at__isnull=True, announced_by="")
                | (Q(announced_at__isnull=False, approved_at__isnull=False) & ~Q(announced_by="")),
                name="decisions_announced_when_approved",
            ),
            models.UniqueConstraint(
                fields=("call",), condition=Q(approved_at__isnull=False), name="decisions_one_approved"
            ),
        )

    @property
    def public_files(self) -> dict[str, str]:
        """The public sheet by file name, without files that hold nothing."""
        files = {
            "applications.csv": self.sheet,
            "ranking.csv": self.ranking_sheet,
            "overrides.csv": self.overrides_sheet,
            "scores.csv": self.scores_sheet,
        }
        return {name: text for name, text in files.items() if text}

    @property
    def full_files(self) -> dict[str, str]:
        return {"applications.csv": self.full_applications, "scores.csv": self.full_scores}


class OutcomeKind(models.TextChoices):
    AWARDED = "awarded"
    RESERVE = "reserve"
    NOT_SELECTED = "not_selected"
    INELIGIBLE = "ineligible"


class Outcome(models.Model):
    """What became of one case. `reasons` are codes of rules such as `cap:1`, the first being the reason given."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="outcomes")
    case = models.ForeignKey("screening.Case", models.PROTECT, related_name="outcomes")
    kind = models.CharField(max_length=12, choices=OutcomeKind.choices)
    amount = models.PositiveBigIntegerField(null=True)
    reserve = models.PositiveIntegerField(null=True, help_text="Place on the reserve list, from 1.")
    reasons = models.JSONField(default=list)
    note = models.TextField(blank=True, help_text="The office's own words for the applicant.")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("decision", "case"), name="decisions_one_outcome"),
            models.CheckConstraint(
                condition=Q(kind="awarded", amount__isnull=False)
                | (~Q(kind="awarded") & Q(amount__isnull=True)),
                name="decisions_award_has_amount",
            ),
            models.CheckConstraint(
                condition=Q(kind="reserve", reserve__isnull=False)
                | (~Q(kind="reserve") & Q(reserve__isnull=True)),
                name="decisions_reserve_has_place",
            ),
        )


class Archive(models.Model):
    """The call is over; only the record is left."""

    call = models.OneToOneField("calls.Call", models.PROTECT, related_name="archive")
    at = models.DateTimeField()
    by = models.CharField(max_length=40)
