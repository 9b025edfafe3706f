"""How benchmarks report: a table for people, and `build/bench/NAME.json` for machines."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """A figure and its ratio to the named baseline of the same run."""

    case: str
    figure: str
    value: float
    unit: str
    baseline: str
    ratio: float


def report(name: str, rows: list[Row]) -> None:
    print(f"{'case':34} {'figure':22} {'value':>10} {'unit':5} {'ratio':>8}  baseline")
    for row in rows:
        print(
            f"{row.case:34} {row.figure:22} {row.value:10.4g} {row.unit:5} {row.ratio:8.3g}  {row.baseline}"
        )
    folder = Path("build/bench")
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps([asdict(row) for row in rows], indent=2)
    (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")
