"""Keys and values of the right and the wrong shape."""

from tests.domain.spec.minimal import Case, question

CASES = (
    Case(
        "spec-kind", ("budget: 1000", "budget: 300_000_00"), (10, 1), near=("budget: 1000", "budget: 300_000")
    ),
    Case("spec-kind", ("budget: 1000", "budget: 010"), (10, 1), near=("budget: 1000", "budget: 3_0000_0000")),
    Case("spec-kind", ("budget: 1000", "budget: 1000.5"), (10, 1), near=("budget: 1000", "budget: +1000")),
    Case(
        "spec-kind",
        question("id: why, kind: text, required: 'no', title: {en: Why}"),
        (31, 35),
        near=question("id: why, kind: text, required: false, title: {en: Why}"),
    ),
    Case(
        "spec-choice",
        question("id: why, kind: txt, title: {en: Why}"),
        (31, 23),
        near=question("id: why, kind: date, title: {en: Why}"),
    ),
    Case(
        "spec-missing",
        question("id: why, title: {en: Why}"),
        (31, 13),
        near=question("id: why, kind: date, title: {en: Why}"),
    ),
    Case(
        "spec-empty",
        ("title: {en: Small fund}", "title:"),
        (7, 1),
        near=("title: {en: Small fund}", "title: {en: '0'}"),
    ),
    Case(
        "spec-unknown-key-near",
        question("id: why, kind: text, max_character: 9, title: {en: Why}"),
        (31, 35),
        near=question("id: why, kind: text, max_characters: 9, title: {en: Why}"),
    ),
    Case(
        "spec-unknown-key-near",
        ("[same_organisation]", "[{employed_within_year: 3}]"),
        (35, 14),
        near=("[same_organisation]", "[{employed_within_years: 3}]"),
    ),
    Case(
        "spec-choice",
        ("[same_organisation]", "[same_organization]"),
        (35, 13),
        near=("[same_organisation]", "[same_unit]"),
    ),
    Case("spec-missing", ("budget: 1000\n", ""), (1, 1), near=("budget: 1000", "budget: 1100")),
    Case(
        "spec-unknown-key",
        ("budget: 1000", "budget: 1000\nqqq: 1"),
        (11, 1),
        near=("budget: 1000", "budget: 1000\nours: [budget]"),
    ),
    Case(
        "spec-unknown-key-near",
        ("    operator: office", "    operater: office"),
        (16, 5),
        near=("    operator: office", "    budget: 1000"),
    ),
    Case(
        "spec-kind", ("budget: 1000", "budget: yes please"), (10, 1), near=("budget: 1000", "budget: 1_000")
    ),
    Case("spec-choice", ("order: strict", "order: firm"), (32, 13), near=("order: strict", "order: free")),
    Case(
        "spec-identifier",
        ("call: small-fund-2027", "call: Small Fund"),
        (3, 1),
        near=("call: small-fund-2027", "call: small_fund"),
    ),
    Case(
        "spec-language-tag",
        ("required: [en]", "required: [English]"),
        (4, 24),
        near=("required: [en]", "required: [en], also: [ko-KR]"),
    ),
    Case("spec-pattern", ("currency: KRW", "currency: won"), (6, 1), near=("currency: KRW", "currency: EUR")),
    Case(
        "spec-greater-than-equal",
        ("min: 2, max: 4", "min: -1, max: 4"),
        (19, 14),
        near=("min: 2, max: 4", "min: 0, max: 4"),
    ),
    Case(
        "spec-less-than-equal",
        ("reviews: 5", "reviews: 100_001"),
        (24, 15),
        near=("reviews: 5", "reviews: 100_000"),
    ),
    Case(
        "spec-empty",
        ("ties: [need, draw]", "ties: []"),
        (24, 99),
        near=("ties: [need, draw]", "ties: [draw]"),
    ),
    Case(
        "spec-too-long",
        ("call: small-fund-2027", "call: " + "a" * 61),
        (3, 1),
        near=("call: small-fund-2027", "call: " + "a" * 60),
    ),
    Case(
        "spec-date",
        ("announced: 2027-02-01", "announced: 2027-02-30"),
        (8, 9),
        near=("announced: 2027-02-01", "announced: 2027-01-30"),
    ),
    Case(
        "spec-time-missing",
        ("closes: 2027-03-05T18:00", "closes: 2027-03-05"),
        (15, 48),
        near=("closes: 2027-03-05T18:00", "closes: 2027-03-05 18:00"),
    ),
    Case(
        "spec-wall-time",
        ("closes: 2027-03-05T18:00", "closes: 2027-03-05T25:00"),
        (15, 48),
        near=("closes: 2027-03-05T18:00", "closes: 2027-03-05T18:00:00"),
    ),
    Case(
        "spec-coarse-date",
        ("result_planned: 2027-06", "result_planned: June"),
        (8, 32),
        near=("result_planned: 2027-06", "result_planned: 2027-06-30"),
    ),
    Case(
        "spec-duration",
        ("closes: 2027-03-05T18:00", "closes: 2027-03-05T18:00, grace: soon"),
        (15, 74),
        near=("closes: 2027-03-05T18:00", "closes: 2027-03-05T18:00, grace: 10min"),
    ),
    Case(
        "spec-duration",
        ("closes: 2027-03-05T18:00", "closes: 2027-03-05T18:00, grace: 367d"),
        (15, 74),
        near=("closes: 2027-03-05T18:00", "closes: 2027-03-05T18:00, grace: 8784h"),
    ),
    Case(
        "spec-size",
        question("id: why, kind: file, title: {en: Why}, accept: [pdf], max: 0MB"),
        (31, 68),
        near=question("id: why, kind: file, title: {en: Why}, accept: [pdf], max: 20MB"),
    ),
    Case("spec-number", ("points: 60", "points: many"), (22, 39), near=("points: 60", "points: 60.0")),
    Case(
        "spec-zone",
        ("zone: Europe/Berlin", "zone: Berlin"),
        (5, 1),
        near=("zone: Europe/Berlin", "zone: Asia/Seoul"),
    ),
    Case("spec-unquoted", ("{en: Why}", "{en: 2027}"), (31, 43), near=("{en: Why}", "{en: '2027'}")),
    Case("spec-unquoted", ("{en: Why}", "{en: true}"), (31, 43), near=("{en: Why}", "{en: NO}")),
    Case(
        "spec-midnight",
        ("closes: 2027-03-05T18:00", "closes: 2027-03-05T24:00"),
        (15, 48),
        near=("closes: 2027-03-05T18:00", "closes: 2027-03-05T23:59"),
    ),
    Case(
        "spec-year",
        ("result_planned: 2027-06", "result_planned: 2200-01"),
        (8, 32),
        near=("result_planned: 2027-06", "result_planned: 2199-12"),
    ),
    Case(
        "spec-year",
        ("announced: 2027-02-01", "announced: 1949-12-31"),
        (8, 9),
        near=("announced: 2027-02-01", "announced: 1950-01-01"),
    ),
    Case(
        "spec-year",
        ("closes: 2027-03-05T18:00", "closes: 9999-12-31T23:59"),
        (15, 48),
        near=("closes: 2027-03-05T18:00", "closes: 2199-12-31T23:59"),
        near_also={"result-before-closing"},
    ),
)
