"""Records -> the index that search reads."""
