"""The order is as if every job had been held against its own words, though few are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rolescope.model.fit_answer import Order
from rolescope.questions.fit.candidates import candidates
from rolescope.questions.fit.person import Person, person_of
from rolescope.questions.fit.ranking import Own, figures, first, place
from rolescope.questions.jobs.arguments import NO_FILTERS
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store, read_store
from rolescope.store.own.requirements import Asking
from tests.questions.fit.made import AS_OF, CV, given
from tests.questions.jobs.made import AT, DASHBOARDS, MODELS, PIPELINES, fill, offer

TEXTS = (MODELS, PIPELINES, DASHBOARDS)
EXTRA = ("Kafka", "Hadoop", "dbt", "Looker", "Scala", "Terraform", "MLflow", "Flink")
OFFERS = tuple(
    offer(
        "lever",
        str(n),
        f"Job {n}",
        f"{TEXTS[n % 3]} Also {EXTRA[n % 8]} and {EXTRA[(n * 3 + 1) % 8]} required.",
        f"Employer {n}",
        day=f"2026-10-{1 + n % 28:02}",
    )
    for n in range(40)
)
PASTED = f"{CV}\n{PIPELINES}\n\n{OFFERS[5].posting.text}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("own")
    with own_store(AT, made) as file:
        fill(file, OFFERS)
    return made


@pytest.fixture
def file(folder: Path) -> Iterator[OwnFile]:
    with read_store(folder) as opened:
        yield opened


def _all(file: OwnFile) -> tuple[Asking, ...]:
    return candidates(file, None, NO_FILTERS).found


def _slowly(file: OwnFile, person: Person, order: Order) -> list[str]:
    """Every job held against its posting, then sorted."""
    own = Own(file, person)
    ranked = [own.ranked(one) for one in _all(file)]
    return [one.job.id for one in sorted(ranked, key=lambda one: place(one.scored, one.job.id, order))]


@pytest.mark.parametrize("text", [CV, PASTED, MODELS, f"{CV}\nI will need visa sponsorship."])
@pytest.mark.parametrize("top", [1, 7, 100])
@pytest.mark.parametrize("order", Order)
def test_the_first_are_those_of_all(file: OwnFile, text: str, top: int, order: Order) -> None:
    person = person_of(given(text), AS_OF)
    own, jobs = Own(file, person), _all(file)
    found = first(own, jobs, figures(own, person, jobs), top, order)
    assert [one.job.id for one in found] == _slowly(file, person, order)[:top]


@pytest.mark.parametrize("text", [PASTED, MODELS, "\n".join(one.posting.text for one in OFFERS[:9])])
def test_nothing_is_better_without_what_is_copied(file: OwnFile, text: str) -> None:
    """So the place with it is the best a job can have, in both orders."""
    person = person_of(given(text), AS_OF)
    own, jobs = Own(file, person), _all(file)
    best = figures(own, person, jobs)
    copied = [one for one in map(own.ranked, jobs) if one.copied]
    assert copied
    for one in copied:
        for order in Order:
            assert place(one.scored, one.job.id, order) >= place(best[one.job.n], one.job.id, order)


def test_the_two_orders_differ(file: OwnFile) -> None:
    person = person_of(given(), AS_OF)
    assert _slowly(file, person, Order.LOW) != _slowly(file, person, Order.SCORE)


def test_what_is_copied_costs_a_job_its_place(file: OwnFile) -> None:
    person = person_of(given(f"{OFFERS[5].posting.text}\n"), AS_OF)
    own, jobs = Own(file, person), _all(file)
    best = figures(own, person, jobs)
    copied = {one.id: best[one.n].score or 0 for one in jobs}["lever:example:5"]
    found = first(own, jobs, best, len(jobs))
    now = next(one for one in found if one.job.id == "lever:example:5")
    assert now.copied
    assert (now.scored.score or 0) < copied


def test_few_texts_are_fetched(file: OwnFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rolescope.questions.fit.ranking.TOGETHER", 4)
    person = person_of(given(), AS_OF)
    own, jobs = Own(file, person), _all(file)
    first(own, jobs, figures(own, person, jobs), 3)
    assert sum(own.has(one) for one in jobs) < len(jobs) / 2
