"""Run `kwar` as `python -m karabakh_cli`."""

from karabakh_cli.cli import main

main()
