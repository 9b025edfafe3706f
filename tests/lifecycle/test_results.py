"""What the public reads: winners, spares by label, how it came about, and nobody else."""

from typing import Any

from tests.lifecycle.journey import DEMONSTRATION, PLANNING, Stop, Walk, case_at
from tests.lifecycle.shared import shared

from gongmo.decisions.actions import files_hash
from gongmo.decisions.models import OutcomeKind
from gongmo.decisions.queries import announced_awards, outcomes
from gongmo.lifecycle.how import explanation_of, how
from gongmo.lifecycle.results import Results, announced_results
from gongmo.people.models import Organisation
from gongmo.review.queries import locks
from gongmo.screening.queries import cases_of, closing_of

once, db, walk = shared(Stop.ANNOUNCED, planning=12, demonstration=7, reviewers=2, ineligible=[6])


def results(walk: Walk) -> Results:
    found = announced_results(walk.in_force)
    assert found is not None
    return found


def names_of_the_rest(walk: Walk) -> set[str]:
    """Names and numbers of everybody nothing was awarded."""
    assert walk.decision is not None
    rest = [o.case for o in outcomes(walk.decision) if o.kind != OutcomeKind.AWARDED]
    kept: set[str] = set()
    for case in rest:
        kept |= {case.application.number, *case.application.organisation.name.values()}
    assert kept
    return kept


def test_awards_stand_in_rank_order_with_amounts_names_places_and_countries(walk: Walk) -> None:
    planning, demonstration = results(walk).tracks
    ranks = [award.rank or 0 for award in planning.awards]
    assert ranks == sorted(ranks)
    (first,) = (a for a in planning.awards if a.label == case_at(walk, PLANNING, 0).label)
    assert (first.applicant["en"], first.place, first.country) == ("City of Belmora 0", "Belmora", "KZ")
    assert first.amount == 470_000_000
    (abroad,) = (a for a in demonstration.awards if a.label == case_at(walk, DEMONSTRATION, 1).label)
    assert (abroad.applicant["ko"], abroad.place, abroad.country) == ("한빛 1", "Kawelo", "KE")
    assert announced_awards().count() == len(results(walk).awards)


def test_totals_are_those_of_the_awards(walk: Walk) -> None:
    found = results(walk)
    assert found.spent == sum(award.amount for award in found.awards) <= found.budget == 4_000_000_000
    assert found.unspent == found.budget - found.spent
    assert found.countries <= found.places <= len(found.awards)


def test_spares_stand_by_label_and_losers_nowhere(walk: Walk) -> None:
    said = str(results(walk))
    assert case_at(walk, PLANNING, 3).label in results(walk).tracks[0].reserve
    for name in names_of_the_rest(walk):
        assert name not in said


def test_results_take_the_same_queries_however_many(walk: Walk, django_assert_num_queries: Any) -> None:
    call = walk.in_force
    with django_assert_num_queries(2):
        announced_results(call)


def test_how_it_came_about_goes_from_rule_to_ranking_to_walk_to_hashes(walk: Walk) -> None:
    page = how(walk.in_force, "en")
    assert page is not None
    assert walk.run is not None
    assert walk.decision is not None
    assert [ranking.track.id for ranking in page.rankings] == [PLANNING, DEMONSTRATION]
    closing = closing_of(walk.call.pk, PLANNING)
    assert closing is not None
    assert page.rankings[0].seed == closing.seed
    assert {r.ranking_hash for r in page.rankings} == {lock.ranking_hash for lock in locks(walk.call.pk)}
    assert [row.rank for row in page.rankings[0].rows if row.rank] == list(range(1, 10))
    assert [seat.seat for seat in page.seats] == list(range(1, len(page.seats) + 1))
    assert [step.number for step in page.steps] == list(range(1, len(page.steps) + 1))
    assert page.explanations.keys() == {case.label for case in cases_of(walk.call.pk)}
    assert page.hashes.result == walk.run.result_hash
    assert page.hashes.sheet == files_hash(page.files)
    assert page.outcome


def test_that_page_takes_the_same_queries_however_many(walk: Walk, django_assert_num_queries: Any) -> None:
    call = walk.in_force
    how(call, "en")
    with django_assert_num_queries(4):
        how(call, "en")


def test_it_is_said_in_the_readers_language(walk: Walk) -> None:
    label = case_at(walk, PLANNING, 0).label
    said = {}
    for language in ("en", "ko", "ar"):
        page = how(walk.in_force, language)
        assert page is not None
        said[language] = page.explanations[label].sentence
    assert len(set(said.values())) == 3


def test_nothing_on_that_page_names_whom_nothing_was_awarded(walk: Walk) -> None:
    page = how(walk.in_force, "en")
    assert page is not None
    said = str((page.rankings, page.seats, page.steps, page.explanations, page.outcome, page.files))
    for name in names_of_the_rest(walk):
        assert name not in said
    for organisation in Organisation.objects.filter(country="KR"):
        assert organisation.public_id not in said


def test_otherwise_the_public_sheet_has_none(walk: Walk) -> None:
    assert walk.decision is not None
    assert set(walk.decision.public_files) == {"applications.csv", "ranking.csv"}
    assert set(walk.decision.full_files) == {"applications.csv", "scores.csv"}


def test_an_unknown_label_has_no_explanation(walk: Walk) -> None:
    assert explanation_of(walk.in_force, "P-99", "en") is None
