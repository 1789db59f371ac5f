"""The page of what unlocks: things to learn by the jobs that they open, and where to stop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rolescope.model.answer import Answer
from rolescope.model.gap import GapAnswer, Unlock
from rolescope.present.gap import words
from rolescope.present.jobs.page import credited
from rolescope.present.jobs.words import understood
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.whole import Content, whole
from rolescope.present.words import counted_of

WIDTH = 100
RERUN = "Each count is that of the same fit, run again with the change made. Make only changes that are true."


def page(answer: Answer[GapAnswer]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[GapAnswer], tries: tuple[str, ...] | None = None) -> Content:
    """What the page shows.

    Args:
        answer: what unlocks most, for one person.
        tries: what to try, in the place of the answer's own, which may be commands.
    """
    view = answer.view
    asked = [tag("li", understood(one)) for one in view.understood]
    header = tag(
        "header",
        tag("p", words.QUESTION, class_="question"),
        tag("h1", view.headline, class_="long"),
        tag("ul", asked, class_="asked-for", aria_label="As it was read") if asked else None,
        tag("p", f"{words.standing(view)}.", class_="quiet") if view.eligible else None,
    )
    parts = [_unlocks(view), _plan(view), _pairs(view), _years(view)]
    return Content(
        "What would open the most jobs",
        inner([tag("main", header, parts, _foot(answer, view.tries if tries is None else tries))]),
        look="rs whole gapped",
        styles=("page", "jobs", "gap"),
        description="Which learnable thing would let a résumé pass most jobs.",
    )


def _unlocks(view: GapAnswer) -> Node:
    if not view.unlocks:
        return None
    most = max(one.unlocks for one in view.unlocks) or 1
    return tag(
        "section",
        tag("h2", words.UNLOCKS),
        tag("ol", [_unlock(one, most) for one in view.unlocks], class_="unlocks"),
        tag("p", f"{view.considered:,} things were tried, {view.unlocking:,} unlock a job.", class_="quiet"),
        tag("p", f"{RERUN} {words.EFFORT}.", class_="quiet"),
        id="unlocks",
    )


def _unlock(one: Unlock, most: int) -> Html:
    drawing = tag(
        "svg",
        tag("rect", x=0, y=2, width=round(WIDTH * one.unlocks / most, 2), height=6, class_="bar"),
        view_box=f"0 0 {WIDTH} 10",
        preserve_aspect_ratio="none",
        aria_hidden="true",
    )
    facts = [
        ("Kind", one.kind),
        ("Asked for in", counted_of(one.asked, "job")),
        ("To learn, as judged", f"{words.band(one.effort)}: {one.effort.reason}"),
        ("With dated years", words.with_years(one)),
        ("Median of stated pay", words.changed(one.pay)),
    ]
    return tag(
        "li",
        tag("span", one.change.label, class_="name"),
        tag("span", str(one.unlocks), class_="count", aria_hidden="true"),
        drawing,
        tag("span", words.more(one.unlocks, one.employers), class_="opens"),
        tag("span", words.band(one.effort), class_="quiet effort"),
        tag(
            "details",
            tag("summary", "What stands behind it", tag("span", f": {one.change.label}", class_="spoken")),
            tag("dl", [(tag("dt", name), tag("dd", said)) for name, said in facts if said], class_="known"),
        ),
    )


def _plan(view: GapAnswer) -> Node:
    plan = view.plan
    if not plan.steps and not plan.stop:
        return None
    rows = [
        tag(
            "li",
            tag("span", one.change.label, class_="name"),
            " ",
            tag("span", words.step(one)),
            " ",
            tag("span", f"to learn: {words.band(one.effort)}", class_="quiet"),
        )
        for one in plan.steps
    ]
    return tag(
        "section",
        tag("h2", words.PLAN),
        tag("ol", rows, class_="plan") if rows else None,
        tag("p", plan.stop) if plan.stop else None,
        id="plan",
    )


def _pairs(view: GapAnswer) -> Node:
    return _listed("pairs", words.PAIRS, [words.pair(one) for one in view.pairs])


def _years(view: GapAnswer) -> Node:
    return _listed("years", words.DATED, [words.dated(one) for one in view.only_with_years])


def _listed(id_: str, name: str, rows: Sequence[str]) -> Node:
    if not rows:
        return None
    return tag("section", tag("h2", name), _list(rows), id=id_)


def _list(rows: Iterable[str]) -> Html:
    return tag("ul", [tag("li", one) for one in rows])


def _foot(answer: Answer[GapAnswer], tries: Sequence[str]) -> Html:
    view = answer.view
    return tag(
        "section",
        tag("h2", "What this cannot say"),
        _list(view.limits),
        [tag("p", one, class_="quiet") for one in view.notes],
        [tag("h3", "What to try"), _list(tries)] if tries else None,
        credited(view.attribution),
        tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
        id="limits",
    )
