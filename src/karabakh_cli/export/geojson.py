"""Write the places and events that have coordinates as GeoJSON (RFC 7946).

Properties are flat where they can be, since maps show them in a table: names by language as
`names_az`, who held a place as a sentence in `control` and in full in `control_periods`.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parts import Control
from karabakh_cli.facts.records import Event, Place
from karabakh_cli.view.citation import footnote
from karabakh_cli.view.claims import claimant
from karabakh_cli.view.formats import harmless
from karabakh_cli.view.naming import document_title, held_by, join_names
from karabakh_cli.view.rows import names

Feature = dict[str, Any]
_DIGITS = 6
"""Decimal places of a degree: a tenth of a metre, as RFC 7946 advises."""


def geojson_text(facts: Facts) -> str:
    """Return the map of a base as a FeatureCollection."""
    collection = {
        "type": "FeatureCollection",
        "title": facts.base.title,
        "edition": facts.base.edition,
        "licence": facts.base.licence,
        "features": [*_places(facts), *_events(facts)],
    }
    text = msgspec.json.format(msgspec.json.encode(collection), indent=2).decode()
    return harmless(text) + "\n"


def _places(facts: Facts) -> Iterator[Feature]:
    for place in facts.places:
        if point := _point(place):
            yield _feature(place.id, {"type": "Point", "coordinates": point}, _of_place(place, facts))


def _events(facts: Facts) -> Iterator[Feature]:
    """Yield the events whose places have coordinates; one with several places has a point for each."""
    for event in facts.events:
        points = [point for key in event.places if (point := _point(facts.entries[key]))]
        if len(points) == 1:
            yield _feature(event.id, {"type": "Point", "coordinates": points[0]}, _of_event(event, facts))
        elif points:
            yield _feature(event.id, {"type": "MultiPoint", "coordinates": points}, _of_event(event, facts))


def _point(place: Any) -> list[float] | None:
    """Return longitude and latitude, in the order of RFC 7946."""
    if not isinstance(place, Place) or place.at is None:
        return None
    latitude, longitude = place.at
    return [round(longitude, _DIGITS), round(latitude, _DIGITS)]


def _feature(key: str, geometry: dict[str, Any], properties: dict[str, Any]) -> Feature:
    return {"type": "Feature", "id": key, "geometry": geometry, "properties": properties}


def _of_place(place: Place, facts: Facts) -> dict[str, Any]:
    within = facts.entries[place.within] if place.within else None
    return {
        "record": "place",
        "name": place.name,
        "kind": place.kind,
        "within": within.name if isinstance(within, Place) else None,
        **{f"names_{language}": "; ".join(names) for language, names in sorted(place.names.items())},
        "control": ". ".join(held_by(place, facts)) or None,
        "control_periods": [_period(period, facts) for period in place.control],
        "coordinates_from": _coordinates_from(place, facts),
        "note": place.note,
        "citation": footnote(place, facts),
    }


def _coordinates_from(place: Place, facts: Facts) -> str | None:
    document = facts.documents.get(place.at_document or "")
    return f"{document.publisher}: {document_title(document)}" if document else None


def _period(period: Control, facts: Facts) -> dict[str, Any]:
    return {
        "holder": period.holder,
        "from": period.from_,
        "to": period.to,
        "source": list(period.source),
        "source_names": names(period.source, facts),
        "note": period.note,
    }


def _of_event(event: Event, facts: Facts) -> dict[str, Any]:
    places = [facts.entries[key] for key in event.places]
    return {
        "record": "event",
        "name": event.headline,
        "kind": event.kind,
        "date": event.date,
        "end": event.end,
        "what": event.what,
        "places": join_names([place.name for place in places if isinstance(place, Place)]),
        "announced_by": claimant(event, facts) if event.source else None,
        "source": list(event.source),
        "note": event.note,
        "citation": footnote(event, facts),
    }
