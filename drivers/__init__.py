"""Devices of a hall: how to find, drive and emulate them. Knows nothing of halls and holds no Qt object."""
