"""Openings of our own making that count, and a store that holds them, read and counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from random import Random

from rolescope.ingest.groups import group_pending
from rolescope.ingest.own_evidence import count_own
from rolescope.ingest.readings import read_pending
from rolescope.model.offer import Offer
from rolescope.model.posting import Posting
from rolescope.model.read import Beside, PostingText
from rolescope.store.own.open import own_store
from rolescope.store.own.records import Payload, Said
from rolescope.store.own.write import write_payload

NIGHT = "2026-11-28T03:00:00Z"
ROLES = {
    "Data Scientist": "Train and evaluate models that predict {what}, and run experiments on {what}.",
    "Data Engineer": "Build and operate pipelines that load {what} into the warehouse every night.",
}
SKILLS = ("Python", "SQL", "Spark", "Airflow", "Snowflake", "Tableau", "Docker", "Kubernetes", "PyTorch")
THINGS = (
    *("invoices", "parcels", "claims", "journeys", "recipes", "sensors", "tickets", "leases", "harvests"),
    *("refunds", "songs", "trials", "auctions", "rides", "meters", "orders", "cases", "loans", "lessons"),
)
PLACES = ("Austin, TX", "Boston, MA", "Denver, CO", "Chicago, IL")
EMPLOYERS = tuple(f"{name} Works" for name in ("Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fir", "Gum"))
TERMS_FORBID = "adzuna"


def openings(n: int, source: str = "greenhouse", seed: int = 1) -> list[Offer]:
    """Openings for data scientists and data engineers in the United States, of many employers."""
    return [_opening(Random(f"{source} {seed} {i}"), i, source) for i in range(n)]  # noqa: S311


def _opening(draw: Random, i: int, source: str) -> Offer:
    title = list(ROLES)[i % 2]
    employer, place = draw.choice(EMPLOYERS), draw.choice(PLACES)
    low = draw.randrange(90, 140) * 1000
    duties = [ROLES[title].format(what=what) for what in draw.sample(THINGS, 3)]
    asked = [f"Experience with {skill} on {draw.choice(THINGS)}." for skill in draw.sample(SKILLS, 4)]
    text = "\n".join(
        [
            f"{employer} looks after {draw.choice(THINGS)} and {draw.choice(THINGS)} for people in {place}.",
            "Responsibilities:",
            *(f"- {duty}" for duty in duties),
            f"- Explain what {draw.choice(THINGS)} mean to the people who ask about {draw.choice(THINGS)}.",
            "Requirements:",
            f"- {draw.randrange(1, 8)}+ years of experience with {draw.choice(THINGS)}.",
            *(f"- {one}" for one in asked),
            f"The salary range is ${low:,} - ${low + 30_000:,} per year.",
        ]
    )
    year = draw.choice((2025, 2026))
    beside = Beside(title=title, location=place, employer=employer, date=f"{year}-{1 + i % 9:02}-11")
    key = f"{i:05}"
    return Offer(
        source, None, key, PostingText(f"{source}:{key}", text, beside), url=f"https://example.org/{key}"
    )


def as_postings(offers: Sequence[Offer]) -> Iterator[Posting]:
    """The same as the snapshot's sources would give them."""
    for one in offers:
        beside = one.posting.beside
        assert beside.title is not None
        yield Posting(
            one.source,
            one.id,
            beside.title,
            one.posting.text,
            beside.employer,
            beside.location,
            beside.date,
        )


def stored(folder: Path, offers: Sequence[Offer], at: str = NIGHT) -> Path:
    """A store with these openings, read and counted; the folder."""
    with own_store(at, folder) as file:
        for source, found in groupby(sorted(offers, key=lambda one: one.id), key=lambda one: one.source):
            shown = list(found)
            said = "\n".join(one.id + one.posting.text for one in shown)
            payload = Payload(source, None, f"https://example.org/{source}", said.encode(), at)
            write_payload(file, payload, Said(shown))
        read_pending(file, processes=1)
        group_pending(file)
        count_own(file)
    return folder


def retold(offers: Sequence[Offer], source: str) -> list[Offer]:
    """The same openings as another source shows them."""
    return [replace(one, source=source) for one in offers]
