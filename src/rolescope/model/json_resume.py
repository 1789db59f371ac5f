"""A profile as JSON Resume (jsonresume.org, schema 1.0), and what the questions about one answer with.

What the schema has no field for stands under "x-rolescope", which readers of the schema pass over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rolescope.model.plain import rounded
from rolescope.model.profile import Basics, Dated, Profile, ProfileSkill, SpokenLanguage, Study, Work
from rolescope.model.reading import ReadingWarning
from rolescope.model.resume import Lines, Resume, SkillGroup
from rolescope.model.span import Span

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
OWN = "x-rolescope"
_STUDY = {"high_school": "High school", "associate": "Associate", "bachelor": "Bachelor", "master": "Master"}
_STUDY["phd"] = "PhD"


@dataclass(frozen=True, slots=True)
class ProfileAnswer:
    """One person's text, read.

    Attributes:
        key: what the text is called.
        profile: what it says.
        resume: the document that it is read from, in its writer's words; None where nobody laid it out.
    """

    key: str
    profile: Profile
    resume: Resume | None = None

    def to_plain(self) -> dict[str, Any]:
        """The profile as JSON Resume."""
        return json_resume(self.profile, self.resume)


def json_resume(profile: Profile, resume: Resume | None = None) -> dict[str, Any]:
    """A profile as JSON Resume; spans count characters of the text that it was read from.

    Who the person is stands in "basics", and nowhere else.

    Args:
        profile: what was read.
        resume: the document, for words that no field of a profile has: a summary, awards, lists.
    """
    laid = resume or Resume(
        basics=profile.basics,
        work=profile.work,
        education=profile.education,
        education_lines=((),) * len(profile.education),
        projects=profile.projects,
    )
    listed = [one.text for group in laid.skills for one in group.items if not one.skills]
    return {
        "$schema": SCHEMA,
        "basics": _basics(profile.basics) | _told(laid),
        "work": [_work(one) for one in laid.work],
        "education": _education(laid),
        "skills": [*map(_skill, profile.skills), *({"name": words} for words in dict.fromkeys(listed))],
        "certificates": [{"name": one.name, OWN: {"span": list(one.span)}} for one in profile.certificates],
        "languages": [_language(profile, one) for one in profile.languages],
        "projects": [{"description": one.text} for one in laid.projects],
        OWN: {
            "as_of": str(profile.as_of),
            "years": profile.years,
            "level": profile.level and profile.level.value,
            "permits": [
                {
                    "kind": one.kind,
                    "value": one.value,
                    "words": _words(profile, one.span),
                    "span": list(one.span),
                }
                for one in profile.permits
            ],
            "sections": [_section(one) for one in laid.others],
            "warnings": [_warning(one) for one in profile.warnings],
        },
    }


def _language(profile: Profile, one: SpokenLanguage) -> dict[str, Any]:
    """A language by the word that the text has for it."""
    named = _given({"language": _words(profile, one.span), "fluency": one.level})
    return named | {OWN: {"code": one.code, "span": list(one.span)}}


def _told(resume: Resume) -> dict[str, Any]:
    return _given(
        {
            "label": " | ".join(one.text for one in resume.headline) or None,
            "summary": "\n".join(one.text for one in resume.summary) or None,
        }
    )


def _education(resume: Resume) -> list[dict[str, Any]]:
    """Courses of study; what else is said of each stands among its courses."""
    both = zip(resume.education, resume.education_lines, strict=True)
    return [
        _study(one) | ({"courses": [line.text for line in lines]} if lines else {}) for one, lines in both
    ]


def resume_json(resume: Resume) -> dict[str, Any]:
    """A résumé in its writer's words as JSON Resume."""
    return {
        "$schema": SCHEMA,
        "basics": _basics(resume.basics) | _told(resume),
        "work": [_work(one) for one in resume.work],
        "education": _education(resume),
        "skills": [entry for group in resume.skills for entry in _group(group)],
        "certificates": [{"name": one.text} for one in resume.certificates],
        "languages": [{"language": one.text} for one in resume.languages],
        "projects": [{"description": one.text} for one in resume.projects],
        OWN: {"sections": [_section(one) for one in resume.others]},
    }


def _group(group: SkillGroup) -> list[dict[str, Any]]:
    if group.label:
        return [{"name": group.label, "keywords": [one.text for one in group.items]}]
    return [{"name": one.text} for one in group.items]


def _section(one: Lines) -> dict[str, Any]:
    return {"heading": one.heading, "lines": [line.text for line in one.lines]}


def _basics(basics: Basics) -> dict[str, Any]:
    named = {kind: basics.first(kind) for kind in ("name", "email", "phone", "url")}
    address = basics.first("address")
    rest = [
        {"kind": one.kind, "value": one.value}
        for one in basics.contacts
        if one.kind not in {*named, "address"}
    ]
    whole = _given({**named, "location": {"address": address} if address else None})
    return whole | ({OWN: {"set_apart": rest}} if rest else {})


def _work(one: Work) -> dict[str, Any]:
    return {
        **_given(
            {
                "name": one.employer and one.employer.text,
                "position": one.title and one.title.text,
                "location": one.place,
            }
        ),
        **_dates(one.dates),
        "highlights": [line.text for line in one.highlights],
        OWN: {"span": list(one.span), "months": one.months, "level": one.level, "roles": list(one.roles)},
    }


def _study(one: Study) -> dict[str, Any]:
    return {
        **_given(
            {
                "institution": one.institution and one.institution.text,
                "area": ", ".join(one.areas) or None,
                "studyType": one.title.text if one.title else one.degree and _STUDY[one.degree],
            }
        ),
        **_dates(one.dates),
        OWN: {"span": list(one.span), "degree": one.degree, "finished": one.finished},
    }


def _skill(one: ProfileSkill) -> dict[str, Any]:
    return {
        "name": one.label,
        OWN: {
            "id": one.skill,
            "years": None if one.years is None else rounded(one.years),
            "work": list(one.where),
            "claimed": one.claimed,
            "spans": [list(span) for span in one.spans],
        },
    }


def _dates(dates: Dated | None) -> dict[str, str]:
    if dates is None:
        return {}
    return _given({"startDate": dates.start and str(dates.start), "endDate": dates.end and str(dates.end)})


def _warning(one: ReadingWarning) -> dict[str, Any]:
    return {"kind": one.kind, "message": one.message, "span": one.span and list(one.span)}


def _words(profile: Profile, span: Span) -> str:
    return profile.text[span.start : span.end]


def _given(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def unsupported(profile: Profile) -> Iterator[ProfileSkill]:
    """Skills that nothing but a list or a summary names."""
    return (one for one in profile.skills if one.claimed)
