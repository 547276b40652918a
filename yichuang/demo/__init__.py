"""The Hezuo hall on one machine: real processes that find each other, and a morning that plays by itself."""
