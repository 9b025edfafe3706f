"""From a file to a call, or to what is wrong with its shape: once for each place, in words a writer knows."""

from pathlib import Path

import pytest
from tests.domain.spec.minimal import MINIMAL, changed, codes, found, question

from gongmo.domain.spec.load import MAX_FINDINGS, read
from gongmo.domain.spec.near import nearest_key

EXAMPLE = Path(__file__).parents[3] / "examples" / "k-city-network-2023.yaml"
UNION = ("tracks", 0, "form", 0, "questions", 0)


@pytest.mark.parametrize(
    ("key", "around", "near"),
    [
        ("budgt", (), "budget"),
        ("suport", ("tracks", 0), "support"),
        ("opnes", ("tracks", 0, "intake", "window"), "opens"),
        ("cutoff", ("tracks", 0, "intake", "rolling"), "cutoffs"),
        ("treshold", ("tracks", 0, "scoring"), "threshold"),
        ("option", (*UNION, "choice"), "options"),
        ("form", (*UNION, "choice"), "from"),
        ("maxx", (*UNION, "file"), "max"),
        ("max_word", (*UNION, "text"), "max_words"),
        ("employed_within", ("conflicts", 0, "EmployedWithin"), "employed_within_years"),
        ("titel", ("tracks", 0, "form", 0), "title"),
        ("zzz", (), ""),
        ("suport", (), ""),
        ("max_words", (*UNION, "date"), ""),
        ("b" * 1_000_000, (), ""),
    ],
)
def test_the_key_meant_is_one_that_can_stand_there(
    key: str, around: tuple[str | int, ...], near: str
) -> None:
    assert nearest_key(key, (*around, key)) == near


def test_a_misspelt_key_is_not_also_missing() -> None:
    findings = found(changed(("support: {min", "suport: {min")))
    assert [(f.code, f.values["key"], f.values.get("near")) for f in findings] == [
        ("spec-unknown-key-near", "suport", "support")
    ]


def test_a_key_that_is_missing_for_itself_stays_missing() -> None:
    assert codes(changed((("support: {min", "suport: {min"), ("zone: Europe/Berlin\n", "")))) == {
        "spec-unknown-key-near",
        "spec-missing",
    }


@pytest.mark.parametrize(
    ("written", "code", "key", "given"),
    [
        ("[same_organization]", "spec-choice", "conflicts", "same_organization"),
        ("[{employed_within_years: many}]", "spec-kind", "employed_within_years", None),
        ("[{}]", "spec-missing", "employed_within_years", None),
        ("[[family]]", "spec-choice", "conflicts", "['family']"),
        ("[5]", "spec-choice", "conflicts", "5"),
        ("[null]", "spec-empty", "conflicts", None),
    ],
)
def test_an_item_of_two_kinds_is_told_once(written: str, code: str, key: str, given: str | None) -> None:
    (finding,) = found(changed(("[same_organisation]", written)))
    assert (finding.code, finding.values["key"], finding.values.get("given")) == (code, key, given)


@pytest.mark.parametrize(
    ("written", "code", "path"),
    [
        ("id: why, title: {en: W}", "spec-missing", "why.kind"),
        ("id: why, kind: essay, title: {en: W}", "spec-choice", "why.kind"),
        ("id: why, kind: [text], title: {en: W}", "spec-choice", "why.kind"),
        ("id: why, kind: text", "spec-missing", "why.title"),
        ("id: why, kind: text, text: {en: W}", "spec-missing", "why.title"),
        ("id: why, kind: text, lines: 0, title: {en: W}", "spec-greater-than-equal", "why.lines"),
        ("id: why, kind: text, lines: '5', title: {en: W}", "spec-kind", "why.lines"),
        ("id: why, kind: text, lines: 2.5, title: {en: W}", "spec-kind", "why.lines"),
        ("id: why, kind: text, title: {EN: W}", "spec-language-tag", "why.title.EN"),
        ("id: why, kind: text, title: {en: 5}", "spec-unquoted", "why.title.en"),
        ("id: why, kind: text, title: {en: [W]}", "spec-kind", "why.title.en"),
        ("id: why, kind: text, title: {}", "spec-empty", "why.title"),
        ("id: why, kind: text, title: W", "spec-kind", "why.title"),
        ("id: why, kind: text, title: W, '[key]': 1", "spec-unknown-key", "why.[key]"),
        ("id: why, kind: file, title: {en: W}, max: 1MB, accept: []", "spec-empty", "why.accept"),
        ("id: why, kind: file, title: {en: W}, max: 1MB, accept: [exe]", "spec-choice", "why.accept.0"),
        ("id: why, kind: file, title: {en: W}, max: -1, accept: [pdf]", "spec-size", "why.max"),
    ],
)
def test_a_question_is_judged_by_its_own_kind(written: str, code: str, path: str) -> None:
    findings = found(changed(question(written)))
    assert (code, f"tracks.towns.form.main.questions.{path}") in [(f.code, f.place.path) for f in findings]


def test_a_question_that_is_no_mapping_is_told_so() -> None:
    (finding,) = found(changed((question("x")[0], "          - 5")))
    assert (finding.code, finding.place.path) == ("spec-kind", "tracks.towns.form.main.questions.2")


@pytest.mark.parametrize(
    ("change", "given"),
    [
        (("zone: Europe/Berlin", f"zone: {'x' * 100}"), f"{'x' * 57}…"),
        (("zone: Europe/Berlin", 'zone: "a\\nb"'), "a b"),
    ],
)
def test_what_was_written_is_shown_short_and_on_one_line(change: tuple[str, str], given: str) -> None:
    (finding,) = found(changed(change))
    assert finding.values["given"] == given


@pytest.mark.parametrize("zone", ["Asia", "../etc/passwd", "/etc/passwd", "Asia/Seoul/x", "''"])
def test_a_zone_is_a_name_and_never_a_path(zone: str) -> None:
    assert codes(changed(("zone: Europe/Berlin", f"zone: {zone}"))) == {"spec-zone"}


def test_shape_and_writing_are_told_at_once() -> None:
    both = changed((("budget: 1000", "budget: !x 1000"), ("zone: Europe/Berlin", "zone: Nowhere")))
    assert codes(both) == {"yaml-tag", "spec-zone"}


def test_what_was_refused_in_writing_is_not_judged_again() -> None:
    assert codes(changed(("budget: 1000", f"budget: 1{'0' * 40}"))) == {"yaml-number-too-long"}


def test_nobody_is_shown_more_findings_than_can_be_read() -> None:
    many = MINIMAL + "".join(f"{'z' * 9}{number}: 1\n" for number in range(2 * MAX_FINDINGS))
    findings = read(many.encode(), "call.yaml").findings
    assert len(findings) == MAX_FINDINGS + 1
    assert findings[-1].code == "findings-more"


def test_a_call_survives_its_canonical_form() -> None:
    fractions = (
        ("step: 1,", "step: 0.5,"),
        ("points: 40", "points: 40.50, weight: 40, threshold: 0.0000001"),
        ("T18:00}", "T18:00, grace: 99d}"),
        question("id: why, kind: file, title: {en: W}, max: 20MB, accept: [pdf]"),
    )
    for text in (EXAMPLE.read_bytes(), changed(fractions)):
        call = read(text, "call.yaml").call
        assert call is not None
        again = type(call).model_validate(call.canonical())
        assert again == call
        assert again.canonical() == call.canonical()


def test_the_canonical_form_holds_no_floating_point_number() -> None:
    text = changed(("points: 40", "points: 40.50, weight: 40.0, threshold: 0.0000001"))
    call = read(text, "call.yaml").call
    assert call is not None
    plan = call.canonical()["tracks"][0]["criteria"][1]
    assert (plan["points"], plan["weight"], plan["threshold"]) == ("40.5", 40, "0.0000001")
    assert type(plan["weight"]) is int


def test_numbers_of_any_length_are_judged_exactly() -> None:
    tiny = "0." + "0" * 26 + "1"
    assert codes(changed(("points: 40", f"points: 40, weight: 40{tiny[1:]}"))) == {"weights-total"}
    assert (
        codes(changed((("points: 60", f"points: 6{'0' * 28}, weight: 60"), ("step: 1,", f"step: {tiny},"))))
        == set()
    )
    call = read(changed(("points: 40", f"points: 40, threshold: 3{tiny[1:]}")), "call.yaml").call
    assert call is not None
    assert call.canonical()["tracks"][0]["criteria"][1]["threshold"] == f"3{tiny[1:]}"
