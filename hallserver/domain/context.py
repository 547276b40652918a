"""What a decision may know besides state and command: the time, who asks, and chance."""

from __future__ import annotations

import msgspec

from contract.ids import PlaceId
from contract.words import TerminalKind


class Actor(msgspec.Struct, frozen=True):
    """Who gives a command. `name` is a terminal id, the name of a token, or "system"."""

    name: str
    kind: TerminalKind = TerminalKind.UNKNOWN
    place: PlaceId = PlaceId("")
    scopes: frozenset[str] = frozenset()


#: The hall server itself.
SYSTEM = Actor("system", scopes=frozenset({"*"}))


class Context(msgspec.Struct, frozen=True):
    """Surroundings of one command, made by the service.

    `now` is in seconds since the epoch on the hall's clock and never goes back; `day` is the local ISO date at `now`;
    `chance` is 32 random hexadecimal digits.
    """

    now: float
    day: str
    command_id: str
    actor: Actor
    chance: str
    #: Reference and masked form that the encrypted store gave for the holder.
    holder_ref: str = ""
    holder_masked: str = ""
    #: Reference for the text of a rating.
    text_ref: str = ""
    #: The clerk's PIN was checked at the border and is right.
    clerk_verified: bool = False
