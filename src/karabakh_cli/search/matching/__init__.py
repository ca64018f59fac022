"""A word of a question -> the terms of the index that it can mean."""
