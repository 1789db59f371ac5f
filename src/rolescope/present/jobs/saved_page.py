"""The page of what changed since a saved question was asked last, and that of all saved questions."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.saved_jobs import Changed, SavedAnswer, SavedList
from rolescope.present.jobs.page import LOOK, STYLES, credited, jobs, nowhere
from rolescope.present.markup import Node, inner, tag
from rolescope.present.page.whole import Content


def content(answer: Answer[SavedAnswer]) -> Content:
    """New, gone and changed, each in a section of its own."""
    view = answer.view
    new = tag("section", tag("h2", "New"), jobs(view.new, nowhere), id="new") if view.new else None
    main = tag(
        "main",
        tag("p", f"What changed: {view.name}", class_="question"),
        tag("h1", view.headline, class_="long"),
        tag("p", f"{view.now.headline}.", class_="lead"),
        [tag("p", one, class_="quiet") for one in view.notes],
        new,
        _changes("No longer found", "gone", view.gone),
        _changes("Changed", "changed", view.changed),
        credited(view.now.attribution),
        tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
    )
    return Content(f"{view.name}: {view.headline} · rolescope", inner([main]), LOOK, STYLES, view.headline)


def _changes(name: str, id_: str, changed: Sequence[Changed]) -> Node:
    rows = [tag("li", tag("b", one.title or one.id), f": {one.says}") for one in changed]
    return tag("section", tag("h2", name), tag("ul", rows), id=id_) if rows else None


def listed(answer: Answer[SavedList]) -> Content:
    """Every saved question."""
    rows = [
        tag(
            "li",
            tag("b", one.name),
            f": {', '.join(f'{name} {value}' for name, value in one.question.items()) or 'everything'}",
        )
        for one in answer.view.saved
    ]
    said = f"{len(rows)} saved question{'' if len(rows) == 1 else 's'}"
    main = tag("main", tag("h1", said, class_="long"), tag("ul", rows))
    return Content(f"{said} · rolescope", inner([main]), LOOK, STYLES, said)
