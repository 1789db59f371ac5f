"""A title taken apart: the role or its candidates, level, and what was stripped."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.title import TitleAnswer
from rolescope.present.mcp.statement import Statement, at


def statements(view: TitleAnswer) -> Iterator[Statement]:
    """The role with its codes, or what it could be instead."""
    if view.role is not None:
        codes = ", ".join(f"{one.scheme} {one.code}" for one in view.role.codes)
        yield Statement(f"“{view.title}” names {view.role.label} ({codes}).", (at("role"), at("codes")))
    else:
        yield Statement(
            f"“{view.title}” names no role for certain. {view.note or ''}".strip(), (at("verdict"),)
        )
    for number, role in enumerate(view.candidates):
        yield Statement(f"It can mean {role.label}.", (at("candidates", number),))
    for number, named in enumerate(view.occupations):
        found = named.occupation
        says = f"By name: {found.scheme} {found.code}, {found.label} (the words “{named.words}”)."
        yield Statement(says, (at("occupations", number),))
    for number, linked in enumerate(view.linked):
        near = [f"{one.code.code} {one.code.label} {one.score:.2f}" for one in linked.candidates]
        verdict = "clear" if linked.sure else "ambiguous"
        says = f"Nearest by words in {linked.scheme}, {verdict}: {'; '.join(near) or 'nothing'}."
        yield Statement(says, (at("linked", number),))
    yield Statement(f"Level: {view.level.value}.", (at("seniority"), at("seniority_words")))
    if view.stripped:
        said = "; ".join(f"{piece.kind.value} “{piece.text}”" for piece in view.stripped)
        yield Statement(f"Stripped: {said}.", (at("stripped"),))
