"""Keys of sources, from the environment alone: sent to the source, and neither stored nor printed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, quote_plus, urlencode

from rolescope.sources.live import Key, Live
from rolescope.sources.network.failure import Failed

_FIT = re.compile(r"[!-~]{1,500}")
HIDDEN = "…"


@dataclass(frozen=True, slots=True)
class Keys:
    """What a source's requests carry beside what was asked; never printed.

    Attributes:
        headers: header lines.
        parameters: to be added to the address.
    """

    headers: Mapping[str, str]
    parameters: Mapping[str, str]

    def __repr__(self) -> str:
        return f"Keys({', '.join((*self.headers, *self.parameters))})"

    def added(self, url: str) -> str:
        """An address with its keys."""
        if not self.parameters:
            return url
        return f"{url}{'&' if '?' in url else '?'}{urlencode(self.parameters)}"

    def hidden(self, text: str) -> str:
        """A text without any key that it holds: an address after a redirect, or a reason."""
        for value in (*self.headers.values(), *self.parameters.values()):
            for spelt in {value, quote(value), quote(value, safe=""), quote_plus(value)}:
                text = text.replace(spelt, HIDDEN)
        return text


NO_KEYS = Keys({}, {})


def found(source: Live, environ: Mapping[str, str]) -> Keys:
    """The keys of a source. A name in `Live.keys` with a hyphen or a capital is a header, else a parameter.

    Raises:
        Failed: if one that the source needs is not set, or is none.
    """
    values: dict[str, str] = {}
    for name, variable in source.keys.items():
        value = environ.get(variable, "").strip()
        if not value and source.terms.key is Key.OPTIONAL:
            continue
        if not _FIT.fullmatch(value):
            state = "is not set" if not value else "holds no key"
            raise Failed(f"{source.name} wants a key: the environment variable {variable} {state}.")
        values[name] = value
    headers = {name: value for name, value in values.items() if "-" in name or name != name.lower()}
    return Keys(headers, {name: value for name, value in values.items() if name not in headers})
