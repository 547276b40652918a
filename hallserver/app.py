"""The server's one ASGI application: the link, the health check, and whatever routers it is given."""

from __future__ import annotations

from collections.abc import Sequence

from litestar import Litestar, get
from litestar.exceptions import HTTPException
from litestar.handlers import asgi
from litestar.openapi import OpenAPIConfig
from litestar.types import ControllerRouterHandler, Receive, Scope, Send

from contract.faults import HallFault
from hallserver.api.problem import on_bug, on_endless_nesting, on_hall_fault, on_http_exception
from hallserver.fleet.registry import Fleet
from hallserver.health import HealthView, health_of
from hallserver.link.endpoint import LinkEndpoint
from hallserver.service.hall import Hall


def make_app(
    hall: Hall,
    fleet: Fleet,
    link: LinkEndpoint,
    *,
    routers: Sequence[ControllerRouterHandler] = (),
    openapi: OpenAPIConfig | None = None,
) -> Litestar:
    """The application of one hall; `openapi` describes what the routers serve."""
    return Litestar(
        route_handlers=[*_core_handlers(hall, fleet, link), *routers],
        openapi_config=openapi,
        exception_handlers={
            HallFault: on_hall_fault,
            HTTPException: on_http_exception,
            RecursionError: on_endless_nesting,
            Exception: on_bug,
        },
        # Access and errors are told by structlog and uvicorn; a second log configuration would only hide theirs.
        logging_config=None,
    )


def _core_handlers(hall: Hall, fleet: Fleet, link: LinkEndpoint) -> list[ControllerRouterHandler]:
    """The routes that every hall server has."""

    @asgi("/link", copy_scope=False)
    async def serve_link(scope: Scope, receive: Receive, send: Send) -> None:
        """Litestar only finds the way; the link speaks plain ASGI."""
        await link(scope, receive, send)  # type: ignore[arg-type]

    @get("/healthz", include_in_schema=False, sync_to_thread=False)
    def tell_health() -> HealthView:
        """Answers as long as the event loop turns."""
        return health_of(hall, fleet.online)

    return [serve_link, tell_health]
