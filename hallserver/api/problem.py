"""Every error of the HTTP API is a problem+json with the hall's own fault code."""

from __future__ import annotations

import msgspec
import structlog
from litestar import Request, Response
from litestar.datastructures import State
from litestar.exceptions import HTTPException

from contract.faults import Fault, FaultCode, HallFault, fault, http_status

HallRequest = Request[object, object, State]

_log = structlog.get_logger("api")

PROBLEM = "application/problem+json"

_CODES = {
    400: FaultCode.MALFORMED,
    401: FaultCode.NOT_IDENTIFIED,
    403: FaultCode.NOT_ALLOWED,
    404: FaultCode.NOT_FOUND,
    405: FaultCode.NOT_FOUND,
    413: FaultCode.TOO_LARGE,
    415: FaultCode.MALFORMED,
    429: FaultCode.TOO_MANY_REQUESTS,
    503: FaultCode.BUSY,
}


class Problem(msgspec.Struct, frozen=True):
    """RFC 9457: `title` is the sentence for a person, `code` the stable name, `detail` for a programmer."""

    type: str
    title: str
    status: int
    code: str
    detail: str = ""


def problem_response(told: Fault, status: int | None = None) -> Response[Problem]:
    """The response that tells a fault."""
    number = status or http_status(told.code)
    body = Problem(f"urn:yichuang:fault:{told.code}", told.sentence, number, told.code, told.detail)
    headers = {"WWW-Authenticate": "Bearer"} if number == 401 else {}
    return Response(body, status_code=number, media_type=PROBLEM, headers=headers)


def on_hall_fault(_request: HallRequest, error: HallFault) -> Response[Problem]:
    return problem_response(error.fault)


def on_http_exception(_request: HallRequest, error: HTTPException) -> Response[Problem]:
    """Litestar's own refusals: bad bodies, unknown paths, wrong methods."""
    code = _CODES.get(error.status_code, FaultCode.UNKNOWN if error.status_code >= 500 else FaultCode.MALFORMED)
    response = problem_response(fault(code, _detail(error)), error.status_code)
    for name, value in (error.headers or {}).items():
        response.headers.setdefault(name, value)
    return response


def on_endless_nesting(_request: HallRequest, _error: RecursionError) -> Response[Problem]:
    """The decoder gives up on JSON that is nested thousands of levels deep: nobody means that."""
    return problem_response(fault(FaultCode.MALFORMED, "nested too deeply"))


def on_bug(request: HallRequest, error: Exception) -> Response[Problem]:
    """A bug: told loudly here, and to the sender without a word of what was in it."""
    _log.error("request failed", method=request.method, path=request.url.path, exc_info=error)
    return problem_response(fault(FaultCode.UNKNOWN))


def _detail(error: HTTPException) -> str:
    # `extra` names the field and the rule that was broken, never the value: it may be somebody's number.
    extra = error.extra if isinstance(error.extra, list) else []
    fields = "; ".join(
        f"{entry.get('key', '')}: {entry.get('message', '')}" for entry in extra if isinstance(entry, dict)
    )
    return fields or error.detail.split(" - ")[0][:200]
