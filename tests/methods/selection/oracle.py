"""Strict selection once more, as naively as it can be written: every completion tried, every set of rules tried.

Shares no function with `gongmo.methods.selection`; it reads the problem's fields and returns plain values. Only for
small problems: its look-ahead walks through all orders of further seats.
"""

from fractions import Fraction
from itertools import combinations, pairwise, product

FOR_GOOD = [
    "override",
    "ineligible",
    "threshold",
    "no-review",
    "already-supported",
    "excluded",
    "amount",
    "fallen",
]


class Oracle:
    def __init__(self, problem, kept=(), fallen=(), walking=None):
        self.p = problem
        self.apps = {a.id: a for a in problem.applications}
        self.tracks = {t.id: t for t in problem.tracks}
        self.kept = dict(kept)
        self.fallen = set(fallen)
        self.walking = set(self.tracks if walking is None else walking)
        self.stated = {
            o.application: o.amount for o in problem.overrides if o.amount is not None and walking is None
        }
        self.order = {
            t: sorted(
                (a for a in problem.applications if a.track == t and a.rank is not None), key=lambda a: a.rank
            )
            for t in self.tracks
        }

    # ---------------------------------------------------------------- amounts and bars

    def bounds(self, a):
        t = self.tracks[a.track]
        upper = min(x for x in [a.recommended, a.requested, t.top] if x is not None)
        while upper % t.step:
            upper -= 1
        lower = max(a.smallest_viable if a.smallest_viable is not None else t.bottom, t.bottom)
        while lower % t.step:
            lower += 1
        return lower, upper

    def bars_for_good(self, a):
        lower, upper = self.bounds(a)
        found = {str(bar.kind) for bar in a.bars}
        if any(o.application == a.id and o.amount is None for o in self.p.overrides):
            found.add("override")
        if a.already_supported and self.p.already_supported == "barred":
            found.add("already-supported")
        if lower > upper:
            found.add("amount")
        if a.id in self.fallen:
            found.add("fallen")
        return [kind for kind in FOR_GOOD if kind in found]

    def counted(self, track, seats):
        mine = [s for s in seats if self.apps[s].track == track]
        if self.tracks[track].by == "place":
            return len({self.apps[s].place for s in mine})
        return len(mine)

    def bars_now(self, name, seats, rules=None):
        """Bars as text, in published order; `rules` None heeds all."""
        a, found = self.apps[name], []
        for number, cap in enumerate(self.p.caps, start=1):
            if rules is not None and f"cap:{number}" not in rules:
                continue
            value = getattr(a, cap.per)
            same = [
                s
                for s in seats
                if value
                and getattr(self.apps[s], cap.per) == value
                and (cap.within == "call" or self.apps[s].track == a.track)
            ]
            if len(same) + 1 > cap.max and value:
                found.append(f"cap:{number}")
        most = self.tracks[a.track].most
        heeded = rules is None or f"maximum:{a.track}" in rules
        if heeded and most is not None and self.counted(a.track, seats) >= most:
            found.append(f"maximum:{a.track}")
        if (rules is None or "maximum" in rules) and self.p.most is not None and len(seats) >= self.p.most:
            found.append("maximum")
        if (rules is None or "requires" in rules) and any(r not in seats for r in a.requires):
            found.append("requires")
        if (rules is None or "excludes" in rules) and any(
            s in a.excludes or name in self.apps[s].excludes for s in seats
        ):
            found.append("excludes")
        return found

    # ---------------------------------------------------------------- completions

    def prepare(self, seats):
        good = {n for n, a in self.apps.items() if n not in seats and not self.bars_for_good(a)}
        there = set(seats)
        while more := {n for n in good - there if all(r in there for r in self.apps[n].requires)}:
            there |= more
        self.candidates = there - set(seats)
        self.least = {
            t: min(self.tracks[t].least, self.counted(t, there if t in self.walking else seats))
            for t in self.tracks
        }
        self.rules = [f"minimum:{t}" for t in self.tracks if self.least[t]]
        self.rules += [f"maximum:{t.id}" for t in self.p.tracks if t.most is not None]
        self.rules += ["maximum"] if self.p.most is not None else []
        self.rules += [f"cap:{n}" for n in range(1, len(self.p.caps) + 1)]
        self.rules += ["requires"] if any(a.requires for a in self.p.applications) else []
        self.rules += ["excludes"] if any(a.excludes for a in self.p.applications) else []

    def completes(self, seats, rules, known=None):
        """Whether further seats, one at a time in tracks that lack, can reach every minimum in `rules`."""
        known = {} if known is None else known
        key = frozenset(seats)
        if key not in known:
            known[key] = False
            lacking = [t for t in self.tracks if self.counted(t, seats) < self.least[t]]
            known[key] = all(f"minimum:{t}" not in rules for t in lacking) or any(
                self.completes([*seats, n], rules, known)
                for n in sorted(self.candidates - set(seats))
                if self.apps[n].track in lacking and not self.bars_now(n, seats, rules)
            )
        return known[key]

    def first_conflict(self, rules, fine):
        """The first smallest subset, by size and then in order, that cannot be met."""
        for size in range(len(rules) + 1):
            for subset in combinations(rules, size):
                if not fine(set(subset)):
                    return list(subset)
        return []

    def lawful(self, seats, rules):
        for s in seats:
            others = [o for o in seats if o != s]
            bars = [b for b in self.bars_now(s, others, rules) if not b.startswith("maximum:")]
            if bars:
                return False
        return all(
            t.most is None or f"maximum:{t.id}" not in rules or self.counted(t.id, seats) <= t.most
            for t in self.p.tracks
        )

    def counts_fine(self, rules):
        bound = [s for s in self.stated if f"override:{s}" in rules]
        loose = [s for s in self.stated if f"override:{s}" not in rules]
        return any(
            self.lawful(seats, rules) and self.completes(seats, rules)
            for size in range(len(loose) + 1)
            for subset in combinations(loose, size)
            for seats in [bound + list(subset)]
        )

    # ---------------------------------------------------------------- the stated amounts

    def stated_fine(self, rules):
        names = [s for s in self.stated if f"override:{s}" in rules]
        if "budget" in rules and sum(self.stated[s] for s in names) > self.p.budget:
            return False
        for t in self.p.tracks:
            mine = [s for s in names if self.apps[s].track == t.id]
            own = t.budget is not None and f"track-budget:{t.id}" in rules
            if own and sum(self.stated[s] for s in mine) > t.budget:
                return False
            for s in mine:
                amount, a = self.stated[s], self.apps[s]
                if f"range:{t.id}" in rules and (amount < t.bottom or amount > t.top or amount % t.step):
                    return False
                if f"viable:{t.id}" in rules and a.smallest_viable is not None and amount < a.smallest_viable:
                    return False
                if f"requested:{t.id}" in rules and a.requested is not None and amount > a.requested:
                    return False
        return True

    # ---------------------------------------------------------------- the walk

    def run(self):
        seats = list(self.kept) + self.stated_in_order()
        self.prepare(seats)
        barred = {n: self.bars_for_good(a) for n, a in self.apps.items() if n not in seats}
        barred = {n: bars for n, bars in barred.items() if bars}
        none = {"awards": [], "reasons": barred, "closed": {}, "reserve": {}, "left": {}}
        overrides = [f"override:{s}" for s in self.stated_in_order()]
        tracks = list(self.tracks)
        money_rules = ["budget"] + [f"track-budget:{t}" for t in tracks if self.tracks[t].budget is not None]
        shape = [f"{kind}:{t}" for kind in ["range", "viable", "requested"] for t in tracks]
        if conflict := self.first_conflict(money_rules + shape + overrides, self.stated_fine):
            return none | {"outcome": "overridden", "conflict": conflict}
        short = [f"minimum:{t}" for t in tracks if self.least[t] < self.tracks[t].least]
        if short and self.p.minimum_unreached == "stop" and not self.kept and not self.fallen:
            return none | {"outcome": "stopped", "conflict": [short[0], "stop"]}
        if self.fallen:
            conflict = self.first_conflict(self.rules, lambda rules: self.completes(seats, rules))
        else:
            conflict = self.first_conflict(self.rules + overrides, self.counts_fine)
        if conflict:
            return none | {"outcome": "infeasible", "conflict": conflict}
        return self.walk(seats, barred, none, money_rules, overrides)

    def stated_in_order(self):
        rank = lambda n: (self.apps[n].rank is None, self.apps[n].rank or 0, n)  # noqa: E731
        turn = lambda n: self.p.turns.index(self.apps[n].track)  # noqa: E731
        return sorted(self.stated, key=lambda n: (turn(n), rank(n)))

    def walk(self, seats, barred, none, money_rules, overrides):
        before = list(seats)
        passed = {}
        while True:
            lacking = [t for t in self.walking if self.counted(t, seats) < self.least[t]]
            if not self.seat_one(lacking, seats, barred, passed, look_ahead=True):
                break
        minimum = seats[len(before) :]
        amounts = {**self.kept, **self.stated}
        paid = self.pay(minimum, amounts)
        if paid is None:
            return none | {
                "outcome": "unpayable",
                "conflict": self.unpayable(minimum, money_rules, overrides),
            }
        closed = {t: "shortage" for t in self.walking if paid[1].get(t, 1) < 1}
        for t in self.walking:
            if self.full(t, before + minimum):
                closed[t] = "maximum"
        amounts.update(paid[0])
        at, lacks = {}, {}
        while open_tracks := [t for t in self.walking if t not in closed]:
            in_turn = sorted(open_tracks, key=lambda t: (self.counted(t, seats), self.p.turns.index(t)))
            if not any(self.moves(t, seats, barred, passed, amounts, closed, at, lacks) for t in in_turn):
                closed |= dict.fromkeys(open_tracks, "exhausted")
        return self.ending(seats, amounts, barred, passed, closed, at, lacks)

    def moves(self, t, seats, barred, passed, amounts, closed, at, lacks):
        if self.full(t, seats):
            closed[t] = "maximum"
            return True
        name, over = self.next_in(t, seats, barred, look_ahead=False)
        if name is None:
            if any(bars == ["requires"] for bars in over.values()):
                return False
            closed[t] = "exhausted"
            return True
        upper = self.bounds(self.apps[name])[1]
        if upper > self.free(t, amounts):
            closed[t], at[t], lacks[t] = "budget", name, upper - self.free(t, amounts)
        else:
            seats.append(name)
            amounts[name] = upper
            self.note(over, passed)
        return True

    def full(self, t, seats):
        most = self.tracks[t].most
        own = most is not None and self.counted(t, seats) >= most
        return own or (self.p.most is not None and len(seats) >= self.p.most)

    def seat_one(self, tracks, seats, barred, passed, *, look_ahead):
        for t in sorted(tracks, key=lambda t: (self.counted(t, seats), self.p.turns.index(t))):
            name, over = self.next_in(t, seats, barred, look_ahead=look_ahead)
            if name is not None:
                seats.append(name)
                self.note(over, passed)
                return True
        return False

    def note(self, over, passed):
        for name, bars in over.items():
            seen = passed.setdefault(name, {})
            for bar in bars:
                seen.setdefault(bar.split("=")[0], bar)

    def next_in(self, t, seats, barred, *, look_ahead):
        over = {}
        for a in self.order[t]:
            if a.id in seats or a.id in barred:
                continue
            bars = self.bars_now(a.id, seats)
            if not bars and look_ahead and not self.completes([*seats, a.id], self.rules):
                rules = self.first_conflict(self.rules, lambda r, n=a.id: self.completes([*seats, n], r))
                bars = ["needed=" + "+".join(rules)]
            if not bars:
                return a.id, over
            over[a.id] = bars
        return None, over

    # ---------------------------------------------------------------- money

    def free(self, t, amounts):
        own = self.tracks[t].budget
        total = self.p.budget - sum(amounts.values())
        if own is None:
            return total
        return min(total, own - sum(v for n, v in amounts.items() if self.apps[n].track == t))

    def at_share(self, name, share):
        lower, upper = self.bounds(self.apps[name])
        return lower + share * (upper - lower)

    def scan(self, points, spend, money):
        """The largest point of [0, 1] whose spending fits; spending is linear between points."""
        points = sorted({Fraction(0), Fraction(1), *points})
        best = Fraction(0)
        for low, high in pairwise(points):
            if spend(high) <= money:
                best = high
            elif spend(low) <= money:
                best = max(best, low + (high - low) * (money - spend(low)) / (spend(high) - spend(low)))
        return best

    def pay(self, minimum, before):
        """Amounts and each track's share, or None when even the smallest amounts do not fit."""
        total = self.p.budget - sum(before.values())
        own = {
            t: b - sum(v for n, v in before.items() if self.apps[n].track == t)
            for t in self.tracks
            if (b := self.tracks[t].budget) is not None
        }
        mine = {t: [n for n in minimum if self.apps[n].track == t] for t in self.tracks}
        if sum(self.at_share(n, 0) for n in minimum) > total:
            return None
        if any(sum(self.at_share(n, 0) for n in mine[t]) > own[t] for t in own):
            return None
        share = {
            t: self.scan([], lambda x, t=t: sum(self.at_share(n, x) for n in mine[t]), own[t])
            if t in own
            else Fraction(1)
            for t in self.tracks
        }
        spend = lambda x: sum(self.at_share(n, min(x, share[self.apps[n].track])) for n in minimum)  # noqa: E731
        common = self.scan(share.values(), spend, total)
        share = {t: min(common, share[t]) for t in self.tracks}
        amounts = {}
        for n in minimum:
            step = self.tracks[self.apps[n].track].step
            amounts[n] = int(self.at_share(n, share[self.apps[n].track])) // step * step
        for n in minimum:
            t = self.apps[n].track
            step = self.tracks[t].step
            fits = sum(amounts.values()) + step <= total
            fits = fits and (t not in own or sum(amounts[m] for m in mine[t]) + step <= own[t])
            if fits and amounts[n] + step <= self.bounds(self.apps[n])[1]:
                amounts[n] += step
        return amounts, share

    def unpayable(self, minimum, money_rules, overrides):
        tracks = [t for t in self.tracks if any(self.apps[n].track == t for n in minimum)]
        rules = [r for r in money_rules if r == "budget" or r.split(":")[1] in tracks]
        rules += [f"{kind}:{t}" for kind in ["minimum", "range", "viable"] for t in tracks]

        def floor(n, kept):
            t = self.tracks[self.apps[n].track]
            if f"minimum:{t.id}" not in kept:
                return 0
            bottom = t.bottom if f"range:{t.id}" in kept else 0
            viable = (self.apps[n].smallest_viable or 0) if f"viable:{t.id}" in kept else 0
            amount = max(bottom, viable)
            return amount if amount % t.step == 0 else amount - amount % t.step + t.step

        def fine(kept):
            spent = {n: floor(n, kept) for n in minimum} | self.kept
            spent |= {n: v for n, v in self.stated.items() if f"override:{n}" in kept}
            if "budget" in kept and sum(spent.values()) > self.p.budget:
                return False
            return all(
                f"track-budget:{t}" not in kept
                or sum(v for n, v in spent.items() if self.apps[n].track == t) <= self.tracks[t].budget
                for t in tracks
            )

        return self.first_conflict(rules + overrides, fine)

    # ---------------------------------------------------------------- the end

    def ending(self, seats, amounts, barred, passed, closed, at, lacks):
        reasons, reserve = dict(barred), {t: [] for t in self.tracks}
        for t, a in product(self.tracks, self.p.applications):
            if a.track != t or a.id in seats or a.id in barred:
                continue
            now = self.bars_now(a.id, seats)
            seen = passed.get(a.id, {}).values()
            bars = [b for b in seen if b in now or b.startswith(("requires", "needed"))]
            bars += [b for b in now if b not in bars]
            if closed.get(t) == "shortage":
                bars.append("shortage")
            if closed.get(t) == "budget" and a.id == at[t]:
                bars.append(f"budget={lacks[t]}")
            if closed.get(t) == "budget" and a.rank > self.apps[at[t]].rank:
                bars.append("closed")
            reasons[a.id] = bars
            reserve[t].append((a.rank, a.id, [b for b in now if not b.startswith("maximum")]))
        left = {}
        for t in self.tracks:
            ready = [n for _, n, only_if in sorted(reserve[t]) if not only_if]
            gap = max(0, self.bounds(self.apps[ready[0]])[1] - self.free(t, amounts)) if ready else 0
            left[t] = (self.free(t, amounts), ready[0] if ready else None, gap)
        return {
            "outcome": "recommended",
            "conflict": [],
            "awards": [(n, amounts[n]) for n in seats],
            "reasons": reasons,
            "closed": closed,
            "reserve": {t: [(n, only_if) for _, n, only_if in sorted(rows)] for t, rows in reserve.items()},
            "left": left,
        }
