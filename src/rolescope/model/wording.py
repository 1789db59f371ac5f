"""How a posting is worded: phrases that put people off or say nothing, and statements that may contradict."""

from __future__ import annotations

from typing import NamedTuple

from rolescope.model.span import Span

TEXT, TITLE = "text", "title"
"""The parts of a posting that words can stand in."""


class Phrase(NamedTuple):
    """Words that a hiring team should look at twice.

    Attributes:
        kind: what is wrong with them: "sex", "gender", "age_limit", "age", "origin", "personal",
            "pay_history", "pay_vague", "buzzword" or "vague".
        name: which entry of the word list they are ("young_team"); one kind has many.
        part: "text" or "title".
        span: where they stand in that part.
        instead: what could stand in their place, the best first; "" for nothing.
        with_sentence: whether their whole sentence could go.
    """

    kind: str
    name: str
    part: str
    span: Span
    instead: tuple[str, ...]
    with_sentence: bool


class Coded(NamedTuple):
    """A word that readers associate with men or women (Gaucher, Friesen and Kay 2011).

    Attributes:
        side: "masculine" or "feminine".
        span: where it stands in the text.
        instead: a plainer word; None where there is none that fits everywhere.
    """

    side: str
    span: Span
    instead: str | None


class Statement(NamedTuple):
    """Something that the text says outright of the job, and that another sentence may deny.

    Attributes:
        about: "workplace", "degree", "experience", "hours", "visa" or "travel".
        value: what is said, by `patterns/statements.tsv` ("remote", "site").
        span: the words.
    """

    about: str
    value: str
    span: Span


class Law(NamedTuple):
    """A rule on pay in postings that a place of work falls under, as `patterns/pay_laws.tsv` states it.

    Attributes:
        place: where it holds.
        citation: its name.
        since: the day from which it holds, ISO.
        employers: the fewest employees of the employers that it binds.
        in_posting: whether pay must stand in the posting; else it must be told before the interview.
    """

    place: str
    citation: str
    since: str
    employers: int
    in_posting: bool


class Wording(NamedTuple):
    """All of it for one posting.

    Attributes:
        words: words of the text outside legal and benefits boilerplate.
        sentences: sentences and list items of the text, without list marks, in order.
        under_duties: those of them that stand under a heading of duties.
        requirements: where the items of sections of requirements begin, with the line that they open.
        phrases: in text order, those of the title first.
        coded: in text order.
        statements: in text order.
        laws: rules that the places of work named fall under.
    """

    words: int
    sentences: tuple[Span, ...]
    under_duties: tuple[Span, ...]
    requirements: tuple[int, ...]
    phrases: tuple[Phrase, ...]
    coded: tuple[Coded, ...]
    statements: tuple[Statement, ...]
    laws: tuple[Law, ...]
