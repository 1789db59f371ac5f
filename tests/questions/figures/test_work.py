"""Whose work a title's postings are, on stores whose every posting is known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.work import TitleWork
from rolescope.questions.figures.work import (
    CLASSES,
    LABELLED,
    Labels,
    Population,
    agency_contrasts,
    labels_of,
    title_work,
)
from rolescope.store.facts import FactStore
from tests.questions.world import Cell, store

TITLE = "data_scientist"
STRATA = ("collection",)


def cells(mixed: int = 20, **what: str) -> list[Cell]:
    """100 employers, each with one posting; of `mixed` the work is read as an analyst's."""
    return [
        Cell(TITLE, employer, 1, work="data_analyst" if employer < mixed else None, **what)  # type: ignore[arg-type]
        for employer in range(100)
    ]


def judged(found: FactStore) -> TitleWork:
    role = found.bare_cells[TITLE]
    whole = Population(TITLE, "Data scientist", np.ones(len(role.postings), bool))
    return title_work(role, whole, labels_of(found, TITLE), STRATA)


def value(figure: object) -> float:
    assert isinstance(figure, Estimate)
    return figure.value


def test_a_reader_that_is_never_wrong_is_taken_at_its_word(tmp_path: Path) -> None:
    one = judged(store(tmp_path, cells()))
    assert value(one.same) == pytest.approx(0.8, abs=0.002)
    assert value(one.other) == pytest.approx(0.2, abs=0.002)
    assert [(w.role, round(value(w.share), 2)) for w in one.works] == [(TITLE, 0.8), ("data_analyst", 0.2)]
    assert [w.role for w in one.others] == ["data_analyst"]
    assert isinstance(one.other, Estimate)
    assert one.other.observed == pytest.approx(0.2)
    assert one.other.low < 0.2 < one.other.high


def test_what_was_labelled_under_the_title_corrects_it(tmp_path: Path) -> None:
    """A quarter of what is read as the title's is an analyst's: .8 · .25 + .2 = .4."""
    labelled = [[TITLE, TITLE, 300], ["data_analyst", TITLE, 100], ["data_analyst", "data_analyst", 100]]
    one = judged(store(tmp_path, cells(), labels={TITLE: {"one": labelled}}))
    assert value(one.other) == pytest.approx(0.4, abs=0.002)
    assert one.labelled == 500
    assert one.read is not None
    assert value(one.read) == pytest.approx(0.4)


def test_collections_count_as_the_population_has_them() -> None:
    """In one collection a tenth of 10 cases misleads, in the other half of 100; the population is even."""
    own, other = CLASSES.index(TITLE), CLASSES.index("data_analyst")
    one, two = np.zeros((2, len(CLASSES), len(CLASSES)))
    one[own, own], one[other, own] = 9, 1
    two[own, own], two[other, own] = 50, 50
    weighed = Labels({"one": one, "two": two}, np.zeros_like(one)).weighed({"one": 500.0, "two": 500.0})
    assert weighed[other, own] / weighed.sum() == pytest.approx((0.1 + 0.5) / 2)
    assert 10 < weighed.sum() < 110, "uneven weights make the cases worth less than they are"
    alone = Labels({"one": one, "two": two}, np.zeros_like(one)).weighed({"two": 3.0})
    assert alone == pytest.approx(two)


def test_without_labelled_postings_nothing_is_said(tmp_path: Path) -> None:
    few = [[TITLE, TITLE, LABELLED - 1]]
    one = judged(store(tmp_path, cells(), labels={TITLE: {"one": few}}))
    assert isinstance(one.other, NotEstimable)
    assert f"are worth {LABELLED - 1}, needs {LABELLED}" in one.other.reason
    assert one.works == ()


def test_few_labelled_postings_tell_shares_and_no_index(tmp_path: Path) -> None:
    one = judged(store(tmp_path, cells(), labels={TITLE: {"one": [[TITLE, TITLE, LABELLED]]}}))
    assert isinstance(one.other, Estimate)
    assert isinstance(one.ambiguity, NotEstimable)


def test_the_index_counts_roles_in_effect(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    assert value(judged(store(tmp_path / "one", cells(0))).ambiguity) == pytest.approx(1, abs=0.1)
    assert value(judged(store(tmp_path / "two", cells(50))).ambiguity) == pytest.approx(2, abs=0.1)


def test_engineers_are_told_from_other_roles(tmp_path: Path) -> None:
    """Of 100 postings 10 are a data engineer's work, 5 a software engineer's, 20 an analyst's."""
    works = ["data_engineer"] * 10 + ["software_engineer"] * 5 + ["data_analyst"] * 20 + [TITLE] * 65
    one = judged(store(tmp_path, [Cell(TITLE, n, 1, work=work) for n, work in enumerate(works)]))
    assert value(one.other) == pytest.approx(0.35, abs=0.005)
    assert value(one.engineering) == pytest.approx(0.15, abs=0.005)


def test_engineers_of_the_titles_own_role_are_engineers(tmp_path: Path) -> None:
    """Of 100 applied scientists 30 do the work of ML engineers, which they are held against, 10 another's."""
    works = ["machine_learning_engineer"] * 30 + ["data_engineer"] * 10 + [TITLE] * 60
    labelled = [[name, name, 100] for name in dict.fromkeys(works)]
    made = [Cell("applied_scientist", n, 1, work=work) for n, work in enumerate(works)]
    found = store(tmp_path, made, labels={"applied_scientist": {"one": labelled}})
    role = found.bare_cells["applied_scientist"]
    whole = Population("applied_scientist", "Applied scientist", np.ones(len(role.postings), bool))
    one = title_work(role, whole, labels_of(found, "applied_scientist"), STRATA)
    assert value(one.same) == pytest.approx(0.3, abs=0.01)
    assert value(one.engineering) == pytest.approx(0.4, abs=0.01)


def test_a_narrower_title_is_held_against_its_role(tmp_path: Path) -> None:
    labelled = [["data_analyst", "data_analyst", 100], ["other", "other", 100]]
    made = [Cell("product_analyst", n, 1, work="data_analyst" if n % 2 else "other") for n in range(60)]
    found = store(tmp_path, made, labels={"product_analyst": {"one": labelled}})
    role = found.bare_cells["product_analyst"]
    whole = Population("product_analyst", "Product analyst", np.ones(len(role.postings), bool))
    one = title_work(role, whole, labels_of(found, "product_analyst"), STRATA)
    assert (one.role, one.role_label, one.narrower) == ("data_analyst", "Data analyst", True)
    assert value(one.same) == pytest.approx(0.5, abs=0.01)


def test_thin_titles_are_suppressed(tmp_path: Path) -> None:
    one = judged(store(tmp_path, cells()[:7]))
    assert one.other == NotEstimable("suppressed (n = 7, needs 20)", 7)
    assert one.postings == 7


def test_agencies_against_employers_over_the_same_mix(tmp_path: Path) -> None:
    """Agencies mislead in half of the postings, employers in a fifth, in both collections."""
    made = [
        Cell(
            TITLE,
            number + 1000 * side,
            1,
            work="data_analyst" if number % 10 < wrong else None,
            kind=kind,
            collection=collection,
        )
        for side, (kind, wrong) in enumerate((("agency", 5), ("direct", 2)))
        for number, collection in enumerate(["one"] * 100 + ["two"] * 100)
    ]
    found = store(tmp_path, made)
    role = found.bare_cells[TITLE]
    masks = (role.employer_kind == "agency", role.employer_kind == "direct")
    other, ambiguity, untold = agency_contrasts(role, masks, labels_of(found, TITLE), STRATA)
    assert value(other.difference) == pytest.approx(0.3, abs=0.01)
    assert isinstance(other.difference, Estimate)
    assert other.difference.low > 0
    assert value(ambiguity.difference) > 0
    assert value(untold.difference) == pytest.approx(0, abs=0.01)
    assert (other.measure, ambiguity.measure, untold.measure) == ("other", "ambiguity", "untold")


def test_agencies_and_employers_are_each_counted_on_their_own(tmp_path: Path) -> None:
    made = [Cell(TITLE, employer, 1, kind="agency") for employer in range(30)]
    made += [Cell(TITLE, 100 + employer, 2, kind="direct") for employer in range(50)]
    found = store(tmp_path, made)
    role = found.bare_cells[TITLE]
    masks = (role.employer_kind == "agency", role.employer_kind == "direct")
    for one in agency_contrasts(role, masks, labels_of(found, TITLE), STRATA):
        assert isinstance(one.agency, Estimate)
        assert isinstance(one.direct, Estimate)
        assert isinstance(one.difference, Estimate)
        assert (one.agency.n, one.agency.employers) == (30, 30)
        assert (one.direct.n, one.direct.employers) == (100, 50)
        assert one.difference.n == 130


def test_without_agencies_there_is_a_reason(tmp_path: Path) -> None:
    found = store(tmp_path, cells())
    role = found.bare_cells[TITLE]
    none = np.zeros(len(role.postings), bool)
    (only,) = agency_contrasts(role, (none, ~none), labels_of(found, TITLE), STRATA)
    assert isinstance(only.difference, NotEstimable)
    assert "suppressed" in only.difference.reason
