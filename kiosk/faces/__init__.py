"""What each page shows, as plain data made from the flow and what is known of the hall. No Qt."""
