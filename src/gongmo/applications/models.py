"""What applicants work on, and its frozen, numbered versions. Nothing here knows what becomes of a submission."""

from django.db import models
from django.db.models import Q


class Application(models.Model):
    """`number` is random and public: it says nothing about how many there are or who came first."""

    number = models.CharField(max_length=12, unique=True)
    call = models.ForeignKey("calls.Call", models.PROTECT, related_name="applications")
    track = models.CharField(max_length=60)
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="applications")
    started_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("call", "track"), name="applications_of_track"),)


class Draft(models.Model):
    """The answers as last saved. `revision` rises with every save; `changes` says of each question in which revision
    it last changed, when and by whom, so that two people at work notice each other only where they meet.
    """

    application = models.OneToOneField(Application, models.CASCADE, related_name="draft")
    answers = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=1)
    changes = models.JSONField(default=dict, help_text='Question to {"revision", "at" (ISO 8601), "by"}.')
    saved_at = models.DateTimeField()
    saved_by = models.CharField(max_length=40)


class MemberRole(models.TextChoices):
    LEAD = "lead"
    COLLEAGUE = "colleague"


class Member(models.Model):
    """Only members see an application before its track closes.

    `invited_as` is the address an invitation went to: until the person joins, nothing else of them is shown, so that
    inviting an address tells nothing about whose it is.
    """

    application = models.ForeignKey(Application, models.CASCADE, related_name="members")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    role = models.CharField(max_length=10, choices=MemberRole.choices)
    invited_as = models.EmailField(blank=True)
    since = models.DateTimeField()
    joined_at = models.DateTimeField(null=True)
    until = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("application", "person"),
                condition=Q(until__isnull=True),
                name="applications_member_once",
            ),
        )


class Attachment(models.Model):
    """A file as it arrived. Rows stay after removal: a submission may hold the file."""

    public_id = models.CharField(max_length=12, unique=True)
    application = models.ForeignKey(Application, models.PROTECT, related_name="attachments")
    question = models.CharField(max_length=60)
    name = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    stored = models.FileField(upload_to="attachments/%Y/%m", max_length=200)
    uploaded_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=("application", "question"), name="applications_attached"),)


class Submission(models.Model):
    """A frozen version, with the receipt exactly as it was given. Only ever added."""

    application = models.ForeignKey(Application, models.PROTECT, related_name="submissions")
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    by = models.CharField(max_length=40)
    call_version = models.ForeignKey("calls.Version", models.PROTECT, related_name="+")
    content = models.JSONField()
    content_hash = models.CharField(max_length=64)
    key = models.CharField(max_length=64, unique=True)
    fact = models.PositiveBigIntegerField(unique=True)
    receipt = models.BinaryField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("application", "number"), name="applications_submission_number"),
        )


class Withdrawal(models.Model):
    """The applicant took the application back; a later submission brings it in again."""

    application = models.ForeignKey(Application, models.PROTECT, related_name="withdrawals")
    after = models.PositiveIntegerField(help_text="Number of the submission that stood.")
    at = models.DateTimeField()
    by = models.CharField(max_length=40)


class RefusedAttempt(models.Model):
    """A submission that could not be taken, under a ticket the applicant can quote."""

    ticket = models.CharField(max_length=12, unique=True)
    application = models.ForeignKey(Application, models.PROTECT, related_name="refused_attempts")
    at = models.DateTimeField()
    by = models.CharField(max_length=40)
    reason = models.CharField(max_length=40)
