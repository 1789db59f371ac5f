"""Where one score stands among this person's scores for like openings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rolescope.analyse.fit import Scored
from rolescope.questions.fit.candidates import candidates
from rolescope.questions.fit.person import person_of
from rolescope.questions.fit.ranking import Own
from rolescope.questions.fit.standing import OUTSIDE, UNTOLD, Standings
from rolescope.questions.jobs.arguments import NO_FILTERS
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store, read_store
from tests.questions.fit.made import AS_OF, given
from tests.questions.jobs.made import AT, PIPELINES, fill, offer

SOURCES = ("lever", "greenhouse", "adzuna")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("own")
    extra = ("", " Kafka required.", " dbt required.", " Kafka, dbt and Scala required.")
    offers = [
        offer(
            SOURCES[n % 3],
            str(n),
            "Data Engineer",
            PIPELINES + extra[n % 4],
            f"Employer {n}",
            day=f"2026-10-{1 + n % 28:02}",
        )
        for n in range(36)
    ]
    with own_store(AT, made) as file:
        fill(file, offers)
    return made


@pytest.fixture
def file(folder: Path) -> Iterator[OwnFile]:
    with read_store(folder) as opened:
        yield opened


def test_counts_are_those_of_the_others_that_may_be_counted(file: OwnFile) -> None:
    person = person_of(given(), AS_OF)
    own = Own(file, person)
    jobs = candidates(file, None, NO_FILTERS)
    scores = {one.id: own.ranked(one).scored for one in jobs.found if jobs.counted(one)}
    assert len(scores) == 24
    standings = Standings(file, own)
    for job in jobs.found[:6]:
        mine = own.ranked(job).scored
        found, why = standings.of(job.id, job.work, mine)
        assert (why, found is None) == (None, False)
        assert found is not None
        others = [one.score or 0 for id_, one in scores.items() if id_ != job.id]
        assert found.n == len(others) == found.lower + found.same + found.higher
        assert found.lower == sum(one < (mine.score or 0) for one in others)
        assert found.higher == sum(one > (mine.score or 0) for one in others)
        assert found.median == sorted(others)[(len(others) - 1) // 2]


def test_too_few_and_unlike_ones_are_told(file: OwnFile, monkeypatch: pytest.MonkeyPatch) -> None:
    own = Own(file, person_of(given(), AS_OF))
    scored = Scored(50, 10, 90, contradicted=False)
    monkeypatch.setattr("rolescope.questions.fit.standing.FEWEST", 25)
    found, why = Standings(file, own).of("x", "data_engineer", scored)
    assert found is None
    assert why
    assert "24 like openings" in why
    assert "25 are needed" in why
    assert Standings(file, own).of("x", "cannot_tell", scored) == (None, UNTOLD)
    assert Standings(file, own).of("x", "other", scored) == (None, OUTSIDE)
