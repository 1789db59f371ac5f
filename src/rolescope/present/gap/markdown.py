"""What unlocks most as Markdown: a table of things, what moves pay, pairs, and a plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rolescope.model.answer import Answer
from rolescope.model.gap import GapAnswer
from rolescope.present import markdown_parts as md
from rolescope.present.gap import words
from rolescope.present.jobs import words as job_words
from rolescope.present.words import upper_first


def markdown(answer: Answer[GapAnswer]) -> str:
    """The whole answer as one document."""
    view = answer.view
    asked = [job_words.understood(one) for one in view.understood]
    parts = [f"# {md.text(words.QUESTION)}", f"**{md.text(view.headline)}**"]
    parts += [md.text(" · ".join([*asked, f"Résumé: {view.key}"]))]
    parts += [md.text(words.standing(view))] if view.eligible else []
    if view.unlocks:
        parts += [f"## {md.text(words.UNLOCKS)}", _unlocks(view), md.listed(words.reasons(view))]
        parts += _section(words.PAY, words.pays(view))
    parts += _section(words.DATED, map(words.dated, view.only_with_years))
    parts += _section(words.PAIRS, map(words.pair, view.pairs))
    if view.unlocks:
        parts += [f"## {md.text(words.PLAN)}", _plan(view), md.text(view.plan.stop)]
    parts += _section("What else to know", (*view.notes, *view.limits))
    parts += _section("What to try", view.tries)
    parts += [*map(md.text, job_words.credit(view.attribution)), f"Answer `{answer.answer_id}`"]
    return md.document(parts)


def _unlocks(view: GapAnswer) -> str:
    head = ("Thing", *map(upper_first, words.HEADS))
    rows = (
        (
            one.change.label,
            f"{one.unlocks:,}",
            f"{one.by_name:,}",
            f"{one.employers:,}",
            words.with_years(one),
            words.band(one.effort),
        )
        for one in view.unlocks
    )
    return md.table(head, rows)


def _plan(view: GapAnswer) -> str:
    rows = (
        (str(number), one.change.label, words.step(one), words.band(one.effort))
        for number, one in enumerate(view.plan.steps, 1)
    )
    return md.table(("Step", "Thing", "Jobs", upper_first(words.HEADS[-1])), rows)


def _section(name: str, said: Iterable[str]) -> Iterator[str]:
    body = md.listed(said)
    if body:
        yield f"## {md.text(name)}"
        yield body
