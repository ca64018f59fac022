"""The shipped base: sound, canonical, attributed, citable and in neutral words."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from karabakh_cli.export.text import yaml_text
from karabakh_cli.facts import rules
from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.parse import parse
from karabakh_cli.facts.records import Person, Place, Reporter

YAML = Path(__file__).parents[1] / "data" / "facts.yaml"

in_checkout = pytest.mark.skipif(not YAML.exists(), reason="not in a checkout: the wheel holds no YAML")

SIDES = ["armenia", "artsakh", "azerbaijan", "third-party"]

PARTISAN = re.compile(
    r"\b(liberat\w+|occup\w+|aggress\w+|terroris\w+|martyr\w*|hero\w*|regimes?|separatis\w+|genocid\w+"
    r"|barbar\w+|massacr\w+|enem(y|ies)|foes?|traitor\w*|so-called|invaders?|puppet\w*|fascis\w+|vandal\w+"
    r"|atrocit\w+|savage\w*|treacher\w*|heinous|cowardly|glorious\w*|valiant\w*|bandit\w*|militants?"
    r"|de-?occup\w+|illegal\w*|patriotic|shameful\w*|despicable)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
PROPER = re.compile(
    r"\b((National Hero|Hero of (the )?[A-Z]\w+( War)?)|Hero of the Patriotic War|Patriotic War"
    r"|(Order|Medal) (of|for) (the )?[A-Z]\w+( (of|the|for|[A-Z]\w+))*"
    r"|(Union|Movement|Party|Front|Committee|Office) (of|for|against) [A-Z]\w+)\b"
)
"""Names of titles, orders, medals and bodies, which are what they are called."""

LONGEST = 20
"""The words of the longest quotation allowed: the official name of a day takes nineteen."""

ELSEWHERE = set(
    """
    absheron-district aghjabadi artsvanik azad-qaraqoyunlu azadliq-square azerbaijan-iran-border
    baku-ashkenazi-synagogue baku-metro-8-november barda-district berd david-bek duyarli gabala ganja-airport
    garayusifli gashalti gazakh-district giyamaddinli goranboy goranboy-district heydar-mosque kebirli khizi
    khizi-district khoda-afarin kurdamir military-trophy-park naftalan parsabad sahlabad shahmammadli shatvan
    sitalchay siyazan surrounding-districts tovuz-district yevlakh-district
    """.split()
)
"""Places outside Nagorno-Karabakh and the districts around it: one side's name is enough for them."""
UNNAMED = set("bartaz boyuk-marjanli garakhanbeyli garvend kend-horadiz nuzgar yukhari-abdulrahmanli".split())
"""Villages for which no Armenian name was found: to transliterate one would be to invent it."""


def own_words(facts: Facts) -> Iterator[tuple[str, str]]:
    """Every sentence that is ours, with the id of its record: not names or titles of documents."""
    yield "base", facts.base.about
    for kind in (facts.documents, facts.actors):
        for key, source in kind.items():
            yield key, source.note or ""
    for key, entry in facts.entries.items():
        for field in ("what", "text", "note"):
            yield key, getattr(entry, field, None) or ""
        for role in entry.roles if isinstance(entry, Person) else ():
            yield key, role.title
        for control in entry.control if isinstance(entry, Place) else ():
            yield key, control.note or ""
    for figure in facts.figures:
        yield figure.id, figure.words or ""


def side(key: str, facts: Facts) -> int:
    return SIDES.index(facts.reporter(key).side)


@in_checkout
def test_the_base_has_no_errors() -> None:
    assert parse(YAML.read_bytes())[1] == []


def test_the_base_as_it_is_loaded_breaks_no_rule(facts: Facts) -> None:
    assert list(rules.errors(facts)) == []


def test_a_title_that_describes_the_page_is_marked_by_its_field(facts: Facts) -> None:
    noted = [key for key, one in facts.documents.items() if "describes the page" in (one.note or "")]

    assert noted == []
    assert any(one.title_is == "description" for one in facts.documents.values())


@in_checkout
def test_the_body_is_canonical(facts: Facts) -> None:
    text = YAML.read_text("utf-8")
    comment, _, body = text.partition("\nbase:")

    assert all(line.startswith("#") or not line for line in comment.splitlines())
    # Not compared whole: the difference of two such texts would take minutes to print.
    assert first_difference("base:" + body, yaml_text(facts)) is None


def first_difference(written: str, canonical: str) -> tuple[str, str] | None:
    """The first line of the file that is not as it would be exported, and how it would be."""
    lines = written.splitlines(), canonical.splitlines()
    for pair in zip(*lines, strict=False):
        if pair[0] != pair[1]:
            return pair
    return None if written == canonical else ("the end of the file", "another")


@in_checkout
@pytest.mark.parametrize(
    "part", ["documents", "actors", "figures", "events", "people", "places", "statements"]
)
def test_the_first_comment_documents_every_part(part: str) -> None:
    assert re.search(rf"^# {part} ", YAML.read_text("utf-8"), re.MULTILINE)


def test_every_address_is_one(facts: Facts) -> None:
    wrong = []
    for key, document in facts.documents.items():
        if document.url is not None:
            parts = urlsplit(document.url)
            named = re.fullmatch(r"([a-z0-9-]+\.)+[a-z0-9-]+", parts.hostname or "", re.IGNORECASE)
            if (
                parts.scheme not in {"http", "https"}
                or not named
                or re.search(r"[\s<>\"{}|\\^`]", document.url)
            ):
                wrong.append((key, document.url))

    assert wrong == []


def test_every_address_is_listed_once(facts: Facts) -> None:
    found = Counter(document.url for document in facts.documents.values() if document.url)

    assert [url for url, count in found.items() if count > 1] == []


def test_every_document_is_cited(facts: Facts) -> None:
    cited = {cite.document for entry in facts.entries.values() for cite in entry.cite}

    assert set(facts.documents) - cited == set()


def test_only_the_article_has_reference_marks(facts: Facts) -> None:
    marked = {cite.document for entry in facts.entries.values() for cite in entry.cite if cite.refs}

    assert marked == {"wikipedia"}


def test_every_figure_has_a_source_and_a_document(facts: Facts) -> None:
    assert [f.id for f in facts.figures if not f.source or not f.cite] == []


def test_nobody_is_named_twice_as_a_source_or_as_counted(facts: Facts) -> None:
    lists = [
        (claim.id, names) for claim in facts.claims for names in (claim.source, getattr(claim, "of", ()))
    ]

    assert [key for key, names in lists if len(set(names)) < len(names)] == []


def test_no_document_is_cited_twice_by_one_record(facts: Facts) -> None:
    cites = [(key, [cite.document for cite in entry.cite]) for key, entry in facts.entries.items()]

    assert [key for key, documents in cites if len(set(documents)) < len(documents)] == []


def test_people_are_counted_as_people(facts: Facts) -> None:
    assert [f.id for f in facts.figures if f.population and f.item is None and f.unit == "items"] == []


def test_our_words_take_no_side(facts: Facts) -> None:
    wrong = []
    for key, text in own_words(facts):
        plain = PROPER.sub("", QUOTED.sub("", text))
        wrong += [(key, found[0], text) for found in PARTISAN.finditer(plain)]

    assert wrong == []


@pytest.mark.parametrize(
    ("text", "partisan"),
    [
        ("The town was liberated.", True),
        ("The enemy withdrew.", True),
        ("A hero of the people was buried.", True),
        ("He spoke of “the enemy” and «оккупанты».", False),
        ("The title Hero of the Patriotic War was given.", False),
        ("He became a National Hero of Azerbaijan.", False),
        ("The town was taken.", False),
    ],
)
def test_a_partisan_word_is_one_outside_quotations_and_titles(text: str, *, partisan: bool) -> None:
    assert bool(PARTISAN.search(PROPER.sub("", QUOTED.sub("", text)))) == partisan


def test_no_quotation_is_of_whole_sentences(facts: Facts) -> None:
    long = [
        (key, found)
        for key, text in own_words(facts)
        for found in QUOTED.findall(text)
        if len(found.split()) > LONGEST
    ]

    assert long == []


def test_a_place_that_was_fought_over_has_both_sides_names(facts: Facts) -> None:
    wrong = [p.id for p in facts.places if ("az" in p.names) != ("hy" in p.names)]

    assert set(wrong) == ELSEWHERE | UNNAMED


def test_the_names_of_a_place_stand_in_the_order_of_their_languages(facts: Facts) -> None:
    assert [place.id for place in facts.places if list(place.names) != sorted(place.names)] == []


@pytest.mark.parametrize(
    ("language", "script"),
    [("hy", r"[\u0531-\u058a]"), ("ru", r"[А-яЁё]"), ("az", r"[A-Za-zÇçƏəĞğİıÖöŞşÜü]")],
)
def test_the_first_name_of_a_language_is_in_its_own_script(facts: Facts, language: str, script: str) -> None:
    entries: list[Person | Place] = [*facts.people, *facts.places]
    named = [(entry.id, entry.names.get(language)) for entry in entries]

    assert [(key, names) for key, names in named if names and not re.search(script, names[0])] == []


def test_the_sides_stand_in_their_fixed_order(facts: Facts) -> None:
    wrong = []
    for claim in facts.claims:
        for names in (claim.source, getattr(claim, "of", ())):
            sides = [side(name, facts) for name in names]
            if sides != sorted(sides):
                wrong.append((claim.id, names))

    assert wrong == []


def test_an_office_is_of_the_side_that_it_is_part_of(facts: Facts) -> None:
    reporters: list[tuple[str, Reporter]] = [*facts.actors.items(), *facts.persons.items()]

    wrong = [key for key, r in reporters if r.part_of and facts.actors[r.part_of].side != r.side]

    assert wrong == []


def test_a_figure_is_revised_by_its_own_side(facts: Facts) -> None:
    revised = [(facts.figure(f.supersedes), f) for f in facts.figures if f.supersedes]

    wrong = [
        (old.id, new.id)
        for old, new in revised
        if {side(key, facts) for key in old.source} != {side(key, facts) for key in new.source}
    ]

    assert wrong == []


def test_a_revision_with_an_earlier_date_than_what_it_revises_says_why(facts: Facts) -> None:
    wrong = []
    for new in facts.figures:
        if new.supersedes:
            old = facts.figure(new.supersedes)
            before, after = old.stated_on or old.as_of, new.stated_on or new.as_of
            if before and after and before[: len(after)] > after[: len(before)] and not new.note:
                wrong.append((old.id, new.id))

    assert wrong == []


def test_every_person_is_named_for_an_office_or_a_part(facts: Facts) -> None:
    assert [p.id for p in facts.people if not p.roles] == []


def test_wikipedia_is_read_at_wikipedia_and_not_in_a_copy(facts: Facts) -> None:
    hosts = {
        urlsplit(d.url).hostname or ""
        for d in facts.documents.values()
        if d.publisher == "Wikipedia" and d.url
    }

    assert hosts
    assert all(host.endswith(".wikipedia.org") for host in hosts)
