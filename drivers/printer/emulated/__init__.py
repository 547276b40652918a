"""An emulated ESC/POS printer: a pure machine, wires in front of it, and pictures of what it printed.

`python -m drivers.printer.emulated --help` runs it as a process of its own.
"""
