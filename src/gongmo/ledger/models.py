"""Facts, the tree over them, and signed checkpoints. Rows are only ever added; erasure empties a salt and its body."""

from django.db import models
from django.db.models import Q


class Log(models.Model):
    """The one log of an installation. Its row is the lock every append takes."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    name = models.CharField(max_length=200)
    public_key = models.BinaryField()
    simulated = models.BooleanField()
    offset = models.BigIntegerField(
        default=0, help_text="Seconds a simulated clock stands from the database's."
    )
    size = models.PositiveBigIntegerField(default=0)
    recorded_at = models.DateTimeField(null=True, help_text="When the last leaf was recorded.")

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(id=1), name="ledger_one_log"),
            models.CheckConstraint(condition=Q(simulated=True) | Q(offset=0), name="ledger_true_clock"),
        )


class Fact(models.Model):
    """One leaf: `leaf` are its exact bytes; `salt` and `body` open its commitment until they are erased."""

    n = models.PositiveBigIntegerField(primary_key=True)
    kind = models.CharField(max_length=60)
    public = models.BooleanField()
    at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    subject = models.CharField(max_length=80, blank=True)
    leaf = models.BinaryField()
    salt = models.BinaryField(null=True)
    body = models.BinaryField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=("kind", "n"), name="ledger_fact_kind"),
            models.Index(fields=("subject", "n"), name="ledger_fact_subject"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(salt__isnull=True, body__isnull=True) | Q(salt__isnull=False, body__isnull=False),
                name="ledger_erased_whole",
            ),
        )


class Node(models.Model):
    """The hash of a complete subtree: `level` 0 are leaf hashes, `index` counts from the left."""

    level = models.PositiveSmallIntegerField()
    index = models.PositiveBigIntegerField()
    hash = models.BinaryField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("level", "index"), name="ledger_node_place"),)


class Checkpoint(models.Model):
    """A signed tree head. Only `public` ones are shown: the others belong to single receipts."""

    size = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    text = models.BinaryField()
    public = models.BooleanField()

    class Meta:
        indexes = (models.Index(fields=("public", "at"), name="ledger_checkpoint_at"),)
        constraints = (models.CheckConstraint(condition=Q(size__gte=1), name="ledger_not_empty"),)
