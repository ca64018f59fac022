"""The map of a base as GeoJSON, held against RFC 7946."""

import json
from typing import Any

import geojson
import pytest
from msgspec.structs import replace

from karabakh_cli.export.geojson import geojson_text
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.records import Event
from karabakh_cli.view.claims import Named, claimant


@pytest.fixture(scope="module")
def shipped(facts: Facts) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(geojson_text(facts))
    return loaded


def placed(small: Facts) -> Facts:
    """The invented base with coordinates for its town, and a second town."""
    town = replace(small.places[0], at=(39.7585, 46.7465), at_document="list")
    other = replace(town, id="other", name="Other", at=(40.5, 47.25), control=())
    event = Event(
        id="both", date="2000-01-06", what="Both.", kind="battle", cite=town.cite, places=("town", "other")
    )
    return replace(small, places=(town, other), events=(*small.events, event))


def test_the_shipped_map_is_valid(facts: Facts) -> None:
    collection = geojson.loads(geojson_text(facts))

    assert collection.is_valid, collection.errors()
    assert all(feature.is_valid for feature in collection["features"])


def test_it_keeps_to_rfc_7946(shipped: dict[str, Any]) -> None:
    assert shipped["type"] == "FeatureCollection"
    assert "crs" not in shipped
    keys = [feature["id"] for feature in shipped["features"]]
    assert len(keys) == len(set(keys))
    for feature in shipped["features"]:
        assert set(feature) == {"type", "id", "geometry", "properties"}


def test_longitude_goes_before_latitude(small: Facts) -> None:
    town = json.loads(geojson_text(placed(small)))["features"][0]

    assert town["geometry"] == {"type": "Point", "coordinates": [46.7465, 39.7585]}


def test_stepanakert_lies_where_it_is(shipped: dict[str, Any]) -> None:
    found = next(f for f in shipped["features"] if f["id"] == "stepanakert")

    assert found["geometry"]["coordinates"] == pytest.approx([46.75, 39.82], abs=0.05)


def test_a_place_has_its_names_its_kind_and_who_held_it_by_whose_word(small: Facts) -> None:
    town = json.loads(geojson_text(placed(small)))["features"][0]["properties"]

    assert town["names_hy"] == "Ղալա; Ghala"
    assert town["kind"] == "town"
    assert town["control"] == "Azerbaijan, from 2000-01-05, according to Azerbaijan"
    assert town["control_periods"][0]["source_names"] == ["Azerbaijan"]
    assert "The Gazette" in town["citation"]
    assert town["coordinates_from"] == "Lister: A list"


def test_an_event_is_where_its_places_are(small: Facts) -> None:
    features = {f["id"]: f for f in json.loads(geojson_text(placed(small)))["features"]}

    assert features["2000-01-05-town-taken"]["geometry"]["coordinates"] == [46.7465, 39.7585]
    assert features["2000-01-05-town-taken"]["properties"]["announced_by"] == "Azerbaijan"
    assert features["both"]["geometry"]["type"] == "MultiPoint"
    assert "2000-01-01-war" not in features, "it has no place"


def test_a_base_without_coordinates_gives_an_empty_map(small: Facts) -> None:
    assert json.loads(geojson_text(small))["features"] == []


def test_every_number_of_people_or_things_has_its_claimant(shipped: dict[str, Any], facts: Facts) -> None:
    for feature in shipped["features"]:
        event = facts.entries[feature["id"]]
        if isinstance(event, Event) and event.source:
            by = claimant(event, facts, Named.IN_SENTENCE)
            assert feature["properties"]["announced_by"] == claimant(event, facts)
            assert f"announced by {by}" in feature["properties"]["citation"]
