"""Parts of a share: worked by hand, and whole and part never at odds."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.parts import among, part_of
from rolescope.analyse.prevalence import prevalence
from rolescope.analyse.sample import Incidence, ReaderErrors, Sample


def sample(employers: int, size: float = 10.0) -> Sample:
    """One role, one stratum, employers of one size."""
    zeros = np.zeros(employers, np.int64)
    return Sample(zeros, zeros, np.arange(employers), np.full(employers, size), 1)


def everywhere(employers: int, count: float, items: int = 1) -> Incidence:
    """The same count of every item at every employer."""
    row, item = np.divmod(np.arange(employers * items), items)
    return Incidence(row, item, np.full(len(row), count), items)


ERRORS = ReaderErrors(np.array([0.8]), np.array([0.001]), np.array([0.1]), np.array([0.0001]))


def test_a_part_is_corrected_as_its_whole() -> None:
    """Half are read, which stands for (.5 − .1) / (.8 − .1) = 4/7; a fifth of those read require: 4/35."""
    whole = prevalence(sample(30), everywhere(30, 5), ERRORS)
    part = part_of(whole, prevalence(sample(30), everywhere(30, 1)))
    assert part.value[0, 0] == pytest.approx(4 / 35)
    assert part.observed[0, 0] == pytest.approx(0.1)
    assert 0 <= part.low[0, 0] < part.value[0, 0] < part.high[0, 0] <= 1


def test_parts_that_make_up_the_whole_sum_to_it() -> None:
    whole = prevalence(sample(30), everywhere(30, 5), ERRORS)
    parts = [part_of(whole, prevalence(sample(30), everywhere(30, n))) for n in (1, 4)]
    assert sum(float(part.value[0, 0]) for part in parts) == pytest.approx(float(whole.value[0, 0]))


def test_a_perfect_reader_changes_nothing() -> None:
    whole = prevalence(sample(30), everywhere(30, 5))
    bare = prevalence(sample(30), everywhere(30, 1))
    part = part_of(whole, bare)
    assert part.value[0, 0] == pytest.approx(bare.value[0, 0])
    assert part.low[0, 0] == pytest.approx(bare.low[0, 0])
    assert part.high[0, 0] == pytest.approx(bare.high[0, 0])


def test_a_whole_that_may_be_all_invented_leaves_its_part_an_upper_end() -> None:
    whole = prevalence(sample(30), everywhere(30, 1), ERRORS)  # a tenth read, a tenth invented
    part = part_of(whole, prevalence(sample(30), everywhere(30, 0.5)))
    assert (part.value[0, 0], part.low[0, 0]) == (pytest.approx(0, abs=1e-9), 0)
    assert part.high[0, 0] >= 0.5 * whole.high[0, 0] - 1e-9


def test_share_among_those_that_mention_it_by_hand() -> None:
    """Two of each employer's five mentions: .4 of 150, whoever is drawn."""
    (found,) = among(sample(30), everywhere(30, 5), [everywhere(30, 2)])
    assert found.value[0, 0] == pytest.approx(0.4)
    assert (found.n[0, 0], found.employers[0, 0]) == (150, 30)
    assert found.effective_n[0, 0] == pytest.approx(150), (
        "employers that are all alike are worth their mentions"
    )


def test_employers_that_go_all_one_way_are_worth_one_mention_each() -> None:
    half = Incidence(np.arange(0, 40, 2), np.zeros(20, np.int64), np.full(20, 5.0), 1)
    (found,) = among(sample(40), everywhere(40, 5), [half])
    assert found.value[0, 0] == pytest.approx(0.5)
    assert found.effective_n[0, 0] == pytest.approx(39, abs=1)


def test_none_is_a_share_too_and_no_certainty() -> None:
    none = Incidence(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0), 1)
    (found,) = among(sample(30), everywhere(30, 5), [none])
    assert found.value[0, 0] == 0
    assert found.high[0, 0] > 0.05


@pytest.mark.parametrize(("employers", "count", "said"), [(19, 1, "n = 19, needs 20"), (4, 9, "4 employers")])
def test_too_few_mentions_are_suppressed_with_their_n(employers: int, count: float, said: str) -> None:
    thin = everywhere(employers, count)
    (found,) = among(sample(30), thin, [thin])
    assert np.isnan(found.value[0, 0])
    assert said in str(found.reason[0][0])
