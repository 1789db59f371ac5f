import pytest

from rolescope.taxonomy.title_job import folded_words, title_job

BERLIN = frozenset({"berlin", "acme"})


def same(a: str, b: str) -> bool:
    x, y = title_job(a, BERLIN), title_job(b, BERLIN)
    return (x.job, x.level) == (y.job, y.level)


@pytest.mark.parametrize(
    "title",
    [
        "Sr. Data Engineer, Payments",
        "Senior Data Engineer - Payments (m/f/d)",
        "Senior Data Engineer (Payments) - Berlin",
        "Payments: Senior Data Engineer, Remote",
        "Senior Data Engineer, Payments | Acme",
        "Senior Data Engineer, Payments (Full-time)",
    ],
)
def test_one_job_in_the_writings_of_boards(title: str) -> None:
    assert same(title, "Senior Data Engineer, Payments")


@pytest.mark.parametrize(
    "title",
    [
        "Data Engineer, Payments",
        "Staff Data Engineer, Payments",
        "Senior Data Engineer, Search",
        "Senior Data Engineer",
        "Senior Data Engineer II, Payments",
        "Senior Data Scientist, Payments",
        "Founding Senior Data Engineer, Payments",
    ],
)
def test_another_job(title: str) -> None:
    assert not same(title, "Senior Data Engineer, Payments")


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("Java Developer", "Python Developer"),
        (".NET Developer", "C++ Developer"),
        ("Software Engineer 2 - Android", "Software Engineer 2 - iOS"),
    ],
)
def test_another_tool_in_the_name_of_one_role_is_another_job(title: str, other: str) -> None:
    assert not same(title, other)
    assert same("Java Software Engineer", "Software Engineer, Java")


def test_titles_of_no_role_are_told_by_their_words() -> None:
    assert title_job("Nurse, Intensive Care").job == title_job("Intensive Care - Nurse").job
    assert title_job("Nurse, Intensive Care").job != title_job("Nurse, Day Clinic").job


def test_terms_number_and_place_stand_apart() -> None:
    told = title_job("Data Analyst - Summer 2026 (Req 48211) - Austin, TX")
    assert told.job == "data_analyst"
    assert told.terms == "2026 summer"
    assert told.number is not None
    assert "48211" in told.number
    assert told.place == "austin tx"


def test_words_are_folded() -> None:
    assert folded_words("Développeur C++ (Größe)") == ("developpeur", "c++", "grosse")
