"""What a seeker should look at twice: a title that promises what the duties do not hold, and the like."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rolescope.extract.role.evidence import Found
from rolescope.extract.role.model import UNCLEAR
from rolescope.model.concept import SkillType
from rolescope.model.posting import Level
from rolescope.model.reading import Requirement
from rolescope.model.role_reading import RoleFlag, RoleSentence, RoleVerdict
from rolescope.taxonomy.roles import judged_role
from rolescope.taxonomy.skills import skills
from rolescope.taxonomy.titles import resolve_title

SCIENCE = frozenset(
    {"data_scientist", "machine_learning_engineer", "ai_engineer", "research_scientist", "statistician"}
)
"""Roles whose title promises models or statistics."""
REPORTS = frozenset({"data_analyst", "bi_developer", "business_analyst"})
LEARNING = frozenset(
    {
        "statistical_modelling",
        "train_models",
        "feature_engineering",
        "validate_monitor_models",
        "deploy_productionise",
        "ml_pipelines_platform",
        "optimise_inference",
        "research_methods",
        "llm_applications",
    }
)
"""Activities of whoever works on models."""
MOSTLY = 0.6
PART = 0.2
JOBS = 3
WISHES = 20
"""Different tools and methods asked for that nobody brings."""
EXPERIENCED = 3
"""Years that no beginner has."""
_NO_JOBS = frozenset({"other", UNCLEAR})
_ML_TITLE = re.compile(r"\b(?:machine learning|ml|deep learning|ai|artificial intelligence)\b")
_CONCRETE = frozenset({SkillType.LANGUAGE, SkillType.LIBRARY, SkillType.PLATFORM, SkillType.TOOL})
_ASKED = frozenset({Requirement.REQUIRED, Requirement.ALTERNATIVE})
_OFFICE = frozenset({"sql", "vba", "dax"})
"""Languages of those who query and report."""
_BEGINNERS = frozenset({Level.INTERN.value, Level.ENTRY.value})


@dataclass(frozen=True, slots=True)
class Told:
    """What the flags of one posting are raised by."""

    posting: Found
    verdict: RoleVerdict
    sentences: Sequence[RoleSentence]

    @property
    def promised(self) -> frozenset[str]:
        """The roles that the title names."""
        match = resolve_title(self.posting.doc.title or "")
        return frozenset(map(judged_role, match.candidates or ((match.role,) if match.role else ())))

    def share(self, roles: frozenset[str]) -> float:
        """How likely the work is of some roles."""
        shares = zip(self.verdict.roles, self.verdict.shares, strict=True)
        return sum(share for role, share in shares if role in roles)


def find_flags(told: Told) -> tuple[RoleFlag, ...]:
    """The flags of a posting, in the order of `_FLAGS`."""
    return tuple(flag for raise_flag in _FLAGS for flag in raise_flag(told))


def _reports_only(told: Told) -> Iterator[RoleFlag]:
    share = told.share(REPORTS)
    if told.promised and told.promised <= SCIENCE and share >= MOSTLY:
        speaking = next((s for s in told.sentences if s.role in REPORTS), None)
        message = f"The title promises models; the work is reporting and analysis ({share:.0%} likely)."
        yield RoleFlag("reports_only", message, speaking and speaking.span)


def _no_learning(told: Told) -> Iterator[RoleFlag]:
    named = _ML_TITLE.search((told.posting.doc.title or "").lower())
    if named and told.posting.duties and not any(duty.activity in LEARNING for duty in told.posting.duties):
        message = "The title names machine learning or AI; none of the duties is about models."
        yield RoleFlag("no_learning_in_duties", message, told.posting.duties[0].span)


def _spreadsheets(told: Told) -> Iterator[RoleFlag]:
    table = skills()
    asked = {m.skill: m for m in told.posting.skills if m.requirement in _ASKED}
    programs = any(table[skill].type is SkillType.LANGUAGE for skill in asked.keys() - _OFFICE)
    if told.promised & SCIENCE and "excel" in asked and not programs:
        message = "Excel is asked for and no programming language."
        yield RoleFlag("spreadsheets", message, asked["excel"].span)


def _several_jobs(told: Told) -> Iterator[RoleFlag]:
    shares = zip(told.verdict.roles, told.verdict.shares, strict=True)
    large = [role for role, share in shares if share >= PART and role not in _NO_JOBS]
    if len(large) >= JOBS:
        names = ", ".join(role.replace("_", " ") for role in large)
        yield RoleFlag("several_jobs", f"May be several jobs in one: {names}.", None)


def _wish_list(told: Told) -> Iterator[RoleFlag]:
    table = skills()
    asked = {
        m.skill for m in told.posting.skills if m.requirement in _ASKED and table[m.skill].type in _CONCRETE
    }
    if len(asked) > WISHES:
        yield RoleFlag("wish_list", f"{len(asked)} different tools are asked for as required.", None)


def _no_beginner(told: Told) -> Iterator[RoleFlag]:
    years, level = told.posting.years, told.posting.level
    if years and level and level.value in _BEGINNERS and years.minimum >= EXPERIENCED:
        message = f"Called {level.value} level, and asks for {years.minimum} years of experience."
        yield RoleFlag("level_against_years", message, years.span)


def _no_duties(told: Told) -> Iterator[RoleFlag]:
    if not told.posting.duties:
        yield RoleFlag("no_duties", "The text does not say what the person will do.", None)


_FLAGS: tuple[Callable[[Told], Iterator[RoleFlag]], ...] = (
    _reports_only,
    _no_learning,
    _spreadsheets,
    _several_jobs,
    _wish_list,
    _no_beginner,
    _no_duties,
)
