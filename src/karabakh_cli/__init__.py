"""Attributed facts on the Second Nagorno-Karabakh War (2020), at the command line."""
