"""Recorded payloads of every source through store and reader: all are watched, and labels mean something."""

from __future__ import annotations

import pytest

from rolescope.ingest.readings import read_pending
from rolescope.model.answer import Answer
from rolescope.model.watch import WatchAnswer
from rolescope.questions.watch import watch
from rolescope.store.own.open import own_store
from rolescope.store.own.records import Payload, Said
from rolescope.store.own.write import write_payload
from tests.questions.watch.made import NOW, ago, visited
from tests.sources.boards_cases import cases


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Answer[WatchAnswer]:
    folder = tmp_path_factory.mktemp("store")
    with own_store(NOW.isoformat(), folder) as file:
        for case in cases("expected.json"):
            request, at = case.request, ago(hours=1)
            page = case.source.read(case.payload, request)
            source = case.source.SOURCE.id
            payload = Payload(
                source, request.account, f"{request.url}#{case.name}", case.payload, at.isoformat()
            )
            write_payload(file, payload, Said(page.offers, page.refused))
            visited(file, source, at, len(page.offers), account=request.account, refused=len(page.refused))
        read_pending(file, processes=1)
    return watch(NOW.isoformat(), folder)


def test_every_source_is_watched(answer: Answer[WatchAnswer]) -> None:
    sources = {one.source: one for one in answer.view.sources}
    assert set(sources) == {case.source.SOURCE.id for case in cases("expected.json")}
    assert all(one.visited for one in sources.values())
    assert sources["adzuna"].openings == 0 < sources["jobtech"].openings


def test_the_labels_of_recorded_openings_are_held_against_what_was_read(answer: Answer[WatchAnswer]) -> None:
    found = {(one.source, one.label) for one in answer.view.scorecard}
    wanted = {
        ("personio", "seniority"),
        ("personio", "years"),
        ("recruitee", "seniority"),
        ("recruitee", "degree"),
    }
    wanted |= {("usajobs", "grade"), ("usajobs", "occupation"), ("jobtech", "occupation")}
    wanted |= {("jobtech", "must_skills"), ("themuse", "seniority"), ("smartrecruiters", "seniority")}
    assert wanted - found == set()
    assert all(one.agreement is None and "too few to say" in one.reason for one in answer.view.scorecard)
