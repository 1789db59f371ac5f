"""The page of a title taken apart: its words, under each what they speak of, and what it can mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rolescope.model.answer import Answer
from rolescope.model.title import (
    TOLD,
    Code,
    Linked,
    LinkedOccupation,
    NamedOccupation,
    NamedRole,
    Piece,
    PieceKind,
    TitleAnswer,
)
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.whole import Content, whole
from rolescope.present.title.words import (
    LINKED,
    LINKED_NOTE,
    NOTHING_NEAR,
    SCHEMES,
    headline,
    shown,
    standing,
)
from rolescope.present.words import upper_first

Address = Callable[[str], str]
"""A role's id to the address of its page."""
TINTS = {PieceKind.ROLE: "r0", PieceKind.SPECIALISATION: "r1", PieceKind.NAME: "r4"}
"""Pieces that say what the job is; all else is grey."""
NO_WORDS = "It has no words that could name a job."
LONGEST = 160
"""Letters of a title that stand in the heading."""


def page(answer: Answer[TitleAnswer]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[TitleAnswer], address: Address | None = None) -> Content:
    """What the page shows.

    Args:
        answer: a title taken apart.
        address: where the page of a role is, for links; None where there are none to go to.
    """
    view = answer.view
    said = headline(view)
    title = shown(view.title)
    asked = title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"
    main = tag(
        "main",
        tag(
            "header",
            tag("p", "What does this title say? ", tag("bdi", f"“{asked}”"), class_="question"),
            tag("h1", said, class_="long"),
            tag("p", view.note, class_="lead") if view.note else None,
        ),
        _gloss(view.pieces),
        _meant(view, address),
        _occupations(view.occupations),
        _linked(view.linked),
        tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
    )
    return Content(
        f"“{asked}”: {said}",
        inner([main]),
        look="rs whole title-read",
        styles=("page", "title"),
        description=f"{said}. {view.note or ''}".strip(),
    )


def _gloss(pieces: Sequence[Piece]) -> Html:
    """The title's words in their order, each over the name of its kind."""
    if not pieces:
        return tag("p", NO_WORDS, class_="quiet")
    rows = [
        tag(
            "div",
            tag("dt", tag("bdi", shown(piece.text))),
            tag("dd", piece.kind.value.replace("_", " ")),
            class_=f"{TINTS.get(piece.kind, '')}{' told' if piece.kind in TOLD else ''}".strip() or None,
        )
        for piece in pieces
    ]
    return _section("pieces", _finding(pieces), tag("dl", rows, class_="gloss"))


def _finding(pieces: Sequence[Piece]) -> str:
    """How much of the title says what the job is."""
    told = sum(piece.kind in TOLD for piece in pieces)
    if len(pieces) == told:
        return "All of it says what the job is"
    return f"{told} of its {len(pieces)} pieces {'says' if told == 1 else 'say'} what the job is"


def _meant(view: TitleAnswer, address: Address | None) -> Node:
    roles = [view.role] if view.role else list(view.candidates)
    if not roles:
        return None
    name = "The role that it names" if view.role else "What it can mean"
    return _section("meant", name, [_role(role, address) for role in roles])


def _role(role: NamedRole, address: Address | None) -> Html:
    label: Node = tag("a", role.label, href=address(role.id)) if address else role.label
    rows = [_code(code) for code in role.codes]
    return tag("div", tag("h3", label), tag("ul", rows, class_="codes") if rows else None, class_="meant")


def _code(code: Code, *more: Node) -> Html:
    return tag(
        "li",
        tag("span", SCHEMES[code.scheme], class_="quiet"),
        " ",
        tag("span", code.code, class_="quiet number-like"),
        " ",
        tag("span", upper_first(code.label or "")),
        more,
    )


def _occupations(found: Sequence[NamedOccupation]) -> Node:
    """Of a title outside our roles, occupations that are called so."""
    if not found:
        return None
    rows = [
        _code(one.occupation, " ", tag("span", tag("bdi", f"“{shown(one.words)}”"), class_="quiet"))
        for one in found
    ]
    said = "Their names match words of the title. Nobody looked at the work."
    return _section(
        "occupations",
        "Occupations by that name",
        tag("ul", rows, class_="codes"),
        tag("p", said, class_="quiet"),
    )


def _linked(found: Sequence[Linked]) -> Node:
    """What the title is nearest to in each scheme: clear, or ambiguous between several."""
    if not found:
        return None
    parts = [
        tag(
            "div",
            tag("h3", f"{SCHEMES[one.scheme]}: {standing(one)}"),
            tag("ul", [_near(near) for near in one.candidates], class_="codes")
            if one.candidates
            else tag("p", upper_first(NOTHING_NEAR), ".", class_="quiet"),
            class_="meant",
        )
        for one in found
    ]
    return _section("linked", LINKED, parts, tag("p", LINKED_NOTE, class_="quiet"))


def _near(near: LinkedOccupation) -> Html:
    return _code(near.code, " ", tag("span", f"{near.score:.2f}", class_="quiet number-like"))


def _section(id_: str, name: str, *body: Node) -> Html:
    return tag("section", tag("h2", name), body, id=id_)
