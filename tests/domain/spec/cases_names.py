"""Texts in their languages, and names that stand for something."""

from tests.domain.spec.minimal import TWO_TRACKS, Case, question, selection

CASES = (
    Case(
        "text-language-missing",
        ("required: [en]", "required: [en, ko]"),
        (7, 1),
        near=("required: [en]", "required: [en], also: [ko]"),
    ),
    Case(
        "text-empty",
        ("title: {en: Small fund}", "title: {en: ' '}"),
        (7, 9),
        near=("title: {en: Small fund}", "title: {en: S}"),
    ),
    Case(
        "text-language-unlisted",
        ("title: {en: Small fund}", "title: {en: Small fund, fr: Petit}"),
        (7, 25),
        near=(
            "required: [en]}\nzone: Europe/Berlin\ncurrency: KRW\ntitle: {en: Small fund}",
            "required: [en], also: [fr]}\nzone: Europe/Berlin\ncurrency: KRW\ntitle: {en: Small fund, fr: Petit}",
        ),
    ),
    Case(
        "id-repeated",
        ("{id: plan, title: {en: Plan}", "{id: need, title: {en: Plan}"),
        (23, 10),
        near=("{id: plan, title: {en: Plan}", "{id: plan_b, title: {en: Plan}"),
    ),
    Case(
        "turns-unknown",
        selection("turns: [cities]"),
        (32, 36),
        near=selection("turns: [towns]"),
        also={"turns-incomplete"},
    ),
    Case("turns-repeated", selection("turns: [towns, towns]"), (32, 43), near=selection("turns: [towns]")),
    Case(
        "turns-incomplete",
        (TWO_TRACKS, ("turns: [towns, villages]", "turns: [towns]")),
        (44, 28),
        near=TWO_TRACKS,
    ),
    Case(
        "id-repeated",
        question("id: place, kind: place, title: {en: Why}"),
        (31, 14),
        near=question("id: places, kind: place, title: {en: Why}"),
    ),
    Case(
        "id-repeated",
        question(
            "id: why, kind: choice, title: {en: Why}, options: [{id: a, title: {en: A}}, {id: a, title: {en: B}}]"
        ),
        (31, 91),
        near=question(
            "id: why, kind: choice, title: {en: Why}, options: [{id: a, title: {en: A}}, {id: b, title: {en: B}}]"
        ),
    ),
    Case(
        "path-unknown",
        ("budget: 1000", "budget: 1000\nsources: [{path: budget.won, note: {en: N}}]"),
        (11, 12),
        near=("budget: 1000", "budget: 1000\nsources: [{path: budget, note: {en: N}}]"),
    ),
    Case(
        "operator-unknown",
        ("operator: office", "operator: agency"),
        (16, 5),
        near=("    operator: office\n", ""),
    ),
    Case(
        "path-unknown",
        ("budget: 1000", "budget: 1000\nours: [tracks.cities.form]"),
        (11, 8),
        near=("budget: 1000", "budget: 1000\nours: [tracks.towns.form, tracks.*.criteria.*.points]"),
    ),
)
