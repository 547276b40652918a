"""The command line, the demo and the tools that look at the house from outside. Nothing imports this package."""
