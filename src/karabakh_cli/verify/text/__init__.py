"""A text as it is written: sentences, days, numbers and the zones around them."""
