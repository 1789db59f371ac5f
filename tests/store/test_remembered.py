"""What is remembered of stores: the newest, and nothing of a store that is another now."""

from __future__ import annotations

from rolescope.store.remembered import forget, remembered


def test_results_are_kept_until_they_are_let_go() -> None:
    asked: list[int] = []

    @remembered(2)
    def double(n: int) -> int:
        asked.append(n)
        return 2 * n

    assert [double(1), double(1), double(2)] == [2, 2, 4]
    assert asked == [1, 2]
    double(3)
    assert double.cache_info().currsize == 2, "bounded"
    forget()
    assert double.cache_info().currsize == 0
    assert double(1) == 2
    assert asked == [1, 2, 3, 1]
