"""What a job really is, counted from the text of job postings instead of their titles."""

from __future__ import annotations

from rolescope._version import __version__
from rolescope.library import (
    audit,
    blend,
    check,
    choose,
    claim,
    compare,
    export,
    fit,
    gap,
    ingest,
    job,
    jobs,
    need,
    pay,
    profile,
    rank_skills,
    rank_titles,
    read,
    read_many,
    role,
    roles,
    shift,
    switch,
    tailor,
    title,
    titles,
    trend,
    verify,
)
from rolescope.model.answer import Answer, register_renderer

__all__ = [
    "Answer",
    "__version__",
    "audit",
    "blend",
    "check",
    "choose",
    "claim",
    "compare",
    "export",
    "fit",
    "gap",
    "ingest",
    "job",
    "jobs",
    "need",
    "pay",
    "profile",
    "rank_skills",
    "rank_titles",
    "read",
    "read_many",
    "role",
    "roles",
    "shift",
    "switch",
    "tailor",
    "title",
    "titles",
    "trend",
    "verify",
]

for _form in ("chart", "html", "md", "notebook", "table"):
    register_renderer(_form, f"rolescope.present.forms:{_form}")
for _library in ("pandas", "polars"):
    register_renderer(_library, f"rolescope.present.frames:{_library}")
