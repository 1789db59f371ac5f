"""Texts of many vacancies come out as they went in."""

from __future__ import annotations

from pathlib import Path

from rolescope.store.own.open import own_store
from rolescope.store.own.search import vacancies
from rolescope.store.own.texts import texts_among
from tests.questions.jobs.made import AT, PIPELINES, fill


def test_each_text_is_that_of_the_opening_that_is_shown(tmp_path: Path) -> None:
    with own_store(AT, tmp_path) as file:
        fill(file)
        numbers = [n for (n,) in file.run("SELECT n FROM vacancies ORDER BY n")]
        texts = texts_among(file, numbers)
        assert set(texts) == {one.id for one in vacancies(file, numbers)}
        assert texts["lever:example:4"] == PIPELINES
        assert texts_among(file, []) == {}
