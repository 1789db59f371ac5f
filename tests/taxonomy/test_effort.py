"""Bands of effort: each of a kind or a name that exists, lowered by a sister, unknown where nobody judged."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from rolescope.model.concept import SkillType
from rolescope.model.fit import Change, Kind
from rolescope.model.gap import BANDS, UNKNOWN
from rolescope.taxonomy.effort import effort, hardness, kind_of
from rolescope.taxonomy.skills import core, skills

TABLE = tomllib.loads((files("rolescope.taxonomy") / "data" / "effort.toml").read_text("utf-8"))


def skill(name: str) -> Change:
    return Change(Kind.SKILL, name, name)


def test_each_line_names_a_band_and_something_that_exists() -> None:
    assert set(TABLE["kind"].values()) | set(TABLE["skill"].values()) == set(BANDS)
    assert TABLE["skill"].keys() <= core().keys()
    assert TABLE["kind"].keys() <= {*SkillType, "certificate", "spoken_language"}


@pytest.mark.parametrize(
    ("change", "band"),
    [
        (skill("tableau"), "weeks"),
        (skill("git"), "days"),
        (skill("python"), "months"),
        (skill("c-plus-plus"), "a year or more"),
        (Change(Kind.CERTIFICATE, "pmp", "PMP"), "months"),
        (Change(Kind.LANGUAGE, "de", "German"), "a year or more"),
    ],
)
def test_a_band_goes_by_name_or_kind(change: Change, band: str) -> None:
    assert effort(change, ()).band == band


def test_a_sister_that_is_shown_lowers_it_by_one() -> None:
    alone, with_sister = effort(skill("tableau"), ()), effort(skill("tableau"), {"power-bi", "sql"})
    assert (alone.band, with_sister.band) == ("weeks", "days")
    assert "Power BI" in with_sister.reason
    assert "sister" not in alone.reason
    assert effort(skill("git"), {"git"}).band == "days"


def test_what_nobody_judged_is_unknown() -> None:
    public = next(name for name in skills() if name not in core())
    soft = next(one.id for one in core().values() if one.type is SkillType.SOFT)
    for change in (skill(public), skill(soft), skill("no-such-skill")):
        found = effort(change, ())
        assert found.band == UNKNOWN
        assert hardness(found) == len(BANDS)
    assert kind_of(skill("no-such-skill")) == UNKNOWN
    assert [hardness(effort(skill(one), ())) for one in ("git", "tableau", "python")] == [0, 1, 2]
