"""Which boards fill in pay of their own, on amounts of our own making."""

from __future__ import annotations

import pytest

from rolescope.model.posting import PayPeriod
from rolescope.sources.modelled_pay import SEVERAL, Stated, board_name, boards, modelling


def said(board: str, amounts: list[float], period: PayPeriod = PayPeriod.YEAR) -> list[Stated]:
    """One amount an employer."""
    return [Stated(board, period, f"mill {i}", amount) for i, amount in enumerate(amounts)]


def spread(n: int, first: float = 61_000, step: float = 1_000) -> list[float]:
    """Amounts that no two employers share."""
    return [first + step * i for i in range(n)]


@pytest.mark.parametrize(
    ("via", "name"),
    [
        ("via LinkedIn", "LinkedIn"),
        ("via Dayton, OH - Weirlist", "Weirlist"),
        ("via Weirlist.com Free Classifieds Ads", "Weirlist"),
        ("via The Lock Keepers Inn", "Lock Keepers Inn"),
        ("via Mill.Board.com", "Mill.Board"),
        ("", ""),
    ],
)
def test_a_board_has_one_name_wherever_it_lists(via: str, name: str) -> None:
    assert board_name(via) == name


def test_a_constant_for_all_employers_is_the_boards() -> None:
    assert modelling(said("Weirlist", [24.0] * 6, PayPeriod.HOUR)) == {"Weirlist"}


def test_a_few_bands_for_all_employers_are_the_boards() -> None:
    bands = [90_000.0] * 30 + [115_000.0] * 20 + [150_000.0] * 10
    assert modelling(said("Rungs", bands + spread(20))) == {"Rungs"}


def test_odd_amounts_that_many_employers_state_are_the_boards_however_many_there_are() -> None:
    odd = [16.41 + 1.37 * i for i in range(60) for _ in range(SEVERAL)]
    found = said("Snack", odd + spread(200, 15, 0.5), PayPeriod.HOUR)
    assert modelling(found) == {"Snack"}
    assert boards(found)[0].agreement < 0.02  # what employers agree on by chance


def test_round_amounts_that_many_employers_state_are_theirs() -> None:
    honest = [100_000.0] * 12 + [120_000.0] * 10 + [132_500.0] * 6 + spread(100, 61_111, 1_113)
    assert modelling(said("LinkedIn", honest)) == frozenset()


def test_an_employer_that_posts_one_amount_over_and_over_counts_once() -> None:
    again = [Stated("Mill Jobs", PayPeriod.YEAR, "one mill", 83_117.0)] * 50
    assert modelling(again + said("Mill Jobs", spread(20))) == frozenset()


def test_fewer_than_five_employers_convict_no_board() -> None:
    assert modelling(said("Small", [55_000.0] * (SEVERAL - 1))) == frozenset()


def test_a_board_that_models_one_kind_of_pay_is_trusted_with_none() -> None:
    found = [*said("Weirlist", [24.0] * 6, PayPeriod.HOUR), *said("Weirlist", spread(40))]
    assert [one.models for one in boards(found)] == [False, True]
    assert modelling(found) == {"Weirlist"}


def test_how_amounts_repeat_by_hand() -> None:
    (one,) = boards(said("LinkedIn", [80_000.0, 80_000.0, 90_000.0, 101_010.0, 101_010.0]))
    assert (one.records, one.employers, one.amounts, one.same) == (5, 5, 3, 2)
    assert one.agreement == pytest.approx(4 / 20)
    assert (one.top_five, one.odd) == (1.0, 0.0)
