"""The day a figure was said."""

import msgspec

from karabakh_cli.facts.base import Facts
from karabakh_cli.facts.figures import stated_date


def test_a_figure_is_said_when_stated_else_when_first_published_and_never_as_of(small: Facts) -> None:
    days = {f.id: stated_date(f, small) for f in small.figures}

    assert days["killed-azerbaijan"] == "2000-02-10"
    assert days["killed-armenia"] == "2000-02-01", "a count of 20 January that was published in February"
    assert days["killed-armenia-by-azerbaijan"] == "2000-02-01"
    assert days["tanks-azerbaijan"] is None


def test_the_first_of_several_documents_counts(small: Facts) -> None:
    gazette = small.documents["gazette"]
    later = msgspec.structs.replace(gazette, published="2000-05-05")
    facts = msgspec.structs.replace(small, documents={**small.documents, "list": later})

    assert stated_date(facts.figure("killed-civilian-azerbaijan"), facts) == "2000-02-01"
