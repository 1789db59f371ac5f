"""A title's change as Markdown: the change and its parts, the work behind it, what each source spans."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.answer import Answer
from rolescope.model.estimate import Estimate
from rolescope.model.shift import ShiftAnswer
from rolescope.present import markdown_parts as md
from rolescope.present.shift import tables, words
from rolescope.present.shift.chart import named
from rolescope.present.words import inside, scope


def markdown(answer: Answer[ShiftAnswer]) -> str:
    """The whole answer as one document."""
    view = answer.view
    parts = [*md.opening(words.question(view), view.headline), *_causes(view), *_works(view), *_duties(view)]
    parts += ["## What each source spans"]
    if both := tables.sources(view):
        parts.append(md.table(tables.SOURCES, both))
    parts.append(md.text(tables.rest(view)))
    return md.document([*parts, *md.closing(answer, (scope(view.scope), *view.limits))])


def _causes(view: ShiftAnswer) -> Iterator[str]:
    share = view.share
    if not isinstance(share.before, Estimate) or not isinstance(share.after, Estimate):
        return
    yield f"## {md.text(named(view))}"
    yield md.text(words.withheld(view)) or md.listed(
        f"{words.CAUSES[one.id]}: {words.MEANS[one.id]}." for one in view.causes
    )
    yield md.table(tables.CAUSES, tables.causes(view))


def _works(view: ShiftAnswer) -> Iterator[str]:
    if not view.works:
        return
    yield f"## {md.text(f'Whose work “{inside(view.label)}” stands for')}"
    yield md.text("Of 100 postings so titled; and how often each work bears the title.")
    yield md.table(tables.WORKS, tables.works(view))
    yield md.text(words.called(view))


def _duties(view: ShiftAnswer) -> Iterator[str]:
    if not words.has_duties(view):
        return
    yield f"## {md.text(f'What postings titled “{inside(view.label)}” are about')}"
    yield md.text(f"{words.duties_told(view.activities)}. Of 100 duties, over the same mix:")
    yield md.table(*tables.duties(view))
