"""The ledger of one fit: conditions apart and first, then a row a requirement, in both sides’ words."""

from __future__ import annotations

from rolescope.model.fit import Blocker, Counterfactual, Fit, LedgerRow, State
from rolescope.model.fit_answer import JobFit
from rolescope.present.fit import words
from rolescope.present.markup import Html, Node, tag

LONGEST = 140
"""Characters of a quotation."""
SIZE = 12
SHAPES = {
    State.MET: (tag("rect", x=1, y=1, width=10, height=10, class_="full"),),
    State.NEAR: (
        tag("rect", x=1, y=1, width=10, height=10, class_="open"),
        tag("path", d="M1 11 11 1V11Z", class_="full"),
    ),
    State.NOT_SHOWN: (tag("rect", x=1, y=1, width=10, height=10, class_="open"),),
    State.CONTRADICTED: (tag("path", d="M1.5 1.5 10.5 10.5M10.5 1.5 1.5 10.5", class_="cross"),),
}
"""A state is told by its shape and its word, never by a colour alone."""


def ledger(one: JobFit, *, level: str = "h2", explained: bool = True) -> list[Node]:
    """Conditions, rows with their sum, and what would change the score.

    Args:
        one: the job.
        level: of its headings.
        explained: whether to say what points, conditions and changes are.
    """
    return [
        _blockers(one, level, explained),
        _rows(one, level, explained),
        _changes(one.fit, level, explained),
    ]


def _blockers(one: JobFit, level: str, explained: bool) -> Node:
    found = one.fit.blockers
    if not found:
        return None
    rows = [_blocker(each, quote) for each, quote in zip(found, one.blocker_quotes, strict=True)]
    return tag(
        "section",
        tag(level, "Conditions, apart from the score"),
        tag("ul", rows, class_="conditions"),
        tag("p", words.APART, class_="quiet") if explained else None,
    )


def _blocker(one: Blocker, quote: str | None) -> Html:
    state = one.judged.state
    return tag(
        "li",
        tag("span", shape(state), " ", words.ANSWERS[state], class_=f"state is-{state.value}"),
        tag(
            "span",
            tag("b", words.requirement(one.requirement)),
            " ",
            _quoted(one.requirement.quote),
            class_="asked",
        ),
        tag("span", _said(quote, one.judged.reason), class_="shown"),
        class_=f"is-{state.value}",
    )


def _rows(one: JobFit, level: str, explained: bool) -> Node:
    fit = one.fit
    if not fit.ledger:
        return None
    head = tag(
        "thead",
        tag(
            "tr",
            [
                tag("th", name, scope="col", role="columnheader")
                for name in ("The posting asks", "The résumé", "State")
            ],
            tag("th", "Points", scope="col", role="columnheader", class_="points"),
            role="row",
        ),
        role="rowgroup",
    )
    body = [
        _row(row, quote, scored=fit.score is not None)
        for row, quote in zip(fit.ledger, one.ledger_quotes, strict=True)
    ]
    return tag(
        "section",
        tag(level, "What is asked, and what is shown of it"),
        tag(
            "table",
            tag("caption", "Ledger", class_="spoken"),
            head,
            tag("tbody", body, role="rowgroup"),
            _sum(fit),
            class_="ledger",
            role="table",
        ),
        tag("p", words.WEIGHED, " ", words.UNSAID, class_="quiet")
        if explained and fit.score is not None
        else None,
    )


def _row(row: LedgerRow, quote: str | None, *, scored: bool) -> Html:
    asked, judged = row.requirement, row.judged
    state = judged.state
    label = f"{words.requirement(asked)}"
    return tag(
        "tr",
        tag(
            "th",
            tag("b", label),
            tag("span", f" {words.ask(asked)} ", class_="quiet"),
            _quoted(asked.quote),
            scope="row",
            role="rowheader",
        ),
        tag("td", _said(quote, judged.reason), role="cell", class_="shown"),
        tag("td", shape(state), " ", words.STATES[state], role="cell", class_="state"),
        tag("td", str(row.points) if scored else "–", role="cell", class_="points"),
        role="row",
        class_=f"is-{state.value}",
    )


def _sum(fit: Fit) -> Node:
    if fit.score is None:
        return None
    label = tag("th", "Sum: the score", scope="row", role="rowheader", colspan=3)
    total = tag("td", str(sum(row.points for row in fit.ledger)), role="cell", class_="points")
    return tag("tfoot", tag("tr", label, total, role="row"), role="rowgroup")


def _said(quote: str | None, reason: str) -> list[Node]:
    """The words of the résumé, and why they count as they do."""
    return [_quoted(quote) if quote else None, tag("span", reason, class_="quiet reason")]


def _quoted(text: str) -> Html:
    line = " ".join(text.split())
    return tag("q", line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…")


def shape(state: State) -> Html:
    """A state as a shape; its word stands beside it."""
    return tag(
        "svg",
        SHAPES[state],
        view_box=f"0 0 {SIZE} {SIZE}",
        width=SIZE,
        height=SIZE,
        aria_hidden="true",
        class_="shape",
    )


def _changes(fit: Fit, level: str, explained: bool) -> Node:
    if not fit.counterfactuals or fit.score is None:
        return None
    rows = [_change(one, fit.score) for one in fit.counterfactuals]
    return tag(
        "section",
        tag(level, "What would change it"),
        tag("ul", rows, class_="changes"),
        tag("p", words.RERUN, class_="quiet") if explained else None,
    )


def _change(one: Counterfactual, now: int) -> Html:
    return tag(
        "li",
        tag("span", words.change(one.change)),
        tag(
            "span",
            tag("b", str(one.score)),
            tag("span", f" in the place of {now}", class_="quiet"),
            class_="to",
        ),
    )
