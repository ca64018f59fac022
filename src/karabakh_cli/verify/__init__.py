"""Numbers in a text -> what the base says of each."""
