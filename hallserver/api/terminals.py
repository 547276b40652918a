"""Routes of the fleet: every box seen or admitted, and the decision of a person to let one in."""

from __future__ import annotations

from typing import Annotated

from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody, PathParameter

from contract.commands import RevokeTerminal
from contract.ids import PlaceId, TerminalId
from contract.views import FLEET_TOPIC, FleetView
from hallserver.api.bodies import AdmitIn
from hallserver.api.declared import IdempotencyKey, orders, reads
from hallserver.api.front import FrontOfHall
from hallserver.api.problem import HallRequest
from hallserver.api.shapes import AcceptedOut, TerminalOut, terminal_out

SCOPE = "fleet:write"

Fingerprint = Annotated[str, PathParameter(pattern="^[0-9a-f]{32}$")]


@reads("/terminals")
async def list_terminals(front: FrontOfHall, request: HallRequest) -> list[TerminalOut]:
    """Every terminal: who it is, where it stands, whether it has power and is connected, how its devices are."""
    await front.reading(request)
    found = front.hall.view(FLEET_TOPIC)
    fleet = found[1] if found else None
    return [terminal_out(face, front.time) for face in fleet.terminals] if isinstance(fleet, FleetView) else []


@orders("/terminals/{terminal_id:str}/admit")
async def admit(
    front: FrontOfHall,
    request: HallRequest,
    terminal_id: Fingerprint,
    data: JSONBody[AdmitIn],
    idempotency_key: IdempotencyKey = None,
) -> AcceptedOut:
    """Let a terminal that has dialled into the hall, and say where it stands. Compare its fingerprint first."""
    front.actor(request, SCOPE)
    command = front.fleet.admission(TerminalId(terminal_id), PlaceId(data.place), data.name)
    seq, _ = await front.order(request, SCOPE, command)
    return AcceptedOut(seq)


@orders("/terminals/{terminal_id:str}/revoke")
async def revoke(
    front: FrontOfHall, request: HallRequest, terminal_id: Fingerprint, idempotency_key: IdempotencyKey = None
) -> AcceptedOut:
    """Turn a terminal out of the hall."""
    seq, _ = await front.order(request, SCOPE, RevokeTerminal(TerminalId(terminal_id)))
    return AcceptedOut(seq)


ROUTES: list[HTTPRouteHandler] = [list_terminals, admit, revoke]
