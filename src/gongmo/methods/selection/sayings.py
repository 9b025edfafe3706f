"""Bars and rules as sentences in one language."""

from gongmo.domain.findings import Value
from gongmo.domain.money import Money
from gongmo.domain.wording.selection_reasons import REASONS
from gongmo.domain.wording.selection_terms import COUNTED, COUNTED_ONE, PER, WITHIN
from gongmo.domain.wording.speak import sentence, written
from gongmo.methods.selection.problem import Application, SelectionProblem
from gongmo.methods.selection.result import Outcome, Result
from gongmo.methods.selection.rules import Bar, BarKind, Rule, RuleKind


class Speaker:
    """Says what a result means, in `language`."""

    def __init__(self, result: Result, language: str) -> None:
        self.result, self.language = result, language

    @property
    def problem(self) -> SelectionProblem:
        return self.result.problem

    def say(self, key: str, **values: Value) -> str:
        words = {name: written(value, self.language) for name, value in values.items()}
        return sentence(REASONS[key], words, self.language)

    def money(self, amount: int) -> Money:
        return Money(amount, self.problem.currency)

    def track(self, track: str) -> Value:
        return self.problem.track_of[track].title or track

    def unit(self, track: str, number: int) -> Value:
        words = COUNTED_ONE if number == 1 else COUNTED
        return words[self.problem.track_of[track].by]

    def offers(self, application: Application) -> dict[str, int]:
        """What bounds the award from above, in the order in which it is said."""
        offers = {
            "recommended": application.recommended,
            "requested": application.requested,
            "top": self.problem.track_of[application.track].top,
        }
        return {name: amount for name, amount in offers.items() if amount is not None}

    def bar(self, application: str, bar: Bar) -> str:
        """The rule that keeps it out, as the rest of a sentence that begins with its standing."""
        lower, upper = self.problem.bounds(self.problem.by_id[application])
        values: dict[str, Value] = {
            "applications": bar.applications,
            "criterion": bar.criterion,
            "lacks": self.money(bar.lacks),
            "lower": self.money(lower),
            "upper": self.money(upper),
        }
        match bar.kind:
            case BarKind.OVERRIDE:
                values["reason"] = self.problem.override_of[application].reason
            case BarKind.CAP:
                cap = self.problem.caps[bar.cap - 1]
                values |= self._cap(bar.cap) | {"value": self.problem.by_id[application].value(cap.per)}
            case BarKind.MAXIMUM:
                values |= self._most(bar.track)
            case BarKind.NEEDED:
                values |= self._needed(bar.rules)
        return self.say(_key(bar), **values)

    def in_short(self, application: str, bar: Bar) -> str:
        """The same for a cell of a table."""
        if bar.kind is BarKind.BUDGET:
            return self.say("bar.budget.short", lacks=self.money(bar.lacks))
        return self.bar(application, bar)

    def only_if(self, bar: Bar) -> str:
        if bar.kind is not BarKind.CAP:
            return self.say(f"only-if.{bar.kind}", applications=bar.applications)
        key = "only-if.cap" if len(bar.applications) > 1 else "only-if.cap.one"
        return self.say(key, applications=bar.applications, **self._cap(bar.cap))

    def _cap(self, number: int) -> dict[str, Value]:
        cap = self.problem.caps[number - 1]
        return {"most": cap.max, "per": PER[cap.per], "within": WITHIN[cap.within]}

    def _most(self, track: str) -> dict[str, Value]:
        if not track:
            return {"most": self.problem.most or 0}
        most = self.problem.track_of[track].most or 0
        return {"track": self.track(track), "most": most, "unit": self.unit(track, most)}

    def _needed(self, rules: tuple[Rule, ...]) -> dict[str, Value]:
        minimums = tuple(self.track(rule.track) for rule in rules if rule.kind is RuleKind.MINIMUM)
        others = [self.rule(rule).rstrip(".") for rule in rules if rule.kind is not RuleKind.MINIMUM]
        return {"tracks": minimums, "rules": "; ".join(others)}

    def rule(self, rule: Rule) -> str:
        """One rule of a conflict, with its figures."""
        match rule.kind:
            case RuleKind.BUDGET:
                return self.say("rule.budget", budget=self.money(self.problem.budget))
            case RuleKind.CAP:
                return self.say("rule.cap", **self._cap(rule.cap))
            case RuleKind.MAXIMUM:
                return self.say(
                    "rule.maximum" if rule.track else "rule.maximum.call", **self._most(rule.track)
                )
            case RuleKind.OVERRIDE:
                amount = self.problem.override_of[rule.application].amount or 0
                return self.say("rule.override", application=rule.application, amount=self.money(amount))
            case RuleKind.REQUIRES | RuleKind.EXCLUDES | RuleKind.STOP:
                return self.say(f"rule.{rule.kind}")
            case _:
                return self._of_track(rule)

    def _of_track(self, rule: Rule) -> str:
        track = self.problem.track_of[rule.track]
        stopped = self.result.outcome is Outcome.STOPPED
        least = track.least if stopped else dict(self.result.minimums)[rule.track]
        needs = self._needs(rule.track)
        key = "rule.viable.seats" if rule.kind is RuleKind.VIABLE and needs else f"rule.{rule.kind}"
        return self.say(
            key,
            track=self.track(rule.track),
            budget=self.money(track.budget or 0),
            least=least,
            unit=self.unit(rule.track, least),
            bottom=self.money(track.bottom),
            top=self.money(track.top),
            step=self.money(track.step),
            needs=needs,
        )

    def _needs(self, track: str) -> Value:
        """What each seat of the walk so far needs at least."""
        seats = [self.problem.by_id[step.application] for step in self.result.trace if step.application]
        return tuple(
            f"{seat.id} {written(self.money(self.problem.bounds(seat)[0]), self.language)}"
            for seat in seats
            if seat.track == track
        )


def _key(bar: Bar) -> str:
    if bar.kind is BarKind.MAXIMUM and not bar.track:
        return "bar.maximum.call"
    if bar.criterion not in {"", "total"}:
        return f"bar.{bar.kind}.criterion"
    return f"bar.{bar.kind}"
