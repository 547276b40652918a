"""The OpenAPI page. Bodies are described by the same library that reads them, so the page cannot promise more."""

from __future__ import annotations

import inspect
from typing import Any

import msgspec
from litestar import Request
from litestar.enums import OpenAPIMediaType
from litestar.openapi.plugins import OpenAPIRenderPlugin

from hallserver.api import bodies, shapes

_REFERENCE = "#/components/schemas/{name}"


class ExactDescription(OpenAPIRenderPlugin):
    """Serves openapi.json with the component schemas of msgspec in place of Litestar's looser ones."""

    def __init__(self) -> None:
        super().__init__(path="/openapi.json", media_type=OpenAPIMediaType.OPENAPI_JSON)
        self._page: bytes | None = None

    def render(self, _request: Request[Any, Any, Any], openapi_schema: dict[str, Any]) -> bytes:
        """The page as JSON; made once, routes do not change while a hall serves."""
        if self._page is None:
            self._page = msgspec.json.encode(exact(openapi_schema))
        return self._page


def exact(page: dict[str, Any]) -> dict[str, Any]:
    """The same page with exact schemas for all that is taken and given."""
    named = {**vars(bodies), **vars(shapes)}.values()
    kinds = [value for value in named if inspect.isclass(value) and issubclass(value, msgspec.Struct)]
    _, schemas = msgspec.json.schema_components(kinds, ref_template=_REFERENCE)
    for kind in kinds:
        if issubclass(kind, bodies.Body):
            for names in kind.one_of():
                schemas[kind.__name__]["oneOf"] = [{"required": [name]} for name in names]
    for schema in schemas.values():
        if "unknown" in schema.get("enum", ()):
            # Given only by a newer version of ourselves, and never taken.
            schema["enum"].remove("unknown")
    components = {**page["components"], "schemas": {**page["components"]["schemas"], **schemas}}
    return {**page, "components": components}
