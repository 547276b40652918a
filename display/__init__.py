"""Call boards, zone boards and window strips, and the voice that speaks the calls."""
