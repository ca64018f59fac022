"""The whole base for other tools."""
