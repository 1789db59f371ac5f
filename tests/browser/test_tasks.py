"""The main task of each page by keyboard alone, by touch, and without scripts."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Visitor
from tests.browser.hands import HANDS
from tests.browser.places import PLACES
from tests.browser.tasks import TASKS

pytestmark = pytest.mark.browser


EVERYDAY = "keyboard"
"""The hand of the fast suite; the complete part has them all."""
EACH = [pytest.param(hand, marks=() if hand == EVERYDAY else pytest.mark.slow) for hand in HANDS]


@pytest.mark.parametrize("hand", EACH)
@pytest.mark.parametrize("name", TASKS)
def test_a_task_is_done(visitor: Visitor, name: str, hand: str) -> None:
    task, by = TASKS[name], HANDS[hand]
    page = PLACES[task.place].open(visitor(**by.settings))
    by.begin(page)
    for step in task.steps:
        step.take(page, by)
    task.done(page, by)
