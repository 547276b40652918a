"""The desk as plain maps for the pages: every word and figure ready, nothing left to decide in QML."""
