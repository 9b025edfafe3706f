"""Programmes, calls, their published versions and the drafts being written, and who staffs a call."""

from django.db import models
from django.db.models import Q


class Programme(models.Model):
    slug = models.SlugField(max_length=60, unique=True)
    title = models.JSONField(help_text="Language tag to text.")


class Call(models.Model):
    """Exists from its first draft; the public knows it from its first published version."""

    slug = models.SlugField(max_length=60, unique=True)
    programme = models.ForeignKey(Programme, models.PROTECT, related_name="calls")


class Draft(models.Model):
    """The text the office is writing. `revision` rises with every save, so that two editors notice each other."""

    call = models.OneToOneField(Call, models.CASCADE, related_name="draft")
    text = models.TextField()
    revision = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField()
    saved_by = models.CharField(max_length=40)


class Version(models.Model):
    """A published specification: the text as written, its canonical form and that form's SHA-256. Never changes."""

    call = models.ForeignKey(Call, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    canonical = models.JSONField()
    hash = models.CharField(max_length=64)
    published_at = models.DateTimeField()
    published_by = models.CharField(max_length=40)
    reason = models.TextField(
        blank=True, help_text="Why a published call was changed; empty for the first version."
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("call", "number"), name="calls_version_number"),
            models.CheckConstraint(condition=Q(number=1) | ~Q(reason=""), name="calls_amendment_has_reason"),
        )


class Extension(models.Model):
    """A later closing of one track for everybody. The latest one counts."""

    call = models.ForeignKey(Call, models.PROTECT, related_name="extensions")
    track = models.CharField(max_length=60)
    closes = models.DateTimeField()
    reason = models.TextField()
    granted_at = models.DateTimeField()
    granted_by = models.CharField(max_length=40)

    class Meta:
        constraints = (models.CheckConstraint(condition=~Q(reason=""), name="calls_extension_has_reason"),)


class StaffRole(models.TextChoices):
    OFFICER = "officer"
    CHAIR = "chair"
    AUDITOR = "auditor"


class Staff(models.Model):
    """Who is officer, chair (of one track) or auditor of which call, and until when."""

    call = models.ForeignKey(Call, models.PROTECT, related_name="staff")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    role = models.CharField(max_length=10, choices=StaffRole.choices)
    track = models.CharField(max_length=60, blank=True)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("call", "person", "role", "track"),
                condition=Q(until__isnull=True),
                name="calls_staff_once",
            ),
            models.CheckConstraint(
                condition=(Q(role="chair") & ~Q(track="")) | (~Q(role="chair") & Q(track="")),
                name="calls_chair_has_track",
            ),
        )
