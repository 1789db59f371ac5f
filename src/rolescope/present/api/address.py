"""Where an answer is found again: its question as an address, in one spelling."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote, urlencode

PREFIX = "/api/v1"
AGAIN = frozenset(
    {
        "blend",
        "claim",
        "compare",
        "job",
        "jobs",
        "pay",
        "role",
        "roles",
        "shift",
        "switch",
        "title",
        "titles",
        "trend",
    },
)
"""Questions that an address can ask."""
LONGEST_HEADER = 2_000
"""Characters of a header that every proxy lets pass."""


def address(question: Mapping[str, Any]) -> str | None:
    """The address of a question as an answer spells it; None where the question came with a text."""
    name = str(question["name"])
    if name not in AGAIN:
        return None
    if name == "job":
        return f"{PREFIX}/jobs/{quote(str(question['id']), safe=':')}"
    if name == "jobs":
        return _joined(f"{PREFIX}/jobs", list(_of_jobs(question)))
    roles: Sequence[str] = question.get("roles", ())
    path = f"{PREFIX}/{name}"
    rest = [
        ("text" if key == "title" else key, str(value).lower() if value is True else str(value))
        for key, value in question.items()
        if key not in {"name", "roles"} and value is not None
    ]
    if name == "role":
        return _joined(f"{path}/{quote(roles[0], safe=':')}", rest)
    if name == "blend":
        named = [("role", roles[0]), *(("part", one) for one in roles[1:])]
    else:
        named = [("role", one) for one in roles]
    return _joined(path, [*named, *rest])


def _of_jobs(question: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Parameters of a question about jobs; skills are given one by one."""
    for key, value in question.items():
        if key == "name" or value is None:
            continue
        name = "since" if key == "posted_since" else key
        several = value.split(", ") if key in {"skill", "without_skill"} else [value]
        yield from ((name, "true" if key == "include_gone" else one) for one in several)


def encoded(answer_id: str) -> str | None:
    """An answer's id as a header may hold it: percent-encoded UTF-8; None where it is too long for one."""
    found = quote(answer_id, safe=":=+ ,~").replace(" ", "%20")
    return found if len(found) <= LONGEST_HEADER else None


def _joined(path: str, pairs: Sequence[tuple[str, str]]) -> str:
    return f"{path}?{urlencode(pairs, quote_via=quote)}" if pairs else path
