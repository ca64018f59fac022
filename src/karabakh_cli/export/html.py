"""Write a base as one web page that needs nothing else: no network, no server and no script to be read."""

import hashlib
from base64 import b64encode
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from karabakh_cli.export.page import charts, claims, languages, overview, records
from karabakh_cli.export.page.marks import Marks
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import KINDS
from karabakh_cli.view.escape import escape_controls

if TYPE_CHECKING:
    from jinja2 import Environment


def html_text(facts: Facts) -> str:
    """Return the page: what the commands answer, then every record with a link of its own."""
    environment = _environment()
    style, script = _file("page.css"), _file("page.js")
    return environment.from_string(_file("page.html")).render(
        base=facts.base,
        style=style,
        script=script,
        policy=_policy(style, script),
        count=sum(len(getattr(facts, name)) for name in KINDS),
        **_sections(facts),
    )


def _sections(facts: Facts) -> dict[str, Any]:
    """Return what each section holds, in the order of the page, so that footnotes are numbered in it."""
    marks = Marks(facts)
    found: dict[str, Any] = {
        "overview": overview.overview(facts, marks),
        "headlines": claims.headlines(facts, marks),
        "rivals": charts.rival_claims(facts),
        "revisions": charts.revisions(facts),
        "timeline": records.timeline(facts, marks),
        "people": records.people(facts, marks),
        "places": records.places(facts, marks),
        "statements": records.statements(facts, marks),
        "figures": claims.every_figure(facts, marks),
    }
    return {**found, "sources": marks.sources()}


def _environment() -> "Environment":
    """Return the template language, with every value escaped and its control characters made visible."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True,
        finalize=_visible,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["runs"] = languages.runs
    return environment


def _visible(value: Any) -> Any:
    """Return a value with its control characters written out, unless it is markup of our own."""
    return value if hasattr(value, "__html__") else escape_controls(str(value))


def _policy(style: str, script: str) -> str:
    """Return what a browser lets the page do: use this style and this script, and fetch nothing."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _file(name: str) -> str:
    """Return a file that is part of the package."""
    return (files("karabakh_cli.export.page") / name).read_text("utf-8")
