"""Who takes part: invented towns and companies of several countries, and what each of them wants."""

from collections.abc import Sequence
from dataclasses import dataclass

from gongmo.domain.spec.track import ApplicantKind, Track

TOWNS = (
    ("Belmora", "CO"),
    ("Alto Serrano", "PE"),
    ("Bintang Selatan", "ID"),
    ("Qasr al-Wadi", "JO"),
    ("Mbalani", "KE"),
    ("Song Trang", "VN"),
    ("Karabek", "UZ"),
    ("Nova Ribeira", "BR"),
    ("Tal Hamra", "MA"),
    ("Luwanda Hills", "UG"),
    ("Erdenet Khot", "MN"),
    ("Puerto Lirio", "EC"),
    ("Dharapani", "NP"),
)
COMPANIES = ("Haneul Drones", "Teo Platforms", "Saebyeok Sensors", "Mirae Mobility", "Baram Grid")
COMPANY_COUNTRY = "KR"


@dataclass(frozen=True)
class Applicant:
    """`place` is where it would happen; `quality` runs from 0 to 1 and is what reviewers happen to think."""

    name: str
    kind: str
    country: str
    place: tuple[str, str]
    quality: float
    order: int

    @property
    def email(self) -> str:
        return f"lead@{self.name.lower().replace(' ', '-')}.example.org"


def applicants_of(track: Track, count: int) -> Sequence[Applicant]:
    """So many, the better ones first. Every fourth wants the place of the one before it."""
    made = []
    for order in range(count):
        town, country = TOWNS[(order - (order % 4 == 3)) % len(TOWNS)]
        kind = track.applicants[order % min(2, len(track.applicants))]
        company = kind is ApplicantKind.COMPANY
        name = (
            f"{COMPANIES[order % len(COMPANIES)]} {order + 1}" if company else f"City of {town} {order + 1}"
        )
        made.append(
            Applicant(
                name=f"{name} {track.id}",
                kind=kind.value,
                country=COMPANY_COUNTRY if company else country,
                place=(town, country),
                quality=1 - 0.5 * order / count,
                order=order,
            )
        )
    return made
