"""Every name of every ESCO skill."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rolescope.taxonomy import skill_names as module
from rolescope.taxonomy.skill_names import names_beside, skill_names

SHARED = Path(os.environ.get("ROLESCOPE_SHARED", Path(__file__).parents[3] / "shared"))
PACKED = Path(module.__file__).parent / "data" / "skill_names.tsv.gz"


def test_the_scheme_is_whole() -> None:
    listed = skill_names()
    assert len(listed) == 13_896
    assert sum(map(len, listed)) > 90_000
    assert all(len(set(names)) == len(names) and all(names) for names in listed)


def test_any_name_leads_to_all_of_them() -> None:
    own, *others = names_beside("Cultivate Plankton")
    assert own == "cultivate plankton"
    assert others
    assert names_beside("no such skill") == names_beside("") == ()


def test_a_skills_own_label_is_its_own_whoever_lists_it_too() -> None:
    assert all(names_beside(names[0])[0].lower() == names[0].lower() for names in skill_names()[::50])


@pytest.mark.skipif(not SHARED.exists(), reason="the tables beside the project are not here")
def test_the_same_table_gives_the_same_bytes(tmp_path: Path) -> None:
    from evidence.skill_names import write_skill_names  # noqa: PLC0415

    write_skill_names(SHARED / "data" / "open", tmp_path / "names")
    assert (tmp_path / "names").read_bytes() == PACKED.read_bytes()
