"""A résumé: what to mend, skills with their years, work and education; who the person is stays out."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.json_resume import OWN, ProfileAnswer, unsupported
from rolescope.present.mcp.statement import Statement, at
from rolescope.present.profile import words


def statements(view: ProfileAnswer) -> Iterator[Statement]:
    """What was read, then what cannot be, then skills, work and the rest."""
    profile = view.profile
    yield Statement(words.headline(profile), (at("work"), at("skills")))
    yield Statement(words.mend(profile), (at(OWN, "warnings"),))
    for number, warning in enumerate(profile.warnings):
        yield Statement(warning.message, (at(OWN, "warnings", number),))
    claimed = ", ".join(one.label for one in unsupported(profile))
    if claimed:
        yield Statement(f"Listed, but no job or project shows them: {claimed}", (at("skills"),))
    places = {one.skill: number for number, one in enumerate(profile.skills)}
    for one in words.ranked(profile):
        yield Statement(f"{one.label}: {words.skill_time(one)}", (at("skills", places[one.skill]),))
    for number, job in enumerate(profile.work):
        yield Statement(f"{words.job(job)}: {words.job_details(job)}", (at("work", number),))
    for number, study in enumerate(profile.education):
        yield Statement(f"{words.study(study)}: {words.study_details(study)}", (at("education", number),))
    for name, said in words.rest(profile):
        if said:
            yield Statement(f"{name}: {'; '.join(said)}", (at(OWN),))
