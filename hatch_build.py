"""Compile data/facts.yaml into the wheel, so that an installed kwar never parses YAML or indexes."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class FactsHook(BuildHookInterface[Any]):
    """Puts the compiled facts into a wheel. An editable install reads the YAML and needs none."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the facts into a folder of their own, never into the source tree."""
        if version != "standard":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from karabakh_cli.export import sqlite
            from karabakh_cli.facts import parse
        finally:
            sys.path.pop(0)
        yaml = root / "data" / "facts.yaml"
        facts = parse.load(yaml.read_bytes(), str(yaml))
        self.folder = tempfile.TemporaryDirectory()
        target = Path(self.folder.name) / "facts.db"
        sqlite.write(facts, target)
        build_data["force_include"][str(target)] = "karabakh_cli/facts.db"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove the folder once its file is in the wheel."""
        if version == "standard":
            self.folder.cleanup()
