"""What holds for every strict selection, whatever the call."""

import json
import random
from dataclasses import replace as changed

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.methods.selection.problems import SOME, problems

from gongmo.methods.selection import Outcome, select
from gongmo.methods.selection.explain import explain, explain_outcome
from gongmo.methods.selection.published import canonical
from gongmo.methods.selection.standing import Phase


@SOME
@given(problems)
def test_nobody_is_passed_over_by_a_worse_ranked_one_without_a_named_rule(problem):
    result = select(problem)
    seated = {award.application: award for award in result.awards}
    for out in result.out:
        assert out.bars
        worst = max(
            (problem.by_id[a].rank or 0 for a in seated if problem.by_id[a].track == out.track), default=0
        )
        if out.rank is not None and out.rank < worst and seated:
            assert out.bars[0].kind not in {"budget", "closed", "shortage"} or any(
                award.phase is Phase.OVERRIDE for award in result.awards
            )


@SOME
@given(problems)
def test_no_award_is_below_its_smallest_viable_amount_or_above_what_was_asked(problem):
    for award in select(problem).awards:
        application, track = problem.by_id[award.application], problem.track_of[award.track]
        assert max(application.smallest_viable or 0, track.bottom) <= award.amount <= track.top
        assert award.amount <= application.requested
        assert award.amount % track.step == 0


@SOME
@given(problems)
def test_no_sum_is_above_a_budget(problem):
    result = select(problem)
    assert result.unspent == problem.budget - sum(award.amount for award in result.awards) >= 0
    for track in problem.tracks:
        spent = sum(award.amount for award in result.awards if award.track == track.id)
        assert track.budget is None or spent <= track.budget


@SOME
@given(problems)
def test_a_recommendation_keeps_every_minimum_and_maximum(problem):
    result = select(problem)
    assume(result.outcome is Outcome.RECOMMENDED)
    for track in problem.tracks:
        counted = sum(award.adds_count for award in result.awards if award.track == track.id)
        assert dict(result.minimums)[track.id] <= counted <= (track.most or counted)
    assert len(result.awards) <= (problem.most or len(result.awards))


@SOME
@given(problems, st.integers(1, 30))
def test_in_one_track_more_money_never_removes_an_award(problem, more):
    track = changed(problem.tracks[0], budget=None)
    rows = tuple(a for a in problem.applications if a.track == track.id)
    overrides = tuple(o for o in problem.overrides if o.application in {a.id for a in rows})
    poorer = changed(
        problem,
        tracks=(track,),
        turns=(track.id,),
        applications=rows,
        overrides=overrides,
        budget=problem.budget,
    )
    after = select(changed(poorer, budget=problem.budget + more))
    assert {a.application for a in select(poorer).awards} <= {a.application for a in after.awards}


@SOME
@given(problems, st.permutations(["x", "y", "z", "w"]))
def test_swapping_the_applicants_names_changes_nothing_but_the_names(problem, others):
    names = dict(zip(["x", "y", "z", "w"], others, strict=True))
    rows = tuple(changed(a, applicant=names[a.applicant]) for a in problem.applications)
    assert canonical(select(changed(problem, applications=rows))) == canonical(select(problem))


@SOME
@given(problems)
def test_new_numbers_for_the_applications_change_nothing_but_the_numbers(problem):
    names = {a.id: f"Z{n}" for n, a in enumerate(sorted(problem.applications, key=lambda a: a.rank or 99))}
    rows = tuple(
        changed(
            a,
            id=names[a.id],
            excludes=tuple(names[o] for o in a.excludes),
            requires=tuple(names[o] for o in a.requires),
        )
        for a in problem.applications
    )
    overrides = tuple(changed(o, application=names[o.application]) for o in problem.overrides)
    again = select(changed(problem, applications=rows, overrides=overrides))
    first = select(problem)
    assert [(names[a.application], a.amount) for a in first.awards] == [
        (a.application, a.amount) for a in again.awards
    ]
    kinds = {names[o.application]: [b.kind for b in o.bars] for o in first.out}
    assert {o.application: [b.kind for b in o.bars] for o in again.out} == kinds


@SOME
@given(problems, st.integers(0, 10**6))
def test_rows_in_another_order_give_the_same_bytes(problem, seed):
    rng = random.Random(seed)  # noqa: S311 - reproducible, not secret
    rows = rng.sample(problem.applications, len(problem.applications))
    overrides = rng.sample(problem.overrides, len(problem.overrides))
    shuffled = changed(problem, applications=tuple(rows), overrides=tuple(overrides))
    assert as_bytes(select(shuffled)) == as_bytes(select(problem)) == as_bytes(select(problem))


def as_bytes(result):
    return json.dumps(canonical(result), sort_keys=True).encode()


@SOME
@given(problems)
def test_every_outcome_and_every_application_can_be_said_in_both_languages(problem):
    result = select(problem)
    for language in ("en", "ko"):
        said = list(explain_outcome(result, language))
        for application in [o.application for o in result.out] + [a.application for a in result.awards]:
            explanation = explain(result, application, language)
            said += [explanation.sentence, *explanation.details]
        assert all(sentence.strip() and "{" not in sentence for sentence in said)
        assert all(language == "ko" or not any("가" <= c <= "힣" for c in sentence) for sentence in said)
