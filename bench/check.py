"""Start-up and checking, whole commands as a person runs them: the best of several runs, against a bare interpreter."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.table import Row, report

RUNS = 7
GONGMO = str(Path(sys.executable).with_name("gongmo"))
CALL = "examples/k-city-network-2023.yaml"
AS_PRINTED = "examples/faulty/k-city-network-2023-as-printed.yaml"
LONG_CALL_LINES = 1_000


def best(*command: str) -> float:
    """Seconds of the quickest run: the others measure the machine's other work."""
    return min(_seconds(command) for _ in range(RUNS))


def _seconds(command: tuple[str, ...]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=False, capture_output=True)
    return time.perf_counter() - start


def long_call(folder: str) -> str:
    """The shipped call with further questions until it has a thousand lines."""
    text = Path(CALL).read_text("utf-8")
    head, tail = text.rsplit("          - id: true_and_complete\n", maxsplit=1)
    question = "          - id: extra_{n}\n            kind: text\n            title: {{ko: 추가 {n}, en: Extra {n}}}\n"
    count = (LONG_CALL_LINES - text.count("\n")) // 3 + 1
    file = Path(folder) / "long.yaml"
    extra = "".join(question.format(n=n) for n in range(count))
    file.write_text(f"{head}{extra}          - id: true_and_complete\n{tail}", encoding="utf-8")
    return str(file)


def main() -> None:
    bare = best(sys.executable, "-c", "pass")
    with tempfile.TemporaryDirectory() as folder:
        cases = {
            "gongmo --help": (GONGMO, "--help"),
            "check, the shipped call": (GONGMO, "check", CALL),
            "check, the call as printed": (GONGMO, "check", AS_PRINTED),
            f"check, {LONG_CALL_LINES} lines": (GONGMO, "check", long_call(folder)),
        }
        timed = {case: best(*command) for case, command in cases.items()}
    report(
        "check", [Row(case, "whole command", s, "s", "python -c pass", s / bare) for case, s in timed.items()]
    )


if __name__ == "__main__":
    main()
