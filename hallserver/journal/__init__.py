"""The hall's record: what happened, in order, chained so that an alteration is found."""

from __future__ import annotations
