from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.domain.record.sheets import SOURCE, projects, shipped_projects, shipped_statements, statements

from gongmo.domain.record.statements import Measure
from gongmo.portfolio import queries
from gongmo.portfolio.actions import CannotLoadRecord, Loaded, load_record
from gongmo.portfolio.models import Loading, Place, Project, Statement

AT = datetime(2026, 11, 23, 3, tzinfo=UTC)
LATER = datetime(2026, 12, 1, 3, tzinfo=UTC)
KCN = "k-city-network"
UMAN = f"2023,planning,UA,Uman,48.75,30.22,,,{SOURCE}"
SAKARYA = f"2023,demonstration,TR,Sakarya,40.76,30.39,,,{SOURCE}"

pytestmark = pytest.mark.django_db


def load(*lines: str, at: datetime = AT, programme: str = KCN) -> Loaded:
    return load_record(projects(*lines), programme=programme, by="system", at=at)


def load_shipped(at: datetime = AT) -> Loaded:
    return load_record(shipped_projects(), shipped_statements(), programme=KCN, by="system", at=at)


def test_the_shipped_record_counts_projects_places_and_countries_apart() -> None:
    assert load_shipped() == Loaded(59, 0, 0, 0, 22)
    counts = queries.counts_of(queries.projects(KCN))
    assert (counts.projects, counts.places, counts.countries) == (59, 50, 28)


def test_loading_the_same_sheets_again_changes_nothing() -> None:
    load_shipped()
    before = list(Project.objects.order_by("pk").values()), list(Place.objects.order_by("pk").values())
    assert load_shipped(LATER) == Loaded(0, 0, 0, 59, 22)
    after = list(Project.objects.order_by("pk").values()), list(Place.objects.order_by("pk").values())
    assert before == after
    assert set(Statement.objects.values_list("recorded_at", flat=True)) == {AT}
    loading = queries.latest_loading(KCN)
    assert loading is not None
    assert loading.at == AT


def test_a_gap_that_is_filled_changes_its_row_alone() -> None:
    load(UMAN, SAKARYA)
    assert load(UMAN.replace("30.22,,", "30.22,Master plan,"), SAKARYA, at=LATER) == Loaded(0, 1, 0, 1, 0)
    recorded = dict(Project.objects.values_list("printed_place", "recorded_at"))
    assert recorded == {"Uman": LATER, "Sakarya": AT}
    assert Loading.objects.count() == 2


def test_what_the_sheet_no_longer_holds_leaves_the_record_with_its_place() -> None:
    load(UMAN, SAKARYA)
    assert load(UMAN, at=LATER) == Loaded(0, 0, 1, 1, 0)
    assert [place.name for place in Place.objects.all()] == ["Uman"]


def test_a_place_keeps_its_projects_under_every_name_it_had() -> None:
    old = f"2021,planning,ID,Eastern Kalimantan,-0.97,116.71,,,{SOURCE}"
    new = f"2023,planning,ID,Nusantara,-0.97,116.71,,,{SOURCE}"
    load(new, old)
    (place,) = Place.objects.all()
    assert place.name == "Nusantara"
    assert {project.printed_place for project in place.projects.all()} == {"Eastern Kalimantan", "Nusantara"}


def test_a_project_whose_place_no_source_names_is_counted_without_one() -> None:
    load(f"2024,planning,VN,,,,,,{SOURCE}")
    counts = queries.counts_of(queries.projects(KCN))
    assert (counts.projects, counts.places, counts.countries) == (1, 0, 1)


def test_programmes_do_not_touch_one_another() -> None:
    load(UMAN)
    load(UMAN, programme="another")
    load(SAKARYA, programme="another")
    assert [project.printed_place for project in queries.projects(KCN)] == ["Uman"]
    assert queries.programmes() == ["another", KCN]


def test_sheets_with_findings_are_refused_whole() -> None:
    with pytest.raises(CannotLoadRecord) as refused:
        load(UMAN, UMAN)
    assert [finding.code for finding in refused.value.findings] == ["record-double"]
    bad = statements("total,2022,,,projects,many,A,,,")
    with pytest.raises(CannotLoadRecord):
        load_record(projects(UMAN), bad, programme=KCN, by="system", at=AT)
    with pytest.raises(CannotLoadRecord):
        load()
    assert not Project.objects.exists()


def test_a_statement_stays_as_long_as_the_sheet_holds_it() -> None:
    first = "total,2022,,,countries,21,Ministry,,2023-04-09,"
    load_record(projects(UMAN), statements(first), programme=KCN, by="system", at=AT)
    both = statements("total,2022,,,countries,22,Newspaper,,,", first)
    load_record(projects(UMAN), both, programme=KCN, by="system", at=LATER)
    assert [(row.value, row.measure) for row in queries.statements(KCN)] == [
        ("22", Measure.COUNTRIES),
        ("21", Measure.COUNTRIES),
    ]
    assert dict(Statement.objects.values_list("value", "recorded_at")) == {"22": LATER, "21": AT}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"year": 2023}, 8),
        ({"track": "demonstration"}, 21),
        ({"country": "UZ"}, 3),
        ({"year": 2022, "track": "demonstration"}, 2),
        ({"text": "master plan"}, 6),
        ({"text": "gaziantep"}, 2),
        ({"text": "PARKING Dtonic"}, 2),
        ({"text": "이큐브랩"}, 1),
        ({"text": "Nusantara"}, 3),
        ({"text": "베트남", "countries_named": ["VN"]}, 5),
        ({"text": "'; DROP"}, 0),
        ({"year": 1999}, 0),
    ],
)
def test_the_record_is_searched_by_year_track_country_and_text(asked: dict[str, object], found: int) -> None:
    load_shipped()
    assert queries.projects(KCN, **asked).count() == found  # type: ignore[arg-type]


def test_counts_follow_the_question() -> None:
    load_shipped()
    found = queries.projects(KCN, year=2022)
    assert [(c.key, c.projects, c.countries) for c in queries.counts_by_year(found)] == [(2022, 10, 9)]
    assert [(c.key, c.projects) for c in queries.counts_by_track(found)] == [
        ("planning", 8),
        ("demonstration", 2),
    ]
    by_country = queries.counts_by_country(queries.projects(KCN))
    assert [(c.key, c.projects, c.places) for c in by_country[:2]] == [("ID", 8, 5), ("VN", 5, 4)]
    assert sum(c.projects for c in by_country) == 59


@pytest.mark.parametrize(
    ("ask", "wanted"),
    [
        (lambda: [p.place and p.place.name for p in queries.projects(KCN)], 1),
        (lambda: queries.counts_by_year(queries.projects(KCN)), 1),
        (lambda: queries.counts_by_track(queries.projects(KCN)), 1),
        (lambda: queries.counts_by_country(queries.projects(KCN)), 1),
        (lambda: queries.counts_of(queries.projects(KCN)), 1),
        (lambda: queries.funded(KCN), 1),
        (lambda: queries.statements(KCN), 1),
    ],
)
def test_each_question_costs_one_query_however_long_the_record(
    ask: Callable[[], object], wanted: int
) -> None:
    load_shipped()
    with CaptureQueriesContext(connection) as captured:
        ask()
    assert len(captured) == wanted


def test_the_database_keeps_a_source_for_every_project_and_places_on_the_globe() -> None:
    load(UMAN)
    for broken in (
        lambda: Project.objects.update(source=""),
        lambda: Project.objects.update(place=None),
        lambda: Place.objects.update(latitude=91),
        lambda: Place.objects.update(longitude=None),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            broken()
