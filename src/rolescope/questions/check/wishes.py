"""What is asked for: more than anybody brings, or longer than it has existed."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.check import Edit, Finding, Severity
from rolescope.model.concept import SkillType
from rolescope.model.reading import Requirement, SkillMention
from rolescope.model.span import Span
from rolescope.questions.check.case import Case
from rolescope.questions.check.edits import inserted, replaced
from rolescope.taxonomy.first_years import first_years
from rolescope.taxonomy.skills import skills

LONG = 13
"""Different tools required from which a list is long; docs/check.md says how rare it is."""
SHOWN = 5
NICE = "Nice to have"
_CONCRETE = frozenset({SkillType.LANGUAGE, SkillType.LIBRARY, SkillType.PLATFORM, SkillType.TOOL})


def wish_list(case: Case) -> Iterator[Finding]:
    """More different tools required than nearly any other posting requires."""
    tools: dict[str, SkillMention] = {}
    for mention in case.reading.skills:
        if mention.requirement is Requirement.REQUIRED and skills()[mention.skill].type in _CONCRETE:
            tools.setdefault(mention.skill, mention)
    if len(tools) < LONG:
        return
    named = ", ".join(mention.label for mention in list(tools.values())[:SHOWN])
    yield case.finding(
        "wish_list",
        Severity.WARN,
        f"{len(tools)} different tools are required ({named} and {len(tools) - SHOWN} more); 4 of 100 "
        f"postings of data and software jobs require {LONG} or more.",
        words=[mention.span for mention in tools.values()],
        edits=_nice_to_have(case, list(tools.values())),
    )


def _nice_to_have(case: Case, tools: list[SkillMention]) -> Iterator[Edit]:
    """A heading before the first item whose tools are too many: what stands below it becomes a wish."""
    for at in reversed(case.wording.requirements):
        if sum(mention.span.start < at for mention in tools) < LONG:
            says = (
                f"Put the heading “{NICE}” before “{_opening(case.text[at:])}”, and choose what stands below."
            )
            own_line = at == 0 or case.text[at - 1] == "\n"
            yield Edit(says, (inserted(at, f"{NICE}\n" if own_line else f"\n{NICE}\n"),))
            return


def impossible_years(case: Case) -> Iterator[Finding]:
    """More years with a technology than it has existed on the day of the posting."""
    year = int(case.as_of[:4])
    for mention in case.reading.skills:
        first = first_years().get(mention.skill)
        if first is None or mention.years is None or mention.years <= year - first + 1:
            continue
        yield case.finding(
            "impossible_years",
            Severity.ERROR,
            f"{mention.years} years of {mention.label} are asked for; it has existed since {first}.",
            about=mention.skill,
            words=[mention.span],
            edits=_fewer(case, mention, max(1, year - first)),
        )


def _fewer(case: Case, mention: SkillMention, most: int) -> Iterator[Edit]:
    """The number of years in the mention's sentence lowered."""
    sentence = case.sentence(mention.span)
    at = case.text.find(str(mention.years), sentence.start, sentence.end)
    if at >= 0:
        span = Span(at, at + len(str(mention.years)))
        yield Edit(f"Ask for {most} years at most.", (replaced(case.text, span, str(most)),))


def _opening(text: str, words: int = 5) -> str:
    said = text.partition("\n")[0].strip(" -*•·\t").split()
    return " ".join(said[:words]) + ("…" if len(said) > words else "")
