"""What is asked about pay, before anything is answered."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.model.pay import PayScope
from rolescope.questions.figures.pay_scope import settle_pay
from rolescope.questions.figures.subjects import name_all
from rolescope.store.facts import FactStore
from tests.questions.figures.paid import DS, several, texts, world

NOTHING: dict[str, Any] = dict.fromkeys(("country", "city", "level", "industry", "since", "population"))


@pytest.fixture
def made(tmp_path: Path) -> FactStore:
    rows = [
        *several(DS, 3, place="San Francisco Bay Area"),
        *several(DS, 2, place="South San Francisco"),
        *several(DS, 1, place="Boston"),
        *several(DS, 1, place="Bengaluru", country="IN", currency="INR"),
    ]
    return world(tmp_path, rows, texts(DS, 1))


def settled(made: FactStore, **asked: Any) -> tuple[PayScope, tuple[str, ...] | None]:
    return settle_pay(made, name_all(made, [DS]), **(NOTHING | asked))


def test_the_united_states_by_default(made: FactStore) -> None:
    assert settled(made) == (PayScope("US", "default"), None)
    assert settled(made, country="in")[0] == PayScope("IN", "asked")
    assert settled(made, country="all")[0] == PayScope(None, "asked")


def test_a_city_is_its_own_name_or_part_of_others(made: FactStore) -> None:
    assert settled(made, city="BOSTON ")[1] == ("Boston",)
    assert settled(made, city="san francisco")[1] == ("San Francisco Bay Area", "South San Francisco")
    assert settled(made, city="San Francisco Bay Area")[1] == ("San Francisco Bay Area",)


def test_an_unknown_city_is_answered_with_those_that_there_are(made: FactStore) -> None:
    with pytest.raises(
        BadQuestion, match="most records: San Francisco Bay Area; South San Francisco; Boston"
    ):
        settled(made, city="Atlantis")
    with pytest.raises(BadQuestion, match=r"'Boston'\. Places with most records: Bengaluru"):
        settled(made, city="Boston", country="IN")


def test_a_city_of_another_country_is_hinted_at(made: FactStore) -> None:
    with pytest.raises(
        BadQuestion, match=r"'London'\. London was looked for in the United States.* country GB"
    ):
        settled(made, city="London")


@pytest.mark.parametrize("name", ["paid", "texts", "survey"])
def test_populations_by_their_short_names(made: FactStore, name: str) -> None:
    assert settled(made, population=name)[0].population == name


def test_a_collection_of_texts_is_no_population(made: FactStore) -> None:
    with pytest.raises(BadQuestion, match=r"Populations are: paid, survey, texts\."):
        settled(made, population="one")
