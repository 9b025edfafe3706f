import json

from tests.cli.conftest import Command

CLEAN = "examples/k-city-network-2023.yaml"
AS_PRINTED = "examples/faulty/k-city-network-2023-as-printed.yaml"


def test_the_shipped_call_is_clean(gongmo: Command) -> None:
    done = gongmo("check", CLEAN)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{CLEAN}: nothing found, the call can be published\n"


def test_the_call_as_printed_is_refused_with_place_factor_and_mend(gongmo: Command) -> None:
    done = gongmo("check", AS_PRINTED)
    assert done.returncode == 1
    assert f"{AS_PRINTED}:200:15 tracks.demonstration.support.min" in done.stdout
    for figure in ("300 billion won", "300 times", "1,200 billion won", "4 billion won", "300 million won"):
        assert figure in done.stdout


def test_findings_are_said_in_the_language_of_the_terminal(gongmo: Command) -> None:
    done = gongmo("check", AS_PRINTED, lang="ko_KR.UTF-8")
    assert "오류" in done.stdout
    assert "40억원" in done.stdout
    assert "3억원" in done.stdout


def test_json_carries_the_place_and_both_languages(gongmo: Command) -> None:
    done = gongmo("check", "--json", AS_PRINTED)
    findings = json.loads(done.stdout)[AS_PRINTED]
    assert done.returncode == 1
    assert findings[0]["code"] == "money-minimum-above-budget-slip"
    assert (findings[0]["line"], findings[0]["column"]) == (200, 15)
    assert set(findings[0]["message"]) == {"en", "ko"}


def test_a_missing_file_is_wrong_use(gongmo: Command) -> None:
    done = gongmo("check", "no-such-call.yaml")
    assert done.returncode == 2
    assert "no-such-call.yaml" in done.stderr


def test_several_files_are_checked_in_one_run(gongmo: Command) -> None:
    done = gongmo("check", CLEAN, AS_PRINTED)
    assert done.returncode == 1
    assert f"{CLEAN}: nothing found" in done.stdout


def test_the_schema_describes_a_call(gongmo: Command) -> None:
    schema = json.loads(gongmo("schema").stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert set(schema["required"]) >= {"gongmo", "programme", "call", "tracks", "budget", "selection"}
    assert schema["additionalProperties"] is False


def test_an_unknown_command_is_wrong_use(gongmo: Command) -> None:
    done = gongmo("chek")
    assert done.returncode == 2
    assert "No such command 'chek'" in done.stderr


def test_help_names_every_command(gongmo: Command) -> None:
    listed = gongmo("--help").stdout
    for command in ("check", "explain", "schema", "rank", "select", "verify"):
        assert f"\n  {command}" in listed
