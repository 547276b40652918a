"""Byte pipes to devices, all with the same four methods."""
