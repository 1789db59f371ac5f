"""Laws on pay by place: each with a citation and a day; an unknown place has none."""

from __future__ import annotations

from datetime import date

import pytest

from rolescope.extract.patterns import rows
from rolescope.extract.wording.laws import find_laws
from rolescope.model.reading import Place


def places(name: str, country: str | None) -> list[str]:
    """Where the laws hold that a place falls under."""
    return [law.place for law in find_laws([Place(name, country, None)])]


@pytest.mark.parametrize(
    ("name", "country", "where"),
    [
        ("Denver, CO", "US", ["Colorado"]),
        ("Colorado", "US", ["Colorado"]),
        ("San Francisco", "US", ["California"]),
        ("Oakland, CA", "US", ["California"]),
        ("New York, NY", "US", ["New York"]),
        ("Seattle", "US", ["Washington"]),
        ("Chicago, IL", None, ["Illinois"]),
        ("Boston, MA", "US", ["Massachusetts"]),
        ("Newark, NJ", "US", ["New Jersey"]),
        ("Burlington, VT", "US", ["Vermont"]),
        ("Saint Paul, MN", "US", ["Minnesota"]),
        ("Baltimore", "US", ["Maryland"]),
        ("Washington, DC", "US", ["the District of Columbia"]),
        ("Honolulu", "US", ["Hawaii"]),
        ("Vancouver, BC", "CA", ["British Columbia"]),
        ("Toronto, ON", "CA", ["Ontario"]),
        ("Berlin", "DE", ["the European Union"]),
        ("Austin, TX", "US", []),
        ("London", "GB", []),
        ("Toronto, CA", "CA", ["Ontario"]),
        ("Somewhere", None, []),
    ],
)
def test_a_place_has_its_law(name: str, country: str | None, where: list[str]) -> None:
    assert places(name, country) == where


def test_every_law_names_itself_and_its_day() -> None:
    for row in rows("pay_laws.tsv"):
        _, _, place, citation, since, employers, said, *_ = row
        assert date.fromisoformat(since)
        assert int(employers) >= 1
        assert place
        assert any(letter.isdigit() for letter in citation)
        assert said in {"posting", "interview"}
