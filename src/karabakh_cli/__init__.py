"""Attributed facts on the Second Nagorno-Karabakh War (2020), at the command line."""

__version__ = "0.1.0"
