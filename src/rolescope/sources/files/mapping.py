"""Which columns of a table hold what: shipped maps, maps of the user's own, and names that need none."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.sources.documents.columns import USUAL, folded

TEXT = "text"
LABELS = ("seniority", "years", "degree", "occupation", "category", "site")
"""Fields that become labels: the table's own words, never taken as read."""
MORE: Mapping[str, tuple[str, ...]] = {
    "date": (
        "date", "date_posted", "posted", "posted_at", "posted_on", "posted_date", "post_date",
        "posting_date", "job_posted_date", "publication_date", "published_at", "listed_at",
    ),
    "updated": ("updated", "updated_at", "last_updated"),
    "expires": ("expires", "expires_at", "expiry", "valid_through", "application_deadline", "deadline"),
    "url": ("url", "job_url", "job_link", "link", "posting_url", "job_posting_url"),
    "apply_url": ("apply_url", "application_url", "apply_link", "job_url_direct"),
    "requisition": ("requisition", "requisition_id", "req_id"),
    "country": ("country", "country_code", "job_country"),
    "language": ("language", "lang"),
    "department": ("department", "team"),
    "employment_type": ("employment_type", "job_type", "contract_type", "work_type", "schedule_type"),
    "workplace": ("workplace", "workplace_type", "remote_type", "work_mode"),
    "remote": ("remote", "is_remote", "remote_allowed"),
    "seniority": ("seniority", "job_level", "experience_level", "level"),
    "category": ("category", "job_category", "job_function", "function"),
    "site": ("site", "job_board", "source", "via"),
}  # fmt: skip
FIELDS: Mapping[str, tuple[str, ...]] = {
    **USUAL,
    **MORE,
    "more_text": ("requirements", "qualifications", "responsibilities"),
    **dict.fromkeys(("years", "degree", "occupation"), ()),
}
"""Every field to the names that columns of it usually have, the likeliest first."""
_PAY: Mapping[str, tuple[str, ...]] = {
    "low": ("salary_min", "min_salary", "min_amount", "salary_from", "minimum_salary", "pay_min"),
    "high": ("salary_max", "max_salary", "max_amount", "salary_to", "maximum_salary", "pay_max"),
    "currency": ("salary_currency", "currency", "pay_currency"),
    "period": ("salary_period", "pay_period", "salary_interval", "interval", "salary_rate"),
}
_USUAL_NAME = "usual names"


@dataclass(frozen=True, slots=True)
class PayColumns:
    """Where one pay stands.

    Attributes:
        low: column of the lower end.
        high: column of the upper end.
        currency: column of the currency.
        period: column of the period.
        currency_is: the currency of all rows, where the table's description says so.
        period_is: likewise.
        where: columns that must hold one of these values, in lower case, for the pay to be one.
        unless: columns that must not.
    """

    low: str | None = None
    high: str | None = None
    currency: str | None = None
    period: str | None = None
    currency_is: str | None = None
    period_is: str | None = None
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unless: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def named(self) -> tuple[str, ...]:
        """The columns that it reads."""
        own = (self.low, self.high, self.currency, self.period, *self.where, *self.unless)
        return tuple(filter(None, own))


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """What the columns of a table hold.

    Attributes:
        name: what it is called ("jobspy").
        columns: field to its columns. Several of location are joined, those of more_text follow the text,
            each under its name; of other fields the first stated counts.
        pay: where pay stands.
        signature: columns by which a table of this kind is known; none: it has to be asked for.
        missing: values that stand for none, in lower case.
        textless: whether such tables have no texts, so that a row needs none.
        rated: whether employers' names carry a rating that a board glued to them.
        about: what kind of table it is for.
    """

    name: str
    columns: Mapping[str, tuple[str, ...]]
    pay: tuple[PayColumns, ...] = ()
    signature: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    textless: bool = False
    rated: bool = False
    about: str = ""

    def named(self) -> tuple[str, ...]:
        """The columns that it reads, each once."""
        own = [one for columns in self.columns.values() for one in columns]
        return tuple(dict.fromkeys([*own, *(name for one in self.pay for name in one.named())]))

    def plain(self) -> dict[str, Any]:
        """As JSON and TOML have it; `made` is its inverse."""
        told: dict[str, Any] = {"name": self.name, "columns": {k: list(v) for k, v in self.columns.items()}}
        told["pay"] = [
            {name: value for name in one.__slots__ if (value := getattr(one, name))} for one in self.pay
        ]
        flags = {"missing": list(self.missing), "textless": self.textless, "rated": self.rated}
        return told | {name: value for name, value in flags.items() if value}


def made(plain: Mapping[str, Any]) -> ColumnMap:
    """A map from its TOML.

    Raises:
        BadQuestion: for a field that there is not, or a value that is none.
    """
    unknown = [name for name in plain if name not in ColumnMap.__slots__]
    columns = plain.get("columns")
    if unknown or not isinstance(columns, Mapping):
        raise BadQuestion(
            f"A column map has a table [columns] and may have {', '.join(ColumnMap.__slots__)}"
            + (f"; it has {', '.join(unknown)}." if unknown else ".")
        )
    strange = [name for name in columns if name not in FIELDS]
    if strange:
        raise BadQuestion(
            f"A column map has no field {', '.join(strange)}. Fields are {', '.join(FIELDS)}; pay stands "
            "under [[pay]], with low, high, currency and period."
        )
    return ColumnMap(
        name=str(plain.get("name", "own map")),
        columns={name: _names(name, value) for name, value in columns.items()},
        pay=tuple(_pay(one) for one in plain.get("pay", ())),
        signature=_names("signature", plain.get("signature", [])),
        missing=tuple(one.lower() for one in _names("missing", plain.get("missing", []))),
        textless=plain.get("textless") is True,
        rated=plain.get("rated") is True,
        about=str(plain.get("about", "")),
    )


def _names(what: str, value: Any) -> tuple[str, ...]:
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list | tuple) or not all(isinstance(one, str) for one in listed):
        raise BadQuestion(f"{what} in a column map is a name or a list of names, not {value!r}.")
    return tuple(listed)


def _pay(plain: Any) -> PayColumns:
    if not isinstance(plain, Mapping) or not set(plain) <= set(PayColumns.__slots__):
        raise BadQuestion(f"[[pay]] in a column map takes {', '.join(PayColumns.__slots__)}; not {plain!r}.")
    conditions = {
        name: {key: _names(key, value) for key, value in plain.get(name, {}).items()}
        for name in ("where", "unless")
    }
    return PayColumns(**{**plain, **conditions})


@cache
def shipped() -> Mapping[str, ColumnMap]:
    """The maps that come with rolescope, by name."""
    folder = files("rolescope.sources.files").joinpath("maps")
    texts = {one.name.removesuffix(".toml"): one for one in folder.iterdir() if one.name.endswith(".toml")}
    return {
        name: made({"name": name, **tomllib.loads(texts[name].read_text(encoding="utf-8"))})
        for name in sorted(texts)
    }


def asked_map(asked: str) -> ColumnMap:
    """A map as a person asks for it: a shipped one, a TOML file, or "title=Stelle,text=Beschreibung".

    Raises:
        BadQuestion: if there is none, or it cannot be one.
    """
    known = shipped().get(asked.lower())
    if known is not None:
        return known
    if "=" in asked:
        pairs = [pair.partition("=") for pair in asked.split(",")]
        return made({"columns": {name.strip(): column.strip() for name, _, column in pairs}})
    path = Path(asked)
    try:
        return made({"name": path.stem, **tomllib.loads(path.read_text(encoding="utf-8"))})
    except OSError as error:
        raise BadQuestion(
            f"There is no column map {asked!r}. Shipped are {', '.join(shipped())}; or give a TOML file, or "
            "pairs such as title=position,text=body."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadQuestion(f"{asked} is no TOML: {error}.") from error


def fitted(present: Sequence[str], asked: ColumnMap | None = None) -> ColumnMap:
    """The map for a table: the one asked for, a shipped one that knows its columns, or by usual names.

    Args:
        present: the table's columns.
        asked: a map to use; of it, columns that are not there are left out.

    Raises:
        SourceRefused: if no column holds a title, or none the text where such tables have one.
    """
    found = asked or _known(present) or _usual(present)
    fitting = _there(found, present)
    lacking = [
        name
        for name in ("title", TEXT)
        if name not in fitting.columns and not (name == TEXT and fitting.textless)
    ]
    if lacking:
        there = f"its columns are {', '.join(present)}" if present else "it has no columns"
        raise SourceRefused(
            f"no column of it holds the {' and the '.join(lacking)} by the {_called(found)}; {there}. "
            f"Say which does: --map title=NAME,text=NAME, or --map with {', '.join(shipped())}."
        )
    return fitting


def _called(found: ColumnMap) -> str:
    """How the map is spoken of: a shipped one by its name."""
    if found.name == _USUAL_NAME:
        return found.name
    return f"map {found.name}" if found.name in shipped() else "map that was given"


def _known(present: Sequence[str]) -> ColumnMap | None:
    """The shipped map with the longest signature whose columns are all there."""
    fitting = [one for one in shipped().values() if one.signature and set(one.signature) <= set(present)]
    return max(fitting, key=lambda one: len(one.signature), default=None)


def _usual(present: Sequence[str]) -> ColumnMap:
    names = {folded(name): name for name in reversed(present)}

    def first(usual: Sequence[str]) -> str | None:
        return next((names[name] for name in usual if name in names), None)

    columns = {name: (column,) for name, usual in FIELDS.items() if (column := first(usual))}
    paid = {name: first(usual) for name, usual in _PAY.items()}
    pay = PayColumns(paid["low"], paid["high"], paid["currency"], paid["period"])
    return ColumnMap(_USUAL_NAME, columns, (pay,) if pay.low or pay.high else ())


def _there(found: ColumnMap, present: Sequence[str]) -> ColumnMap:
    """A map without the columns that a table has not; a pay whose condition cannot be judged is none."""
    there = set(present)
    columns = {name: tuple(one for one in own if one in there) for name, own in found.columns.items()}
    pay = tuple(one for one in found.pay if set(one.named()) <= there)
    return ColumnMap(
        found.name,
        {name: own for name, own in columns.items() if own},
        pay,
        missing=found.missing,
        textless=found.textless,
        rated=found.rated,
    )
