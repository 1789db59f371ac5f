"""The library's door: every question as a function.

Functions import what they need when they are called: `import rolescope` starts neither numpy nor DuckDB.
"""

from __future__ import annotations

from rolescope.library.figures import claim, pay, shift, trend
from rolescope.library.linking import rank_skills, rank_titles
from rolescope.library.people import audit, choose, fit, gap, profile, tailor
from rolescope.library.postings import check, need, read, read_many
from rolescope.library.roles import blend, compare, role, roles, switch, title, titles
from rolescope.library.store import export, ingest, job, jobs, verify

__all__ = [
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
