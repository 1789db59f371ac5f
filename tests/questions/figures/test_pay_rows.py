"""Rows of a table of pay."""

from __future__ import annotations

import numpy as np

from rolescope.questions.figures.pay_rows import Rows, combined

LEVELS = np.array(["senior", None, "mid", "senior"], dtype=object)
ROWS = Rows.of({"level": LEVELS, "amount": np.array([4.0, 3.0, 2.0, 1.0])})


def test_columns_are_what_they_were() -> None:
    assert ROWS["level"].tolist() == LEVELS.tolist()
    assert ROWS["amount"].tolist() == [4, 3, 2, 1]
    assert sorted(ROWS) == ["amount", "level"]
    assert (len(ROWS), ROWS.height) == (2, 4)


def test_texts_are_numbered_in_their_order_and_none_is_last() -> None:
    assert ROWS.names("level").tolist() == ["mid", "senior", None]
    assert ROWS.code("level").tolist() == [1, 2, 0, 1]


def test_picked_twice() -> None:
    picked = ROWS.where(ROWS.among("level", ("senior",))).at(np.array([1, 1, 0]))
    assert picked["amount"].tolist() == [1, 1, 4]
    assert picked.counted("level") == {"senior": 3}
    assert ROWS.counted("level") == {"senior": 2, "mid": 1, None: 1}


def test_another_column_in_place_of_its_own() -> None:
    turned = ROWS.where(np.array([True, False, True, True])).having(amount=np.array([7.0, 8.0, 9.0]))
    assert turned["amount"].tolist() == [7, 8, 9]
    assert turned.where(turned.among("level", ("mid",)))["amount"].tolist() == [8]


def test_one_after_the_other() -> None:
    first, second = ROWS.at(np.array([3])), ROWS.at(np.array([0, 1]))
    assert first.together([second])["amount"].tolist() == [1, 4, 3]
    assert ROWS.together([])["level"].tolist() == LEVELS.tolist()


def test_nothing_is_rows_too() -> None:
    none = ROWS.where(np.zeros(4, dtype=np.bool_))
    assert (none.height, none["level"].tolist(), none.counted("level")) == (0, [], {})


def test_one_number_for_each_combination_in_their_order() -> None:
    whole = combined([np.array([1, 0, 1, 0]), np.array([2, 9, 0, 9])])
    assert np.argsort(whole, kind="stable").tolist() == [1, 3, 2, 0]
    assert whole[1] == whole[3]


def test_a_column_of_their_own_goes_along_when_rows_are_picked() -> None:
    turned = ROWS.having(amount=np.array([7.0, 8.0, 9.0, 6.0]), worth=np.array([1, 2, 3, 4]))
    picked = turned.at(np.array([2, 3])).where(np.array([False, True]))
    assert (picked["amount"].tolist(), picked["worth"].tolist()) == ([6], [4])
    assert sorted(picked) == ["amount", "level", "worth"]
    assert ROWS["amount"].tolist() == [4, 3, 2, 1]


def test_what_is_worked_out_of_rows_is_worked_out_once_and_of_these_alone() -> None:
    rows, asked = Rows.of({"n": np.arange(3)}), []

    def work() -> int:
        asked.append(1)
        return len(asked)

    assert rows.once(("sum", 1), work) == rows.once(("sum", 1), work) == 1
    assert rows.once(("sum", 2), work) == 2
    assert rows.where(np.ones(3, dtype=np.bool_)).once(("sum", 1), work) == 3
