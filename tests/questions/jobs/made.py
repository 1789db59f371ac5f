"""A small store of our own making: openings of several sources, read, grouped by hand, and listed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rolescope.ingest.readings import read_pending
from rolescope.ingest.vacancies import list_vacancies
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.model.reading import Pay
from rolescope.model.span import Origin
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.records import Counts, Outcome, Payload, Said, VisitEnd
from rolescope.store.own.visits import end_visit
from rolescope.store.own.write import write_payload

AT = "2026-11-20T08:00:00Z"
LATER = "2026-11-27T08:00:00Z"
MODELS = (
    "What you will do: You will train and deploy machine learning models in production with Python and "
    "PyTorch. You will build feature pipelines and serve models with low latency on Kubernetes. You will "
    "monitor model drift and retrain models. Requirements: 4+ years of experience. Python, PyTorch required."
)
PIPELINES = (
    "What you will do: You will build and maintain data pipelines in Airflow and Spark, and load data into "
    "Snowflake. You will design data models and warehouse tables and own the ETL. You will write SQL and "
    "Python. Requirements: SQL, Spark, Airflow. 3+ years of experience."
)
DASHBOARDS = (
    "What you will do: You will build dashboards in Tableau and answer questions of product teams with SQL. "
    "You will run ad hoc analyses, define metrics and explain results to stakeholders. Requirements: SQL and "
    "Tableau. 2+ years of experience as an analyst."
)
THIN = "Join our great team."


def offer(  # noqa: PLR0917
    source: str,
    key: str,
    title: str,
    text: str = MODELS,
    employer: str = "Example Robotics",
    place: str = "Berlin, Germany",
    day: str = "2026-11-18",
    pay: tuple[float, float, str] | None = None,
    apply: bool = True,
) -> Offer:
    """An opening; its page and the place to apply at stand under example.org."""
    stated = () if pay is None else (Pay(*pay, "year", None, None, None, None, "", Origin.STRUCTURED),)
    where = f"https://{source}.example.org/jobs/{key}"
    beside = Beside(title=title, location=place, employer=employer, date=day, pay=stated)
    return Offer(
        source,
        "example",
        key,
        PostingText(key, text, beside),
        url=where,
        apply_url=f"{where}/apply" if apply else None,
        dates=Dates(published=day),
    )


OFFERS = (
    offer("greenhouse", "1", "AI Engineer", pay=(80_000, 100_000, "EUR")),
    offer("greenhouse", "2", "Machine Learning Engineer", place="Munich, Germany", day="2026-11-10"),
    offer("remotive", "3", "Data Scientist", PIPELINES, "Sample Shop", day="2026-11-15"),
    offer("lever", "4", "Senior Data Engineer", PIPELINES, "Made Up Bank", "London, UK", "2026-10-01"),
    offer("ashby", "5", "Data Analyst", DASHBOARDS, "Sample Shop", "Paris, France", "2026-11-01"),
    offer("lever", "6", "Machine Learning Engineer", THIN, "Thin Ads", "Austin, TX", "2026-11-19"),
    offer("remotive", "7", "AI Engineer", MODELS + " Apply now.", day="2026-11-19", apply=False),
    offer("adzuna", "8", "ML Engineer", MODELS + " See more.", "Other Works", "Hamburg, Germany"),
)
"""Of them 1 and 7 are one vacancy."""
SAME = {"remotive:example:7": "greenhouse:example:1"}


def fill(file: OwnFile, offers: Sequence[Offer] = OFFERS, at: str = AT) -> None:
    """Store openings, a payload a source, then read and list them."""
    for source in dict.fromkeys(one.source for one in offers):
        own = [one for one in offers if one.source == source]
        body = f"{source} {[(one.key, one.posting) for one in own]}".encode()
        url = f"https://{source}.example.org/"
        write_payload(file, Payload(source, "example", url, body, at), Said(own))
    read_pending(file, processes=1)
    group(file)
    list_vacancies(file)


def group(file: OwnFile) -> None:
    """Groups as `SAME` has them; every other opening stands alone."""
    file.run("DELETE FROM groups")
    file.run(
        "INSERT INTO groups BY NAME SELECT id, content, id AS head, 'itself' AS rule, "
        "row_number() OVER (ORDER BY id) AS n, row_number() OVER (ORDER BY id) AS component, first_seen "
        "FROM openings"
    )
    for id_, head in SAME.items():
        file.run("UPDATE groups SET head = ? WHERE id = ?", [head, id_])


def see_no_more(file: OwnFile, source: str, left: Sequence[str], at: str = LATER) -> None:
    """A complete visit that shows only what is left."""
    end_visit(file, VisitEnd(source, "example", at, Outcome.COMPLETE, None, Counts(), frozenset(left)))
    list_vacancies(file)


def store(folder: Path) -> Path:
    """A folder with a filled store."""
    with own_store(AT, folder) as file:
        fill(file)
    return folder
