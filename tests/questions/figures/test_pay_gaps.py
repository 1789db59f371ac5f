"""Roles against each other, and the same work under other titles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.questions.figures.pay_gaps import NOT_ASKED, gap, other_titles
from rolescope.questions.figures.pay_records import Records, Within, records_by_work
from tests.questions.figures.paid import DE, DS, of, several, texts, world
from tests.questions.world import Pay


def pair(folder: Path, rows: Sequence[Pay], posted: Sequence[Pay] = ()) -> tuple[Records, Records]:
    made = world(folder, rows, posted)
    (one,), (two,) = of(made, DS), of(made, DE)
    return one, two


def value(figure: Figure) -> float:
    assert isinstance(figure, Estimate), figure
    return figure.value


def test_equal_pay_within_a_level_and_another_mix(tmp_path: Path) -> None:
    """Seniors 200 and juniors 80 thousand under either name; the mixes are turned about."""
    rows = [
        row
        for role, seniors in ((DS, 60), (DE, 20))
        for level, n, first in (("senior", seniors, 2e5), ("entry", 80 - seniors, 8e4))
        for row in several(role, n, first, step=1, level=level)
    ]
    found = gap(DS, DE, *pair(tmp_path, rows), 4.0)
    assert value(found.raw) > 100_000
    assert value(found.standardised) == pytest.approx(0, abs=100)
    assert value(found.raw) == pytest.approx(value(found.standardised) + value(found.mix))
    assert found.pays_more is None
    assert found.adjusted_for == ("level", "year")
    assert dict(found.n) == {DS: 80, DE: 80}
    assert dict(found.support) == {DS: 1, DE: 1}


def test_who_pays_more(tmp_path: Path) -> None:
    found = gap(DS, DE, *pair(tmp_path, [*several(DS, 100, 2e5), *several(DE, 100)]), 4.0)
    assert found.pays_more == DS
    assert value(found.standardised) == pytest.approx(100_000)
    assert value(found.superiority) == pytest.approx(1)
    assert isinstance(found.standardised, Estimate)
    assert found.standardised.unit == "USD"


def test_in_brief_is_the_same_without_what_claims_do_not_ask(tmp_path: Path) -> None:
    groups = pair(tmp_path, [*several(DS, 100, 2e5), *several(DE, 100)])
    whole, brief = gap(DS, DE, *groups, 4.0), gap(DS, DE, *groups, 4.0, brief=True)
    for name in ("a", "b", "n", "employers", "adjusted_for", "raw", "standardised", "overlap"):
        assert getattr(brief, name) == getattr(whole, name)
    assert brief.mix == brief.superiority == NOT_ASKED


def test_too_few_on_either_side(tmp_path: Path) -> None:
    found = gap(DS, DE, *pair(tmp_path, [*several(DS, 100), *several(DE, 12)]), 4.0)
    assert found.raw == found.mix == found.overlap == NotEstimable("suppressed (n = 12, needs 20)", 112)
    assert found.pays_more is None


def test_collections_of_texts_are_held_equal_and_said(tmp_path: Path) -> None:
    one, two = pair(tmp_path, [], [*texts(DS, 30), *texts(DE, 30)])
    assert gap(DS, DE, one, two, 4.0).adjusted_for == ("level", "year", "collection")


def test_same_work_other_title(tmp_path: Path) -> None:
    """Own at 100, the work under another title at 130, other work under the title at 90 thousand."""
    posted = [
        *texts(DS, 40, work=DS),
        *texts(DS, 30, 90_000, work=DE),
        *texts(DS, 30, 10_000, work="cannot_tell"),
        *texts(DE, 40, 130_000, work=DS),
    ]
    made = world(tmp_path, (), posted)
    (titled,) = of(made)
    (worked,) = records_by_work(made, DS, Within("US"))
    title, work = other_titles(DS, titled, worked, 4.0)
    assert (title.kind, title.n, title.own, title.own_employers) == ("title", 40, 40, 40)
    assert value(title.difference) == pytest.approx(30_000)
    assert (work.kind, work.n, work.own) == ("work", 30, 40), "what cannot be told is neither"
    assert value(work.difference) < 0


def test_few_of_either_are_suppressed(tmp_path: Path) -> None:
    made = world(tmp_path, (), [*texts(DS, 40), *texts(DS, 5, work=DE)])
    (titled,) = of(made)
    (work,) = other_titles(DS, titled, None, 4.0)
    assert work.difference == NotEstimable("suppressed (n = 5, needs 20)", 45)
    assert list(other_titles(DS, None, None, 4.0)) == []
