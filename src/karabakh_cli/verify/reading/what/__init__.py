"""What a text says is counted: what happened, to whom or what, on whose side, and where."""
