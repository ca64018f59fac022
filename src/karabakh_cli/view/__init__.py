"""Records -> what is shown: tables, JSON, CSV, pictures. Everything is returned, nothing printed."""
