"""Measurements of the real programs. `./run bench` prints a table and writes out/bench.json; names stay stable."""
