"""Two hosts on one machine: network namespaces joined by a pair of virtual cables."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


class Host:
    """A namespace of our own, with one address; `wrap` runs a command on it."""

    def __init__(self, name: str, address: str) -> None:
        self.name = name
        self.address = address

    def wrap(self, arguments: list[str]) -> list[str]:
        return ["ip", "netns", "exec", self.name, *arguments]


def why_not() -> str:
    """Why namespaces cannot be made here; empty when they can."""
    if shutil.which("ip") is None:
        return "the ip command is not installed"
    if os.geteuid() != 0:
        return "making network namespaces needs root"
    name = f"yc-try-{os.getpid()}"
    done = subprocess.run(["ip", "netns", "add", name], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        return f"this machine allows no network namespaces: {done.stderr.strip()}"
    subprocess.run(["ip", "netns", "delete", name], check=True)
    return ""


@contextmanager
def joined_hosts() -> Iterator[tuple[Host, Host]]:
    """Two hosts on one cable, with multicast; both are gone after the block."""
    mark = os.getpid() % 100000
    hosts = (Host(f"yc-a-{mark}", "10.77.0.1"), Host(f"yc-b-{mark}", "10.77.0.2"))
    cables = (f"yca{mark}", f"ycb{mark}")
    try:
        for host in hosts:
            _ip("netns", "add", host.name)
        _ip("link", "add", cables[0], "type", "veth", "peer", "name", cables[1])
        for host, cable in zip(hosts, cables, strict=True):
            _ip("link", "set", cable, "netns", host.name)
            _ip("-n", host.name, "addr", "add", f"{host.address}/24", "dev", cable)
            _ip("-n", host.name, "link", "set", "lo", "up")
            _ip("-n", host.name, "link", "set", cable, "up", "multicast", "on")
            _ip("-n", host.name, "route", "add", "224.0.0.0/4", "dev", cable)
        yield hosts
    finally:
        for host in hosts:
            subprocess.run(["ip", "netns", "delete", host.name], capture_output=True, check=False)


def _ip(*arguments: str) -> None:
    subprocess.run(["ip", *arguments], check=True, capture_output=True)
