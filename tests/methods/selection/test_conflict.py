"""The smallest set of rules in conflict, against trying every set."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from tests.methods.selection.problems import SOME

from gongmo.methods.selection import Rule, RuleKind
from gongmo.methods.selection.conflict import smallest

RULES = [Rule(RuleKind.CAP, cap=number) for number in range(1, 8)]
sets_of_rules = st.sets(st.sampled_from(RULES), min_size=1, max_size=4).map(frozenset)


@SOME
@given(st.lists(sets_of_rules, max_size=5))
def test_the_set_named_has_fewest_rules_and_comes_first_in_their_order(conflicts):
    def possible(kept):
        return not any(conflict <= kept for conflict in conflicts)

    every = (set(chosen) for size in range(8) for chosen in combinations(RULES, size))
    expected = next((chosen for chosen in every if not possible(chosen)), set())
    assert set(smallest(RULES, possible)) == expected


def test_rules_that_can_all_be_met_are_in_no_conflict():
    assert smallest(RULES, lambda _: True) == ()


def test_few_questions_suffice_where_there_are_many_rules():
    rules = [Rule(RuleKind.CAP, cap=number) for number in range(1, 26)]
    asked = []
    needed = {rules[3], rules[11], rules[20]}

    def possible(kept):
        asked.append(kept)
        return not needed <= kept

    assert set(smallest(rules, possible)) == needed
    assert len(asked) < 150


def test_a_conflict_of_all_rules_names_all():
    assert smallest(RULES[:3], lambda kept: len(kept) < 3) == tuple(RULES[:3])
