"""What a fact is, and how one is read and checked."""
