"""The ticket kiosk: what do you want, what will you need, take a number."""
