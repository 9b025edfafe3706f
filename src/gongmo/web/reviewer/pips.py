"""How far a track's assignments are, one mark each, where they can be counted by eye."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, GAP, MOST = 150, 1.5, 40
FINISHED, DRAFTED, LEFT = "a", "b", "d"


@dataclass(frozen=True)
class Pip:
    """Geometry as attributes of SVG have it: no locale writes its own comma in there."""

    x: str
    width: str
    kind: str


def pips(finished: int, drafted: int, total: int, *, mirrored: bool = False) -> Sequence[Pip]:
    """Empty where there are too many to count."""
    if not 0 < total <= MOST:
        return ()
    step = WIDTH / total
    kinds = [FINISHED] * finished + [DRAFTED] * drafted + [LEFT] * (total - finished - drafted)
    places = range(total - 1, -1, -1) if mirrored else range(total)
    return [
        Pip(f"{place * step:g}", f"{max(step - GAP, 1):g}", kind)
        for place, kind in zip(places, kinds, strict=True)
    ]
