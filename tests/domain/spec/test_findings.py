"""For every code the smallest change that triggers it, and the nearest that does not."""

from datetime import date

import pytest
from tests.domain.spec.minimal import MINIMAL, changed, with_second_track

from gongmo.domain.spec.check import check
from gongmo.domain.wording import spec_rules, spec_shape
from gongmo.domain.wording.speak import speak

HOLIDAYS = {date(2027, 3, 1): {"en": "Founding Day", "ko": "창립일"}}
QUESTION = "          - {id: why, kind: text, title: {en: Why}}"
WINDOW = "{window: {opens: 2027-02-01T09:00, closes: 2027-03-05T18:00}}"
RANGE = "support: {min: 100, max: 300, step: 10}"
SCORING = "aggregate: trimmed_mean, trim_from: 5"

Change = tuple[str, str]


def question(text: str) -> Change:
    return QUESTION, f"          - {{{text}}}"


def rolling(cutoffs: str) -> Change:
    return WINDOW, f"{{rolling: {{opens: 2027-02-01T09:00, cutoffs: [{cutoffs}]}}}}"


def selection(text: str) -> Change:
    return "selection: {order: strict}", f"selection: {{order: strict, {text}}}"


# code → (change that triggers it, line of the finding, nearest change that does not)
CASES: dict[str, tuple[Change, int, Change]] = {
    "yaml-syntax": (("budget: 1000", "budget: [1000"), 11, ("budget: 1000", "budget: 1_000")),
    "yaml-several-documents": (
        ("conflicts: [same_organisation]", "conflicts: [family]\n---\na: 1"),
        36,
        ("conflicts: [same_organisation]", "conflicts: [family]\n# ---"),
    ),
    "yaml-alias": (("{en: Need}", "&need {en: Need}"), 22, ("{en: Need}", "{en: '&need'}")),
    "yaml-tag": (("budget: 1000", "budget: !!int 1000"), 10, ("{en: Need}", "{en: '!!int'}")),
    "yaml-too-deep": (("{en: Why}", "[" * 40 + "]" * 40), 31, ("{en: Why}", "{en: '[[[['}")),
    "yaml-key": (("budget: 1000", "budget: 1000\n[a, b]: 1"), 11, ("budget: 1000", "'budget': 1000")),
    "yaml-duplicate-key": (
        ("budget: 1000", "budget: 1000\nbudget: 2000"),
        11,
        ("budget: 1000", "budget: 2000"),
    ),
    "yaml-number-too-long": (
        ("budget: 1000", "budget: 1" + "0" * 40),
        10,
        ("{en: Why}", "{en: '1" + "0" * 40 + "'}"),
    ),
    "spec-missing": (("budget: 1000\n", ""), 1, ("budget: 1000", "budget: 1100")),
    "spec-unknown-key": (
        ("budget: 1000", "budget: 1000\nqqq: 1"),
        11,
        ("budget: 1000", "budget: 1000\nours: [budget]"),
    ),
    "spec-unknown-key-near": (
        ("    operator: office", "    operater: office"),
        16,
        ("    operator: office", "    budget: 1000"),
    ),
    "spec-kind": (("budget: 1000", "budget: yes please"), 10, ("budget: 1000", "budget: 1_000")),
    "spec-choice": (("order: strict", "order: firm"), 32, ("order: strict", "order: free")),
    "spec-identifier": (
        ("call: small-fund-2027", "call: Small Fund"),
        3,
        ("call: small-fund-2027", "call: small_fund"),
    ),
    "spec-language-tag": (
        ("required: [en]", "required: [English]"),
        4,
        ("required: [en]", "required: [en], also: [ko-KR]"),
    ),
    "spec-pattern": (("currency: KRW", "currency: won"), 6, ("currency: KRW", "currency: EUR")),
    "spec-greater-than-equal": (("reviews: 5", "reviews: 0"), 24, ("trim_from: 5", "trim_from: 5")),
    "spec-less-than-equal": (("reviews: 5", "reviews: 1000000"), 24, ("reviews: 5", "reviews: 7")),
    "spec-empty": (("ties: [need, draw]", "ties: []"), 24, ("ties: [need, draw]", "ties: [draw]")),
    "spec-too-long": (
        ("call: small-fund-2027", "call: " + "a" * 61),
        3,
        ("call: small-fund-2027", "call: " + "a" * 60),
    ),
    "spec-date": (
        ("announced: 2027-02-01", "announced: 2027-02-30"),
        8,
        ("announced: 2027-02-01", "announced: 2027-01-30"),
    ),
    "spec-time-missing": (
        ("closes: 2027-03-05T18:00", "closes: 2027-03-05"),
        15,
        ("closes: 2027-03-05T18:00", "closes: 2027-03-05 18:00"),
    ),
    "spec-wall-time": (
        ("closes: 2027-03-05T18:00", "closes: 2027-03-05T25:00"),
        15,
        ("closes: 2027-03-05T18:00", "closes: 2027-03-05T18:00:00"),
    ),
    "spec-coarse-date": (
        ("result_planned: 2027-06", "result_planned: June"),
        8,
        ("result_planned: 2027-06", "result_planned: 2027-06-30"),
    ),
    "spec-duration": (
        ("closes: 2027-03-05T18:00", "closes: 2027-03-05T18:00, grace: soon"),
        15,
        ("closes: 2027-03-05T18:00", "closes: 2027-03-05T18:00, grace: 10min"),
    ),
    "spec-size": (
        question("id: why, kind: file, title: {en: Why}, accept: [pdf], max: big"),
        31,
        question("id: why, kind: file, title: {en: Why}, accept: [pdf], max: 20MB"),
    ),
    "spec-number": (("points: 60", "points: many"), 22, ("points: 60", "points: 60.0")),
    "spec-zone": (("zone: Europe/Berlin", "zone: Berlin"), 5, ("zone: Europe/Berlin", "zone: Asia/Seoul")),
    "text-language-missing": (
        ("required: [en]", "required: [en, ko]"),
        7,
        ("required: [en]", "required: [en], also: [ko]"),
    ),
    "text-empty": (
        ("title: {en: Small fund}", "title: {en: ' '}"),
        7,
        ("title: {en: Small fund}", "title: {en: S}"),
    ),
    "text-language-unlisted": (
        ("title: {en: Small fund}", "title: {en: Small fund, fr: Petit}"),
        7,
        (
            "required: [en]}\nzone: Europe/Berlin\ncurrency: KRW\ntitle: {en: Small fund}",
            "required: [en], also: [fr]}\nzone: Europe/Berlin\ncurrency: KRW\ntitle: {en: Small fund, fr: Petit}",
        ),
    ),
    "id-repeated": (
        ("{id: plan, title: {en: Plan}", "{id: need, title: {en: Plan}"),
        23,
        ("{id: plan, title: {en: Plan}", "{id: plan_b, title: {en: Plan}"),
    ),
    "turns-unknown": (selection("turns: [cities]"), 32, selection("turns: [towns]")),
    "turns-repeated": (selection("turns: [towns, towns]"), 32, selection("turns: [towns]")),
    "operator-unknown": (("operator: office", "operator: agency"), 16, ("    operator: office\n", "")),
    "path-unknown": (
        ("budget: 1000", "budget: 1000\nours: [tracks.cities.form]"),
        11,
        ("budget: 1000", "budget: 1000\nours: [tracks.towns.form, tracks.*.criteria.*.points]"),
    ),
    "money-minimum-above-budget": (("budget: 1000", "budget: 199"), 18, ("budget: 1000", "budget: 200")),
    "money-minimum-above-budget-slip": (
        (RANGE, "support: {min: 100000, max: 300000, step: 10}"),
        18,
        (RANGE, "support: {min: 500, max: 500, step: 10}"),
    ),
    "money-minimum-above-track-budget": (
        ("    operator: office", "    budget: 199"),
        18,
        ("    operator: office", "    budget: 200"),
    ),
    "money-minimum-above-track-budget-slip": (
        (RANGE, "support: {min: 100000, max: 300000, step: 10}\n    budget: 500"),
        18,
        (RANGE, "support: {min: 900, max: 900, step: 10}\n    budget: 500"),
    ),
    "money-range-inverted": (
        (RANGE, "support: {min: 310, max: 300, step: 10}"),
        18,
        (RANGE, "support: {min: 300, max: 300, step: 10}"),
    ),
    "money-step-skips-range": (
        (RANGE, "support: {min: 101, max: 109, step: 10}"),
        18,
        (RANGE, "support: {min: 100, max: 109, step: 100}"),
    ),
    "money-range-off-step": (
        (RANGE, "support: {min: 105, max: 300, step: 10}"),
        18,
        (RANGE, "support: {min: 105, max: 300, step: 5}"),
    ),
    "money-no-award": (
        ("awards: {min: 2, max: 4}", "awards: {max: 4}\n    summary: {en: S}"),
        18,
        ("awards: {min: 2, max: 4}", "awards: {max: 4}"),
    ),
    "money-track-budget-above-call": (
        ("    operator: office", "    budget: 1001"),
        16,
        ("    operator: office", "    budget: 1000"),
    ),
    "money-question-outside-range": (
        ("kind: money, title", "kind: money, max: 99, title"),
        29,
        ("kind: money, title", "kind: money, max: 100, title"),
    ),
    "count-inverted": (
        ("{min: 2, max: 4}", "{min: 2, max: 1}"),
        19,
        ("{min: 2, max: 4}", "{min: 2, max: 2}"),
    ),
    "count-above-greatest": (selection("max: 1"), 32, selection("max: 2")),
    "count-operator-cap": (
        selection("caps: [{per: operator, max: 1}]"),
        32,
        selection("caps: [{per: operator, max: 2}]"),
    ),
    "count-cap-repeated": (
        selection("caps: [{per: country, max: 1}, {per: country, max: 2}]"),
        32,
        selection("caps: [{per: country, max: 1}, {per: country, within: track, max: 2}]"),
    ),
    "intake-both": (
        (WINDOW, WINDOW[:-1] + ", rolling: {opens: 2027-02-01T09:00, cutoffs: [2027-05-05T18:00]}}"),
        15,
        rolling("2027-05-05T18:00"),
    ),
    "intake-none": ((WINDOW, "{}"), 15, rolling("2027-05-05T18:00")),
    "window-inverted": (
        ("opens: 2027-02-01T09:00", "opens: 2027-03-05T18:00"),
        15,
        ("opens: 2027-02-01T09:00", "opens: 2027-02-18T18:00"),
    ),
    "intake-short": (
        ("opens: 2027-02-01T09:00", "opens: 2027-02-19T18:00"),
        15,
        ("opens: 2027-02-01T09:00", "opens: 2027-02-18T18:00"),
    ),
    "time-nonexistent": (
        ("closes: 2027-03-05T18:00", "closes: 2027-03-28T02:30"),
        15,
        ("closes: 2027-03-05T18:00", "closes: 2027-03-26T03:00"),
    ),
    "time-ambiguous": (rolling("2027-10-31T02:30"), 15, rolling("2027-10-29T02:30")),
    "closes-on-day-off": (
        ("closes: 2027-03-05T18:00", "closes: 2027-03-01T18:00"),
        15,
        ("closes: 2027-03-05T18:00", "closes: 2027-03-02T18:00"),
    ),
    "opens-before-announced": (
        ("announced: 2027-02-01", "announced: 2027-02-02"),
        15,
        ("announced: 2027-02-01", "announced: 2027-01-02"),
    ),
    "cutoff-order": (
        rolling("2027-05-05T18:00, 2027-04-05T18:00"),
        15,
        rolling("2027-04-05T18:00, 2027-05-05T18:00"),
    ),
    "result-before-closing": (
        ("result_planned: 2027-06", "result_planned: 2027-02"),
        8,
        ("result_planned: 2027-06", "result_planned: 2027-03"),
    ),
    "released-after-announced": (
        ("announced: 2027-02-01", "released: 2027-02-02, announced: 2027-02-01"),
        8,
        ("announced: 2027-02-01", "released: 2027-02-01, announced: 2027-02-01"),
    ),
    "weights-total": (("points: 40", "points: 30"), 21, ("points: 40", "points: 20, weight: 40")),
    "points-step": (("step: 1,", "step: 0,"), 24, ("step: 1,", "step: 0.5,")),
    "points-none": (("points: 40", "points: 0, weight: 40"), 23, ("points: 40", "points: 1, weight: 40")),
    "points-off-step": (("step: 1,", "step: 7,"), 22, ("step: 1,", "step: 20,")),
    "weight-negative": (
        ("points: 40", "points: 40, weight: -40"),
        23,
        ("points: 40", "points: 40, weight: 40"),
    ),
    "threshold-above-points": (
        ("points: 40", "points: 40, threshold: 41"),
        23,
        ("points: 40", "points: 40, threshold: 40"),
    ),
    "threshold-above-full": (("total: 60", "total: 101"), 24, ("total: 60", "total: 100")),
    "trim-from-missing": ((SCORING, "aggregate: trimmed_mean"), 24, (SCORING, "aggregate: mean")),
    "trim-leaves-nothing": (("trim_from: 5", "trim_from: 2"), 24, ("trim_from: 5", "trim_from: 5")),
    "trim-never": (("trim_from: 5", "trim_from: 6"), 24, ("reviews: 5", "reviews: 6")),
    "trim-few-reviews": (("trim_from: 5", "trim_from: 4"), 24, ("reviews: 5", "reviews: 6")),
    "trim-unused": ((SCORING, "aggregate: mean, trim_from: 5"), 24, (SCORING, "aggregate: mean")),
    "ties-undecided": (
        ("ties: [need, draw]", "ties: [need, plan]"),
        24,
        ("ties: [need, draw]", "ties: [need, plan, draw]"),
    ),
    "ties-repeated": (
        ("ties: [need, draw]", "ties: [need, need, draw]"),
        24,
        ("ties: [need, draw]", "ties: [plan, need, draw]"),
    ),
    "ties-draw-early": (
        ("ties: [need, draw]", "ties: [draw, need]"),
        24,
        ("ties: [need, draw]", "ties: [draw]"),
    ),
    "ties-unknown": (
        ("ties: [need, draw]", "ties: [price, draw]"),
        24,
        ("ties: [need, draw]", "ties: [plan, draw]"),
    ),
    "applicants-nobody": (
        ("applicants: [local_government]", "applicants: []"),
        17,
        ("applicants: [local_government]", "applicants: [company]"),
    ),
    "stage-repeated": (
        ("[document_review, ", "[document_review, document_review, "),
        20,
        ("[document_review, ", "[document_review, presentation, "),
    ),
    "stage-order": (
        ("[document_review, ", "[document_review, completeness, "),
        20,
        ("[document_review, ", "[completeness, document_review, "),
    ),
    "stage-no-review": (
        ("[document_review, ", "[completeness, "),
        20,
        ("[document_review, ", "[presentation, "),
    ),
    "stage-no-decision": ((", ministry_decision]", "]"), 20, (", ministry_decision]", ", committee]")),
    "payee-nobody": (
        ("    operator: office", "    parties: {payee: contractor}"),
        16,
        ("    operator: office", "    parties: {payee: contractor, contractor: tendered_after}"),
    ),
    "disclosure-against-blindness": (
        ("[combined_score]", "[single_reviews]"),
        33,
        ("[combined_score]}", "[single_reviews], panel: none}"),
    ),
    "objection-none": (
        ("objection: {days: 10}\n", ""),
        32,
        ("objection: {days: 10}", "objection: {days: 7}"),
    ),
    "conflicts-none": (
        ("[same_organisation]", "[]"),
        32,
        ("[same_organisation]", "[{employed_within_years: 3}]"),
    ),
    "question-meaning": (
        ("{id: place, kind: place", "{id: place, kind: text"),
        30,
        ("{id: place, kind: place", "{id: town, kind: text"),
    ),
    "question-missing": (
        ("{id: requested, kind", "{id: wanted, kind"),
        25,
        ("{id: place, kind: place", "{id: town, kind: place"),
    ),
    "question-not-of-all": (
        ("kind: money, title", "kind: money, required: false, title"),
        29,
        ("kind: money, title", "kind: money, required: true, title"),
    ),
    "choice-options": (
        question("id: why, kind: choice, title: {en: Why}"),
        31,
        question("id: why, kind: choice, from: applicants, title: {en: Why}"),
    ),
    "choice-no-outputs": (
        question("id: why, kind: choice, from: outputs, title: {en: Why}"),
        31,
        question("id: why, kind: choice, from: applicants, title: {en: Why}"),
    ),
    "choices-inverted": (
        question("id: why, kind: choices, min: 2, title: {en: Why}, options: [{id: a, title: {en: A}}]"),
        31,
        question("id: why, kind: choices, min: 1, title: {en: Why}, options: [{id: a, title: {en: A}}]"),
    ),
    "question-range-inverted": (
        question("id: why, kind: number, min: 2, max: 1, title: {en: Why}"),
        31,
        question("id: why, kind: number, min: 1, max: 1, title: {en: Why}"),
    ),
}
EXTRA: dict[str, tuple[str, int, str]] = {
    "turns-incomplete": (
        with_second_track(("turns: [towns, villages]", "turns: [towns]")),
        44,
        with_second_track(),
    ),
    "money-tracks-apart": (
        with_second_track(
            (
                "support: {min: 100, max: 300, step: 10}\n    stages",
                "support: {min: 100, max: 30000, step: 10}\n    stages",
            )
        ),
        36,
        with_second_track(
            (
                "support: {min: 100, max: 300, step: 10}\n    stages",
                "support: {min: 100, max: 29000, step: 10}\n    stages",
            )
        ),
    ),
    "money-no-award": (
        changed(("awards: {min: 2, max: 4}", "awards: {max: 4}"), ("budget: 1000", "budget: 99")),
        18,
        changed(("awards: {min: 2, max: 4}", "awards: {max: 4}"), ("budget: 1000", "budget: 100")),
    ),
}
WHOLE_FILE = {
    "yaml-too-large": b"# " + b"x" * 1_000_000,
    "yaml-not-utf8": "제목: 공모".encode("cp949"),
    "spec-not-a-call": b"- a\n- b\n",
}


def codes(text: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for finding in check(text.encode(), "call.yaml", HOLIDAYS).findings:
        found.setdefault(finding.code, []).append(finding.place.line)
    return found


def test_the_minimal_call_is_clean() -> None:
    assert check(MINIMAL.encode(), "call.yaml", HOLIDAYS).findings == ()
    assert codes(with_second_track()) == {}


@pytest.mark.parametrize("code", [code for code in CASES if code not in EXTRA])
def test_the_smallest_change_is_found_at_its_line(code: str) -> None:
    change, line, _ = CASES[code]
    assert line in codes(changed(change)).get(code, []), codes(changed(change))


@pytest.mark.parametrize("code", [code for code in CASES if code not in EXTRA])
def test_the_nearest_change_is_not(code: str) -> None:
    *_, near = CASES[code]
    assert code not in codes(changed(near))


@pytest.mark.parametrize("code", EXTRA)
def test_larger_changes_are_found_too(code: str) -> None:
    text, line, near = EXTRA[code]
    assert line in codes(text).get(code, []), codes(text)
    assert code not in codes(near)


@pytest.mark.parametrize("code", WHOLE_FILE)
def test_files_that_are_no_calls_are_refused(code: str) -> None:
    assert [finding.code for finding in check(WHOLE_FILE[code], "call.yaml").findings] == [code]


def test_every_code_has_a_case() -> None:
    known = {*spec_shape.ENTRIES, *spec_rules.ENTRIES}
    assert known == {*CASES, *EXTRA, *WHOLE_FILE}


@pytest.mark.parametrize("code", [*CASES, *EXTRA])
def test_every_finding_is_said_whole_in_both_languages(code: str) -> None:
    text = EXTRA[code][0] if code in EXTRA else changed(CASES[code][0])
    for finding in check(text.encode(), "call.yaml", HOLIDAYS).findings:
        for language in ("en", "ko"):
            spoken = speak(finding, language)
            assert spoken.message
            assert spoken.mend
            assert "{" not in (spoken.message + spoken.reason).replace("{days", "")
