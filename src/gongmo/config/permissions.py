"""Every route with its policy as one table: role × route × method × state of the track."""

from collections.abc import Iterator
from importlib import import_module
from typing import NamedTuple

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from gongmo.lifecycle.standing import TrackState
from gongmo.web.frame.policy import Policy, Role
from gongmo.web.frame.routes import TABLE, Route
from gongmo.web.frame.urls import FOREIGN

ANSWERED, HIDDEN, SIGN_IN = "answered", "hidden", "sign in"


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
    found = [_route(pattern, address) for pattern, address in _patterns(get_resolver())]
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


def _patterns(resolver: URLResolver, before: str = "") -> Iterator[tuple[URLPattern, str]]:
    for entry in resolver.url_patterns:
        address = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _patterns(entry, address)
        else:
            yield entry, address


def _route(pattern: URLPattern, address: str) -> Route:
    name = pattern.name or ""
    if name == "unknown":
        return Route(name, address, (), Policy("", {}))
    if name in TABLE:
        return TABLE[name]
    if name in FOREIGN:
        return Route(name, address, ("GET", "POST"), FOREIGN[name])
    raise LookupError(address)
