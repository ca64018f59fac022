"""A question in words -> ranked records."""
