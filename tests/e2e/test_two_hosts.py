"""A hall server and a kiosk on different hosts find each other by multicast; no address is typed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.e2e.two_hosts import Host, joined_hosts, why_not
from yichuang.demo.probe import Probe
from yichuang.demo.rehearsal import open_all_day

ROOT = Path(__file__).parents[2]

pytestmark = [pytest.mark.e2e, pytest.mark.netns, pytest.mark.skipif(bool(why_not()), reason=why_not() or "possible")]


def test_a_kiosk_finds_the_hall_on_another_host_and_takes_a_number(tmp_path: Path) -> None:
    hall, _ = open_all_day("hezuo", tmp_path)
    with joined_hosts() as (server_host, kiosk_host):
        arguments = ["hallserver", "--hall", str(hall), "--data", str(tmp_path / "server")]
        arguments += ["--listen", f"{server_host.address}:0", "--open-admission", "--trust-network"]
        with running(server_host, arguments, tmp_path / "server.log", interface=server_host.address):
            probe = Probe("kiosk", tmp_path / "probe.sock")
            arguments = ["kiosk", "--server", "auto", "--data", str(tmp_path / "kiosk"), "--place", "kiosk-1"]
            arguments += ["--windowed", "--emulate", "all", "--probe", str(tmp_path / "probe.sock")]
            with running(kiosk_host, arguments, tmp_path / "kiosk.log", interface=kiosk_host.address):
                probe.wait_state(60, online=True, page="welcome")
                probe.click("welcome.take")
                probe.wait(lambda: probe.state()["results"], "items are offered")
                probe.click("result.0")
                probe.click("item.take")
                state = probe.wait_state(page="ticket", stage="printed")
    assert state["number"].endswith("001")


@contextmanager
def running(host: Host, arguments: list[str], log: Path, interface: str) -> Iterator[None]:
    """One of our programs on a host, without a screen."""
    environment = {
        **os.environ,
        "YICHUANG_INTERFACES": interface,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "PYTHONPATH": str(ROOT),
    }
    with log.open("w") as told:
        process = subprocess.Popen(
            host.wrap([sys.executable, "-m", "yichuang", *arguments]),
            cwd=ROOT,
            env=environment,
            stdout=told,
            stderr=told,
        )
        try:
            yield
        finally:
            process.terminate()
            process.wait(20)
