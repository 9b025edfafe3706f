"""Facts of the decision: the second person learns that one is needed, every applicant the result."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from gongmo.calls.models import Staff, StaffRole
from gongmo.decisions.models import Outcome, OutcomeKind
from gongmo.decisions.queries import announced_decision, outcomes
from gongmo.domain.events.decisions import DecisionPrepared, ResultsAnnounced
from gongmo.domain.money import Money, exact
from gongmo.domain.screening import Ground
from gongmo.domain.wording.screening import GROUNDS
from gongmo.notices.addresses import member_rows, recipients
from gongmo.notices.compose import NONE, Moment, Passage, Quoted, Values, Verbatim
from gongmo.notices.letters.letterhead import Letterhead, letterhead_of
from gongmo.notices.letters.occasion import Occasion, Writer
from gongmo.notices.links import site
from gongmo.notices.models import Letter
from gongmo.notices.texts.decisions import NOTE, OBJECTION
from gongmo.people.models import Account, Person
from gongmo.people.queries import standing_person
from gongmo.screening.models import Determination
from gongmo.screening.queries import determinations

KINDS: Mapping[str, str] = {kind: f"result_{kind}" for kind in OutcomeKind.values}


def prepared(event: DecisionPrepared, occasion: Occasion) -> list[Letter]:
    """To the call's officers and chairs but for whoever prepared it, who cannot approve it."""
    head = letterhead_of(event.call)
    desks = _deciding(head, occasion)
    preparer, at = _person(event.by), Moment(occasion.at, head.zone)
    letters = []
    for to in recipients(desks):
        if to.person != preparer:
            values: Values = {"at": at, "link": Verbatim(site(_desk(event.call, desks, to.person)))}
            letters.append(head.letter("decision_prepared", to, values, about=event.call))
    return letters


def announced(event: ResultsAnnounced, occasion: Occasion) -> list[Letter]:
    """To the members of every application that stood when its track closed. Nobody's letter names another."""
    head = letterhead_of(event.call)
    decision = announced_decision(head.call.call_id)
    if decision is None:
        raise LookupError(event.call)
    reasons = determinations(head.call.call_id)
    members = _members(head, occasion)
    letters: list[Letter] = []
    for outcome in outcomes(decision):
        number, kind = outcome.case.application.number, KINDS[outcome.kind]
        values = result_values(head, outcome, reasons.get(outcome.case_id), occasion.at)
        to_all = recipients(members[outcome.case.application_id])
        letters += (head.letter(kind, to, values, about=number) for to in to_all)
    return letters


def result_values(
    head: Letterhead, outcome: Outcome, determination: Determination | None, announced_at: datetime
) -> Values:
    """What the letter about this outcome says, and nothing of any other."""
    application = outcome.case.application
    money = Money(outcome.amount or 0, head.specification.currency)
    ground = determination.ground if determination else ""
    return {
        "number": application.number,
        "track": head.title(application.track),
        "amount": money,
        "exact": exact(money),
        "place": outcome.reserve or 0,
        "ground": GROUNDS.get(ground, GROUNDS[Ground.OTHER]),
        "reason": Quoted(determination.reason if determination else ""),
        "note": Passage(NOTE, {"note": Quoted(outcome.note)}) if outcome.note.strip() else NONE,
        "objection": _objection(head, announced_at),
        "link": Verbatim(site(f"/applications/{application.number}/result/")),
    }


def _objection(head: Letterhead, announced_at: datetime) -> Passage:
    """The day of the announcement does not count."""
    rule = head.specification.objection
    if rule is None:
        return NONE
    first = announced_at.astimezone(ZoneInfo(head.zone)).date()
    return Passage(OBJECTION, {"days": rule.days, "until": first + timedelta(days=rule.days)})


def _members(head: Letterhead, occasion: Occasion) -> Mapping[int, list[Person]]:
    persons: defaultdict[int, list[Person]] = defaultdict(list)
    rows = member_rows(since=occasion.at, still=occasion.now)
    for row in rows.filter(application__call=head.call.call_id):
        persons[row.application_id].append(row.person)
    return persons


def _desk(call: str, desks: Mapping[Person, bool], person: int | None) -> str:
    """Where this person reads the decision: officers at the office, chairs at the panel."""
    at_office = any(officer for known, officer in desks.items() if standing_person(known).pk == person)
    return f"/office/{call}/decision/" if at_office else f"/panel/{call}/approval/"


def _deciding(head: Letterhead, occasion: Occasion) -> dict[Person, bool]:
    """Officers and chairs in the order of their appointment, and whether each is an officer."""
    held = Staff.objects.filter(
        call=head.call.call_id, role__in=(StaffRole.OFFICER, StaffRole.CHAIR), since__lte=occasion.now
    ).exclude(until__lte=occasion.now)
    related = held.select_related("person__account", "person__merged_into").order_by("pk")
    found: dict[Person, bool] = {}
    for row in related:
        found[row.person] = found.get(row.person, False) or row.role == StaffRole.OFFICER
    return found


def _person(account: str) -> int | None:
    """The record that stands for whoever signs in with the account of this public id."""
    found = Account.objects.filter(public_id=account).select_related("person").first()
    return standing_person(found.person).pk if found else None


LETTERS: Mapping[str, Writer] = {
    DecisionPrepared.kind: prepared,
    ResultsAnnounced.kind: announced,
}
