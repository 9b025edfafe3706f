"""The worked example of docs/selection.md, recomputed from the tables printed there."""

import re
from pathlib import Path

from tests.methods.selection.problems import per, problem, track

from gongmo.methods.selection import Application, select

PAGE = (Path(__file__).parents[3] / "docs" / "selection.md").read_text(encoding="utf-8")
EXAMPLE = PAGE[PAGE.index("## A worked example") : PAGE.index("## What the command reads")]


def tables():
    """Each table of the example as a list of rows, each a mapping from heading to cell."""
    found = []
    for block in re.findall(r"(?:^\|.*\n)+", EXAMPLE, re.MULTILINE):
        header, _, *lines = [
            [cell.strip() for cell in line.strip()[1:-1].split("|")] for line in block.splitlines()
        ]
        found.append([dict(zip(header, line, strict=True)) for line in lines])
    return found


APPLICATIONS, SEATS, OTHERS, IN_PART = tables()


def number(cell):
    return int(cell) if cell else None


def selected(budget):
    rows = [
        Application(
            row["application"],
            row["track"],
            int(row["rank"]),
            country=row["country"],
            requested=number(row["requested"]),
            recommended=number(row["recommended"]),
            smallest_viable=number(row["smallest viable"]),
        )
        for row in APPLICATIONS
    ]
    tracks = [track(name, bottom=300, top=500, step=10, least=2) for name in ("planning", "demonstration")]
    return select(problem(*rows, tracks=tracks, caps=[per("country", 2)], budget=budget))


def printed(awards):
    return [
        {"seat": str(a.seat), "application": a.application, "phase": str(a.phase), "amount": str(a.amount)}
        for a in awards
    ]


def test_seats_and_amounts_are_those_printed():
    assert printed(selected(2100).awards) == SEATS


def test_what_is_left_and_who_is_next_is_as_printed():
    result = selected(2100)
    planning = result.left[0]
    said = f"{result.unspent} stays unspent; {planning.next} is next in planning and lacks {planning.lacks}."
    assert said in EXAMPLE
    assert {left.track: left.closed for left in result.left} == {
        "planning": "budget",
        "demonstration": "exhausted",
    }


def test_reasons_and_the_reserve_list_are_as_printed():
    result = selected(2100)
    assert [rest(result, out) for out in result.out] == OTHERS


def rest(result, out):
    line = [r for r in result.reserve if r.track == out.track]
    place = next((n for n, r in enumerate(line, start=1) if r.application == out.application), None)
    marks = [str(bar) for bar in line[place - 1].only_if] if place else []
    reserve = "" if place is None else str(place) + (f", only if {';'.join(marks)}" if marks else "")
    return {"application": out.application, "reasons": ";".join(map(str, out.bars)), "reserve": reserve}


def test_amounts_paid_in_part_are_those_printed():
    result = selected(1500)
    assert printed(result.awards) == IN_PART
    assert f"λ = (1,500 − 1,350) ÷ 380 = {result.payment.share}" in EXAMPLE


def test_the_conflict_is_the_one_printed():
    result = selected(1190)
    assert f"conflict is {', '.join(f'`{rule}`' for rule in result.conflict)}." in EXAMPLE.replace("\n", " ")
