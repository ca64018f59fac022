"""The whole base as one web page: the contents of its sections, its template, styles and script."""
