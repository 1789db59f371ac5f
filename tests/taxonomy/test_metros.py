"""Towns in metros, towns under their own name, and strings that name none."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from rolescope.taxonomy.metros import names_place, place_of
from rolescope.taxonomy.us_states import STATES

BAY = "San Francisco Bay Area"


@pytest.mark.parametrize(
    ("location", "place"),
    [
        ("Redwood City, CA", BAY),
        ("SAN JOSE, CA", BAY),
        ("San Francisco", BAY),
        ("San Francisco Bay Area", BAY),
        ("SF or Palo Alto, CA", BAY),
        ("New York, NY (HQ)", "New York"),
        ("NEW YORK, NEW YORK", "New York"),
        ("Jersey City, NJ", "New York"),
        ("Austin TX", "Austin"),
        ("Austin, TX  (+1 other)", "Austin"),
        ("Austin, Texas Metropolitan Area", "Austin"),
        ("Washington DC-Baltimore Area", "Washington"),
        ("Foster City, CA (Hybrid) In office M,W,F", BAY),
        ("Boise, ID", "Boise, ID"),
        ("Portland, ME", "Portland, ME"),
        ("Portland, OR", "Portland, Oregon"),
        ("O’Fallon, MO", "St. Louis"),
    ],
)
def test_a_town_of_the_us_is_in_its_metro_or_keeps_its_name_and_state(location: str, place: str) -> None:
    assert place_of(location, "US") == place


@pytest.mark.parametrize(
    "location",
    [
        *("United States", "Texas", "Texas, United States", "Remote", "Anywhere", "Springfield", ""),
        *("San Francisco or New York", "San Francisco / New York", "Portland", "NY, NY", "Lake County, IL"),
    ],
)
def test_no_town_or_several_are_no_place(location: str) -> None:
    assert place_of(location, "US") is None


@pytest.mark.parametrize(
    ("location", "country", "place"),
    [
        ("London, England, United Kingdom", "GB", "London"),
        ("Bengaluru, Karnataka, India", "IN", "Bangalore"),
        ("München", "DE", "Munich"),
        ("Sydney NSW, Australia", "AU", "Sydney"),
        ("Renningen, Germany", "DE", "Renningen"),
        ("Renningen", "DE", None),
        ("England, United Kingdom", "GB", None),
        ("Germany", "DE", None),
        ("Berlin", None, None),
        ("Paris, TX", "FR", "Paris"),
    ],
)
def test_elsewhere_a_town_keeps_its_own_name(location: str, country: str | None, place: str | None) -> None:
    assert place_of(location, country) == place


def test_of_strings_that_anybody_wrote_only_known_towns_are_taken() -> None:
    assert place_of("Acme Campus, TX", "US") == "Acme Campus, TX"
    assert place_of("Acme Campus, TX", "US", listed=True) is None
    assert place_of("Acme, Germany", "DE", listed=True) is None
    assert place_of("Redwood City, CA", "US", listed=True) == BAY
    assert place_of("Boise, ID", "US", listed=True) == "Boise, ID"


@pytest.mark.parametrize(
    "text", ["Berlin", "Austin, TX", "Washington, DC and Boston, MA", "Germany", "Austin TX"]
)
def test_words_that_are_places_and_nothing_else(text: str) -> None:
    assert names_place(text)


@pytest.mark.parametrize("text", ["Acme", "Acme, Berlin", "Boston Dynamics"])
def test_words_that_are_no_places(text: str) -> None:
    assert not names_place(text)


def test_each_town_is_in_one_metro_of_a_state_that_there_is() -> None:
    table = tomllib.loads(files("rolescope.taxonomy").joinpath("metros.toml").read_text("utf-8"))
    towns = [
        (town.casefold(), state)
        for states in table["metros"].values()
        for state, listed in states.items()
        for town in listed.split(", ")
    ]
    twice = {town for town in towns if towns.count(town) > 1}
    assert not twice
    assert {state for _, state in towns} <= STATES.keys()
    assert table["alone"].keys() <= table["metros"].keys()
