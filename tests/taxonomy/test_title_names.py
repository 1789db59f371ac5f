import pytest

from rolescope.taxonomy.title_names import MOST, occupations_named
from rolescope.taxonomy.title_parts import take_apart
from rolescope.taxonomy.titles import read_title


def named(title: str) -> list[tuple[str, str, bool]]:
    pieces = take_apart(title, read_title(title)).pieces
    found = occupations_named(title, pieces)
    return [(str(one.occupation.label), one.words, one.own) for one in found]


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("Registered Nurse II - ICU", ("Registered Nurses", "Registered Nurse", True)),
        ("Senior ICU Registered Nurse (m/f/d)", ("Registered Nurses", "Registered Nurse", True)),
        ("Electricians", ("Electricians", "Electricians", True)),
        ("Supply Chain Director", ("Supply Chain Managers", "Supply Chain Director", False)),
        ("Attorney", ("Lawyers", "Attorney", False)),
        ("Senior Accountant", ("Accountants and Auditors", "Accountant", False)),
        ("Nurse Manager / Dreamer", ("Medical and Health Services Managers", "Nurse Manager", False)),
        ("Night shift | Retail Sales Associate", ("Retail Salespersons", "Retail Sales Associate", False)),
    ],
)
def test_an_occupation_by_its_name(title: str, first: tuple[str, str, bool]) -> None:
    assert named(title)[0] == first


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Wizard of Joy",
        "Engineer",  # dozens of occupations list it
        "Business Control Analyst",  # "control analyst" is listed by chemical technicians alone
        "Fall Co-op - Joy",  # a level alone is no name
        "Electrical Engineer Instructor of Joy",  # the noun is another
        "Wizard of Joy (Housing)",  # one word of a later part, and no occupation's own title
    ],
)
def test_a_name_that_says_nothing_is_not_guessed(title: str) -> None:
    assert named(title) == []


def test_few_are_given_and_own_titles_come_first() -> None:
    for title in ("Project Manager", "Cashier", "Laboratory Technician", "Policy Analyst"):
        found = named(title)
        assert 0 < len(found) <= MOST
        assert [own for *_, own in found] == sorted((own for *_, own in found), reverse=True)
