"""What the base says of a number, beside what the text says: from figures that may answer to a verdict."""
