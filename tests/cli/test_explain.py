import json

from tests.cli.conftest import Command

from gongmo.domain.wording.table import ENTRIES


def test_explain_lists_every_code(gongmo: Command) -> None:
    listed = gongmo("explain").stdout
    for code in ENTRIES:
        assert f"\n  {code}  " in listed


def test_explain_says_what_a_code_means_and_what_to_do(gongmo: Command) -> None:
    assert gongmo("explain", "ties-draw-early").stdout == (
        "ties-draw-early  error\n"
        "    The draw stands before the end of the tie chain.\n"
        "    A draw decides everything: what follows never counts.\n"
        "    Mend: Move `draw` to the end.\n"
    )


def test_explain_speaks_the_language_asked_for(gongmo: Command) -> None:
    said = gongmo("explain", "spec-missing", "--language", "ko").stdout
    assert said.startswith("spec-missing  오류\n    `…` 항목이 없습니다.\n")
    assert gongmo("explain", "spec-missing", lang="ko_KR.UTF-8").stdout == said


def test_explain_as_json_keeps_the_names_of_the_values(gongmo: Command) -> None:
    (entry,) = json.loads(gongmo("explain", "objection-none", "--json").stdout)
    assert entry["severity"] == "warning"
    assert entry["mend"] == {
        "en": "Add `objection: {days: 10}`.",
        "ko": "`objection: {days: 10}`을 넣습니다.",
    }
    every = json.loads(gongmo("explain", "--json").stdout)
    assert [entry["code"] for entry in every] == list(ENTRIES)
    missing = next(entry for entry in every if entry["code"] == "spec-missing")
    assert missing["message"]["en"] == "`{key}` is missing."


def test_a_code_that_does_not_exist_is_wrong_use_and_near_ones_are_named(gongmo: Command) -> None:
    done = gongmo("explain", "ties-drawn-early")
    assert (done.returncode, done.stdout) == (2, "")
    assert "`ties-drawn-early`" in done.stderr
    assert "ties-draw-early" in done.stderr
    assert "Perhaps" not in gongmo("explain", "x").stderr
