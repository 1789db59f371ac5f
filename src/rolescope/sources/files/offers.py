"""One row of a table as an opening, or why it is none. What is not understood is absent, never guessed."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, NamedTuple

from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.model.reading import Pay
from rolescope.model.span import Marked, Origin
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import WORKPLACES, described, iso, marked, stated_pay
from rolescope.sources.boards.read import NO_TEXT, NO_TITLE
from rolescope.sources.documents.encoded_twice import mended
from rolescope.sources.employers import strip_rating
from rolescope.sources.files.mapping import LABELS, ColumnMap, PayColumns
from rolescope.sources.text import absolute_date

LONGEST = 500_000
"""Characters of a text; the longest honest ones have a tenth."""
_ABSENT = frozenset({"", "nan", "none", "null", "nat", "<na>", "n/a", "na"})
_TRUE = frozenset({"true", "yes", "y", "1", "1.0"})
_PLAIN_KEY = re.compile(r"[A-Za-z0-9._~-]{1,80}")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_FIRST = "2000"
"""An earlier day stands for none, as programs write it."""
_COUNTED = re.compile(r"[0-9]{9,13}")
_LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_][A-Za-z]{2,4})?")
_HEX = 20


class Told(NamedTuple):
    """What a row says.

    Attributes:
        offer: the opening.
        unread: (field, value) of what is stated in a way that is not understood.
    """

    offer: Offer
    unread: tuple[tuple[str, str], ...]


def offer_of(name: str, columns: ColumnMap, fields: Mapping[str, Any]) -> Told | str:
    """A row as an opening, or why it is none.

    Args:
        name: what the table is called; the opening's account.
        columns: what its columns hold.
        fields: the row.
    """
    row = _Values(fields, columns)
    title = stated.unmarked(row.one("title"))
    text = row.one("text") or ""
    if title is None:
        return NO_TITLE
    if len(text) > LONGEST:
        return f"its text has {len(text):,} characters, and a posting has at most {LONGEST:,}."
    shown, warnings = described([(None, mended(text)), *row.more_text()])
    if not shown.strip() and not columns.textless:
        return NO_TEXT
    beside = Beside(
        title=mended(title),
        location=row.joined("location"),
        employer=_employer(row, columns),
        date=row.day("date"),
        pay=tuple(pay for one in columns.pay for pay in row.pay(one)),
        workplace=row.workplace(),
        employment_type=stated.employment(*_listed(row.one("employment_type"))),
    )
    key = _key(row, beside, shown)
    offer = Offer(
        source="file",
        account=name,
        key=key,
        posting=PostingText(f"file:{name}:{key}", shown, beside, warnings),
        url=row.address("url"),
        apply_url=row.address("apply_url"),
        requisition=row.one("requisition"),
        dates=Dates(row.time("date"), row.time("updated"), row.time("expires")),
        places=tuple(filter(None, (beside.location,))),
        countries=stated.countries(row.all("country")),
        language=_language(row.one("language")),
        department=row.one("department"),
        labels=stated.labels({label: row.one(label) for label in LABELS}),
    )
    return Told(offer, tuple(row.unread))


class _Values:
    """The values of a row by field."""

    def __init__(self, fields: Mapping[str, Any], columns: ColumnMap) -> None:
        self._fields = fields
        self._columns = columns
        self.unread: list[tuple[str, str]] = []

    def column(self, column: str | None) -> str | None:
        """What a column states, as text; None for what stands for nothing."""
        told = _text(self._fields.get(column) if column else None).replace("\x00", " ").strip()
        known = told.lower() not in _ABSENT and told.lower() not in self._columns.missing
        return told if known else None

    def all(self, field: str) -> tuple[str, ...]:
        """What the columns of a field state."""
        found = (self.column(one) for one in self._columns.columns.get(field, ()))
        return tuple(one for one in found if one is not None)

    def one(self, field: str) -> str | None:
        """What is stated first."""
        for column in self._columns.columns.get(field, ()):
            told = self.column(column)
            if told is not None:
                return told
        return None

    def joined(self, field: str) -> str | None:
        return stated.together(*(mended(one) for one in self.all(field)))

    def more_text(self) -> list[tuple[str | None, str | None]]:
        """Parts that follow the text, each under its column's name."""
        named = ((one, self.column(one)) for one in self._columns.columns.get("more_text", ()))
        return [(name.replace("_", " ").capitalize(), mended(told)) for name, told in named if told]

    def time(self, field: str) -> str | None:
        """A time as ISO: as it stands, or a count of seconds or thousandths since 1970."""
        told = self.one(field)
        counted = int(told) if told and _COUNTED.fullmatch(told) else told
        found = iso(counted) or absolute_date(told)
        return found if found and found >= _FIRST else None

    def day(self, field: str) -> str | None:
        told = self.one(field)
        found = (self.time(field) or "")[:10] or None
        if told and found is None:
            self.unread.append((field, told[:40]))
        return found

    def address(self, field: str) -> str | None:
        """Addresses of pages alone: a table may hold anything there, scripts too."""
        told = self.one(field)
        return told if told and told.lower().startswith(("https://", "http://")) else None

    def workplace(self) -> Marked | None:
        """As stated; a set flag says remote, one that is not set says nothing."""
        named = marked(self.one("workplace"), WORKPLACES)
        if named:
            return named[0]
        flagged = (self.one("remote") or "").lower() in _TRUE
        return Marked("remote", None, Origin.STRUCTURED) if flagged else None

    def pay(self, where: PayColumns) -> tuple[Pay, ...]:
        """The pay of some columns, if the row is one for which they hold one."""
        for column, values in where.where.items():
            if (self.column(column) or "").lower() not in values:
                return ()
        for column, values in where.unless.items():
            if (self.column(column) or "").lower() in values:
                return ()
        low, high = self._amount(where.low), self._amount(where.high)
        currency = where.currency_is or self.column(where.currency)
        told = where.period_is or self.column(where.period)
        period = stated.period(told)
        if told and period is None and (low or high):
            self.unread.append(("period of pay", told[:40]))
            return ()
        return stated_pay(low, high, currency, period)

    def _amount(self, column: str | None) -> float | None:
        told = self.column(column)
        if told is None:
            return None
        plain = told.replace(",", "") if _GROUPED.fullmatch(told) else told
        try:
            found = float(plain)
        except ValueError:
            self.unread.append(("pay", told[:40]))
            return None
        return found if math.isfinite(found) and found > 0 else None


def _text(value: Any) -> str:
    """A value as text: whole numbers without a point, lists by their parts; what is no number is nothing.

    Half a character, which a frame may hold and no file, becomes the sign for what cannot be read.
    """
    if isinstance(value, str):
        text = (
            value if value.isascii() else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        )
        return text.strip()
    if isinstance(value, float):
        return "" if not math.isfinite(value) else str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, list):
        return ", ".join(filter(None, (_text(one) for one in value)))
    if value is None or isinstance(value, Mapping):
        return ""
    return str(value)


def _listed(told: str | None) -> list[str]:
    return re.split(r"[,;/|]", told) if told else []


def _language(told: str | None) -> str | None:
    found = _LANGUAGE.fullmatch(told or "")
    return found[1].lower() if found else None


def _employer(row: _Values, columns: ColumnMap) -> str | None:
    named = row.one("employer")
    told = strip_rating(named) if named and columns.rated else named
    return mended(told) if told else None


def _key(row: _Values, beside: Beside, text: str) -> str:
    """The row's stated key; one that could not stand in an address, and what has none, as a hash.

    Why not a hash of the whole row: an index or the time of collection would make an opening a new one.
    """
    key = row.one("key")
    if key and _PLAIN_KEY.fullmatch(key):
        return key
    of = key or [*beside[:4], row.one("url"), text]
    return sha256(json.dumps(of, ensure_ascii=False).encode()).hexdigest()[:_HEX]
