"""Every case of the procedure's table, one by one, with amounts small enough to follow by hand."""

import pytest
from tests.methods.selection.problems import app, per, problem, track

from gongmo.domain.spec.track import CountBy
from gongmo.methods.selection import Bar, BarKind, Outcome, Override, replace, select


def seats(result):
    return [(award.application, award.amount) for award in result.awards]


def names(result):
    return [award.application for award in result.awards]


def kinds(result, application):
    return [bar.kind for out in result.out if out.application == application for bar in out.bars]


def conflict(result):
    return [str(rule) for rule in result.conflict]


def bar(result, application, kind):
    return next(b for out in result.out if out.application == application for b in out.bars if b.kind == kind)


# ------------------------------------------------------------------------------------------- amounts


def test_the_award_is_the_least_of_recommended_requested_and_top():
    result = select(
        problem(
            app("A", 1, requested=45),
            app("B", 2, requested=48, recommended=40),
            app("C", 3, requested=70),
            budget=200,
        )
    )
    assert seats(result) == [("A", 45), ("B", 40), ("C", 50)]


def test_amounts_are_rounded_to_the_step_down_above_and_up_below():
    posed = problem(app("A", 1, requested=49, smallest_viable=31), tracks=[track(step=10)])
    assert posed.bounds(posed.by_id["A"]) == (40, 40)


def test_recommended_below_smallest_viable_bars_for_its_amount():
    result = select(problem(app("A", 1, recommended=35, smallest_viable=40), app("B", 2)))
    assert names(result) == ["B"]
    assert kinds(result, "A") == [BarKind.AMOUNT]


# ------------------------------------------------------------------------------------------- order and turns


def test_the_track_with_fewest_awards_goes_first_and_equal_ones_by_the_published_turns():
    tracks = [track("p", least=1), track("q", least=2)]
    result = select(
        problem(
            app("P1", 1, "p"),
            app("P2", 2, "p"),
            app("Q1", 1, "q"),
            app("Q2", 2, "q"),
            app("Q3", 3, "q"),
            tracks=tracks,
            turns=("q", "p"),
            budget=250,
        )
    )
    assert names(result) == ["Q1", "P1", "Q2", "P2", "Q3"]


def test_nobody_cheaper_is_taken_past_somebody_better():
    result = select(problem(app("A", 1), app("B", 2), app("C", 3, requested=30), budget=80))
    assert seats(result) == [("A", 50)]
    assert bar(result, "B", BarKind.BUDGET).lacks == 20
    assert kinds(result, "C") == [BarKind.CLOSED]
    assert bar(result, "C", BarKind.CLOSED).applications == ("B",)


def test_a_track_closes_for_good_while_the_others_go_on():
    tracks = [track("p"), track("q")]
    rows = [
        app("P1", 1, "p"),
        app("P2", 2, "p"),
        app("Q1", 1, "q", requested=30),
        app("Q2", 2, "q", requested=30),
    ]
    result = select(problem(*rows, tracks=tracks, budget=115))
    assert names(result) == ["P1", "Q1", "Q2"]
    assert result.unspent == 5


# ------------------------------------------------------------------------------------------- the table


def test_a_minimum_not_payable_even_at_smallest_amounts_gives_the_smallest_conflict():
    result = select(problem(app("A", 1), app("B", 2), app("C", 3), tracks=[track(least=3)], budget=80))
    assert result.outcome is Outcome.UNPAYABLE
    assert not result.awards
    assert conflict(result) == ["budget", "minimum:p", "range:p"]


def test_viable_amounts_stand_in_the_conflict_when_they_and_not_the_range_break_the_budget():
    rows = [app("A", 1, smallest_viable=45), app("B", 2, smallest_viable=45)]
    result = select(problem(*rows, tracks=[track(least=2)], budget=80))
    assert conflict(result) == ["budget", "minimum:p", "viable:p"]


def test_a_minimum_the_tracks_own_budget_cannot_pay_names_that_budget():
    result = select(problem(app("A", 1), app("B", 2), tracks=[track(least=2, budget=50)], budget=500))
    assert conflict(result) == ["track-budget:p", "minimum:p", "range:p"]


def test_with_too_few_eligible_the_minimum_becomes_what_exists_with_a_finding():
    ineligible = app("C", None, bars=(Bar(BarKind.INELIGIBLE),))
    result = select(problem(app("A", 1), app("B", 2), ineligible, tracks=[track(least=3)]))
    assert names(result) == ["A", "B"]
    assert dict(result.minimums) == {"p": 2}
    finding = result.findings[0]
    assert (finding.code, finding.values["least"], finding.values["there"]) == (
        "selection-minimum-lowered",
        3,
        2,
    )


def test_with_too_few_eligible_the_call_may_say_stop():
    result = select(problem(app("A", 1), tracks=[track(least=2)], minimum_unreached="stop"))
    assert result.outcome is Outcome.STOPPED
    assert conflict(result) == ["minimum:p", "stop"]


def test_enough_eligible_applications_do_not_stop():
    result = select(problem(app("A", 1), tracks=[track(least=1)], minimum_unreached="stop"))
    assert names(result) == ["A"]


def test_too_few_places_lower_a_minimum_of_places():
    rows = [app("A", 1, place="x"), app("B", 2, place="x")]
    result = select(problem(*rows, tracks=[track(least=2, by=CountBy.PLACE)]))
    assert dict(result.minimums) == {"p": 1}


def test_a_minimum_out_of_reach_through_caps_alone_names_cap_and_minimum():
    rows = [app(name, rank, country="KE") for rank, name in enumerate("ABC", 1)]
    result = select(problem(*rows, tracks=[track(least=3)], caps=[per("place", 1), per("country", 2)]))
    assert result.outcome is Outcome.INFEASIBLE
    assert conflict(result) == ["minimum:p", "cap:2"]


def test_a_cap_shared_by_tracks_bars_whoever_would_starve_another_minimum():
    tracks = [track("p", least=1), track("q", least=1)]
    rows = [app("P1", 1, "p", country="KE"), app("P2", 2, "p", country="PE"), app("Q1", 1, "q", country="KE")]
    result = select(problem(*rows, tracks=tracks, caps=[per("country", 1)], budget=500))
    assert names(result) == ["P2", "Q1"]
    needed = bar(result, "P1", BarKind.NEEDED)
    assert [str(rule) for rule in needed.rules] == ["minimum:q", "cap:1"]


def test_whom_the_look_ahead_barred_may_be_seated_in_phase_b():
    """q has one seat to fill, and p's only application waits for Q2: Q1 is passed over, and comes in its turn."""
    tracks = [track("p", least=1), track("q", least=1)]
    rows = [app("P1", 1, "p", requires=("Q2",)), app("Q1", 1, "q"), app("Q2", 2, "q")]
    result = select(problem(*rows, tracks=tracks, budget=500))
    assert [(award.application, award.phase) for award in result.awards] == [
        ("Q2", "A"),
        ("P1", "A"),
        ("Q1", "B"),
    ]
    poorer = select(problem(*rows, tracks=tracks, budget=100))
    assert kinds(poorer, "Q1") == [BarKind.NEEDED, BarKind.BUDGET]


def test_the_greatest_number_in_all_is_kept_open_for_the_minimums():
    tracks = [track("p", least=2, by=CountBy.PLACE), track("q", least=1)]
    rows = [
        app("P1", 1, "p", place="x"),
        app("P2", 2, "p", place="x"),
        app("P3", 3, "p", place="y"),
        app("Q1", 1, "q"),
    ]
    result = select(problem(*rows, tracks=tracks, most=3, budget=500))
    assert names(result) == ["P1", "Q1", "P3"]
    assert kinds(result, "P2") == [BarKind.NEEDED, BarKind.MAXIMUM]
    roomier = select(problem(*rows, tracks=tracks, most=4, budget=500))
    assert names(roomier) == ["P1", "Q1", "P2", "P3"]


def test_the_successor_of_a_barred_application_is_next_in_rank_same_track_same_turn():
    tracks = [track("p"), track("q")]
    rows = [
        app("P1", 1, "p", country="KE"),
        app("P2", 2, "p", country="KE"),
        app("P3", 3, "p", country="PE"),
        app("Q1", 1, "q", country="VN"),
    ]
    result = select(problem(*rows, tracks=tracks, caps=[per("country", 1)]))
    assert names(result) == ["P1", "Q1", "P3"]
    third = next(step for step in result.trace if step.application == "P3")
    assert [passed.application for passed in third.passed] == ["P2"]


def test_of_several_bars_the_first_published_is_the_reason_and_all_are_listed():
    rows = [app("A", 1, country="KE", place="x"), app("B", 2, country="KE", place="x", excludes=("A",))]
    result = select(problem(*rows, caps=[per("place", 1), per("country", 1)]))
    out = next(out for out in result.out if out.application == "B")
    assert [(b.kind, b.cap) for b in out.bars] == [
        (BarKind.CAP, 1),
        (BarKind.CAP, 2),
        (BarKind.EXCLUDES, 0),
    ]


def test_bars_for_good_are_listed_in_the_published_order():
    out_of_it = app(
        "A",
        None,
        bars=(Bar(BarKind.NO_REVIEW), Bar(BarKind.INELIGIBLE)),
        already_supported=True,
        smallest_viable=60,
    )
    result = select(
        problem(
            out_of_it,
            already_supported="barred",
            overrides=(Override("A", None, "withdrawn by the applicant"),),
        )
    )
    assert kinds(result, "A") == [
        BarKind.OVERRIDE,
        BarKind.INELIGIBLE,
        BarKind.NO_REVIEW,
        BarKind.ALREADY_SUPPORTED,
        BarKind.AMOUNT,
    ]


def test_already_supported_bars_only_where_the_call_says_so():
    posed = problem(app("A", 1, already_supported=True))
    assert names(select(posed)) == ["A"]


def test_for_one_applicant_in_two_tracks_the_order_of_seats_decides():
    tracks = [track("p"), track("q")]
    rows = [app("P1", 1, "p", applicant="x"), app("Q1", 1, "q", applicant="x"), app("Q2", 2, "q")]
    result = select(problem(*rows, tracks=tracks, caps=[per("applicant", 1)], turns=("q", "p")))
    assert names(result) == ["Q1", "Q2"]
    assert bar(result, "P1", BarKind.CAP).applications == ("Q1",)


def test_a_second_award_at_a_place_costs_money_and_adds_no_count():
    rows = [app("A", 1, place="x"), app("B", 2, place="x"), app("C", 3, place="y")]
    result = select(problem(*rows, tracks=[track(least=2, by=CountBy.PLACE)], budget=150))
    assert seats(result) == [("A", 50), ("B", 50), ("C", 50)]
    assert [award.adds_count for award in result.awards] == [True, False, True]


def test_a_track_at_its_maximum_closes():
    result = select(problem(app("A", 1), app("B", 2), tracks=[track(most=1)]))
    assert names(result) == ["A"]
    assert result.left[0].closed == "maximum"
    assert kinds(result, "B") == [BarKind.MAXIMUM]


def test_a_place_counted_already_is_closed_with_its_track():
    rows = [app("A", 1, place="x"), app("B", 2, place="x")]
    result = select(problem(*rows, tracks=[track(most=1, by=CountBy.PLACE)]))
    assert names(result) == ["A"]


def test_all_tracks_close_at_the_calls_maximum():
    tracks = [track("p"), track("q")]
    rows = [app("P1", 1, "p"), app("P2", 2, "p"), app("Q1", 1, "q"), app("Q2", 2, "q")]
    result = select(problem(*rows, tracks=tracks, most=3))
    assert names(result) == ["P1", "Q1", "P2"]
    assert {left.closed for left in result.left} == {"maximum"}


def test_money_left_over_stays_unspent_and_the_next_in_line_is_printed_with_what_it_lacks():
    result = select(problem(app("A", 1), app("B", 2), budget=90))
    assert result.unspent == 40
    left = result.left[0]
    assert (left.free, left.next, left.lacks, left.closed) == (40, "B", 10, "budget")


def test_the_reserve_list_holds_all_ranked_without_a_seat_and_marks_those_under_a_cap():
    rows = [
        app("A", 1, country="KE"),
        app("B", 2, country="KE"),
        app("C", 3, country="PE"),
        app("D", None, bars=(Bar(BarKind.THRESHOLD, criterion="total"),)),
    ]
    result = select(problem(*rows, caps=[per("country", 1)], budget=60))
    assert [(r.application, [b.applications for b in r.only_if]) for r in result.reserve] == [
        ("B", [("A",)]),
        ("C", []),
    ]


# ------------------------------------------------------------------------------------------- part payment


def test_when_money_is_short_all_of_phase_a_receive_the_same_share_of_their_span():
    rows = [app("A", 1, requested=50), app("B", 2, requested=40), app("C", 3, requested=31)]
    result = select(problem(*rows, tracks=[track(least=2)], budget=75))
    assert seats(result) == [("A", 40), ("B", 35)]
    assert str(result.payment.share) == "1/2"
    assert kinds(result, "C") == [BarKind.SHORTAGE]


def test_steps_left_over_go_one_each_in_the_order_of_seats():
    rows = [app(name, rank) for rank, name in enumerate("ABC", 1)]
    result = select(problem(*rows, tracks=[track(least=3, step=5)], budget=115))
    assert seats(result) == [("A", 40), ("B", 40), ("C", 35)]
    assert [award.extra_step for award in result.awards] == [True, True, False]


def test_a_track_short_of_its_own_budget_pays_in_part_and_closes_while_the_others_go_on():
    tracks = [track("p", least=2, budget=80), track("q", least=1)]
    rows = [app("P1", 1, "p"), app("P2", 2, "p"), app("Q1", 1, "q"), app("Q2", 2, "q")]
    result = select(problem(*rows, tracks=tracks, budget=500))
    assert seats(result) == [("P1", 40), ("Q1", 50), ("P2", 40), ("Q2", 50)]
    assert {left.track: left.closed for left in result.left} == {"p": "shortage", "q": "exhausted"}


def test_the_smaller_of_the_tracks_share_and_the_common_share_holds():
    tracks = [track("p", least=1, budget=35), track("q", least=1)]
    result = select(problem(app("P1", 1, "p"), app("Q1", 1, "q"), tracks=tracks, budget=75))
    assert seats(result) == [("P1", 35), ("Q1", 40)]
    assert str(result.payment.share) == "1/2"
    assert dict(result.payment.shares)["p"] == pytest.approx(0.25)


def test_phase_b_never_pays_in_part():
    result = select(problem(app("A", 1), app("B", 2), tracks=[track(least=1)], budget=99))
    assert seats(result) == [("A", 50)]


def test_a_track_with_a_budget_of_its_own_pays_from_it_and_from_the_total():
    tracks = [track("p", budget=100), track("q")]
    rows = [app("P1", 1, "p"), app("P2", 2, "p"), app("P3", 3, "p"), app("Q1", 1, "q"), app("Q2", 2, "q")]
    result = select(problem(*rows, tracks=tracks, budget=180))
    assert names(result) == ["P1", "Q1", "P2"]
    assert {left.track: (left.free, left.lacks) for left in result.left} == {"p": (0, 50), "q": (30, 20)}


# ------------------------------------------------------------------------------------------- relations


def test_a_prerequisite_must_have_its_seat_first():
    rows = [app("A", 1, requires=("C",)), app("B", 2), app("C", 3), app("D", 4)]
    result = select(problem(*rows, budget=200))
    assert names(result) == ["B", "C", "A", "D"]


def test_one_that_waits_in_vain_is_passed_over_by_name():
    rows = [app("A", 1, requires=("C",)), app("B", 2), app("C", None, bars=(Bar(BarKind.INELIGIBLE),))]
    result = select(problem(*rows))
    assert names(result) == ["B"]
    assert bar(result, "A", BarKind.REQUIRES).applications == ("C",)


def test_a_waiting_track_lets_the_others_go_on_and_then_takes_its_turn():
    tracks = [track("p"), track("q")]
    rows = [app("P1", 1, "p", requires=("Q2",)), app("Q1", 1, "q"), app("Q2", 2, "q"), app("Q3", 3, "q")]
    result = select(problem(*rows, tracks=tracks, budget=500))
    assert names(result) == ["Q1", "Q2", "P1", "Q3"]


def test_exclusion_holds_both_ways():
    assert names(select(problem(app("A", 1), app("B", 2, excludes=("A",))))) == ["A"]
    assert names(select(problem(app("A", 1, excludes=("B",)), app("B", 2)))) == ["A"]


def test_an_excluding_application_makes_room_for_the_minimum():
    rows = [app("A", 1, excludes=("B", "C")), app("B", 2), app("C", 3)]
    result = select(problem(*rows, tracks=[track(least=2)]))
    assert names(result) == ["B", "C"]
    assert [str(rule) for rule in bar(result, "A", BarKind.NEEDED).rules] == ["minimum:p", "excludes"]


def test_an_empty_value_is_counted_under_no_cap():
    rows = [app("A", 1, operator=""), app("B", 2, operator="")]
    assert names(select(problem(*rows, caps=[per("operator", 1)]))) == ["A", "B"]


# ------------------------------------------------------------------------------------------- people decide


def test_an_override_in_is_seated_first_at_the_stated_amount():
    rows = [app("A", 1), app("B", 2), app("C", 3, bars=(Bar(BarKind.THRESHOLD, criterion="total"),))]
    result = select(problem(*rows, overrides=(Override("C", 40, "strategic partner"),), budget=140))
    assert seats(result) == [("C", 40), ("A", 50), ("B", 50)]


def test_an_override_counts_for_the_minimum_but_is_never_paid_in_part():
    rows = [app("A", 1), app("B", 2), app("C", 3)]
    posed = problem(*rows, tracks=[track(least=2)], overrides=(Override("C", 50, "reason"),), budget=90)
    assert seats(select(posed)) == [("C", 50), ("A", 40)]


def test_an_override_out_is_barred_by_name():
    result = select(problem(app("A", 1), app("B", 2), overrides=(Override("A", None, "double funding"),)))
    assert names(result) == ["B"]
    assert kinds(result, "A") == [BarKind.OVERRIDE]


@pytest.mark.parametrize(
    ("amount", "facts", "rules", "named"),
    [
        (50, {}, {"budget": 40}, ["budget", "override:A"]),
        (50, {}, {"tracks": [track(budget=40)]}, ["track-budget:p", "override:A"]),
        (20, {}, {}, ["range:p", "override:A"]),
        (33, {}, {"tracks": [track(step=10)]}, ["range:p", "override:A"]),
        (35, {"smallest_viable": 40}, {}, ["viable:p", "override:A"]),
        (45, {"requested": 40}, {}, ["requested:p", "override:A"]),
    ],
)
def test_an_override_that_breaks_a_rule_on_money_makes_the_run_name_it(amount, facts, rules, named):
    result = select(problem(app("A", 1, **facts), overrides=(Override("A", amount, "reason"),), **rules))
    assert result.outcome is Outcome.OVERRIDDEN
    assert conflict(result) == named


def test_overrides_that_break_a_cap_make_the_run_name_it():
    rows = [app("A", 1, country="KE"), app("B", 2, country="KE")]
    overrides = (Override("A", 40, "reason"), Override("B", 40, "reason"))
    result = select(problem(*rows, caps=[per("country", 1)], overrides=overrides))
    assert conflict(result) == ["cap:1", "override:A", "override:B"]


def test_an_override_that_starves_a_minimum_is_named_with_it():
    rows = [app("A", 1, country="KE"), app("B", 1, "q", country="KE")]
    tracks = [track("p"), track("q", least=1)]
    result = select(
        problem(*rows, tracks=tracks, caps=[per("country", 1)], overrides=(Override("A", 40, "reason"),))
    )
    assert conflict(result) == ["minimum:q", "cap:1", "override:A"]


# ------------------------------------------------------------------------------------------- an award falls away


def test_when_an_award_falls_away_the_others_stay_and_the_walk_goes_on_in_that_track():
    tracks = [track("p"), track("q")]
    rows = [app("P1", 1, "p"), app("P2", 2, "p"), app("Q1", 1, "q"), app("Q2", 2, "q"), app("Q3", 3, "q")]
    first = select(problem(*rows, tracks=tracks, budget=150))
    assert names(first) == ["P1", "Q1", "P2"]
    second = replace(first, ["P2"])
    assert names(second) == ["P1", "Q1"]
    assert kinds(second, "P2") == [BarKind.FALLEN]
    third = replace(first, ["Q1"])
    assert names(third) == ["P1", "P2", "Q2"]
    assert [award.seat for award in third.awards] == [1, 3, 4]


def test_a_replacement_receives_its_full_amount_or_none():
    first = select(problem(app("A", 1, requested=40), app("B", 2), budget=40))
    second = replace(first, ["A"])
    assert names(second) == []
    assert bar(second, "B", BarKind.BUDGET).lacks == 10


def test_a_track_below_its_minimum_may_pay_a_replacement_less_down_to_its_smallest_amount():
    rows = [app("A", 1, requested=40), app("B", 2)]
    first = select(problem(*rows, tracks=[track(least=1)], budget=40))
    assert seats(replace(first, ["A"])) == [("B", 40)]
    poorer = select(problem(rows[0], app("B", 2, smallest_viable=45), tracks=[track(least=1)], budget=40))
    second = replace(poorer, ["A"])
    assert second.outcome is Outcome.UNPAYABLE
    assert conflict(second) == ["budget", "minimum:p", "viable:p"]


def test_awards_that_stay_are_counted_in_full_when_a_replacement_cannot_be_paid():
    rows = [app("A", 1), app("B", 2, requested=40), app("C", 3, smallest_viable=45)]
    first = select(problem(*rows, tracks=[track(least=2)], budget=90))
    second = replace(first, ["B"])
    assert seats(second) == [("A", 50)]
    assert conflict(second) == ["budget", "minimum:p", "viable:p"]


def test_awards_can_fall_away_one_after_another():
    rows = [app(name, rank) for rank, name in enumerate("ABCD", 1)]
    result = replace(replace(select(problem(*rows, budget=100)), ["A"]), ["B"])
    assert names(result) == ["C", "D"]
    assert result.fallen == ("A", "B")


def test_a_replacement_that_caps_forbid_is_named_and_the_others_stay():
    rows = [app("A", 1, country="KE"), app("B", 2, country="PE"), app("C", 3, country="KE")]
    posed = problem(*rows, tracks=[track(least=2)], caps=[per("country", 1)], budget=100)
    second = replace(select(posed), ["B"])
    assert second.outcome is Outcome.INFEASIBLE
    assert names(second) == ["A"]
    assert conflict(second) == ["minimum:p", "cap:1"]
    assert second.unspent == 50


def test_only_an_award_can_fall_away():
    with pytest.raises(KeyError):
        replace(select(problem(app("A", 1))), ["B"])
