"""The features that the weights' table names."""

from __future__ import annotations

from rolescope.extract.document import Document
from rolescope.extract.frame import framed
from rolescope.extract.lexicon import find_hits
from rolescope.extract.requirement_features import feature_keys, names


def features(text: str) -> list[set[str]]:
    doc = Document(text)
    placed = framed(doc, *find_hits(doc.folded))
    return [{name for key in keys for name in names(key)} for keys in feature_keys(doc.text, placed)]


def test_section_cues_and_kind_are_told() -> None:
    (found,) = features("Requirements\nKnowledge of Python required")
    assert {
        "section requirements concrete",
        "before ask",
        "after must",
        "type language",
        "skill python",
    } <= found


def test_a_list_is_told_from_a_single_name() -> None:
    python, sql = features("Python, SQL")
    assert "listed" in python & sql
    assert "listed" not in features("Python")[0]


def test_what_names_a_whole_kind_before_its_examples_is_a_head() -> None:
    head, *_ = features("Experience with cloud platforms such as AWS")
    assert {"head", "generic"} <= head


def test_soft_skills_have_none() -> None:
    assert features("Teamwork") == [set()]
