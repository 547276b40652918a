"""Calls tickets by voice: clips are joined to a sentence and played, one call at a time per sound zone."""
