"""A question in words -> ranked records.

`words` has the lists of words and how words are compared, `indexing` makes the index of a base. A question is
translated, its words are matched with the index, it is parsed, and records are ranked.
"""
