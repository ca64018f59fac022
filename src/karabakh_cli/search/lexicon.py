"""What people call things: stop words, synonyms and the words that say who is meant.

Synonyms are applied to the base and to the query alike, so a word and its synonyms are one term.
"""

from functools import lru_cache

from karabakh_cli.search.normalize import latin, stem

STOP = frozenset(
    """
    a about all also an and any are as at be been but by can could did do does during for from give had has
    have he her him his how i if in into is it its just let list many me more much my no not of off on or
    our out over per please she show so some such tell than that the their them then there these they this
    those to under up us was we were what when where which who whom whose why will with would you your s t
    vs versus between after figure figures fact facts war second 2020 happened happen get got back because
    number official date while until since once other others being itself though although through within
    without only too very each own
    """.split()
)

NAMING = frozenset({"war", "second", "2020"})
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
    "killed": "killed kill kills killing dead died dies die "
    "death deaths fatality fatalities slain perished toll fallen",
    "wounded": "wounded wound wounds injured injury injuries hurt maimed",
    "missing": "missing mia disappeared unaccounted",
    "prisoner": "prisoner prisoners pow pows captive captives captivity hostage hostages",
    "soldier": "soldier soldiers serviceman servicemen servicemember servicemembers troop troops military "
    "personnel combatant combatants warrior",
    "civilian": "civilian civilians noncombatant noncombatants",
    "deserter": "deserter deserters deserted desertion desertions desert",
    "displaced": "displaced displacement refugee refugees idp idps evacuated evacuees uprooted "
    "fled flee flees fleeing",
    "casualty": "casualty casualties",
    "drone": "drone drones uav uavs ucav ucavs unmanned",
    "tank": "tank tanks",
    "vehicle": "vehicle vehicles",
    "truck": "truck trucks lorry lorries jeep jeeps",
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
    "fell conquered recaptured retook retaken",
    "defence": "defence defense",
    "ministry": "ministry mod minister ministers",
    "peacekeeper": "peacekeeper peacekeepers peacekeeping",
    "name": "name names named called calls call",
    "missile": "missile missiles rocket rockets",
    "shelled": "shelled shelling shell shells bombardment bombarded bombed bombing",
    "munition": "munition munitions",
    "protest": "protest protests protester protesters protestors "
    "demonstration demonstrations rally rallies rioters riots",
    "dismissed": "dismissed dismissal dismiss fired sacked ousted removed",
    "resigned": "resigned resign resigns resignation resignations quit",
    "leader": "leader leaders led leads commander commanders head heads chief chiefs commanded",
    "parade": "parade parades paraded",
    "medal": "medal medals award awards awarded order orders decorated",
    "remembrance": "remembrance memorial commemoration commemorate mourning",
    "peace": "peace",
    "exchange": "exchange exchanged exchanges swap swapped swaps",
    "kilometre": "kilometre kilometres kilometer kilometers km far distance distant",
    "damaged": "damaged damage damages",
    "destroyed": "destroyed destroy destroys destruction ruined",
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
    "lost": "lost losses loss lose losing",
    "deployed": "deployed deploy deploys deploying deployment sent send sends dispatched stationed",
    "gained": "gained gain gaining regained regain recovered regaining",
    "left": "left leave leaves leaving",
    "downed": "downed down shot shoot shoots shooting shootdown",
    "parliament": "parliament parliaments parliamentary assembly legislature",
    "spokesman": "spokesman spokeswoman spokesperson",
    "covid": "covid coronavirus pandemic",
    "storm": "storm storms stormed storming",
    "beaten": "beaten beat beats beating beatings",
    "postponed": "postponed postpone postpones postponement delayed delay",
    "bomb": "bomb bombs",
    "suspended": "suspended suspend suspends suspension stop stopped stops halted halt froze",
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
    "started": "started start starts began begin begun beginning",
    "ended": "ended end ends over finished",
    "mayor": "mayor executive",
    "scud": "scud elbrus",
    "website": "website websites site sites",
    "martial": "martial marshal",
    "hacked": "hacked hackers hacker hacking cyber cyberwar cyberattack cyberattacks cyberwarfare",
}

SYNONYMS_SPELT = {word: key for key, group in _GROUPS.items() for word in group.split()}
SYNONYMS = {stem(word): key for word, key in SYNONYMS_SPELT.items()}

RELATED = {
    "victim": {"killed": 0.8, "wounded": 0.7, "casualty": 0.9},
    "casualty": {"killed": 0.7, "wounded": 0.6},
    "lost": {"killed": 0.6, "destroyed": 0.6},
    "destroyed": {"lost": 0.5, "downed": 0.5},
    "downed": {"destroyed": 0.6, "lost": 0.5},
    "storm": {"captured": 0.7},
    "shelled": {"attack": 0.6, "strik": 0.6, "missile": 0.5},
    "accused": {"assert": 0.4},
    "left": {"displaced": 0.8},
    "bomb": {"shelled": 0.8, "munition": 0.7},
    "karabakh": {"artsakh": 0.7},
}
"""Terms that a term may stand for, with how much each then counts."""

FOREIGN = {
    "killed": "убит убиты убито убитых убитые погиб потер смерт şəhid öldür həlak "
    "զոհ զոհեր զոհված զոհվել սպանվ",
    "wounded": "ранен yaral վիրավոր",
    "missing": "пропав itkin անհետ",
    "prisoner": "плен плену пленн əsir əsirlər əsirlik գերի գերիներ գերու գերություն գերեվար",
    "soldier": "солдат военнослуж военны əsgər hərbçi hərbi զինվոր զինծառայ",
    "civilian": "мирны мирных гражданск mülki dinc խաղաղ",
    "displaced": "беженц переселен qaçqın köçkün փախստական տեղահան",
    "drone": "дрон дроны дронов беспилот бпла pua dron dronlar անօդաչու",
    "tank": "танк танки танков tank tanklar տանկ տանկեր",
    "helicopter": "вертол helikopter ուղղաթիռ",
    "ceasefire": "перемир прекращен atəşkəs հրադադար",
    "agreement": "соглашен заявлен saziş razılaş bəyanat համաձայնագ հայտարարությ",
    "exchange": "обмен mübadilə փոխանակ",
    "captured": "взят захва освобожд götürül գրավեց գրավվ գրավում ազատագր",
    "shelled": "обстрел бомбард atəşə bomba հրետակոծ ռմբակոծ",
    "battle": "битва сражен бой бои боев боях döyüş ճակատամարտ մարտեր",
    "war": "война войны войне müharibə պատերազմ",
    "president": "президент prezident նախագահ",
    "ministry": "министр министерств nazir նախարար",
    "defence": "оборон müdafiə պաշտպան",
    "foreign": "иностранн xarici արտաքին",
    "peacekeeper": "миротвор sülhməramlı խաղաղապահ",
    "parade": "парад parad շքերթ",
    "victory": "победа победы zəfər qələbə հաղթանակ",
    "day": "день дня günü gün օր",
    "medal": "орден медал orden medal շքանշան մեդալ",
    "hero": "герой героя qəhrəman հերոս",
    "patriotic": "отечествен vətən հայրենական",
    "bridge": "мост моста мосты körpü կամուրջ",
    "corridor": "коридор dəhliz միջանցք",
    "church": "церковь собор kilsə եկեղեցի տաճար",
    "house": "дом дома домов жилых жилые ev evlər տուն տներ",
    "journalist": "журналист jurnalist լրագրող",
    "mercenary": "наемник наёмник боевик muzdlu վարձկան",
    "protest": "протест митинг etiraz բողոք ցույց",
    "missile": "ракет raket հրթիռ",
    "mobilised": "мобилизац səfərbərlik զորահավաք",
    "curfew": "комендант komendant պարետ",
    "deserter": "дезертир fərari դասալիք",
    "armenia": "армян армен erməni հայ հայեր հայկական հայաստան",
    "azerbaijan": "азербайджан azərbaycan ադրբեջան",
    "russia": "росси русск rusiya rus ռուս ռուսներ ռուսական ռուսաստան",
    "karabakh": "карабах qarabağ ղարաբաղ",
    "artsakh": "арцах արցախ",
    "turkey": "турци турецк türkiyə türk թուրք",
}
"""What words of Russian, Azerbaijani and Armenian begin with, for the terms they stand for."""

SIDES = frozenset({"armenia", "artsakh", "azerbaijan", "russia", "turkey", "syria", "iran"})
"""Terms that may say whose losses are meant, or who reports them."""

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

MEANT = {
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


LONG_ENOUGH = 5
"""Letters from which the beginning of a foreign word tells it; a shorter one must be the whole word."""


def beginnings() -> dict[str, str]:
    """The folded beginnings of foreign words, each with the term it stands for."""
    return {latin(start): term(key) for key, group in FOREIGN.items() for start in group.split()}
