"""What English words say is counted: what happened, to which people, to which things.

Each table leads from values of the base's vocabulary to the words and phrases, in lower case and
without accents, that may mean any of them.
"""

from functools import cache

from karabakh_cli.verify.words.peoples import Phrase
from karabakh_cli.verify.words.weapons import TYPES

_MEASURES = {
    "killed": (
        "killed|dead|death|deaths|died|die|dies|dying|killing|kills|fatalities|fatality|slain|perished"
        "|them fell|men fell|soldiers fell|servicemen fell|fighters fell|who fell|who fell on|who fell for"
        "|lost their lives|toll|death toll|body count|lives lost|killed in action|slew"
        "|lives|lives in all|lives in total|fatal casualties|fatal casualty"
        "|combat deaths|battlefield deaths|combat losses|military deaths|military dead|military fatalities"
        "|murder|murdered|massacred|kia"
    ),
    "killed landed": "fell in|fallen",
    "killed-and-displaced": "killed and expelled|killed and displaced|killed and driven out",
    "wounded": "wounded|injured|injuries|injury|injuring|wounding|hurt|wounds|maimed|crippled|wia",
    "losses killed-and-wounded": "casualties|casualty|military casualties",
    "losses killed-and-wounded killed wounded": "victims|victim|military losses",
    "losses lost killed destroyed destroyed-or-captured destroyed-or-damaged killed-or-missing": (
        "lost|loses|lose|loss|losses|losing"
    ),
    "missing": (
        "sought|searched for|searching for|looked for|looking for|missing|lost contact with|lost touch with"
        "|contact lost with|contact had been lost with|contact has been lost with|contact was lost with"
        "|unaccounted for|fate|whereabouts|disappeared|gone missing|mia"
    ),
    "captured": (
        "captured|captures|capture|capturing|taken prisoner|seized|took prisoner|taken captive"
        "|trophies|as trophies|war trophies|as a trophy|spoils of war|as spoils|as booty"
        "|in armenian hands|in azerbaijani hands|in our hands|belong to us|belongs to us"
        "|belong to them|now ours|now theirs"
    ),
    "gained captured": (
        "took|taken|retook|retaken|recaptured|regained|regain|regaining|gained|gain|gains|liberated"
        "|took control|control of|territorial gains|reclaimed|won back"
    ),
    "captured gained returned exchanged": "taken to",
    "held": (
        "held|holds|holding|detained|captivity|custody|kept|imprisoned|being held|in its hands|in their hands"
    ),
    "not-held": (
        "not held|not being held|not been held|not among those held|not in its custody|not in their custody"
        "|not in custody|not holding|denied holding|denies holding|denied that it held"
        "|denied that it was holding"
    ),
    "returned": (
        "returned|returnees|returns|return|returning|repatriated|went home|come home|gone back|went back"
        "|go back|settled again|settles|resettled|moved back"
        "|sent back|let go|got back|gets back|get back|getting back|received back"
        "|people back|captives back|prisoners back|soldiers back|servicemen back"
        "|come back|came back|brought back|back to|released|sent home|gone home|came home"
        "|back in their|back home|home again|back in armenia|back in azerbaijan|back in syria|already back"
        "|are back|were back"
    ),
    "returned gained captured": "freed",
    "held captured returned exchanged": (
        "captives|prisoners|prisoners of war|pows|prisoner|detainees|hostages"
    ),
    "exchanged": "exchanged|swapped|exchange|swap",
    "deserted": "deserters|deserter|deserted|desertion|desertions|fled the front",
    "displaced": (
        "displaced|fled|flee|evacuated|evacuees|left their homes|refugees|refugee|displacement|uprooted|idps"
        "|from their homes|from their houses|out of their homes|out of their houses"
        "|homeless|displaces|driven from|arrived in armenia|arrivals|expulsion|expelled|exodus"
        "|arrived from|crossed into|crossed to|left nagorno karabakh|left karabakh|left artsakh"
        "|lost their homes|lost their home|lost his home|lost her home"
        "|left the region|forced out|taken refuge|took refuge"
    ),
    "deployed displaced": "moved",
    "displaced returned": "reached|had left|have left|had gone|have gone",
    "buried": "buried|burials|laid to rest|interred|burial",
    "identified": "identified|identify|identification of",
    "unidentified": (
        "unidentified|to be identified|not identified|not been identified|not yet identified"
        "|not yet been identified|still unidentified|yet to identify|unknown bodies"
        "|awaiting identification|await identification|awaited identification|awaits identification"
    ),
    "recovered found": (
        "recovered|retrieved|exhumed|found|recovery|discovered|collected|brought out|pulled out"
    ),
    "found-alive": "found alive",
    "in-treatment": (
        "treated|treatment|in hospital|taken to hospital|hospitals|hospitalised|hospitalized"
        "|undergoing treatment"
    ),
    "disabled": "disabled|disability|disabilities|invalids",
    "infected": "infected|infections",
    "arrested": "arrested|arrests|arrest",
    "prosecuted": "prosecuted|charged|indicted|tried|on trial",
    "convicted": "convicted|sentenced|jailed",
    "mobilised": "mobilised|mobilized|called up|mobilisation|conscripted",
    "deployed": (
        "deployed|deploy|sent|transferred|dispatched|recruited|stationed"
        "|brought into|had brought to|flown in|flown to|flown into|flew in|flew to"
        "|brought in|ferried|ferried in"
        "|transported|airlifted|drafted in|sent to|deployment|recruits|enlisted|signed up"
    ),
    "agreed deployed": (
        "was to send|was to deploy|was to post|were to send|were to deploy|were to post|is to send"
        "|provides for|provided for|allotted|allots|entitled to"
    ),
    "paraded": "marched|paraded|marching|took part in the parade",
    "deployed resident": "stayed|remained|remaining",
    "resident share": (
        "population|inhabitants|lived|live|lives in|living|home to|inhabited|a city of|a town of"
    ),
    "destroyed": (
        "destroyed|destruction|destroying|destroys|wrecked|knocked out|eliminated|put out of action"
        "|demolished|annihilated|wiped out|razed|blew up|taking out|took out|taken out"
    ),
    "destroyed damaged demined found": "neutralised|neutralized|neutralising|neutralizing",
    "destroyed damaged": "disabled vehicles|burnt|burned|in ruins",
    "destroyed damaged wounded killed-and-wounded landed shelled": "hit",
    "damaged": "damaged|damage|damages|damaging",
    "abandoned": "abandoned",
    "downed destroyed": "shot down|downed|brought down|shooting down|shoot down|downing",
    "crashed": "crashed|crash|came down|come down",
    "fired": "fired|launched|fire|firing",
    "fired attacks shelled": "fired at|fired on|fired upon|firing at|firing on|launched at|launched against",
    "landed shelled fired": "landed|come down|came down|fell on|fallen on|hit it|struck|shelled|bombarded"
    "|rained",
    "laid": "laid|planted",
    "demined found": (
        "demined|cleared|removed|defused|deactivated|clearance|disarmed|disposed of|made safe|rendered safe"
        "|rendered harmless"
    ),
    "mapped": "maps|mapped|minefield maps",
    "supplied returned exchanged": "handed over|handed",
    "supplied deployed": "delivered|shipped",
    "supplied": "supplied|deliveries|sold|bought|imported|exported|exports|sales|purchases|imports",
    "documented": "verified|documented|assessed|surveyed|looked into",
    "awarded": "awarded|title|orders|medal|medals|decorated|bestowed|conferred|honoured",
    "established": "established|created|introduced|instituted",
    "agreed": "agreed|agreed on|brokered|negotiated",
    "adopted": "adopted|resolutions",
    "voted": "voted|votes|in favour|ballots|voters|vote|deputies|senators|meps|backed the resolution",
    "affected": "affected|stranded|cut off",
    "strength": "under arms|active servicemen|active soldiers|active troops",
    "controlled": "controlled|controls|control|under control|under the control of|in control of",
    "violations": "violations|violated|violation|breaches|breached",
    "attacks": "attacks|strikes|targeted|times attacked",
    "attacks shelled": "attacked|under fire|shot at",
    "cost": "worth|amounted to",
    "cost spent killed losses lost": "cost|costs",
    "spent": "spent|spending|expenditure|expenditures",
    "allocated": "allocated|earmarked|budget|set aside|pledged|granted",
    "raised": "raised|donated|donations|collected",
    "share": "share|proportion|accounted for|made up",
    "distance": "distance|far|wide|width",
    "duration": "lasted|lasting|lasts|duration|length|ended after|went on",
    "captured-then-lost": "captured but later lost|captured and later lost|captured then lost",
    "killed-or-missing": "killed or missing|dead or missing|killed and missing",
}
_POPULATIONS = {
    "military": (
        "soldiers|soldier|servicemen|serviceman|servicewomen|troops|military personnel|fighters|fighter"
        "|combatants|conscripts|reservists|army|armies|mercenaries|mercenary|officers|peacekeepers|personnel"
        "|servicemembers|service members|recruits|airmen|pilots|crew|deserters|men of|veterans"
        "|soldiers back|servicemen back|defenders|volunteers|warriors|troopers"
        "|combat deaths|battlefield deaths|combat losses"
        "|military deaths|military dead|military fatalities|military casualties|military losses"
    ),
    "civilian": "civilians|civilian|noncombatants|townspeople|villagers|children|women"
    "|schoolchildren|pupils|students|pensioners|teachers|minors|girls|boys",
    "people unspecified": "residents|inhabitants",
    "journalists": "journalists|journalist|reporters|correspondents",
    "people": (
        "people|persons|humans|those who|lives|men|citizens|victims|human beings|refugees"
        "|individuals|souls|adults|males|youths|youngsters|lads|guys|sons|brothers|fathers|compatriots"
        "|countrymen|nationals|locals|bystanders|martyrs|heroes|returnees|evacuees"
        "|captives|prisoners|prisoners of war|pows|prisoner|detainees|hostages"
        "|employees|staff|killed|dead|wounded"
        "|injured|missing|bodies of|amputees|people back|captives back|prisoners back"
    ),
}
PEOPLE = frozenset("military civilian journalists people unspecified".split())
"""Values of people: who is counted, as against what."""
_ITEMS = {
    "tanks": "tanks|tank",
    "tanks-and-armoured-vehicles": (
        "tanks and armoured vehicles|tanks and other armoured vehicles|armour|tanks and ifvs"
        "|tanks and apvs|tanks and other armour|tanks and armour|tanks and infantry fighting vehicles"
        "|tanks and armoured fighting vehicles|tanks and armoured personnel carriers"
        "|tanks and armoured personnel vehicles|tanks and armoured carriers|tanks and apcs"
    ),
    "tanks-and-armoured-vehicles armoured-fighting-vehicles armoured-personnel-carriers military-vehicles": (
        "armoured vehicles|armoured vehicle|armoured equipment|armoured military vehicles"
    ),
    "armoured-fighting-vehicles": (
        "armoured fighting vehicles|afvs|ifvs|infantry fighting vehicles|fighting vehicles"
    ),
    "armoured-personnel-carriers": "armoured personnel carriers|apcs",
    "engineering-vehicles": "engineering vehicles|engineering vehicle",
    "military-vehicles trucks private-vehicles": "vehicles|vehicle|military vehicles|automobiles|cars",
    "trucks military-vehicles": "trucks|truck|jeeps",
    "private-vehicles": "private vehicles|private cars|civilian vehicles",
    "artillery howitzers rocket-launchers": "artillery|guns|artillery pieces|cannons|towed artillery",
    "rocket-launchers": (
        "rocket launchers|rocket launcher|mlrs|mrls|multiple rocket launchers|launch systems"
        "|grad launchers|grads|smerch launchers|uragan launchers"
    ),
    "howitzers artillery": "howitzers|howitzer",
    "missile-launchers": ("missile launchers|missile launcher|missile systems|ballistic missile launchers"),
    "missile-launchers rocket-launchers": "launchers|launcher",
    "air-defence": (
        "air defence|air defence systems|anti aircraft systems|anti aircraft|surface to air|sam systems"
        "|sams|missile defence|air defences|osa|strela"
    ),
    "anti-aircraft-guns": "anti aircraft guns|anti aircraft gun",
    "uavs": "uavs|uav|drones|drone|unmanned aerial vehicles|unmanned|loitering munitions",
    "helicopters": "helicopters|helicopter",
    "aircraft": "aircraft|planes|plane|jets|jet|fighter bombers|warplanes|airplanes",
    "missiles": "missiles|missile|rockets|rocket",
    "shells": "shells|shell|projectiles|rounds|artillery shells",
    "mines": "mines|landmines|mine|land mines",
    "explosive-devices": "explosive devices|unexploded|explosive|ordnance|munitions|uxo",
    "cluster-bomblets": "bomblets|submunitions|cluster bomblets",
    "command-posts": "command posts|command post|command observation posts",
    "arms-depots": "arms depots|depots|arms depot|ammunition depots|munitions depots",
    "houses": "houses|homes|house|private houses|dwellings|residences",
    "apartment-buildings": "apartment buildings|apartments|apartment blocks|high rise|multi storey",
    "apartment-buildings buildings": "residential buildings",
    "buildings": "buildings|building|structures|premises",
    "civilian-facilities facilities infrastructure": (
        "civilian facilities|facilities|civil facilities|objects"
    ),
    "infrastructure": "infrastructure|civilian infrastructure",
    "schools": "schools|school|educational institutions",
    "kindergartens": "kindergartens|kindergarten",
    "cultural-centres": "cultural centres|cultural centre|houses of culture",
    "libraries": "libraries|library",
    "power-plants": "power plants|power plant|hydropower plants",
    "property houses": "property|properties|private property|private properties",
    "attacks": "attacks|strikes",
    "hospitals": "hospitals|hospital buildings|medical facilities|clinics",
    "monuments": "monuments|monument|sites|cultural sites|heritage sites",
    "churches": "churches|church|cathedral|monasteries",
    "mosques": "mosques|mosque",
    "states": "states|countries|nations",
    "districts": "districts|regions|surrounding districts",
    "cities": "cities|city",
    "towns": "towns|town",
    "villages settlements": "villages|village",
    "settlements villages": "settlements|settlement|communities|localities",
    "territory": "territory|territories|land|area",
    "bodies": (
        "bodies|remains|body|corpses|human remains"
        "|bodies of missing|bodies of the missing|bodies of its missing|bodies of their missing"
    ),
    "families": "families|households|family",
    "ceasefires": "ceasefires|truces|ceasefire",
    "resolutions": "resolutions",
    "orders-and-medals": "orders and medals|medals|orders",
    "votes": "votes|vote|deputies|senators|meps|lawmakers|parliamentarians|legislators|representatives",
    "wars": "wars",
    "criminal-cases": "criminal cases|cases",
    "videos": "videos",
    "flights": "flights|landings|sorties",
    "observation-posts": "observation posts",
    "maps": "maps",
    "arms": "arms|weapons",
    "equipment military-vehicles": (
        "pieces of equipment|items of equipment|units of equipment|pieces of military equipment"
        "|items of military equipment|items of special equipment|pieces of special equipment"
        "|military hardware"
    ),
    "oil-exports": "oil exports|exports of oil",
}

FACILITIES = frozenset("cultural-centres kindergartens libraries power-plants".split())
"""Things that the base counts as facilities, which the words of a figure tell apart."""

_OTHER = {
    "": "held responsible|held accountable|holds responsible|anti tank|anti personnel|anti vehicle"
    "|fallen to|fallen from|fallen by|fell to|come down to|came down to|down to|risen to|rose to"
    "|raised to|raised from|later raised|so far|in order|order to|took longer|took place|took part|went on to"
    "|taken citizenship|took citizenship|take citizenship"
    "|agreed to|agreed that|kept to|keeps to|keep to|keeping to|held to|held fast to"
    "|took their lives|took their own lives|taken their lives|taken their own lives|took his own life"
}
"""Phrases whose words mean nothing that is counted, or not all of it."""

CASUALTIES = frozenset({"losses", "killed-and-wounded"})
"""The measures of casualties, who are not only the killed, if nothing else is said of them."""

PEOPLE_ITEMS = frozenset({"bodies", "families", "titles", "orders-and-medals", "votes", "states"})
"""Items that people may be counted as: a number of people does not rule them out."""

VAGUE = frozenset("distance duration count age agreed cost affected".split())
"""Measures that a text seldom names."""

_SAME = {
    "defense": "defence",
    "armored": "armoured",
    "labor": "labour",
    "organization": "organisation",
    "center": "centre",
    "mobilized": "mobilised",
    "honored": "honoured",
    "neutralized": "neutralised",
    "defensive": "defence",
}


def same(word: str) -> str:
    """Return one spelling for the American and the British one of a word."""
    return _SAME.get(word, word)


@cache
def lexicon() -> dict[Phrase, dict[str, frozenset[str]]]:
    """Return, for each phrase, what it says: values of measure, population and item."""
    found: dict[Phrase, dict[str, frozenset[str]]] = {}
    things = (("item", _ITEMS), ("item", TYPES), ("other", _OTHER))
    for kind, table in (("measure", _MEASURES), ("population", _POPULATIONS), *things):
        for values, phrases in table.items():
            for phrase in phrases.split("|"):
                key = tuple(same(word) for word in phrase.split())
                said = found.setdefault(key, {})
                said[kind] = said.get(kind, frozenset()) | frozenset(values.split())
    return found
