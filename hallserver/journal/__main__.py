"""`python -m hallserver.journal verify|export|rebuild`."""

from __future__ import annotations

from hallserver.journal.commands import main

if __name__ == "__main__":
    main()
