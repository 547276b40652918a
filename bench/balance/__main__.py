"""`python -m bench.balance [--quick]`: the comparison alone."""

from __future__ import annotations

import sys

from bench.balance.study import FULL, QUICK, study
from bench.results import table

if __name__ == "__main__":
    print(table(study(QUICK if "--quick" in sys.argv[1:] else FULL)))
