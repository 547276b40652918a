"""How uvicorn serves the hall's application."""

from __future__ import annotations

import gc

import uvicorn
from litestar import Litestar

from hallserver.answers import WholeAnswers
from hallserver.link.limits import MAX_FRAME
from hallserver.link.protocol import LinkProtocol

#: A terminal that lost power without a word is noticed within these two together (seconds).
_PING_INTERVAL_S, _PING_TIMEOUT_S = 10.0, 10.0

#: Connections end by themselves; what has not ended after this (seconds) is a stalled reader.
_SHUTDOWN_S = 5


#: New objects before a young collection, young ones before an older one. Almost all garbage here is freed at once by
#: reference counting; with Python's usual figures, walking through a hall of a thousand terminals costs a call 0.15 s.
_COLLECT_AFTER = (50_000, 20, 50)


def calm_collector() -> None:
    """Take what was loaded so far out of the garbage collector's sight and let it look at the rest less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECT_AFTER)


def web_settings(app: Litestar) -> uvicorn.Config:
    """How uvicorn serves the hall: one process, the link's own protocol, no access log."""
    return uvicorn.Config(
        app,
        loop="none",
        http=WholeAnswers,
        ws=LinkProtocol,
        ws_max_size=MAX_FRAME,
        # Compression costs each connection a third of a MiB and each notice time; a hall's network is local.
        ws_per_message_deflate=False,
        ws_ping_interval=_PING_INTERVAL_S,
        ws_ping_timeout=_PING_TIMEOUT_S,
        lifespan="off",
        access_log=False,
        log_level="warning",
        timeout_graceful_shutdown=_SHUTDOWN_S,
        server_header=False,
        # Nothing stands in front of the hall server: an address that a request claims for itself is not believed.
        proxy_headers=False,
    )
