"""A switch of roles as headed tables and sentences: what the page and the Markdown have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rolescope.model.estimate import Estimate, Figure
from rolescope.model.shares import Verdict
from rolescope.model.switch import Ask, Coverage, CutShare, Duty, Ladder, SwitchAnswer
from rolescope.present.switch import words
from rolescope.present.words import likely, upper_first, value

TOLD = frozenset({Verdict.HIGHER, Verdict.LOWER})
Row = tuple[str, ...]
Drawn = tuple[str, tuple[Figure, Figure], str, bool]


@dataclass(frozen=True, slots=True)
class Section:
    """One headed part.

    Attributes:
        id: anchor.
        title: heading.
        said: sentences under it.
        head: names of the table's columns; empty for none.
        rows: its rows.
        first: how many rows stand before the rest is folded.
        drawn: the rows as pairs of shares, second role first, where a page can draw them: label, both shares,
            what is said of them, whether they are told apart.
        after: sentences under the table.
    """

    id: str
    title: str
    said: tuple[str, ...] = ()
    head: Row = ()
    rows: tuple[Row, ...] = ()
    first: int = 12
    drawn: tuple[Drawn, ...] = ()
    after: tuple[str, ...] = ()


def sections(view: SwitchAnswer) -> Iterator[Section]:
    """All parts of an answer that have something to say, in the order in which they are read."""
    if isinstance(view.coverage.share, Estimate):
        yield _covered(view)
    for heading, shared, missing in words.facts(view):
        told = (
            f"Both: {words.listed(shared, 99) or 'none'}.",
            f"{words.target(view)} alone: {words.listed(missing, 99) or 'none'}.",
        )
        yield Section(heading.lower().replace(" ", "-"), f"{heading}, as public schemes name it", told)
    for id_, title, rows, said in (
        ("shared", "Both ask for", view.shared, ""),
        ("missing", "Missing, most asked for first", view.missing, ""),
        ("unsure", *_unsure(view)),
        ("unused", "Asked for less there", view.unused, ""),
    ):
        if rows:
            yield Section(
                id_,
                f"{title} ({len(rows)})",
                (said,) if said else (),
                _ask_head(view),
                _asks(rows),
                drawn=tuple(_drawn(one) for one in rows),
            )
    if isinstance(view.coverage.duties, Estimate):
        yield _duties(view)
    if view.tried:
        yield _stones(view)
    for ladder in view.ladders:
        yield _ladder(ladder, view)
    if view.pay:
        yield _pay(view)


def _drawn(one: Ask | Duty) -> Drawn:
    return one.label, (one.wanted, one.shown), words.against(one), one.difference.verdict in TOLD


def _unsure(view: SwitchAnswer) -> tuple[str, Sequence[Ask], str]:
    if words.unread(view):
        return "Asked for there", view.unsure, "What is asked for here is not known."
    return "Cannot tell", view.unsure, "They seem to be asked for less here; no difference is reliable."


def _covered(view: SwitchAnswer) -> Section:
    one = view.coverage
    rows = tuple((name, *_figure(figure)) for name, figure in words.measures(view))
    cuts = tuple((f"Skill asks there, whole {_from(cut.cut)}", *_figure(cut.share)) for cut in _others(one))
    return Section(
        "covered",
        "How much is covered",
        (words.sides(view), words.meaning(view)),
        ("Of 100", "covered", "likely"),
        (*rows, *cuts),
    )


def _others(one: Coverage) -> list[CutShare]:
    return [cut for cut in one.by_cut if cut.cut != one.cut]


def _from(cut: float) -> str:
    return "only if as often" if cut >= words.AS_OFTEN else f"from {100 * cut:.0f} of 100 postings on"


def _figure(figure: Figure) -> tuple[str, str]:
    return value(figure), likely(figure) if isinstance(figure, Estimate) else "–"


def _ask_head(view: SwitchAnswer) -> Row:
    first, second = words.source(view), words.target(view)
    return ("Skill", second, "likely", first, "likely", "There less here", "How it is asked for")


def _asks(rows: Sequence[Ask]) -> tuple[Row, ...]:
    return tuple(
        (
            ask.label,
            *_figure(ask.wanted),
            *_figure(ask.shown),
            words.gained(ask.difference),
            "; ".join(filter(None, (words.must(ask), words.depth(ask)))),
        )
        for ask in rows
    )


def _duties(view: SwitchAnswer) -> Section:
    names = {"more": "more there", "less": "less there", "alike": "no reliable difference"}
    rows = tuple(
        (
            one.label,
            *_figure(one.wanted),
            *_figure(one.shown),
            names[one.change],
            words.gained(one.difference),
        )
        for one in view.duties
    )
    head = ("Work", words.target(view), "likely", words.source(view), "likely", "Change", "There less here")
    drawn = tuple(_drawn(one) for one in view.duties)
    return Section("work", "Work, of 100 duties", (), head, rows, drawn=drawn)


def _stones(view: SwitchAnswer) -> Section:
    direct = value(view.coverage.share)
    rows = tuple(
        (
            one.label,
            *_figure(one.first),
            *_figure(one.second),
            "yes" if one.reliable else "no",
            words.brings(one),
        )
        for one in view.stones
    )
    said = (f"Roles through which each of two steps covers more than the direct {direct} of 100.",)
    head = ("By way of", "first step", "likely", "second step", "likely", "reliable", "What lies on it")
    none = words.no_stone(view)
    return Section(
        "stones", "Stepping stones", said, head if rows else (), rows, after=(none or words.tried(view),)
    )


def _ladder(ladder: Ladder, view: SwitchAnswer) -> Section:
    label = next(one.label for one in view.subjects if one.id == ladder.role)
    population = words.one_population(ladder)
    rows = tuple(
        (
            words.level(rung),
            f"{rung.postings:,}",
            rung.reason or words.asked_years(rung),
            words.level_pay(rung, population),
            words.comes_in(rung),
            words.scope_of(rung),
        )
        for rung in ladder.rungs
    )
    said = (f"Pay: median, {population}.",) if population else ()
    head = ("Level", "postings", "years asked", "pay", "What comes in", "Most of the work")
    after = tuple(filter(None, (words.thin(ladder), words.tracks(ladder))))
    return Section(f"ladder-{ladder.role}", f"{label} by level", said, head, rows, after=after)


def _pay(view: SwitchAnswer) -> Section:
    told = [words.paid(one, view) for one in words.telling(view)]
    said = told or ["Cannot tell: too few records of one of the two."]
    rest = (words.silent(view),) if told and words.silent(view) else ()
    return Section("pay", "Pay, each population for itself", tuple(map(upper_first, said)), after=rest)
