"""What the panel works with after scores are locked: amounts, overrides, runs and the recommendation.

Rows are only ever added; of amounts and overrides the latest of a case counts.
"""

from django.db import models
from django.db.models import Q


class Amount(models.Model):
    """What the office recommends for one case, in whole units of the call's currency."""

    case = models.ForeignKey("screening.Case", models.PROTECT, related_name="amounts")
    amount = models.PositiveBigIntegerField()
    reason = models.TextField(
        blank=True, help_text="Needed where the amount differs from what was requested."
    )
    at = models.DateTimeField()
    by = models.CharField(max_length=40)


class Override(models.Model):
    """A decision beside the computed one: in at `amount`, or out where that is None. `lifted` takes it back."""

    case = models.ForeignKey("screening.Case", models.PROTECT, related_name="overrides")
    amount = models.PositiveBigIntegerField(null=True)
    lifted = models.BooleanField(default=False)
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.CharField(max_length=40)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=~Q(reason=""), name="selection_override_has_reason"),
            models.CheckConstraint(
                condition=Q(lifted=False) | Q(amount__isnull=True), name="selection_lifted_has_no_amount"
            ),
        )


class Run(models.Model):
    """Rules and inputs gave a result; both stand frozen under their hashes, and anybody can repeat it."""

    call = models.ForeignKey("calls.Call", models.PROTECT, related_name="runs")
    number = models.PositiveIntegerField()
    inputs = models.JSONField()
    result = models.JSONField()
    inputs_hash = models.CharField(max_length=64)
    result_hash = models.CharField(max_length=64)
    software = models.CharField(max_length=60)
    at = models.DateTimeField()
    by = models.CharField(max_length=40)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("call", "number"), name="selection_run_number"),)


class Recommendation(models.Model):
    """The panel stands by this run, as its minutes say. The latest one is the call's."""

    run = models.OneToOneField(Run, models.PROTECT, related_name="recommendation")
    minutes = models.TextField()
    at = models.DateTimeField()
    by = models.CharField(max_length=40)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=~Q(minutes=""), name="selection_recommendation_has_minutes"),
        )
