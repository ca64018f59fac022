"""A question put to the base: which figures it asks for, and which of them an answer shows. No printing."""
