"""Which skills get a row, and what stands in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.shares import PrevalenceRow, Verdict
from rolescope.questions.compare import compare
from tests.questions.world import LABELLED, Cell, alike, store

PAIR = ("data scientist", "data engineer")
DS, DE = "data_scientist", "data_engineer"


def rows(folder: Path, cells: list[Cell], **reader: object) -> dict[str, PrevalenceRow]:
    view = compare(PAIR, store=store(folder, cells, reader=reader)).view
    return {row.id: row for row in view.skills}


def known(figure: object) -> Estimate:
    assert isinstance(figure, Estimate)
    return figure


def test_shares_of_postings_by_hand(tmp_path: Path) -> None:
    """Twenty employers with ten postings each: four of ten ask for SQL, one of ten."""
    found = rows(
        tmp_path,
        [*alike(DS, range(20), skills={"sql": 4}), *alike(DE, range(20, 40), skills={"sql": 1})],
    )["sql"]
    assert found.label == "SQL"
    assert known(found.roles[DS]).observed == pytest.approx(0.4)
    assert known(found.roles[DE]).observed == pytest.approx(0.1)
    assert (known(found.roles[DS]).n, known(found.roles[DS]).employers) == (200, 20)
    (difference,) = found.differences
    assert difference.value == pytest.approx(0.3, abs=0.01)
    assert difference.verdict is Verdict.HIGHER


def test_a_mix_of_levels_makes_no_difference(tmp_path: Path) -> None:
    """Seniors are asked for SQL, entrants are not; the roles differ in their levels only."""
    cells = [
        *alike(DS, range(30), level="senior", skills={"sql": 9}),
        *alike(DS, range(10), level="entry", skills={"sql": 1}),
        *alike(DE, range(10), level="senior", skills={"sql": 9}),
        *alike(DE, range(30), level="entry", skills={"sql": 1}),
    ]
    found = rows(tmp_path, cells)["sql"]
    assert found.differences[0].value == pytest.approx(0, abs=1e-9)
    assert known(found.roles[DS]).observed == pytest.approx(0.5)


def test_what_the_reader_misses_is_added_and_what_it_invents_taken_off(tmp_path: Path) -> None:
    """Half of SQL is missed, a tenth of the postings without R are said to ask for it."""
    reader = {
        "by_skill": {"sql": {"tp": 10**6, "fn": 10**6}, "python": {"tp": 10**6, "fn": 10**6}},
        "by_type": {
            "language": {
                "tp": LABELLED,
                "fn": LABELLED,
                "fp": 10**5,
                "tp_where_complete": 10**6,
                "true_negative_pairs": 9 * 10**5,
            }
        },
    }
    cells = [*alike(DS, range(20), skills={"sql": 3}), *alike(DE, range(20), skills={"sql": 3})]
    figure = known(rows(tmp_path, cells, skills=reader)["sql"].roles[DS])
    assert figure.observed == pytest.approx(0.3)
    assert figure.value == pytest.approx((0.3 - 0.1) / (0.5 - 0.1), abs=0.01)


@pytest.mark.parametrize(("postings", "shown"), [(9, False), (10, True)])
def test_skills_below_a_twentieth_in_every_role_have_no_row(
    tmp_path: Path, postings: int, shown: bool
) -> None:
    """Of 200 postings: no difference could reach the five points that are worth saying."""
    cells = [
        *alike(DS, range(1, 20), skills={"sql": 4}),
        Cell(DS, 0, skills={"sql": 4, "docker": postings}),
        *alike(DE, range(20), skills={"sql": 4}),
    ]
    assert set(rows(tmp_path, cells)) == ({"sql", "docker"} if shown else {"sql"})


def test_a_skill_of_one_role_only_has_a_row_with_nought_for_the_other(tmp_path: Path) -> None:
    found = rows(tmp_path, [*alike(DS, range(20), skills={"docker": 5}), *alike(DE, range(20))])["docker"]
    assert known(found.roles[DE]).observed == 0
    assert known(found.roles[DE]).high > 0, "not seen is not impossible"
    assert found.type == "platform"


def test_one_employer_is_never_more_than_the_cap(tmp_path: Path) -> None:
    """A giant with a thousand postings that all ask for R, beside twenty employers that never do."""
    giant = [Cell(DS, 99, 1000, skills={"r": 1000}), *alike(DS, range(20))]
    found = rows(tmp_path, [*giant, *alike(DE, range(20))])["r"]
    assert known(found.roles[DS]).observed == pytest.approx(EMPLOYER_CAP)
    assert EMPLOYER_CAP <= 0.2, "the promise"


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (alike(DE, range(6), postings=3, skills={"sql": 3}), "suppressed (n = 18, needs 20)"),
        (alike(DE, range(4), skills={"sql": 3}), "suppressed (4 employers, needs 5)"),
    ],
)
def test_a_thin_role_is_suppressed_and_the_other_is_not(
    tmp_path: Path, cells: list[Cell], reason: str
) -> None:
    found = rows(tmp_path, [*alike(DS, range(20), skills={"sql": 4}), *cells])["sql"]
    assert isinstance(found.roles[DS], Estimate)
    thin = found.roles[DE]
    assert isinstance(thin, NotEstimable)
    assert thin.reason == reason
    assert found.differences[0].verdict is Verdict.SUPPRESSED


def test_soft_skills_are_given_as_read(tmp_path: Path) -> None:
    found = rows(tmp_path, [*alike(DS, range(20), skills={"teamwork": 5}), *alike(DE, range(20))])["teamwork"]
    assert known(found.roles[DS]).value == known(found.roles[DS]).observed == pytest.approx(0.5)
    assert found.reader is not None
    assert isinstance(found.reader.recall, NotEstimable)


def test_how_a_skill_is_asked_for_by_hand(tmp_path: Path) -> None:
    """Of ten postings an employer four ask for SQL: three require it, one prefers it, two want depth."""
    how = {"required": {"sql": 3}, "preferred": {"sql": 1}, "advanced": {"sql": 2}, "basic": {"sql": 1}}
    cells = [*alike(DS, range(20), skills={"sql": 4}, **how), *alike(DE, range(20), skills={"sql": 4})]
    found = rows(tmp_path, cells)["sql"]
    assert known(found.required[DS]).value == pytest.approx(0.3, abs=0.01)
    assert known(found.preferred[DS]).value == pytest.approx(0.1, abs=0.01)
    assert known(found.advanced[DS]).value == pytest.approx(0.5)
    assert known(found.basic[DS]).value == pytest.approx(0.25)
    assert (known(found.required[DS]).n, known(found.advanced[DS]).n) == (200, 80)
    assert known(found.required[DE]).value == 0


def test_parts_are_corrected_with_the_whole(tmp_path: Path) -> None:
    """Half of SQL is missed: what is required doubles with what is asked for at all."""
    kinds = {
        "tp": LABELLED,
        "fn": LABELLED,
        "fp": 0,
        "tp_where_complete": 10**6,
        "true_negative_pairs": 10**9,
    }
    reader = {
        "by_skill": {s: {"tp": 10**6, "fn": 10**6} for s in ("sql", "python")},
        "by_type": {"language": kinds},
    }
    cells = [*alike(DS, range(20), skills={"sql": 4}, required={"sql": 3}), *alike(DE, range(20))]
    found = rows(tmp_path, cells, skills=reader)["sql"]
    assert known(found.roles[DS]).value == pytest.approx(0.8, abs=0.01)
    assert known(found.required[DS]).value == pytest.approx(0.6, abs=0.01)
    assert known(found.required[DS]).observed == pytest.approx(0.3)


def test_depth_of_few_mentions_is_suppressed(tmp_path: Path) -> None:
    cells = [
        *alike(DS, range(19), skills={"sql": 1}, required={"sql": 1}, advanced={"sql": 1}),
        *alike(DE, range(20), skills={"sql": 4}, required={"sql": 1}),
    ]
    thin = rows(tmp_path, cells)["sql"].advanced[DS]
    assert isinstance(thin, NotEstimable)
    assert thin.reason == "suppressed (n = 19, needs 20)"


def test_where_nothing_tells_how_skills_are_asked_for_nothing_is_said(tmp_path: Path) -> None:
    cells = [*alike(DS, range(20), skills={"sql": 4}), *alike(DE, range(20))]
    found = rows(tmp_path, cells)["sql"]
    assert not found.required
    assert "required" not in found.to_plain()
