"""The page of a résumé: what to mend first, then skills with the years that show them, work and the rest."""

from __future__ import annotations

from collections.abc import Iterable

from rolescope.model.answer import Answer
from rolescope.model.json_resume import ProfileAnswer, unsupported
from rolescope.model.profile import Profile, ProfileSkill
from rolescope.model.reading import ReadingWarning
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.whole import Content
from rolescope.present.profile import words
from rolescope.present.words import join, upper_first

LONGEST = 160
"""Characters of a quotation."""
WIDTH = 100


def content(answer: Answer[ProfileAnswer]) -> Content:
    """What the page shows."""
    view = answer.view
    profile = view.profile
    header = tag(
        "header",
        tag("p", words.QUESTION, class_="question"),
        tag("h1", words.headline(profile), class_="long"),
        tag("p", _about(answer), class_="quiet"),
    )
    parts = [
        _mend(profile),
        _skills(profile),
        _work(profile),
        _rest(profile),
        _apart(profile),
        _limits(answer),
    ]
    return Content(
        "What a machine reads of a résumé",
        inner([tag("main", header, parts)]),
        look="rs whole profiled",
        styles=("page", "profile"),
        description="A résumé, read: skills with the years that show them, and what cannot be read.",
    )


def _about(answer: Answer[ProfileAnswer]) -> str:
    level = words.level(answer.view.profile)
    size = f"{len(answer.view.profile.text):,} characters"
    known = f"level of the latest title: {level}" if level else None
    return " · ".join(filter(None, [size, f"“present” is {answer.as_of}", known]))


def _mend(profile: Profile) -> Html:
    claimed = [one.label for one in unsupported(profile)]
    listed = [
        tag("h3", "Listed, but no job or project shows them"),
        tag(
            "p",
            f"{join(claimed)}. {words.SHOW_THEM}",
        ),
    ]
    return tag(
        "section",
        tag("h2", words.mend(profile)),
        tag("ul", [_warning(profile, one) for one in profile.warnings], class_="mend")
        if profile.warnings
        else None,
        listed if claimed else None,
        id="mend",
    )


def _warning(profile: Profile, one: ReadingWarning) -> Html:
    quoted = None
    if one.span is not None:
        quoted = tag("q", clipped(profile.text[one.span.start : one.span.end]))
    return tag("li", one.message, " ", quoted)


def clipped(text: str, longest: int = LONGEST) -> str:
    """Somebody's words on one line, cut where they are long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def _skills(profile: Profile) -> Html | None:
    found = words.ranked(profile)
    if not found:
        return None
    longest = max((one.years or 0) for one in found) or 1
    return tag(
        "section",
        tag("h2", "Skills, by the dated work that shows them"),
        tag("ul", [_skill(profile, one, longest) for one in found], class_="skill-years"),
        id="skills",
    )


def _skill(profile: Profile, one: ProfileSkill, longest: float) -> Html:
    titles = [words.job(profile.work[at]) for at in one.where if at < len(profile.work)]
    where = f"in {join(tuple(dict.fromkeys(titles)))}" if titles else "in a project"
    drawing = tag(
        "svg",
        tag("rect", x=0, y=2, width=round(WIDTH * (one.years or 0) / longest, 2), height=6, class_="bar"),
        view_box=f"0 0 {WIDTH} 10",
        preserve_aspect_ratio="none",
        aria_hidden="true",
    )
    return tag(
        "li",
        tag("span", one.label, class_="name"),
        tag("span", words.skill_time(one), class_="time"),
        drawing,
        tag("span", where, class_="quiet"),
    )


def _work(profile: Profile) -> Html | None:
    work = [_entry(words.job(one), words.job_details(one)) for one in profile.work]
    education = [_entry(words.study(one), words.study_details(one)) for one in profile.education]
    if not work and not education:
        return None
    return tag(
        "section",
        [tag("h2", "Work"), tag("ul", work, class_="entries")] if work else None,
        [tag("h2", "Education"), tag("ul", education, class_="entries")] if education else None,
        id="work",
    )


def _entry(name: str, about: str) -> Html:
    return tag("li", tag("span", name, class_="name"), tag("span", about, class_="quiet"))


def _rest(profile: Profile) -> Html | None:
    found = [(name, said) for name, said in words.rest(profile) if said]
    if not found:
        return None
    return tag("section", [[tag("h2", name), _list(said)] for name, said in found], id="rest")


def _list(items: Iterable[Node]) -> Html:
    return tag("ul", [tag("li", one) for one in items])


def _apart(profile: Profile) -> Html:
    found = words.apart(profile)
    said = (
        f"{upper_first(found)}: read, and set apart."
        if found
        else "Nothing that tells who the person is was read."
    )
    return tag("section", tag("h2", "Set apart, never judged"), tag("p", f"{said} {words.APART}"), id="apart")


def _limits(answer: Answer[ProfileAnswer]) -> Html:
    return tag(
        "section",
        tag("h2", "What this cannot say"),
        _list(words.LIMITS),
        tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
        id="limits",
    )
