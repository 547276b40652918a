"""The hall server: one writer, one journal, and the link to every terminal."""
