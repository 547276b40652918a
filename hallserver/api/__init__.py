"""The HTTP API for other systems and the phone page: the same commands and rules as the link, as JSON over HTTP."""
