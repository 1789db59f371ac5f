"""What titles tell of the work, in words that the terminal and the page share."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.estimate import Estimate, Figure
from rolescope.model.work import AgencyContrast, Kinds, TitlesAnswer, TitleWork
from rolescope.present.words import MINUS, inside, join, likely, per_hundred, share, upper_first
from rolescope.questions.words.phrases import several

QUESTION = "How far do titles tell the work?"
MEASURES = {
    "other": "another role's work, of 100",
    "ambiguity": "roles in effect",
    "untold": "texts that do not tell, of 100",
}
BY = {"country": "By country", "employer": "By employer", "year": "By year"}
MODES = {"methods": "methods", "build": "building", "analysis": "analysis for people", "unstated": "not told"}
PAIRS = {
    "methods_build": "methods and building",
    "methods_analysis": "methods and analysis",
    "build_analysis": "building and analysis",
}
NARROWER = "Narrower titles, held against a broader role"
AMBIGUITY = (
    "Roles in effect: as many roles, all equally frequent, would be as mixed; 1 where all postings are one "
    "role's work."
)


def question(view: TitlesAnswer, asked: str | None) -> str:
    """The question as a title."""
    return f"What stands behind “{inside(view.titles[0].label)}”?" if asked else QUESTION


def effective(figure: Figure) -> str:
    """A number of roles with its interval: "3.4, likely 2.9 to 3.9"."""
    if not isinstance(figure, Estimate):
        return figure.reason
    return f"{figure.value:.1f}, likely {figure.low:.1f} to {figure.high:.1f}"


def counted(one: TitleWork) -> str:
    """Postings and employers: "3,695 postings of 2,612 employers"."""
    return f"{several(one.postings, 'posting')} of {several(one.employers, 'employer')}"


def checked(one: TitleWork) -> str:
    """The labelled postings on their own, as a check that leans on no reader."""
    if not isinstance(one.read, Estimate):
        return ""
    return (
        f"{one.labelled} postings so titled were read one by one. With the collections in proportion, "
        f"{share(one.read)}, were labelled as another role's work."
    )


def untold(rest: Sequence[TitleWork]) -> str:
    """Titles that cannot be told, with their postings: "Actuary (25), Data steward (112)"."""
    return ", ".join(f"{one.label} ({one.postings:,})" for one in rest)


def engineers(one: TitleWork) -> str:
    """How much of a title's postings is engineers' work; empty where nothing is told."""
    if not isinstance(one.engineering, Estimate):
        return ""
    return f"Work of engineers, of data, learning, software or any other kind: {share(one.engineering)}."


def held_against(rows: Sequence[TitleWork]) -> str:
    """Which role each narrower title is held against."""
    return "; ".join(f"{inside(one.label)} against {inside(one.role_label)}" for one in rows)


def measured(one: AgencyContrast) -> str:
    """Agencies against employers in one sentence."""
    if not isinstance(one.difference, Estimate):
        return f"{upper_first(MEASURES[one.measure])}: {_why(one.difference)}."
    if one.measure == "ambiguity":
        difference = one.difference
        value, low, high = map(_tenths, (difference.value, difference.low, difference.high))
        gap = f"{value}, likely {low} to {high}"
        sides = (f"{side.value:.1f}" for side in (one.agency, one.direct) if isinstance(side, Estimate))
    else:
        gap = f"{_points(one.difference.value)} points, likely {_points(one.difference.low)} to "
        gap += _points(one.difference.high)
        sides = (per_hundred(side.value) for side in (one.agency, one.direct) if isinstance(side, Estimate))
    agency, direct = sides
    sure = one.difference.low > 0 or one.difference.high < 0
    verdict = "" if sure else "; no reliable difference"
    gap = gap.replace("-", MINUS)
    return f"{upper_first(MEASURES[one.measure])}: {agency} against {direct} ({gap}{verdict})."


def built(kinds: Kinds) -> list[str]:
    """Modes, hybrids and what is settled, a sentence each; nothing of what is suppressed."""
    out = []
    modes = [
        f"{MODES.get(mode, mode)} {per_hundred(figure.value)}"
        for mode, figure in kinds.modes.items()
        if isinstance(figure, Estimate)
    ]
    if modes:
        out.append(f"Most of the duties, of 100 postings: {join(modes)}.")
    hybrids = [
        f"{PAIRS[pair]} {per_hundred(figure.value)} (likely {likely(figure)})"
        for pair, figure in kinds.hybrids.items()
        if isinstance(figure, Estimate)
    ]
    if hybrids:
        out.append(f"Hybrids, a quarter or more of each, of 100: {join(hybrids)}.")
    settled = [figure for name, figure in kinds.settled.items() if name in {"2", "3"}]
    if settled and all(isinstance(figure, Estimate) for figure in settled):
        total = sum(figure.value for figure in settled if isinstance(figure, Estimate))
        out.append(
            f"{per_hundred(total)} of 100 settle two or all of approach, tools and model before they hire."
        )
    return out


def _why(figure: Figure) -> str:
    return "" if isinstance(figure, Estimate) else figure.reason


def _points(difference: float) -> str:
    """With its sign, where rounding leaves any."""
    return f"{100 * difference:+.0f}" if round(100 * difference) else "0"


def _tenths(difference: float) -> str:
    """With its sign, where rounding leaves any."""
    return f"{difference:+.1f}" if round(10 * difference) else "0.0"
