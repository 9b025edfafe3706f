"""The table of permissions in the repository is that of the code; it changes only on purpose."""

from tests.permissions.trying import committed

from gongmo.config.permissions import routes, table
from gongmo.web.frame.routes import TABLE as DECLARED


def test_the_committed_table_is_what_the_routes_declare() -> None:
    declared = {(cell.route, cell.method, cell.role, cell.state): cell.answer for cell in table()}
    assert committed() == declared, "run: gongmo permissions > tests/permissions/permissions.csv"


def test_every_route_has_a_policy_and_every_policy_a_route() -> None:
    assert {route.name for route in routes()} >= set(DECLARED)
