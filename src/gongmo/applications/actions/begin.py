"""Beginning: the organisation chosen or recorded, and the application it makes, in one step."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from django.db import transaction

from gongmo.applications.actions.write import CannotStart, start_application
from gongmo.applications.models import Application
from gongmo.applications.queries import untouched_application
from gongmo.calls.queries import InForce
from gongmo.domain.times import IntakeState
from gongmo.people.actions import record_organisation
from gongmo.people.models import Organisation, Person
from gongmo.people.queries import organisations_of


@dataclass(frozen=True)
class NewOrganisation:
    """What is recorded of an organisation that nobody of it has recorded before."""

    kind: str
    country: str
    name: Mapping[str, str]
    identifiers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@transaction.atomic
def begin_application(
    *, call: InForce, track: str, organisation: str | NewOrganisation, person: int, by: str, at: datetime
) -> Application:
    """An application of the organisation (one of the person's own, by public id, or a new one).

    Pressing twice begins one: what was begun for the same track and never written in is given again. Raises
    CannotStart, and then records no organisation either.
    """
    known = call.specification.track(track)
    if known is None or call.state(known, at) is not IntakeState.ACCEPTING:
        raise CannotStart(track)
    whose = Person.objects.select_for_update().get(pk=person)
    applying = _organisation(organisation, whose, at)
    untouched = untouched_application(person, call.call_id, track, applying.pk)
    if untouched is not None:
        return untouched
    return start_application(call=call, track=track, organisation=applying, person=whose, by=by, at=at)


def _organisation(organisation: str | NewOrganisation, person: Person, at: datetime) -> Organisation:
    own = organisations_of(person.pk, at)
    if isinstance(organisation, str):
        found = own.filter(public_id=organisation).first()
        if found is None:
            raise CannotStart(organisation)
        return found
    same = own.filter(kind=organisation.kind, country=organisation.country)
    for known in same:
        if known.name == dict(organisation.name):
            return known
    return record_organisation(
        kind=organisation.kind,
        country=organisation.country,
        name=organisation.name,
        identifiers=organisation.identifiers,
        by=person,
        at=at,
    )
