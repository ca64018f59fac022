"""The whole base as one web page: what its sections hold, and the template, styles and script of it."""
