"""Windows and dates."""

from tests.domain.spec.minimal import WINDOW, Case, rolling

CASES = (
    Case(
        "intake-both",
        (
            WINDOW,
            "{window: {opens: 2027-02-01T09:00, closes: 2027-03-05T18:00}, rolling: {opens: 2027-02-01T09:00, cutoffs: [2027-05-05T18:00]}}",
        ),
        (15, 5),
        near=rolling("2027-05-05T18:00"),
    ),
    Case("intake-none", (WINDOW, "{}"), (15, 5), near=rolling("2027-05-05T18:00")),
    Case(
        "window-inverted",
        ("opens: 2027-02-01T09:00", "opens: 2027-03-05T18:00"),
        (15, 48),
        near=("opens: 2027-02-01T09:00", "opens: 2027-02-18T18:00"),
    ),
    Case(
        "intake-short",
        ("opens: 2027-02-01T09:00", "opens: 2027-02-19T18:00"),
        (15, 48),
        near=("opens: 2027-02-01T09:00", "opens: 2027-02-18T18:00"),
    ),
    Case(
        "time-nonexistent",
        ("closes: 2027-03-05T18:00", "closes: 2027-03-28T02:30"),
        (15, 48),
        near=("closes: 2027-03-05T18:00", "closes: 2027-03-26T03:00"),
        also={"closes-on-day-off"},
    ),
    Case(
        "time-ambiguous",
        rolling("2027-10-31T02:30"),
        (15, 59),
        near=rolling("2027-10-29T02:30"),
        also={"closes-on-day-off"},
    ),
    Case(
        "closes-on-day-off",
        ("closes: 2027-03-05T18:00", "closes: 2027-03-01T18:00"),
        (15, 48),
        near=("closes: 2027-03-05T18:00", "closes: 2027-03-02T18:00"),
    ),
    Case(
        "opens-before-announced",
        ("announced: 2027-02-01", "announced: 2027-02-02"),
        (15, 23),
        near=("announced: 2027-02-01", "announced: 2027-01-02"),
    ),
    Case(
        "cutoff-order",
        rolling("2027-05-05T18:00, 2027-04-05T18:00"),
        (15, 77),
        near=rolling("2027-04-05T18:00, 2027-05-05T18:00"),
    ),
    Case(
        "result-before-closing",
        ("result_planned: 2027-06", "result_planned: 2027-03-05"),
        (8, 32),
        near=("result_planned: 2027-06", "result_planned: 2027-03-06"),
    ),
    Case(
        "result-before-closing",
        ("result_planned: 2027-06", "result_planned: 2027-02"),
        (8, 32),
        near=("result_planned: 2027-06", "result_planned: 2027-03"),
    ),
    Case(
        "released-after-announced",
        ("announced: 2027-02-01", "released: 2027-02-02, announced: 2027-02-01"),
        (8, 9),
        near=("announced: 2027-02-01", "released: 2027-02-01, announced: 2027-02-01"),
    ),
)
