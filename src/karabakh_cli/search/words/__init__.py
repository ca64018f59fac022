"""Words: how they are compared, what they mean, and the lists of them."""
