"""Exclusions by rule: what the record of employments shows, and how sure it is."""

from datetime import UTC, datetime
from typing import Any

import pytest

from gongmo.domain.conflicts import (
    Applicant,
    Employment,
    Exclusion,
    Ground,
    exclusions,
    ground_said,
    grounds,
    years_before,
)
from gongmo.domain.spec.call import Conflict, EmployedWithin
from gongmo.domain.wording.review import GROUNDS

AT = datetime(2023, 6, 1, 9, tzinfo=UTC)
SAME: list[Conflict] = ["same_organisation"]
WITHIN: list[Conflict] = [EmployedWithin(employed_within_years=3)]
TOWN = Applicant("ORG-1", frozenset({"City of Belmora", "벨모라시"}))


def on(year: int, month: int = 6, day: int = 1, hour: int = 9) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


def worked(since: datetime | None = None, until: datetime | None = None, **more: Any) -> Employment:
    return Employment(**{"organisation": "ORG-1", "names": TOWN.names, **more}, since=since, until=until)


def found(rules: list[Conflict], *employments: Employment, applicant: Applicant = TOWN) -> list[Ground]:
    return [each.ground for each in exclusions(rules, employments, applicant, AT)]


def test_whoever_works_there_now_is_barred() -> None:
    assert found(SAME, worked(on(2020))) == [Ground.SAME_ORGANISATION]
    assert found(SAME, worked(on(2020), on(2024))) == [Ground.SAME_ORGANISATION]


@pytest.mark.parametrize(
    "employment",
    [worked(on(2020), AT), worked(on(2020), on(2022)), worked(on(2024)), worked(organisation="ORG-2")],
)
def test_whoever_left_has_not_come_yet_or_works_elsewhere_is_not(employment: Employment) -> None:
    assert found(SAME, employment) == []


@pytest.mark.parametrize(
    ("until", "barred"), [(on(2023), True), (on(2020), True), (on(2020, 6, 1, 8), False), (on(2019), False)]
)
def test_whoever_worked_there_within_the_years_is_barred_to_the_hour(until: datetime, barred: bool) -> None:
    assert found(WITHIN, worked(on(2010), until)) == [Ground.EMPLOYED_WITHIN] * barred


def test_a_running_employment_is_told_once_under_the_rule_that_names_it() -> None:
    assert found([*WITHIN, *SAME], worked(on(2020))) == [Ground.SAME_ORGANISATION]
    assert found(WITHIN, worked(on(2020))) == [Ground.EMPLOYED_WITHIN]


def test_only_published_rules_bar() -> None:
    assert found(["family", "helped_write"], worked(on(2020))) == []


def test_a_name_alone_is_no_certainty() -> None:
    stated = Employment("", frozenset({"  city of  BELMORA "}))
    (exclusion,) = exclusions(SAME, [stated], TOWN, AT)
    assert exclusion == Exclusion(Ground.SAME_ORGANISATION, "  city of  BELMORA ", certain=False)
    assert found(SAME, Employment("", frozenset({"City of Belmar"}))) == []
    assert found(SAME, Employment("", frozenset({" "})), applicant=Applicant("ORG-1", frozenset({""}))) == []


def test_one_record_is_another_record_whatever_its_name() -> None:
    assert found(SAME, worked(on(2020), organisation="ORG-2")) == []


@pytest.mark.parametrize(
    ("unit", "units", "expected"),
    [
        ("Planning", {"planning"}, [True]),
        ("Planning", {"Parks"}, []),
        ("", {"Parks"}, [False]),
        ("Planning", set[str](), [False]),
    ],
)
def test_units_that_differ_are_no_conflict_and_unknown_ones_are_asked_about(
    unit: str, units: set[str], expected: list[bool]
) -> None:
    applicant = Applicant("ORG-1", TOWN.names, frozenset(units))
    told = exclusions(["same_unit"], [worked(on(2020), unit=unit)], applicant, AT)
    assert [each.certain for each in told] == expected


def test_nobody_scores_their_own_application_whatever_the_rules() -> None:
    (exclusion,) = exclusions([], [], TOWN, AT, member=True)
    assert (exclusion.ground, exclusion.certain) == (Ground.HELPED_WRITE, True)


def test_a_leap_day_has_its_day_in_other_years() -> None:
    assert years_before(on(2024, 2, 29), 1) == on(2023, 2, 28)
    assert years_before(on(2024, 2, 29), 5_000).year == 1


def test_the_grounds_are_the_published_ones_and_other() -> None:
    rules = [*SAME, *WITHIN, "family"]
    assert grounds(rules) == [
        Ground.SAME_ORGANISATION,
        Ground.EMPLOYED_WITHIN,
        Ground.FAMILY,
        Ground.OTHER,
    ]
    assert grounds([]) == [Ground.OTHER]


def test_every_ground_has_its_words() -> None:
    assert set(GROUNDS) == {ground.value for ground in Ground}
    assert ground_said("employed_within", WITHIN, "en") == "Worked for the applicant in the last 3 years"
    assert ground_said("employed_within", SAME, "ko") == "최근에 신청기관에서 일한 사람"
    assert ground_said("family", [], "ko") == "신청 담당자의 가족이나 친족"
    assert ground_said("of_old", [], "en") == "of_old"
