"""schema.org JobPosting as JSON-LD: alone, in a list, in `@graph`, or in a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rolescope.model.errors import SourceRefused
from rolescope.model.read import PostingText, Refusal
from rolescope.sources.documents import hidden
from rolescope.sources.documents.html_text import shown
from rolescope.sources.documents.json_text import parsed
from rolescope.sources.documents.limits import MAX_DEPTH
from rolescope.sources.documents.plain import decoded
from rolescope.sources.documents.schema_org import Item, beside, listed, text


def read_json_ld(data: bytes, key: str) -> Iterator[PostingText | Refusal]:
    """Every JobPosting of a JSON-LD document.

    Raises:
        SourceRefused: if it is no JSON, describes no job posting, or its only one has no text.
    """
    found = list(postings_in(decoded(data), key, strict=True))
    if not found:
        raise SourceRefused(
            "it is JSON but describes no schema.org JobPosting. One object a line (JSONL) is read as a table."
        )
    if not any(one.text.strip() for one in found):
        raise SourceRefused("it holds no text: its JobPosting has no description that is a text.")
    for one in found:
        yield one if one.text.strip() else Refusal(one.key, "no text in its description.")


def postings_in(source: str, key: str, *, strict: bool = False) -> Iterator[PostingText]:
    """The JobPostings of a JSON-LD source; broken JSON gives none unless `strict`."""
    jobs = jobs_in(source, strict=strict)
    for number, job in enumerate(jobs, 1):
        yield posting(job, f"{key}#{number}" if len(jobs) > 1 else key)


def jobs_in(source: str, *, strict: bool = False) -> list[Item]:
    """The JobPostings of a JSON-LD source as they stand; broken JSON gives none unless `strict`.

    Raises:
        SourceRefused: if `strict` and it is no JSON.
    """
    try:
        items = list(_items(parsed(source)))
    except (ValueError, RecursionError) as error:
        if strict:
            raise SourceRefused(f"it begins like JSON, but is not: {error}.") from error
        return []
    return [item for item in items if "JobPosting" in listed(item.get("@type"))]


def _items(root: Any) -> Iterator[Item]:
    """Objects that stand alone, in lists, or in `@graph`, `mainEntity`, `itemListElement` and `item`."""
    waiting = [(root, 0)]
    while waiting:
        value, depth = waiting.pop()
        if depth > MAX_DEPTH:
            continue
        if isinstance(value, list):
            waiting += [(one, depth + 1) for one in reversed(value)]
        elif isinstance(value, dict):
            yield value
            inside = ("item", "itemListElement", "mainEntity", "@graph")
            waiting += [(value[name], depth + 1) for name in inside if name in value]


def posting(job: Item, key: str) -> PostingText:
    """What one JobPosting says, and what it states beside its text."""
    parts = [shown(part) for part in _texts(job)]
    unseen = [one for part in parts for one in part.hidden]
    whole = "\n\n".join(part.text for part in parts)
    return PostingText(key, whole, beside(job), hidden.warnings(unseen, "description"))


def _texts(job: Item) -> list[str]:
    """The description, and what stands in fields of its own and is not repeated in it."""
    description = text(job.get("description")) or ""
    more = {
        "Responsibilities": job.get("responsibilities"),
        "Qualifications": job.get("qualifications"),
        "Experience": job.get("experienceRequirements"),
        "Skills": job.get("skills"),
        "Benefits": job.get("jobBenefits"),
    }
    said = [(name, text(value)) for name, value in more.items()]
    return [
        description,
        *(f"<h2>{name}</h2>{words}" for name, words in said if words and words not in description),
    ]
