"""What a question asks for -> the records that answer it, best first."""
