"""Terminals that are let into the hall or turned out, and the bell on them."""

from __future__ import annotations

from contract.commands import AdmitTerminal, CallForHelp, RevokeTerminal
from contract.events import AnyEvent, HelpCalled, TerminalAdmitted, TerminalRevoked
from contract.faults import FaultCode
from contract.words import TerminalKind
from hallserver.domain.checks import check_text, refuse
from hallserver.domain.context import Context
from hallserver.domain.state import HallState

#: Somebody who is upset presses many times; one notice in this time is enough.
_RING_AGAIN_S = 10


def admit_terminal(state: HallState, command: AdmitTerminal, context: Context) -> list[AnyEvent]:
    """Let a box in, or give it another job; nothing when it has exactly this one."""
    check_text(command.terminal, command.public_key, command.place, command.name)
    if not command.terminal or command.terminal_kind is TerminalKind.UNKNOWN:
        refuse(FaultCode.MALFORMED, "terminal and its kind")
    known = state.terminals.get(command.terminal)
    wanted = (command.public_key, command.terminal_kind, command.place, command.name)
    if known and (known.public_key, known.terminal_kind, known.place, known.name) == wanted:
        return []
    return [
        TerminalAdmitted(
            context.now,
            command.terminal,
            command.public_key,
            command.terminal_kind,
            command.place,
            command.name,
        )
    ]


def revoke_terminal(state: HallState, command: RevokeTerminal, context: Context) -> list[AnyEvent]:
    """Turn a box out; NOT_FOUND when it was never in."""
    if command.terminal not in state.terminals:
        refuse(FaultCode.NOT_FOUND, "terminal", "没有这台终端。")
    return [TerminalRevoked(context.now, command.terminal)]


def call_for_help(state: HallState, command: CallForHelp, context: Context) -> list[AnyEvent]:
    """Ring for a guide; pressing again while the ring is fresh does nothing more."""
    check_text(command.topic, command.place)
    same = (ring for ring in state.helps if (ring.place, ring.topic) == (command.place, command.topic))
    fresh = any(context.now - ring.at < _RING_AGAIN_S for ring in same)
    return [] if fresh else [HelpCalled(context.now, command.place, command.topic)]
