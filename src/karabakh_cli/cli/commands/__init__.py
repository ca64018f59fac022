"""The commands: each parses what was typed, loads the facts, asks for the records and shows them."""
