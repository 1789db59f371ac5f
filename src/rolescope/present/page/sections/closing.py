"""Surveys, what to compare next, guides against evidence, limits, and where it all comes from."""

from __future__ import annotations

from rolescope.model.comparison import Comparison
from rolescope.present.commands import command
from rolescope.present.markup import Html, tag
from rolescope.present.page.card import cited
from rolescope.present.page.frame import Frame
from rolescope.present.page.sections.skills import section
from rolescope.present.page.table import folded
from rolescope.present.words import titled, upper_first

VERDICTS = {"supported": "✓", "contradicted": "✗", "mixed": "±", "cannot tell": "?"}


def profiles(frame: Frame) -> Html | None:
    """What public surveys say of occupations that the texts do not reach."""
    if not frame.view.profiles:
        return None
    parts = []
    for profile in frame.view.profiles:
        facts = [tag("li", titled(label, figure)) for label, figure in profile.facts.items()]
        who = tag("span", frame.labels[profile.role], class_=f"who r{frame.slots[profile.role]}")
        heading = tag("h3", profile.heading, ", ", who)
        parts.append(
            tag(
                "div",
                heading,
                tag("ul", *facts, class_="facts-list"),
                tag("p", f"Source: {profile.source}", class_="quiet"),
            )
        )
    return section("What surveys say", "profiles", *parts)


def related(view: Comparison) -> Html | None:
    """What to compare next, as commands."""
    if not view.related:
        return None
    items = [tag("li", tag("code", command(roles))) for roles in view.related]
    return section("Compare next", "related", tag("ul", *items, class_="commands"))


def guides(view: Comparison) -> Html | None:
    """Popular claims held against the figures."""
    if not view.guides:
        return None
    rows = [
        tag(
            "div",
            tag("dt", "Guides say: ", tag("q", guide.claim)),
            tag(
                "dd",
                tag("span", VERDICTS.get(guide.verdict, "?"), class_="verdict", aria_hidden="true"),
                tag("strong", upper_first(guide.verdict)),
                f". {guide.evidence}",
            ),
            class_="guide",
        )
        for guide in view.guides
    ]
    return section("Guides say, evidence says", "guides", tag("dl", *rows))


def limits(view: Comparison) -> Html | None:
    """What the evidence cannot say."""
    if not view.limits:
        return None
    return section("What this cannot say", "limits", tag("ul", *(tag("li", limit) for limit in view.limits)))


def evidence(frame: Frame) -> Html:
    """Sources, n, period, licence, answer id, notice."""
    answer = frame.answer
    head = ["Source", "Period", "n", "Licence"]
    body = [[ref.source, ref.period, f"{ref.n:,}", ref.licence] for ref in answer.evidence]
    listed = [
        tag("li", f"{ref.source}: {ref.period}, n = {ref.n:,}. {ref.licence}") for ref in answer.evidence
    ]
    excluded = [f"{n:,} {reason}" for reason, n in frame.view.scope.excluded.items()]
    return section(
        "Evidence",
        "evidence",
        tag("ul", *listed, class_="sources"),
        tag("p", f"Set apart: {'; '.join(excluded)}.", class_="quiet") if excluded else None,
        folded("sources", head, body),
        tag(
            "p",
            "Answer ",
            tag("code", frame.answer_id),
            f", evidence of {answer.as_of}, rolescope {answer.rolescope}.",
        ),
        cited(frame.source),
        tag("p", frame.view.notice, class_="notice"),
    )
