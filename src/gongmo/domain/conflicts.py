"""Who must not score what, by the call's published rules: what the record of employments shows by itself.

Kinship, help with writing and mutual review show in no record; people state them, under the same grounds.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gongmo.domain.spec.call import Conflict, EmployedWithin
from gongmo.domain.texts import Text, say
from gongmo.domain.wording.kinds import employed_within
from gongmo.domain.wording.review import GROUNDS

LEAP_DAY = (2, 29)


class Ground(StrEnum):
    """Those a call can publish, and the one that needs its own words."""

    SAME_ORGANISATION = "same_organisation"
    SAME_UNIT = "same_unit"
    FAMILY = "family"
    MUTUAL_REVIEW = "mutual_review"
    HELPED_WRITE = "helped_write"
    EMPLOYED_WITHIN = "employed_within"
    OTHER = "other"


@dataclass(frozen=True)
class Employment:
    """A person's time with an organisation. `organisation` is its id, or '' where only a name was ever given."""

    organisation: str
    names: frozenset[str]
    since: datetime | None = None
    until: datetime | None = None
    unit: str = ""


@dataclass(frozen=True)
class Applicant:
    """The organisation that applies, and the units its people on the application work in, where known."""

    organisation: str
    names: frozenset[str]
    units: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Exclusion:
    """A rule that bars the person. Not `certain` where only a name or an unknown unit speaks for it: people look."""

    ground: Ground
    name: str
    certain: bool = True


def grounds(rules: Sequence[Conflict]) -> list[Ground]:
    """What a conflict in this call may be grounded on, as published, and `other` at last."""
    return [*dict.fromkeys(_ground(rule) for rule in rules), Ground.OTHER]


def ground_said(ground: str, rules: Sequence[Conflict], language: str) -> str:
    """The ground in words; an id that no table knows stands for itself."""
    years = next((r.employed_within_years for r in rules if isinstance(r, EmployedWithin)), None)
    if ground == Ground.EMPLOYED_WITHIN and years is not None:
        return say(employed_within(years), language)
    text: Text = GROUNDS.get(ground, {})
    return say(text, language) or ground


def exclusions(
    rules: Sequence[Conflict],
    employments: Iterable[Employment],
    applicant: Applicant,
    at: datetime,
    *,
    member: bool = False,
) -> list[Exclusion]:
    """Every rule that bars the person from the applicant's case, in the published order.

    `member` says that the person belongs to the application itself: nobody ever scores their own.
    """
    found = [Exclusion(Ground.HELPED_WRITE, "")] if member else []
    kept = [each for each in employments if _same(each, applicant)]
    for rule in rules:
        found += _by_rule(rule, rules, kept, applicant, at)
    return list(dict.fromkeys(found))


def _by_rule(
    rule: Conflict, rules: Sequence[Conflict], kept: Sequence[Employment], applicant: Applicant, at: datetime
) -> Iterator[Exclusion]:
    """A running employment is told as such where a rule names it, and as a recent one only otherwise."""
    ground, told = _ground(rule), Ground.SAME_ORGANISATION in grounds(rules)
    for employment in kept:
        runs, certain = _runs(employment, at), bool(employment.organisation)
        name = min(employment.names, default="")
        if ground is Ground.SAME_ORGANISATION and runs:
            yield Exclusion(ground, name, certain)
        if ground is Ground.SAME_UNIT and runs and _maybe_same_unit(employment, applicant):
            known = bool(employment.unit and applicant.units)
            yield Exclusion(ground, name, certain and known)
        if isinstance(rule, EmployedWithin) and not (runs and told) and _within(employment, rule, at):
            yield Exclusion(ground, name, certain)


def _within(employment: Employment, rule: EmployedWithin, at: datetime) -> bool:
    return _recent(employment, years_before(at, rule.employed_within_years), at)


def years_before(at: datetime, years: int) -> datetime:
    """The same day and hour so many years ago; of a leap day, the day before the first of March."""
    day = 28 if (at.month, at.day) == LEAP_DAY else at.day
    return at.replace(year=max(at.year - years, 1), day=day)


def _ground(rule: Conflict) -> Ground:
    return Ground.EMPLOYED_WITHIN if isinstance(rule, EmployedWithin) else Ground(rule)


def _same(employment: Employment, applicant: Applicant) -> bool:
    """One record, or, where only a name is known, one name: case and blanks make no other organisation."""
    if employment.organisation:
        return employment.organisation == applicant.organisation
    return not _folded(employment.names).isdisjoint(_folded(applicant.names))


def _runs(employment: Employment, at: datetime) -> bool:
    return _recent(employment, at, at) and (employment.until is None or employment.until > at)


def _recent(employment: Employment, since: datetime, at: datetime) -> bool:
    begun = employment.since is None or employment.since <= at
    return begun and (employment.until is None or employment.until >= since)


def _maybe_same_unit(employment: Employment, applicant: Applicant) -> bool:
    """Units that differ are no conflict; one that nobody stated may be the same."""
    if not employment.unit or not applicant.units:
        return True
    return not _folded([employment.unit]).isdisjoint(_folded(applicant.units))


def _folded(names: Iterable[str]) -> set[str]:
    return {" ".join(name.casefold().split()) for name in names} - {""}
