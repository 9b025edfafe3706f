"""The main job on the shipped call, from its files alone: check, rank, select, verify."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
CALL = "examples/k-city-network-2023.yaml"
AS_PRINTED = "examples/faulty/k-city-network-2023-as-printed.yaml"
SHEETS = (
    "--applications",
    "examples/k-city-network-2023/applications.csv",
    "--scores",
    "examples/k-city-network-2023/scores.csv",
    "--seed",
    "gongmo demonstration 2023",
)
STEPS: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    ("The announcement as printed is refused", 1, ("check", AS_PRINTED)),
    ("The call of record is clean", 0, ("check", CALL)),
    ("The official ranking of invented applications", 0, ("rank", CALL, *SHEETS)),
    ("Strict selection under the budget", 0, ("select", CALL, *SHEETS)),
    ("A receipt proves itself offline", 0, ("verify", "tests/evidence/golden/receipt.json")),
)


def main() -> int:
    gongmo = Path(sys.executable).with_name("gongmo")
    for title, expected, arguments in STEPS:
        print(f"\n━━ {title}\n   gongmo {' '.join(arguments[:2])} …\n", flush=True)
        done = subprocess.run(
            [gongmo, *arguments], cwd=ROOT, check=False, env={**os.environ, "COLUMNS": "110"}
        )
        if done.returncode != expected:
            print(f"Expected exit code {expected}, got {done.returncode}.", file=sys.stderr)
            return 1
    print(
        "\nDemonstration: applicants, towns and scores are invented. This is not an official site or result."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
