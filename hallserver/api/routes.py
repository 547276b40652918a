"""The HTTP API put together: every route under /api/v1, with its description at /api/v1/openapi.json."""

from __future__ import annotations

from litestar import Response, Router
from litestar.di import Provide
from litestar.openapi import OpenAPIConfig
from litestar.openapi.spec import Components, SecurityScheme

from contract.faults import FaultCode, fault
from hallserver.api import events, halls, metrics, terminals, tickets, windows
from hallserver.api.description import ExactDescription
from hallserver.api.front import Front
from hallserver.api.problem import Problem, problem_response
from hallserver.api.tokens import TokenStore
from hallserver.fleet.registry import Fleet
from hallserver.service.hall import Hall

PREFIX = "/api/v1"

#: A ticket with everything a person may say of themselves is under 2 KiB.
MAX_BODY = 64 * 1024


_ROOMS = (tickets, windows, halls, terminals, events, metrics)


def api_router(hall: Hall, fleet: Fleet, tokens: TokenStore | None) -> Router:
    """All routes of the API; `tokens` None admits everybody."""
    front = Front(hall, fleet, tokens)
    return Router(
        PREFIX,
        route_handlers=[route for room in _ROOMS for route in room.ROUTES],
        dependencies={"front": Provide(lambda: front, sync_to_thread=False)},
        request_max_body_size=MAX_BODY,
        security=[{"bearer": []}] if tokens is not None else [],
        signature_types=[Front],
    )


def openapi_config(hall: Hall, version: str) -> OpenAPIConfig:
    """Where and how the API describes itself."""
    return OpenAPIConfig(
        title=f"Yichuang {hall.plan.name.zh}",
        version=version,
        openapi_router=Router(PREFIX, route_handlers=[], include_in_schema=False, after_request=_no_web_page),
        components=Components(security_schemes={"bearer": SecurityScheme(type="http", scheme="bearer")}),
        render_plugins=[ExactDescription()],
    )


def _no_web_page(response: Response[object]) -> Response[object] | Response[Problem]:
    """Litestar answers unknown addresses beside the description with a web page; other systems expect a problem."""
    return problem_response(fault(FaultCode.NOT_FOUND)) if response.status_code == 404 else response
