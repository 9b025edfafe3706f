"""The reading API. Its description is OpenAPI 3.1 at `/api/openapi.json`."""

from ninja import NinjaAPI

from gongmo.api import calls, results

api = NinjaAPI(
    title="gongmo",
    version="1",
    description="Open calls and their announced results, as anybody may read them.",
    urls_namespace="api",
    docs_url=None,
    openapi_url="openapi.json",
)
api.add_router("/calls", calls.router)
api.add_router("/calls", results.router)
