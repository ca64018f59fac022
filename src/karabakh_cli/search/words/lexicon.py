"""English words that do something in a query: stop words, question words, and words that say who is meant.

Sets of keys are in concepts.py and countries.py, and what one module alone asks about is in that module.
"""

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

REPORTS = frozenset(
    """
    according claim claims claimed says said say reported reports report stated statement counted counts
    count estimate estimates estimated announced announces put alleges tally comment comments commented
    remark remarks remarked opinion opinions account accounts version
    """.split()
)
"""A name before one of these is who reports; after `according to` too."""

BY = frozenset({"by", "from"})
"""After a word of REPORTS, what follows one of these is who reports."""

ACCORDING = frozenset({"according", "per"})
"""What follows one of these is who reports."""

HARM = frozenset("kill destroy shoot wound injure hit down".split())
"""In `did Armenia destroy` the side is who did it."""

LOSING = frozenset("loss lose loses losing lost".split())
LOST = LOSING | {"losses"}
"""Of a place, what somebody lost is what somebody else took."""

CAPTIVES = frozenset("prisoner prisoners captive captives hostage hostages pow pows".split())
"""Whom a side has taken."""

HANDED_BACK = CAPTIVES | frozenset("body bodies remains".split())
"""Whom or what a side gives back to the other, whose they are."""

LOSSES = frozenset("deaths casualties losses toll".split())
"""What a question for a count is about."""

PEOPLE = frozenset("soldier soldiers servicemen civilian civilians people men".split())
"""Whom a side may take."""

PEOPLES = frozenset("armenians azerbaijanis azeris syrians russians turks".split())
"""Names of whole peoples: beside one, `who` asks how many and not which person."""

STARTING = frozenset("start starts started begin begins began begun beginning outbreak".split())
BEGINNING = STARTING | frozenset("attack attacked provoke provoked".split())

FIGHTING = frozenset("war fighting hostilities conflict".split())
"""The sides dispute who began the fighting, so what they say of it is the answer."""

NAMING = frozenset("call calls called name names named".split())
"""Beside a word for the fighting, one of these asks what somebody calls the war."""

HOLDING = frozenset("captivity custody prison prisons jail jails".split())
"""A side before one of these holds the people of the other."""

HOLDS = frozenset("holding keeping detaining".split())
"""In `is Armenia holding prisoners` the side is the captor."""

FORCES = frozenset("forces troops army military side".split())
"""After the name of a side that did it, one of these says nothing more."""

OFFICE_HOLDERS = frozenset(
    "minister president commander chief leader colonel speaker ambassador spokesman spokeswoman mayor".split()
)
"""One person and not a count, unless a question asks how many."""

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
