"""What a résumé denies or wishes for is not shown; what it says beside that is."""

from __future__ import annotations

import pytest

from rolescope.extract.profile.build import build
from rolescope.extract.profile.denied import is_denied
from rolescope.model.profile import Month


def shows(line: str, skill: str = "apache-kafka") -> bool:
    """Whether a job's line shows a skill."""
    text = f"Experience\n\nData Engineer, Sample Works\nJan 2020 - Dec 2022\n- {line}\n"
    return skill in {one.skill for one in build(text, Month(2026, 1)).skills}


@pytest.mark.parametrize(
    "line",
    [
        "No experience with Kafka yet, but much with queues",
        "No hands-on experience with Kubernetes, Spark or Kafka",
        "I have not worked with Kafka",
        "I haven’t used Kafka, Spark does",
        "Have never used Kafka in production",
        "I want to learn Kubernetes, dbt and Kafka",
        "Keen to gain experience with Kafka",
        "Interested in learning more about Kafka",
        "Queues: RabbitMQ, Kafka (no experience)",
    ],
)
def test_denied_and_wished_for_skills_are_not_shown(line: str) -> None:
    assert not shows(line)


@pytest.mark.parametrize(
    "line",
    [
        "Moved the queues to Kafka without downtime",
        "No outage since Kafka took over the queues",
        "No experience with Spark, but four years of Kafka",
        "Not only ran Kafka, also wrote its tests",
        "Taught colleagues who had no background in queues. Ran Kafka",
        "Learned Kafka and ran it for two years",
        "Queues: Kafka (no downtime)",
        "Planned the move to Kafka",
    ],
)
def test_what_is_said_beside_a_denial_is_shown(line: str) -> None:
    assert shows(line)


def test_another_line_still_shows_it() -> None:
    assert shows("I want to learn more about Kafka\n- Ran Kafka in production")


def test_places_count_from_the_sentence() -> None:
    text = "no experience with kafka. ran kafka"
    assert is_denied(text, 0, 19, 24)
    assert not is_denied(text, 26, 30, 35)
