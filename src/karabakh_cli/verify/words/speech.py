"""Words of reporting, and words that show the role of a name in its sentence."""

from karabakh_cli.search.words.normalize import stem

REPORTS = frozenset(
    """
    acknowledge acknowledged acknowledges add added adds admit admits admitted allege alleged alleges
    announce announced announces argue argued argues assert asserted asserts believed believes boast
    boasted boasts calculate calculated calculates cited cites claim claimed claiming claims clarified
    clarifies commented comments complained complains conceded concedes concluded concludes confirm
    confirmed confirms contended contends count counted counts declare declared declares disclosed
    discloses document documented documents emphasised emphasises emphasized emphasizes estimate
    estimated estimates explained explains find finds found guessed guesses hinted hints indicated
    indicates informed insist insists lamented list listed lists maintain maintained maintains mention
    mentioned mentions named names note noted notes posted proclaimed publish published publishes put
    puts putting quoted quotes recall recalled recalls reckon reckoned reckons record recorded records
    registered registers reiterated reiterates remarked remarks repeated repeats replied replies report
    reported reporting reports revealed reveals revised said say saying says speak speaking speaks
    specified specifies spoke spoken state stated states stressed stresses suggested suggests talked
    talks tallied tallies tell tells told updated testified testifies think thinks thought tweeted
    tweets underlined underlines verified verifies warned warns write writes wrote
    """.split()
)
"""Verbs of reporting: a claimant is before one, or after one that follows a number."""

HAS = frozenset("gave given gives had has have puts".split())
"""Verbs that report if a number follows soon: `the Red Cross has 75 killed`."""

CITES = frozenset("citing quoting".split())
"""Words between one who relays a claim and its claimant: Reuters wrote, citing Oryx."""

INFORMS = frozenset("assured assures briefed informed informs reminded tells told updated".split())
"""Verbs of reporting before a hearer, who does not report."""

NO_REPORT = frozenset(
    """
    agreed agrees allowed allows asked asks decided demanded demands denied denies deny
    denying disputed disputes doubt doubted doubts ensure ensured ensures hear heard hears hoped hopes
    means meant neither never nor not ordered orders pledged promised promises proposed proposes
    rebuffed refuse refused refuses refuted refutes rejected rejects requested requests require required
    requires so such urged urges voted vowed wanted wants wished wishes
    """.split()
)
"""Verbs before `that` by which nobody reports: who denies, hears or wants something."""

INSIDE = frozenset("in within inside across throughout".split())
"""Words before the name of a side that make it a place."""

CHANGES = frozenset(
    """
    adjusted brought brings changed changes corrected corrects cut cuts increased increases lifted lifts
    lowered lowers pushed raised raises reduced reduces revised revises updated updates
    """.split()
)
"""Verbs by which a count becomes another, before `to` and a number: raised its toll to 2,906."""

BOUNDING = frozenset(
    "a about almost around at least more nearly of over roughly some than total up to".split()
)
"""Words that bound a number."""
BY_WAY_OF = frozenset("through via".split())

BOUNDED = rf"(?:(?:{'|'.join(sorted(BOUNDING))})\s)*"
"""A pattern for the words that bound a number, if any, before it."""

VOTES = frozenset("voted votes adopted passed approved".split())
"""Verbs of an assembly whose votes are counted."""

COMES = frozenset("came come comes arrived".split())
"""Verbs that report before `to` and a number: the government came to 222 dead."""

COUNTS = frozenset(
    """
    according account analysis assertion claim claims conclusion count counts data database estimate estimates
    eyes figure figures finding findings investigation list lists numbers opinion reckoning records report
    reports resolution statistics study survey tally toll view words word
    """.split()
)
"""Nouns for what somebody reports: `by the count of`, `in Oryx's count`."""

_ATTACKS = frozenset(
    map(
        stem,
        """
        aggression airstrike assault attack barrage bombardment bombing fire missile offensive raid rocket
        shelling strike
        """.split(),
    )
)
"""Stems of words for attacks: their dead are of the other side."""

ANNOUNCED = frozenset("acknowledged admitted announced declared published".split())
"""Before the dead or the losses of a claimant that counts its own: Armenia's announced dead."""

KEEPS = frozenset(
    "analysed analyzed authenticated collected compiled gathered kept maintained prepared reviewed".split()
)
"""Before `by` and a claimant, what it did with a list."""

SPOKESMEN = frozenset("spokesman spokesperson spokeswoman".split())

SPEAKS_FOR = SPOKESMEN | frozenset(
    """
    adviser analyst analysts blog channel data diplomat expert experts figures official officials
    rapporteur rapporteurs representative researcher researchers site source sources website
    """.split()
)
"""Before `of`, `at` or `in` and a name, or after its possessive, its speakers: an official in Baku."""

_ACTING = frozenset("artillery control drone drones forces government occupation".split())


def is_attack(word: str) -> bool:
    """Return whether a word names an attack, in any of its forms: bombing, bombings."""
    return stem(word) in _ATTACKS


def did_it(word: str) -> bool:
    """Return whether a word after the name of a side says that it did it, not to whom it was done."""
    return word in _ACTING or is_attack(word)


HARMED = frozenset(
    """
    attacked bombarded bombed captured damaged destroyed downed hit injured killed seized shelled shot struck
    wounded
    """.split()
)
"""After the name of a side and before a number: what it did to the other side."""

UPON = frozenset("on against upon".split())
"""Words before the name of a side to which something was done."""

OFFICES = SPOKESMEN | frozenset(
    """
    agency ambassador army authorities committee court deputy embassy envoy foreign former government
    governor head health mayor military minister ministry ombudsman ombudswoman officials parliament
    president presidential prime prosecutor prosecutors vice
    """.split()
)
"""After `Armenia's`, words for offices, by which it does not say whose losses are meant."""

INSTITUTIONS = frozenset("ministry office agency committee prosecutors court assembly army".split())
"""Nouns that occur in the name that they refer to."""
