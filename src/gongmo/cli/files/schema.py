"""`gongmo schema`: the JSON Schema of call files, for editors that complete and check while one types."""

import json
from pathlib import Path
from typing import Annotated

import typer

from gongmo.cli.files.say import print_json
from gongmo.domain.spec.call import Call


def schema(
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Write to this file.", dir_okay=False)
    ] = None,
) -> None:
    """Print the JSON Schema (2020-12) of call files, format 1."""
    described = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Call.model_json_schema(by_alias=True),
    }
    if out is None:
        print_json(described)
        return
    out.write_text(json.dumps(described, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
