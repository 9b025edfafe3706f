from hypothesis import given
from hypothesis import strategies as st

from gongmo.domain.submissions import REFUSALS, Press, Verdict, verdict
from gongmo.domain.times import IntakeState

OPEN = IntakeState.ACCEPTING
hashes = st.sampled_from("abc")
presses = st.builds(
    Press, shown=hashes, current=hashes, standing=st.none() | hashes, keyed=st.none() | hashes
)


def test_a_complete_draft_as_shown_is_accepted() -> None:
    assert verdict(Press(shown="a", current="a"), OPEN, []) is Verdict.ACCEPT


def test_a_draft_changed_since_it_was_shown_is_refused() -> None:
    assert verdict(Press(shown="a", current="b"), OPEN, []) is Verdict.CHANGED


def test_an_incomplete_draft_is_refused() -> None:
    assert verdict(Press(shown="a", current="a"), OPEN, ["missing"]) is Verdict.INCOMPLETE


def test_the_same_content_again_is_the_same_submission() -> None:
    assert verdict(Press(shown="a", current="a", standing="a"), OPEN, []) is Verdict.SAME


def test_returning_to_an_earlier_content_is_a_new_version() -> None:
    assert verdict(Press(shown="a", current="a", standing="b"), OPEN, []) is Verdict.ACCEPT


def test_before_the_window_opens_nothing_is_taken() -> None:
    assert verdict(Press(shown="a", current="a"), IntakeState.ANNOUNCED, []) is Verdict.NOT_OPEN


def test_a_key_that_submitted_something_else_is_refused() -> None:
    assert verdict(Press(shown="b", current="b", keyed="a"), OPEN, []) is Verdict.KEY_REUSED


@given(presses, st.sampled_from(IntakeState), st.lists(st.just("fault"), max_size=1))
def test_a_retry_gets_its_receipt_whatever_happened_since(
    press: Press, state: IntakeState, faults: list[str]
) -> None:
    again = Press(press.shown, press.current, press.standing, keyed=press.shown)
    assert verdict(again, state, faults) is Verdict.SAME


@given(presses, st.lists(st.just("fault"), max_size=1))
def test_nothing_new_is_taken_outside_the_window(press: Press, faults: list[str]) -> None:
    for state in (IntakeState.ANNOUNCED, IntakeState.CLOSED):
        outcome = verdict(press, state, faults)
        assert outcome in REFUSALS or press.keyed == press.shown


@given(presses, st.lists(st.just("fault"), max_size=1))
def test_only_what_was_shown_complete_and_new_is_accepted(press: Press, faults: list[str]) -> None:
    accepted = verdict(press, OPEN, faults) is Verdict.ACCEPT
    new = press.keyed is None and press.current != press.standing
    assert accepted == (new and press.shown == press.current and not faults)
