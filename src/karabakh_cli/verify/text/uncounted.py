"""Numbers that count nothing: years, clock times, ordinals, types of weapons, numbers of articles."""

import re

from karabakh_cli.verify.text.days import MONTH, YEAR

_LABEL = (
    r"resolutions?|articles?|art\.|nos?\.|№|#|chapters?|ch\.|sections?|sect?\.|fig\.|tables?|pages?|pp?\."
    r"|points?|paragraphs?|paras?\.?|decrees?|protocols?|volumes?|vols?\.|clauses?|footnotes?|fn\.|refs?\.?"
    r"|version|flight|channel|brigade|annex|appendix|rules?|rows?|columns?|isbn|issn|doi:?"
)
_VERB_TOO = (
    r"figures?|notes?|steps?|phases?|documents?|drafts?|files?|screens?|slides?"
    r"|photos?|pictures?|images?|plates?|stops?|edits?"
)
"""Labels that are verbs too, `note 12 dead`: labels only with a capital or before a stop."""
_PLACE = (
    r"rooms?|floors?|gates?|hall|flat|house|street|building|block|routes?|highways?|motorways?|roads?|platform|line"
    r"|bus|kilomet(?:re|er)|height|hill|size|train|wagon|lot|base|post|unit|radio|telephone|phone"
    r"|issue|part|series|episode|question|exercise|worksheet|exhibit|session|hearing|lesson|verse|line|group|item|entry"
    r"|box|case|desk|dossier|edition|extension|ext\.|folder|panel|press release|sheet|shelf|showcase|ward"
)
"""What is numbered in a town, on a road, in a paper, a museum or an office: room 12, issue 3, desk 4."""
_SOMEBODY = (
    r"man|woman|boy|girl|teenager|lawyer|teacher|farmer|driver|doctor|nurse|student|widow|widower|pensioner"
    r"|shepherd|journalist|reporter|veteran|refugee|resident|villager|grandmother|grandfather|mother|father"
    r"|son|daughter|brother|sister|husband|wife|soldier|conscript|volunteer|officer|sergeant|lieutenant|captain"
    r"|major|colonel|general"
)
"""People whose age a text may give: a lawyer of 52."""
_LIVED = (
    r"joined|entered|enlisted|conscripted|drafted|called up|volunteered|left|married|orphaned|widowed"
    r"|graduated|began|started|died|killed|fell|wounded|became|went|came|moved"
)
"""What somebody does, or suffers, at an age."""
_DIALLED = r"[Cc]all|[Dd]ial|[Pp]ress|[Tt]ext|[Rr]ing"
"""What is done with the number of a telephone."""
_STREET = r"Avenue|Ave\.|Street|St\.|Road|Square|Boulevard|Lane|Drive|Prospekt|Highway"
_CITING = "|".join(
    rf"(?<=\b{word}\s)" for word in "see in by and cf cite cites under the his her its".split()
)
"""What comes before a label that could be a verb: in note 17 of the report."""
_HOUR = r"(?:[01]?\d|2[0-3])[.:][0-5]\d\b(?!\s?(?:%|per\b|million|billion|times))"
_COUNTED = (
    r"soldiers|servicemen|troops|peacekeepers|fighters|people|civilians|dead|killed|wounded|missing|deserters"
    r"|persons|men|captives|prisoners|hostages|children|refugees|houses|homes|buildings|mercenaries"
    r"|armenians|azerbaijanis|syrians|shells|mines|tanks|vehicles"
)
_NOT_COUNTED = rf"(?!\s+(?:[A-Za-z-]+\s+){{0,2}}?(?:{_COUNTED})\b)"
_NUMERALS = "one|two|three|four|five|six|seven|eight|nine|ten"
_AGE = r"(?:\d\d|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh)ty(?:-\w+)?)"
_MONEY = r"(?:euros?|pounds?|dollars?|francs?|crowns?|lira)"
_COSTS = (
    r"(?i:an?) (?:(?!(?:that|the|this|its|says?|said|(?:[\w-]+ )?war)\b)[\w'-]+ ){1,6}costs? "
    r"(?:(?:about|around|nearly|over|some|more than|less than) )?"
    r"(?:[€$£]\s?[\d.,]*\d(?: [bm]illion)?|[\d.,]*\d (?:[bm]illion )?(?:US )?"
    r"(?:euros?|pounds?|dollars?|francs?|crowns?|lira|manats?|drams?|roubles?))\b"
)
"""The price of any one of a kind: a loaf of bread in Yerevan cost 250 drams."""
_PRICE = rf"(?:[€£$]\s?\d+(?:\.\d\d)?|\d+(?:\.\d\d)? {_MONEY})"
_APPOINTED = (
    r"bulletin|bus|closes?|dinner|doors|ends?|lunch|meet|meeting|news|opens?|service|show|starts?|train|vigil"
)
"""What begins or ends at an hour: the news at 9."""
_TIME = r"(?:hour|day|week|month|year)s?"
_OF_THEM = r"(?!\s+(?:of|among) (?:them|these|those|whom|which)\b)"
_LIST = (
    rf"(?:(?:,? and |, | to | of |\s?[–-]\s?)\d+\b{_OF_THEM}{_NOT_COUNTED})*"
    r"\b(?!,\d)(?![ ,]\d{3}\b)"
)


def _capital(words: str) -> str:
    return "|".join(word[:1].upper() + word[1:] for word in words.split("|"))


_COUNTS_NOTHING = re.compile(
    # Numbers of articles and pages, one after another.
    rf"\b(?i:{_LABEL})\s?\d[\d.]*{_LIST}|§+\s?\d[\d.]*{_LIST}"
    rf"|\b(?i:{_PLACE})\s(?:[A-Z]{{2,6}}\s)?\d+{_LIST}{_NOT_COUNTED}"
    # No count begins with a zero: ECHR 086.
    r"|(?<![\w.,:/'])(?<!\d )0\d{2,}(?:[ /-]\d{2,4}\b(?![,.]\d)){1,4}"
    r"|(?<![\w.,:/'])(?<!\d )0\d+\b(?![.,:]\d)"
    rf"|\b(?:Day|(?i:after|by|from|of|on|since|until) day|(?<=, )day)"
    rf"\s(?:\d+|{_NUMERALS}){_LIST}{_NOT_COUNTED}"
    rf"|\b(?:{_capital(_VERB_TOO)})\s?\d[\d.]*{_LIST}|\b(?:{_VERB_TOO})\s\d+{_LIST}(?=\s?[.,;)](?!\d)|$)"
    rf"|\b(?:{_VERB_TOO}) \d+ of \d+\b{_NOT_COUNTED}|(?i:{_CITING})(?:{_VERB_TOO})\s\d+{_LIST}{_NOT_COUNTED}"
    # Numbers that a bracket lists: four resolutions (822, 853, 874 and 884).
    r"|\((?:\d{1,4}, )+\d{1,4},? and \d{1,4}\)"
    # Types: T-72, S-300, TB2, 9K33, 152 mm, Covid-19.
    r"|\b[A-Z][A-Za-z]{0,6}-\d+\w*|\b[A-Z]{1,5}\d+\w*|\b\d+[A-Z]{1,2}\d+\w*|(?<=[A-Z]:)\d+[A-Z]{1,3}\b|\b\d+[AC-JLN-SU-Z]\b"
    r"|\b\d[\d.,]*\s?[x×]\s?\d[\d.,]*\b(?:\s?(?:cm|mm|m|km|px)\b)?"
    r"|\b\d+(?:\.\d+)?[\s-]?(?:mm|cm|calib(?:re|er)|millimet(?:re|er)s?)\b"
    # How long, how high, how warm, how fast, and where: 12 km north of the town.
    r"|\b[\w.,]+[\s-](?:square |cubic )?(?:met(?:re|er)s?|m|feet|ft|miles|degrees|km/h|kph|mph)\b(?!²)"
    r"|\b(?:[\w.,]+[\s-]hours?,?\s(?:and\s)?)?[\w.,]+[\s-](?:minutes|seconds)\b|\b\d[\d,.]*[\s-]pages?\b|\b\d+\s?°"
    # Telephones, addresses, and what has many parts.
    rf"|(?<![Tt]he )\b(?:{_DIALLED})\s\d{{1,4}}(?=\s?[.,;)](?!\d)|\s(?:for|from|if|in|to)\b|\s*$)"
    rf"|\b\d{{1,4}}\s(?:[A-Z][\w'.-]+\s){{1,3}}(?:{_STREET})(?!\w)"
    r"|\+\d{2,3}(?:[ -]\d{2,4})+|\b\d+(?:-\d+){2,}\b|\b10\.\d{4,}/\S+|\b24/7\b"
    # Clock times and ordinals.
    r"|\b(?:GMT|UTC)\s?[+-]\s?\d{1,2}\b|\b\d{1,2}:\d\d(?::\d\d)?\b"
    r"|\b\d{1,2}(?:\.\d\d)?\s?[ap]\.?m\b\.?|\b\d+(?:st|nd|rd|th)\b"
    rf"|\b(?i:at|from|between) {_HOUR}(?:\s?(?:to|and|until|till|[–-])\s?{_HOUR})?(?! (?:to|and|or)\b)"
    r"|\b(?:half|quarter|\w+ minutes) (?:past|to) \w+\b|\b\w+ o['’]clock\b|\b[0-2]\d[0-5]\d hours\b"
    # Years, decades.
    rf"|\b{YEAR}s\b|\b{YEAR}\s?[–/-]\s?(?:{YEAR}|\d\d)\b(?!,?\d)"
    # By how many one count is more than another: one more than the nine of the day before.
    rf"|\b(?:\d[\d.,]*|{_NUMERALS}) (?:more|fewer|less) than (?=(?:the|its|their|his|her|on|in)\b)"
    # A measure put again in miles, how long before or after, and how old.
    r"|\(\s?[\d.,]+\s(?:sq\.? )?(?:mi|miles|ft|feet|acres)\b[^)]*\)"
    r"|\b[\w-]+ (?:minutes?|hours?|days?|weeks?|months?|years?)"
    r" (?:(?:later|earlier|before|after|ago|prior|into|since)\b|on(?=,))"
    # The place of a post in a row of them: 2/ and 1/4 before what it says.
    r"|(?<![\w/.,])\(?\d{1,2}/(?:\d{1,2}\b|n\b)?\)?(?=\s+(?:[A-Z\"“]|$)|$)"
    rf"|\b(?:I|[Hh]e|[Ss]he|who)(?: was| am| is| turned|['’][sm]) {_AGE}(?= (?:when|and|now)\b|[.,;](?!\d))"
    rf"|\b[Aa]ged {_AGE}(?=\s?[.,;)](?!\d)|\s(?!(?:and|or|to)\b)[a-z]|$)"
    rf"|\b(?:I|[Hh]e|[Ss]he) (?:(?:had|has|was) )?(?:{_LIVED})\b[^.,;:\d]{{0,40}}?\sat {_AGE}"
    r"(?=\s?[.,;)](?!\d)|\s(?:and|he|she|to)\b|\s*$)"
    rf"|\b(?i:an?) (?:[\w-]+ )?(?:{_SOMEBODY}) of \d\d(?![\d,.]*\d)(?=\W|$)"
    r"|\b[\w-]+[ -]years?[ -]olds?\b"
    rf"|\b(?:[A-Z][\w'-]+ [A-Z][\w'-]+|(?i:an?|the|his|her|my) (?:[\w-]+ ){{0,2}}(?:{_SOMEBODY})),"
    r" (?:then |now )?\d\d(?=,\s(?!\d))"
    r"|\b(?:Mrs?|Ms|Dr)\.? [A-Z][\w'-]+ \(\d\d(?=\))|\b\d0s\b"
    # Within which time: in one day, within 14 days; and how often: 7 days a week.
    rf"|\b(?:in (?:the (?:space|course) of )?(?:a|{_NUMERALS})|within (?:the (?:first|last|next) )?[\w-]+)"
    rf" (?:single )?{_TIME}\b|\b[\w-]+ {_TIME} (?:an?|each|every|per) {_TIME}\b"
    rf"|\b(?:spen[dt]s?|spending) (?:another )?[\w-]+ (?:week|month|year)s?\b"
    rf"|\b{_COSTS}"
    # Prices, also of a row of tickets, how long a text is, and how cold it is.
    rf"|\b(?i:tickets?|admission):? {_PRICE}(?:, [a-z][a-z ]+ \d{{1,2}}(?: free)?\b)*"
    rf"|\b(?:under|over)[ -]\d\d?s? (?:free|half price)\b|\b\d[\d.]* (?:quid|pence|cents|bucks)\b"
    rf"|[€£$]\s?\d{{1,3}}\.\d\d\b(?! ?[bm]illion|,?\d)|\b\d{{1,3}}\.\d\d {_MONEY}\b"
    r"|\+?\b\d[\d,.]* (?:bytes|characters|pixels|[KMG]B)\b"
    rf"|\bminus \d{{1,2}}\b(?= and\b|[.,;](?!\d)){_NOT_COUNTED}"
    # When something begins, or goes on: the news at 9, back in 2.
    rf"|\b(?i:{_APPOINTED}) at \d{{1,2}}(?=[.,;](?!\d)|\s*$)|\b[Bb]ack in \d{{1,2}}(?=[.!](?!\d)|\s*$)"
    # A title without a verb: Two cities under fire.
    rf"|(?<=\d) [–—] (?:{_capital(_NUMERALS)}) (?!(?:{_COUNTED})\b)[a-z]+\.(?=\s)"
    rf"|(?m:^)(?i:{_NUMERALS})(?= (?!(?:{_COUNTED})\b)[a-z]+ (?:at|in|on|of|under|without) [a-z]+\.\s)"
    # The name of a war, a fraction, the two sides.
    r"|\b[\w-]+-Day War\b|\b\w+[- ](?:thirds?|quarters?|fifths?|tenths?)\b"
    r"|\b(?:the|these|those|both|all) two\b"
    r"|\b[\w-]+ (?:of )?(?:sides|parties|belligerents)\b|\bone another\b"
    # One who counts, and is not counted: if one adds the wounded, one must bear in mind.
    r"|\b(?i:if|when|unless|once|before|after|until|as) one (?=[a-z]+[^s\W]s\b)"
    r"|\b(?i:one) (?=(?:can|cannot|could|may|might|must|should|would)\b)"
    r"|\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:first|second|third|\w+th)\b"
)
_COUNTED_AFTER = re.compile(rf"\s+(?:[a-z-]+\s+){{0,3}}?(?:as\s+)?(?:{_COUNTED})")
_YEAR_BEFORE = re.compile(
    rf"(?:\b(?:in|since|of|by|until|till|from|during|after|before|to|and|early|late|mid|{MONTH})|[-–(,])\s*$"
)


def blank_uncounted(text: str) -> str:
    """Return the text, of the same length, without such numbers."""
    return _COUNTS_NOTHING.sub(lambda found: " " * len(found[0]), text)


def is_year(text: str, found: re.Match[str]) -> bool:
    """Return whether a number in a text is a year, or the first and the last of some years."""
    if re.fullmatch(rf"{YEAR}\W.*\W{YEAR}", found[0], re.DOTALL):
        return True
    if not re.fullmatch(YEAR, found[0]):
        return False
    counted = _COUNTED_AFTER.match(text, found.end())
    return not counted or _YEAR_BEFORE.search(text, max(0, found.start() - 16), found.start()) is not None
