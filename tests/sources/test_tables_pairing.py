"""Re-pairing of ranges that were taken apart into two rows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rolescope.sources.tables.aijobs_salaries import Figure, pair_ranges

figures = st.lists(
    st.builds(
        Figure,
        work_year=st.just(2024),
        experience_level=st.sampled_from(["SE", "MI"]),
        employment_type=st.just("FT"),
        job_title=st.just("Data Scientist"),
        salary=st.integers(1, 9),
        salary_currency=st.just("USD"),
        employee_residence=st.just("US"),
        remote_ratio=st.just(0),
        company_location=st.just("US"),
        company_size=st.just("M"),
    ),
    max_size=30,
)


@given(figures)
def test_every_row_is_used_exactly_once_and_in_order(rows: list[Figure]) -> None:
    assert [row for ends in pair_ranges(rows) for row in ends] == rows


@given(figures)
def test_a_range_is_two_neighbours_of_one_key_top_then_bottom(rows: list[Figure]) -> None:
    for ends in pair_ranges(rows):
        assert len(ends) in {1, 2}
        assert ends[-1].salary <= ends[0].salary
        assert ends[-1].key == ends[0].key


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), min_size=1, max_size=10))
def test_ranges_taken_apart_one_after_another_come_back(ranges: list[tuple[int, int]]) -> None:
    """Even where neighbours share their key, as most do in the table."""
    key = Figure(2024, "SE", "FT", "Data Scientist", 0, "USD", "US", 0, "US", "M")
    rows = [key._replace(salary=end) for pair in ranges for end in sorted(pair, reverse=True)]
    back = [tuple(end.salary for end in ends) for ends in pair_ranges(rows)]
    assert back == [tuple(sorted(pair, reverse=True)) for pair in ranges]
