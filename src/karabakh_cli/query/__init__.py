"""Exact filters and what belongs together."""
