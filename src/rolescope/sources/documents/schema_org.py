"""Fields of a schema.org JobPosting, place, pay and the like, in every shape that pages give them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from rolescope.model.read import Beside
from rolescope.model.reading import Pay
from rolescope.model.span import Marked, Origin

Item = Mapping[str, Any]

_EMPLOYMENT = {
    "full_time": "full_time",
    "part_time": "part_time",
    "contractor": "contract",
    "contract": "contract",
    "temporary": "temporary",
    "intern": "internship",
    "internship": "internship",
    "apprenticeship": "apprenticeship",
    "permanent": "permanent",
}
_PERIODS = {
    "year": "year", "yearly": "year", "annual": "year", "annum": "year", "ann": "year",
    "month": "month", "monthly": "month", "mon": "month",
    "week": "week", "weekly": "week", "wee": "week",
    "day": "day", "daily": "day",
    "hour": "hour", "hourly": "hour", "hur": "hour",
}  # fmt: skip
"""`unitText` as pages write it, and the UN/CEFACT codes that `unitCode` takes."""


_THOUSANDS = re.compile(r"[,. '](?=\d{3}(?:\D|$))|,(?=\d{3})")
"""Signs between thousands: a figure of a posting has no three decimals."""


def beside(job: Item) -> Beside:
    """What a JobPosting states beside its description."""
    return Beside(
        title=text(job.get("title")) or text(job.get("name")),
        location=_place(job.get("jobLocation")),
        employer=_named(job.get("hiringOrganization")),
        date=(text(job.get("datePosted")) or "")[:10] or None,
        pay=tuple(_pay(job.get("baseSalary"))),
        workplace=_workplace(job),
        employment_type=_employment(job.get("employmentType")),
    )


def listed(value: Any) -> list[Any]:
    """A value that may stand alone or in a list, as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def text(value: Any) -> str | None:
    """A string, or several as one; None for anything else."""
    if isinstance(value, list):
        return ", ".join(filter(None, (text(one) for one in value))) or None
    return value.strip() or None if isinstance(value, str) else None


def _named(value: Any) -> str | None:
    return text(value.get("name")) if isinstance(value, dict) else text(value)


def _place(value: Any) -> str | None:
    """Every place as "town, region, country", several of them with ";" between."""
    places = []
    for one in listed(value):
        address = one.get("address", one) if isinstance(one, dict) else one
        if isinstance(address, dict):
            names = (_named(address.get(f"address{part}")) for part in ("Locality", "Region", "Country"))
            places.append(", ".join(dict.fromkeys(filter(None, names))))
        else:
            places.append(text(address) or "")
    return "; ".join(dict.fromkeys(filter(None, places))) or None


def _workplace(job: Item) -> Marked | None:
    """schema.org knows one value: work wholly from home."""
    remote = "TELECOMMUTE" in (str(one).upper() for one in listed(job.get("jobLocationType")))
    return Marked("remote", None, Origin.STRUCTURED) if remote else None


def _employment(value: Any) -> tuple[Marked, ...]:
    stated = [part for one in listed(value) for part in str(one).split(",")]
    names = (
        _EMPLOYMENT.get("_".join(one.lower().replace("-", " ").replace("_", " ").split())) for one in stated
    )
    return tuple(Marked(name, None, Origin.STRUCTURED) for name in dict.fromkeys(filter(None, names)))


def _pay(value: Any) -> Iterator[Pay]:
    """`MonetaryAmount`s as pay. Amounts stand for what is stated: nought means that nothing was filled in."""
    for one in listed(value):
        if not isinstance(one, dict):
            continue
        amount = one.get("value", one)
        amount = amount if isinstance(amount, dict) else {"value": amount}
        low = _number(amount.get("minValue", amount.get("value")))
        high = _number(amount.get("maxValue", amount.get("value")))
        if low is None and high is None:
            continue
        yield made(low, high, _currency(one, amount), _period(one, amount))


def made(low: float | None, high: float | None, currency: str | None, period: str | None) -> Pay:
    """A pay from a field of its own; ends that are the wrong way round are swapped, and that is noted."""
    swapped = low is not None and high is not None and low > high
    repairs = (f"ends swapped: {low:g} to {high:g}",) if swapped else ()
    if swapped:
        low, high = high, low
    ends = " to ".join(
        f"{end:,.2f}".removesuffix(".00") for end in dict.fromkeys((low, high)) if end is not None
    )
    surface = " ".join(filter(None, (currency, ends, period and f"per {period}")))
    return Pay(low, high, currency, period, None, None, None, None, surface, Origin.STRUCTURED, repairs)


def _currency(*places: Item) -> str | None:
    stated = next((code.upper() for p in places if (code := text(p.get("currency")))), None)
    return stated if stated and len(stated) == len("EUR") and stated.isascii() and stated.isalpha() else None


def _period(*places: Item) -> str | None:
    stated = (
        str(p[name]).strip().lower() for p in places for name in ("unitText", "unitCode") if p.get(name)
    )
    return next((_PERIODS[word] for word in stated if word in _PERIODS), None)


def _number(value: Any) -> float | None:
    if isinstance(value, bool):
        return None
    try:
        number = float(_THOUSANDS.sub("", str(value).strip()))
    except ValueError:
        return None
    return number if 0 < number < float("inf") else None
