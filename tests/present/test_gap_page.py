"""The page of what unlocks: things by jobs, a plan with where to stop, and what only years would do."""

from __future__ import annotations

import pytest

from rolescope.model.answer import Answer
from rolescope.model.gap import GapAnswer
from rolescope.model.read import PostingText
from rolescope.present.gap import words
from rolescope.present.gap.page import page
from rolescope.questions.evidence import Home
from rolescope.questions.gap import gap
from tests.present.fitted import RESUME
from tests.present.reading import read
from tests.questions.jobs.made import store


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Answer[GapAnswer]:
    home = Home(store(tmp_path_factory.mktemp("gap")))
    return gap(PostingText("text", RESUME), threshold=90, home=home)


def test_each_thing_stands_with_the_jobs_that_it_opens(answer: Answer[GapAnswer]) -> None:
    text = " ".join("".join(read(page(answer)).text).split())
    assert answer.view.unlocks
    for one in answer.view.unlocks:
        assert one.change.label in text
        assert words.more(one.unlocks, one.employers) in text
    for step in answer.view.plan.steps:
        assert words.step(step) in text
    assert answer.view.plan.stop in text
    assert all(one in text for one in answer.view.limits)
