"""Titles that name their role in short: "Sr. DS II", "QA (Remote)"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from rolescope.model.posting import Level
from rolescope.taxonomy.roles import roles
from rolescope.taxonomy.spelling import BREAK, title_table
from rolescope.taxonomy.title_grammar import job_words
from rolescope.taxonomy.titles import TitleReading


class Shorthand(NamedTuple):
    """A title's first part, if it is short for roles.

    Attributes:
        places: of its words.
        roles: ids of those that it can mean, the likeliest first.
        settled: whether the first is meant, because a level or a grade stands beside it.
    """

    places: Sequence[int]
    roles: tuple[str, ...]
    settled: bool


def shorthand(read: TitleReading) -> Shorthand | None:
    """What a title that names no role in full can mean; None if it is not short for any role.

    A title that goes on to name another job ("QA, Food Technician") is none.
    """
    tokens, table = read.spelled.words, title_table()
    places = list(takewhile(lambda at: tokens[at] != BREAK, read.bare))
    written = " ".join(tokens[at] for at in places)
    meant = tuple(entry for entry in table["shorthand"].get(written, ()) if entry in roles())
    if not meant or not job_words().isdisjoint(tokens[at] for at in read.bare[len(places) :]):
        return None
    on_a_ladder = read.levels.level() is not Level.UNSTATED or bool(read.levels.graded)
    return Shorthand(places, meant, on_a_ladder and table["ladder"].get(written) == meant[0])
