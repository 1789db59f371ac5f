"""What is left of a person without copied words is never more than they show with them."""

from __future__ import annotations

from dataclasses import replace

from rolescope.model.fit import Ask, Kind, Requirement
from rolescope.model.span import Span
from rolescope.questions.fit.person import person_of
from tests.questions.fit.made import AS_OF, given

ASKED = tuple(
    Requirement(Kind.SKILL, Ask.REQUIRED, (name,), (name,), Span(0, 1), name)
    for name in ("python", "sql", "tensorflow", "apache-kafka")
)
COPIED = (Span(0, 4),)


def test_without_copied_words_the_less_of_two_readings_counts() -> None:
    person = person_of(given(), AS_OF)
    fewer = replace(person.able, skills=())
    person.reread[COPIED] = fewer
    assert person.own(ASKED, COPIED) is fewer


def test_a_second_reading_that_shows_less_and_promises_more_does_not_count() -> None:
    """PyTorch for TensorFlow is near; Kafka in the place of three skills is met and near nothing."""
    person = person_of(given("Skills\nPyTorch, Keras, Tableau, Scrum\n"), AS_OF)
    asked = (*ASKED[2:3] * 2, ASKED[3])
    other = person_of(given("Skills\nKafka\n"), AS_OF).able
    less, more = (person.scorer.score(asked), type(person.scorer)(person.known(other)).score(asked))
    assert (more.score or 0) < (less.score or 0)
    assert (more.low or 0) > (less.low or 0)
    person.reread[COPIED] = other
    assert person.own(asked, COPIED) == person.able
    assert person.own(asked, ()) is person.able
