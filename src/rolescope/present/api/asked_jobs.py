"""The arguments of the address of jobs: what each means, what it may be, and an example."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Path, Query

from rolescope.present.api.asked import LONGEST_NAME, LONGEST_SENTENCE
from rolescope.questions.jobs.arguments import MOST

LONGEST_ID = 500
MOST_SKILLS = 20


def _text(description: str, *examples: str) -> Any:
    return Query(max_length=LONGEST_NAME, description=description, examples=list(examples))


def _skills(description: str, example: str) -> Any:
    return Query(max_length=MOST_SKILLS, description=description, examples=[[example]])


Asked = Annotated[
    str | None,
    Query(
        max_length=LONGEST_SENTENCE,
        description="A role, skills, or words of titles, employers and places. Without it: all.",
        examples=["ML engineer", "python spark berlin"],
    ),
]
Role = Annotated[str | None, _text("Whose work it has to be, whatever the title.", "data engineer")]
Title = Annotated[str | None, _text("Words of the title.", "engineer")]
Skills = Annotated[tuple[str, ...], _skills("Skills that it asks for, all of them.", "python")]
Without = Annotated[tuple[str, ...], _skills("Skills that it may not ask for.", "cobol")]
Employer = Annotated[str | None, _text("Words of the employer's name.", "example")]
Country = Annotated[str | None, _text("ISO 3166-1 alpha-2, or the country's name.", "DE")]
Place = Annotated[str | None, _text("Words of the place.", "Berlin")]
Workplace = Annotated[str | None, _text("`onsite`, `hybrid` or `remote`.", "remote")]
Level = Annotated[str | None, _text("Seniority.", "senior")]
PayMin = Annotated[
    float | None,
    Query(gt=0, description="Stated pay has to reach it, in `currency`.", examples=[8e4]),
]
Currency = Annotated[str | None, _text("Of `pay_min`: ISO 4217.", "EUR")]
Period = Annotated[str | None, _text("Of `pay_min`: `year`, `month`, `week`, `day` or `hour`.", "year")]
Since = Annotated[str | None, _text("Posted on this day or later.", "2026-01-31")]
PostedWithin = Annotated[str | None, _text("Days or weeks before the store was last filled.", "14", "2w")]
Source = Annotated[str | None, _text("Shown by this source.", "greenhouse")]
EmploymentType = Annotated[str | None, _text("As stated.", "full_time")]
Language = Annotated[str | None, _text("Of the text: ISO 639-1.", "en")]
IncludeGone = Annotated[bool, Query(description="Openings that are gone too.")]
Top = Annotated[int, Query(ge=1, le=MOST, description="How many to show.", examples=[10])]
Id = Annotated[
    str,
    Path(
        # No least length: a line break alone arrives as nothing, and is a question that cannot be asked.
        max_length=LONGEST_ID,
        description="Id of an opening, as a list of jobs has it.",
        examples=["greenhouse:example:4012"],
    ),
]
