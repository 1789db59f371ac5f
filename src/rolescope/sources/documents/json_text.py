"""JSON as programs write it, also where they cut a text inside a character."""

from __future__ import annotations

import json
import re
from typing import Any

_HALF = re.compile(r"\\ud[89a-f]", re.IGNORECASE)
"""An escape that may be half of a character; its other half may be missing."""


def parsed(source: str) -> Any:
    """The value of a JSON source, line ends inside strings as they are, half characters as U+FFFD.

    Raises:
        ValueError: if it is no JSON.
        RecursionError: if it is nested too deep.
    """
    value = json.loads(source, strict=False)
    if not _HALF.search(source):
        return value
    whole = json.dumps(value, ensure_ascii=False).encode("utf-16", "surrogatepass")
    return json.loads(whole.decode("utf-16", "replace"), strict=False)
