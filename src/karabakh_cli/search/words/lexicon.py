"""Words that do something in a query: stop words, question words, and words that say who is meant."""

STOP_WORDS = frozenset(
    """
    2020 a about according actually after all also although altogether an and any anyone are as at back
    be because been being between but by can could currently date did do does during each ever exactly
    fact facts figure figures for from get give got had happen happened has have he her him his how
    human i if in into is it its just know let list man many me men more most much my no nor not now
    number of off on once only or other others our out over people per person persons place please
    really s say she show side sides since so some someone soon something still such t tell than that
    the their them then there these they thing things this those though through to too under until up us
    versus very vs was way we were what when where whether which while who whom whose why will with
    within without would yet you your arent cannot cant couldnt didnt doesnt dont hadnt hasnt havent hows isnt
    shouldnt wasnt werent whats wheres whos wont wouldnt
    amid anybody autumn despite everybody everyone folk folks guys nobody onto somebody throughout upon via
    whilst use used uses using
    """.split()
)

NAME_STOP_WORDS = frozenset({"war", "second", "2020"})
"""Stop words without which a name is another: the Second Artsakh War is not Artsakh."""

THE_WAR = "second nagorno karabakh war"
SUBJECT_NAMES = (
    "44 day patriotic war",
    "great patriotic war",
    "patriotic war",
    THE_WAR,
    "second karabakh war",
    "second artsakh war",
    "nagorno karabakh war",
    "nagorno karabakh conflict",
    "karabakh war",
    "karabakh conflict",
    "artsakh war",
    "44 day war",
    "44 days",
    "44 day",
    "2020 war",
    "2020 conflict",
)
"""Names of the base's own subject: in a longer query they say nothing."""

WANTS = {
    "own": "own itself themselves himself herself admitted admit admits acknowledged",
    "official": "official officially",
    "unofficial": "unofficial unofficially",
    "latest": "latest last newest current recent recently final finally updated most still now today",
    "war": "war wars",
    "after the war": "postwar aftermath",
    "first": "first initial initially earliest",
    "first war": "nineties",
    "extreme": "highest lowest",
    "total": "total totals overall altogether whole entire sum",
}
"""Words that say which of several answers is wanted. They find a record too, but count for little."""
WANT_BY_WORD = {word: want for want, listed in WANTS.items() for word in listed.split()}

FIRST_WAR = ("nagorno karabakh war", "karabakh war", "artsakh war", "war")
"""How a query names the war of 1988 to 1994."""

FIRST_WAR_YEARS = frozenset(str(year) for year in range(1988, 1995)) | {"nineties"}
"""The years of the First Nagorno-Karabakh War and of what led to it."""

SIDES = frozenset(
    "armenia artsakh azerbaijan russia turkey syria iran georgia france israel america greece".split()
)
"""Terms that may say whose losses are meant, or who reports them."""

COURTS = frozenset({"icj", "echr"})
"""Terms for courts: what is asked of one is no matter of the other."""

BOTH_SIDES = frozenset({"armenia", "azerbaijan"})
"""The sides whose people are counted everywhere."""

GOVERNED_FROM = {
    "yerevan": "armenia",
    "baku": "azerbaijan",
    "moscow": "russia",
    "ankara": "turkey",
    "tehran": "iran",
    "tbilisi": "georgia",
}
"""The sides by the capital that stands for their government."""

STATE_CAPITALS = frozenset(GOVERNED_FROM)
"""Names that newspapers use for a government; beside a count they are not a place."""

REPORTS = frozenset(
    """
    according claim claims claimed says said say reported reports report stated statement counted counts
    count estimate estimates estimated announced announces put alleges tally comment comments commented
    remark remarks remarked opinion opinions
    """.split()
)
"""A name before one of these is who reports; after `according to` too."""

SAID = frozenset("statement comment comments remark remarks opinion opinions".split())
"""A name behind one of these, with none before it, is who reports: заявление Трампа."""

BY = frozenset({"by", "from"})
"""After a word of REPORTS, what follows one of these is who reports."""

ACCORDING = frozenset({"according", "per"})
"""What follows one of these is who reports."""

ABOUT = frozenset({"on", "about"})
"""A name before one of these, with nothing before it, is who says something of what follows."""

STANCES = frozenset({"denied", "accused", "demand", "warn", "urg", "criticis", "condemn"})
"""Terms of a stance: a name before one is who takes it."""

ADMITTING = frozenset({"admitted", "responsibility"})
"""Terms for owning up to a deed: asked of a side, what it admits or denies is the answer."""

ANSWERING = frozenset("answer react reacted reaction reply respons".split())
"""Terms for what a side says to a charge or of an event: its answers and denials are asked for."""

STATING = ANSWERING | {"position", "stance", "attitude"}
"""Terms for what a state says of the war, in which it takes no part."""

USING = frozenset("use used uses using".split())
"""Beside a weapon, the side is who used it."""

CRIMES = frozenset({"crim", "atrocity"})
"""Terms for wrong done by a side that is named beside them, unless it is named after one of AGAINST."""

CRUELTY = frozenset("tortur mistreat mistreatment abus beaten humiliat".split())
"""Terms for what captives suffer, and whose captives they are is who suffers it."""

BANNED = frozenset({"phosphorus", "cluster"})
"""Terms for weapons of which a side that is named beside them is said to have used them."""

EMPLOYED = frozenset({"mercenary"})
"""Terms for those whom a side that is named beside them is said to employ."""

AGAINST = frozenset({"against", "on", "victims"})

ACCUSING = frozenset({"accused", "blamed", "denied", "condemn", "said", "say", "claim"})
"""Terms beside which the side that is named may be the one who speaks."""

BLAMING = frozenset({"accused", "blamed"})
"""Terms for what whoever does it says of the side that is named: who accused Armenia."""

PASSIVE = frozenset({"is", "are", "was", "were", "been", "of", "by"})
"""Beside a term of STANCES, one of these says that the name before it is whom it is about."""

PERPETRATED = frozenset(
    "shelling bombardment bombing fire attack attacks airstrike airstrikes strike strikes aggression".split()
)
"""A side before one of these, beside something counted, is who did it and not to whom."""

HARM = frozenset("kill destroy shoot wound injure hit down".split())
"""In `did Armenia destroy` the side is who did it."""

HARM_DONE = frozenset("killed destroyed downed shot wounded injured hit".split())
"""In `has Armenia destroyed` the side is who did it."""

LOSING = frozenset("loss lose loses losing lost".split())
LOST = LOSING | {"losses"}
"""Of a place, what somebody lost is what somebody else took."""

SUFFERED = frozenset("lost suffered sustained incurred admitted acknowledged".split())
"""Before `by` and a side, one of these says that the losses are its own."""

TAKING = frozenset("take capture seize hold keep detain imprison".split())
"""In `how many prisoners did Armenia take` the side is who did it, as it is not of villages."""

TAKEN = frozenset("taken captured seized detained imprisoned".split())
"""In `how many soldiers has Armenia captured` the side is who did it."""

RELEASES = frozenset("releases returns".split())
"""The active voice, as the dictionary gives it: whoever does one of these to captives had taken them."""

RELEASE = RELEASES | frozenset("release return free hand handed give".split())
"""In `how many prisoners did Armenia release` the side is who did it."""

CAPTIVES = frozenset("prisoner prisoners captive captives hostage hostages pow pows".split())
"""Whom a side has taken."""

HANDED_BACK = CAPTIVES | frozenset("body bodies remains".split())
"""Whom or what a side gives back to the other, whose they are."""

SOLDIERS = frozenset({"soldier", "military"})
"""Terms for people who are no civilians."""

RETURNING = frozenset({"return", "resettl"})
"""Terms for going back somewhere."""

REBUILDING = frozenset({"rebuilt", "renovat"})
"""Terms for what is done in a place after a war."""

LOSSES = frozenset("deaths casualties losses toll".split())
"""What a question for a count is about."""

PEOPLE = frozenset("soldier soldiers servicemen civilian civilians people men".split())
"""Whom a side may take."""

PEOPLES = frozenset("armenians azerbaijanis azeris syrians russians turks".split())
"""Who did something is asked of one of them, and of a people it is how many did."""

STARTING = frozenset("start starts started begin begins began begun beginning outbreak".split())
BEGINNING = STARTING | frozenset("attack attacked provoke provoked".split())
NAMING = frozenset("call calls called name names named".split())
"""Beside a word for the fighting, one of these asks what somebody calls the war."""

FIGHTING = frozenset("war fighting hostilities conflict".split())
"""Who began the fighting is what the sides dispute: it is answered by what they say of it."""

HOLDING = frozenset("captivity custody prison prisons jail jails".split())
"""A side before one of these holds the people of the other."""

CONTROLLING = frozenset("control controls controlled holds".split())
"""Who does one of these is what the record of a place says."""

CASUALTIES = frozenset({"killed", "wounded", "missing", "losses", "lost", "casualty", "victim"})
"""Terms for people killed, wounded or missing."""

CAUSES = frozenset({"mine"})
"""Terms for what people are killed by, which are counted themselves where nobody was."""

WHO = frozenset(
    "general commander mercenary doctor medic nurse pilot officer volunteer sapper priest diplomat".split()
)
"""Terms for people that are only some of a population: who asks for their dead asks for no others."""

UNITS = frozenset("dollar euro manat dram rubl ruble lira".split())
"""Terms for what is counted in; alone they ask for a rate of exchange."""

FORCES = frozenset("forces troops army military side".split())
"""Behind the name of a side that did it, one of these says nothing more."""

PER_CENT = frozenset({"percent", "percentage"})
"""Behind a number, one of these asks for nothing."""

OTHER_SIDE = {
    "armenia": ("azerbaijan",),
    "artsakh": ("azerbaijan",),
    "azerbaijan": ("armenia", "artsakh"),
}
"""Whose the losses are that a side caused."""

OFFICE_HOLDERS = frozenset(
    "minister president commander chief leader colonel speaker ambassador spokesman spokeswoman mayor".split()
)
"""One person and not a count, unless a question asks how many."""

JOINING = frozenset({"of", "the", "s", "and", "for", "human"})
"""Stop words that a reporter's name may hold."""

EXCEPT = frozenset({"except", "excluding"})
"""A reporter or a place named after one of these is left out."""

NOT = EXCEPT | {"not", "without"}
"""A reporter named after one of these is left out."""

ACTS = frozenset(
    "appointed replaced dismissed resigned arrested beaten attack shelled captured started killed "
    "wounded exchange visited mediated suspended voted banned".split()
)
"""Terms for what somebody did: a question who did it is answered by the event rather than by the person."""

SAYING = frozenset(
    "said say claim name blamed accused denied condemn criticis warn urg demand doubt admitted promised "
    "reckon thought think believ swor swear insist told tell offer argu predict confirm declar".split()
)
"""Terms for what somebody said: a question who said it is answered by the statement."""

KIND_BY_QUESTION_WORD = {
    "who": "person",
    "whom": "person",
    "when": "event",
    "date": "event",
    "happened": "event",
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
