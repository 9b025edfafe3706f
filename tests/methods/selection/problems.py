"""Small random selection problems, and a readable way to write one down."""

import os
import random
from fractions import Fraction

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from gongmo.domain.spec.call import Per
from gongmo.domain.spec.track import CountBy
from gongmo.methods.selection import Application, Bar, BarKind, Cap, Override, SelectionProblem, Track

MANY = settings(
    max_examples=int(os.environ.get("GONGMO_EXAMPLES", "1000")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
SOME = settings(MANY, max_examples=MANY.max_examples // 8)


def app(identifier, rank, track="p", **facts):
    """An application asking for 50; its track is the first letters of its number, unless told."""
    facts.setdefault("total", None if rank is None else Fraction(100 - rank))
    facts.setdefault("requested", 50)
    facts.setdefault("applicant", f"org-{identifier}")
    facts.setdefault("place", f"place-{identifier}")
    return Application(identifier, track, rank, **facts)


def track(identifier="p", **rules):
    return Track(**{"id": identifier, "bottom": 30, "top": 50, "step": 1, **rules})


def problem(*applications, tracks=None, budget=200, caps=(), **rules):
    tracks = tuple(tracks or [track()])
    rules.setdefault("turns", tuple(t.id for t in tracks))
    return SelectionProblem(
        tracks=tracks, budget=budget, applications=tuple(applications), caps=tuple(caps), **rules
    )


def per(name, most, within="call"):
    return Cap(Per(name), within, most)


def _track(rng, identifier, easy):
    bottom = rng.choice([0, 2, 3])
    return Track(
        id=identifier,
        bottom=bottom,
        top=bottom + rng.choice([3, 5, 7] if easy else [0, 3, 5, 7]),
        step=1 if easy else rng.choice([1, 1, 2, 3]),
        budget=rng.choice([None, None, None, rng.randint(6, 30)]),
        least=rng.choice([0, 1, 1, 2, 2, 3]),
        most=rng.choice([None, None, None, 1, 2, 3, 4]),
        by=rng.choice(list(CountBy)),
        title={"en": identifier},
    )


def _application(rng, identifier, track, rank, names, relations, easy):
    maybe = lambda value, odds: value if rng.random() < odds else None  # noqa: E731
    others = [name for name in names if name != identifier]
    bars = tuple(
        Bar(kind)
        for kind in (BarKind.INELIGIBLE, BarKind.THRESHOLD, BarKind.NO_REVIEW)
        if rng.random() < 0.03
    )
    return Application(
        id=identifier,
        track=track,
        rank=maybe(rank, 0.5) if bars else rank,
        total=Fraction(300 - rank, 3),
        bars=bars,
        applicant=rng.choice(["x", "y", "z", "w"]),
        operator=rng.choice(["o1", "o2", ""]),
        country=rng.choice(["KE", "PE", "VN"]),
        place=rng.choice(["a", "b", "c", "d"]),
        requested=rng.randint(5, 12) if easy else rng.randint(0, 12),
        recommended=maybe(rng.randint(4 if easy else 1, 12), 0.3),
        smallest_viable=maybe(rng.randint(0, 6), 0 if easy else 0.3),
        already_supported=rng.random() < 0.05,
        excludes=tuple(rng.sample(others, 1)) if others and rng.random() < relations else (),
        requires=tuple(rng.sample(others, rng.choice([1, 1, 2]) if len(others) > 1 else 1))
        if others and rng.random() < relations
        else (),
    )


def drawn(seed, largest=8):
    """A problem from a seed; every rule of the format turns up. Easy ones have amounts that bar nobody."""
    rng = random.Random(seed)  # noqa: S311 - reproducible, not secret
    easy = rng.random() < 0.6
    tracks = tuple(_track(rng, name, easy) for name in ("p", "q", "r")[: rng.choice([1, 2, 2, 2, 3])])
    names = [f"A{number}" for number in range(rng.randint(1, largest))]
    ranks = rng.sample(range(1, 3 * largest), len(names))
    relations = rng.choice([0, 0, 0.15, 0.3])
    applications = tuple(
        _application(rng, name, rng.choice(tracks).id, rank, names, relations, easy)
        for name, rank in zip(names, ranks, strict=True)
    )
    turns = [t.id for t in tracks]
    rng.shuffle(turns)
    caps = tuple(
        Cap(rng.choice(list(Per)), rng.choice(["track", "call"]), rng.choice([1, 1, 2]))
        for _ in range(rng.choice([0, 1, 1, 2, 2, 3]))
    )
    overridden = rng.sample(names, min(len(names), rng.choice([0, 0, 0, 0, 0, 1, 2])))
    return SelectionProblem(
        tracks=tracks,
        budget=rng.choice([rng.randint(0, 20), rng.randint(10, 45), rng.randint(10, 45), 100]),
        turns=tuple(turns),
        applications=applications,
        caps=caps,
        most=rng.choice([None, None, None, 2, 4]),
        minimum_unreached=rng.choice(["continue"] * 7 + ["stop"]),
        already_supported=rng.choice(["allowed", "barred"]),
        overrides=tuple(
            Override(name, rng.choice([None, *[rng.randint(2, 6)] * 2]), "decided in the meeting")
            for name in overridden
        ),
    )


problems = st.integers(0, 2**48).map(drawn)
