"""Where the facts are: the package, a checkout or a file."""

from karabakh_cli.store.location import in_memory, index, load, source

__all__ = ["in_memory", "index", "load", "source"]
