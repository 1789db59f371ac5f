"""Questions to a store of one's own: the same figures, named, with what may not be counted left out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import rolescope
from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion, EvidenceDamaged
from rolescope.model.estimate import NotEstimable
from rolescope.model.read import Beside, PostingText
from rolescope.questions import evidence
from rolescope.questions.check import check
from rolescope.questions.evidence import CLOSED, Home, chosen, stamp
from rolescope.questions.read import read
from rolescope.questions.sources import sources
from rolescope.questions.verify import verify
from rolescope.store.facts import BOTH, EMBEDDED, MINE, embedded
from rolescope.store.own.counted import OwnFacts, counted_folder
from rolescope.store.schema import OWN_POSTED, POSTED
from tests.ingest.own_made import TERMS_FORBID, openings, retold, stored

A, B = "data scientist", "data engineer"
OWN = [*openings(70), *openings(10, "remotive", seed=2)]
UNCOUNTED = [*retold(OWN[:30], TERMS_FORBID), *openings(20, TERMS_FORBID, seed=3)]
ADVERT = PostingText("text", OWN[0].posting.text, Beside(title="Data Scientist", location="Austin, TX"))
Ask = Callable[[str], Answer[Any]]
QUESTIONS: Mapping[str, Ask] = {
    "compare": lambda whose: rolescope.compare(A, B, evidence=whose),
    "role": lambda whose: rolescope.role(A, evidence=whose),
    "pay": lambda whose: rolescope.pay(A, B, rows=2, evidence=whose),
    "trend": lambda whose: rolescope.trend(A, B, evidence=whose),
    "shift": lambda whose: rolescope.shift(A, start=2025, end=2026, evidence=whose),
    "titles": lambda whose: rolescope.titles(evidence=whose),
    "titles by year": lambda whose: rolescope.titles(A, by="year", evidence=whose),
    "blend": lambda whose: rolescope.blend(A, B, evidence=whose),
    "switch": lambda whose: rolescope.switch(A, B, evidence=whose),
    "claim": lambda whose: rolescope.claim(f"{A}s earn more than {B}s", evidence=whose),
    "claim, share": lambda whose: rolescope.claim(
        query="share(data_scientist, skill:python) >= 0.3", evidence=whose
    ),
    "roles": lambda whose: rolescope.roles("data", evidence=whose),
    "sources": lambda whose: sources(evidence=whose),
    "read": lambda whose: read(ADVERT, evidence=whose),
    "check": lambda whose: check(ADVERT, evidence=whose),
}


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A store, and the same with openings of a source that may not be counted."""
    made = tmp_path_factory.mktemp("homes")
    return stored(made / "plain", OWN), stored(made / "with", [*OWN, *UNCOUNTED])


@pytest.fixture
def home(homes: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ROLESCOPE_HOME", str(homes[0]))
    return homes[0]


@pytest.mark.parametrize("whose", [MINE, pytest.param(BOTH, marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", QUESTIONS)
def test_openings_that_may_not_be_counted_move_no_byte(
    name: str, whose: str, homes: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    for home in homes:
        monkeypatch.setenv("ROLESCOPE_HOME", str(home))
        told.append(QUESTIONS[name](whose).to_json())
    assert told[0] == told[1]
    assert json.loads(told[0])["question"]["evidence"] == whose


@pytest.mark.slow
@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("name", [one for one in QUESTIONS if one not in {"read", "check", "sources"}])
def test_an_answer_says_whose_it_is_and_comes_out_again(name: str) -> None:
    plain, mine, both = (QUESTIONS[name](whose) for whose in (EMBEDDED, MINE, BOTH))
    assert "evidence" not in plain.question, "answers of the snapshot are as they were"
    assert len({one.answer_id for one in (plain, mine, both)}) == 3
    for one in (mine, both):
        assert f":evidence={one.question['evidence']}#" in one.answer_id
        assert verify(one.to_json()).view.same
        assert verify(one.answer_id).view.same


@pytest.mark.usefixtures("home")
def test_an_answer_about_a_text_comes_out_again_of_the_same_evidence() -> None:
    answer = QUESTIONS["read"](MINE)
    assert verify(answer.to_json(), text=ADVERT).view.same
    assert answer.view.paid.standing is not None
    assert answer.view.paid.standing.population == OWN_POSTED


def test_another_store_is_told_by_name(
    home: Path, homes: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    was = QUESTIONS["compare"](MINE).to_json()
    monkeypatch.setenv("ROLESCOPE_HOME", str(stored(tmp_path, openings(72))))
    found = verify(was).view
    assert not found.same
    assert "your own store as it was then" in found.why
    assert home == homes[0]


@pytest.mark.usefixtures("home")
def test_what_counts_and_what_does_not_stands_among_the_limits() -> None:
    first, *rest = QUESTIONS["compare"](MINE).view.limits
    assert first.startswith("These are your own openings and no others, seen until 2026-11-28: 7")
    assert re.search(r"7\d of 80 openings count. Not counted: \d, another opening of the same vacancy", first)
    assert any("measured on postings of the snapshot" in one for one in rest)
    assert any("Adzuna" in one and "forbid" in one for one in rest)
    assert not any("2018 to 2025" in one for one in rest), "nothing is said of the snapshot's postings"
    beside = QUESTIONS["compare"](BOTH).view.limits
    assert any("2018 to 2025" in one for one in beside)
    assert any("pay of the two is never mixed" in one for one in beside)


@pytest.mark.usefixtures("home")
def test_sources_that_count_are_named_with_the_words_that_they_ask_for() -> None:
    named = {one.id: one.licence for one in QUESTIONS["compare"](MINE).evidence}
    assert named.keys() == {"greenhouse:texts", "remotive:texts"}
    assert "Remotive" in named["remotive:texts"]


@pytest.mark.usefixtures("home")
def test_a_live_list_is_no_history() -> None:
    trend, shift = QUESTIONS["trend"](MINE).view, QUESTIONS["shift"](MINE).view
    assert trend.series == ()
    assert "cannot be told from your own store" in trend.headline
    assert "only what was still open when you looked" in shift.headline
    assert all(isinstance(one.part, NotEstimable) for one in shift.causes)
    growth = rolescope.claim(query="growth(data_scientist) > 0", evidence=MINE).view
    assert growth.verdict.value == "cannot tell"
    assert growth.evidence_for == growth.evidence_against == ()
    both = QUESTIONS["trend"](BOTH).view
    assert {one.source for one in both.series}.isdisjoint({"greenhouse", "remotive"})


@pytest.mark.parametrize(
    "ask",
    [
        lambda: rolescope.trend(A, source=TERMS_FORBID),
        lambda: rolescope.trend(A, source=TERMS_FORBID, evidence=MINE),
        lambda: rolescope.shift(A, start=2025, end=2026, source=TERMS_FORBID, evidence=MINE),
        lambda: rolescope.pay(A, population=TERMS_FORBID, evidence=MINE),
        lambda: rolescope.claim(query=f"growth(data_scientist, source={TERMS_FORBID}) > 0"),
    ],
)
@pytest.mark.usefixtures("home")
def test_a_source_that_forbids_counting_is_refused_by_name(ask: Callable[[], Any]) -> None:
    with pytest.raises(BadQuestion, match="its terms forbid counting them \\(https://"):
        ask()


def test_each_body_of_evidence_stands_apart_in_both(home: Path) -> None:
    mine, both = (chosen(whose, home=Home(home)) for whose in (MINE, BOTH))
    assert isinstance(both, OwnFacts)
    parts = [store.cells("data_scientist") for store in (embedded(), mine, both)]
    theirs, own, whole = ({str(one) for one in part.collection} for part in parts)
    assert own == both.own - {"file"}
    assert theirs.isdisjoint(own)
    assert whole == theirs | own
    assert [part.postings.sum() for part in parts][2] == parts[0].postings.sum() + parts[1].postings.sum()
    for part, one in zip(parts[:2], (theirs, own), strict=True):
        rows = np.isin(parts[2].collection, sorted(one))
        assert np.array_equal(parts[2].number[rows], part.number)
        assert np.array_equal(parts[2].skills.of(rows).count, part.skills.count)
    paid = both.pay("data_scientist")
    assert set(paid["source"][paid["population"] == OWN_POSTED]) <= own
    assert set(paid["source"][paid["population"] == POSTED]) <= theirs
    populations = {one.id for one in rolescope.pay(A, evidence=BOTH).view.populations}
    assert {"own", "texts", "collected"} <= populations


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_own_tables_are_exported_alone(form: str, tmp_path: Path) -> None:
    made = rolescope.export(tmp_path / "own", form=form, evidence=MINE)
    assert "tables/cells." + form in made.files
    assert 'evidence="mine"' in (tmp_path / "own" / "README.md").read_text("utf-8")
    if form == "csv":
        tables = tmp_path / "own" / "tables"
        assert len((tables / "pay.csv").read_text("utf-8").splitlines()) == 1, (
            "a head, and none of others' pay"
        )
        assert TERMS_FORBID not in (tables / "cells.csv").read_text("utf-8")


def test_own_sources_have_names_that_the_snapshot_does_not_have() -> None:
    from rolescope.sources.board_catalogue import BOARDS  # noqa: PLC0415

    assert {one.SOURCE.id for one in BOARDS}.isdisjoint(one.id for one in embedded().manifest.sources)


def test_without_a_store_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLESCOPE_HOME", str(tmp_path))
    for whose in (MINE, BOTH):
        with pytest.raises(BadQuestion, match=r"no openings of your own in .*rolescope ingest greenhouse"):
            rolescope.compare(A, B, evidence=whose)
    (tmp_path / "rolescope.duckdb").write_bytes(b"")
    with pytest.raises(BadQuestion, match="have not been counted yet"):
        rolescope.compare(A, B, evidence=MINE)
    with pytest.raises(BadQuestion, match="embedded, mine or both; 'yours' is none"):
        rolescope.compare(A, B, evidence="yours")
    with pytest.raises(BadQuestion, match="serve --store DIR"):
        chosen(MINE, home=CLOSED)


def test_a_store_in_which_nothing_counts_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace  # noqa: PLC0415

    one = OWN[0]
    nurse = replace(one, posting=replace(one.posting, beside=one.posting.beside._replace(title="Head Nurse")))
    monkeypatch.setenv("ROLESCOPE_HOME", str(stored(tmp_path, [nurse])))
    with pytest.raises(BadQuestion) as refused:
        rolescope.compare(A, B, evidence=MINE)
    assert "0 of 1 opening count. Not counted: 1, the title names no one role of ours." in str(refused.value)
    assert rolescope.compare(A, B, evidence=BOTH).view.subjects[0].postings > 1000


def test_a_store_that_was_counted_anew_is_asked_anew_and_the_old_one_let_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROLESCOPE_HOME", str(stored(tmp_path, openings(24))))
    before, first = stamp(MINE), rolescope.role(A, evidence=MINE)
    assert rolescope.role(A, evidence=MINE) is first, "remembered"
    stored(tmp_path, openings(26))
    second = rolescope.role(A, evidence=MINE)
    assert stamp(MINE) != before
    assert second.view.subjects[0].postings == first.view.subjects[0].postings + 1
    assert len(evidence._OPENED) <= evidence.OPEN
    assert sum(key[0] == tmp_path for key in evidence._OPENED) == 1


def test_damaged_tables_are_told_with_what_mends_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROLESCOPE_HOME", str(stored(tmp_path, openings(2))))
    folder = counted_folder(tmp_path)
    assert folder is not None
    (folder / "cells.parquet").write_bytes(b"nothing")
    with pytest.raises(EvidenceDamaged, match="Run `rolescope ingest` again"):
        rolescope.role(A, evidence=MINE)
