"""What a track closed with, frozen, and the formal check of each case. Nothing here knows who will score."""

from django.db import models
from django.db.models import Q


class Closing(models.Model):
    """Intake of a track ended: `seed` is the root of the checkpoint of that moment, from which its draw follows."""

    call = models.ForeignKey("calls.Call", models.PROTECT, related_name="closings")
    track = models.CharField(max_length=60)
    closes = models.DateTimeField(help_text="End of the window, extension and grace included.")
    at = models.DateTimeField()
    prefix = models.CharField(max_length=60, help_text="What the labels of the track begin with.")
    checkpoint_size = models.PositiveBigIntegerField()
    seed = models.CharField(max_length=64)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("call", "track"), name="screening_closed_once"),
            models.UniqueConstraint(fields=("call", "prefix"), name="screening_prefix_of_one_track"),
        )


class Case(models.Model):
    """One application as it stood at the closing. `label` is random: it tells nothing about who or when."""

    application = models.OneToOneField("applications.Application", models.PROTECT, related_name="case")
    closing = models.ForeignKey(Closing, models.PROTECT, related_name="cases")
    label = models.CharField(max_length=80)
    submission = models.ForeignKey("applications.Submission", models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("closing", "label"), name="screening_label_of_one_case"),
        )


class Determination(models.Model):
    """Whether a case is eligible, and if not, by which rule and why. Only ever added; the latest counts."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="determinations")
    eligible = models.BooleanField()
    ground = models.CharField(max_length=40, blank=True)
    reason = models.TextField(blank=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=40)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(eligible=True, ground="") | (Q(eligible=False) & ~Q(ground="") & ~Q(reason="")),
                name="screening_refusal_has_ground",
            ),
        )
