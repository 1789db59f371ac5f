"""A title in a terminal: what it says, and under each of its pieces what the piece speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.answer import Answer
from rolescope.model.posting import Level
from rolescope.model.title import Code, Piece, PieceKind, TitleAnswer, TitleVerdict
from rolescope.present.commands import command
from rolescope.present.reading.words import value
from rolescope.present.terminal.ink import Line, Run, clipped, line, plain, to_ascii, wrapped
from rolescope.present.title.words import LINKED, NOTHING_NEAR, SCHEMES, headline, shown, standing
from rolescope.present.words import upper_first

WIDTH = 80
GAP = 2
"""Columns between pieces."""
STYLES = {PieceKind.ROLE: "bold", PieceKind.NAME: "", PieceKind.SPECIALISATION: ""}
"""Pieces that say what the job is; the others are dim."""


def table(answer: Answer[TitleAnswer]) -> str:
    """The title as plain text, without escapes."""
    return plain(lines(answer))


def lines(answer: Answer[TitleAnswer], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """One title as styled lines: what it says, its pieces, codes, what to ask next."""
    view = answer.view
    parts = [
        [*wrapped(headline(view), width, "bold"), *wrapped(view.note or "", width)],
        list(_gloss(view, width)),
        _codes(view, width),
        list(_linked(view, width)),
        _next(view),
    ]
    out: list[Line] = []
    for part in parts:
        out += [*([line()] if out else []), *part] if part else []
    return to_ascii(out) if ascii_only else out


def _gloss(view: TitleAnswer, width: int) -> Iterator[Line]:
    """The title's pieces, each above the name of its kind, in as many rows as they need."""
    row: list[tuple[Piece, str, str]] = []
    used = 0
    for piece in view.pieces:
        name = piece.kind.value.replace("_", " ")
        text = clipped(shown(piece.text), width)
        room = max(len(text), len(name)) + GAP
        if row and used + room - GAP > width:
            yield from _glossed(row)
            row, used = [], 0
        row.append((piece, text, name))
        used += room
    if row:
        yield from _glossed(row)


def _glossed(row: list[tuple[Piece, str, str]]) -> Iterator[Line]:
    sizes = [max(len(text), len(name)) + GAP for _, text, name in row]
    yield line(
        *(
            Run(text.ljust(size), STYLES.get(piece.kind, "dim"))
            for (piece, text, _), size in zip(row, sizes, strict=True)
        )
    )
    yield line(*(Run(name.ljust(size), "dim") for (_, _, name), size in zip(row, sizes, strict=True)))


def _codes(view: TitleAnswer, width: int) -> list[Line]:
    """The role's codes; of a title outside our roles, occupations that are called so."""
    if view.role:
        return [_code(code, "", width) for code in view.role.codes]
    return [_code(one.occupation, f"  “{shown(one.words)}”", width) for one in view.occupations]


def _linked(view: TitleAnswer, width: int) -> Iterator[Line]:
    """What a title outside our roles is nearest to: the one, where it is clear, else all candidates."""
    linked = view.linked if view.verdict is TitleVerdict.NONE else ()
    if linked:
        yield line(Run(LINKED, "bold"))
    for one in linked:
        first = f"{SCHEMES[one.scheme]:<10} {standing(one):<9} "
        if not one.candidates:
            yield line(Run(first, "dim"), NOTHING_NEAR)
        for number, found in enumerate(one.candidates[: 1 if one.sure else None]):
            first = first if number == 0 else " " * len(first)
            label = clipped(upper_first(found.code.label or ""), width - 38)
            yield line(
                Run(f"{first}{found.code.code:<10} ", "dim"), f"{label} ", Run(f"{found.score:.2f}", "dim")
            )


def _code(code: Code, words: str, width: int) -> Line:
    label = clipped(upper_first(code.label or ""), width - 23)
    return line(
        Run(f"{SCHEMES[code.scheme]:<10} {code.code:<11} ", "dim"),
        label,
        Run(clipped(words, width - 23 - len(label)), "dim"),
    )


def _next(view: TitleAnswer) -> list[Line]:
    """The command that says more of the role, or compares the candidates."""
    asked = [view.role] if view.role else list(view.candidates)
    if asked:
        return [line(Run(command([role.label.lower() for role in asked]), "dim"))]
    if view.occupations:
        return [line(Run(command([view.occupations[0].occupation.label or ""]), "dim"))]
    return []


TITLE, ROLE, LEVEL = 30, 24, 10
"""Columns of the list of many titles; what is left is the specialisation's."""


def heading() -> Line:
    """Names of the columns of `row`."""
    return line(Run(f"{'Title':<{TITLE}} {'Role':<{ROLE}} {'Level':<{LEVEL}} Specialisation", "dim"))


def row(view: TitleAnswer, width: int = WIDTH) -> Line:
    """One title in one line; what is not certain is dim."""
    level = "" if view.level is Level.UNSTATED else value(view.level.value)
    rest = width - TITLE - ROLE - LEVEL - 3
    return line(
        f"{clipped(shown(view.title), TITLE):<{TITLE}} ",
        Run(f"{clipped(_short_role(view), ROLE):<{ROLE}} ", "" if view.role else "dim"),
        f"{clipped(level.partition(' or ')[0], LEVEL):<{LEVEL}} ",
        clipped(", ".join(map(shown, view.specialisation)), rest),
    )


def _short_role(view: TitleAnswer) -> str:
    """The role's name; of several, all with a question mark; else an occupation's name in brackets."""
    if view.role:
        return view.role.label
    if view.candidates:
        return f"? {' / '.join(role.label for role in view.candidates)}"
    return f"({view.occupations[0].occupation.label})" if view.occupations else "–"
