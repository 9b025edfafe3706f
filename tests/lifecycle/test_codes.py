"""Names in a public sheet: of what is awarded only, and as far as a rule compares."""

from typing import Any

import pytest
from tests.domain.small_call import call, track

from gongmo.domain.sheets.applications import ApplicationRow
from gongmo.domain.spec.call import Call
from gongmo.lifecycle.codes import coded, compared_within


def rules(*caps: dict[str, Any], count_by: str = "award") -> Call:
    tracks = [{**track(name), "awards": {"min": 1, "count_by": count_by}} for name in ("towns", "firms")]
    plain = call(*tracks)
    return Call.model_validate({**plain.canonical(), "selection": {"caps": list(caps)}})


def row(application: str, place: str = "", country: str = "", of: str = "towns") -> ApplicationRow:
    return ApplicationRow(application, of, applicant=f"Town {application}", place=place, country=country)


def test_only_the_awarded_are_named() -> None:
    award, other = coded(rules(), [row("A", "Belmora", "KZ"), row("B", "Kawelo", "KE")], {"A"})
    assert (award.applicant, award.place, award.country) == ("Town A", "Belmora", "KZ")
    for cell, column in ((other.applicant, "applicant"), (other.place, "place"), (other.country, "country")):
        assert cell.startswith(f"{column}-")


def test_equal_values_keep_equal_codes_and_others_different_ones() -> None:
    rows = [row("A", country="KZ"), row("B", country="KE"), row("C", country="KZ")]
    one, two, three = (shown.country for shown in coded(rules(), rows, set()))
    assert one == three != two


def test_what_no_rule_compares_does_not_tell_who_shares_it_with_an_award() -> None:
    award, other = coded(rules(), [row("A", country="KZ"), row("B", country="KZ")], {"A"})
    assert award.country == "KZ" != other.country


def test_what_a_rule_compares_can_be_compared_with_the_award() -> None:
    by_country = rules({"per": "country", "within": "call", "max": 1})
    award, other = coded(by_country, [row("A", country="KZ"), row("B", country="KZ", of="firms")], {"A"})
    assert award.country == other.country == "KZ"


def test_within_a_track_nothing_is_told_of_another_track() -> None:
    by_place = rules({"per": "place", "within": "track", "max": 1})
    rows = [
        row("A", "Belmora"),
        row("B", "Belmora"),
        row("C", "Belmora", of="firms"),
        row("D", "Belmora", of="firms"),
    ]
    award, same, other, again = (shown.place for shown in coded(by_place, rows, {"A"}))
    assert award == same == "Belmora"
    assert other == again != "Belmora"


@pytest.mark.parametrize(
    ("caps", "count_by", "scope"),
    [
        ((), "award", ""),
        ((), "place", "track"),
        (({"per": "place", "within": "track", "max": 1},), "award", "track"),
        (({"per": "place", "within": "call", "max": 1},), "place", "call"),
    ],
)
def test_how_far_places_are_compared(caps: Any, count_by: str, scope: str) -> None:
    assert compared_within(rules(*caps, count_by=count_by), "place") == scope


def test_nothing_stays_nothing() -> None:
    (shown,) = coded(rules(), [row("A")], set())
    assert (shown.place, shown.country, shown.operator) == ("", "", "")


def test_a_code_never_looks_like_somebody() -> None:
    rows = [row("A", "place-1"), row("B", "place-2"), row("C", "Belmora")]
    shown = [coded_row.place for coded_row in coded(rules(), rows, {"A"})]
    assert len(set(shown)) == 3
    assert shown[1] not in {"place-1", "place-2", "Belmora"}
    assert shown[2] not in {"place-1", "place-2", "Belmora"}


def test_codes_are_in_no_order_of_the_names() -> None:
    rows = [row(f"A{number:02}", f"Town {number:02}") for number in range(30)]
    shown = [coded_row.place for coded_row in coded(rules(), rows, set())]
    assert sorted(shown) != shown
    assert len(set(shown)) == 30
