"""A store of openings that nobody posted, made in tables, as many as asked for."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any

from rolescope.store.own.file import OwnFile
from rolescope.store.own.migrations import migrate
from rolescope.taxonomy.roles import judged_roles, roles
from rolescope.taxonomy.skills import core

AT = "2026-11-20T00:00:00Z"
SOURCES = ["greenhouse", "lever", "ashby", "adzuna"]
LEVELS = ["Senior ", "", "", "Staff ", "Junior "]
ENDINGS = ["", ", Growth", " (m/f/d)", " - Payments"]
PLACES = ["Berlin, Germany", "Austin, TX", "London, UK", "Remote", "Paris, France", "New York, NY", "Munich"]


def make(path: Path, openings: int) -> None:
    """Openings with titles, work, pay and about twelve skills each; a tenth is gone, a fifth are copies."""
    folder = files("benchmarks.jobs").joinpath("sql")
    labels = [roles()[one].pref_label for one in judged_roles()]
    values: dict[str, dict[str, Any]] = {
        "openings": {"openings": openings, "sources": SOURCES, "levels": LEVELS, "roles": labels}
        | {"endings": ENDINGS, "places": PLACES},
        "readings": {"roles": [*judged_roles(), "cannot_tell"], "skills": list(core())},
        "groups": {},
    }
    with OwnFile(path) as file:
        migrate(file, AT)
        for name, given in values.items():
            file.run(folder.joinpath(f"{name}.sql").read_text("utf-8"), given)
