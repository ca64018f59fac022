"""The capitals by which people and newspapers call a state."""

CAPITALS = {
    "yerevan": "armenia",
    "stepanakert": "artsakh",
    "baku": "azerbaijan",
    "ankara": "turkey",
    "brussels": "european-union",
    "moscow": "russia",
    "ottawa": "canada",
    "paris": "france",
    "riyadh": "saudi-arabia",
    "tbilisi": "georgia",
    "tehran": "iran",
    "washington": "united-states",
}
"""The capitals by which states and the European Union are called, each with the actor that is meant."""
