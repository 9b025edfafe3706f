"""The key that was probably meant by a misspelt one, out of those the same part of a call can have."""

from difflib import get_close_matches
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from gongmo.domain.spec.call import Call

MAX_KEY = 60


def nearest_key(key: str, location: tuple[str | int, ...]) -> str:
    """`support` for `suport`; '' when nothing is near. `location` is pydantic's, with its names of union branches."""
    if len(key) > MAX_KEY:
        return ""
    near = get_close_matches(key, _keys_at(location[:-1]), n=1, cutoff=0.6)
    return near[0] if near else ""


def _keys_at(location: tuple[str | int, ...]) -> list[str]:
    return _keys_along(tuple(step for step in location if isinstance(step, str)))


@cache
def _keys_along(steps: tuple[str, ...]) -> list[str]:
    models: tuple[type[BaseModel], ...] = (Call,)
    for step in steps:
        models = _under(models, step)
    return [field.alias or name for model in models for name, field in model.model_fields.items()]


def _under(models: tuple[type[BaseModel], ...], step: str) -> tuple[type[BaseModel], ...]:
    """Along the field `step` of one model, or into the branch of a union that `step` names: by class, or by `kind`."""
    if step == models[0].__name__:
        return models[:1]
    if len(models) > 1:
        return tuple(model for model in models if step in get_args(model.model_fields["kind"].annotation))
    fields = {field.alias or name: field for name, field in models[0].model_fields.items()}
    return _models_in(fields[step].annotation)


def _models_in(annotation: Any) -> tuple[type[BaseModel], ...]:
    """Every model class inside an annotation such as `list[Annotated[A | B, …]]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return (annotation,)
    return tuple(model for part in get_args(annotation) for model in _models_in(part))
