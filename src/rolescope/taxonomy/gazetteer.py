"""Names of countries, regions and towns, and the country each means."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names in lower case to countries (ISO 3166-1 alpha-2), by what is named.

    Attributes:
        country: countries, also in their own languages.
        region: states and provinces.
        code: codes of US states, which mean one after a town only.
        city: towns.
    """

    country: dict[str, str]
    region: dict[str, str]
    code: dict[str, str]
    city: dict[str, str]


@cache
def gazetteer() -> Gazetteer:
    """`data/places.tsv` by kind."""
    found = Gazetteer({}, {}, {}, {})
    tables = {"country": found.country, "region": found.region, "code": found.code, "city": found.city}
    listed = files(__package__).joinpath("data", "places.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line for line in listed if not line.startswith("#")]
    for row in rows[1:]:
        name, country, kind = row.split("\t")
        tables[kind][name] = country
    return found
