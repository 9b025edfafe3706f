"""The invented applications and scores of the example sheets, read as anybody's sheets are."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from gongmo.cli.site.demonstration.editions import CALL, examples
from gongmo.documents.sheets import read_sheet
from gongmo.domain.sheets.applications import ApplicationRow, read_applications
from gongmo.domain.sheets.scores import read_scores
from gongmo.domain.spec.check import examine
from gongmo.domain.spec.load import read


@dataclass(frozen=True)
class Scored:
    """One reviewer's points for one application; empty where the reviewer stood aside."""

    points: dict[str, Decimal]
    recused: bool


@dataclass(frozen=True)
class Invented:
    """`reviews` by application and by reviewer as the sheet names them."""

    applications: tuple[ApplicationRow, ...]
    reviews: dict[str, dict[str, Scored]]

    def reviewers(self, track: str) -> list[str]:
        names = {name for row in self.of(track) for name in self.reviews.get(row.application, {})}
        return sorted(names)

    def of(self, track: str) -> list[ApplicationRow]:
        return [row for row in self.applications if row.track == track]


@cache
def invented() -> Invented:
    """Raises LookupError when the example files are not what they were."""
    folder = examples() / CALL
    file = examples() / f"{CALL}.yaml"
    call = examine(read(file.read_bytes(), file.name), {}).call
    tables = [
        read_sheet((folder / name).read_bytes(), name).table for name in ("applications.csv", "scores.csv")
    ]
    if call is None or tables[0] is None or tables[1] is None:
        raise LookupError(folder)
    applications = read_applications(tables[0], call)
    points: defaultdict[str, defaultdict[str, dict[str, Decimal]]] = defaultdict(lambda: defaultdict(dict))
    recused = set()
    for row in read_scores(tables[1], call, applications).rows:
        given = points[row.application][row.reviewer]
        if row.recused:
            recused.add((row.application, row.reviewer))
        if row.points is not None:
            given[row.criterion] = row.points
    reviews = {
        number: {name: Scored(given, (number, name) in recused) for name, given in by_reviewer.items()}
        for number, by_reviewer in points.items()
    }
    return Invented(applications.rows, reviews)
