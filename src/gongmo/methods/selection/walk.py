"""Step 2: seats by turns. One class, because the procedure is one walk with one standing and one trace."""

from collections.abc import Iterable, Mapping, Sequence

from gongmo.methods.selection.bars import PASSING, now
from gongmo.methods.selection.conflict import smallest
from gongmo.methods.selection.ground import Ground, counting_rules
from gongmo.methods.selection.lookahead import possible
from gongmo.methods.selection.pay import WHOLE, Claim, Paid, pay
from gongmo.methods.selection.problem import Application, Track
from gongmo.methods.selection.result import CLOSINGS, Act, Passed, Step
from gongmo.methods.selection.rules import Bar, BarKind, Rule
from gongmo.methods.selection.standing import Phase, Standing


class Walk:
    """`lasting`: applications barred for good, with their bars. `tracks`: those that may still seat.

    `trace`: steps of a walk that this one continues.
    """

    def __init__(
        self,
        ground: Ground,
        standing: Standing,
        lasting: Mapping[str, tuple[Bar, ...]],
        tracks: Iterable[Track],
        trace: Sequence[Step] = (),
    ) -> None:
        self.problem, self.ground, self.standing, self.lasting = ground.problem, ground, standing, lasting
        self.open = list(tracks)
        self.trace = list(trace)
        self.closings = {step.track: step for step in trace if step.act in CLOSINGS}
        self.rules = counting_rules(ground)
        self.needed: dict[str, Bar] = {}
        self.waiting_matters = any(application.requires for application in self.problem.applications)

    def out_of_reach(self) -> tuple[Rule, ...]:
        """The smallest set of rules on counts by which the minimums cannot be met from here; () when they can."""
        seats = [seat.application for seat in self.standing.seats]
        return smallest(self.rules, lambda kept: possible(self.ground, seats, kept))

    def seat_stated(self, application: Application, amount: int) -> None:
        self._seat(self.problem.track_of[application.track], application, Phase.OVERRIDE, amount, ())

    def seat_minimums(self) -> None:
        """Phase A. The look-ahead keeps every minimum within reach, so some lacking track can always seat."""
        while any(self._seats_for_minimum(track) for track in self._in_turn(self._lacking())):
            pass

    def _lacking(self) -> list[Track]:
        return [t for t in self.open if self.standing.counted(t) < self.ground.minimums[t.id]]

    def _in_turn(self, tracks: list[Track]) -> list[Track]:
        turns = {track: number for number, track in enumerate(self.problem.turns)}
        return sorted(tracks, key=lambda track: (self.standing.counted(track), turns[track.id]))

    def _seats_for_minimum(self, track: Track) -> bool:
        application, passed = self._best(track, Phase.MINIMUM)
        if application is None:
            self._record(track, Phase.MINIMUM, Act.WAITS, passed)
            return False
        self._seat(track, application, Phase.MINIMUM, self.problem.bounds(application)[1], passed)
        return True

    def pay_minimums(self) -> tuple[Paid | None, bool]:
        """Step 3 for phase A: what is paid if the money falls short (else None), and whether it can be paid at all.

        Tracks whose money fell short close.
        """
        seats = [seat.application for seat in self.standing.seats if seat.phase is Phase.MINIMUM]
        asked = {
            t.id: sum(self.problem.bounds(a)[1] for a in seats if a.track == t.id)
            for t in self.problem.tracks
        }
        limited = [t for t in self.problem.tracks if t.budget is not None and asked[t.id]]
        if self.standing.left() >= 0 and all((self.standing.left_in(t) or 0) >= 0 for t in limited):
            return None, True
        free_in = {t.id: (self.standing.left_in(t) or 0) + asked[t.id] for t in limited}
        paid = pay([self._claim(a) for a in seats], self.standing.left() + sum(asked.values()), free_in)
        if paid is None:
            return None, False
        self.standing.pay(paid.amounts)
        for track in list(self.open):
            if paid.share_of(track.id) < WHOLE:
                self._close(track, Phase.MINIMUM, Act.SHORTAGE)
        return paid, True

    def _claim(self, application: Application) -> Claim:
        lower, upper = self.problem.bounds(application)
        return Claim(
            application.id, application.track, lower, upper, self.problem.track_of[application.track].step
        )

    def seat_turns(self) -> None:
        """Phase B, and step 4."""
        self._close_full(Phase.TURNS)
        while any(self._moves_on(track) for track in self._in_turn(self.open)):
            pass
        for track in self._in_turn(self.open):
            self._close(track, Phase.TURNS, Act.EXHAUSTED, passed=self._best(track, Phase.TURNS)[1])

    def _moves_on(self, track: Track) -> bool:
        application, passed = self._best(track, Phase.TURNS)
        if application is not None:
            asks = self.problem.bounds(application)[1]
            if self.standing.lacking(application, asks):
                self._close(track, Phase.TURNS, Act.BUDGET, application, passed)
            else:
                self._seat(track, application, Phase.TURNS, asks, passed)
            return True
        if any(all(bar.kind in PASSING for bar in other.bars) for other in passed):
            self._record(track, Phase.TURNS, Act.WAITS, passed)
            return False
        self._close(track, Phase.TURNS, Act.EXHAUSTED, passed=passed)
        return True

    def _best(self, track: Track, phase: Phase) -> tuple[Application | None, tuple[Passed, ...]]:
        """The best-ranked application not barred now, and the better ones it passes."""
        passed: list[Passed] = []
        for application in self.problem.ordered[track.id]:
            if application.id in self.standing.seated or application.id in self.lasting:
                continue
            bars = now(self.standing, application, self.ground.excluded)
            if not bars and phase is Phase.MINIMUM:
                bars = self._look_ahead(application)
            if not bars:
                return application, tuple(passed)
            passed.append(Passed(application.id, application.rank, tuple(bars)))
        return None, tuple(passed)

    def _look_ahead(self, application: Application) -> list[Bar]:
        """The rules named are those of the first turn that found it barred.

        Without prerequisites it then stays barred through phase A: a completion from more seats is one from fewer.
        """
        known = self.needed.get(application.id)
        if known and not self.waiting_matters:
            return [known]
        seats = [*(seat.application for seat in self.standing.seats), application]
        rules = smallest(self.rules, lambda kept: possible(self.ground, seats, kept))
        return [self.needed.setdefault(application.id, Bar(BarKind.NEEDED, rules=rules))] if rules else []

    def _seat(
        self, track: Track, application: Application, phase: Phase, asks: int, passed: tuple[Passed, ...]
    ) -> None:
        self.standing.seat(application, phase, asks)
        self._record(track, phase, Act.SEATED, passed, application=application, asks=asks)
        self._close_full(phase)

    def _close_full(self, phase: Phase) -> None:
        for track in list(self.open):
            if self.standing.maxima_reached(track):
                self._close(track, phase, Act.MAXIMUM)

    def _close(
        self,
        track: Track,
        phase: Phase,
        act: Act,
        application: Application | None = None,
        passed: tuple[Passed, ...] = (),
    ) -> None:
        asks = self.problem.bounds(application)[1] if application else 0
        self.open.remove(track)
        self.closings[track.id] = self._record(track, phase, act, passed, application=application, asks=asks)

    def _record(
        self,
        track: Track,
        phase: Phase,
        act: Act,
        passed: tuple[Passed, ...],
        *,
        application: Application | None = None,
        asks: int = 0,
    ) -> Step:
        step = Step(
            number=len(self.trace) + 1,
            phase=phase,
            track=track.id,
            act=act,
            application=application.id if application else None,
            passed=passed,
            asks=asks,
            counted=self.standing.counted(track),
            left=self.standing.left(),
            left_in_track=self.standing.left_in(track),
        )
        self.trace.append(step)
        return step
