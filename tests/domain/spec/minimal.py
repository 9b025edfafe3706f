"""The smallest clean call, as text; cases change a line of it."""

MINIMAL = """\
gongmo: 1
programme: small-fund
call: small-fund-2027
languages: {required: [en]}
zone: Europe/Berlin
currency: KRW
title: {en: Small fund}
dates: {announced: 2027-02-01, result_planned: 2027-06}
contact: {role: {en: Office}, email: fund@example.org}
budget: 1000
operators: [{id: office, title: {en: Office}}]
tracks:
  - id: towns
    title: {en: Towns}
    intake: {window: {opens: 2027-02-01T09:00, closes: 2027-03-05T18:00}}
    operator: office
    applicants: [local_government]
    support: {min: 100, max: 300, step: 10}
    awards: {min: 2, max: 4}
    stages: [document_review, ministry_decision]
    criteria:
      - {id: need, title: {en: Need}, points: 60}
      - {id: plan, title: {en: Plan}, points: 40}
    scoring: {reviews: 5, step: 1, aggregate: trimmed_mean, trim_from: 5, threshold: {total: 60}, ties: [need, draw]}
    form:
      - id: main
        title: {en: Main}
        questions:
          - {id: requested, kind: money, title: {en: Requested}}
          - {id: place, kind: place, title: {en: Place}}
          - {id: why, kind: text, title: {en: Why}}
selection: {order: strict}
disclosure: {applicant: [combined_score]}
objection: {days: 10}
conflicts: [same_organisation]
"""

SECOND_TRACK = """\
  - id: villages
    title: {en: Villages}
    intake: {window: {opens: 2027-02-01T09:00, closes: 2027-03-05T18:00}}
    applicants: [local_government]
    support: {min: 100, max: 300, step: 10}
    stages: [document_review, ministry_decision]
    criteria: [{id: need, title: {en: Need}, points: 100}]
    scoring: {reviews: 3, step: 1, ties: [draw]}
    form:
      - id: main
        title: {en: Main}
        questions: [{id: requested, kind: money, title: {en: Requested}}]
"""


def changed(*changes: tuple[str, str]) -> str:
    """The minimal call with each `(old, new)` replaced once; every old text must be there."""
    text = MINIMAL
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def with_second_track(*changes: tuple[str, str]) -> str:
    text = changed(
        (
            "selection: {order: strict}",
            f"{SECOND_TRACK}selection: {{order: strict, turns: [towns, villages]}}",
        )
    )
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text
