"""The list of calls and the call as a document of record: when they answer, and that they say what the call says."""

import re
from datetime import datetime, timedelta

import pytest
from tests.lifecycle.journey import (
    APPLIED,
    CLOSED,
    CLOSES,
    PUBLISHED,
    SLUG,
    TEXT,
    Stop,
    Walk,
    publish_call,
    site,
    walked,
)
from tests.web.public.desk import CALL, figures, get, page, queries, words

from gongmo.calls.actions import extend_window, publish, save_draft
from gongmo.web.frame.routes import TABLE

pytestmark = pytest.mark.django_db

BEFORE = datetime.fromisoformat("2023-04-09T12:00:00+09:00")
PARTS = ("", "form/planning/", "specification.yaml", "deadlines.ics", "versions/", "versions/1.yaml")
RESULTS = ("results/", "how/", "sheet/applications.csv")


@pytest.fixture
def drafted() -> Walk:
    return site()


@pytest.fixture
def published(drafted: Walk) -> Walk:
    publish_call(drafted, PUBLISHED)
    return drafted


def changed(old: str, new: str, text: str = TEXT) -> str:
    assert old in text
    return text.replace(old, new)


def amended(walk: Walk, text: str, reason: str = "Corrected.", at: datetime = APPLIED) -> None:
    save_draft(call=walk.call, text=text, revision=walk.call.draft.revision, by=walk.by, at=at)
    publish(call=walk.call, by=walk.by, at=at, days_off={}, reason=reason)


# When it answers


@pytest.mark.parametrize("part", PARTS + RESULTS)
def test_a_draft_looks_like_a_call_that_does_not_exist(drafted: Walk, part: str) -> None:
    draft, unknown = get(CALL + part, APPLIED), get(f"/calls/no-such-call/{part}", APPLIED)
    assert draft.status_code == unknown.status_code == 404
    assert draft.content == unknown.content


def test_the_list_without_a_call_says_so(drafted: Walk) -> None:
    assert "No call has been published here." in page("/", APPLIED)
    assert SLUG not in page("/", APPLIED)


@pytest.mark.parametrize("at", [BEFORE, APPLIED, CLOSED])
@pytest.mark.parametrize("part", PARTS)
def test_a_published_call_answers_before_during_and_after_its_window(
    published: Walk, part: str, at: datetime
) -> None:
    assert get(CALL + part, at).status_code == 200


@pytest.mark.parametrize("part", RESULTS)
def test_results_are_not_there_before_the_announcement(published: Walk, part: str) -> None:
    answer = get(CALL + part, CLOSED)
    assert answer.status_code == 404
    assert answer.content == get(f"/calls/no-such-call/{part}", CLOSED).content


def test_a_track_the_call_does_not_have_has_no_form(published: Walk) -> None:
    assert get(f"{CALL}form/nobody/", APPLIED).status_code == 404
    assert get(f"{CALL}versions/2.yaml", APPLIED).status_code == 404


@pytest.mark.parametrize(
    ("at", "word"),
    [(BEFORE, "Opens soon"), (APPLIED, "Open"), (CLOSES["planning"], "Open"), (CLOSED, "In review")],
)
def test_the_state_is_that_of_the_track_in_which_most_can_still_be_done(
    published: Walk, at: datetime, word: str
) -> None:
    (state,) = re.findall(r'<p class="row"><span class="state [a-z ]+">([^<]+)</span>', page(CALL, at))
    assert state == word


def test_applying_is_offered_only_where_the_track_accepts(published: Walk) -> None:
    assert "/planning/" not in _buttons(page(CALL, BEFORE))
    assert _buttons(page(CALL, APPLIED)).count("/applications/new/") == 2
    later = _buttons(page(CALL, CLOSES["planning"]))
    assert "/planning/" not in later
    assert "/demonstration/" in later


def _buttons(html: str) -> str:
    return " ".join(re.findall(r'<a class="button" href="([^"]+)"', html))


def test_an_approved_decision_is_still_in_review_to_the_public() -> None:
    walked(Stop.APPROVED, planning=4, demonstration=4, reviewers=1)
    html = page(CALL, CLOSED + timedelta(days=14, hours=1))
    assert "In review" in html
    assert "results/" not in html


def test_the_list_groups_by_what_can_be_done(published: Walk) -> None:
    for at, group in ((BEFORE, "Opens soon"), (APPLIED, "Open"), (CLOSED, "In review")):
        assert f"<h2>{group}</h2>" in page("/", at)


# What it says


def test_the_figures_are_those_of_the_specification(published: Walk) -> None:
    html = figures(page(CALL, APPLIED))
    for said in ("4 billion won", "8 places or more", "300–500 million won", "June 2023"):
        assert said in html


def test_changed_values_change_the_page(published: Walk) -> None:
    text = changed("budget: 4_000_000_000", "budget: 4_500_000_000")
    text = changed("threshold: {total: 70}", "threshold: {total: 65}", text)
    amended(published, changed("reviews: 5", "reviews: 6", text))
    html = figures(page(CALL, APPLIED))
    for said in ("4.5 billion won", "below 65 points of 100", "scored by 6 reviewers"):
        assert said in html


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ko", ("40억원", "8곳 이상", "3~5억원", "6월", "4. 10.(월) 09:00 ~ 5. 10.(수) 18:00")),
        ("en", ("4 billion won", "10 April, 09:00 – 10 May, 18:00")),
        ("ar", ("4 مليار وون", "من 10 أبريل، 09:00 إلى 10 مايو، 18:00")),
    ],
)
def test_it_speaks_three_languages(published: Walk, language: str, said: tuple[str, ...]) -> None:
    html = page(CALL, APPLIED, language)
    shown = figures(html)
    assert all(each in shown for each in said)
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"' in html


def test_texts_that_are_not_in_the_readers_language_are_marked_with_theirs(published: Walk) -> None:
    assert '<h1 lang="en" dir="ltr">K-City Network 2023</h1>' in page(CALL, APPLIED, "ar")


def test_values_of_this_office_are_marked_and_explained_once(published: Walk) -> None:
    html = page(CALL, APPLIED)
    assert '<span class="set">5 reviewers</span>' in html
    assert '<span class="set">18:00</span>' in html
    assert html.count("Values with a dotted line") == 1
    assert '<span class="set">4 billion won</span>' not in html


def test_the_list_marks_nothing_for_it_explains_nothing(published: Walk) -> None:
    assert 'class="set"' not in page("/", APPLIED)


def test_notes_on_sources_stand_beside_their_values(published: Walk) -> None:
    assert "a unit a thousand times too large" in page(CALL, APPLIED)


def test_notes_on_other_values_stand_together_with_their_address() -> None:
    noted = changed(
        "sources:\n",
        "sources:\n  - path: budget\n    note: {ko: 보도자료의 금액, en: As the press release says.}\n"
        "    address: https://example.org/release\n",
    )
    walked(Stop.PUBLISHED, text=noted)
    html = page(CALL, APPLIED)
    assert "On the sources" in html
    assert '<a href="https://example.org/release">Source</a>' in html
    assert words(html).count("a unit a thousand times too large") == 1


def test_a_moved_closing_shows_both_and_why(published: Walk) -> None:
    later = CLOSES["planning"] + timedelta(days=1)
    extend_window(
        call=published.call, track="planning", closes=later, reason="An outage.", by=published.by, at=APPLIED
    )
    html = page(CALL, APPLIED)
    said = words(html)
    assert "10 April, 09:00 – 11 May, 18:00" in said
    assert "announced before: 10 May, 18:00" in said
    assert "An outage." in said
    assert f'datetime="{later.isoformat()}"' in html


def test_an_amendment_is_told_with_its_reason_and_both_versions_can_be_had(published: Walk) -> None:
    amended(
        published, changed("objection: {days: 10}", "objection: {days: 14}"), reason="More time to object."
    )
    assert "More time to object." in words(page(CALL, APPLIED))
    assert "version 2" in page(CALL, APPLIED)
    assert "objection: {days: 10}" in page(f"{CALL}versions/1.yaml", APPLIED)
    assert "objection: {days: 14}" in page(f"{CALL}specification.yaml", APPLIED)
    assert "More time to object." in page(f"{CALL}versions/", APPLIED)


def test_the_specification_is_handed_out_as_it_was_written(published: Walk) -> None:
    answer = get(f"{CALL}specification.yaml", APPLIED)
    assert answer.content.decode() == TEXT
    assert answer["Content-Type"] == "application/yaml; charset=utf-8"


def test_a_hostile_title_stays_text() -> None:
    evil = '"</h1><script>alert(1)</script>"'
    hostile = changed("  en: K-City Network 2023\n", f"  en: {evil}\n")
    walked(Stop.PUBLISHED, text=changed("role: {ko: 국토교통부 도시경제과,", f"role: {{ko: {evil},", hostile))
    for address in ("/", CALL, f"{CALL}form/planning/", f"{CALL}versions/", "/ledger/"):
        for language in ("en", "ko"):
            assert "<script>alert" not in page(address, APPLIED, language)
    assert "&lt;script&gt;alert(1)" in page(CALL, APPLIED)


def test_no_page_holds_a_style_or_a_script_of_its_own(published: Walk) -> None:
    for address in ("/", CALL, f"{CALL}form/planning/", f"{CALL}versions/", "/ledger/"):
        html = page(address, APPLIED)
        assert not re.search(r"\sstyle=|<script(?! type=\"module\" src=)|\son\w+=", html)
        assert html.count("<h1") == 1


# The form


def test_the_form_shows_every_question_with_its_limits(published: Walk) -> None:
    html = page(f"{CALL}form/planning/", APPLIED)
    said = words(html)
    for question in published.in_force.specification.tracks[0].questions():
        assert question.title["en"] in said
    assert "at most 3,000 characters" in said
    assert "PDF" in said
    assert "at most 20 MB" in said
    assert "range of support: 300–500 million won" in said


def test_conditions_of_questions_are_said_in_words(published: Walk) -> None:
    assert "Only when “Output” is “Smart-city master plan”" in words(page(f"{CALL}form/planning/", APPLIED))
    assert "“만들 성과물”이 “스마트시티 기본계획”인 경우에만" in words(
        page(f"{CALL}form/planning/", APPLIED, "ko")
    )


# Shapes of calls that are not the shipped one

ONE_TRACK = re.compile(r"  - id: demonstration\n.*?(?=\nselection:)", re.DOTALL)
ROLLING = 'rolling: {opens: 2023-04-10T09:00, cutoffs: ["2023-05-10T18:00", "2023-06-30T18:00"]}'
WINDOW = "window: {opens: 2023-04-10T09:00, closes: 2023-05-10T18:00, grace: 0s}"


def one_track(text: str = TEXT) -> str:
    text = ONE_TRACK.sub("", text).replace("turns: [planning, demonstration]", "turns: [planning]")
    return re.sub(r"  - path: tracks.demonstration.support\n.*?(?=  - path)", "", text, flags=re.DOTALL)


def test_a_call_of_one_track_speaks_of_no_second() -> None:
    walked(Stop.PUBLISHED, text=one_track())
    said = words(page(CALL, APPLIED))
    assert "Overseas demonstration" not in said
    assert "4 places or more" in said
    assert 'class="compare n1"' in page(CALL, APPLIED)


def test_a_call_of_three_tracks_sets_them_side_by_side() -> None:
    third = ONE_TRACK.search(TEXT)
    assert third is not None
    text = TEXT.replace(third[0], third[0] + "\n" + third[0].replace("id: demonstration\n", "id: third\n", 1))
    walked(
        Stop.PUBLISHED,
        text=changed("turns: [planning, demonstration]", "turns: [planning, demonstration, third]", text),
    )
    html = page(CALL, APPLIED)
    assert 'class="compare n3"' in html
    assert "12 places or more" in words(html)


def test_rolling_intake_counts_down_to_its_next_cut_off() -> None:
    rolling = changed(WINDOW, ROLLING).replace("tracks.*.intake.window", "tracks.*.intake")
    rolling = rolling.replace("path: tracks.planning.intake.window", "path: tracks.planning.intake")
    walked(Stop.PUBLISHED, text=rolling.replace("result_planned: 2023-06", "result_planned: 2023-09"))
    html = page(CALL, APPLIED)
    said = words(html)
    assert "from 10 April, 09:00 Applications are taken all year" in said
    assert "last cut-off 30 June, 18:00" in said
    assert "Cut-offs: 10 May, 18:00 · 30 June, 18:00" in said
    assert 'datetime="2023-05-10T18:00:00+09:00" data-countdown' in html


def test_an_unlimited_number_of_awards_has_no_figure() -> None:
    text = TEXT.replace("awards: {min: 4, count_by: place}", "awards: {}")
    walked(Stop.PUBLISHED, text=text)
    assert "To be selected" not in words(page(CALL, APPLIED))


# What it costs

ADDRESSES = ("/", CALL, f"{CALL}form/planning/", f"{CALL}versions/", f"{CALL}deadlines.ics", "/ledger/")


def test_no_page_asks_more_than_fifteen_times_however_many_applications(published: Walk) -> None:
    counts = [queries(address, CLOSED) for address in ADDRESSES]
    assert max(counts) <= 15, counts


def test_every_route_of_the_desk_answers_get_only() -> None:
    names = {"calls", "call", "call_form", "call_specification", "call_calendar", "call_versions", "ledger"}
    assert all(TABLE[name].methods == ("GET",) for name in names)


def test_reading_begins_no_session(published: Walk) -> None:
    answer = get(CALL, APPLIED)
    assert "sessionid" not in answer.cookies
