"""Which places lie in the US."""

from __future__ import annotations

import pytest

from rolescope.sources.us_places import us_country


@pytest.mark.parametrize(
    "place", ["Austin, TX", "Austin, TX  (+1 other)", "Texas   (+2 others)", "United States"]
)
def test_places_of_the_us(place: str) -> None:
    assert us_country(place) == "US"


def test_dollar_territories_keep_their_own_code() -> None:
    assert us_country("Puerto Rico") == "PR"


@pytest.mark.parametrize(
    "place", ["Anywhere", "Georgia", "London, UK", "Toronto, ON, Canada", "TX", ", TX", "", None]
)
def test_what_is_elsewhere_or_unclear_is_none(place: str | None) -> None:
    assert us_country(place) is None
