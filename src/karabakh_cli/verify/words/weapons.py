"""Types of weapons, each with what it is: S-300s are air defence."""

_TYPES = {
    "tanks": "t55 t72 t90",
    "armoured-fighting-vehicles": "bmp1 bmp2 bmp3 btr80",
    "rocket-launchers": "bm21 bm27 bm30 tos1",
    "howitzers artillery": "d20 d30",
    "missile-launchers": "r17",
    "air-defence": "s125 s200 s300 9k33 9k35",
    "anti-aircraft-guns": "ks19 zsu23",
    "uavs": "bayraktar tb2 harop",
    "helicopters": "mi8 mi17 mi24 mi35",
    "aircraft": "an2 f16 mig29 su25 su30",
}
TYPES = {values: "|".join(f"{name}|{name}s" for name in names.split()) for values, names in _TYPES.items()}
"""The names of types, as words are compared, alone and of several."""
