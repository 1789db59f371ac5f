"""The page of the sources: what each is, its terms, how many of its rows count, and why the rest do not."""

from __future__ import annotations

from collections.abc import Mapping

from rolescope.model.answer import Answer
from rolescope.model.sourcelist import LiveEntry, Source, SourceList, SourceUse
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.whole import Content, whole
from rolescope.present.sources.terms import asked
from rolescope.present.words import upper_first

USES = {
    "texts": "Texts: skills, duties, terms",
    "history": "Texts through time: duties alone",
    "titles": "Titles: how many, and when",
    "pay": "Pay",
    "occupations": "Occupations",
    "exchange rates": "Exchange rates",
    "price levels": "Price levels",
}
"""What a source is used for, in the order of this list."""
WAYS = {
    "texts": "What postings say",
    "titles": "Titles and pay without texts",
    "occupations": "Surveys, classifications and rates",
}
"""Headings over sources, by the first use that decides."""


def page(answer: Answer[SourceList]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[SourceList]) -> Content:
    """What the page shows."""
    found = answer.view.sources
    postings = sum(use.counted for one in found for use in one.uses if use.use == "texts")
    texts = sum(any(use.use == "texts" for use in one.uses) for one in found)
    said = (
        f"{len(found)} sources, never mixed: {postings:,} postings read in full from {texts} of them, "
        "titles, pay and surveys from the rest"
    )
    main = tag(
        "main",
        tag(
            "header",
            tag("p", "Where does the evidence come from?", class_="question"),
            tag("h1", said, class_="long"),
            tag(
                "p",
                "Rows that do not count say why. Of other people's texts only counts are kept and published. "
                f"The newest row is of {answer.as_of}; an answer names the sources that it used.",
                class_="lead",
            ),
        ),
        [_group(way, name, found) for way, name in WAYS.items()],
        _live(answer.view.live),
        tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
    )
    return Content(
        "Sources of the evidence: what each is, its terms, what of it counts",
        inner([main]),
        look="rs whole sourced",
        styles=("page", "sources"),
        description=said,
    )


def _group(way: str, name: str, found: tuple[Source, ...]) -> Node:
    own = [one for one in found if _way(one) == way]
    return tag("section", tag("h2", name), [_source(one) for one in own], id=f"by-{way}") if own else None


def _live(found: tuple[LiveEntry, ...]) -> Node:
    """Sources of openings, which no answer of the embedded evidence counts."""
    if not found:
        return None
    return tag(
        "section",
        tag("h2", "Where openings can be asked for"),
        tag(
            "p",
            f"{len(found)} sources, by the names they are asked by. None is asked before you ask it, and "
            "none is part of the evidence above.",
        ),
        [_board(one) for one in found],
        id="by-live",
    )


def _board(one: LiveEntry) -> Html:
    places = dict.fromkeys((one.home, one.documentation, one.terms.url))
    links = [
        [" ", tag("a", url.removeprefix("https://"), href=url, rel="noreferrer noopener")] for url in places
    ]
    return tag(
        "article",
        tag("h3", one.name, " ", tag("code", one.id)),
        tag("dl", [[tag("dt", heading), tag("dd", said)] for heading, said in asked(one)], class_="board"),
        tag("p", links, class_="quiet terms-of-use"),
        id=f"live-{one.id}",
        class_="source",
    )


def _way(one: Source) -> str:
    """Which heading a source stands under."""
    uses = {use.use for use in one.uses}
    if uses & {"texts", "history"}:
        return "texts"
    return "titles" if uses & {"titles", "pay"} else "occupations"


def _source(one: Source) -> Html:
    order = list(USES)
    uses = sorted(one.uses, key=lambda use: order.index(use.use) if use.use in order else len(order))
    return tag(
        "article",
        tag("h3", one.name),
        tag("p", one.what) if one.what else None,
        tag("p", one.heed, class_="heed") if one.heed else None,
        tag("ul", [_use(use) for use in uses], class_="uses"),
        tag(
            "p",
            one.licence,
            " ",
            tag("a", one.home.removeprefix("https://"), href=one.home, rel="noreferrer noopener"),
            class_="quiet terms-of-use",
        ),
        id=f"source-{one.id}",
        class_="source",
    )


def _use(use: SourceUse) -> Html:
    name = USES.get(use.use, upper_first(use.use))
    each = "of" if use.counted <= use.rows_in else "from"
    rows = f"{use.counted:,} counted, {each} {use.rows_in:,} rows"
    return tag(
        "li",
        tag("span", name, class_="use"),
        tag("span", use.period, class_="quiet"),
        tag("span", rows, class_="rows"),
        _kept(use),
        _rest(use),
    )


def _kept(use: SourceUse) -> Html:
    """What is counted, of all rows, as a bar: the two numbers beside it. A row may give several."""
    width = 100 * min(use.counted / use.rows_in, 1) if use.rows_in else 0
    bars = [
        tag("rect", x=0, y=0, width=100, height=6, class_="all"),
        tag("rect", x=0, y=0, width=round(width, 2), height=6, class_="kept"),
    ]
    return tag(
        "svg", bars, view_box="0 0 100 6", preserve_aspect_ratio="none", class_="kept", aria_hidden="true"
    )


def _rest(use: SourceUse) -> Node:
    """What is not counted, and why."""
    if not use.refused and not use.set_aside:
        return None
    left = (
        ("Refused, rows that gave no record", use.refused),
        ("Set aside, records that do not count", use.set_aside),
    )
    told = [(name, reasons) for name, reasons in left if reasons]
    return tag(
        "details",
        tag("summary", "What does not count, and why"),
        [[tag("p", f"{name}:", class_="quiet"), _reasons(reasons)] for name, reasons in told],
    )


def _reasons(reasons: Mapping[str, int]) -> Html:
    rows = sorted(reasons.items(), key=lambda one: -one[1])
    return tag("ul", [tag("li", f"{n:,} ", tag("span", why, class_="quiet")) for why, n in rows])
