"""What the invented applicants propose: a title and its subject, by the applicant of the example sheets."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from gongmo.domain.sheets.applications import ApplicationRow


class Story(NamedTuple):
    title: str
    subject: str


STORIES: Mapping[str, Story] = {
    "Sorin Lighting": Story("Street lights that count", "lamps that dim by traffic and count it"),
    "Gaon Mobility": Story("Signals that give way to buses", "adaptive signals on six crossings"),
    "Ministry of Towns, Aldovia Region": Story("Rebuilding Aldov with data", "a plan for water and heat"),
    "Municipality of Santa Brasa": Story("A harbour town against heat", "shade, water and warning"),
    "Byeolbit Safety": Story("Flood gates that call for help", "gauges and gates on three streams"),
    "Dolmen Robotics": Story("Robots that inspect sewers", "inspection of 40 km of sewer a month"),
    "City of Wadi Nasr": Story("Water for a growing oasis", "leak detection and a map of wells"),
    "Haneul Drones": Story("Medicine by drone across the river", "four stations and a control room"),
    "Noori Waste Solutions": Story("Bins that ask to be emptied", "sensors and routes for 900 bins"),
    "Moa Energy": Story("A market hall that lives on sun", "storage and metering for 200 stalls"),
    "Municipality of Tamrin": Story("Old town, new mobility", "parking, walking and shared transport"),
    "City of Belmora": Story("A river city that moves", "flood sensing tied to public transport"),
    "City of Dereköy Yeni": Story("A new district without cars", "a master plan for 30,000 people"),
    "City of Ruvenna": Story("Vineyards and visitors", "a plan for roads, waste and data"),
    "City of Kawelo": Story("Safe ways to school", "crossings, lighting and bus stops"),
    "Province of Sundarra": Story("Fourteen islands, one control centre", "ferries, clinics and warnings"),
    "Areum Parking": Story("Kerbs that know who parks", "kerb sensors and payment on 1,200 spaces"),
    "City of Phu Lanh": Story("A delta city above the tide", "drainage, pumps and early warning"),
    "Saebyeok Water Tech": Story("Drinking water from the island's rain", "treatment in twelve villages"),
    "City of Orkhontal": Story("Clean air for winter", "heating, monitoring and transport"),
    "Hanbit Traffic Systems": Story("One screen for a city's traffic", "a traffic centre in nine months"),
    "Teo Platforms": Story("A town hall in every pocket", "services on the telephone, offline too"),
    "Baytown Holdings": Story("Bay front development", "a private harbour with offices"),
    "Phu Lanh Water Authority": Story("Meters for every household", "18,000 meters read by radio"),
}

BACKGROUND = (
    "National policy names {place} as a pilot of its digital strategy. The city has lost working days every year to"
    " the problem this proposal takes on, and it has set up a unit of seven people to carry the work."
)
CONTENT = (
    "We propose {subject}.\n\nFirst half: survey, measurements, agreement on data between the departments."
    " Second half: design, costs, a list of projects in order, and a first one ready to be tendered."
)
FOLLOW_UP = (
    "The council has reserved part of next year's budget. A development bank has asked to see the result,"
    " and two neighbouring towns would take it over."
)
MARKET = (
    "Twelve towns in the country buy such systems in the next three years. A local partner sells and maintains;"
    " the reference of {place} opens the tenders."
)

KINDS = {
    "Ministry": "national_government",
    "Authority": "public_body",
}


def story(row: ApplicationRow) -> Story:
    return STORIES[row.applicant]


def organisation_kind(row: ApplicationRow) -> str:
    if row.track == "demonstration" or "Holdings" in row.applicant:
        return "company"
    return next((kind for word, kind in KINDS.items() if word in row.applicant), "local_government")


def answers(row: ApplicationRow) -> dict[str, Any]:
    """Everything the track's form asks, but for the files."""
    told = story(row)
    given: dict[str, Any] = {
        "contact_email": f"smartcity@{domain(row)}",
        "place": {"name": row.place, "country": row.country},
        "content": CONTENT.format(subject=told.subject),
        "requested": row.requested,
        "true_and_complete": True,
    }
    if row.smallest_viable:
        given["smallest_viable"] = row.smallest_viable
    return given | (_planning(row) if row.track == "planning" else _demonstration(row))


def domain(row: ApplicationRow) -> str:
    """An address under example.org, which nobody can ever receive mail at."""
    name = "".join(c if c.isascii() and c.isalnum() else "-" for c in row.applicant.casefold())
    return f"{'-'.join(filter(None, name.split('-')))}.example.org"


def files(row: ApplicationRow) -> tuple[str, ...]:
    if row.track == "planning":
        return ("proposal", "letter")
    return ("letter_of_intent", "business_plan", "registration")


def _planning(row: ApplicationRow) -> dict[str, Any]:
    kind = organisation_kind(row)
    return {
        "government_kind": "public_body" if kind == "company" else kind,
        "plan_title": story(row).title,
        "output": "master_plan",
        "background": BACKGROUND.format(place=row.place),
        "follow_up": FOLLOW_UP,
    }


def _demonstration(row: ApplicationRow) -> dict[str, Any]:
    return {
        "registration_number": "000-00-00000",
        "partner_name": f"City office of {row.place}",
        "partner_kind": "local_government",
        "demonstration_title": story(row).title,
        "technology": f"In use in two Korean cities: {story(row).subject}.",
        "market": MARKET.format(place=row.place),
    }
