"""Every route with its policy as one table: role × route × method × state of the track."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import NamedTuple

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from gongmo.lifecycle.standing import TrackState
from gongmo.web.frame.policy import (
    FOR_ALL,
    NOBODY,
    OF_ANNOUNCED_RESULTS,
    OF_PUBLISHED_CALL,
    Policy,
    Role,
)
from gongmo.web.frame.routes import TABLE, Route
from gongmo.web.frame.urls import FOREIGN

ANSWERED, HIDDEN, SIGN_IN = "answered", "hidden", "sign in"

API: Mapping[str, Policy] = {
    "api:openapi-json": FOR_ALL,
    "api:api-root": NOBODY,
    "api:calls": FOR_ALL,
    "api:call": OF_PUBLISHED_CALL,
    "api:results": OF_ANNOUNCED_RESULTS,
}


class Cell(NamedTuple):
    route: str
    address: str
    method: str
    policy: str
    role: str
    state: str
    answer: str


def routes() -> list[Route]:
    """Every route there is, in the order of its address. Raises LookupError for one without a policy."""
    import_module(settings.ROOT_URLCONF)
    found = [_route(address, name) for _, address, name in _patterns(get_resolver())]
    return sorted((route for route in found if route.name != "unknown"), key=lambda route: route.pattern)


def table() -> Iterator[Cell]:
    for route in routes():
        for method in route.methods:
            for role in Role:
                for state in TrackState:
                    answer = expected(route.policy, role, state)
                    yield Cell(
                        route.name,
                        f"/{route.pattern}",
                        method,
                        route.policy.name,
                        role.value,
                        state.value,
                        answer,
                    )


def expected(policy: Policy, role: Role, state: TrackState) -> str:
    if policy.answers(role, state):
        return ANSWERED
    return SIGN_IN if role is Role.ANONYMOUS and not policy.public else HIDDEN


def _patterns(
    resolver: URLResolver, before: str = "", spaces: str = ""
) -> Iterator[tuple[URLPattern, str, str]]:
    for entry in resolver.url_patterns:
        address = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _patterns(entry, address, f"{entry.namespace}:" if entry.namespace else spaces)
        else:
            yield entry, address, f"{spaces}{entry.name or ''}"


def _route(address: str, name: str) -> Route:
    if name == "unknown":
        return Route(name, address, (), Policy("", {}))
    if name in TABLE:
        return TABLE[name]
    if name in FOREIGN:
        return Route(name, address, ("GET", "POST"), FOREIGN[name])
    if name in API:
        return Route(name, address, ("GET",), API[name])
    raise LookupError(address)
