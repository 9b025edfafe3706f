"""From the bytes of a call file to a `Call`, or to every finding about its shape at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from gongmo.domain.findings import Finding, Place, Value, in_reading_order
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.document import Document, Path, read_document
from gongmo.domain.spec.near import nearest_key
from gongmo.domain.spec.scalars import IDENTIFIER, LANGUAGE_TAG
from gongmo.domain.texts import Text, one_line

KINDS: Mapping[str, Text] = {
    "string": {"en": "text", "ko": "글"},
    "int": {"en": "a whole number", "ko": "정수"},
    "bool": {"en": "true or false", "ko": "true 또는 false"},
    "list": {"en": "a list", "ko": "목록"},
    "dict": {"en": "a mapping of keys to values", "ko": "키와 값의 묶음"},
    "model": {"en": "a mapping of keys to values", "ko": "키와 값의 묶음"},
}
FOUND: Mapping[type, Text] = {
    str: KINDS["string"],
    bool: KINDS["bool"],
    int: KINDS["int"],
    list: KINDS["list"],
    dict: KINDS["dict"],
    type(None): {"en": "nothing", "ko": "빈 값"},
}
OTHER_NUMBER: Text = {"en": "a number with decimals", "ko": "소수"}
PATTERNS = {IDENTIFIER: "spec-identifier", LANGUAGE_TAG: "spec-language-tag"}
OWN = {
    "date",
    "time-missing",
    "midnight",
    "wall-time",
    "coarse-date",
    "year",
    "duration",
    "size",
    "number",
    "zone",
}
SHORTEST = {"too_short", "string_too_short"}
BOUNDS = {"greater_than_equal": "ge", "less_than_equal": "le"}
UNIONS = {"questions", "conflicts"}
"""Lists whose items are of one kind or another; pydantic puts the branch it tried into its location."""
BRANCH_NOT_FOUND = "union_tag_not_found"
MAX_FINDINGS = 1_000


@dataclass(frozen=True)
class Reading:
    """`call` is None when the file's shape is wrong; `findings` are then errors in reading order."""

    call: Call | None
    findings: tuple[Finding, ...]
    document: Document


def read(text: bytes, file: str) -> Reading:
    """Reads a call file (YAML, UTF-8); `file` is only its name, for the findings. Never raises for bad input."""
    document = read_document(text, file)
    if isinstance(document.data, dict):
        call, shape = _validated(document)
    else:
        call, shape = None, [] if document.findings else [Finding("spec-not-a-call", document.place(()))]
    findings = _bounded([*document.findings, *shape], file)
    return Reading(None if findings else call, findings, document)


def _validated(document: Document) -> tuple[Call | None, list[Finding]]:
    try:
        return Call.model_validate(document.data), []
    except ValidationError as error:
        return None, _findings(error.errors(include_url=False), document)


def _bounded(findings: list[Finding], file: str) -> tuple[Finding, ...]:
    """A file that is no call at all would otherwise answer with more findings than anybody reads."""
    ordered = in_reading_order(findings)
    if len(ordered) <= MAX_FINDINGS:
        return tuple(ordered)
    return (*ordered[:MAX_FINDINGS], Finding("findings-more", Place(file), {"limit": MAX_FINDINGS}))


def _findings(details: list[ErrorDetails], document: Document) -> list[Finding]:
    """One finding for each path: the branches of a union would otherwise each complain."""
    found: dict[Path, Finding] = {}
    meant: set[Path] = set()
    for detail in details[: MAX_FINDINGS * 4]:
        path = _written_path(detail)
        if _other_branch(detail, path) or document.is_refused(path):
            continue
        finding = found.setdefault(path, _finding(detail, path, document))
        if near := finding.values.get("near"):
            meant.add((*path[:-1], str(near)))
    return [finding for path, finding in found.items() if path not in meant or finding.code != "spec-missing"]


def _written_path(detail: ErrorDetails) -> Path:
    """Pydantic's location without the names of union branches, which are not in the file."""
    steps = detail["loc"]
    path = tuple(step for n, step in enumerate(steps) if not _names_branch(steps, n))
    return path[:-1] if path[-1] == "[key]" and detail["type"] != "extra_forbidden" else path


def _names_branch(steps: Path, n: int) -> bool:
    return n >= 2 and steps[n - 2] in UNIONS and isinstance(steps[n - 1], int)


def _other_branch(detail: ErrorDetails, path: Path) -> bool:
    """Of `conflicts`, an item that is a mapping was never meant to be one of the words."""
    item = len(path) >= 2 and path[-2] in UNIONS and isinstance(path[-1], int)
    return item and detail["type"] == "literal_error" and isinstance(detail["input"], dict)


def _finding(detail: ErrorDetails, path: Path, document: Document) -> Finding:
    if detail["type"] in {BRANCH_NOT_FOUND, "union_tag_invalid"}:
        path = (*path, "kind")
    code, values = _code_and_values(detail, path)
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    return Finding(code, document.place(path), {"key": one_line(key), **values})


def _code_and_values(detail: ErrorDetails, path: Path) -> tuple[str, dict[str, Value]]:
    kind, given, context = detail["type"], detail["input"], detail.get("ctx", {})
    if kind in {"missing", BRANCH_NOT_FOUND}:
        return "spec-missing", {}
    if kind == "extra_forbidden":
        near = nearest_key(str(path[-1]), detail["loc"])
        return ("spec-unknown-key-near", {"near": near}) if near else ("spec-unknown-key", {})
    if given is None or kind in SHORTEST:
        return "spec-empty", {}
    if kind in OWN:
        return f"spec-{kind}", {"given": _shown(given)}
    if kind in {"enum", "literal_error"}:
        return "spec-choice", {"given": _shown(given), "allowed": _listed(context["expected"])}
    if kind == "union_tag_invalid":
        return "spec-choice", {"given": _shown(context["tag"]), "allowed": _listed(context["expected_tags"])}
    if kind == "string_pattern_mismatch":
        return PATTERNS.get(context["pattern"], "spec-pattern"), {"given": _shown(given)}
    if kind in BOUNDS:
        return f"spec-{kind.replace('_', '-')}", {"given": given, "bound": context[BOUNDS[kind]]}
    if kind == "string_too_long":
        return "spec-too-long", {"bound": context["max_length"]}
    return _of_another_kind(kind, given)


def _of_another_kind(kind: str, given: object) -> tuple[str, dict[str, Value]]:
    wanted = kind.split("_", maxsplit=1)[0]
    if wanted == "string" and isinstance(given, bool | int | Decimal):
        return "spec-unquoted", {"given": _shown(given)}
    return "spec-kind", {"wanted": KINDS[wanted], "found": FOUND.get(type(given), OTHER_NUMBER)}


def _listed(expected: str) -> str:
    """Pydantic's `'a', 'b' or 'c'` as `a, b, c`."""
    return expected.replace("'", "").replace(" or ", ", ")


def _shown(given: object) -> str:
    """What was written, short enough for a sentence."""
    text = one_line(str(given).lower() if isinstance(given, bool) else str(given))
    return f"{text[:57]}…" if len(text) > 58 else text
