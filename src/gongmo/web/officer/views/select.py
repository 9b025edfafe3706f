"""Working on the selection: amounts, overrides, runs, the panel's recommendation."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext as _

from gongmo.domain.money import Money, exact
from gongmo.domain.wording.speak import speak
from gongmo.lifecycle.deliberate import (
    AlreadyDecided,
    lift_override,
    recommend,
    recommend_amount,
    state_override,
)
from gongmo.lifecycle.run_selection import CannotRun, is_current, run_selection
from gongmo.selection.actions import CannotSelect
from gongmo.selection.queries import runs
from gongmo.web.frame.office.bench import Bench, bench_of
from gongmo.web.frame.office.room import OfCase, Published
from gongmo.web.frame.office.selection import drawn
from gongmo.web.frame.visitor import Ask
from gongmo.web.officer import words
from gongmo.web.officer.forms import AmountForm, MinutesForm, OverrideForm
from gongmo.web.officer.going import done, refused

UNPROCESSABLE = 422


def selection(request: Ask, desk: Published) -> HttpResponse:
    return _drawn(request, desk)


def run(request: Ask, desk: Published) -> HttpResponse:
    try:
        made = run_selection(call=desk.call, by=desk.visitor.by, at=desk.at)
    except AlreadyDecided:
        return refused(request, words.DECIDED, "selection", slug=desk.slug)
    except CannotRun as error:
        said = [speak(finding, desk.visitor.language).message for finding in error.findings]
        sentence = " ".join(said) or _("Scores of every track must be locked first.")
        return refused(request, sentence, "selection", slug=desk.slug)
    return done(request, _("Run %(n)d is recorded.") % {"n": made.number}, "selection", slug=desk.slug)


def amount(request: Ask, desk: OfCase) -> HttpResponse:
    form = AmountForm(request.POST)
    form.fields["amount"].currency = desk.currency  # type: ignore[attr-defined]
    if form.is_valid():
        try:
            recommend_amount(case=desk.case, by=desk.visitor.by, at=desk.at, **form.cleaned_data)
        except CannotSelect as error:
            form.add_error("reason" if "reason" in error.refusal else "amount", _said(error))
        except AlreadyDecided:
            form.add_error(None, str(words.DECIDED))
        else:
            return _back(request, desk, _("The amount is recommended."))
    return _drawn(request, desk, amount_form=form, chosen_label=desk.case.label)


def override(request: Ask, desk: OfCase) -> HttpResponse:
    form = OverrideForm(request.POST)
    form.fields["amount"].currency = desk.currency  # type: ignore[attr-defined]
    if form.is_valid():
        try:
            _state(desk, form.cleaned_data)
        except CannotSelect as error:
            form.add_error("reason" if "reason" in error.refusal else "amount", _said(error))
        except AlreadyDecided:
            form.add_error(None, str(words.DECIDED))
        else:
            return _back(request, desk, _("The override is stated. It takes effect with the next run."))
    return _drawn(request, desk, override_form=form, chosen_label=desk.case.label)


def _state(desk: OfCase, given: dict[str, Any]) -> None:
    kind, reason, by, at = given["kind"], given["reason"], desk.visitor.by, desk.at
    if kind == "lift":
        lift_override(case=desk.case, reason=reason, by=by, at=at)
    else:
        amount_in = (given["amount"] or 0) if kind == "in" else None
        state_override(case=desk.case, amount=amount_in, reason=reason, by=by, at=at)


def minutes(request: Ask, desk: Published) -> HttpResponse:
    """The panel stands by the newest run, and by no other."""
    form, newest = MinutesForm(request.POST), runs(desk.call_id).first()
    if newest is None:
        return refused(request, _("There is no run yet."), "selection", slug=desk.slug)
    if str(newest.number) != request.POST.get("run", ""):
        return refused(request, words.SELECTION["not_latest"], "selection", slug=desk.slug)
    if form.is_valid():
        try:
            recommend(run=newest, minutes=form.cleaned_data["minutes"], by=desk.visitor.by, at=desk.at)
        except CannotSelect as error:
            form.add_error("minutes", _said(error))
        except AlreadyDecided:
            form.add_error(None, str(words.DECIDED))
        else:
            return done(request, _("The recommendation is recorded."), "decision", slug=desk.slug)
    return _drawn(request, desk, minutes_form=form)


def _said(error: CannotSelect) -> str:
    return str(words.SELECTION[error.refusal])


def _back(request: Ask, desk: OfCase, sentence: str) -> HttpResponse:
    return done(request, sentence, "selection", slug=desk.slug, query=f"case={desk.case.label}")


def _drawn(request: Ask, desk: Published, **given: Any) -> HttpResponse:  # noqa: ANN401 - forms with what was typed
    status = UNPROCESSABLE if given else 200
    bench = bench_of(desk)
    if _to_recommend(desk, bench):
        given.setdefault("minutes_form", MinutesForm())
    label = given.get("chosen_label") or request.GET.get("case", "")
    given.setdefault("amount_form", _amount_form(desk, bench, label))
    given.setdefault("override_form", OverrideForm())
    return drawn(request, desk, bench, status=status, **given)


def _to_recommend(desk: Published, bench: Bench) -> bool:
    """Whether the newest run gives awards, still holds, and is not what the panel recommended last."""
    newest, made = bench.newest, bench.recommendation
    if newest is None or (made is not None and made.run_id == newest.pk):
        return False
    return bench.outcome == "recommended" and is_current(newest, desk.call, bench.known)


def _amount_form(desk: Published, bench: Bench, label: str) -> forms.Form:
    """With what stands now, else with what was requested."""
    case = bench.case(label) if label else None
    if case is None:
        return AmountForm()
    rows = bench.known.amounts.get(case.pk, ())
    stands = rows[-1].amount if rows else case.submission.content.get("requested")
    initial = exact(Money(stands, desk.currency)) if isinstance(stands, int) else ""
    return AmountForm(initial={"amount": initial})
