"""What people call things: stop words, synonyms and the words that say who is meant.

Synonyms are applied to the base and to the query alike, so a word and its synonyms are one term.
"""

from functools import lru_cache

from karabakh_cli.search.normalize import stem

STOP_WORDS = frozenset(
    """
    a about all also an and any are as at be been but by can could did do does during for from give had has
    have he her him his how i if in into is it its just let list many me much my no nor not of off on or
    our out over per please altogether according really there still yet ever exactly whether say
    know any anyone someone actually currently now people person persons man men human
    more most side sides place way thing things something according she show so some such tell than that the their them then there these they this
    those to under up us was we were what when where which who whom whose why will with would you your s t
    vs versus between after figure figures fact facts second 2020 happened happen get got back because
    number date while until since once other others being though although through within
    without only too very each
    """.split()
)

NAME_STOP_WORDS = frozenset({"war", "second", "2020"})
"""Stop words without which a name is another: the Second Artsakh War is not Artsakh."""

_GROUPS = {
    "armenia": "armenia armenian armenians",
    "artsakh": "artsakh artsakhi nkr",
    "azerbaijan": "azerbaijan azerbaijani azerbaijanis azeri azeris azerbajan azerbaycan",
    "russia": "russia russian russians",
    "turkey": "turkey turkish turks turkiye",
    "syria": "syria syrian syrians",
    "iran": "iran iranian iranians",
    "georgia": "georgia georgian",
    "france": "france french",
    "israel": "israel israeli",
    "canada": "canada canadian",
    "greece": "greece greek",
    "america": "america american americans usa",
    "killed": "killed kill kills killing dead died dies die dying "
    "death deaths fatality fatalities slain perished toll fallen",
    "wounded": "wounded wound wounds injured injury injuries hurt maimed",
    "missing": "missing mia disappeared unaccounted",
    "prisoner": "prisoner prisoners pow pows captive captives captivity hostage hostages detainee detainees",
    "soldier": "army armies soldier soldiers serviceman servicemen servicemember servicemembers troop troops military "
    "personnel combatant combatants warrior",
    "civilian": "civilian civilians noncombatant noncombatants",
    "deserter": "deserter deserters deserted desertion desertions desert",
    "displaced": "displaced displacement refugee refugees idp idps evacuated evacuees uprooted homeless "
    "fled flee flees fleeing",
    "casualty": "casualty casualties",
    "drone": "drone drones uav uavs ucav ucavs unmanned",
    "tank": "tank tanks",
    "vehicle": "vehicle vehicles car cars automobile automobiles",
    "truck": "truck trucks lorry lorries jeep jeeps",
    "mine": "mine mines landmine landmines",
    "child": "child children kid kids minor minors",
    "resident": "resident residents inhabitant inhabitants population populations",
    "munition": "munition munitions ammunition bomblet bomblets",
    "armoured": "armoured armored armour armor",
    "helicopter": "helicopter helicopters chopper choppers",
    "aircraft": "aircraft plane planes jet jets airplane airplanes fighterbomber",
    "house": "house houses home homes dwelling dwellings",
    "journalist": "journalist journalists reporter reporters correspondent correspondents",
    "mercenary": "mercenary mercenaries fighter fighters militant militants jihadist jihadists",
    "ceasefire": "ceasefire ceasefires truce truces armistice",
    "agreement": "agreement agreements deal deals accord treaty pact",
    "captured": "captured capture captures capturing seized seize "
    "seizure took taken taking liberated liberation "
    "fell fall falls conquered recaptured retook retaken takeover occupied occupy",
    "defence": "defence defense",
    "ministry": "ministry minister ministers ministries",
    "handed": "handed handing handover ceded cede transferred transfer transfers surrendered surrender",
    "signed": "signed sign signs signing signature signatory signatories",
    "talks": "talks negotiation negotiations negotiate negotiated negotiating",
    "meeting": "meeting meetings meet meets met summit",
    "mediated": "mediated mediate mediates mediation mediator mediators brokered broker brokers brokering",
    "duration": "duration lasted lasting",
    "promised": "promised promise promises pledged pledge pledges undertook undertake undertakes commitment",
    "recalled": "recalled recall recalls",
    "crashed": "crashed crash crashes crashing",
    "appointed": "appointed appoint appoints appointment became become becomes successor",
    "replaced": "replaced replace replaces replacement instead",
    "share": "share shares percent percentage proportion",
    "charged": "charged charges prosecuted prosecution indicted",
    "blamed": "blamed blame blames blaming",
    "kamikaze": "kamikaze loitering suicide",
    "wife": "wife spouse husband lady",
    "announced": "announced announce announces announcement published publish publishes disclosed disclose revealed reveal",
    "admitted": "admitted admit admits admitting acknowledged acknowledge acknowledges",
    "executed": "executed execute execution executions",
    "closed": "closed close closes closure blocked",
    "burned": "burned burnt burn burns burning fire fires",
    "joined": "joined join joins participated participate participation participants attended",
    "speaker": "speaker speakers chairman chairperson",
    "hospital": "hospital hospitals treatment hospitalised hospitalized",
    "relative": "relative relatives parents parent family families",
    "buried": "buried bury buries burial burials funeral",
    "identified": "identified identify identifies identification",
    "peacekeeper": "peacekeeper peacekeepers peacekeeping",
    "name": "name names named called calls call",
    "missile": "missile missiles rocket rockets",
    "shelled": "shelled shelling shell shells bombardment bombarded bombed bombing",
    "protest": "protest protests protester protesters protestors "
    "demonstration demonstrations rally rallies rioters riots",
    "dismissed": "dismissed dismissal dismiss sacked ousted removed",
    "remaining": "remaining remain remains remained stay stays stayed staying",
    "fired": "fired launched launch launches",
    "resigned": "resigned resign resigns resignation resignations quit",
    "leader": "leader leaders led leads lead leading commander commanders head heads headed chief chiefs commanded ran rule ruled ruler",
    "parade": "parade parades paraded",
    "medal": "medal medals award awards awarded order orders decorated",
    "remembrance": "remembrance memorial commemoration commemorate mourning",
    "exchange": "exchange exchanged exchanges swap swapped swaps",
    "kilometre": "kilometre kilometres kilometer kilometers km far distance distant",
    "damaged": "damaged damage damages",
    "destroyed": "destroyed destroy destroys destroying destruction ruined wrecked demolished knocked",
    "border": "border borders frontier",
    "law": "law laws legislation",
    "decree": "decree decrees",
    "violated": "violated violation violations breach breaches breached",
    "accused": "accused accusation accusations alleged allegation allegations",
    "denied": "denied denial denials denies deny rejected",
    "recognised": "recognised recognise recognition recognized recognize",
    "mobilised": "mobilised mobilisation mobilization mobilized mobilize mobilise",
    "organisation": "organisation organization",
    "centre": "centre center",
    "lost": "lost lose loses losing",
    "losses": "losses loss",
    "deployed": "deployed deploy deploys deploying deployment sent send sends sending dispatched stationed brought",
    "gained": "gained gain gaining regained regain recovered regaining",
    "left": "left leave leaves leaving",
    "downed": "downed down shot shoot shoots shooting shootdown",
    "parliament": "parliament majlis mejlis parliaments parliamentary assembly legislature",
    "spokesman": "spokesman spokeswoman spokesperson",
    "covid": "covid coronavirus pandemic",
    "storm": "storm storms stormed storming",
    "beaten": "beaten beat beats beating beatings",
    "postponed": "postponed postpone postpones postponement delayed delay",
    "bomb": "bomb bombs",
    "suspended": "suspended suspend suspends suspension stop stopped stops halted halt froze cease ceased",
    "banned": "banned ban bans prohibited prohibit forbidden forbid",
    "exported": "exports export exported sales sale sold sell",
    "cost": "cost costs money dollars usd price worth",
    "victim": "victim victims",
    "battle": "battle battles fighting clash clashes",
    "camp": "camp camps",
    "wide": "wide width broad",
    "bridge": "bridge bridges",
    "victory": "victory victories victor win won triumph",
    "president": "president presidents",
    "voted": "vote votes voted voting referendum",
    "visited": "visited visit visits visiting",
    "arrested": "arrested arrest arrests detained detain detention",
    "mosque": "mosque mosques",
    "church": "church churches cathedral",
    "started": "started start starts starting began begin begun begins beginning outbreak erupted",
    "ended": "ended end ends over finished",
    "mayor": "mayor executive",
    "scud": "scud elbrus",
    "website": "website websites site sites",
    "martial": "martial marshal",
    "hacked": "hacked hackers hacker hacking cyber cyberwar cyberattack cyberattacks cyberwarfare",
}

SYNONYM_BY_WORD = {word: key for key, group in _GROUPS.items() for word in group.split()}
SYNONYMS = {stem(word): key for word, key in SYNONYM_BY_WORD.items()}

RELATED = {
    "victim": {"killed": 0.8, "wounded": 0.7, "casualty": 0.9},
    "casualty": {"killed": 0.95, "wounded": 0.6, "losses": 0.7, "lost": 0.5},
    "lost": {"killed": 0.9, "losses": 0.9, "destroyed": 0.6, "casualty": 0.6},
    "losses": {"killed": 0.98, "lost": 0.7, "destroyed": 0.6, "casualty": 0.7},
    "destroyed": {"lost": 0.7, "losses": 0.5, "downed": 0.6, "damaged": 0.4},
    "downed": {"destroyed": 0.7, "lost": 0.5, "losses": 0.4, "crashed": 0.5},
    "damaged": {"destroyed": 0.4},
    "wounded": {"hospital": 0.6, "casualty": 0.4},
    "storm": {"captured": 0.7, "enter": 0.5},
    "shelled": {"attack": 0.6, "strik": 0.7, "missile": 0.5, "fired": 0.5},
    "strik": {"shelled": 0.7, "attack": 0.7},
    "attack": {"strik": 0.7, "shelled": 0.6},
    "accused": {"assert": 0.4},
    "blamed": {"accused": 0.8, "assert": 0.4},
    "charged": {"accused": 0.8},
    "left": {"displaced": 0.8},
    "bomb": {"shelled": 0.8, "munition": 0.7},
    "karabakh": {"artsakh": 0.7},
    "armenia": {"artsakh": 0.65},
    "fired": {"dismissed": 0.5},
    "handed": {"return": 0.7, "gained": 0.5, "left": 0.5},
    "return": {"handed": 0.7, "resettl": 0.6},
    "resettl": {"return": 0.7},
    "talks": {"meeting": 0.7},
    "meeting": {"talks": 0.6, "visited": 0.5},
    "prisoner": {"captured": 0.6, "held": 0.7},
    "captured": {"gained": 0.6, "control": 0.4},
    "gained": {"captured": 0.6},
    "speaker": {"president": 0.6},
    "fighter": {"mercenary": 0.9},
    "deserter": {"left": 0.3},
    "suspended": {"ended": 0.6, "ceasefire": 0.3},
    "ended": {"suspended": 0.5},
    "replaced": {"appointed": 0.6},
    "announced": {"assert": 0.4},
    "protest": {"storm": 0.4},
    "kamikaze": {"drone": 0.5, "harop": 0.8},
    "share": {"part": 0.6},
    "admitted": {"confirm": 0.7, "announced": 0.4},
}
"""Terms that a term may mean as well, with how much each then counts."""

ABBREVIATIONS = {
    "pm": "prime minister",
    "fm": "foreign minister",
    "mod": "defence ministry",
    "mfa": "foreign ministry",
    "mofa": "foreign ministry",
    "nss": "national security service",
    "hrw": "human rights watch",
    "icrc": "red cross",
    "un": "united nations",
    "us": "america",
    "eu": "european union",
    "nk": "nagorno karabakh",
    "sohr": "syrian observatory human rights",
    "sam": "air defence",
    "sams": "air defence",
    "uas": "drone",
    "ex": "former",
    "pows": "prisoners",
    "apc": "armoured personnel carriers",
    "apcs": "armoured personnel carriers",
    "mlrs": "rocket launchers",
    "gov": "government",
}
"""Everyday abbreviations, in full."""

SUBJECT_NAMES = (
    "second nagorno karabakh war",
    "second karabakh war",
    "second artsakh war",
    "nagorno karabakh war",
    "nagorno karabakh conflict",
    "karabakh war",
    "karabakh conflict",
    "artsakh war",
    "44 day war",
    "2020 war",
    "2020 conflict",
)
"""Names of the base's own subject: in a longer query they say nothing."""

WANTS = {
    "own": "own itself themselves himself herself admitted admit admits acknowledged",
    "official": "official officially",
    "unofficial": "unofficial unofficially",
    "latest": "latest last newest current recent recently final finally updated most still",
    "war": "war wars",
    "after the war": "postwar aftermath",
    "first": "first initial initially earliest",
    "total": "total totals overall altogether whole entire sum",
}
"""Words that say which of several answers is wanted. They find a record too, but count for little."""
WANT_BY_WORD = {word: want for want, listed in WANTS.items() for word in listed.split()}

SIDES = frozenset({"armenia", "artsakh", "azerbaijan", "russia", "turkey", "syria", "iran"})
"""Terms that may say whose losses are meant, or who reports them."""

STATE_CAPITALS = frozenset({"yerevan", "baku", "moscow", "ankara", "tehran", "tbilisi"})
"""Names that newspapers use for a government; beside a count they are not a place."""

REPORTS = frozenset(
    """
    according claim claims claimed says said say reported reports report stated statement counted counts
    count estimate estimates estimated announced announces put alleges tally
    """.split()
)
"""A name before one of these is who reports; after `according to` too."""

BY = frozenset({"by", "from"})
"""After a word of REPORTS, what follows one of these is who reports."""

ACCORDING = frozenset({"according", "per"})
"""What follows one of these is who reports."""

ABOUT = frozenset({"on", "about"})
"""A name before one of these, with nothing before it, is who says something of what follows."""

STANCES = frozenset({"denied", "accused", "demand", "warn", "urg", "criticis", "condemn"})
"""Terms of a stance: a name before one is who takes it."""

PASSIVE = frozenset({"is", "are", "was", "were", "been", "of", "by"})
"""Beside a term of STANCES, one of these says that the name before it is whom it is about."""

JOINING = frozenset({"of", "the", "s", "and", "for"})
"""Stop words that a reporter's name may hold."""

NOT = frozenset({"not", "except", "excluding", "without"})
"""A reporter named after one of these is left out."""

KIND_BY_QUESTION_WORD = {
    "who": "person",
    "whom": "person",
    "when": "event",
    "date": "event",
    "where": "place",
    "many": "figure",
    "much": "figure",
    "number": "figure",
    "percent": "figure",
    "percentage": "figure",
    "share": "figure",
    "long": "figure",
    "far": "figure",
    "wide": "figure",
    "why": "statement",
    "toll": "figure",
    "accuse": "statement",
    "deny": "statement",
    "said": "statement",
    "called": "statement",
}
"""The kind of record that a word of a question asks for."""


@lru_cache(maxsize=8192)
def term(word: str) -> str:
    """The term that a folded word stands for: its synonym group, or its stem."""
    base = stem(word)
    return SYNONYMS.get(base, base)
