"""The rules of the hall: pure functions from state and command to events. Time and chance come in as arguments."""
