"""Who signs in (accounts), whom the record is about (persons), and for which organisation they act.

A person exists without an account and may be known under several addresses; conflicts of interest are about persons.
"""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower


class Person(models.Model):
    """`merged_into` leads to the record that stands for both; it never leads in a circle, for it is set once."""

    public_id = models.CharField(max_length=14, unique=True)
    name = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="merged")

    class Meta:
        constraints = (
            models.CheckConstraint(condition=~Q(name=""), name="people_person_named"),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
                name="people_not_merged_into_itself",
            ),
        )


class Address(models.Model):
    """An e-mail address a person is known under, whether or not anybody signs in with it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="addresses")
    email = models.EmailField()

    class Meta:
        constraints = (models.UniqueConstraint(Lower("email"), name="people_address_of_one_person"),)


class AccountManager(BaseUserManager["Account"]):
    def get_queryset(self) -> "models.QuerySet[Account]":
        """With the person, whose name every page shows."""
        return super().get_queryset().select_related("person")

    def get_by_natural_key(self, username: str | None) -> "Account":
        """Addresses are compared without regard to case: nobody else has the same one in capitals."""
        return self.get(email__iexact=username)


class Account(AbstractBaseUser):
    """A means of signing in. What the account may do follows from its person, never from the account."""

    public_id = models.CharField(max_length=14, unique=True)
    email = models.EmailField(unique=True)
    person = models.OneToOneField(Person, models.PROTECT, related_name="account")
    language = models.CharField(max_length=12, blank=True)
    is_active = models.BooleanField(default=True)
    opened_at = models.DateTimeField()

    objects = AccountManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = (models.UniqueConstraint(Lower("email"), name="people_account_email"),)


class OrganisationKind(models.TextChoices):
    """Those of `gongmo.domain.spec.track.ApplicantKind`, and the office's own."""

    NATIONAL_GOVERNMENT = "national_government"
    LOCAL_GOVERNMENT = "local_government"
    PUBLIC_BODY = "public_body"
    INTERNATIONAL_ORGANISATION = "international_organisation"
    COMPANY = "company"
    UNIVERSITY = "university"
    RESEARCH_INSTITUTE = "research_institute"
    NON_PROFIT = "non_profit"
    INDIVIDUAL = "individual"


class Organisation(models.Model):
    """The organisation applies, not the person who types. `name` maps language tag to text."""

    public_id = models.CharField(max_length=14, unique=True)
    kind = models.CharField(max_length=40, choices=OrganisationKind.choices)
    country = models.CharField(max_length=2, help_text="ISO 3166-1 alpha-2.")
    name = models.JSONField()
    identifiers = models.JSONField(
        default=dict, help_text="Register to number, such as a business registration."
    )
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(country__regex=r"^[A-Z]{2}$"), name="people_organisation_country"
            ),
        )


class Membership(models.Model):
    """When a person worked for an organisation: employment rules look back in time."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="memberships")
    unit = models.CharField(
        max_length=200, blank=True, help_text="The smallest unit, as conflicts ask for it."
    )
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="people_membership_in_order"
            ),
            models.UniqueConstraint(
                fields=("person", "organisation"), condition=Q(until__isnull=True), name="people_member_once"
            ),
        )


class InstallationRole(models.Model):
    """Roles that hold for the whole installation. An administrator never sees cases."""

    class Role(models.TextChoices):
        ADMINISTRATOR = "administrator"
        PROGRAMME_OFFICER = "programme_officer"

    person = models.ForeignKey(Person, models.CASCADE, related_name="roles")
    role = models.CharField(max_length=20, choices=Role.choices)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("person", "role"), condition=Q(until__isnull=True), name="people_role_once"
            ),
        )
