"""The procedure and the form."""

from tests.domain.spec.minimal import Case, question, selection

CASES = (
    Case(
        "applicants-nobody",
        ("applicants: [local_government]", "applicants: []"),
        (17, 5),
        near=("applicants: [local_government]", "applicants: [company]"),
    ),
    Case(
        "stage-repeated",
        ("[document_review, ", "[document_review, document_review, "),
        (20, 31),
        near=("[document_review, ", "[document_review, presentation, "),
    ),
    Case(
        "stage-order",
        ("[document_review, ", "[document_review, completeness, "),
        (20, 31),
        near=("[document_review, ", "[completeness, document_review, "),
    ),
    Case(
        "stage-no-review",
        ("[document_review, ", "[completeness, "),
        (20, 5),
        near=("[document_review, ", "[presentation, "),
    ),
    Case(
        "stage-no-decision",
        (", ministry_decision]", "]"),
        (20, 5),
        near=(", ministry_decision]", ", committee]"),
    ),
    Case(
        "payee-nobody",
        ("    operator: office", "    parties: {payee: contractor}"),
        (16, 15),
        near=("    operator: office", "    parties: {payee: contractor, contractor: tendered_after}"),
    ),
    Case(
        "disclosure-against-blindness",
        ("[combined_score]", "[single_reviews]"),
        (33, 1),
        near=("[combined_score]}", "[single_reviews], panel: none}"),
    ),
    Case(
        "objection-none",
        ("objection: {days: 10}\n", ""),
        (1, 1),
        near=("objection: {days: 10}", "objection: {days: 1}"),
    ),
    Case(
        "conflicts-none",
        ("[same_organisation]", "[]"),
        (35, 1),
        near=("[same_organisation]", "[{employed_within_years: 3}]"),
    ),
    Case(
        "question-meaning",
        ("{id: place, kind: place", "{id: place, kind: text"),
        (30, 25),
        near=("{id: place, kind: place", "{id: town, kind: text"),
    ),
    Case(
        "question-missing",
        ("{id: requested, kind", "{id: wanted, kind"),
        (25, 5),
        near=("{id: place, kind: place", "{id: town, kind: place"),
    ),
    Case(
        "question-not-of-all",
        ("kind: money, title", "kind: money, required: false, title"),
        (29, 13),
        near=("kind: money, title", "kind: money, required: true, title"),
    ),
    Case(
        "choice-options",
        question("id: why, kind: choice, title: {en: Why}"),
        (31, 13),
        near=question("id: why, kind: choice, from: applicants, title: {en: Why}"),
    ),
    Case(
        "choice-no-outputs",
        question("id: why, kind: choice, from: outputs, title: {en: Why}"),
        (31, 37),
        near=question("id: why, kind: choice, from: applicants, title: {en: Why}"),
    ),
    Case(
        "choices-inverted",
        question("id: why, kind: choices, min: 2, title: {en: Why}, options: [{id: a, title: {en: A}}]"),
        (31, 38),
        near=question("id: why, kind: choices, min: 1, title: {en: Why}, options: [{id: a, title: {en: A}}]"),
    ),
    Case(
        "question-range-inverted",
        question("id: why, kind: number, min: 2, max: 1, title: {en: Why}"),
        (31, 37),
        near=question("id: why, kind: number, min: 1, max: 1, title: {en: Why}"),
    ),
    Case(
        "disclosure-against-blindness",
        ("[combined_score]}", "[rank], public_sheet: single_reviews}"),
        (33, 1),
        near=("[combined_score]}", "[rank], public_sheet: single_reviews}\nblindness: open"),
    ),
    Case(
        "choice-options",
        question(
            "id: why, kind: choice, from: applicants, options: [{id: a, title: {en: A}}], title: {en: Why}"
        ),
        (31, 13),
        near=question("id: why, kind: choice, options: [{id: a, title: {en: A}}], title: {en: Why}"),
    ),
    Case(
        "choices-inverted",
        question(
            "id: why, kind: choices, min: 3, max: 5, title: {en: Why}, options: [{id: a, title: {en: A}}, {id: b, title: {en: B}}]"
        ),
        (31, 38),
        near=question(
            "id: why, kind: choices, min: 2, max: 5, title: {en: Why}, options: [{id: a, title: {en: A}}, {id: b, title: {en: B}}]"
        ),
    ),
    Case(
        "question-missing",
        (
            ("{min: 2, max: 4}", "{min: 2, max: 4, count_by: place}"),
            ("{id: place, kind: place", "{id: town, kind: place"),
        ),
        (25, 5),
        near=("{min: 2, max: 4}", "{min: 2, max: 4, count_by: place}"),
    ),
    Case(
        "question-not-of-all",
        (
            selection("caps: [{per: place, max: 1}]"),
            ("kind: place, title", 'kind: place, when: "requested > 1", title'),
        ),
        (30, 13),
        near=(
            selection("caps: [{per: country, max: 1}]"),
            ("kind: place, title", 'kind: place, when: "requested > 1", title'),
        ),
    ),
)
