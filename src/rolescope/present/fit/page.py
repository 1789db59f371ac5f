"""The page of a fit: one job with its ledger open, or many in order, each with its ledger folded."""

from __future__ import annotations

from collections.abc import Iterable

from rolescope.model.answer import Answer
from rolescope.model.fit import Fit, State
from rolescope.model.fit_answer import FitAnswer, JobFit
from rolescope.model.reading import ReadingWarning
from rolescope.present.fit import words
from rolescope.present.fit.ledger import ledger, shape
from rolescope.present.jobs.page import Href, apply, credited, nowhere
from rolescope.present.jobs.words import understood
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.whole import Content, whole

FULL = 100


def page(answer: Answer[FitAnswer]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[FitAnswer], href: Href = nowhere, tries: tuple[str, ...] | None = None) -> Content:
    """What the page shows.

    Args:
        answer: one person against one job or many.
        href: address of an opening's own page.
        tries: what to try, in the place of the answer's own, which may be commands.
    """
    view = answer.view
    alone = len(view.fits) == 1
    main = tag(
        "main",
        tag("p", words.ONE if alone else words.MANY, class_="question"),
        tag("h1", view.headline, class_="long"),
        _asked(view),
        tag("p", words.counts(view), class_="quiet") if not alone else None,
        _warnings(view.warnings, "The résumé"),
        [_alone(one, href) for one in view.fits] if alone else _many(view, href),
        _chance(view),
        _foot(view, answer.answer_id, view.tries if tries is None else tries),
    )
    return Content(
        "Which jobs fit",
        inner([main]),
        look="rs whole fitted",
        styles=("page", "jobs", "fit"),
        description="Score, conditions and ledger of a résumé against jobs.",
    )


def _asked(view: FitAnswer) -> Node:
    said = [tag("li", understood(one)) for one in view.understood]
    return tag("ul", said, class_="asked-for", aria_label="As it was read") if said else None


def _warnings(found: Iterable[ReadingWarning], whose: str) -> Node:
    rows = [tag("li", one.message) for one in found]
    if not rows:
        return None
    return tag("div", tag("p", tag("b", f"{whose}:")), tag("ul", rows), class_="small-sample plain-weight")


def _alone(one: JobFit, href: Href) -> Node:
    return [
        tag("section", _head(one, href, "h2", short=False), id="score"),
        tag("div", ledger(one), class_="whole-ledger"),
        _beside(one, "h2"),
        apply(one.opening) if one.opening else None,
    ]


def _many(view: FitAnswer, href: Href) -> Node:
    if not view.fits:
        return None
    rows = [tag("li", _head(one, href, "h2"), _folded(one)) for one in view.fits]
    said = f"{words.WEIGHED} {words.UNSAID} {words.APART} {words.RERUN}"
    return [
        tag("p", f"Order: {view.order}.", class_="quiet"),
        tag("ol", rows, class_="fits"),
        tag("p", said, class_="quiet"),
    ]


def _head(one: JobFit, href: Href, level: str, *, short: bool = True) -> list[Node]:
    """Title, who and where, the score as a sentence and drawn, and the conditions in short."""
    address = href(one.opening.id) if one.opening else None
    name = words.title(one)
    where = one.opening.place if one.opening else None
    return [
        tag(level, tag("a", name, href=address) if address else name, class_="job"),
        tag("p", " · ".join(filter(None, [one.employer, where])), class_="who-where"),
        _score(one.fit),
        _conditions(one.fit) if short else None,
        tag("p", words.in_short(one.fit), class_="in-short") if short and one.fit.ledger else None,
    ]


def _score(fit: Fit) -> Node:
    if fit.score is None:
        return tag("p", words.score(fit), class_="score none")
    return tag(
        "div",
        tag("span", str(fit.score), class_="number", aria_hidden="true"),
        _drawn(fit.score, fit.low or 0, FULL if fit.high is None else fit.high),
        tag("p", words.score(fit)),
        class_="score",
    )


def _drawn(score: int, low: int, high: int) -> Html:
    """The score as a dot on its interval, from 0 to 100."""
    shapes = [
        tag("line", x1=0, x2=FULL, y1=6, y2=6, class_="track"),
        tag("line", x1=low, x2=high, y1=6, y2=6, class_="likely"),
        tag("rect", x=max(0, score - 0.75), y=1, width=1.5, height=10, class_="value"),
    ]
    return tag(
        "svg",
        shapes,
        view_box=f"0 0 {FULL} 12",
        preserve_aspect_ratio="none",
        aria_hidden="true",
        class_="drawn",
    )


def _conditions(fit: Fit) -> Node:
    """Each condition in short: what it is and whether it is fulfilled."""
    if not fit.blockers:
        return None
    said = [
        tag(
            "li",
            shape(one.judged.state),
            f" {words.requirement(one.requirement)}: {words.ANSWERS[one.judged.state].lower()}",
            class_="stops" if one.judged.state is State.CONTRADICTED else None,
        )
        for one in fit.blockers
    ]
    return tag("ul", said, class_="short-conditions", aria_label="Conditions")


def _folded(one: JobFit) -> list[Node]:
    spoken = tag("span", f": {words.title(one)}", class_="spoken")
    return [
        tag(
            "details",
            tag("summary", "Every point of it, and what would change it", spoken),
            tag("div", ledger(one, level="h3", explained=False), class_="whole-ledger"),
            _beside(one, "h3"),
        ),
        apply(one.opening) if one.opening else None,
    ]


def _beside(one: JobFit, level: str) -> Html:
    """How contested it may be, and how the score stands among like openings."""
    facts = [(tag("dt", name), tag("dd", said)) for name, said in words.competition(one.competition)]
    beside = words.standing(one.standing) if one.standing else one.no_standing
    copied = words.copied(one)
    return tag(
        "section",
        tag(level, "How contested it may be"),
        tag("dl", facts, class_="known"),
        tag("p", beside) if beside else None,
        tag("p", copied) if copied else None,
        _warnings(one.warnings, "The posting"),
    )


def _chance(view: FitAnswer) -> Html:
    return tag("section", tag("h2", "The chance of winning"), tag("p", view.chance), id="chance")


def _foot(view: FitAnswer, answer_id: str, tries: Iterable[str]) -> Html:
    more = [tag("li", one) for one in tries]
    return tag(
        "section",
        tag("h2", "What this cannot say"),
        tag("ul", [tag("li", one) for one in view.limits]),
        [tag("p", one, class_="quiet") for one in view.notes],
        [tag("h3", "What to try"), tag("ul", more)] if more else None,
        credited(view.attribution),
        tag("p", "Answer ", tag("code", answer_id), class_="quiet"),
        id="limits",
    )
