"""What the hall server and its terminals agree on: words, commands, events, views, faults and the envelope."""
