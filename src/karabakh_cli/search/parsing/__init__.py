"""A question -> what it asks for."""
