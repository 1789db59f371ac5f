"""A small store for what unlocks: pipelines that ask for one thing more or another, and copies of two."""

from __future__ import annotations

from pathlib import Path

from rolescope.model.offer import Offer
from rolescope.store.own.open import own_store
from tests.questions.jobs.made import AT, SAME, fill, offer

BUILDS = "What you will do: You will build and maintain data pipelines and data models. Requirements: {}."
ASKS = (
    "Python, Airflow and Snowflake",
    "SQL, Airflow and dbt",
    "SQL, Snowflake and Kafka",
    "Python, SQL and Spark",
    "Kafka, dbt and Terraform",
    "Python, 5+ years of Airflow, Terraform",
    "Python",
    "Python, Tableau and 6+ years of Kafka",
)


def offers() -> list[Offer]:
    """Eight jobs of five employers, then copies: one vacancy posted twice, one of a source not counted."""
    made = [
        offer(
            "greenhouse", str(n), "Data Engineer", BUILDS.format(asks), f"Example {n % 5}", "Berlin, Germany"
        )
        for n, asks in enumerate(ASKS)
    ]
    again = offer("remotive", "7", "Data Engineer", BUILDS.format(ASKS[0]) + " Apply now.", "Example 0")
    return [*made, again, offer("adzuna", "8", "Data Engineer", BUILDS.format(ASKS[1]), "Other Works")]


def store(folder: Path) -> Path:
    """A folder with a store in which `remotive` 7 is the vacancy of `greenhouse` 0."""
    kept = dict(SAME)
    SAME.clear()
    SAME["remotive:example:7"] = "greenhouse:example:0"
    try:
        with own_store(AT, folder) as file:
            fill(file, offers())
    finally:
        SAME.clear()
        SAME.update(kept)
    return folder
