"""The postings that a posting is held against."""

from __future__ import annotations

import numpy as np

from rolescope.questions.figures.peers import Stated, held_against
from rolescope.store.facts import embedded

STATED = Stated(125_000, "US", "USD", "year", "senior", "senior")


def test_peers_are_counted_as_the_tables_hold_them() -> None:
    found = held_against(embedded(), "data_engineer", "work", STATED)
    table = embedded().pay("data_engineer")
    for one in found.standings:
        rows = (
            (table["population"] == one.population)
            & (table["country"] == "US")
            & (table["level"] == "senior")
        )
        rows &= (table["currency"] == "USD") & (table["period"] == "year")
        rows &= ~np.isin(table["employer_kind"], ["agency", "marketplace"])
        assert one.n == table["records"][rows].sum()
        assert one.n >= 20
        middle = (table["low"][rows] + table["high"][rows]) / 2
        below = table["records"][rows][middle < 125_000].sum() / one.n
        assert abs(one.value / 100 - below) < 0.15  # employers are capped in one and not in the other
    assert sum(one.n for one in found.evidence) == sum(one.n for one in found.standings)


def test_a_source_that_reads_titles_is_asked_by_the_title_s_level() -> None:
    """A text that asks for long experience makes no senior of those whose text was not read."""
    apart = Stated(125_000, "US", "USD", "year", "senior", "unstated")
    levels = {
        one.population: one.peers.level
        for one in held_against(embedded(), "data_engineer", "work", apart).standings
    }
    assert levels["posted pay, postings that disclosed it (data_jobs 2023)"] == "unstated"
    assert levels["posted range, collected (ai-jobs.net)"] == "senior"


def test_named_employers_come_first() -> None:
    found = held_against(embedded(), "data_engineer", "work", STATED).standings
    unknown = [one.employers is None for one in found]
    assert unknown == sorted(unknown)


def test_where_nobody_is_alike_there_is_none() -> None:
    nowhere = Stated(125_000, "KE", "KES", "year", "senior", "senior")
    found = held_against(embedded(), "data_engineer", "work", nowhere)
    assert (found.standings, found.most, found.evidence) == ((), 0, ())
