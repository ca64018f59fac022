"""Numbers in a text -> what the base says of each.

`words` knows what words name, `text` finds the numbers, `reading` says what the text says of each,
and `judging` finds the figures that answer to it; `check` is the whole.
"""
