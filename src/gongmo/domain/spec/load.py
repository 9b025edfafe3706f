"""From the bytes of a call file to a `Call`, or to every finding about its shape at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from gongmo.domain.findings import Finding, Value, in_reading_order
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.document import Document, Path, read_document
from gongmo.domain.spec.scalars import IDENTIFIER, LANGUAGE_TAG
from gongmo.domain.texts import Text

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
OWN = {"date", "time-missing", "wall-time", "coarse-date", "duration", "size", "number", "zone"}
SHORTEST = {"too_short", "string_too_short"}
LONGEST = {"too_long", "string_too_long"}
BOUNDS = {"greater_than_equal": "ge", "less_than_equal": "le"}


@dataclass(frozen=True)
class Reading:
    """`call` is None when the file's shape is wrong; `findings` are then errors in reading order."""

    call: Call | None
    findings: tuple[Finding, ...]
    document: Document


def read(text: bytes, file: str) -> Reading:
    """Reads a call file (YAML, UTF-8); `file` is only its name, for the findings. Never raises for bad input."""
    document = read_document(text, file)
    if document.findings:
        return Reading(None, tuple(in_reading_order(document.findings)), document)
    if not isinstance(document.data, dict):
        return Reading(None, (Finding("spec-not-a-call", document.place(())),), document)
    try:
        return Reading(Call.model_validate(document.data), (), document)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        return Reading(None, tuple(in_reading_order(_findings(details, document))), document)


def _findings(details: list[ErrorDetails], document: Document) -> list[Finding]:
    """One finding for each path: the branches of a union would otherwise each complain."""
    found: dict[Path, Finding] = {}
    for detail in details:
        path = _written_path(detail, document)
        found.setdefault(path, _finding(detail, path, document))
    return list(found.values())


def _written_path(detail: ErrorDetails, document: Document) -> Path:
    """Pydantic's location without the names of union branches, which are not in the file."""
    path: Path = ()
    value: Any = document.data
    for step in detail["loc"]:
        if isinstance(value, dict | list) and (
            isinstance(step, int) if isinstance(value, list) else step in value
        ):
            value, path = value[step], (*path, step)  # type: ignore[index]
    return (*path, detail["loc"][-1]) if detail["type"] == "missing" else path


def _finding(detail: ErrorDetails, path: Path, document: Document) -> Finding:
    code, values = _code_and_values(detail, path)
    return Finding(code, document.place(path), {"key": str(path[-1]) if path else "", **values})


def _code_and_values(detail: ErrorDetails, path: Path) -> tuple[str, dict[str, Value]]:
    kind, given, context = detail["type"], detail["input"], detail.get("ctx", {})
    if kind == "missing":
        return "spec-missing", {}
    if kind == "extra_forbidden":
        near = _nearest(str(path[-1]), _keys_beside(detail))
        return ("spec-unknown-key-near", {"near": near}) if near else ("spec-unknown-key", {})
    if kind in OWN:
        return f"spec-{kind}", {"given": _shown(given)}
    if kind in {"enum", "literal_error", "union_tag_invalid"}:
        allowed = context.get("expected") or context.get("expected_tags") or ""
        return "spec-choice", {
            "given": _shown(given),
            "allowed": allowed.replace("'", "").replace(" or ", ", "),
        }
    if kind == "union_tag_not_found":
        return "spec-missing", {"key": "kind"}
    if kind == "string_pattern_mismatch":
        return PATTERNS.get(context["pattern"], "spec-pattern"), {"given": _shown(given)}
    if kind in BOUNDS:
        return f"spec-{kind.replace('_', '-')}", {"given": _shown(given), "bound": context[BOUNDS[kind]]}
    if kind in SHORTEST:
        return "spec-empty", {}
    if kind in LONGEST:
        return "spec-too-long", {"bound": context["max_length"]}
    wanted = KINDS.get(kind.split("_", maxsplit=1)[0], KINDS["string"])
    return "spec-kind", {
        "wanted": wanted,
        "found": FOUND.get(type(given), OTHER_NUMBER),
        "given": _shown(given),
    }


def _shown(given: object) -> str:
    """What was written, short enough for a sentence."""
    text = "" if given is None else str(given)
    return f"{text[:57]}…" if len(text) > 58 else text


def _keys_beside(detail: ErrorDetails) -> list[str]:
    """Keys of the model the unknown key stands in, found by walking the schema along the location."""
    model: Any = Call
    for step in detail["loc"][:-1]:
        model = _model_under(model, step)
    return _names(model)


def _names(model: Any) -> list[str]:
    return [field.alias or name for name, field in getattr(model, "model_fields", {}).items()]


def _model_under(model: Any, step: str | int) -> Any:
    if isinstance(step, int) or not hasattr(model, "model_fields"):
        return next((m for m in _models_in(model) if m.__name__.lower().startswith(str(step))), model)
    field = next((f for n, f in model.model_fields.items() if step in {n, f.alias}), None)
    if field is None:
        return model
    models = _models_in(field.annotation)
    return models[0] if len(models) == 1 else field.annotation


def _models_in(annotation: Any) -> list[Any]:
    """Every model class inside an annotation such as `list[Annotated[A | B, …]]`."""
    if hasattr(annotation, "model_fields"):
        return [annotation]
    parts = (*getattr(annotation, "__args__", ()),)
    return [model for part in parts for model in _models_in(part)]


def _nearest(key: str, known: list[str]) -> str:
    near = get_close_matches(key, known, n=1, cutoff=0.6)
    return near[0] if near else ""
