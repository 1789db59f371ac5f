"""What a person's qualifications show of one requirement: met, near, not shown or contradicted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from rolescope.model.fit import (
    BY_DEED,
    RELATED_AREA,
    SILENCE,
    UNRELATED,
    Judged,
    Kind,
    Related,
    Relation,
    Requirement,
    State,
)
from rolescope.model.profile import Degree, ProfileSkill, Qualifications
from rolescope.model.span import Span

DEGREES = ("high_school", "associate", "bachelor", "master", "phd")
"""Lowest first."""
CLOSE = 0.6
"""Years are near from this share of what is asked for."""
LEAST = 0.2
"""The credit of a skill that is shown without the years that are asked for with it."""
CLAIM = 0.5
"""The credit of a claim, where only work would show it; and of a language that the profile is written in."""
OTHER_AREA = 0.5
"""The credit of a degree of the level asked for in a neighbouring field, or in none that is stated."""
UNFINISHED = 0.3
"""The credit of a degree that is not finished yet."""
ALLIED = 0.25
"""Share of the skills asked for from which a person's years count as years of such work."""
FEWEST_ALLIED = 2
"""And at least so many of them; with fewer only the years that are dated of the skill itself count."""
NEIGHBOURS = frozenset(
    [
        "computer science",
        "computer engineering",
        "software engineering",
        "information technology",
        "information systems",
        "information science",
        "data science",
        "data analytics",
        "artificial intelligence",
        "cybersecurity",
        "statistics",
        "biostatistics",
        "mathematics",
        "actuarial science",
        "operations research",
        "econometrics",
        "economics",
        "physics",
        "engineering",
        "electrical engineering",
        "industrial engineering",
        "mechanical engineering",
        "systems engineering",
    ]
)
"""Fields of study that count as neighbours of each other."""
LANGUAGES = {
    "english": "en",
    "spanish": "es",
    "german": "de",
    "french": "fr",
    "portuguese": "pt",
    "mandarin": "zh",
    "japanese": "ja",
    "italian": "it",
    "dutch": "nl",
    "korean": "ko",
    "arabic": "ar",
    "polish": "pl",
}
"""Languages that a list of skills names, by skill id."""
SPEAKING = ("communication", "writing")
"""Skills that say of the language of the text that the person commands it."""

BOTH_SAID = "The profile says both that work is allowed and that sponsorship is needed."
"""Why the right to work is not told."""
_NOTHING = Judged(State.NOT_SHOWN, 0.0, (), SILENCE)


@dataclass(frozen=True, slots=True)
class Shown:
    """A person's qualifications, ready to be asked of many requirements.

    Attributes:
        person: the qualifications.
        skills: by id.
        related: what comes near what.
        standing: by a skill asked for, once it was: what is shown of it, and what wholly stands in for it.
    """

    person: Qualifications
    skills: Mapping[str, ProfileSkill]
    related: Related
    standing: dict[str, tuple[ProfileSkill, ...]] = field(default_factory=dict, compare=False, repr=False)


def shown(person: Qualifications, related: Related = UNRELATED) -> Shown:
    """Index qualifications once for many requirements; a skill that is listed twice counts once."""
    skills: dict[str, ProfileSkill] = {}
    for one in person.skills:
        known = skills.get(one.skill)
        if known is None or _strength(one) > _strength(known):
            skills[one.skill] = one
    return Shown(person, skills, related)


def _strength(one: ProfileSkill) -> tuple[float, bool]:
    return one.years or 0.0, not one.claimed


def judge(requirement: Requirement, known: Shown) -> Judged:
    """What a person shows of one requirement.

    Args:
        requirement: what is asked for.
        known: who is judged.

    Returns:
        State, credit between 0 and 1, the words that decide and a reason. More qualifications never lower the
        credit.
    """
    return _JUDGES[requirement.kind](requirement, known)


def _skill(asked: Requirement, known: Shown) -> Judged:
    return max((_one_skill(skill, asked, known) for skill in asked.any_of), key=_credit, default=_NOTHING)


def _one_skill(skill: str, asked: Requirement, known: Shown) -> Judged:
    """The skill itself, or what comes nearest to it."""
    options: list[Judged] = []
    held = known.skills.get(skill)
    if held is not None:
        options.append(_held(held, asked, None))
    for relation in known.related.get(skill, ()):
        if options and relation.figure <= options[0].credit:
            break  # the rest comes less near still
        stands_in = known.skills.get(relation.shown)
        if stands_in is not None:
            options.append(_held(stands_in, asked, relation))
    return max(options, key=_credit, default=_NOTHING)


def _held(held: ProfileSkill, asked: Requirement, relation: Relation | None) -> Judged:
    """A skill that is shown, with its years where some are asked for, or its proof where a claim is none."""
    years = asked.years
    figure = relation.figure if relation else 1.0
    share = 1.0 if years is None else min(1.0, max(LEAST, (held.years or 0.0) / years))
    unproved = held.claimed and BY_DEED in asked.areas
    credit = figure * (min(share, CLAIM) if unproved else share)
    words = f"{held.label} is shown" + (f" ({relation.source})" if relation else "")
    if years is not None:
        dated = f"{held.years:.1f} dated years" if held.years else "no dated years"
        words += f", with {dated} of {years} asked for"
    elif unproved:
        words += ", but no job shows it"
    state = State.MET if credit >= 1.0 else State.NEAR
    return Judged(state, credit, held.spans[:1], f"{words}.", relation)


def _years(asked: Requirement, known: Shown) -> Judged:
    """Years in all: of any work, or of work like what the posting asks for."""
    total, wanted = known.person.years, asked.years or 0
    if total is None:
        return _NOTHING
    spans = tuple(one.span for one in known.person.work if one.months)[:1]
    dated = all(one.months is not None for one in known.person.work)
    if total < CLOSE * wanted and dated:
        return Judged(
            State.CONTRADICTED, 0.0, spans, f"All dated work is {total:.1f} years; {wanted} are asked for."
        )
    counted = _allied_years(asked, known, total)
    if counted < CLOSE * wanted:
        return Judged(
            State.NOT_SHOWN,
            0.0,
            (),
            f"{counted:.1f} of {total:.1f} dated years show skills that are asked for; "
            f"{wanted} years are wanted.",
        )
    share = min(1.0, counted / wanted)
    state = State.MET if share >= 1.0 else State.NEAR
    return Judged(state, share, spans, f"{counted:.1f} dated years of {wanted} asked for.")


def _allied_years(asked: Requirement, known: Shown, total: float) -> float:
    """Years of work that shows something of what the posting asks for, or what wholly stands in for it.

    A skill counts once, however many it stands in for.
    """
    if not asked.areas:
        return total
    standing = [_standing(name, known) for name in asked.areas]
    held = {one.skill: one for some in standing for one in some}
    shown_of = min(len(held), sum(map(bool, standing)))
    if shown_of >= max(FEWEST_ALLIED, ALLIED * len(asked.areas)):
        return total
    return min(total, max((one.years or 0.0 for one in held.values()), default=0.0))


def _standing(skill: str, known: Shown) -> tuple[ProfileSkill, ...]:
    """The skill itself where it is shown, and what is shown that meets it as well as itself."""
    found = known.standing.get(skill)
    if found is None:
        near = takewhile(_wholly, known.related.get(skill, ()))  # the nearest come first
        names = (skill, *(one.shown for one in near))
        found = tuple(known.skills[name] for name in names if name in known.skills)
        known.standing[skill] = found
    return found


def _wholly(relation: Relation) -> bool:
    return relation.figure >= 1.0


def _degree(asked: Requirement, known: Shown) -> Judged:
    degrees = known.person.degrees
    if not degrees:
        return _NOTHING
    best = max((_one_degree(one, asked) for one in degrees), key=_credit)
    high_enough = any(_rank(one.degree) >= _rank(asked.any_of[0]) for one in degrees)
    if high_enough or best.credit > 0 or asked.or_equivalent:
        return best
    highest = max(degrees, key=lambda one: _rank(one.degree))
    return Judged(State.CONTRADICTED, 0.0, (highest.span,), "The highest degree is below the one required.")


def _one_degree(held: Degree, asked: Requirement) -> Judged:
    if _rank(held.degree) < _rank(asked.any_of[0]):
        return Judged(State.NOT_SHOWN, 0.0, (), "A lower degree; what would stand for it is not shown.")
    if not held.finished:
        return Judged(State.NEAR, UNFINISHED, (held.span,), "The degree is not finished yet.")
    if not asked.areas or set(held.areas) & set(asked.areas):
        return Judged(State.MET, 1.0, (held.span,), "A degree of this level and field is shown.")
    allied = bool(set(held.areas) & NEIGHBOURS)
    if RELATED_AREA in asked.areas and allied:
        return Judged(State.MET, 1.0, (held.span,), "A degree of this level in a related field is shown.")
    if not held.areas:
        return Judged(State.NEAR, OTHER_AREA, (held.span,), "The level is shown; the field is not stated.")
    if allied and set(asked.areas) & NEIGHBOURS:
        return Judged(State.NEAR, OTHER_AREA, (held.span,), "The level is shown, in a neighbouring field.")
    return Judged(State.NOT_SHOWN, 0.0, (), "The level is shown, in another field.")


def _rank(degree: str) -> int:
    return DEGREES.index(degree)


def _language(asked: Requirement, known: Shown) -> Judged:
    for one in known.person.languages:
        if one.code in asked.any_of:
            return Judged(State.MET, 1.0, (one.span,), "The language is named.")
    for skill, code in LANGUAGES.items():
        if code in asked.any_of and skill in known.skills:
            return Judged(State.MET, 1.0, known.skills[skill].spans[:1], "The language is named.")
    said = [known.skills[skill] for skill in SPEAKING if skill in known.skills]
    if said and known.person.written_in in asked.any_of:
        words = f"The profile is written in it and names {said[0].label.lower()}."
        return Judged(State.NEAR, CLAIM, said[0].spans[:1], words)
    return _NOTHING


def _certificate(asked: Requirement, known: Shown) -> Judged:
    for one in known.person.certificates:
        name = f" {' '.join(one.name.lower().replace('(', ' ').replace(')', ' ').split())} "
        if any(f" {wanted} " in name for wanted in asked.any_of):
            return Judged(State.MET, 1.0, (one.span,), "The certificate is named.")
    return _NOTHING


def _permit(kind: str) -> Callable[[Requirement, Shown], Judged]:
    def judged(_: Requirement, known: Shown) -> Judged:
        for one in known.person.permits:
            if one.kind == kind:
                return Judged(State.MET, 1.0, (one.span,), "The profile says so.")
        return _NOTHING

    return judged


def _right_to_work(asked: Requirement, known: Shown) -> Judged:
    """A stated permission counts; a stated need of sponsorship contradicts; silence tells nothing.

    Where both are stated, neither is believed, unless the need names a country asked for and the permission
    names none. A permission that names the country does not undo a need that names none: whoever may work
    for a time ("authorized, will need sponsorship") states just these two.
    """
    may, may_there = _permitted(asked, known, "work")
    needs, needs_there = _permitted(asked, known, "sponsorship")
    if may and needs and (may_there or not needs_there):
        return Judged(State.NOT_SHOWN, 0.0, (), BOTH_SAID)
    if needs:
        return Judged(State.CONTRADICTED, 0.0, (needs,), "The profile says that sponsorship is needed.")
    return Judged(State.MET, 1.0, (may,), "The profile says so.") if may else _NOTHING


def _permitted(asked: Requirement, known: Shown, kind: str) -> tuple[Span | None, bool]:
    """Where a permit of a kind is stated, and whether with a country asked for; else one that names none."""
    for named in (True, False):
        for one in known.person.permits:
            if one.kind == kind and (one.value in asked.any_of if named else not one.value):
                return one.span, named
    return None, False


def _credit(one: Judged) -> float:
    return one.credit


_JUDGES: Mapping[Kind, Callable[[Requirement, Shown], Judged]] = {
    Kind.SKILL: _skill,
    Kind.YEARS: _years,
    Kind.DEGREE: _degree,
    Kind.LANGUAGE: _language,
    Kind.CERTIFICATE: _certificate,
    Kind.RIGHT_TO_WORK: _right_to_work,
    Kind.CLEARANCE: _permit("clearance"),
    Kind.LICENCE: _permit("driving"),
}
