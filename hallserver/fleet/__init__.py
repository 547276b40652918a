"""Every box of the hall: seen on the network, admitted, connected, and how its devices are."""

from __future__ import annotations
