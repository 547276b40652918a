"""Route decorators that declare every answer a route can give, so that the OpenAPI is exact."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from litestar import get, post
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import HeaderParameter, PathParameter

from hallserver.api.problem import PROBLEM, Problem

#: Refusals any route may give: bad input, no token, no scope, too busy to take it, disk full.
_ALWAYS = (400, 401, 403, 503)
_READING = (400, 401, 403)
_ORDERING = (*_ALWAYS, 404, 409, 413, 429, 507)

_MEANINGS = {
    400: "The request does not fit its description.",
    401: "No valid bearer token.",
    403: "The token may not do this.",
    404: "There is no such thing.",
    409: "The hall's present state does not allow this.",
    413: "The body is too large.",
    429: "Too many requests.",
    503: "The hall server cannot take this now.",
    507: "The hall server's disk is full.",
}

#: Identities in a path.
PathNumber = Annotated[int, PathParameter(ge=1, le=2**53 - 1)]
#: Lets a request be repeated safely: the same key gets the same answer.
IdempotencyKey = Annotated[
    str | None, HeaderParameter(name="Idempotency-Key", min_length=1, max_length=128, pattern=r"^[!-~]+$")
]

_Handler = Callable[[Callable[..., Any]], HTTPRouteHandler]


def reads(path: str, *, also: tuple[int, ...] = ()) -> _Handler:
    """A GET under the hall:read scope."""
    return get(path, responses=problems((*_READING, *also)))


def orders(path: str, status: int = 200, *, responses: dict[int, ResponseSpec] | None = None) -> _Handler:
    """A POST that gives an order to the hall."""
    return post(path, status_code=status, responses={**problems(_ORDERING), **(responses or {})})


def problems(statuses: tuple[int, ...]) -> dict[int, ResponseSpec]:
    """The refusals with these statuses, declared."""
    return {
        status: ResponseSpec(Problem, description=_MEANINGS[status], media_type=PROBLEM, generate_examples=False)
        for status in dict.fromkeys(statuses)
    }
