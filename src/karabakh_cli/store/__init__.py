"""Find and read the facts: of the package, of a checkout or in a file."""

from karabakh_cli.store.location import in_memory, index, load, source

__all__ = ["in_memory", "index", "load", "source"]
