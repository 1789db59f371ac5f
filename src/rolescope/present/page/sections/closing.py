"""Surveys, what to compare next, guides against evidence, limits, and where it all comes from."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison, GuideClaim, Profile
from rolescope.model.estimate import Estimate, Figure, NotEstimable, Published
from rolescope.present.cite import source_name, span
from rolescope.present.commands import command
from rolescope.present.markup import Html, tag
from rolescope.present.page.card import cited
from rolescope.present.page.frame import Frame
from rolescope.present.page.rests import sentence_card
from rolescope.present.page.sections.skills import section
from rolescope.present.page.table import folded
from rolescope.present.words import inside, likely, titled, upper_first

VERDICTS = {"supported": "✓", "contradicted": "✗", "mixed": "±", "cannot tell": "?"}


def profiles(frame: Frame) -> Html | None:
    """What public surveys say: in full of occupations that no posting was read for, of others folded."""
    if not frame.view.profiles:
        return None
    unread = {subject.id for subject in frame.view.subjects if not subject.postings}
    shown = [_profile(frame, profile) for profile in frame.view.profiles if profile.role in unread]
    more = [_profile(frame, profile) for profile in frame.view.profiles if profile.role not in unread]
    return section(
        "What surveys say",
        "profiles",
        tag("div", *shown, class_="terms") if shown else None,
        _read_too(frame, more) if more else None,
    )


def _read_too(frame: Frame, more: Sequence[Html]) -> Html:
    """Of occupations whose postings were read: folded, or a link to where they stand."""
    what = "Surveys on the occupations whose postings were read"
    if frame.cut:
        link = tag("a", what, href=f"{frame.cut}#profiles")
        return tag("p", link, ", with every figure", class_="quiet all-rows")
    return tag("details", tag("summary", what), tag("div", *more, class_="terms"), class_="more")


def _profile(frame: Frame, profile: Profile) -> Html:
    """One heading of one survey on one occupation."""
    facts = [tag("li", _fact(frame, profile, label, figure)) for label, figure in profile.facts.items()]
    who = tag("span", frame.labels[profile.role], class_=f"who r{frame.slots[profile.role]}")
    source = source_name(frame.answer, profile.source)
    return tag(
        "div",
        tag("h3", profile.heading, ", ", who),
        tag("ul", *facts, class_="facts-list"),
        tag("p", f"Source: {source}", class_="quiet"),
    )


def _fact(frame: Frame, profile: Profile, label: str, figure: Figure) -> Html:
    """One fact, which opens whose it is, from when, on how many, how sure, and its citation."""
    survey = source_name(frame.answer, profile.source)
    listed = [ref.period for ref in frame.answer.evidence if ref.id.partition(":")[0] == profile.source]
    period = span(listed)
    said = titled(label, figure)
    facts = [f"Source: {survey}{f', {period}' if period else ''}"]
    if not isinstance(figure, NotEstimable):
        facts.append(f"n = {figure.n:,}" if figure.n else "n not stated by the survey")
    if isinstance(figure, Estimate):
        facts.append(f"likely {likely(figure)}")
    else:
        facts.append(f"No {'interval' if isinstance(figure, Published) else 'figure'}: {figure.reason}")
    where = f"{frame.labels[profile.role]}, {inside(profile.heading)}"
    line = f"{where}: {said} ({survey}{f', {period}' if period else ''}). {frame.source}"
    card = tag("div", tag("ul", *(tag("li", fact) for fact in facts)), cited(line), class_="card")
    return tag("details", tag("summary", said), card)


def related(answer: Answer[Comparison]) -> Html | None:
    """What to compare next, as commands."""
    if not answer.view.related:
        return None
    asked = answer.question
    items = [tag("li", tag("code", command(roles, asked))) for roles in answer.view.related]
    return section("Compare next", "related", tag("ul", *items, class_="commands"))


def guides(frame: Frame) -> Html | None:
    """Popular claims held against the figures; each verdict opens what it rests on."""
    if not frame.view.guides:
        return None
    rows = [
        tag(
            "div",
            tag("dt", "Guides say: ", tag("q", guide.claim)),
            tag("dd", tag("details", tag("summary", *_verdict(guide)), _guide_card(frame, guide))),
            class_="guide",
        )
        for guide in frame.view.guides
    ]
    return section("Guides say, evidence says", "guides", tag("dl", *rows))


def _verdict(guide: GuideClaim) -> tuple[Html, Html, str]:
    sign = tag("span", VERDICTS.get(guide.verdict, "?"), class_="verdict", aria_hidden="true")
    return sign, tag("strong", upper_first(guide.verdict)), f". {guide.evidence}"


def _guide_card(frame: Frame, guide: GuideClaim) -> Html:
    claim = guide.claim.rstrip(".")
    return sentence_card(frame, f"“{claim}”: {guide.verdict}. {guide.evidence}", guide.cells)


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
