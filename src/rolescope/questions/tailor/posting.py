"""The posting that a résumé is arranged towards: what it asks for, and in which words."""

from __future__ import annotations

from typing import NamedTuple

from rolescope.analyse.tailoring.asks import Asks, asks_of
from rolescope.extract.reader import read
from rolescope.extract.requirements import find_requirements
from rolescope.model.concept import SkillType
from rolescope.model.errors import BadQuestion
from rolescope.model.fit import Requirement
from rolescope.model.read import Beside, PostingText
from rolescope.questions.evidence import Home
from rolescope.questions.jobs.store import opened
from rolescope.store.own.opening import opening
from rolescope.taxonomy.skills import core

_PRODUCTS = frozenset((SkillType.LANGUAGE, SkillType.LIBRARY, SkillType.PLATFORM, SkillType.TOOL))


class PostingAsks(NamedTuple):
    """What a posting asks for.

    Attributes:
        name: its title, or what it is called.
        text: as posted.
        requirements: in its order.
        asks: the same, as the rules of tailoring use it.
    """

    name: str
    text: str
    requirements: tuple[Requirement, ...]
    asks: Asks


def posting_asks(job: PostingText | str, home: Home) -> PostingAsks:
    """Read one posting.

    Args:
        job: its text, or the id of an opening of the store.
        home: where the store is.

    Raises:
        BadQuestion: if the store has no such opening.
    """
    given = job if isinstance(job, PostingText) else _stored(job.strip(), home)
    beside = given.beside
    found = read(given.text, beside.title, beside.location, beside.employer)
    requirements = find_requirements(given.text, found)
    products = frozenset(one.id for one in core().values() if one.type in _PRODUCTS)
    name = ", ".join(filter(None, (beside.title, beside.employer))) or given.key
    return PostingAsks(name, given.text, requirements, asks_of(requirements, found.skills, products))


def _stored(id_: str, home: Home) -> PostingText:
    with opened(home) as file:
        found = opening(file, id_)
    if found is None:
        raise BadQuestion(
            f"Your store has no opening {id_!r}. A search for jobs lists those it has, each with its id; "
            "a posting can also be given as a file."
        )
    return PostingText(id_, found.text, Beside(found.title, found.place, found.employer))
