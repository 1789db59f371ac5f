"""The nouns are frozen, small and comparable by what they hold."""

from __future__ import annotations

import dataclasses
import inspect
from types import ModuleType

import pytest

from rolescope.model import comparison, concept, estimate, posting, reading, rolelist
from rolescope.model.concept import Skill, SkillType
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.posting import EmployerKind, Level, PayPeriod, Posting
from rolescope.model.rolelist import RoleEntry, RoleList
from rolescope.model.span import Span

MODULES = (comparison, concept, estimate, posting, reading, rolelist)


def records(module: ModuleType) -> list[type]:
    own = [one for _, one in inspect.getmembers(module, inspect.isclass) if one.__module__ == module.__name__]
    return [one for one in own if dataclasses.is_dataclass(one)]


@pytest.mark.parametrize("module", MODULES)
def test_records_are_frozen_have_slots_and_explain_their_fields(module: ModuleType) -> None:
    assert records(module)
    for record in records(module):
        assert record.__dataclass_params__.frozen, record  # type: ignore[attr-defined]
        assert "__slots__" in vars(record), record
        assert not hasattr(record, "__dict__") or "__dict__" not in record.__slots__  # type: ignore[attr-defined]
        assert record.__doc__
        assert not record.__doc__.startswith(f"{record.__name__}("), "its own words, not the generated ones"


def test_spans_sort_as_they_stand_in_the_text() -> None:
    assert sorted([Span(5, 9), Span(0, 3), Span(0, 2)]) == [Span(0, 2), Span(0, 3), Span(5, 9)]
    text = "uses SQL daily"
    assert text[slice(*Span(5, 8))] == "SQL"


def test_absence_is_none_and_never_a_default() -> None:
    bare = Posting("one", "k", "Data scientist", "text")
    assert (bare.hiring_organization, bare.job_location, bare.date_posted, bare.country) == (None,) * 4
    assert Skill("sql", "SQL", SkillType.LANGUAGE).esco is None
    assert Estimate(0.5, 0.4, 0.6, 10).observed is None
    assert NotEstimable("nothing was read").n == 0


def test_closed_lists_are_their_own_words() -> None:
    assert f"{Level.LEAD_PRINCIPAL}" == "lead_principal"
    assert [kind.value for kind in EmployerKind] == ["direct", "agency", "marketplace", "unknown"]
    assert PayPeriod("hour") is PayPeriod.HOUR
    assert Level("unstated") is list(Level)[-1], "silence comes last, and is a value of its own"


def test_equal_records_are_one() -> None:
    entry = RoleEntry("statistician", "Statistician", "role", None, 1, ())
    assert RoleList((entry,)) == RoleList((dataclasses.replace(entry),))
    assert len({entry, dataclasses.replace(entry)}) == 1
    with pytest.raises(dataclasses.FrozenInstanceError):
        entry.postings = 2  # type: ignore[misc]
