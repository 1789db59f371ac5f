"""One posting, or many: what it says, whether it is fit to be published, whom a team needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal, overload

if TYPE_CHECKING:
    from rolescope.model.answer import Answer
    from rolescope.model.check import CheckAnswer
    from rolescope.model.linked import LinkedReading
    from rolescope.model.need import NeedAnswer
    from rolescope.model.reading import Reading


def check(
    text: str, *, title: str | None = None, location: str | None = None, evidence: str = "embedded"
) -> Answer[CheckAnswer]:
    """One posting before it is published: findings, each with its sentence and edits that were tried."""
    from rolescope.model.read import Beside, PostingText  # noqa: PLC0415
    from rolescope.questions.check import check as answered  # noqa: PLC0415

    return answered(PostingText("text", text, Beside(title=title, location=location)), evidence=evidence)


def need(text: str) -> Answer[NeedAnswer]:
    """Whom a team needs, from its backlog or its problem: draft titles, and what is missing to tell."""
    from rolescope.model.read import PostingText  # noqa: PLC0415
    from rolescope.questions.need import need as answered  # noqa: PLC0415

    return answered(PostingText("text", text))


@overload
def read(
    text: str,
    *,
    title: str | None = None,
    location: str | None = None,
    employer: str | None = None,
    link: Literal[False] = False,
) -> Reading: ...
@overload
def read(
    text: str,
    *,
    title: str | None = None,
    location: str | None = None,
    employer: str | None = None,
    link: Literal[True],
) -> LinkedReading: ...
def read(
    text: str,
    *,
    title: str | None = None,
    location: str | None = None,
    employer: str | None = None,
    link: bool = False,
) -> Reading:
    """Everything one posting says, each fact with its place in characters of `text`, plain or with markup.

    Args:
        text: the posting.
        title: as posted.
        location: the place as posted.
        employer: the employer's name as posted.
        link: whether sentences that name no skill are linked to ESCO skills, where that is sure: `links`.
    """
    from rolescope.model.given import truth_given  # noqa: PLC0415

    if truth_given(link, "link"):
        from rolescope.extract.linking.reader import read as linked  # noqa: PLC0415

        return linked(text, title, location, employer)
    from rolescope.extract import reader  # noqa: PLC0415

    return reader.read(text, title, location, employer)


@overload
def read_many(
    texts: Iterable[str], titles: Iterable[str | None] | None = None, *, link: Literal[False] = False
) -> Iterator[Reading]: ...
@overload
def read_many(
    texts: Iterable[str], titles: Iterable[str | None] | None = None, *, link: Literal[True]
) -> Iterator[LinkedReading]: ...
def read_many(
    texts: Iterable[str], titles: Iterable[str | None] | None = None, *, link: bool = False
) -> Iterator[Reading]:
    """Read many postings in order, on all cores; each reading equals `read` of its text and title."""
    from rolescope.model.given import truth_given  # noqa: PLC0415

    if truth_given(link, "link"):
        from rolescope.extract.linking.reader import read_many as linked  # noqa: PLC0415

        return linked(texts, titles)
    from rolescope.extract import reader  # noqa: PLC0415

    return reader.read_many(texts, titles)
