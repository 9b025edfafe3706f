"""Small ranking problems, made by hand or drawn by hypothesis."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from gongmo.domain.wording.speak import speak
from gongmo.methods.ranking.official import rank
from gongmo.methods.ranking.outcome import Ranking
from gongmo.methods.ranking.problem import Candidate, Criterion, RankingProblem, Review, Rule

NEED = Criterion("need", Fraction(60), Fraction(60), title={"en": "Need", "ko": "필요성"})
PLAN = Criterion("plan", Fraction(40), Fraction(40), title={"en": "Plan", "ko": "계획"})
SOUND = Criterion(
    "sound", Fraction(10), Fraction(20), by_staff=True, title={"en": "Soundness", "ko": "건전성"}
)
MEAN = Rule(reviews=3, ties=("need", "plan"))
TRIM = Rule(reviews=5, ties=("need", "plan"), trim_from=5)


def review(reviewer: str, *points: Any, recused: bool = False) -> Review:
    given = zip(("need", "plan"), points, strict=False)
    return Review(reviewer, {name: Fraction(p) for name, p in given if p is not None}, recused)


def candidate(number: str, *points: tuple[Any, ...], **more: Any) -> Candidate:
    """Reviews by P1, P2, … of (need, plan)."""
    return Candidate(
        number, tuple(review(f"P{n}", *given) for n, given in enumerate(points, start=1)), **more
    )


def problem(*candidates: Candidate, rule: Rule = MEAN, **more: Any) -> RankingProblem:
    made: dict[str, Any] = {"criteria": (NEED, PLAN), "title": {"en": "Towns", "ko": "도시"}, **more}
    ordered = tuple(sorted(candidates, key=lambda one: one.application))
    return RankingProblem("small-2023", "towns", rule=rule, candidates=ordered, **made)


def ranked(*candidates: Candidate, rule: Rule = MEAN, **more: Any) -> Ranking:
    ranking = rank(problem(*candidates, rule=rule, **more))
    for finding in ranking.findings:
        for language in ("en", "ko"):
            assert speak(finding, language).mend
    return ranking


def ranks(ranking: Ranking) -> Mapping[str, int | None]:
    return {row.application: row.rank for row in ranking.rows}


def totals(ranking: Ranking) -> Mapping[str, Fraction | None]:
    return {row.application: row.total for row in ranking.rows}


def told(ranking: Ranking) -> list[str]:
    return [finding.code for finding in ranking.findings]


def points_of(criterion: Criterion) -> st.SearchStrategy[Fraction]:
    """Few different values, so that equal totals are common."""
    return st.integers(0, 4).map(lambda n: criterion.points * n / 4)


reviews = st.builds(
    lambda need, plan, recused: ({"need": need, "plan": plan}, recused),
    st.one_of(st.none(), *[points_of(NEED)] * 4),
    st.one_of(st.none(), *[points_of(PLAN)] * 4),
    st.sampled_from([False] * 6 + [True]),
)


@st.composite
def candidates(draw: st.DrawFn, number: str, *, staff: bool) -> Candidate:
    given = draw(st.lists(reviews, max_size=6))
    written = tuple(
        Review(f"P{n}", {name: points for name, points in each.items() if points is not None}, recused)
        for n, (each, recused) in enumerate(given, start=1)
    )
    score = draw(st.one_of(st.none(), points_of(SOUND))) if staff else None
    return Candidate(
        number,
        written,
        staff={} if score is None else {"sound": score},
        bonus=draw(st.sampled_from([Fraction(), Fraction(3), Fraction(-5, 2)])),
        eligible=draw(st.sampled_from([True] * 5 + [False])),
    )


@st.composite
def problems(
    draw: st.DrawFn, *, rules: st.SearchStrategy[Rule] | None = None, seeded: bool = True
) -> RankingProblem:
    staff = draw(st.booleans())
    count = draw(st.integers(1, 6))
    thresholds = st.one_of(st.none(), st.integers(0, 40).map(Fraction))
    need = Criterion("need", NEED.points, NEED.weight, draw(thresholds), title=NEED.title)
    criteria = (need, PLAN, SOUND) if staff else (need, PLAN)
    rule = draw(all_rules(staff=staff) if rules is None else rules)
    entered = tuple(draw(candidates(f"A{n}", staff=staff)) for n in range(count))
    seed = draw(st.sampled_from(["one", "two"] if seeded else [None, "one"]))
    return RankingProblem("small-2023", "towns", criteria, rule, entered, seed, {"en": "Towns", "ko": "도시"})


def all_rules(*, staff: bool) -> st.SearchStrategy[Rule]:
    links = ["need", "plan", "sound"] if staff else ["need", "plan"]
    return st.builds(
        Rule,
        reviews=st.just(4),
        ties=st.lists(st.sampled_from(links), unique=True).map(tuple),
        trim_from=st.sampled_from([None, 3, 4, 5]),
        threshold=st.one_of(st.none(), st.integers(0, 100).map(Fraction)),
        decimals=st.sampled_from([None, 0, 1, 2]),
    )
