"""A paragraph taken out moves the mixture as it should."""

from __future__ import annotations

import pytest

import rolescope
from tests.extract.role.edits import EDITS, MISSES, Edit


def shares(text: str) -> dict[str, float]:
    """Shares of the roles in a text."""
    role = rolescope.read(text).role
    assert role is not None
    return dict(zip(role.verdict.roles, role.verdict.shares, strict=True))


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_without_its_paragraph_a_role_loses_and_the_other_gains(edit: Edit) -> None:
    before, after = shares(edit.whole), shares(edit.without)
    assert after.get(edit.falls, 0) <= before.get(edit.falls, 0) - edit.by
    assert after.get(edit.rises, 0) > before.get(edit.rises, 0)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_a_sentence_of_the_paragraph_speaks_for_the_role_that_falls(edit: Edit) -> None:
    role = rolescope.read(edit.whole).role
    assert role is not None
    spoken = [s.quote for s in role.sentences if s.role == edit.falls]
    assert any(quote in edit.paragraph for quote in spoken)


@pytest.mark.xfail(reason="a role with few postings to learn from gives way to a common one", strict=True)
@pytest.mark.parametrize("edit", MISSES, ids=lambda edit: edit.name)
def test_what_is_known_to_be_read_wrong(edit: Edit) -> None:
    before, after = shares(edit.whole), shares(edit.without)
    assert after.get(edit.falls, 0) <= before.get(edit.falls, 0) - edit.by
    assert after.get(edit.rises, 0) > before.get(edit.rises, 0)
