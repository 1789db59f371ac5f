"""Mappings of a frozen record cannot change."""

from __future__ import annotations

import pickle
from collections.abc import Mapping

import pytest

from rolescope.model.comparison import Subject
from rolescope.model.frozen import FrozenMapping


def subject(codes: Mapping[str, tuple[str, ...]]) -> Subject:
    return Subject("a", "A", "role", None, codes, 1, 1)


def test_a_record_keeps_its_own_copy() -> None:
    codes = {"isco": ("2511",)}
    found = subject(codes)
    codes["isco"] = ("0000",)
    assert found.codes["isco"] == ("2511",)


def test_it_cannot_be_written_to() -> None:
    with pytest.raises(TypeError):
        subject({}).codes["isco"] = ("2511",)  # type: ignore[index]


def test_it_equals_what_it_was_made_of_and_pickles() -> None:
    mapping = FrozenMapping({"b": 1, "a": 2})
    assert dict(mapping) == {"b": 1, "a": 2}
    assert list(mapping) == ["b", "a"], "order is kept"
    assert pickle.loads(pickle.dumps(mapping)) == mapping  # noqa: S301 - our own bytes
    assert repr(mapping) == "{'b': 1, 'a': 2}"
