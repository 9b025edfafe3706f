"""Every value the specification allows has its sentence, and no value that a call does not hold is spoken of."""

from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from tests.domain.small_call import CRITERIA, call, criterion, text, track

from gongmo.domain.notice.applying import grace, partners, payment
from gongmo.domain.notice.conduct import afterwards, conflicts, disclosed
from gongmo.domain.notice.decision import how_decided
from gongmo.domain.notice.ours import is_ours, sources_of
from gongmo.domain.notice.sentence import Sentence, in_words, plain, spoken
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.check import check
from gongmo.domain.texts import say
from gongmo.domain.wording.call_sentences import PHRASES, SENTENCES

SHIPPED = Path(__file__).parents[3] / "examples" / "k-city-network-2023.yaml"
LANGUAGES = ("en", "ko", "ar")


def shipped() -> Call:
    found = check(SHIPPED.read_bytes(), SHIPPED.name, {}).call
    assert found is not None
    return found


def told(of: Call, language: str = "en") -> str:
    """All of it, one sentence a line, with the track where it is of one."""
    sentences = [sentence for rule in how_decided(of) for sentence in rule]
    return "\n".join(line(sentence, language) for sentence in sentences)


def line(sentence: Sentence, language: str = "en") -> str:
    about = ", ".join(say(title, language) for title in sentence.tracks)
    return (f"{about}: " if about else "") + plain(sentence, language)


def with_call(*tracks: dict[str, Any], **changes: Any) -> Call:
    plainly = call(*tracks).model_dump(mode="json", by_alias=True, exclude_unset=True)
    return Call.model_validate({**plainly, **changes})


def two(**changes: Any) -> Call:
    return with_call(track("towns"), track("firms"), **changes)


# The tables


def test_every_sentence_is_in_three_languages_with_the_same_places() -> None:
    for key, said in SENTENCES.items():
        places = [{name for _, name, _, _ in Formatter().parse(said[tag]) if name} for tag in LANGUAGES]
        assert places[0] == places[1] == places[2], key
        assert all(said[tag] for tag in LANGUAGES), key


def test_every_phrase_is_in_three_languages() -> None:
    assert all(phrase[tag] for phrase in PHRASES.values() for tag in LANGUAGES)


# The shipped call


def test_the_shipped_call_is_told_as_its_figures_say() -> None:
    said = told(shipped())
    for figure in ("5 days", "5 reviewers", "70 points of 100", "4 billion won", "10 million won"):
        assert figure in said
    assert "At least 4 cities or regions will be selected in each track." in said
    assert "The same city or region can receive at most 1 award in one track." in said
    assert "When equal: Planning → Overseas demonstration." in said


def test_korean_particles_follow_the_values() -> None:
    said = told(shipped(), "ko")
    assert "평가위원 5명이 평가항목별로" in said
    assert "최고·최저 총점 하나씩을 빼고" in said
    assert "이(가)" not in said


def test_arabic_counts_in_its_own_forms() -> None:
    assert "خلال 5 أيام" in told(shipped(), "ar")
    assert "خلال يومين" in told(with_call(clarification={"days": 2}), "ar")
    assert "خلال 14 يومًا" in told(with_call(clarification={"days": 14}), "ar")


def test_values_of_this_office_are_marked_and_those_of_the_announcement_are_not() -> None:
    marked = {
        piece.text
        for rule in how_decided(shipped())
        for sentence in rule
        for piece in spoken(sentence, "en")
        if piece.ours
    }
    assert {"5 days", "5 reviewers", "70 points", "10 million won"} <= marked
    assert not {"4 billion won", "300 million won", "4 cities or regions"} & marked


def test_a_path_covers_what_is_below_it_and_a_star_every_item() -> None:
    of = with_call(ours=["tracks.*.scoring", "tracks.towns.support.min", "clarification"])
    assert is_ours(of, "tracks", "towns", "scoring", "reviews")
    assert is_ours(of, "tracks", "towns", "support", "min")
    assert not is_ours(of, "tracks", "towns", "support", "max")
    assert not is_ours(of, "tracks", "towns", "support")


def test_a_note_on_a_source_is_found_from_the_value_and_from_what_it_is_part_of() -> None:
    (note,) = sources_of(shipped(), "tracks", "demonstration", "support")
    assert "thousand" in note.note["en"]
    assert list(sources_of(shipped(), "tracks", "demonstration", "support", "max")) == [note]
    assert not list(sources_of(shipped(), "tracks", "planning", "support"))


# Variants


def test_without_clarification_nothing_is_said_of_it() -> None:
    assert "complete or explain" not in told(call())


def test_only_a_formal_check_makes_completeness_a_rule() -> None:
    assert "Only complete" not in told(call())
    assert "Only complete" in told(call({**track(), "stages": ["completeness", "document_review"]}))


def test_a_plain_mean_speaks_of_no_trimming() -> None:
    assert "mean of the reviewers' totals" in told(call())
    assert "left out" not in told(call())


def test_trimming_says_from_how_many_reviews_on() -> None:
    said = told(call(track(aggregate="trimmed_mean", trim_from=7, reviews=9)))
    assert "From 7 finished reviews on, the highest and the lowest total are left out" in said
    assert "Each application is scored by 9 reviewers" in said


def test_trimming_never_starts_below_three_reviews_whatever_the_call_says() -> None:
    assert "From 3 finished reviews" in told(call(track(aggregate="trimmed_mean", trim_from=2)))


def test_trimming_without_a_number_of_reviews_never_happens() -> None:
    assert "left out" not in told(call(track(aggregate="trimmed_mean")))


def test_one_reviewer_is_one() -> None:
    assert "scored by 1 reviewer," in told(call(track(reviews=1)))


@pytest.mark.parametrize(
    ("round_to", "said"),
    [(None, "without rounding"), ({"decimals": 2}, "to 2 decimals"), ({"decimals": 0}, "to whole points")],
)
def test_rounding_is_told_as_it_is(round_to: Any, said: str) -> None:
    rule = {} if round_to is None else {"round": round_to}
    assert said in told(call(track(**rule)))


def test_no_threshold_is_said_to_be_none() -> None:
    assert "No least score is set." in told(call())


def test_a_threshold_of_a_criterion_names_it() -> None:
    criteria = [criterion("need", 60, threshold=20), criterion("plan", 40)]
    said = told(call(track(criteria=criteria)))
    assert "An application needs at least 20 of 60 points in “Need”." in said
    assert "No least score" not in said


def test_half_points_are_written_exactly() -> None:
    criteria = [criterion("need", 60), criterion("plan", 40)]
    assert "Points are given in steps of 0.5 points." in told(call(track(criteria=criteria, step="0.5")))
    assert "Points are given" not in told(call())


def test_weights_are_spoken_of_only_where_they_differ_from_points() -> None:
    weighted = [criterion("need", 10, weight=60), criterion("plan", 10, weight=40)]
    assert "counts with the weight" in told(call(track(criteria=weighted)))
    assert "counts with the weight" not in told(call(track(criteria=CRITERIA)))


def test_criteria_of_the_office_are_told_apart_from_those_of_the_panel() -> None:
    mixed = [criterion("need", 60), criterion("plan", 40, scored_by="staff")]
    said = told(call(track(criteria=mixed)))
    assert "with points and a reason for Need." in said
    assert "The office itself gives the points for Plan" in said
    assert "The points given by the office are added." in said


def test_a_track_scored_by_the_office_alone_has_no_reviewers() -> None:
    office = [criterion("need", 60, scored_by="staff"), criterion("plan", 40, scored_by="staff")]
    said = told(call(track(criteria=office)))
    assert "reviewer" not in said.replace("Applicants do not know who scored them", "")
    assert "sum of the points given by the office" in said


def test_bonus_and_deductions_are_told_with_their_points() -> None:
    extra = {
        "bonus": [{"id": "sme", "title": text("Small firm"), "points": 1}],
        "deductions": [{"id": "late", "title": text("Late report"), "points": 3}],
    }
    said = told(call(track(**extra)))
    assert "“Small firm” adds 1 point." in said
    assert "“Late report” takes away 3 points." in said


def test_ties_follow_the_published_chain_and_only_a_draw_speaks_of_the_draw() -> None:
    assert "in this order: Need → Plan → a draw." in told(call())
    assert "The draw follows" not in told(call(track(ties=["plan"])))
    assert "in this order: Plan." in told(call(track(ties=["plan"])))


def test_a_call_of_one_track_speaks_of_no_other() -> None:
    said = told(with_call(track(), selection={"caps": [{"per": "country", "within": "track", "max": 2}]}))
    assert "track" not in said
    assert "The same country can receive at most 2 awards." in said


def test_tracks_that_agree_are_told_together_and_others_apart() -> None:
    firms = track("firms", reviews=5)
    said = told(with_call(track("towns"), firms))
    assert "Towns: Each application is scored by 3 reviewers" in said
    assert "Firms: Each application is scored by 5 reviewers" in said
    assert said.count("mean of the reviewers' totals") == 1


def test_three_tracks_of_which_two_agree() -> None:
    said = told(with_call(track("towns"), track("firms", reviews=5), track("schools")))
    assert "Towns, Schools: Each application is scored by 3 reviewers" in said


def test_a_free_order_says_that_ranks_may_be_passed_over() -> None:
    said = told(two(selection={"order": "free", "comparable_across_tracks": True}))
    assert "The best set as a whole is chosen: a better-ranked application may be passed over." in said
    assert "compared with one another" in said
    assert "take turns" not in said
    assert "cannot be paid in full" not in said


def test_without_minimums_tracks_just_take_turns() -> None:
    said = told(two(selection={"turns": ["firms", "towns"]}))
    assert "The tracks take turns, the one with fewer first. When equal: Firms → Towns." in said
    assert "At least" not in said
    assert "least number" not in said


def counts(awards: dict[str, Any], **selection: Any) -> str:
    return told(with_call({**track(), "awards": awards}, selection=selection))


def test_counts_are_told_by_award_or_by_place() -> None:
    assert "At least 1 award will be selected." in counts({"min": 1})
    assert "At least 2 cities or regions will be selected." in counts({"min": 2, "count_by": "place"})
    assert "At most 3 awards will be selected." in counts({"max": 3})


def test_a_greatest_number_of_the_whole_call_is_told() -> None:
    assert "In all, at most 9 awards will be selected." in counts({}, max=9)


@pytest.mark.parametrize("per", ["country", "applicant", "operator", "place"])
@pytest.mark.parametrize("within", ["track", "call"])
def test_every_cap_has_its_sentence(per: str, within: str) -> None:
    said = told(two(selection={"caps": [{"per": per, "within": within, "max": 2}]}))
    assert "can receive at most 2 awards" in said
    assert ("in one track" in said) == (within == "track")


def test_what_happens_when_too_few_qualify() -> None:
    assert "those that qualify are selected even so" in counts({"min": 2})
    assert "nothing is recommended" in counts({"min": 2}, minimum_unreached="stop")


def test_earlier_support_bars_only_where_the_call_says_so() -> None:
    assert "supported before is not selected again" in counts({}, already_supported="barred")
    assert "supported before" not in counts({})


def test_a_budget_of_the_track_is_told_beside_that_of_the_call() -> None:
    said = told(with_call({**track(), "budget": 600}))
    assert "All awards together stay within 1,000 won." in said
    assert "Its awards together stay within 600 won." in said


def amounts(**support: Any) -> str:
    return told(call({**track(), "support": support}))


def test_a_fixed_amount_is_no_range() -> None:
    assert "Each award is 500 won." in amounts(min=500, max=500)
    assert "Each award lies between 100 won and 500 won." in amounts(min=100, max=500)
    assert "in steps of 50 won" in amounts(min=100, max=500, step=50)


def test_without_a_public_sheet_nobody_is_promised_to_recompute() -> None:
    hidden = with_call(disclosure={"applicant": [], "public_sheet": "none"})
    assert "repeat the calculation" not in told(hidden)
    assert "No sheet of scores is published" in said_of(hidden)
    assert "repeat the calculation" in told(call())


def test_every_variant_is_told_in_every_language() -> None:
    for language in LANGUAGES:
        for of in (call(), two(), shipped()):
            assert all(line and "{" not in line for line in told(of, language).split("\n"))


# Conduct


def said_of(of: Call) -> str:
    return "\n".join(plain(sentence, "en") for sentence in (*disclosed(of), *afterwards(of)))


def test_what_applicants_learn_is_what_the_call_discloses() -> None:
    assert "Names of the reviewers, Combined score." in said_of(call())
    nothing = with_call(disclosure={"panel": "none", "applicant": []})
    assert "learn only whether they were selected" in said_of(nothing)


def test_single_reviews_are_called_hidden_only_where_nobody_sees_them() -> None:
    assert "single reviewers are not published" in said_of(call())
    for rule in ({"applicant": ["single_reviews"]}, {"applicant": [], "public_sheet": "single_reviews"}):
        assert "single reviewers are not published" not in said_of(with_call(disclosure=rule))


def test_objection_retention_and_planned_result() -> None:
    said = said_of(with_call(objection={"days": 10}, retention={"years": 5}))
    assert "within 10 days" in said
    assert "kept for 5 years" in said
    assert "planned for June 2023" in said
    assert "object" not in said_of(call())
    assert "are not kept" in said_of(with_call(retention={"years": 0}))


def test_a_planned_day_is_told_to_the_day() -> None:
    dates = {"announced": "2023-04-10", "result_planned": "2023-06-23"}
    assert "planned for 23 June 2023" in said_of(with_call(dates=dates))


def test_conflicts_are_told_one_by_one() -> None:
    rules = with_call(conflicts=["family", {"employed_within_years": 3}], ours=["conflicts"])
    said = [in_words(place.value, "en") for place in conflicts(rules)]
    assert said == ["Is related to the applicant's staff", "Worked for the applicant in the last 3 years"]
    assert all(place.ours for place in conflicts(rules))
    assert conflicts(call()) == []


# Applying


def applying(of: Call) -> list[str]:
    first = of.tracks[0]
    return [plain(sentence, "en") for sentence in (*partners(of, first), *payment(first))]


def test_an_applicant_who_is_paid_and_gains_alone_needs_no_words() -> None:
    assert applying(call()) == []


@pytest.mark.parametrize(
    ("contractor", "said"),
    [
        ("tendered_after", "chosen afterwards by open tender"),
        ("named_in_application", "named in the application"),
        ("applicant", "paid to the contractor."),
    ],
)
def test_whoever_else_is_paid_is_named(contractor: str, said: str) -> None:
    (sentence,) = applying(call({**track(), "parties": {"payee": "contractor", "contractor": contractor}}))
    assert said in sentence


def test_partners_and_who_gains_are_named() -> None:
    needs = {"required": ["public_partner", "domestic_partner"], "unpaid": ["public"]}
    parties = {"beneficiary": "partner"}
    assert applying(call({**track(), "consortium": needs, "parties": parties})) == [
        "Together with: Public partner, Korean partner",
        "Public bodies are not paid",
        "It is the partner who benefits.",
    ]


@pytest.mark.parametrize(
    ("span", "said"), [("10min", "10 minutes"), ("90s", "90 seconds"), ("1h", "1 hour"), ("2d", "2 days")]
)
def test_grace_is_told_in_its_largest_whole_unit(span: str, said: str) -> None:
    window = {"opens": "2023-04-10T09:00", "closes": "2023-05-10T18:00", "grace": span}
    of = call({**track(), "intake": {"window": window}})
    sentence = grace(of, of.tracks[0])
    assert sentence is not None
    assert said in plain(sentence, "en")


def test_no_grace_is_not_spoken_of() -> None:
    assert grace(call(), call().tracks[0]) is None
