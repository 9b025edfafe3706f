"""The published record of what was funded. A place is apart from the projects that happen there; a statement is what
one source says, and statements may contradict one another and the record.
"""

from django.db import models
from django.db.models import Q


class Loading(models.Model):
    """One edition of a programme's record as it was loaded: of which sheets, when, by whom."""

    programme = models.SlugField(max_length=60)
    projects_hash = models.CharField(max_length=64)
    statements_hash = models.CharField(max_length=64, blank=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=40)

    class Meta:
        indexes = (models.Index(fields=("programme", "at"), name="portfolio_loading_of"),)


class Place(models.Model):
    """A city or region under its latest name. Same country and point: the same place, whatever it is called."""

    name = models.CharField(max_length=200)
    country = models.CharField(max_length=2)
    latitude = models.DecimalField(max_digits=12, decimal_places=9, null=True)
    longitude = models.DecimalField(max_digits=12, decimal_places=9, null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("country", "name"), name="portfolio_place_of_country"),
            models.UniqueConstraint(
                fields=("country", "latitude", "longitude"),
                condition=Q(latitude__isnull=False),
                name="portfolio_place_at_point",
            ),
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__range=(-90, 90),
                    longitude__range=(-180, 180),
                ),
                name="portfolio_place_on_globe",
            ),
        )


class Project(models.Model):
    """What one source says was funded. `printed_place` is the place's name in it; empty texts were not published."""

    programme = models.SlugField(max_length=60)
    year = models.PositiveSmallIntegerField()
    track = models.CharField(max_length=60)
    strand = models.CharField(max_length=60, blank=True)
    country = models.CharField(max_length=2)
    place = models.ForeignKey(Place, models.PROTECT, null=True, related_name="projects")
    printed_place = models.CharField(max_length=200, blank=True)
    turn = models.PositiveSmallIntegerField(
        default=1, help_text="Among those of one year, track, country, place."
    )
    title = models.CharField(max_length=2000, blank=True)
    sector = models.CharField(max_length=2000, blank=True)
    implementer = models.CharField(max_length=2000, blank=True)
    support = models.PositiveBigIntegerField(null=True, help_text="Won.")
    source = models.CharField(max_length=2000)
    recorded_at = models.DateTimeField(help_text="When the record last came to say this.")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("programme", "year", "track", "country", "printed_place", "turn"),
                name="portfolio_project_once",
            ),
            models.CheckConstraint(condition=~Q(source=""), name="portfolio_project_has_source"),
            models.CheckConstraint(
                condition=Q(place__isnull=False) | Q(printed_place=""), name="portfolio_named_place_is_kept"
            ),
        )


class Statement(models.Model):
    """One value from one source, about a year's selection, all to the end of a year, or one project."""

    programme = models.SlugField(max_length=60)
    scope = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    country = models.CharField(max_length=2, blank=True)
    place = models.CharField(max_length=200, blank=True)
    measure = models.CharField(max_length=20)
    value = models.CharField(max_length=2000)
    quote = models.CharField(max_length=2000, blank=True)
    source = models.JSONField(help_text="Language tag to text.")
    source_url = models.CharField(max_length=2000, blank=True)
    stated_on = models.DateField(null=True)
    note = models.JSONField(default=dict, help_text="Language tag to text.")
    position = models.PositiveIntegerField()
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("programme", "position"), name="portfolio_statement_order"),
        )
