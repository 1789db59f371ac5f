import pytest

from rolescope.extract.place import country


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("San Jose, CA", "US"),
        ("Toronto, Canada", "CA"),
        ("London, Ontario, Canada", "CA"),
        ("London", "GB"),
        ("München", "DE"),
        ("Darmstadt, DE", "DE"),
        ("Dover, DE", "US"),
        ("Lebanon, NH", "US"),
        ("New Brunswick, NJ", "US"),
        ("Macon, Georgia", "US"),
        ("Tbilisi, Georgia", "GE"),
        ("San Francisco, CA, US", "US"),
        ("Remote - USA", "US"),
        ("Remote (US)", "US"),
        ("United States (Remote)", "US"),
        ("US-Remote", "US"),
        ("U.S. (Remote)", "US"),
        ("NYC", "US"),
        ("SF / NY", "US"),
        ("San Francisco HQ", "US"),
        ("India-Bangalore", "IN"),
        ("Melbourne HQ or Sydney", "AU"),
        ("Deutschland", "DE"),
        ("Washington, DC 20001", "US"),
    ],
)
def test_the_country_is_read(location: str, code: str) -> None:
    assert country(location) == code


@pytest.mark.parametrize(
    "location",
    [
        None,
        "",
        "Remote",
        "Anywhere",
        "Paris or London",
        "France, Belgium, Spain",
        "Remote (non-U.S.)",
        "EMEA",
        "Georgia",
    ],
)
def test_no_country_or_several_are_none(location: str | None) -> None:
    assert country(location) is None
