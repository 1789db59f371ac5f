"""Things by id or name; what is rare; what is not corrected."""

from __future__ import annotations

import pytest

from rolescope.model.claim import Term
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.claims.things import Rare, rare, row_of, skill_of, uncorrected
from rolescope.questions.figures.namings import SHOWN_FROM
from rolescope.questions.figures.tables import Table, table
from rolescope.store.facts import embedded

ROLE = ["data_scientist"]


def test_a_skill_by_id_and_by_name() -> None:
    assert skill_of("apache-spark") == skill_of("spark") == skill_of("Apache_Spark")
    with pytest.raises(BadQuestion, match="No skill is called"):
        skill_of("unicorns")


def test_a_row_is_found_or_the_thing_is_rare() -> None:
    found = table("workplace", ROLE, embedded(), country=None, level=None, since=None)
    assert row_of(found, "workplace", "remote") is not None
    assert row_of(found, "workplace", "submarine") is None
    figure = rare("industry", "legal", Table((), 500), embedded())
    assert figure == Rare(SHOWN_FROM, 500)
    assert isinstance(figure, Rare)
    assert "under 2 of 100" in figure.figure.reason
    assert isinstance(rare("industry", "legal", Table((), 19), embedded()), NotEstimable)
    with pytest.raises(BadQuestion, match="workplace is one of"):
        rare("workplace", "submarine", found, embedded())


def test_modes_alone_are_not_corrected() -> None:
    figure = Estimate(0.5, 0.4, 0.6, n=9)
    assert uncorrected(Term("share", ("data_scientist",), "skill:sql"), figure) is None
    assert isinstance(uncorrected(Term("share", ("data_scientist",), "mode:build"), figure), NotEstimable)
