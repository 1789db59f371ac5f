"""A tailored résumé: each edit with what it rests on, and what the posting asks for that is not shown."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.tailor import Edit, TailorAnswer, Unshown
from rolescope.present.mcp.statement import Statement, at

QUOTED = 160


def statements(view: TailorAnswer) -> Iterator[Statement]:
    """Edits in the document's order, what is not shown, notes."""
    for number, edit in enumerate(view.edits):
        yield Statement(_edit(edit), (at("edits", number),))
    for number, one in enumerate(view.unshown):
        yield Statement(_unshown(one), (at("not_shown", number),))
    for number, said in enumerate(view.notes):
        yield Statement(said, (at("notes", number),))


def _edit(one: Edit) -> str:
    before = f"“{_cut(one.before)}” becomes " if one.before else ""
    after = f"“{_cut(one.after)}”" if one.after else "left out"
    return f"{one.place}, {one.kind.value.replace('_', ' ')}: {before}{after}. {one.reason}"


def _unshown(one: Unshown) -> str:
    asked = " or ".join(one.requirement.labels) or one.requirement.quote
    return f"Asked for, and not added: {asked} (“{_cut(one.requirement.quote)}”). {one.judged.reason}"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else f"{line[: QUOTED - 1].rstrip()}…"
