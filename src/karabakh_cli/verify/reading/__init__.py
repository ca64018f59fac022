"""What a text says of each of its numbers: who reports it, whose it is, what, where and when."""
