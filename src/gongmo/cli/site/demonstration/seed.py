"""Fills an empty installation: the clock walks from 2023 to today, and ends at the true time."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta

from gongmo.cli.site.demonstration import people
from gongmo.cli.site.demonstration.editions import SEOUL, at, concluded, examples, in_review, open_now
from gongmo.cli.site.demonstration.panel import Panel
from gongmo.cli.site.demonstration.sheets import invented
from gongmo.cli.site.demonstration.walk import Cast, Step, Walk
from gongmo.documents.sheets import read_sheet
from gongmo.domain.record.projects import read_projects
from gongmo.domain.record.statements import read_statements
from gongmo.ledger.actions import open_log, set_clock, sign_public_checkpoint
from gongmo.ledger.clock import database_time
from gongmo.portfolio.actions import load_record

LOG = "demonstration.example.org/log"
STRIDE = timedelta(days=6)
"""The clock is set anew when it would be further off than this."""
Tell = Callable[[int, int], None]


def seed(tell: Tell) -> None:
    """Everything there is to see; `tell(done, of)` is called after each step."""
    now = database_time()
    today = now.astimezone(SEOUL).date()
    begun = concluded().announced - timedelta(days=7)
    open_log(name=LOG, simulated=True, at=begun)
    set_clock(offset=begun - now, by="system")
    cast = Cast(people.open_sign_ins(begun))
    steps = sorted(step for step in _steps(cast, now, at(today + timedelta(days=9), 18)) if step.at < now)
    stands = begun
    for number, step in enumerate(steps, start=1):
        if step.at - stands > STRIDE:
            set_clock(offset=step.at - database_time(), by="system")
            stands = step.at
        step.act(step.at)
        tell(number, len(steps))
    set_clock(offset=timedelta(), by="system")
    _load_record()
    sign_public_checkpoint(at=database_time())


def _steps(cast: Cast, now: datetime, due: datetime) -> Iterator[Step]:
    yield from _concluded(Panel(Walk(concluded(), cast)))
    today = now.astimezone(SEOUL).date()
    shorter = [row for row in invented().applications if row.eligible][:17]
    under_way = Panel(Walk(in_review(today), cast, shorter), share=0.62)
    yield from _chain(under_way.walk.announcing(), under_way.walk.applying(), under_way.closing())
    yield from under_way.reviewing(due)
    accepting = Walk(open_now(today), cast, unfinished=frozenset({"City of Belmora", "Teo Platforms"}))
    yield from _chain(accepting.announcing(), accepting.applying())


def _concluded(panel: Panel) -> Iterator[Step]:
    yield from _chain(panel.walk.announcing(), panel.walk.applying(), panel.closing())
    yield from panel.reviewing(panel.walk.edition.all_closed + timedelta(days=12))
    yield from panel.deciding()


def _chain(*parts: Iterable[Step]) -> Iterator[Step]:
    for part in parts:
        yield from part


def _load_record() -> None:
    """The real record, with its sources. Awards of the demonstration never enter it."""
    folder = examples() / "record"
    tables = [
        read_sheet((folder / name).read_bytes(), name).table
        for name in ("k-city-network.csv", "k-city-network-statements.csv")
    ]
    if tables[0] is None or tables[1] is None:
        raise LookupError(folder)
    load_record(
        read_projects(tables[0]),
        read_statements(tables[1]),
        programme="k-city-network",
        by="system",
        at=database_time(),
    )
