from tests.domain.record.sheets import shipped_projects, shipped_statements, statements

from gongmo.domain.record.compare import Funded, YearEnd, disagreements, unnamed, year_ends
from gongmo.domain.record.projects import numbered
from gongmo.domain.record.statements import Measure, Scope


def shipped() -> list[Funded]:
    return [Funded(r.year, r.track, r.country, str(r.point)) for _, r in numbered(shipped_projects().rows)]


def test_the_shipped_record_equals_the_published_totals_to_2023() -> None:
    """Then two planning projects of 2024 are missing, exactly one of them in a country not otherwise there."""
    ends = year_ends(shipped_statements().rows, shipped())
    assert [(end.projects, end.our_projects, end.countries, end.our_countries) for end in ends] == [
        (23, 23, 19, 19),
        (33, 33, 21, 21),
        (41, 41, 23, 23),
        (49, 47, 26, 25),
        (58, 56, 27, 26),
    ]
    assert unnamed(ends) == {2024: 2}


def test_conflicting_values_stand_side_by_side_and_the_record_takes_sides() -> None:
    first, *others = disagreements(shipped_statements().rows, shipped())
    assert first.subject == (Scope.SELECTION, 2022, "", "", Measure.COUNTRIES)
    assert [(said.value, first.agrees(said)) for said in first.statements] == [("10", False), ("9", True)]
    assert {(d.subject[0], d.subject[3], d.ours) for d in others} == {
        (Scope.PROJECT, "Klang", None),
        (Scope.PROJECT, "Lublin", None),
    }


def test_sources_that_say_the_same_do_not_disagree() -> None:
    sheet = statements("total,2022,,,projects,33,A,,,", "total,2022,,,projects,33,B,,,")
    assert disagreements(sheet.rows, []) == []


def test_three_counts_are_three() -> None:
    record = [Funded(2020, "p", "TR", 1), Funded(2020, "p", "TR", 1), Funded(2021, "p", "TR", None)]
    sheet = statements(
        "total,2021,,,projects,3,A,,,", "total,2021,,,places,9,A,,,", "total,2021,,,places,1,B,,,"
    )
    assert year_ends(sheet.rows, record) == [YearEnd(2021, 3, 3, None, 1)]
    (found,) = disagreements(sheet.rows, record)
    assert (found.ours, found.agrees(found.statements[1])) == (1, True)


def test_a_record_ahead_of_the_published_total_misses_nothing() -> None:
    ends = [YearEnd(2020, 5, 7, None, 1), YearEnd(2021, 10, 9, None, 1), YearEnd(2022, None, 9, 3, 1)]
    assert unnamed(ends) == {2021: 1}
