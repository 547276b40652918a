"""What every Qt terminal shares: the link to the hall, devices, settings, controls and the shell they run in."""
