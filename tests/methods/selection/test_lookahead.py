"""The look-ahead decides exactly, where flow alone decides and where the search must branch."""

import random

from hypothesis import given
from hypothesis import strategies as st
from tests.methods.selection.oracle import Oracle
from tests.methods.selection.problems import MANY, app, problem

from gongmo.domain.spec.call import Per
from gongmo.domain.spec.track import CountBy
from gongmo.methods.selection import Cap, Track
from gongmo.methods.selection.ground import counting_rules, survey
from gongmo.methods.selection.lookahead import possible


def crowded(seed):
    """Caps on every value at once, little room, relations: where three families of limits never nest."""
    rng = random.Random(seed)  # noqa: S311 - reproducible, not secret
    size = rng.randint(3, 9)
    names = [f"A{n}" for n in range(size)]
    related = rng.choice([0, 0.2, 0.4])
    pick = lambda odds: tuple(rng.sample(names, 1)) if rng.random() < odds else ()  # noqa: E731
    applications = [
        app(
            name,
            rank,
            rng.choice("pq"),
            applicant=rng.choice("xyzw"),
            operator=rng.choice("klmn"),
            country=rng.choice("KPVW"),
            place=rng.choice("abcd"),
            excludes=tuple(o for o in pick(related) if o != name),
            requires=tuple(o for o in pick(related) if o != name),
        )
        for rank, name in enumerate(names, start=1)
    ]
    tracks = [
        Track(t, 1, 2, least=rng.randint(1, 4), most=rng.choice([None, 3]), by=rng.choice(list(CountBy)))
        for t in "pq"
    ]
    caps = [Cap(p, rng.choice(["call", "call", "track"]), rng.choice([1, 1, 2])) for p in Per]
    rng.shuffle(caps)
    return problem(*applications, tracks=tracks, caps=caps[: rng.randint(2, 4)], most=rng.choice([None, 5]))


@MANY
@given(st.integers(0, 2**48), st.integers(0, 2**12))
def test_a_completion_is_found_exactly_when_one_exists(seed, dropped):
    posed = crowded(seed)
    ground = survey(posed, (), (), posed.track_of)
    naive = Oracle(posed)
    naive.prepare([])
    rules = [rule for n, rule in enumerate(counting_rules(ground)) if not dropped >> n & 1]
    assert possible(ground, (), rules) == naive.completes([], {str(rule) for rule in rules})
