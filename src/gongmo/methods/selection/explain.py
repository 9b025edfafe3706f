"""Why this one, why not that one: reasons as sentences, in English and Korean, for everybody the call concerns.

The reasons themselves are the typed values of the result (`Award`, `Out`, `Bar`, `Rule`); here they are only said.
"""

from dataclasses import dataclass
from typing import Literal

from gongmo.domain.exact import spelled
from gongmo.methods.selection.problem import Application
from gongmo.methods.selection.result import Award, Left, Out, Reserve, Result
from gongmo.methods.selection.sayings import Speaker
from gongmo.methods.selection.standing import Phase


@dataclass(frozen=True)
class Explanation:
    """`sentence` says it in one; `details` hold the amount, further rules, the gap, and the reserve list."""

    application: str
    standing: Literal["award", "reserve", "out"]
    sentence: str
    details: tuple[str, ...]


def explain(result: Result, application: str, language: str) -> Explanation:
    """Raises KeyError for an application about which the result says nothing, as when there is no recommendation."""
    speaker = Speaker(result, language)
    award = result.award(application)
    if award:
        return _award(speaker, award)
    out = next((out for out in result.out if out.application == application), None)
    if out is None:
        raise KeyError(application)
    return _out(speaker, out)


def explain_outcome(result: Result, language: str) -> tuple[str, ...]:
    """What it came to, and then the rules in conflict, or what each track left over."""
    speaker = Speaker(result, language)
    spent = sum(award.amount for award in result.awards)
    headline = speaker.say(
        f"outcome.{result.outcome}",
        awards=len(result.awards),
        spent=speaker.money(spent),
        budget=speaker.money(result.problem.budget),
        unspent=speaker.money(result.unspent),
    )
    return headline, *(speaker.rule(rule) for rule in result.conflict), *_left(speaker)


def _award(speaker: Speaker, award: Award) -> Explanation:
    application = speaker.problem.by_id[award.application]
    details = [_amount(speaker, award, application)]
    if not award.adds_count:
        details.append(speaker.say("award.same-place", place=application.place))
    return Explanation(award.application, "award", _selected(speaker, award, application), tuple(details))


def _selected(speaker: Speaker, award: Award, application: Application) -> str:
    if award.phase is Phase.OVERRIDE:
        return speaker.say("award.override", reason=speaker.problem.override_of[application.id].reason)
    least = dict(speaker.result.minimums)[award.track]
    return speaker.say(
        f"award.{award.phase}",
        rank=application.rank or 0,
        track=speaker.track(award.track),
        least=least,
        unit=speaker.unit(award.track, least),
    )


def _amount(speaker: Speaker, award: Award, application: Application) -> str:
    track = speaker.problem.track_of[award.track]
    amount = speaker.money(award.amount)
    if award.phase is Phase.OVERRIDE:
        return speaker.say("amount.stated", amount=amount)
    step = speaker.money(track.step)
    if award.amount == award.upper:
        offers = speaker.offers(application)
        exact = award.upper == min(offers.values())
        said = ", ".join(speaker.say(f"offer.{name}", amount=speaker.money(n)) for name, n in offers.items())
        return speaker.say(
            "amount.full" if exact else "amount.full-rounded", amount=amount, offers=said, step=step
        )
    return speaker.say(
        "amount.part-extra" if award.extra_step else "amount.part",
        share=spelled(award.share),
        lower=speaker.money(award.lower),
        upper=speaker.money(award.upper),
        step=step,
        amount=amount,
    )


def _out(speaker: Speaker, out: Out) -> Explanation:
    first, *others = (speaker.bar(out.application, bar) for bar in out.bars)
    key = "out.ranked" if out.rank is not None else "out"
    sentence = speaker.say(key, rank=out.rank or 0, track=speaker.track(out.track), reason=first)
    details = [speaker.say("out.also", reason=reason) for reason in others]
    if out.gap is not None and out.gap > 0:
        details.append(speaker.say("out.gap", gap=spelled(out.gap)))
    place = next((r for r in speaker.result.reserve if r.application == out.application), None)
    standing: Literal["reserve", "out"] = "reserve" if place else "out"
    return Explanation(
        out.application, standing, sentence, (*details, *(_reserve(speaker, place) if place else ()))
    )


def _reserve(speaker: Speaker, place: Reserve) -> list[str]:
    mine = [r.application for r in speaker.result.reserve if r.track == place.track]
    number = mine.index(place.application) + 1
    listed = speaker.say("reserve", number=number, track=speaker.track(place.track))
    return [listed, *(speaker.only_if(bar) for bar in place.only_if)]


def _left(speaker: Speaker) -> list[str]:
    return [sentence for left in speaker.result.left for sentence in _left_in(speaker, left)]


def _left_in(speaker: Speaker, left: Left) -> list[str]:
    closed, free = speaker.say(f"closed.{left.closed}"), speaker.money(left.free)
    said = [speaker.say("left", track=speaker.track(left.track), closed=closed, free=free)]
    if left.next:
        key = "left.next" if left.lacks else "left.next.seat"
        said.append(speaker.say(key, application=left.next, lacks=speaker.money(left.lacks)))
    return said
