"""A form with every kind of question, and expressions about it."""

from collections.abc import Mapping
from fractions import Fraction

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from gongmo.domain.expressions.kinds import (
    Bool,
    Choice,
    Choices,
    Country,
    Date,
    File,
    Kind,
    Money,
    Number,
    Place,
    Text,
)
from gongmo.domain.expressions.syntax import (
    And,
    Answered,
    Arithmetic,
    Comparison,
    Expression,
    Membership,
    Name,
    Not,
    Numeral,
    Operation,
    Or,
    Quoted,
    Relation,
    Truth,
)

NAMES: Mapping[str, Kind] = {
    "output": Choice(("master_plan", "solution_plan", "other")),
    "main-topic": Choice(("energy", "traffic", "water")),
    "topics": Choices(("energy", "traffic", "water")),
    "agreed": Bool(),
    "requested": Money(300, 500),
    "viable": Money(100, 400),
    "months": Number(Fraction(0), Fraction(2)),
    "share": Number(),
    "begins": Date(),
    "ends": Date(),
    "country": Country(),
    "home": Country(),
    "place": Place(),
    "note": Text(),
    "remark": Text(),
    "letter": File(),
}

SUMS = (Operation.PLUS, Operation.MINUS)
PRODUCTS = (Operation.TIMES, Operation.OVER)
relations = st.sampled_from(Relation)
equalities = st.sampled_from([Relation.EQUAL, Relation.UNEQUAL])


def decimals(least: int = -50, most: int = 50) -> SearchStrategy[Fraction]:
    return st.builds(Fraction, st.integers(least, most), st.sampled_from([1, 2, 4, 10]))


def joined(atoms: SearchStrategy[Expression], most: int = 3) -> SearchStrategy[Expression]:
    return st.recursive(
        atoms,
        lambda inner: st.one_of(
            st.builds(Not, inner),
            st.builds(And, st.lists(inner, min_size=2, max_size=3).map(tuple)),
            st.builds(Or, st.lists(inner, min_size=2, max_size=3).map(tuple)),
        ),
        max_leaves=most,
    )


def chains(
    inner: SearchStrategy[Expression], operations: tuple[Operation, ...]
) -> SearchStrategy[Arithmetic]:
    rest = st.lists(st.tuples(st.sampled_from(operations), inner), min_size=1, max_size=3)
    return st.builds(Arithmetic, inner, rest.map(tuple))


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
names = st.sampled_from(["a", "b", "a-b", "a-1", "note", "answered", "and_or", "x9"])
items = st.one_of(st.builds(Numeral, decimals()), st.builds(Quoted, words))
leaves = st.one_of(items, st.builds(Name, names), st.builds(Answered, st.builds(Name, names)))


@st.composite
def _trees(draw: st.DrawFn, depth: int) -> Expression:
    if depth == 0:
        return draw(st.one_of(leaves, st.builds(Truth, st.booleans())))
    inner = _trees(depth - 1)
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    listed = st.lists(items, min_size=1, max_size=3).map(tuple)
    return draw(
        st.one_of(
            inner,
            chains(inner, SUMS),
            chains(inner, PRODUCTS),
            st.builds(Comparison, inner, relations, inner),
            st.builds(Membership, inner, st.one_of(listed, st.builds(Name, names))),
            st.builds(Not, inner),
            st.builds(And, several),
            st.builds(Or, several),
        )
    )


trees = _trees(2)
"""Of every shape, whether it makes sense or not."""


def _numbers(*ids: str) -> SearchStrategy[Expression]:
    inner = st.one_of(st.builds(Name, st.sampled_from(ids)), st.builds(Numeral, decimals(0, 500)))
    product = chains(st.builds(Numeral, decimals(1, 9)), PRODUCTS)
    return st.one_of(inner, chains(st.one_of(inner, product), SUMS), chains(inner, PRODUCTS))


def _compared(*ids: str) -> SearchStrategy[Expression]:
    return st.builds(Comparison, _numbers(*ids), relations, _numbers(*ids))


def _texts(named: tuple[str, ...], known: list[str]) -> SearchStrategy[Expression]:
    """Every two of these can be compared."""
    name = st.builds(Name, st.sampled_from(named))
    literal = st.builds(Quoted, st.sampled_from(known))
    listed = st.lists(literal, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Comparison, name, equalities, st.one_of(name, literal)),
        st.builds(Comparison, literal, equalities, name),
        st.builds(Membership, name, listed),
    )


DAYS = ["0001-01-01", "2024-02-29", "2024-03-01", "2024-12-31", "9999-12-31"]
_topic = st.one_of(st.builds(Quoted, st.sampled_from(["energy", "traffic"])), st.just(Name("main-topic")))
_date = st.one_of(
    st.builds(Name, st.sampled_from(["begins", "ends"])), st.builds(Quoted, st.sampled_from(DAYS))
)
asking = st.builds(Answered, st.builds(Name, st.sampled_from(sorted(NAMES))))
atoms: SearchStrategy[Expression] = st.one_of(
    asking,
    st.just(Name("agreed")),
    st.builds(Comparison, st.just(Name("agreed")), equalities, st.builds(Truth, st.booleans())),
    _compared("requested", "viable"),
    _compared("months", "share"),
    _texts(("output",), ["master_plan", "solution_plan", "other"]),
    _texts(("main-topic",), ["energy", "traffic", "water"]),
    _texts(("note", "remark", "place"), ["a", " a ", "가", "", "it's"]),
    _texts(("country", "home"), ["KR", "VN"]),
    st.builds(Comparison, _date, relations, _date),
    st.builds(Membership, _topic, st.just(Name("topics"))),
    st.builds(Truth, st.booleans()),
)
conditions = joined(atoms)
"""Conditions about the form above, nearly all of which make sense."""

EXACT: dict[str, SearchStrategy[object]] = {
    "output": st.sampled_from(["master_plan", "solution_plan", "other"]),
    "main-topic": st.sampled_from(["energy", "traffic", "water"]),
    "topics": st.lists(st.sampled_from(["energy", "traffic", "water"]), min_size=1, unique=True),
    "agreed": st.just(True),
    "requested": st.integers(300, 500),
    "viable": st.integers(100, 400),
    "months": decimals(0, 2).map(lambda value: str(float(value))),
    "share": decimals().map(lambda value: str(float(value))),
    "begins": st.one_of(st.sampled_from(DAYS), st.dates().map(str)),
    "ends": st.one_of(st.sampled_from(DAYS), st.dates().map(str)),
    "country": st.sampled_from(["KR", "VN", "ID"]),
    "home": st.sampled_from(["KR", "VN", "ID"]),
    "place": st.fixed_dictionaries({"name": st.sampled_from(["a", "가", "b"]), "country": st.just("VN")}),
    "note": st.sampled_from(["a", "가", "it's", "b"]),
    "remark": st.sampled_from(["a", "가", "it's", "b"]),
    "letter": st.just([{"name": "a.pdf", "size": 1, "sha256": "0"}]),
}
possible_answers: SearchStrategy[dict[str, object]] = st.fixed_dictionaries({}, optional=EXACT)
"""Answers that the form accepts."""

anything = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), words, st.sampled_from(["1e999", "NaN"])),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(words, inner, max_size=3)),
    max_leaves=5,
)
any_answers: SearchStrategy[dict[str, object]] = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(NAMES, anything)
)
