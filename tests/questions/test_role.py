"""One role: a comparison with itself alone."""

from __future__ import annotations

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.questions.role import role
from rolescope.store.facts import FactStore
from tests.questions.world import Pay, alike, store

DS = "data_scientist"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    cells = [
        *alike(DS, range(20), skills={"sql": 6, "python": 9}, level="senior"),
        *alike(DS, range(20), skills={"sql": 2}, level="entry"),
    ]
    pay = [Pay(DS, 1e5 + i).row() for i in range(30)]
    return store(tmp_path_factory.mktemp("role"), cells, pay=pay)


def test_nothing_is_compared(world: FactStore) -> None:
    view = role("data scientist", store=world).view
    assert [subject.id for subject in view.subjects] == [DS]
    assert all(row.differences == () for row in (*view.skills, *view.activities, *view.categories))
    assert view.pay_contrasts == ()
    assert view.guides == ()
    assert view.scope.common_support == {DS: pytest.approx(1)}


def test_skills_come_by_their_share(world: FactStore) -> None:
    view = role("data scientist", store=world).view
    assert [row.id for row in view.skills] == ["python", "sql"]
    assert view.headline.startswith("Of 100 postings for data scientists, so many ask for Python (4")


def test_the_question_is_spelled_out(world: FactStore) -> None:
    answer = role("data scientist", level="senior", since=2024, store=world)
    assert answer.question == {
        "name": "role",
        "roles": [DS],
        "country": None,
        "level": "senior",
        "since": 2024,
    }
    assert answer.answer_id.startswith("role:data_scientist:level=senior:since=2024#")
    assert answer.as_of == world.manifest.as_of
    assert answer.view.subjects[0].postings == 200


def test_other_arguments_are_other_answers(world: FactStore) -> None:
    ids = {role("data scientist", level=level, store=world).answer_id for level in (None, "senior", "entry")}
    assert len(ids) == 3


def test_a_bad_level_is_refused(world: FactStore) -> None:
    with pytest.raises(BadQuestion, match="no level"):
        role("data scientist", level="wizard", store=world)
