from rolescope.taxonomy.first_years import first_years
from rolescope.taxonomy.skills import skills


def test_years_are_those_of_skills_that_are_known() -> None:
    assert set(first_years()) <= set(skills())
    assert all(1990 < year < 2030 for year in first_years().values())
