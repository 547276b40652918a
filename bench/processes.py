"""What Linux says of a process: its memory and the work it did."""

from __future__ import annotations

import os
from pathlib import Path


def memory_mib(process_id: int) -> float:
    """Proportional set size: what a process keeps in memory, its part of what it shares with others."""
    for line in Path(f"/proc/{process_id}/smaps_rollup").read_text("ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError(f"process {process_id} has no memory")


def worked_s(process_id: int) -> float:
    """CPU time that a process has used (seconds), its own and the kernel's for it."""
    # The second field is the program's name in parentheses and may hold spaces; 14th and 15th are the times in ticks.
    fields = Path(f"/proc/{process_id}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
