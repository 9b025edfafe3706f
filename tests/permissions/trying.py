"""Tries every route as everybody and compares with the table in the repository."""

import csv
import re
from collections.abc import Mapping
from pathlib import Path

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from tests.permissions.world import World

from gongmo.config.permissions import ANSWERED, HIDDEN, SIGN_IN, routes
from gongmo.lifecycle.standing import TrackState
from gongmo.web.frame.policy import Role
from gongmo.web.frame.routes import Route

TABLE = Path(__file__).with_name("permissions.csv")
PART = re.compile(r"<(?:\w+:)?(\w+)>")
OF_ROUTES: Mapping[str, Mapping[str, str]] = {
    "call_sheet": {"name": "applications.csv"},
    "call_version": {"number": "1"},
    "audit_sheet": {"sheet": "applications.csv"},
}
"""Parts that mean something else in one route."""
Expected = dict[tuple[str, str, str, str], str]


def committed() -> Expected:
    """(route, method, role, state) → answer."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return {(row["route"], row["method"], row["role"], row["state"]): row["answer"] for row in rows}


def mismatches(world: World, state: TrackState, only: str = "") -> list[str]:
    """Every cell in which the site answers otherwise than the table says."""
    expected, found = committed(), []
    for role in Role:
        client = Client()
        account = world.accounts[role]
        if account is not None:
            client.force_login(account)
        for route in routes():
            if route.name.startswith(only):
                found += _of_route(client, world, route, role, state, expected)
    return found


def _of_route(
    client: Client, world: World, route: Route, role: Role, state: TrackState, expected: Expected
) -> list[str]:
    found = []
    for method in route.methods:
        address = address_of(world, route, role)
        told = expected.get((route.name, method, role.value, state.value), "not in the table")
        answer = answer_of(client, method, address)
        if answer != told:
            found.append(
                f"{role.value}: {method} {address} ({route.name}) in {state.value}: {answer}, not {told}"
            )
    return found


def address_of(world: World, route: Route, role: Role) -> str:
    parts = world.address_parts(role) | OF_ROUTES.get(route.name, {})
    return reverse(route.name, kwargs={name: parts[name] for name in PART.findall(route.pattern)})


def answer_of(client: Client, method: str, address: str) -> str:
    """Whatever an act would do is undone: the next one finds the world as it was."""
    with transaction.atomic():
        response = client.generic(method, address, content_type="application/x-www-form-urlencoded")
        for close in response._resource_closers:  # closing the response itself would end the connection
            close()
        transaction.set_rollback(True)
    return kind_of(response)


def kind_of(response: HttpResponse) -> str:
    if response.status_code == 404:
        return HIDDEN
    if response.status_code == 302 and response["Location"].startswith("/sign-in/?next="):
        return SIGN_IN
    assert response.status_code < 500, response.content[:2000]
    return ANSWERED
