"""Who follows which topic, and the pace at which changed views go out."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterable
from typing import Protocol

import msgspec

from contract.ids import Seq, Topic
from contract.views import AnyView, CatalogueView

#: Changed menus and waits are gathered for this long (seconds). With a crowd at the kiosks every wait changes several
#: times a second on hundreds of screens; four times a second still looks live, and leaves the thread to the calls.
GATHER_S = 0.25

#: Gathered views go out this many at a time, with a pause (seconds) in between. Making and sending one takes about a
#: fifth of a millisecond: a call pressed meanwhile finds the thread free within three, and hundreds of menus still are
#: all new within half a second.
_SLICE = 12
_PAUSE_S = 0.008


class Receiver(Protocol):
    """One who is told of changed views."""

    def offer(self, topic: Topic, seq: Seq, view: AnyView) -> None:
        """Take the newest view of a topic; must return at once."""


class Subscription:
    """What one receiver follows."""

    def __init__(self, bus: Bus, receiver: Receiver) -> None:
        self._bus = bus
        self._receiver = receiver
        self.topics: frozenset[Topic] = frozenset()

    def follow(self, topics: Iterable[Topic]) -> frozenset[Topic]:
        """Follow exactly these from now on; returns those that are new."""
        wanted = frozenset(topics)
        new = wanted - self.topics
        self._bus.change(self._receiver, self.topics - wanted, new)
        self.topics = wanted
        return new

    def end(self) -> None:
        """Follow nothing any more."""
        self.follow(())


class Bus:
    """Brings changed views to those who follow them. `view` gives the durable view of a topic and its position."""

    def __init__(self, view: Callable[[Topic], tuple[Seq, AnyView] | None], settled: Callable[[], bool]) -> None:
        self._view = view
        self._settled = settled
        self._followers: dict[Topic, dict[Receiver, None]] = {}
        self._published: dict[Topic, AnyView] = {}
        self._gathered: dict[Topic, None] = {}
        self._timer: asyncio.Handle | None = None
        self._due = False

    @property
    def followed(self) -> Iterable[Topic]:
        """Topics that somebody follows."""
        return self._followers.keys()

    def subscribe(self, topics: Iterable[Topic], receiver: Receiver) -> Subscription:
        """Tell `receiver` of every change of these topics; the present views are not told."""
        subscription = Subscription(self, receiver)
        subscription.follow(topics)
        return subscription

    def change(self, receiver: Receiver, left: Iterable[Topic], new: Iterable[Topic]) -> None:
        """Keep the followers of topics in step with a subscription."""
        for topic in left:
            followers = self._followers[topic]
            followers.pop(receiver, None)
            if not followers:
                del self._followers[topic]
                self._published.pop(topic, None)
        for topic in new:
            self._followers.setdefault(topic, {})[receiver] = None

    def send(self, topics: Iterable[Topic]) -> None:
        """Send the views of these topics now; only while the state is durable."""
        for topic in topics:
            if topic in self._followers:
                self._gathered.pop(topic, None)
                self._send(topic)

    def gather(self, topics: Iterable[Topic]) -> None:
        """Send the views of these topics within GATHER_S."""
        for topic in topics:
            if topic in self._followers:
                self._gathered[topic] = None
        if self._gathered and self._timer is None and not self._due:
            self._timer = asyncio.get_running_loop().call_later(GATHER_S, self._flush)

    def settle(self) -> None:
        """The state is durable again: send what had to wait for that."""
        if self._due:
            self._due = False
            self._flush()

    def close(self) -> None:
        """Send nothing any more."""
        if self._timer is not None:
            self._timer.cancel()
        self._gathered.clear()

    def _flush(self) -> None:
        self._timer = None
        if not self._settled():
            self._due = True
            return
        for topic in tuple(itertools.islice(self._gathered, _SLICE)):
            del self._gathered[topic]
            if topic in self._followers:
                self._send(topic)
        if self._gathered:
            self._timer = asyncio.get_running_loop().call_later(_PAUSE_S, self._flush)

    def _send(self, topic: Topic) -> None:
        found = self._view(topic)
        if found is None:
            return
        seq, view = found
        before = self._published.get(topic)
        if before is not None and _same(before, view):
            return
        self._published[topic] = view
        for receiver in tuple(self._followers[topic]):
            receiver.offer(topic, seq, view)


def _same(before: AnyView, view: AnyView) -> bool:
    """Whether two views of a topic differ in nothing but the time at which they were made."""
    if isinstance(view, CatalogueView) or isinstance(before, CatalogueView):
        return view == before
    return type(view) is type(before) and msgspec.structs.replace(view, at=before.at) == before
