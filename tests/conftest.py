"""What every test starts from: no screen, no graphics card, no network beyond this machine."""

from __future__ import annotations

import os

# Set before anything loads Qt or zeroconf.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["YICHUANG_INTERFACES"] = "127.0.0.1"
