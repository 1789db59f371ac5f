import pytest

from rolescope.taxonomy.roles import roles
from rolescope.taxonomy.spelling import title_table
from rolescope.taxonomy.title_shorthand import shorthand
from rolescope.taxonomy.titles import read_title


@pytest.mark.parametrize(
    ("title", "role", "settled"),
    [
        ("Sr. DS II (m/f/d), Growth", "data_scientist", True),
        ("DS II", "data_scientist", True),
        ("Lead DE - Platform", "data_engineer", True),
        ("DS", "data_scientist", False),
        ("Senior PM", "product_manager", False),
        ("QA (Remote)", "qa_engineer", False),
    ],
)
def test_a_level_beside_it_settles_what_a_ladder_calls_so(title: str, role: str, settled: bool) -> None:
    short = shorthand(read_title(title))
    assert short is not None
    assert (short.roles[0], short.settled) == (role, settled)


@pytest.mark.parametrize(
    "title", ["", "Growth", "DS Coordinator", "QA - Food Technician", "DE, Site Engineer"]
)
def test_a_title_that_names_another_job_is_not_short_for_ours(title: str) -> None:
    assert shorthand(read_title(title)) is None


def test_ladders_name_the_likeliest_of_what_they_are_short_for() -> None:
    table = title_table()
    for written, role in table["ladder"].items():
        assert role in roles()
        assert table["shorthand"][written][0] == role
