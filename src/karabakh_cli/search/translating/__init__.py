"""Words of a question in five languages -> English."""
